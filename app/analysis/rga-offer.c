#include "rga-offer-private.h"

#include "rga-calendar.h"

typedef struct
{
  RgaDay from, to;         /* RGA_DAY_OPEN at `from`, RGA_LAST at `to` = no bound */
  gint64 minutes;          /* a week that fall away; RGA_UNKNOWN = all */
} Absence;

#define RGA_LAST G_MAXINT32

/* One person at a time. */
typedef struct
{
  RgaPlan                *plan;
  const RgaCapacityQuery *query;
  guint                   week;        /* working days of the plan */
  GArray                 *rows;        /* RgaOffer, whole: `to` is RGA_LAST where open */
  GArray                 *masks;       /* guint, weekdays of each row */
  GArray                 *absences;    /* Absence */
  GArray                 *bounds;      /* RgaDay on which something begins */
  GArray                 *offers;
} Offering;

#define ROW(self, i)     (&g_array_index ((self)->rows, RgaOffer, i))
#define MASK(self, i)    g_array_index ((self)->masks, guint, i)
#define ABSENCE(self, i) (&g_array_index ((self)->absences, Absence, i))
#define BOUND(self, i)   g_array_index ((self)->bounds, RgaDay, i)

/* ---- reading ---- */

/* FALSE for a period that lies on no day. */
static gboolean
read_bounds (const RgaPeriod *period,
             RgaDay          *from,
             RgaDay          *to)
{
  *from = RGA_DAY_OPEN;
  *to = RGA_LAST;
  if (period == NULL || period->kind == RGA_PERIOD_ONGOING)
    return TRUE;
  if (!rga_period_is_dated (period))
    return FALSE;
  *from = period->start;
  if (period->end != RGA_DAY_OPEN)
    *to = period->end;

  return *from <= *to;
}

static void
add_row (Offering              *self,
         const RgaAvailability *row)
{
  RgaOffer offer = { .row = row };
  guint mask = rga_calendar_read_fixed_days (row->fixed_days);

  if (!read_bounds (row->period, &offer.from, &offer.to))
    return;
  offer.who = rga_who_of_availability (self->plan, row);
  offer.is_known = rga_hours_range (self->plan, row->hours_min, row->hours_max, row->hours_unit, &offer.min, &offer.max);
  offer.min = MIN (offer.min, RGA_OFFER_MAX);
  offer.max = MIN (offer.max, RGA_OFFER_MAX);
  mask = mask != 0 ? mask : self->week;
  g_array_append_val (self->rows, offer);
  g_array_append_val (self->masks, mask);
}

static void
read_absences (Offering    *self,
               const RgaId *person)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (self->plan, person, RGA_LIST_ABSENCES, RGA_FIELD (RGA_LIST_ABSENCES, person));

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaAbsence *row = rows->pdata[i];
      Absence absence = { .minutes = RGA_UNKNOWN };

      if (row->period == NULL || !read_bounds (row->period, &absence.from, &absence.to))
        continue;
      if (row->hours_per_week != RGA_UNKNOWN)
        absence.minutes = MIN (rga_hours_to_minutes (self->plan, row->hours_per_week, row->hours_unit), RGA_OFFER_MAX);
      g_array_append_val (self->absences, absence);
    }
}

/* ---- where something changes ---- */

static void
add_bound (Offering *self,
           RgaDay    from,
           RgaDay    to)
{
  RgaDay next = to == RGA_LAST ? to : to + 1;

  g_array_append_val (self->bounds, from);
  g_array_append_val (self->bounds, next);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  RgaDay one = *(const RgaDay *) a, other = *(const RgaDay *) b;

  return (one > other) - (one < other);
}

static void
find_bounds (Offering *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    add_bound (self, ROW (self, i)->from, ROW (self, i)->to);
  for (guint i = 0; i < self->absences->len; i++)
    add_bound (self, ABSENCE (self, i)->from, ABSENCE (self, i)->to);
  g_array_sort (self->bounds, compare_days);
}

