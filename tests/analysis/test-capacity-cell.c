#include "rga-capacity-cell.h"

#include "example-plan.h"
#include "rga-capacity-causes.h"
#include "rga-capacity-relief.h"

#define HOURS(n) ((gint64) (n) * 60)
#define DAY(iso) rga_day_from_iso (iso)

static const char *const examples[] = { "transformatieagenda", "norm-opdrachtgeverschap", "samenwerkingsagenda", "verkennende-opdracht" };

static const RgaCapacityGroup *
find_group (const RgaCapacity *capacity,
            const char        *name)
{
  for (guint i = 0; i < capacity->groups->len; i++)
    if (g_strcmp0 (((RgaCapacityGroup *) capacity->groups->pdata[i])->name, name) == 0)
      return capacity->groups->pdata[i];

  g_assert_not_reached ();
}

/* ---- columns ---- */

static void
columns_follow_each_other (void)
{
  static const RgaPrecision units[] = { RGA_PRECISION_WEEK, RGA_PRECISION_MONTH, RGA_PRECISION_QUARTER,
                                        RGA_PRECISION_HALF_YEAR, RGA_PRECISION_YEAR };
  RgaCapacity capacity = { .is_relative = FALSE };

  for (guint i = 0; i < 200; i++)
    {
      RgaDay from = g_test_rand_int_range (10000, 20000), to = from + g_test_rand_int_range (0, 4000);
      RgaPrecision unit = units[g_test_rand_int_range (0, G_N_ELEMENTS (units))];
      g_autoptr(GArray) columns = NULL;

      capacity.is_relative = g_test_rand_bit ();
      columns = rga_capacity_columns (&capacity, unit, from, to);
      g_assert_cmpint (g_array_index (columns, RgaDay, 0), <=, from);
      g_assert_cmpint (g_array_index (columns, RgaDay, columns->len - 1), >, to);
      g_assert_cmpint (g_array_index (columns, RgaDay, columns->len - 2), <=, to);
      for (guint n = 1; n < columns->len; n++)
        g_assert_cmpint (g_array_index (columns, RgaDay, n), >, g_array_index (columns, RgaDay, n - 1));
      if (unit == RGA_PRECISION_WEEK && !capacity.is_relative)
        g_assert_cmpint (rga_day_weekday (g_array_index (columns, RgaDay, 0)), ==, 0);
    }
}

/* ---- against days ---- */

/* Day for day, as somebody would do it on paper. */
static void
assert_cell (const RgaCapacityGroup *group,
             RgaDay                  from,
             RgaDay                  to)
{
  RgaCapacityCell busiest = rga_capacity_cell (group, from, to, RGA_CAPACITY_BUSIEST);
  RgaCapacityCell average = rga_capacity_cell (group, from, to, RGA_CAPACITY_AVERAGE);
  gint64 most = 0, sum = 0, worst = RGA_UNKNOWN;
  const RgaCapacityStep *there;

  for (RgaDay day = from; day <= to; day++)
    {
      const RgaCapacityStep *step = rga_capacity_group_at (group, day);

      most = MAX (most, step->max);
      sum += step->max;
      if (step->available != RGA_UNKNOWN)
        worst = MAX (worst, MAX (step->max - step->available, 0));
    }
  g_assert_cmpint (busiest.max, ==, most);
  g_assert_cmpint (busiest.too_much, ==, worst);
  g_assert_cmpint (ABS (average.max * (to - from + 1) - sum), <=, (to - from + 1) / 2 + 1);

  there = rga_capacity_group_at (group, busiest.day);
  g_assert_true (from <= busiest.day && busiest.day <= to);
  if (worst > 0)
    g_assert_cmpint (there->max - there->available, ==, worst);
  else
    g_assert_cmpint (there->max, ==, most);
}

static void
cells_say_what_the_days_say (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr(RgaPlan) plan = example_plan_new (examples[i]);
      RgaCapacityQuery query = { .by = (RgaCapacityBy) g_test_rand_int_range (0, RGA_N_CAPACITY_BY) };
      g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

      for (guint n = 0; n < 40; n++)
        {
          RgaDay from = capacity->first == RGA_DAY_OPEN ? 0 : capacity->first + g_test_rand_int_range (-100, 600);

          assert_cell (capacity->groups->pdata[(guint) g_test_rand_int_range (0, (int) capacity->groups->len)], from,
                       from + g_test_rand_int_range (0, 300));
        }
    }
}

/* ---- causes ---- */

