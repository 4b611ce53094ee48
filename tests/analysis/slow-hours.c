#include "slow-hours-private.h"

#include <string.h>

/* Days as plain numbers: a bound that is open is before or after all others. */
#define EVER  (-1000000)
#define NEVER 1000000

const RgaItem *
slow_get (RgaPlan     *plan,
     RgaList      list,
     const RgaId *id)
{
  RgaItem *item = rga_id_is_none (id) ? NULL : rga_plan_get (plan, id);

  return item != NULL && item->list == list ? item : NULL;
}

/* ---- when ---- */

static gboolean
runs (const RgaPeriod *period)
{
  return period != NULL && (period->kind == RGA_PERIOD_PERIOD || period->kind == RGA_PERIOD_FROM ||
                            period->kind == RGA_PERIOD_UNTIL);
}

static void
narrow (Span            *span,
        const RgaPeriod *period)
{
  int from = span->from != EVER || period->start == RGA_DAY_OPEN ? span->from : period->start;
  int to = span->to != NEVER || period->end == RGA_DAY_OPEN ? span->to : period->end;

  if (from <= to)
    *span = (Span) { from, to };
}

static Span
span_of (RgaPlan         *plan,
         const RgaPeriod *own,
         const RgaItem   *about,
         const RgaId     *project,
         const RgaId     *body)
{
  Span span = { EVER, NEVER };
  const RgaActivity *activity = about != NULL && about->list == RGA_LIST_ACTIVITIES ? (const RgaActivity *) about : NULL;
  const RgaProject *one = (const RgaProject *) slow_get (plan, RGA_LIST_PROJECTS, project);
  const RgaBody *team = (const RgaBody *) slow_get (plan, RGA_LIST_BODIES, body);

  if (own != NULL)
    narrow (&span, own);
  while (activity != NULL && !runs (activity->period))
    activity = (const RgaActivity *) slow_get (plan, RGA_LIST_ACTIVITIES, &activity->parent);
  while (one != NULL && !runs (one->period))
    one = (const RgaProject *) slow_get (plan, RGA_LIST_PROJECTS, &one->parent);
  if (activity != NULL)
    narrow (&span, activity->period);
  else if (one != NULL)
    narrow (&span, one->period);
  else if (team != NULL && runs (team->period))
    narrow (&span, team->period);

  return span;
}

/* ---- who ---- */

static const RgaSeat *
said (RgaPlan       *plan,
      const RgaSeat *seat)
{
  while (rga_id_is_none (&seat->person) && slow_get (plan, RGA_LIST_SEATS, &seat->same_person_as) != NULL)
    seat = (const RgaSeat *) slow_get (plan, RGA_LIST_SEATS, &seat->same_person_as);

  return seat;
}

const char *
slow_name_of (RgaPlan     *plan,
         RgaList      list,
         const RgaId *id)
{
  const RgaItem *item = slow_get (plan, list, id);

  return item == NULL ? "" : rga_item_name (item);
}

RgaId
slow_project_of_body (RgaPlan     *plan,
                 const RgaId *id)
{
  const RgaBody *body = (const RgaBody *) slow_get (plan, RGA_LIST_BODIES, id);

  return body == NULL ? RGA_ID_NONE : body->project;
}

static RgaId
project_of_seat (RgaPlan       *plan,
                 const RgaSeat *seat)
{
  return rga_id_is_none (&seat->project) ? slow_project_of_body (plan, &seat->body) : seat->project;
}

gboolean
slow_is_group (const Names            *names,
          const RgaCapacityQuery *query,
          const char             *name)
{
  const char *own[RGA_N_CAPACITY_BY] = {
    [RGA_CAPACITY_BY_PERSON] = names->person, [RGA_CAPACITY_BY_ORGANISATION] = names->organisation,
    [RGA_CAPACITY_BY_BODY] = names->body, [RGA_CAPACITY_BY_PROJECT] = names->project,
    [RGA_CAPACITY_BY_MAIN_PROJECT] = names->main_project, [RGA_CAPACITY_BY_PARTY] = names->party,
    [RGA_CAPACITY_BY_FUNCTION] = names->function, [RGA_CAPACITY_BY_DISCIPLINE] = names->discipline,
    [RGA_CAPACITY_BY_FOCUS_AREA] = names->area,
  };

  if (name != NULL && *name == '\n')
    return *names->organisation == '\0' && strcmp (names->party, name + 1) == 0;

  return name == NULL || strcmp (own[query->by], name) == 0;
}

