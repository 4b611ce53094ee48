#include "rga-capacity.h"

#include "example-plan.h"
#include "slow-hours.h"

/* Who gives how many hours, to what, from when, and what is asked of them: random
 * plans against the slow way, and the rules one by one. */

#define FIRST  16801   /* 2016-01-01 */
#define LAST   17896   /* 2018-12-31 */

/* ---- random plans ---- */

static gboolean
chance (int percent)
{
  return g_test_rand_int_range (0, 100) < percent;
}

static RgaId
pick (RgaPlan *plan,
      RgaList  list,
      int      percent)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  return n == 0 || !chance (percent) ? RGA_ID_NONE : items[g_test_rand_int_range (0, (int) n)]->id;
}

static RgaDay
any_day (void)
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
  RgaDay one = any_day (), other = chance (50) ? any_day () : one + g_test_rand_int_range (0, 15);

  if (!chance (percent))
    return NULL;
  if (chance (15))
    return make_period (one, RGA_DAY_OPEN);

  return chance (15) ? make_period (RGA_DAY_OPEN, one) : make_period (MIN (one, other), MAX (one, other));
}

static const char *
any_variant (void)
{
  return chance (70) ? NULL : example_text (chance (50) ? "A" : "B");
}

static void
any_hours (gint64 *min,
           gint64 *max,
           int    *unit)
{
  if (chance (85))
    *min = g_test_rand_int_range (0, 2400);
  if (chance (60))
    *max = g_test_rand_int_range (0, 2400);
  *unit = chance (20) ? RGA_HOURS_UNIT_DAYS : RGA_HOURS_UNIT_HOURS;
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

  if (in_words && chance (30))
    return g_ref_string_new (words[g_test_rand_int_range (0, 5)]);
  while (days->len == 0)
    for (int day = 1; day <= 7; day++)
      if (chance (35))
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

static void
add_frame (RgaPlan *plan)
{
  RgaSettings *settings = example_item (plan, RGA_LIST_SETTINGS);

  settings->working_days = chance (30) ? any_week (FALSE) : NULL;
  settings->minutes_per_day = chance (50) ? RGA_UNKNOWN : 432;
  settings->good_friday = chance (50);
  settings->liberation_day = g_test_rand_int_range (-1, 3);
  settings->hours_basis = g_test_rand_int_range (-1, 2);
  rga_plan_put (plan, &settings->item);
  for (guint i = 0; i < 3; i++)
    {
      RgaOrganisation *organisation = example_item (plan, RGA_LIST_ORGANISATIONS);
      RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);

      organisation->name = numbered ("organisation", i);
      rga_plan_put (plan, &organisation->item);
      project->name = numbered ("project", i);
      project->parent = pick (plan, RGA_LIST_PROJECTS, 40);
      project->period = any_period (60);
      rga_plan_put (plan, &project->item);
    }
}

static void
add_people (RgaPlan *plan)
{
  for (guint i = 0; i < 3; i++)
    {
      RgaPerson *person = example_item (plan, RGA_LIST_PEOPLE);
      RgaBody *body = example_item (plan, RGA_LIST_BODIES);
      RgaActivity *activity = example_item (plan, RGA_LIST_ACTIVITIES);
      RgaFreeDay *closed = example_item (plan, RGA_LIST_FREE_DAYS);

      person->name = numbered ("person", i);
      person->organisation = pick (plan, RGA_LIST_ORGANISATIONS, 70);
      rga_plan_put (plan, &person->item);
      body->name = numbered ("body", i);
      body->project = pick (plan, RGA_LIST_PROJECTS, 50);
      body->period = any_period (30);
      rga_plan_put (plan, &body->item);
      activity->name = numbered ("activity", i);
      activity->project = pick (plan, RGA_LIST_PROJECTS, 80);
      activity->parent = pick (plan, RGA_LIST_ACTIVITIES, 50);
      activity->period = any_period (50);
      rga_plan_put (plan, &activity->item);
      closed->period = make_period (any_day (), RGA_DAY_OPEN);
      closed->period->end = closed->period->start + g_test_rand_int_range (0, 9);
      closed->period->kind = RGA_PERIOD_PERIOD;
      closed->kind = chance (30) ? RGA_FREE_DAY_SCHOOL : RGA_FREE_DAY_CLOSED;
      rga_plan_put (plan, &closed->item);
    }
}

