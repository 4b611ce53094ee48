#include "rga-hours-tables.h"

#include "example-plan.h"

/* What people give, what is booked of them and what was promised, rule by rule. */

#define HOURS(n) ((gint64) (n) * 60)
#define DAY(iso) rga_day_from_iso (iso)

typedef struct
{
  RgaPlan         *plan;
  RgaSettings     *settings;
  RgaOrganisation *town;
  RgaPerson       *person;
  RgaBody         *first, *second;
  RgaProject      *project;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->plan = rga_plan_new ();
  fixture->settings = example_item (fixture->plan, RGA_LIST_SETTINGS);
  fixture->town = example_item (fixture->plan, RGA_LIST_ORGANISATIONS);
  fixture->person = example_item (fixture->plan, RGA_LIST_PEOPLE);
  fixture->first = example_item (fixture->plan, RGA_LIST_BODIES);
  fixture->second = example_item (fixture->plan, RGA_LIST_BODIES);
  fixture->project = example_item (fixture->plan, RGA_LIST_PROJECTS);
  fixture->town->name = example_text ("Oost");
  fixture->person->name = example_text ("Iemand");
  fixture->person->organisation = fixture->town->item.id;
  fixture->first->name = example_text ("Team A");
  fixture->second->name = example_text ("Team B");
  fixture->project->name = example_text ("Toegang");
  rga_plan_put (fixture->plan, &fixture->settings->item);
  rga_plan_put (fixture->plan, &fixture->town->item);
  rga_plan_put (fixture->plan, &fixture->person->item);
  rga_plan_put (fixture->plan, &fixture->first->item);
  rga_plan_put (fixture->plan, &fixture->second->item);
  rga_plan_put (fixture->plan, &fixture->project->item);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->plan);
}

static RgaAvailability *
give (Fixture       *fixture,
      const RgaBody *body,
      int            hours,
      RgaPeriod     *period)
{
  RgaAvailability *row = example_item (fixture->plan, RGA_LIST_AVAILABILITIES);

  row->person = fixture->person->item.id;
  row->body = body != NULL ? body->item.id : RGA_ID_NONE;
  row->hours_min = row->hours_max = HOURS (hours);
  row->period = period;

  return row;
}

static const RgaCapacityGroup *
find_group (const RgaCapacity *capacity,
            const char        *name)
{
  for (guint i = 0; i < capacity->groups->len; i++)
    if (g_strcmp0 (((RgaCapacityGroup *) capacity->groups->pdata[i])->name, name) == 0)
      return capacity->groups->pdata[i];
  g_error ("no group %s", name);
}

static gint64
given (const RgaCapacity *capacity,
       const char        *name,
       const char        *from,
       const char        *to)
{
  return rga_capacity_group_given (find_group (capacity, name), DAY (from), DAY (to), FALSE).week;
}

/* From team A to team B on Wednesday 1 July 2026. */
static void
a_move_is_exact_to_the_day (Fixture       *fixture,
                            gconstpointer  unused)
{
  RgaAvailability *before = give (fixture, fixture->first, 20, example_period ("2026-01-01", "2026-06-30"));
  RgaAvailability *after = give (fixture, fixture->second, 20, example_period ("2026-07-01", NULL));
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_BODY };
  g_autoptr(RgaCapacity) capacity = NULL;
  RgaCapacityGiven week;

  rga_plan_put (fixture->plan, &before->item);
  rga_plan_put (fixture->plan, &after->item);
  capacity = rga_capacity_new (fixture->plan, &query);

  g_assert_cmpint (rga_capacity_group_at (find_group (capacity, "Team A"), DAY ("2026-06-30"))->available, ==, HOURS (20));
  g_assert_cmpint (rga_capacity_group_at (find_group (capacity, "Team A"), DAY ("2026-07-01"))->available, ==, RGA_UNKNOWN);
  g_assert_cmpint (rga_capacity_group_at (find_group (capacity, "Team B"), DAY ("2026-07-01"))->available, ==, HOURS (20));
  week = rga_capacity_group_given (find_group (capacity, "Team A"), DAY ("2026-06-29"), DAY ("2026-07-05"), FALSE);
  g_assert_cmpint (week.total, ==, HOURS (8));
  week = rga_capacity_group_given (find_group (capacity, "Team B"), DAY ("2026-06-29"), DAY ("2026-07-05"), FALSE);
  g_assert_cmpint (week.total, ==, HOURS (12));
  g_assert_cmpint (rga_capacity_group_given (capacity->total, DAY ("2026-06-29"), DAY ("2026-07-05"), FALSE).week, ==, HOURS (20));
}