/* The outermost focus area of the first row, by rank, of the outermost project. */
static const char *
area_of (RgaPlan       *plan,
         const RgaItem *project)
{
  guint n;
  RgaItem *const *rows = rga_plan_items (plan, RGA_LIST_PROJECT_FOCUS_AREAS, &n);
  const RgaProjectFocusArea *first = NULL;
  const RgaFocusArea *area;

  for (guint i = 0; project != NULL && i < n; i++)
    {
      const RgaProjectFocusArea *row = (const RgaProjectFocusArea *) rows[i];

      if (rga_id_equal (&row->project, &project->id) && (first == NULL || strcmp (row->rank, first->rank) < 0))
        first = row;
    }
  area = first == NULL ? NULL : (const RgaFocusArea *) slow_get (plan, RGA_LIST_FOCUS_AREAS, &first->focus_area);
  while (area != NULL && slow_get (plan, RGA_LIST_FOCUS_AREAS, &area->parent) != NULL)
    area = (const RgaFocusArea *) slow_get (plan, RGA_LIST_FOCUS_AREAS, &area->parent);

  return area == NULL ? "" : area->name;
}

void
slow_name_project (Names       *names,
                   RgaPlan     *plan,
                   const RgaId *project)
{
  const RgaProject *outer = (const RgaProject *) slow_get (plan, RGA_LIST_PROJECTS, project);

  while (outer != NULL && slow_get (plan, RGA_LIST_PROJECTS, &outer->parent) != NULL)
    outer = (const RgaProject *) slow_get (plan, RGA_LIST_PROJECTS, &outer->parent);
  names->project = slow_name_of (plan, RGA_LIST_PROJECTS, project);
  names->main_project = outer == NULL ? "" : outer->name;
  names->area = area_of (plan, outer == NULL ? NULL : &outer->item);
}

/* The shortest function of a seat that it begins with, whole words. */
void
slow_name_function (Names      *names,
                    RgaPlan    *plan,
                    const char *function)
{
  guint n;
  RgaItem *const *seats = rga_plan_items (plan, RGA_LIST_SEATS, &n);

  names->function = names->discipline = function == NULL ? "" : function;
  for (guint i = 0; function != NULL && i < n; i++)
    {
      const char *other = ((const RgaSeat *) seats[i])->function;

      if (g_str_has_prefix (function, other) && function[strlen (other)] == ' ' && strlen (other) < strlen (names->discipline))
        names->discipline = other;
    }
}

const char *
slow_party_of (RgaPlan     *plan,
               const RgaId *organisation)
{
  const RgaOrganisation *one = (const RgaOrganisation *) slow_get (plan, RGA_LIST_ORGANISATIONS, organisation);

  return one == NULL || one->party == NULL ? "" : one->party;
}

/* ---- asked ---- */

gint64
slow_minutes (RgaPlan *plan,
         gint64   sixtieths,
         int      unit)
{
  int day = (int) (rga_plan_get_settings (plan) != NULL && rga_plan_get_settings (plan)->minutes_per_day != RGA_UNKNOWN
                   ? rga_plan_get_settings (plan)->minutes_per_day : 480);

  return unit == RGA_HOURS_UNIT_DAYS ? (sixtieths * day + 30) / 60 : sixtieths;
}

void
slow_measure (Row                    *row,
         RgaPlan                *plan,
         const RgaCapacityQuery *query,
         gint64                  low,
         gint64                  high,
         int                     unit,
         int                     basis,
         gint64                  persons)
{
  const RgaSettings *settings = rga_plan_get_settings (plan);
  gboolean each = query->count == RGA_CAPACITY_COUNT_PERSONS;

  if (query->count == RGA_CAPACITY_COUNT_STATED)
    each = (basis != RGA_WORD_OPEN ? basis : settings != NULL ? settings->hours_basis : RGA_WORD_OPEN) == RGA_HOURS_PER_PERSON;
  row->known = low != RGA_UNKNOWN || high != RGA_UNKNOWN;
  row->min = low == RGA_UNKNOWN ? 0 : slow_minutes (plan, low, unit);
  row->max = high == RGA_UNKNOWN ? row->min : MAX (row->min, slow_minutes (plan, high, unit));
  if (each && persons != RGA_UNKNOWN)
    {
      row->min *= persons;
      row->max *= persons;
    }
}

