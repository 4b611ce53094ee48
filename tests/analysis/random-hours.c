#include "random-hours.h"

#include "example-plan.h"

#define FIRST  16801   /* 2016-01-01 */
#define LAST   17896   /* 2018-12-31 */

/* ---- what is drawn ---- */

gboolean
random_chance (int percent)
{
  return g_test_rand_int_range (0, 100) < percent;
}

RgaId
random_pick (RgaPlan *plan,
             RgaList  list,
             int      percent)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  return n == 0 || !random_chance (percent) ? RGA_ID_NONE : items[g_test_rand_int_range (0, (int) n)]->id;
}

RgaDay
random_day (void)
{
  return g_test_rand_int_range (FIRST, LAST + 1);
}

static RgaPeriod *
make_period (RgaDay from,
             RgaDay to)
{
  RgaPeriod *period = example_period (NULL, NULL);

  period->start = period->start_latest = from;
  period->end = period->end_earliest = to;
  period->kind = from == RGA_DAY_OPEN ? RGA_PERIOD_UNTIL : to == RGA_DAY_OPEN ? RGA_PERIOD_FROM : RGA_PERIOD_PERIOD;

  return period;
}

static RgaPeriod *
any_period (int percent)
{
  RgaDay one = random_day (), other = random_chance (50) ? random_day () : one + g_test_rand_int_range (0, 15);

  if (!random_chance (percent))
    return NULL;
  if (random_chance (15))
    return make_period (one, RGA_DAY_OPEN);

  return random_chance (15) ? make_period (RGA_DAY_OPEN, one) : make_period (MIN (one, other), MAX (one, other));
}

static const char *
any_variant (void)
{
  return random_chance (70) ? NULL : example_text (random_chance (50) ? "A" : "B");
}

static void
any_hours (gint64 *min,
           gint64 *max,
           int    *unit)
{
  if (random_chance (85))
    *min = g_test_rand_int_range (0, 2400);
  if (random_chance (60))
    *max = g_test_rand_int_range (0, 2400);
  *unit = random_chance (20) ? RGA_HOURS_UNIT_DAYS : RGA_HOURS_UNIT_HOURS;
  if (*unit == RGA_HOURS_UNIT_DAYS && *min != RGA_UNKNOWN)
    *min = *min % 301;
  if (*unit == RGA_HOURS_UNIT_DAYS && *max != RGA_UNKNOWN)
    *max = *max % 301;
}

static char *
any_week (gboolean in_words)
{
  static const char *const words[] = { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag" };
  g_autoptr(GString) days = g_string_new (NULL);

  if (in_words && random_chance (30))
    return g_ref_string_new (words[g_test_rand_int_range (0, 5)]);
  while (days->len == 0)
    for (int day = 1; day <= 7; day++)
      if (random_chance (35))
        g_string_append_printf (days, "%s%d", days->len > 0 ? " " : "", day);

  return g_ref_string_new (days->str);
}

static char *
numbered (const char *word,
          guint       n)
{
  g_autofree char *text = g_strdup_printf ("%s %u", word, n);

  return g_ref_string_new (text);
}

static const char *
any_party (int percent)
{
  return random_chance (percent) ? example_text (random_chance (50) ? "gemeenten" : "aanbieders") : NULL;
}

/* Often that of another seat, with a detail behind it. */
static char *
any_function (RgaPlan *plan,
              guint    i)
{
  RgaId id = random_pick (plan, RGA_LIST_SEATS, 40);
  const RgaSeat *other = rga_plan_get_in (plan, RGA_LIST_SEATS, &id);
  g_autofree char *text = other == NULL ? g_strdup_printf ("seat %u", i) : g_strdup_printf ("%s Wmo %u", other->function, i);

  return g_ref_string_new (text);
}

/* ---- items ---- */

static RgaItem *
make_organisation (RgaPlan *plan,
                   guint    i)
{
  RgaOrganisation *organisation = example_item (plan, RGA_LIST_ORGANISATIONS);

  organisation->name = numbered ("organisation", i);
  organisation->party = any_party (70);

  return &organisation->item;
}

static RgaItem *
make_project (RgaPlan *plan,
              guint    i)
{
  RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);

  project->name = numbered ("project", i);
  project->parent = random_pick (plan, RGA_LIST_PROJECTS, 40);
  project->period = any_period (60);

  return &project->item;
}

