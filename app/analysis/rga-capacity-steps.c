#include "rga-capacity-group-private.h"

/* From this day on all figures are that much more (or less). */
typedef struct
{
  RgaDay day;          /* RGA_DAY_OPEN = from the beginning: sorts first */
  gint64 min;
  gint64 max;
  gint64 available;    /* RGA_DAY_PARTS of a minute */
  gint64 available_max;
  gint64 tentative;
  gint64 vacant;
  int    rows;
  int    unknown;
  int    supplies;
  int    silent;       /* offers without hours */
  int    mute;         /* groups that ask hours of people who do not say what they give */
  int    general;      /* promises to the agenda as a whole */
  int    n;            /* how many rows begin or end something */
} Event;

RgaGroupSum *
rga_group_sum_new (void)
{
  RgaGroupSum *self = g_new0 (RgaGroupSum, 1);

  self->group = g_new0 (RgaCapacityGroup, 1);
  self->group->name = self->group->short_name = self->group->party = self->group->key = "";
  self->group->days = g_array_new (FALSE, TRUE, sizeof (RgaGroupDay));
  self->group->steps = g_array_new (FALSE, TRUE, sizeof (RgaCapacityStep));
  self->events = g_array_new (FALSE, TRUE, sizeof (Event));
  self->given = g_array_new (FALSE, TRUE, sizeof (RgaGroupDay));
  self->sign = 1;

  return self;
}

RgaGroupSum *
rga_group_sum_new_large (void)
{
  RgaGroupSum *self = rga_group_sum_new ();

  self->event_of = g_hash_table_new (NULL, NULL);
  self->given_of = g_hash_table_new (NULL, NULL);

  return self;
}

void
rga_group_sum_free (RgaGroupSum *self)
{
  g_clear_pointer (&self->event_of, g_hash_table_unref);
  g_clear_pointer (&self->given_of, g_hash_table_unref);
  g_array_unref (self->events);
  g_array_unref (self->given);
  g_clear_pointer (&self->group, rga_capacity_group_free);
  g_free (self);
}

void
rga_capacity_group_free (RgaCapacityGroup *self)
{
  g_array_unref (self->steps);
  g_array_unref (self->days);
  g_free (self);
}

static void
apply (Event       *sum,
       const Event *event,
       int          sign)
{
  sum->min += sign * event->min;
  sum->max += sign * event->max;
  sum->available += sign * event->available;
  sum->available_max += sign * event->available_max;
  sum->tentative += sign * event->tentative;
  sum->vacant += sign * event->vacant;
  sum->rows += sign * event->rows;
  sum->unknown += sign * event->unknown;
  sum->supplies += sign * event->supplies;
  sum->silent += sign * event->silent;
  sum->mute += sign * event->mute;
  sum->general += sign * event->general;
}

/* Where days are in order: into that of its day, which goes with its last row. */
static void
put_event (RgaGroupSum *self,
           RgaDay       day,
           const Event *event,
           int          sign)
{
  guint place = rga_find_day (self->events, day);
  Event *there = place < self->events->len ? &g_array_index (self->events, Event, place) : NULL;

  if (there == NULL || there->day != day)
    {
      g_array_insert_val (self->events, place, ((Event) { .day = day }));
      there = &g_array_index (self->events, Event, place);
    }
  apply (there, event, sign);
  there->n += self->sign;
  if (there->n == 0)
    g_array_remove_index (self->events, place);
}

static void
append_event (RgaGroupSum *self,
              RgaDay       day,
              const Event *event,
              int          sign)
{
  guint place = rga_group_sum_find_place (self->event_of, self->events, day);
  Event *there;

  if (place == self->events->len)
    g_array_append_val (self->events, ((Event) { .day = day }));
  there = &g_array_index (self->events, Event, place);
  apply (there, event, sign);
  there->n++;
}

/* The figures of `event` hold from its day to `to`, inclusive. */
static void
add_stretch (RgaGroupSum *self,
             Event        event,
             RgaDay       to)
{
  void (*add) (RgaGroupSum *, RgaDay, const Event *, int) = self->is_folded ? put_event : append_event;

  add (self, event.day, &event, self->sign);
  if (to != RGA_DAY_OPEN)
    add (self, to + 1, &event, -self->sign);
}

static void
count_apart (RgaCapacityGroup *group,
             const RgaAsk     *ask,
             int               sign)
{
  if (ask->is_later)
    {
      group->later_min += sign * ask->min;
      group->later_max += sign * ask->max;
      group->later_rows += (guint) sign;
      return;
    }
  group->loose_min += sign * ask->min;
  group->loose_max += sign * ask->max;
  group->loose_rows += (guint) sign;
}