static void
assert_causes (RgaPlan                *plan,
               const RgaCapacityQuery *query,
               const RgaCapacityGroup *group,
               RgaDay                  day)
{
  g_autoptr(GPtrArray) causes = rga_capacity_causes (plan, query, group);
  const RgaCapacityStep *step = rga_capacity_group_at (group, day);
  RgaCapacityStep sum = { 0 };
  gint64 later = 0;

  for (guint i = 0; i < causes->len; i++)
    {
      const RgaCapacityCause *cause = causes->pdata[i];
      RgaCapacityStep one = rga_capacity_cause_at (cause, day);

      sum.min += one.min;
      sum.max += one.max;
      sum.unknown += one.unknown;
      sum.vacant += one.vacant;
      sum.tentative += one.tentative;
      later += cause->is_later ? cause->max : 0;
    }
  g_assert_cmpint (sum.min, ==, step->min);
  g_assert_cmpint (sum.max, ==, step->max);
  g_assert_cmpuint (sum.unknown, ==, step->unknown);
  g_assert_cmpint (sum.vacant, ==, step->vacant);
  g_assert_cmpint (sum.tentative, ==, step->tentative);
  g_assert_cmpint (later, ==, group->later_max);
}

/* However the hours are put in groups: what they are made of adds up to them. */
static void
causes_add_up_to_their_group (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr(RgaPlan) plan = example_plan_new (examples[i]);

      for (RgaCapacityBy by = 0; by < RGA_N_CAPACITY_BY; by++)
        {
          RgaCapacityQuery query = { .by = by, .count = (RgaCapacityCount) g_test_rand_int_range (0, 3), .with_later = g_test_rand_bit () };
          g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

          for (guint n = 0; n < capacity->groups->len; n++)
            assert_causes (plan, &query, capacity->groups->pdata[n],
                           capacity->first == RGA_DAY_OPEN ? 3 : capacity->first + g_test_rand_int_range (-30, 500));
        }
    }
}

static void
what_is_booked_of_a_seat_is_not_counted_twice (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaSeat *seat = example_seat (plan, "beleid", 8, 8, example_period ("2026-01-01", "2026-12-31"));
  RgaBooking *booking = example_item (plan, RGA_LIST_BOOKINGS);
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_FUNCTION };
  g_autoptr(RgaCapacity) capacity = NULL;
  g_autoptr(GPtrArray) causes = NULL;

  rga_plan_put (plan, &seat->item);
  booking->seat = seat->item.id;
  booking->hours_min = booking->hours_max = 3 * 60;
  booking->period = example_period ("2026-03-01", "2026-03-31");
  rga_plan_put (plan, &booking->item);
  capacity = rga_capacity_new (plan, &query);
  causes = rga_capacity_causes (plan, &query, find_group (capacity, "beleid"));

  g_assert_cmpuint (causes->len, ==, 2);
  g_assert_cmpint (rga_capacity_cause_at (causes->pdata[0], DAY ("2026-02-01")).max, ==, HOURS (8));
  g_assert_cmpint (rga_capacity_cause_at (causes->pdata[0], DAY ("2026-03-10")).max, ==, HOURS (5));
  g_assert_cmpint (rga_capacity_cause_at (causes->pdata[1], DAY ("2026-03-10")).max, ==, HOURS (3));
  g_assert_cmpint (rga_capacity_cause_at (causes->pdata[1], DAY ("2026-04-01")).max, ==, 0);
}

/* ---- what would help ---- */

static RgaPerson *
add_person (RgaPlan    *plan,
            const char *name,
            int         hours)
{
  RgaPerson *person = example_item (plan, RGA_LIST_PEOPLE);
  RgaAvailability *offer = example_item (plan, RGA_LIST_AVAILABILITIES);

  person->name = example_text (name);
  rga_plan_put (plan, &person->item);
  offer->person = person->item.id;
  offer->hours_min = offer->hours_max = hours == EXAMPLE_NO_HOURS ? RGA_UNKNOWN : hours * 60;
  rga_plan_put (plan, &offer->item);

  return person;
}

/* One with too much, and others; the one with room for the smallest seat that is enough. */
static void
somebody_with_room_takes_what_is_too_much (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaPerson *busy = add_person (plan, "busy", 10);
  RgaPerson *free_hands = add_person (plan, "free", 8);
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PERSON };
  RgaSeat *large = example_seat (plan, "large", 9, 9, example_period ("2026-01-01", "2026-12-31"));
  RgaSeat *small = example_seat (plan, "small", 4, 4, example_period ("2026-03-01", "2026-05-31"));
  g_autoptr(RgaCapacity) capacity = NULL;
  g_autoptr(GArray) reliefs = NULL;
  const RgaCapacityRelief *first;
  RgaCapacityCell cell;

  add_person (plan, "silent", EXAMPLE_NO_HOURS);
  add_person (plan, "little", 3);
  large->person = small->person = busy->item.id;
  rga_plan_put (plan, &large->item);
  rga_plan_put (plan, &small->item);
  capacity = rga_capacity_new (plan, &query);
  cell = rga_capacity_cell (find_group (capacity, "busy"), DAY ("2026-01-01"), DAY ("2026-12-31"), RGA_CAPACITY_BUSIEST);
  g_assert_cmpint (cell.too_much, ==, HOURS (3));
  g_assert_cmpint (cell.day, ==, DAY ("2026-03-01"));

  reliefs = rga_capacity_reliefs (plan, &query, find_group (capacity, "busy"), cell.day, 3);
  g_assert_cmpuint (reliefs->len, ==, 1);   /* nobody has room for the large one */
  first = &g_array_index (reliefs, RgaCapacityRelief, 0);
  g_assert_true (first->seat == small);
  g_assert_true (first->person == free_hands);
  g_assert_cmpint (first->minutes, ==, HOURS (4));
  g_assert_cmpint (first->room, ==, HOURS (8));
}