static RgaItem *
make_focus_area (RgaPlan *plan,
                 guint    i)
{
  RgaFocusArea *area = example_item (plan, RGA_LIST_FOCUS_AREAS);

  area->name = numbered ("area", i);
  area->parent = random_pick (plan, RGA_LIST_FOCUS_AREAS, 40);

  return &area->item;
}

static RgaItem *
make_place (RgaPlan *plan,
            guint    i)
{
  RgaProjectFocusArea *place = example_item (plan, RGA_LIST_PROJECT_FOCUS_AREAS);

  place->project = random_pick (plan, RGA_LIST_PROJECTS, 100);
  place->focus_area = random_pick (plan, RGA_LIST_FOCUS_AREAS, 100);

  return &place->item;
}

static RgaItem *
make_person (RgaPlan *plan,
             guint    i)
{
  RgaPerson *person = example_item (plan, RGA_LIST_PEOPLE);

  person->name = numbered ("person", i);
  person->organisation = random_pick (plan, RGA_LIST_ORGANISATIONS, 70);
  person->party = any_party (40);

  return &person->item;
}

static RgaItem *
make_body (RgaPlan *plan,
           guint    i)
{
  RgaBody *body = example_item (plan, RGA_LIST_BODIES);

  body->name = numbered ("body", i);
  body->project = random_pick (plan, RGA_LIST_PROJECTS, 50);
  body->period = any_period (30);

  return &body->item;
}

static RgaItem *
make_activity (RgaPlan *plan,
               guint    i)
{
  RgaActivity *activity = example_item (plan, RGA_LIST_ACTIVITIES);

  activity->name = numbered ("activity", i);
  activity->project = random_pick (plan, RGA_LIST_PROJECTS, 80);
  activity->parent = random_pick (plan, RGA_LIST_ACTIVITIES, 50);
  activity->period = any_period (50);

  return &activity->item;
}

static RgaItem *
make_free_day (RgaPlan *plan,
               guint    i)
{
  RgaFreeDay *closed = example_item (plan, RGA_LIST_FREE_DAYS);

  closed->period = make_period (random_day (), RGA_DAY_OPEN);
  closed->period->end = closed->period->start + g_test_rand_int_range (0, 9);
  closed->period->kind = RGA_PERIOD_PERIOD;
  closed->kind = random_chance (30) ? RGA_FREE_DAY_SCHOOL : RGA_FREE_DAY_CLOSED;

  return &closed->item;
}

static void
add_settings (RgaPlan *plan)
{
  RgaSettings *settings = example_item (plan, RGA_LIST_SETTINGS);

  settings->working_days = random_chance (30) ? any_week (FALSE) : NULL;
  settings->minutes_per_day = random_chance (50) ? RGA_UNKNOWN : 432;
  settings->good_friday = random_chance (50);
  settings->liberation_day = g_test_rand_int_range (-1, 3);
  settings->hours_basis = g_test_rand_int_range (-1, 2);
  rga_plan_put (plan, &settings->item);
}

