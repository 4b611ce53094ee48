#include "rga-capacity.h"

#include "random-hours.h"

/* A count that follows the plan is, after every edit, the count of everything. */

/* ---- both are the same ---- */

static void
compare_steps (const RgaCapacityGroup *kept,
               const RgaCapacityGroup *whole)
{
  g_assert_cmpuint (kept->steps->len, ==, whole->steps->len);
  for (guint i = 0; i < whole->steps->len; i++)
    {
      const RgaCapacityStep *a = &g_array_index (kept->steps, RgaCapacityStep, i);
      const RgaCapacityStep *b = &g_array_index (whole->steps, RgaCapacityStep, i);

      g_assert_cmpint (a->from, ==, b->from);
      g_assert_cmpint (a->to, ==, b->to);
      g_assert_cmpint (a->min, ==, b->min);
      g_assert_cmpint (a->max, ==, b->max);
      g_assert_cmpint (a->available, ==, b->available);
      g_assert_cmpint (a->available_max, ==, b->available_max);
      g_assert_cmpint (a->tentative, ==, b->tentative);
      g_assert_cmpint (a->vacant, ==, b->vacant);
      g_assert_cmpuint (a->rows, ==, b->rows);
      g_assert_cmpuint (a->unknown, ==, b->unknown);
      g_assert_cmpuint (a->silent, ==, b->silent);
    }
}

static void
compare_given (const RgaCapacityGroup *kept,
               const RgaCapacityGroup *whole)
{
  for (guint i = 0; i < 4; i++)
    {
      RgaDay from = random_day (), to = from + g_test_rand_int_range (0, 200);
      RgaCapacityGiven a = rga_capacity_group_given (kept, from, to, i == 3);
      RgaCapacityGiven b = rga_capacity_group_given (whole, from, to, i == 3);

      g_assert_cmpint (a.week, ==, b.week);
      g_assert_cmpint (a.week_max, ==, b.week_max);
      g_assert_cmpint (a.total, ==, b.total);
      g_assert_cmpint (a.total_max, ==, b.total_max);
    }
}

static void
compare_groups (const RgaCapacityGroup *kept,
                const RgaCapacityGroup *whole)
{
  g_assert_cmpstr (kept->name, ==, whole->name);
  g_assert_cmpstr (kept->short_name, ==, whole->short_name);
  g_assert_cmpstr (kept->party, ==, whole->party);
  g_assert_true (rga_id_equal (&kept->id, &whole->id));
  g_assert_cmpint (kept->is_rest, ==, whole->is_rest);
  g_assert_cmpuint (kept->rows, ==, whole->rows);
  g_assert_cmpuint (kept->unknown, ==, whole->unknown);
  g_assert_cmpint (kept->later_min, ==, whole->later_min);
  g_assert_cmpint (kept->later_max, ==, whole->later_max);
  g_assert_cmpuint (kept->later_rows, ==, whole->later_rows);
  g_assert_cmpint (kept->loose_max, ==, whole->loose_max);
  g_assert_cmpuint (kept->loose_rows, ==, whole->loose_rows);
  compare_steps (kept, whole);
  compare_given (kept, whole);
}

static void
compare_changes (const RgaCapacity *kept,
                 const RgaCapacity *whole)
{
  g_assert_cmpuint (kept->changes->len, ==, whole->changes->len);
  for (guint i = 0; i < whole->changes->len; i++)
    {
      const RgaCapacityChange *a = &g_array_index (kept->changes, RgaCapacityChange, i);
      const RgaCapacityChange *b = &g_array_index (whole->changes, RgaCapacityChange, i);

      g_assert_cmpint (a->day, ==, b->day);
      g_assert_cmpint (a->min, ==, b->min);
      g_assert_cmpint (a->max, ==, b->max);
      g_assert_cmpstr (a->what, ==, b->what);
      g_assert_cmpuint (a->others, ==, b->others);
    }
}

