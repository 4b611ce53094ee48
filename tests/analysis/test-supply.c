#include "rga-capacity.h"

#include "example-plan.h"
#include "random-hours.h"
#include "slow-hours.h"

/* Who gives how many hours, to what, from when, and what is asked of them: random
 * plans against the slow way, and the rules one by one. */

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

  for (guint i = 0; i < n; i++)
    {
      const RgaRequirement *promise = (const RgaRequirement *) promises[i];

      if (rga_id_is_none (&promise->body) &&
          (promise->period == NULL || ((promise->period->start == RGA_DAY_OPEN || promise->period->start <= day) &&
                                       (promise->period->end == RGA_DAY_OPEN || day <= promise->period->end))))
        return FALSE;
    }
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
  RgaDay from = random_day ();
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
  RgaId id = random_pick (plan, list, 60);
  const RgaItem *item = rga_id_is_none (&id) ? NULL : rga_plan_get (plan, &id);
  const RgaPeriod *period = item == NULL ? NULL
                          : *(RgaPeriod **) rga_item_field ((RgaItem *) item, (guint) rga_list_find_field (list, "period"));

  return period == NULL || period->start == RGA_DAY_OPEN ? random_day () : period->start;
}

static void
compare_group (const Question         *self,
               const RgaCapacityGroup *group)
{
  SlowLater later = slow_hours_later (self->plan, &self->query, self->name);
  RgaDay from = random_day ();

  g_assert_cmpint (group->later_min, ==, later.min);
  g_assert_cmpint (group->later_max, ==, later.max);
  g_assert_cmpuint (group->later_rows, ==, later.rows);
  for (guint i = 0; i < 6; i++)
    compare_asked (self, group, pick_day (self->plan));
  compare_columns (group);
  compare_given (self, group, from, from + 6);
  from = random_day ();
  compare_given (self, group, from, from + g_test_rand_int_range (0, 60));
}

static void
random_plans_against_the_slow_way (void)
{
  guint plans = g_test_slow () ? 4000 : 90;

  for (guint n = 0; n < plans; n++)
    {
      g_autoptr(RgaPlan) plan = random_hours_plan ();
      Question question = { plan, { .by = (RgaCapacityBy) (n % RGA_N_CAPACITY_BY), .with_later = random_chance (60) }, NULL };
      g_autoptr(RgaCapacity) capacity = NULL;

      question.query.variant = random_chance (50) ? "A" : "B";
      question.query.count = g_test_rand_int_range (0, 3);
      capacity = rga_capacity_new (plan, &question.query);
      question.capacity = capacity;
      compare_group (&question, capacity->total);
      for (guint i = 0; i < capacity->groups->len; i++)
        {
          const RgaCapacityGroup *group = capacity->groups->pdata[i];

          g_autofree char *nobody = g_strconcat ("\n", group->party, NULL);

          question.name = question.query.by == RGA_CAPACITY_BY_ORGANISATION && *group->name == '\0' ? nobody : group->name;
          g_test_message ("by %s, “%s”", rga_capacity_by_to_word (question.query.by), group->name);
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