static RgaItem *
make_seat (RgaPlan *plan,
           guint    i)
{
  RgaSeat *seat = example_item (plan, RGA_LIST_SEATS);

  seat->function = any_function (plan, i);
  seat->party = any_party (30);
  seat->body = random_pick (plan, RGA_LIST_BODIES, 70);
  seat->project = random_pick (plan, RGA_LIST_PROJECTS, 50);
  seat->person = random_pick (plan, RGA_LIST_PEOPLE, 50);
  seat->same_person_as = random_pick (plan, RGA_LIST_SEATS, 30);
  seat->organisation = random_pick (plan, RGA_LIST_ORGANISATIONS, 50);
  seat->persons = random_chance (40) ? g_test_rand_int_range (0, 4) : RGA_UNKNOWN;
  any_hours (&seat->hours_min, &seat->hours_max, &seat->hours_unit);
  seat->hours_basis = g_test_rand_int_range (-1, 2);
  seat->variant = any_variant ();
  seat->phase = random_chance (20) ? example_text ("later") : NULL;
  seat->period = any_period (60);
  seat->provisional = random_chance (20);

  return &seat->item;
}

static RgaItem *
make_booking (RgaPlan *plan,
              guint    i)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_BODIES, RGA_LIST_ACTIVITIES };
  RgaBooking *booking = example_item (plan, RGA_LIST_BOOKINGS);

  booking->about = random_pick (plan, lists[g_test_rand_int_range (0, 3)], 100);
  booking->function = numbered ("booking", i);
  booking->person = random_pick (plan, RGA_LIST_PEOPLE, 40);
  booking->seat = random_pick (plan, RGA_LIST_SEATS, 60);
  booking->organisation = random_pick (plan, RGA_LIST_ORGANISATIONS, 30);
  booking->persons = random_chance (30) ? g_test_rand_int_range (0, 4) : RGA_UNKNOWN;
  any_hours (&booking->hours_min, &booking->hours_max, &booking->hours_unit);
  booking->hours_basis = g_test_rand_int_range (-1, 2);
  booking->variant = any_variant ();
  booking->phase = random_chance (15) ? example_text ("later") : NULL;
  booking->period = any_period (60);
  booking->tentative = random_chance (30);

  return &booking->item;
}

static RgaItem *
make_availability (RgaPlan *plan,
                   guint    i)
{
  RgaAvailability *row = example_item (plan, RGA_LIST_AVAILABILITIES);

  row->person = random_pick (plan, RGA_LIST_PEOPLE, 100);
  row->organisation = random_pick (plan, RGA_LIST_ORGANISATIONS, 50);
  row->body = random_pick (plan, RGA_LIST_BODIES, 50);
  row->project = random_pick (plan, RGA_LIST_PROJECTS, 20);
  any_hours (&row->hours_min, &row->hours_max, &row->hours_unit);
  row->fixed_days = random_chance (50) ? any_week (TRUE) : NULL;
  row->variant = any_variant ();
  row->period = any_period (80);

  return &row->item;
}

static RgaItem *
make_absence (RgaPlan *plan,
              guint    i)
{
  RgaAbsence *absence = example_item (plan, RGA_LIST_ABSENCES);

  absence->person = random_pick (plan, RGA_LIST_PEOPLE, 100);
  absence->hours_per_week = random_chance (50) ? g_test_rand_int_range (0, 1500) : RGA_UNKNOWN;
  absence->hours_unit = RGA_HOURS_UNIT_HOURS;
  absence->period = any_period (100);

  return &absence->item;
}

/* Somebody always gives something: else all together is what groups say, or unknown. */
static void
add_anyway (RgaPlan *plan)
{
  RgaAvailability *row = example_item (plan, RGA_LIST_AVAILABILITIES);

  row->person = random_pick (plan, RGA_LIST_PEOPLE, 100);
  row->hours_min = g_test_rand_int_range (0, 2400);
  rga_plan_put (plan, &row->item);
}

/* Two of them deliver as one. */
static void
add_group (RgaPlan *plan)
{
  RgaOrganisationGroup *group = example_item (plan, RGA_LIST_ORGANISATION_GROUPS);

  group->name = numbered ("group", 0);
  rga_plan_put (plan, &group->item);
  for (guint i = 0; i < 2; i++)
    {
      RgaGroupMember *member = example_item (plan, RGA_LIST_GROUP_MEMBERS);

      member->organisation_group = group->item.id;
      member->organisation = random_pick (plan, RGA_LIST_ORGANISATIONS, 100);
      rga_plan_put (plan, &member->item);
    }
}