static void
compare (const RgaCapacity *kept,
         const RgaCapacity *whole)
{
  g_assert_cmpint (kept->first, ==, whole->first);
  g_assert_cmpint (kept->last, ==, whole->last);
  g_assert_cmpint (kept->per_person, ==, whole->per_person);
  g_assert_cmpint (kept->is_relative, ==, whole->is_relative);
  g_assert_cmpuint (kept->closed->len, ==, whole->closed->len);
  g_assert_cmpuint (kept->groups->len, ==, whole->groups->len);
  for (guint i = 0; i < whole->groups->len; i++)
    compare_groups (kept->groups->pdata[i], whole->groups->pdata[i]);
  compare_groups (kept->total, whole->total);
  compare_changes (kept, whole);
}

/* ---- random edits ---- */

static RgaCapacityQuery
any_query (guint n)
{
  return (RgaCapacityQuery) {
    .by = (RgaCapacityBy) (n % RGA_N_CAPACITY_BY),
    .variant = random_chance (80) ? "A" : NULL,
    .count = (RgaCapacityCount) g_test_rand_int_range (0, 3),
    .with_later = random_chance (50),
  };
}

static void
follow_edits (RgaPlan          *plan,
              RgaCapacityTally *tally,
              RgaCapacityQuery *query,
              guint             edits)
{
  for (guint i = 0; i < edits; i++)
    {
      g_autoptr(RgaDelta) delta = rga_delta_new ();
      g_autoptr(RgaCapacity) whole = NULL;
      guint at_once = random_chance (20) ? 3 : 1;

      for (guint j = 0; j < at_once; j++)
        {
          g_autoptr(RgaDelta) one = rga_delta_new ();

          random_hours_edit (plan, 3 * i + j, one);
          /* Each item once, as the store names it. */
          for (guint k = 0; k < delta->entries->len; k++)
            if (rga_id_equal (&rga_delta_get (delta, k)->id, &rga_delta_get (one, 0)->id))
              g_array_remove_index (delta->entries, k--);
          g_array_append_val (delta->entries, *rga_delta_get (one, 0));
        }
      rga_capacity_tally_update (tally, delta);
      whole = rga_capacity_new (plan, query);
      compare (rga_capacity_tally_get (tally), whole);
    }
}

static void
random_edits_against_the_whole_count (void)
{
  guint plans = g_test_slow () ? 3000 : 90, edits = 12, n_whole = 0;

  for (guint n = 0; n < plans; n++)
    {
      g_autoptr(RgaPlan) plan = random_hours_plan ();
      RgaCapacityQuery query = any_query (n);
      g_autoptr(RgaCapacityTally) tally = rga_capacity_tally_new (plan, &query);

      g_test_message ("plan %u by %s", n, rga_capacity_by_to_word (query.by));
      follow_edits (plan, tally, &query, edits);
      n_whole += rga_capacity_tally_n_whole (tally) - 1;
    }

  /* Else this would be a test of counting everything. */
  g_test_message ("%u of %u edits counted everything", n_whole, plans * edits);
  g_assert_cmpuint (n_whole, <, plans * edits * 4 / 5);
}

static void
other_edits_are_left_alone (void)
{
  g_autoptr(RgaPlan) plan = random_hours_plan ();
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_BODY };
  g_autoptr(RgaCapacityTally) tally = rga_capacity_tally_new (plan, &query);
  g_autoptr(RgaDelta) delta = rga_delta_new ();

  rga_delta_add (delta, RGA_DELTA_CHANGED, RGA_LIST_INDICATORS, &RGA_ID_NONE);
  g_assert_false (rga_capacity_tally_update (tally, delta));
  g_assert_cmpuint (rga_capacity_tally_n_whole (tally), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/tally/random-edits", random_edits_against_the_whole_count);
  g_test_add_func ("/analysis/tally/left-alone", other_edits_are_left_alone);

  return g_test_run ();
}