void
rga_group_sum_ask (RgaGroupSum  *self,
                   const RgaAsk *ask)
{
  Event event = { .day = ask->from, .min = ask->min, .max = ask->max };

  event.rows = ask->is_known;
  event.unknown = !ask->is_known;
  self->group->rows += ask->is_more ? 0 : (guint) (self->sign * event.rows);
  self->group->unknown += (guint) (self->sign * event.unknown);
  if (ask->is_tentative)
    event.tentative = ask->max;
  if (ask->is_vacant)
    event.vacant = ask->max;

  if (ask->is_known && (ask->is_later || ask->length > 0))
    count_apart (self->group, ask, self->sign);
  else
    add_stretch (self, event, ask->to);
}

void
rga_group_sum_supply (RgaGroupSum     *self,
                      const RgaSupply *supply)
{
  gint64 parts = supply->minutes * RGA_DAY_PARTS;
  gboolean is_general = rga_supply_is_general (supply);

  add_stretch (self, (Event) { .day = supply->from, .available = parts, .available_max = parts,
                               .supplies = !supply->is_taken_over, .general = is_general && !supply->is_taken_over },
               supply->to);
  rga_group_days_promise (self, supply);
}

void
rga_group_sum_offer (RgaGroupSum    *self,
                     const RgaOffer *offer)
{
  Event event = { .day = offer->from, .available = offer->line_min, .available_max = offer->line_max,
                  .supplies = offer->is_known, .silent = !offer->is_known };

  add_stretch (self, event, offer->to);
  rga_group_days_offer (self, offer);
}

void
rga_group_sum_part (RgaGroupSum *self,
                    RgaDay       day)
{
  add_stretch (self, (Event) { .day = day }, RGA_DAY_OPEN);
}

void
rga_group_sum_mute (RgaGroupSum            *self,
                    const RgaCapacityGroup *group)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (group->steps, RgaCapacityStep, i);

      if (step->max > step->vacant && step->available == RGA_UNKNOWN)
        add_stretch (self, (Event) { .day = step->from, .mute = 1 }, step->to);
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  RgaDay first = ((const Event *) a)->day;
  RgaDay second = ((const Event *) b)->day;

  return (first > second) - (first < second);
}

static gboolean
same_figures (const RgaCapacityStep *a,
              const RgaCapacityStep *b)
{
  return a->min == b->min && a->max == b->max && a->available == b->available &&
         a->available_max == b->available_max && a->silent == b->silent &&
         a->tentative == b->tentative && a->vacant == b->vacant && a->rows == b->rows && a->unknown == b->unknown;
}

static void
add_step (GArray      *steps,
          const Event *sum,
          RgaDay       from)
{
  gboolean known = sum->supplies > 0 && (sum->mute == 0 || sum->general > 0);
  RgaCapacityStep step = { from, RGA_DAY_OPEN, sum->min, sum->max,
                           known ? rga_parts_to_minutes (sum->available, 1) : RGA_UNKNOWN,
                           (guint) sum->rows, (guint) sum->unknown, sum->tentative, sum->vacant,
                           known ? rga_parts_to_minutes (sum->available_max, 1) : RGA_UNKNOWN, (guint) sum->silent };
  RgaCapacityStep *last = steps->len > 0 ? &g_array_index (steps, RgaCapacityStep, steps->len - 1) : NULL;

  if (last != NULL && same_figures (last, &step))
    return;
  if (last != NULL)
    last->to = from - 1;
  g_array_append_val (steps, step);
}

/* One a day, by day. */
static void
fold (RgaGroupSum *self)
{
  guint kept = 0;

  g_array_sort (self->events, compare_events);
  for (guint i = 0; i < self->events->len; i++)
    {
      const Event *event = &g_array_index (self->events, Event, i);
      Event *last = kept > 0 ? &g_array_index (self->events, Event, kept - 1) : NULL;

      if (last == NULL || last->day != event->day)
        {
          g_array_index (self->events, Event, kept++) = *event;
          continue;
        }
      apply (last, event, 1);
      last->n += event->n;
    }
  g_array_set_size (self->events, kept);
}

void
rga_group_sum_finish (RgaGroupSum *self)
{
  Event sum = { 0 };
  guint i = 0;

  rga_group_days_finish (self);
  if (!self->is_folded)
    fold (self);
  self->is_folded = TRUE;

  g_array_set_size (self->group->steps, 0);
  if (self->events->len > 0 && g_array_index (self->events, Event, 0).day == RGA_DAY_OPEN)
    apply (&sum, &g_array_index (self->events, Event, i++), 1);
  add_step (self->group->steps, &sum, RGA_DAY_OPEN);
  for (; i < self->events->len; i++)
    {
      const Event *event = &g_array_index (self->events, Event, i);

      apply (&sum, event, 1);
      add_step (self->group->steps, &sum, event->day);
    }
  self->most = rga_capacity_group_all (self->group).max;
}