static gint64
find_worst (RgaPlan   *plan,
            RgaPerson *person)
{
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PERSON };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

  return rga_capacity_cell (find_group (capacity, person->name), DAY ("2026-01-01"), DAY ("2026-12-31"), RGA_CAPACITY_BUSIEST).too_much;
}

static RgaSeat *
add_random_seat (RgaPlan         *plan,
                 const RgaPerson *person)
{
  int month = g_test_rand_int_range (1, 12), hours = g_test_rand_int_range (1, 9);
  g_autofree char *from = g_strdup_printf ("2026-%02d-01", month);
  g_autofree char *to = g_strdup_printf ("2026-%02d-28", g_test_rand_int_range (month, 13));
  RgaSeat *seat = example_seat (plan, "work", hours, hours + g_test_rand_int_range (0, 3), example_period (from, to));

  seat->person = person->item.id;
  rga_plan_put (plan, &seat->item);

  return seat;
}

/* Whatever is proposed: when it is done, who takes the seat still has no too much. */
static void
nobody_is_helped_into_too_much (void)
{
  guint proposed = 0;

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr(RgaPlan) plan = rga_plan_new ();
      RgaPerson *people[3] = { add_person (plan, "a", 8), add_person (plan, "b", g_test_rand_int_range (1, 16)),
                               add_person (plan, "c", g_test_rand_int_range (1, 16)) };
      RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PERSON };
      g_autoptr(RgaCapacity) capacity = NULL;
      g_autoptr(GArray) reliefs = NULL;
      RgaCapacityCell cell;

      for (guint i = 0; i < 8; i++)
        add_random_seat (plan, people[g_test_rand_int_range (0, 3)]);
      add_random_seat (plan, people[0]);
      capacity = rga_capacity_new (plan, &query);
      cell = rga_capacity_cell (find_group (capacity, "a"), DAY ("2026-01-01"), DAY ("2026-12-31"), RGA_CAPACITY_BUSIEST);
      reliefs = rga_capacity_reliefs (plan, &query, find_group (capacity, "a"), cell.day, 9);
      for (guint i = 0; i < reliefs->len; i++)
        {
          const RgaCapacityRelief *relief = &g_array_index (reliefs, RgaCapacityRelief, i);
          RgaSeat *seat = (RgaSeat *) relief->seat;
          RgaPerson *taker = (RgaPerson *) relief->person;
          gint64 before = find_worst (plan, taker);

          proposed++;
          seat->person = taker->item.id;
          g_assert_cmpint (find_worst (plan, taker), <=, before);
          seat->person = people[0]->item.id;
        }
    }
  g_assert_cmpuint (proposed, >, 5);
}

static void
who_is_not_asked_too_much_is_left_alone (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaPerson *one = add_person (plan, "one", 10);
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PERSON };
  RgaSeat *seat = example_seat (plan, "work", 10, 10, example_period ("2026-01-01", "2026-12-31"));
  g_autoptr(RgaCapacity) capacity = NULL;
  g_autoptr(GArray) reliefs = NULL;

  add_person (plan, "other", 20);
  seat->person = one->item.id;
  rga_plan_put (plan, &seat->item);
  capacity = rga_capacity_new (plan, &query);
  reliefs = rga_capacity_reliefs (plan, &query, find_group (capacity, "one"), DAY ("2026-06-01"), 3);

  g_assert_cmpuint (reliefs->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capacity-cell/columns-follow-each-other", columns_follow_each_other);
  g_test_add_func ("/capacity-cell/cells-say-what-the-days-say", cells_say_what_the_days_say);
  g_test_add_func ("/capacity-cell/causes-add-up-to-their-group", causes_add_up_to_their_group);
  g_test_add_func ("/capacity-cell/what-is-booked-of-a-seat-is-not-counted-twice", what_is_booked_of_a_seat_is_not_counted_twice);
  g_test_add_func ("/capacity-cell/somebody-with-room-takes-what-is-too-much", somebody_with_room_takes_what_is_too_much);
  g_test_add_func ("/capacity-cell/nobody-is-helped-into-too-much", nobody_is_helped_into_too_much);
  g_test_add_func ("/capacity-cell/who-is-not-asked-too-much-is-left-alone", who_is_not_asked_too_much_is_left_alone);

  return g_test_run ();
}