static void
add_seat (RgaPlan *plan,
          guint    i)
{
  RgaSeat *seat = example_item (plan, RGA_LIST_SEATS);

  seat->function = numbered ("seat", i);
  seat->body = pick (plan, RGA_LIST_BODIES, 70);
  seat->project = pick (plan, RGA_LIST_PROJECTS, 50);
  seat->person = pick (plan, RGA_LIST_PEOPLE, 50);
  seat->same_person_as = pick (plan, RGA_LIST_SEATS, 30);
  seat->organisation = pick (plan, RGA_LIST_ORGANISATIONS, 50);
  seat->persons = chance (40) ? g_test_rand_int_range (0, 4) : RGA_UNKNOWN;
  any_hours (&seat->hours_min, &seat->hours_max, &seat->hours_unit);
  seat->hours_basis = g_test_rand_int_range (-1, 2);
  seat->variant = any_variant ();
  seat->phase = chance (20) ? example_text ("later") : NULL;
  seat->period = any_period (60);
  seat->provisional = chance (20);
  rga_plan_put (plan, &seat->item);
}

static void
add_booking (RgaPlan *plan,
             guint    i)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_BODIES, RGA_LIST_ACTIVITIES };
  RgaBooking *booking = example_item (plan, RGA_LIST_BOOKINGS);

  booking->about = pick (plan, lists[g_test_rand_int_range (0, 3)], 100);
  booking->function = numbered ("booking", i);
  booking->person = pick (plan, RGA_LIST_PEOPLE, 40);
  booking->seat = pick (plan, RGA_LIST_SEATS, 60);
  booking->organisation = pick (plan, RGA_LIST_ORGANISATIONS, 30);
  booking->persons = chance (30) ? g_test_rand_int_range (0, 4) : RGA_UNKNOWN;
  any_hours (&booking->hours_min, &booking->hours_max, &booking->hours_unit);
  booking->hours_basis = g_test_rand_int_range (-1, 2);
  booking->variant = any_variant ();
  booking->period = any_period (60);
  booking->tentative = chance (30);
  rga_plan_put (plan, &booking->item);
}

/* Somebody always gives something: else all together is what groups say, or unknown. */
static void
add_anyway (RgaPlan *plan)
{
  RgaAvailability *row = example_item (plan, RGA_LIST_AVAILABILITIES);

  row->person = pick (plan, RGA_LIST_PEOPLE, 100);
  row->hours_min = g_test_rand_int_range (0, 2400);
  rga_plan_put (plan, &row->item);
}

static void
add_given (RgaPlan *plan)
{
  RgaAvailability *row = example_item (plan, RGA_LIST_AVAILABILITIES);
  RgaAbsence *absence = example_item (plan, RGA_LIST_ABSENCES);

  row->person = pick (plan, RGA_LIST_PEOPLE, 100);
  row->organisation = pick (plan, RGA_LIST_ORGANISATIONS, 50);
  row->body = pick (plan, RGA_LIST_BODIES, 50);
  row->project = pick (plan, RGA_LIST_PROJECTS, 20);
  any_hours (&row->hours_min, &row->hours_max, &row->hours_unit);
  row->fixed_days = chance (50) ? any_week (TRUE) : NULL;
  row->variant = any_variant ();
  row->period = any_period (80);
  rga_plan_put (plan, &row->item);

  absence->person = pick (plan, RGA_LIST_PEOPLE, 100);
  absence->hours_per_week = chance (50) ? g_test_rand_int_range (0, 1500) : RGA_UNKNOWN;
  absence->hours_unit = RGA_HOURS_UNIT_HOURS;
  absence->period = any_period (100);
  rga_plan_put (plan, &absence->item);
}