static Row
row_of_seat (RgaPlan                *plan,
             const RgaCapacityQuery *query,
             const RgaSeat          *seat)
{
  const RgaSeat *holder = said (plan, seat);
  RgaId project = project_of_seat (plan, seat);
  Row row = { .tentative = seat->provisional == 1 };

  slow_measure (&row, plan, query, seat->hours_min, seat->hours_max, seat->hours_unit, seat->hours_basis, seat->persons);
  row.vacant = rga_id_is_none (&holder->person) && holder->persons == RGA_UNKNOWN;
  row.span = span_of (plan, seat->period, NULL, &project, &seat->body);
  row.names.person = rga_id_is_none (&holder->person) ? holder->function : slow_name_of (plan, RGA_LIST_PEOPLE, &holder->person);
  row.names.organisation = slow_name_of (plan, RGA_LIST_ORGANISATIONS, &seat->organisation);
  row.names.body = slow_name_of (plan, RGA_LIST_BODIES, &seat->body);
  row.names.party = seat->party != NULL ? seat->party : slow_party_of (plan, &seat->organisation);
  slow_name_project (&row.names, plan, &project);
  slow_name_function (&row.names, plan, seat->function);
  row.later = seat->phase != NULL && seat->period == NULL && !query->with_later;

  return row;
}

static RgaId
project_of (const RgaItem *about)
{
  switch (about->list)
    {
    case RGA_LIST_PROJECTS:
      return about->id;
    case RGA_LIST_BODIES:
      return ((const RgaBody *) about)->project;
    case RGA_LIST_ACTIVITIES:
      return ((const RgaActivity *) about)->project;
    default:
      return ((const RgaMilestone *) about)->project;
    }
}

const char *
slow_first_name (const char *one,
            const char *other,
            const char *third)
{
  return *one != '\0' ? one : *other != '\0' ? other : third;
}

/* Of the organisation that is said: by the booking itself, else by its seat, else by the
 * person; who says none may still say of which party they are. */
static const char *
party_of_booking (RgaPlan          *plan,
                  const RgaBooking *booking,
                  const Row        *of_seat,
                  const RgaPerson  *person)
{
  const char *own = person != NULL && person->party != NULL ? person->party : "";
  const RgaId *works_for = person != NULL ? &person->organisation : &RGA_ID_NONE;

  if (slow_get (plan, RGA_LIST_ORGANISATIONS, &booking->organisation) != NULL)
    return slow_first_name (slow_party_of (plan, &booking->organisation), own, "");
  if (*of_seat->names.organisation != '\0')
    return slow_first_name (of_seat->names.party, own, "");

  return slow_first_name (of_seat->names.party, slow_party_of (plan, works_for), own);
}

static Row
row_of_booking (RgaPlan                *plan,
                const RgaCapacityQuery *query,
                const RgaBooking       *booking)
{
  const RgaItem *about = rga_plan_get (plan, &booking->about);
  const RgaSeat *seat = (const RgaSeat *) slow_get (plan, RGA_LIST_SEATS, &booking->seat);
  const RgaPerson *person = (const RgaPerson *) slow_get (plan, RGA_LIST_PEOPLE, &booking->person);
  RgaId project = project_of (about);
  RgaId body = about->list == RGA_LIST_BODIES ? about->id : seat != NULL ? seat->body : RGA_ID_NONE;
  Row of_seat = seat != NULL ? row_of_seat (plan, query, seat) : (Row) { .names = { "", "", "", "", "", "", "", "", "" }, .vacant = TRUE };
  Row row = { .tentative = booking->tentative == 1, .vacant = person == NULL && of_seat.vacant };

  slow_measure (&row, plan, query, booking->hours_min, booking->hours_max, booking->hours_unit, booking->hours_basis, booking->persons);
  row.span = span_of (plan, booking->period, about, &project, &body);
  row.names.person = slow_first_name (person != NULL ? rga_item_name (&person->item) : "", of_seat.names.person, booking->function);
  row.names.organisation = slow_first_name (slow_name_of (plan, RGA_LIST_ORGANISATIONS, &booking->organisation), of_seat.names.organisation,
                                       person != NULL ? slow_name_of (plan, RGA_LIST_ORGANISATIONS, &person->organisation) : "");
  row.names.body = slow_name_of (plan, RGA_LIST_BODIES, &body);
  row.names.party = party_of_booking (plan, booking, &of_seat, person);
  slow_name_project (&row.names, plan, &project);
  slow_name_function (&row.names, plan, booking->function);
  if (seat != NULL)
    row.names.discipline = of_seat.names.discipline;
  row.later = booking->phase != NULL && booking->period == NULL && !query->with_later;

  return row;
}