/* Whit Monday 2026 is 25 May; the leave is Tuesday and Wednesday after it. */
static void
days_off_take_their_part (Fixture       *fixture,
                          gconstpointer  unused)
{
  RgaAvailability *row = give (fixture, NULL, 20, NULL);
  RgaAbsence *leave = example_item (fixture->plan, RGA_LIST_ABSENCES);
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PERSON };
  g_autoptr(RgaCapacity) capacity = NULL;
  g_autoptr(RgaCapacity) fixed = NULL;

  leave->person = fixture->person->item.id;
  leave->period = example_period ("2026-05-26", "2026-05-27");
  rga_plan_put (fixture->plan, &row->item);
  rga_plan_put (fixture->plan, &leave->item);
  capacity = rga_capacity_new (fixture->plan, &query);
  g_assert_cmpint (given (capacity, "Iemand", "2026-05-25", "2026-05-31"), ==, HOURS (8));
  g_assert_cmpint (given (capacity, "Iemand", "2026-06-01", "2026-06-07"), ==, HOURS (20));
  g_assert_cmpint (rga_capacity_group_at (find_group (capacity, "Iemand"), DAY ("2026-05-26"))->available, ==, HOURS (20));

  row->fixed_days = example_text ("maandag en donderdag");
  fixed = rga_capacity_new (fixture->plan, &query);
  g_assert_cmpint (given (fixed, "Iemand", "2026-05-25", "2026-05-31"), ==, HOURS (10));
}

static RgaBooking *
book (Fixture       *fixture,
      const RgaSeat *seat,
      int            hours)
{
  RgaBooking *booking = example_item (fixture->plan, RGA_LIST_BOOKINGS);

  booking->about = fixture->project->item.id;
  booking->seat = seat != NULL ? seat->item.id : RGA_ID_NONE;
  booking->hours_min = booking->hours_max = HOURS (hours);
  booking->period = example_period ("2026-01-01", "2026-12-31");

  return booking;
}

static void
bookings_divide_the_hours_of_their_seat (Fixture       *fixture,
                                         gconstpointer  unused)
{
  RgaSeat *seat = example_seat (fixture->plan, "Beleid", 12, 16, NULL);
  RgaBooking *within, *beyond;
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PROJECT };
  g_autoptr(RgaCapacity) divided = NULL;
  g_autoptr(RgaCapacity) over = NULL;
  RgaDay day = DAY ("2026-03-03");

  seat->body = fixture->first->item.id;
  rga_plan_put (fixture->plan, &seat->item);
  within = book (fixture, seat, 5);
  rga_plan_put (fixture->plan, &within->item);
  divided = rga_capacity_new (fixture->plan, &query);
  g_assert_cmpint (rga_capacity_group_at (divided->total, day)->min, ==, HOURS (12));
  g_assert_cmpint (rga_capacity_group_at (divided->total, day)->max, ==, HOURS (16));
  g_assert_cmpint (rga_capacity_group_at (find_group (divided, "Toegang"), day)->max, ==, HOURS (5));
  g_assert_cmpint (rga_capacity_group_at (find_group (divided, ""), day)->max, ==, HOURS (11));
  g_assert_cmpuint (divided->total->rows, ==, 2);

  beyond = book (fixture, seat, 14);
  rga_plan_put (fixture->plan, &beyond->item);
  over = rga_capacity_new (fixture->plan, &query);
  g_assert_cmpint (rga_capacity_group_at (over->total, day)->max, ==, HOURS (19));
  g_assert_cmpint (rga_capacity_group_at (over->total, DAY ("2027-01-01"))->max, ==, HOURS (16));
}