static void
add_promise (RgaPlan *plan)
{
  RgaRequirement *requirement = example_item (plan, RGA_LIST_REQUIREMENTS);
  guint n;
  RgaItem *const *organisations = rga_plan_items (plan, RGA_LIST_ORGANISATIONS, &n);

  requirement->hours_per_week = g_test_rand_int_range (0, 9000);
  requirement->body = pick (plan, RGA_LIST_BODIES, 60);
  requirement->period = any_period (60);
  rga_plan_put (plan, &requirement->item);
  for (guint i = 0; i < n; i++)
    {
      RgaRequirementRow *row = example_item (plan, RGA_LIST_REQUIREMENT_ROWS);

      row->requirement = requirement->item.id;
      row->organisation = organisations[i]->id;
      row->hours_set = g_test_rand_int_range (0, 3000);
      rga_plan_put (plan, &row->item);
    }
}

static RgaPlan *
make_plan (void)
{
  RgaPlan *plan = rga_plan_new ();

  add_frame (plan);
  add_people (plan);
  for (guint i = 0; i < 5; i++)
    add_seat (plan, i);
  for (guint i = 0; i < 7; i++)
    add_booking (plan, i);
  add_anyway (plan);
  for (guint i = 0; i < 5; i++)
    add_given (plan);
  if (chance (60))
    add_promise (plan);

  return plan;
}

/* ---- against the slow way ---- */

typedef struct
{
  RgaPlan          *plan;
  RgaCapacityQuery  query;
  const char       *name;    /* NULL = all together */
  const RgaCapacity *capacity;
} Question;

/* To the nearest, a half away from 0. */
static gint64
divide (gint64 amount,
        gint64 by)
{
  gint64 half = (2 * ABS (amount) + by) / (2 * by);

  return amount < 0 ? -half : half;
}

/* Nobody knows what all have together where one of them who is asked does not say it,
 * unless it was promised to all together. */
static gboolean
is_mute (const RgaCapacity *capacity,
         RgaPlan           *plan,
         RgaDay             day)
{
  guint n;
  RgaItem *const *promises = rga_plan_items (plan, RGA_LIST_REQUIREMENTS, &n);
  const RgaRequirement *promise = n > 0 ? (const RgaRequirement *) promises[0] : NULL;

  if (promise != NULL && rga_id_is_none (&promise->body) &&
      (promise->period == NULL || ((promise->period->start == RGA_DAY_OPEN || promise->period->start <= day) &&
                                   (promise->period->end == RGA_DAY_OPEN || day <= promise->period->end))))
    return FALSE;
  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityStep *step = rga_capacity_group_at (capacity->groups->pdata[i], day);

      if (step->max > step->vacant && step->available == RGA_UNKNOWN)
        return TRUE;
    }

  return FALSE;
}

/* The line of what is available. */
static void
compare_line (const RgaCapacityStep *step,
              const SlowDay         *slow,
              gboolean               mute)
{
  gboolean known = slow->holds > 0 && !mute;

  g_assert_cmpint (step->available, ==, known ? divide (slow->line_min, SLOW_PARTS) : RGA_UNKNOWN);
  g_assert_cmpint (step->available_max, ==, known ? divide (slow->line_max, SLOW_PARTS) : RGA_UNKNOWN);
}

static void
compare_asked (const Question         *self,
               const RgaCapacityGroup *group,
               RgaDay                  day)
{
  const RgaCapacityStep *step = rga_capacity_group_at (group, day);
  SlowDay slow = slow_hours_on (self->plan, &self->query, self->name, day);

  compare_line (step, &slow, self->name == NULL && is_mute (self->capacity, self->plan, day));
  g_assert_cmpint (step->min, ==, slow.min);
  g_assert_cmpint (step->max, ==, slow.max);
  g_assert_cmpint (step->tentative, ==, slow.tentative);
  g_assert_cmpint (step->vacant, ==, slow.vacant);
  g_assert_cmpuint (step->rows, ==, slow.rows);
  g_assert_cmpuint (step->unknown, ==, slow.unknown);
}

