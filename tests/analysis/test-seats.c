#include "rga-seats.h"

#include "example-plan.h"
#include "rga-capacity.h"
#include "rga-open-words.h"
#include "rga-people.h"

static guint
count_open (RgaPlan    *plan,
            const char *project)
{
  const RgaItem *item = example_find (plan, RGA_LIST_PROJECTS, project);
  g_autoptr(GPtrArray) seats = rga_seats_of (plan, &item->id);
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    n += rga_seat_is_open (seats->pdata[i]);

  return n;
}

/* User question 22: 25 rows in five teams need a person. */
static void
open_seats_of_alkmaar (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");

  g_assert_cmpuint (count_open (plan, "Sturen op resultaat"), ==, 0);
  g_assert_cmpuint (count_open (plan, "Vernieuwing van drang- en dwanghulp"), ==, 5);
  g_assert_cmpuint (count_open (plan, "Aansluiting 18-/18+"), ==, 8);
  g_assert_cmpuint (count_open (plan, "Vernieuwing residentiële zorg en pleegzorg"), ==, 7);
  g_assert_cmpuint (count_open (plan, "Deelopdracht 1 – Preventieve ondersteuning"), ==, 3);
  g_assert_cmpuint (count_open (plan, "Deelopdracht 2 – Toegang, nazorg & samenwerking"), ==, 2);
}

static RgaCapacityStep
sum (RgaPlan         *plan,
     const char      *project,
     RgaCapacityCount count)
{
  const RgaItem *item = example_find (plan, RGA_LIST_PROJECTS, project);
  RgaCapacityQuery query = { .within = item->id, .by = RGA_CAPACITY_BY_PROJECT, .count = count };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

  return rga_capacity_group_all (capacity->total);
}

static void
assert_sum (RgaPlan         *plan,
            const char      *project,
            RgaCapacityCount count,
            int              min,
            int              max,
            guint            unknown)
{
  RgaCapacityStep all = sum (plan, project, count);

  g_test_message ("%s", project);
  g_assert_cmpint (all.min, ==, min * 60);
  g_assert_cmpint (all.max, ==, max * 60);
  g_assert_cmpuint (all.unknown, ==, unknown);
}

/* Table t7, one project at a time; a project counts its sub-projects. */
static void
hours_within_one_project (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");

  assert_sum (plan, "Vernieuwing van drang- en dwanghulp", RGA_CAPACITY_COUNT_ROWS, 39, 39, 0);
  assert_sum (plan, "Vernieuwing van drang- en dwanghulp", RGA_CAPACITY_COUNT_PERSONS, 51, 51, 0);
  assert_sum (plan, "Aansluiting 18-/18+", RGA_CAPACITY_COUNT_ROWS, 54, 56, 0);
  assert_sum (plan, "Aansluiting 18-/18+", RGA_CAPACITY_COUNT_PERSONS, 75, 77, 0);
  assert_sum (plan, "Vernieuwing residentiële zorg en pleegzorg", RGA_CAPACITY_COUNT_ROWS, 23, 23, 0);
  assert_sum (plan, "Deelopdracht 1 – Preventieve ondersteuning", RGA_CAPACITY_COUNT_ROWS, 20, 20, 3);
  assert_sum (plan, "Slimme en effectieve preventie", RGA_CAPACITY_COUNT_ROWS, 38, 38, 6);
  assert_sum (plan, "Sturen op resultaat", RGA_CAPACITY_COUNT_ROWS, 0, 0, 9);
}

static void
team_after_team (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *project = example_find (plan, RGA_LIST_PROJECTS, "Slimme en effectieve preventie");
  const RgaItem *first = example_find (plan, RGA_LIST_BODIES, "Projectteam preventie deelopdracht 1");
  const RgaItem *second = example_find (plan, RGA_LIST_BODIES, "Projectteam preventie deelopdracht 2");
  g_autoptr(GPtrArray) seats = rga_seats_of (plan, &project->id);
  g_autoptr(GPtrArray) own = rga_seats_of (plan, &first->id);

  g_assert_cmpuint (seats->len, ==, 17);
  g_assert_cmpuint (own->len, ==, 9);
  for (guint i = 0; i < seats->len; i++)
    g_assert_true (rga_id_equal (&((RgaSeat *) seats->pdata[i])->body, i < 9 ? &first->id : &second->id));
}

/* ---- a person ---- */

static RgaBooking *
book (RgaPlan       *plan,
      const RgaItem *person,
      const RgaItem *seat,
      int            hours,
      const char    *from,
      const char    *to)
{
  RgaBooking *booking = example_item (plan, RGA_LIST_BOOKINGS);

  booking->person = person->id;
  booking->seat = seat != NULL ? seat->id : RGA_ID_NONE;
  booking->hours_min = booking->hours_max = hours < 0 ? RGA_UNKNOWN : hours * 60;
  booking->hours_unit = RGA_HOURS_UNIT_HOURS;
  booking->period = from != NULL ? example_period (from, to) : NULL;
  rga_plan_put (plan, &booking->item);

  return booking;
}

static void
assert_person (RgaPlan       *plan,
               const RgaItem *person,
               int            hours,
               guint          rows,
               guint          unknown)
{
  g_autoptr(GPtrArray) seats = rga_person_seats (plan, &person->id);
  RgaSeatHours found = rga_person_hours (plan, &person->id, seats);

  g_assert_cmpint (found.max, ==, hours * 60);
  g_assert_cmpuint (found.rows, ==, rows);
  g_assert_cmpuint (found.unknown, ==, unknown);
}

/* What is booked of a seat is part of it; what is booked besides comes on top, at once
 * and not one after another. */
static void
what_is_booked_of_a_person (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaPerson *person = example_item (plan, RGA_LIST_PEOPLE);
  RgaSeat *seat = example_seat (plan, "Beleid", 8, 8, NULL);

  rga_plan_put (plan, &person->item);
  assert_person (plan, &person->item, 0, 0, 0);
  seat->person = person->item.id;
  rga_plan_put (plan, &seat->item);
  assert_person (plan, &person->item, 8, 1, 0);
  book (plan, &person->item, &seat->item, 6, NULL, NULL);
  assert_person (plan, &person->item, 8, 2, 0);
  book (plan, &person->item, NULL, 4, "2026-01-01", "2026-03-31");
  book (plan, &person->item, NULL, 5, "2026-04-01", "2026-06-30");
  assert_person (plan, &person->item, 13, 4, 0);
  book (plan, &person->item, NULL, -1, NULL, NULL);
  assert_person (plan, &person->item, 13, 4, 1);
}

static void
open_words (void)
{
  g_assert_true (rga_words_are_open ("nader te bepalen"));
  g_assert_true (rga_words_are_open ("Nntb"));
  g_assert_true (rga_words_are_open ("Aan te wijzen door gezamenlijke GI's"));
  g_assert_true (rga_words_are_open ("Nog uit te werken"));
  g_assert_true (rga_words_are_open ("?"));
  g_assert_true (rga_words_are_open ("to be decided"));
  g_assert_false (rga_words_are_open ("ingevuld"));
  g_assert_false (rga_words_are_open ("n.v.t."));
  g_assert_false (rga_words_are_open (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seats/open-seats-of-alkmaar", open_seats_of_alkmaar);
  g_test_add_func ("/seats/hours-within-one-project", hours_within_one_project);
  g_test_add_func ("/seats/team-after-team", team_after_team);
  g_test_add_func ("/seats/what-is-booked-of-a-person", what_is_booked_of_a_person);
  g_test_add_func ("/seats/open-words", open_words);

  return g_test_run ();
}