static void
a_function_to_be_filled_is_vacant (Fixture       *fixture,
                                   gconstpointer  unused)
{
  RgaBooking *open = book (fixture, NULL, 6), *held = book (fixture, NULL, 4);
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PERSON };
  g_autoptr(RgaCapacity) capacity = NULL;
  const RgaCapacityStep *step;

  open->function = example_text ("Jurist");
  held->person = fixture->person->item.id;
  held->tentative = 1;
  rga_plan_put (fixture->plan, &open->item);
  rga_plan_put (fixture->plan, &held->item);
  capacity = rga_capacity_new (fixture->plan, &query);
  step = rga_capacity_group_at (capacity->total, DAY ("2026-03-03"));
  g_assert_cmpint (step->max, ==, HOURS (10));
  g_assert_cmpint (step->vacant, ==, HOURS (6));
  g_assert_cmpint (step->tentative, ==, HOURS (4));
  g_assert_cmpint (rga_capacity_group_at (find_group (capacity, "Jurist"), DAY ("2026-03-03"))->vacant, ==, HOURS (6));
}

/* An activity without dates follows the one it is part of, before its project. */
static void
a_booking_follows_its_activity (Fixture       *fixture,
                                gconstpointer  unused)
{
  RgaActivity *outer = example_item (fixture->plan, RGA_LIST_ACTIVITIES);
  RgaActivity *inner = example_item (fixture->plan, RGA_LIST_ACTIVITIES);
  RgaBooking *booking = book (fixture, NULL, 6);
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PROJECT };
  g_autoptr(RgaCapacity) capacity = NULL;

  fixture->project->period = example_period ("2026-01-01", "2026-12-31");
  outer->period = example_period ("2026-03-01", "2026-03-31");
  outer->project = inner->project = fixture->project->item.id;
  inner->parent = outer->item.id;
  rga_plan_put (fixture->plan, &outer->item);
  rga_plan_put (fixture->plan, &inner->item);
  booking->about = inner->item.id;
  g_clear_pointer (&booking->period, g_free);
  rga_plan_put (fixture->plan, &booking->item);
  capacity = rga_capacity_new (fixture->plan, &query);
  g_assert_cmpint (rga_capacity_group_at (find_group (capacity, "Toegang"), DAY ("2026-03-31"))->max, ==, HOURS (6));
  g_assert_cmpint (rga_capacity_group_at (find_group (capacity, "Toegang"), DAY ("2026-04-01"))->max, ==, 0);
}

static RgaRequirement *
promise (Fixture *fixture,
         int      whole,
         int      town,
         int      other)
{
  RgaRequirement *requirement = example_item (fixture->plan, RGA_LIST_REQUIREMENTS);
  RgaRequirementRow *ours = example_item (fixture->plan, RGA_LIST_REQUIREMENT_ROWS);
  RgaRequirementRow *theirs = example_item (fixture->plan, RGA_LIST_REQUIREMENT_ROWS);

  requirement->body = fixture->first->item.id;
  requirement->hours_per_week = HOURS (whole);
  ours->requirement = theirs->requirement = requirement->item.id;
  ours->organisation = fixture->town->item.id;
  ours->hours_set = HOURS (town);
  theirs->name = example_text ("West");
  theirs->hours_set = HOURS (other);
  rga_plan_put (fixture->plan, &requirement->item);
  rga_plan_put (fixture->plan, &ours->item);
  rga_plan_put (fixture->plan, &theirs->item);

  return requirement;
}

static gint64
available (RgaPlan       *plan,
           RgaCapacityBy  by,
           const char    *name,
           const char    *day)
{
  RgaCapacityQuery query = { .by = by };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  const RgaCapacityGroup *group = name == NULL ? capacity->total : find_group (capacity, name);

  return rga_capacity_group_at (group, DAY (day))->available;
}