static void
add_promise (RgaPlan *plan)
{
  RgaRequirement *requirement = example_item (plan, RGA_LIST_REQUIREMENTS);
  guint n;
  RgaItem *const *organisations = rga_plan_items (plan, RGA_LIST_ORGANISATIONS, &n);

  requirement->hours_per_week = g_test_rand_int_range (0, 9000);
  requirement->body = random_pick (plan, RGA_LIST_BODIES, 60);
  requirement->period = any_period (60);
  rga_plan_put (plan, &requirement->item);
  for (guint i = 0; i < n; i++)
    {
      RgaRequirementRow *row = example_item (plan, RGA_LIST_REQUIREMENT_ROWS);

      row->requirement = requirement->item.id;
      if (i == 0 && random_chance (40))
        row->organisation_group = random_pick (plan, RGA_LIST_ORGANISATION_GROUPS, 100);
      else
        row->organisation = organisations[i]->id;
      row->hours_set = g_test_rand_int_range (0, 3000);
      rga_plan_put (plan, &row->item);
    }
}

/* ---- together ---- */

typedef RgaItem *(*Make) (RgaPlan *plan,
                          guint    i);

/* In which order: what comes later refers to what came before. */
static const struct
{
  RgaList list;
  Make    make;
  guint   n;         /* in a new plan */
} kinds[] = {
  { RGA_LIST_ORGANISATIONS, make_organisation, 3 },
  { RGA_LIST_PROJECTS, make_project, 3 },
  { RGA_LIST_FOCUS_AREAS, make_focus_area, 3 },
  { RGA_LIST_PROJECT_FOCUS_AREAS, make_place, 3 },
  { RGA_LIST_PEOPLE, make_person, 3 },
  { RGA_LIST_BODIES, make_body, 3 },
  { RGA_LIST_ACTIVITIES, make_activity, 3 },
  { RGA_LIST_FREE_DAYS, make_free_day, 3 },
  { RGA_LIST_SEATS, make_seat, 5 },
  { RGA_LIST_BOOKINGS, make_booking, 7 },
  { RGA_LIST_AVAILABILITIES, make_availability, 5 },
  { RGA_LIST_ABSENCES, make_absence, 5 },
};

RgaPlan *
random_hours_plan (void)
{
  RgaPlan *plan = rga_plan_new ();

  add_settings (plan);
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < kinds[k].n; i++)
      rga_plan_put (plan, kinds[k].make (plan, i));
  add_anyway (plan);
  add_group (plan);
  for (guint i = random_chance (50) ? 0 : (guint) g_test_rand_int_range (1, 4); i > 0; i--)
    add_promise (plan);

  return plan;
}

/* What it refers to, and what refers to it, may be gone. */
void
random_hours_edit (RgaPlan  *plan,
                   guint     number,
                   RgaDelta *delta)
{
  gsize k = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (kinds));
  RgaId id = random_pick (plan, kinds[k].list, 75);
  RgaItem *item;

  if (!rga_id_is_none (&id) && random_chance (25))
    {
      rga_plan_remove (plan, &id);
      rga_delta_add (delta, RGA_DELTA_REMOVED, kinds[k].list, &id);
      return;
    }
  item = kinds[k].make (plan, 100 + number);
  rga_delta_add (delta, rga_id_is_none (&id) ? RGA_DELTA_ADDED : RGA_DELTA_CHANGED, kinds[k].list,
                 rga_id_is_none (&id) ? &item->id : &id);
  if (!rga_id_is_none (&id))
    item->id = id;
  rga_plan_put (plan, item);
}