/* ---- one stretch in which nothing changes ---- */

static gboolean
is_long (const Absence *absence)
{
  return absence->from == RGA_DAY_OPEN || absence->to == RGA_LAST || absence->to - absence->from + 1 >= RGA_LONG_ABSENCE;
}

static guint
count_days (guint mask)
{
  guint n = 0;

  for (; mask != 0; mask &= mask - 1)
    n++;

  return n;
}

static void
spread (RgaWeekParts   *parts,
        const RgaOffer *offer,
        guint           mask)
{
  gint64 n = count_days (mask);

  for (guint day = 0; day < 7; day++)
    {
      gboolean works = mask >> day & 1;

      parts->min[day] = works ? offer->min * (RGA_DAY_PARTS / n) : 0;
      parts->max[day] = works ? offer->max * (RGA_DAY_PARTS / n) : 0;
    }
}

static gint64
take (gint64 *from,
      gint64  amount)
{
  gint64 taken = MIN (*from, amount);

  *from -= taken;

  return amount - taken;
}

typedef struct
{
  guint        *places;     /* of the rows that hold */
  RgaWeekParts *line;       /* of each */
  RgaWeekParts *days;
  guint         n;
  guint         mask;       /* all weekdays on which one of them is given */
} Held;

/* Spread over the weekdays the person works, taken from the rows in their order. */
static void
take_parts (RgaWeekParts *parts,
            const Held   *held,
            gint64        minutes)
{
  gint64 part = minutes == RGA_UNKNOWN ? G_MAXINT64 : minutes * (RGA_DAY_PARTS / MAX (count_days (held->mask), 1));

  for (guint day = 0; day < 7; day++)
    {
      gint64 min = held->mask >> day & 1 ? part : 0, max = min;

      for (guint i = 0; i < held->n; i++)
        {
          min = take (&parts[i].min[day], min);
          max = take (&parts[i].max[day], max);
        }
    }
}

static void
take_absences (Offering   *self,
               const Held *held,
               RgaDay      day)
{
  for (guint i = 0; i < self->absences->len; i++)
    {
      const Absence *absence = ABSENCE (self, i);

      if (day < absence->from || day > absence->to)
        continue;
      take_parts (held->days, held, absence->minutes);
      if (is_long (absence))
        take_parts (held->line, held, absence->minutes);
    }
}

static void
find_held (Offering *self,
           Held     *held,
           RgaDay    day)
{
  held->n = held->mask = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const RgaOffer *row = ROW (self, i);

      if (day < row->from || day > row->to)
        continue;
      spread (&held->days[held->n], row, MASK (self, i));
      held->line[held->n] = held->days[held->n];
      if (row->is_known)
        held->mask |= MASK (self, i);
      held->places[held->n++] = i;
    }
}

static void
add_stretch (Offering *self,
             Held     *held,
             RgaDay    from,
             RgaDay    to)
{
  find_held (self, held, from);
  take_absences (self, held, from);
  for (guint i = 0; i < held->n; i++)
    {
      RgaOffer offer = *ROW (self, held->places[i]);

      offer.from = from;
      offer.to = to == RGA_LAST ? RGA_DAY_OPEN : to;
      offer.days = held->days[i];
      for (guint day = 0; day < 7; day++)
        {
          offer.line_min += held->line[i].min[day];
          offer.line_max += held->line[i].max[day];
        }
      g_array_append_val (self->offers, offer);
    }
}

static void
add_stretches (Offering *self)
{
  g_autofree guint *places = g_new (guint, self->rows->len);
  g_autofree RgaWeekParts *parts = g_new (RgaWeekParts, 2 * self->rows->len);
  Held held = { .places = places, .line = parts, .days = parts + self->rows->len };

  for (guint i = 0; i + 1 < self->bounds->len; i++)
    {
      RgaDay from = BOUND (self, i), next = BOUND (self, i + 1);

      if (from < next)
        add_stretch (self, &held, from, next == RGA_LAST ? next : next - 1);
    }
}

