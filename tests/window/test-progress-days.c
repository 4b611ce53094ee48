/* The period of a report, as it is stepped through and typed. */
#include "rga-progress-days.h"

static void
assert_days (RgaProgressDays days,
             const char     *from,
             const char     *to)
{
  char text[11];

  g_assert_cmpstr (rga_day_to_iso (days.from, text), ==, from);
  g_assert_cmpstr (rga_day_to_iso (days.to, text), ==, to);
}

static void
a_unit_lies_around_its_day (void)
{
  RgaDay day = rga_day_from_ymd (2022, 11, 1);

  assert_days (rga_progress_days_around (RGA_PRECISION_MONTH, day), "2022-11-01", "2022-11-30");
  assert_days (rga_progress_days_around (RGA_PRECISION_QUARTER, day), "2022-10-01", "2022-12-31");
  assert_days (rga_progress_days_around (RGA_PRECISION_HALF_YEAR, day), "2022-07-01", "2022-12-31");
  assert_days (rga_progress_days_around (RGA_PRECISION_YEAR, day), "2022-01-01", "2022-12-31");
}

static void
whole_months_stay_whole (void)
{
  RgaProgressDays february = rga_progress_days_around (RGA_PRECISION_MONTH, rga_day_from_ymd (2024, 2, 3));
  RgaProgressDays quarter = rga_progress_days_around (RGA_PRECISION_QUARTER, rga_day_from_ymd (2022, 11, 1));

  assert_days (rga_progress_days_step (&february, 1), "2024-03-01", "2024-03-31");
  assert_days (rga_progress_days_step (&february, -1), "2024-01-01", "2024-01-31");
  assert_days (rga_progress_days_step (&quarter, 1), "2023-01-01", "2023-03-31");
}

/* Steps lie against one another, and back undoes on. */
static void
random_steps_leave_no_gap (void)
{
  for (int round = 0; round < 500; round++)
    {
      RgaDay from = g_test_rand_int_range (15000, 25000);
      RgaProgressDays days = { from, from + g_test_rand_int_range (0, 500) }, next, back;

      if (g_test_rand_bit ())
        days = rga_progress_days_around ((RgaPrecision[]) { RGA_PRECISION_MONTH, RGA_PRECISION_QUARTER, RGA_PRECISION_HALF_YEAR,
                                                            RGA_PRECISION_YEAR }[g_test_rand_int_range (0, 4)], from);
      next = rga_progress_days_step (&days, 1);
      back = rga_progress_days_step (&next, -1);
      g_assert_cmpint (next.from, ==, days.to + 1);
      g_assert_cmpint (back.to, ==, days.to);
      if (rga_day_month_first (rga_day_year (days.from), rga_day_month (days.from)) != days.from)
        g_assert_cmpint (next.to - next.from, ==, days.to - days.from);
    }
}

static void
words_are_read_back (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaDay today = rga_day_from_ymd (2022, 11, 1);

  for (int round = 0; round < 300; round++)
    {
      RgaDay from = g_test_rand_int_range (15000, 25000);
      RgaProgressDays days = { from, from + g_test_rand_int_range (1, 900) }, read;
      RgaPeriod period = rga_progress_days_period (&days, plan, g_test_rand_int_range (0, RGA_N_LANGUAGES));

      g_assert_true (rga_progress_days_read (&read, plan, period.text, today));
      g_assert_cmpint (read.from, ==, days.from);
      g_assert_cmpint (read.to, ==, days.to);
      g_assert_cmpint (period.start, ==, days.from);
      g_assert_cmpint (period.end, ==, days.to);
    }
}

static void
a_period_without_an_end_is_none (void)
{
  static const char *const words[] = { "", "doorlopend", "vanaf 2022", "tot maart 2023", "ooit" };
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaProgressDays days = { 1, 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (rga_progress_days_read (&days, plan, words[i], 19000));
  g_assert_cmpint (days.from, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/progress-days/around", a_unit_lies_around_its_day);
  g_test_add_func ("/window/progress-days/months", whole_months_stay_whole);
  g_test_add_func ("/window/progress-days/random", random_steps_leave_no_gap);
  g_test_add_func ("/window/progress-days/words", words_are_read_back);
  g_test_add_func ("/window/progress-days/open", a_period_without_an_end_is_none);

  return g_test_run ();
}