static void
what_people_give_takes_the_place_of_a_promise (Fixture       *fixture,
                                               gconstpointer  unused)
{
  RgaAvailability *row = give (fixture, fixture->first, 16, example_period ("2026-02-01", "2026-02-28"));

  promise (fixture, 150, 47, 100);
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_ORGANISATION, "Oost", "2026-02-10"), ==, HOURS (47));
  rga_plan_put (fixture->plan, &row->item);
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_ORGANISATION, "Oost", "2026-02-10"), ==, HOURS (16));
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_ORGANISATION, "Oost", "2026-03-01"), ==, HOURS (47));
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_ORGANISATION, "West", "2026-02-10"), ==, HOURS (100));
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_BODY, "Team A", "2026-02-10"), ==, HOURS (116));
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_BODY, "Team A", "2026-03-01"), ==, HOURS (150));
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_ORGANISATION, NULL, "2026-02-10"), ==, HOURS (116));
}

static void
hours_for_another_team_come_on_top (Fixture       *fixture,
                                    gconstpointer  unused)
{
  RgaAvailability *row = give (fixture, fixture->second, 16, NULL);

  promise (fixture, 150, 47, 100);
  rga_plan_put (fixture->plan, &row->item);
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_ORGANISATION, "Oost", "2026-02-10"), ==, HOURS (47 + 16));
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_BODY, "Team A", "2026-02-10"), ==, HOURS (150));
  g_assert_cmpint (available (fixture->plan, RGA_CAPACITY_BY_BODY, "Team B", "2026-02-10"), ==, HOURS (16));
}

static const char *
cell (const RgaTable *table,
      const char     *name)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i].name, name))
      return rga_table_get (table, 0, i);
  g_error ("no column %s", name);
}

/* 45 weeks of 20 hours, or the days of 2026 that are worked: 261 less New Year, Easter
 * Monday, King's Day, Liberation Day, Ascension, Whit Monday and Christmas. */
static void
a_year_says_which_weeks_it_counts (Fixture       *fixture,
                                   gconstpointer  unused)
{
  RgaTableQuery query = { .from = DAY ("2026-01-01"), .to = DAY ("2026-12-31"), .per = RGA_PRECISION_YEAR };
  RgaHoursQuery hours = { .by = RGA_CAPACITY_BY_PERSON };
  RgaAvailability *row = give (fixture, NULL, 20, NULL);
  RgaBooking *booking = book (fixture, NULL, 24);
  g_autoptr(RgaTable) plan = NULL;
  g_autoptr(RgaTable) calendar = NULL;

  fixture->settings->weeks_per_year = 45;
  booking->person = fixture->person->item.id;
  rga_plan_put (fixture->plan, &row->item);
  rga_plan_put (fixture->plan, &booking->item);
  plan = rga_table_capacity (fixture->plan, &query, &hours);
  g_assert_cmpstr (cell (plan, "basis"), ==, "45 weeks");
  g_assert_cmpstr (cell (plan, "total_available"), ==, "900");
  g_assert_cmpstr (cell (plan, "total_max"), ==, "1080");
  g_assert_cmpstr (cell (plan, "available"), ==, "20");
  g_assert_cmpstr (cell (plan, "too_much"), ==, "4");

  hours.by_calendar = TRUE;
  calendar = rga_table_capacity (fixture->plan, &query, &hours);
  g_assert_cmpstr (cell (calendar, "basis"), ==, "calendar");
  g_assert_cmpstr (cell (calendar, "total_available"), ==, "1016");
  g_assert_cmpstr (cell (calendar, "total_max"), ==, "1251.43");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/analysis/supply-rules/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (a_move_is_exact_to_the_day);
  ADD (days_off_take_their_part);
  ADD (bookings_divide_the_hours_of_their_seat);
  ADD (a_function_to_be_filled_is_vacant);
  ADD (a_booking_follows_its_activity);
  ADD (what_people_give_takes_the_place_of_a_promise);
  ADD (hours_for_another_team_come_on_top);
  ADD (a_year_says_which_weeks_it_counts);
#undef ADD

  return g_test_run ();
}