static void
compare_given (const Question         *self,
               const RgaCapacityGroup *group,
               RgaDay                  from,
               RgaDay                  to)
{
  RgaCapacityGiven given = rga_capacity_group_given (group, from, to, FALSE);
  RgaCapacityGiven typed = rga_capacity_group_given (group, from, to, TRUE);
  gint64 min = 0, max = 0, sum = 0, days = 0;

  for (RgaDay day = from; day <= to; day++)
    {
      SlowDay slow = slow_hours_on (self->plan, &self->query, self->name, day);

      if (slow.holds == 0)
        continue;
      days++;
      min += slow.given_min;
      max += slow.given_max;
      sum += slow.typed;
    }
  if (days == 0)
    {
      g_assert_cmpint (given.week, ==, RGA_UNKNOWN);
      return;
    }
  g_assert_cmpint (given.total, ==, divide (min, SLOW_PARTS));
  g_assert_cmpint (given.total_max, ==, divide (max, SLOW_PARTS));
  g_assert_cmpint (given.week, ==, divide (min * 7, SLOW_PARTS * days));
  g_assert_cmpint (given.week_max, ==, divide (max * 7, SLOW_PARTS * days));
  g_assert_cmpint (typed.week, ==, divide (sum, days));
}

/* Column after column gives what each gives by itself. */
static void
compare_columns (const RgaCapacityGroup *group)
{
  static const RgaPrecision units[] = { RGA_PRECISION_WEEK, RGA_PRECISION_MONTH, RGA_PRECISION_YEAR };
  RgaDay from = any_day ();
  g_autoptr(GArray) columns =
    rga_capacity_group_table (group, units[g_test_rand_int_range (0, 3)], from, from + g_test_rand_int_range (0, 900));

  for (guint i = 0; i < columns->len; i++)
    {
      const RgaCapacityStep *column = &g_array_index (columns, RgaCapacityStep, i);
      RgaCapacityGiven given = rga_capacity_group_given (group, column->from, column->to, FALSE);

      g_assert_cmpint (column->available, ==, given.week);
      g_assert_cmpint (column->available_max, ==, given.week_max);
    }
}

/* Often one on which something begins. */
static RgaDay
pick_day (RgaPlan *plan)
{
  static const RgaList lists[] = { RGA_LIST_ABSENCES, RGA_LIST_BOOKINGS, RGA_LIST_AVAILABILITIES, RGA_LIST_SEATS };
  RgaList list = lists[g_test_rand_int_range (0, 4)];
  RgaId id = pick (plan, list, 60);
  const RgaItem *item = rga_id_is_none (&id) ? NULL : rga_plan_get (plan, &id);
  const RgaPeriod *period = item == NULL ? NULL
                          : *(RgaPeriod **) rga_item_field ((RgaItem *) item, (guint) rga_list_find_field (list, "period"));

  return period == NULL || period->start == RGA_DAY_OPEN ? any_day () : period->start;
}

static void
compare_group (const Question         *self,
               const RgaCapacityGroup *group)
{
  RgaDay from = any_day ();

  for (guint i = 0; i < 6; i++)
    compare_asked (self, group, pick_day (self->plan));
  compare_columns (group);
  compare_given (self, group, from, from + 6);
  from = any_day ();
  compare_given (self, group, from, from + g_test_rand_int_range (0, 60));
}

static void
random_plans_against_the_slow_way (void)
{
  static const RgaCapacityBy bys[] = {
    RGA_CAPACITY_BY_PERSON, RGA_CAPACITY_BY_ORGANISATION, RGA_CAPACITY_BY_BODY, RGA_CAPACITY_BY_PROJECT,
  };
  guint plans = g_test_slow () ? 2000 : 40;

  for (guint n = 0; n < plans; n++)
    {
      g_autoptr(RgaPlan) plan = make_plan ();
      Question question = { plan, { .by = bys[n % 4], .with_later = TRUE }, NULL };
      g_autoptr(RgaCapacity) capacity = NULL;

      question.query.variant = chance (50) ? "A" : "B";
      question.query.count = g_test_rand_int_range (0, 3);
      capacity = rga_capacity_new (plan, &question.query);
      question.capacity = capacity;
      compare_group (&question, capacity->total);
      for (guint i = 0; i < capacity->groups->len; i++)
        {
          const RgaCapacityGroup *group = capacity->groups->pdata[i];

          question.name = group->name;
          compare_group (&question, group);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/supply/random_plans_against_the_slow_way", random_plans_against_the_slow_way);

  return g_test_run ();
}