/* ---- which rows ---- */

/* What is meant for no agenda in particular is there for each. */
static gboolean
is_of_programme (RgaPlan        *plan,
                 const RgaOffer *offer,
                 const RgaId    *programme)
{
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &offer->who.project);
  const RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, &offer->who.body);
  RgaId own = project != NULL ? project->programme : body != NULL ? body->programme : RGA_ID_NONE;

  return rga_id_is_none (programme) || rga_id_is_none (&own) || rga_id_equal (&own, programme);
}

static gboolean
is_wanted (RgaPlan                *plan,
           const RgaOffer         *offer,
           const RgaCapacityQuery *query)
{
  return is_of_programme (plan, offer, &query->programme) && rga_who_is_within (plan, &offer->who, &query->within);
}

/* An absence takes from all a person gives, so what is not wanted is left out last. */
static void
drop_unwanted (Offering *self,
               guint     first)
{
  guint kept = first;

  for (guint i = first; i < self->offers->len; i++)
    {
      RgaOffer *offer = &g_array_index (self->offers, RgaOffer, i);

      if (is_wanted (self->plan, offer, self->query))
        g_array_index (self->offers, RgaOffer, kept++) = *offer;
    }
  g_array_set_size (self->offers, kept);
}

static void
add_person (Offering        *self,
            const RgaPerson *person,
            const char      *first_variant)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (self->plan, &person->item.id, RGA_LIST_AVAILABILITIES,
                                                 RGA_FIELD (RGA_LIST_AVAILABILITIES, person));
  guint first = self->offers->len;

  g_array_set_size (self->rows, 0);
  g_array_set_size (self->masks, 0);
  g_array_set_size (self->absences, 0);
  g_array_set_size (self->bounds, 0);
  for (guint i = 0; i < rows->len; i++)
    if (rga_variant_counts (((RgaAvailability *) rows->pdata[i])->variant, self->query, first_variant))
      add_row (self, rows->pdata[i]);
  if (self->rows->len == 0)
    return;

  read_absences (self, &person->item.id);
  find_bounds (self);
  add_stretches (self);
  drop_unwanted (self, first);
}

static const char *
find_first_variant (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *variant = ((RgaAvailability *) rows->pdata[i])->variant;

      if (variant != NULL && *variant != '\0')
        return variant;
    }

  return NULL;
}

static Offering
offering_begin (RgaPlan                *plan,
                const RgaCapacityQuery *query,
                guint                   n)
{
  return (Offering) {
    plan, query, rga_calendar_working_week (rga_plan_get_settings (plan)),
    g_array_new (FALSE, FALSE, sizeof (RgaOffer)), g_array_new (FALSE, FALSE, sizeof (guint)),
    g_array_new (FALSE, FALSE, sizeof (Absence)), g_array_new (FALSE, FALSE, sizeof (RgaDay)),
    g_array_sized_new (FALSE, FALSE, sizeof (RgaOffer), n),
  };
}

static GArray *
offering_end (Offering *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->masks);
  g_array_unref (self->absences);
  g_array_unref (self->bounds);

  return self->offers;
}

GArray *
rga_offers_new (RgaPlan                *plan,
                const RgaCapacityQuery *query)
{
  g_autoptr(GPtrArray) all = rga_plan_sorted (plan, RGA_LIST_AVAILABILITIES);
  g_autoptr(GPtrArray) people = all->len == 0 ? g_ptr_array_new () : rga_plan_sorted (plan, RGA_LIST_PEOPLE);
  Offering self = offering_begin (plan, query, all->len);

  for (guint i = 0; i < people->len; i++)
    add_person (&self, people->pdata[i], find_first_variant (all));

  return offering_end (&self);
}

GArray *
rga_offers_of_person (RgaPlan                *plan,
                      const RgaCapacityQuery *query,
                      const RgaPerson        *person)
{
  Offering self = offering_begin (plan, query, 4);

  add_person (&self, person, NULL);

  return offering_end (&self);
}