gboolean
slow_counts (const char             *variant,
        const RgaCapacityQuery *query)
{
  return variant == NULL || g_strcmp0 (variant, query->variant) == 0;
}

static void
add_row (SlowDay   *sum,
         const Row *row)
{
  sum->rows += row->known;
  sum->unknown += !row->known;
  sum->min += row->known ? row->min : 0;
  sum->max += row->known ? row->max : 0;
  sum->tentative += row->tentative && row->known ? row->max : 0;
  sum->vacant += row->vacant && row->known ? row->max : 0;
}

static gboolean
holds (const Row *row,
       int        day)
{
  return row->span.from <= day && day <= row->span.to;
}

/* What is left of the seat when what is booked of it is taken off. */
static void
take_booked (Row                    *row,
             RgaPlan                *plan,
             const RgaCapacityQuery *query,
             const RgaSeat          *seat,
             int                     day)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_BOOKINGS, &n);
  gint64 min = 0, max = 0;

  for (guint i = 0; i < n; i++)
    {
      const RgaBooking *booking = (const RgaBooking *) items[i];
      Row booked = row_of_booking (plan, query, booking);

      if (!slow_counts (booking->variant, query) || !rga_id_equal (&booking->seat, &seat->item.id) || !booked.known || booked.later ||
          !holds (&booked, day))
        continue;
      min += booked.min;
      max += booked.max;
    }
  row->max = max > row->max ? 0 : row->max - max;
  row->min = min > row->min ? 0 : MIN (row->min - min, row->max);
}

static void
add_asked (SlowDay                *sum,
           RgaPlan                *plan,
           const RgaCapacityQuery *query,
           const char             *name,
           int                     day)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (const RgaSeat *) items[i];
      Row row = row_of_seat (plan, query, seat);

      if (!slow_counts (seat->variant, query) || !holds (&row, day) || (row.later && row.known) ||
          !slow_is_group (&row.names, query, name))
        continue;
      if (row.known)
        take_booked (&row, plan, query, seat, day);
      add_row (sum, &row);
    }
  items = rga_plan_items (plan, RGA_LIST_BOOKINGS, &n);
  for (guint i = 0; i < n; i++)
    {
      Row row = row_of_booking (plan, query, (const RgaBooking *) items[i]);

      if (slow_counts (((const RgaBooking *) items[i])->variant, query) && holds (&row, day) && !(row.later && row.known) &&
          slow_is_group (&row.names, query, name))
        add_row (sum, &row);
    }
}

SlowDay
slow_hours_on (RgaPlan                *plan,
               const RgaCapacityQuery *query,
               const char             *name,
               RgaDay                  day)
{
  SlowDay sum = { 0 };

  add_asked (&sum, plan, query, name, day);
  slow_add_given (&sum, plan, query, name, day);

  return sum;
}

static void
add_later (SlowLater *sum,
           const Row *row)
{
  if (!row->later || !row->known)
    return;
  sum->min += row->min;
  sum->max += row->max;
  sum->rows++;
}

SlowLater
slow_hours_later (RgaPlan                *plan,
                  const RgaCapacityQuery *query,
                  const char             *name)
{
  SlowLater sum = { 0 };
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      Row row = row_of_seat (plan, query, (const RgaSeat *) items[i]);

      if (slow_counts (((const RgaSeat *) items[i])->variant, query) && slow_is_group (&row.names, query, name))
        add_later (&sum, &row);
    }
  items = rga_plan_items (plan, RGA_LIST_BOOKINGS, &n);
  for (guint i = 0; i < n; i++)
    {
      Row row = row_of_booking (plan, query, (const RgaBooking *) items[i]);

      if (slow_counts (((const RgaBooking *) items[i])->variant, query) && slow_is_group (&row.names, query, name))
        add_later (&sum, &row);
    }

  return sum;
}
