/* The words of a report: a period reads back to its days, a number is written as people do. */
#include "rga-report-words.h"

#include <math.h>

#include "example-plan.h"
#include "rga-period-read.h"

static void
assert_reads_back (RgaDay from,
                   RgaDay to)
{
  for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
    {
      RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = from, .stretch = TRUE };
      g_autofree char *words = rga_report_period (language, from, to);
      RgaPeriod period;

      rga_period_read (&period, words, &reading);
      g_test_message ("%s", words);
      g_assert_cmpint (period.start, ==, from);
      g_assert_cmpint (period.end, ==, to);
    }
}

static void
a_period_reads_back_to_its_days (void)
{
  for (int round = 0; round < 400; round++)
    {
      int year = g_test_rand_int_range (2000, 2060), month = g_test_rand_int_range (1, 13);
      static const int months[] = { 1, 2, 3, 6, 12, 24 };
      int length = months[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (months))];
      RgaDay day = rga_day_from_ymd (year, month, g_test_rand_int_range (1, 29));

      assert_reads_back (rga_day_month_first (year, month), rga_day_month_first (year, month + length) - 1);
      assert_reads_back (day, day + g_test_rand_int_range (1, 400));
    }
}

static void
periods_have_the_names_people_use (void)
{
  static const struct { int month, months; const char *dutch, *english; } cases[] = {
    { 10, 3, "Q4 2022", "Q4 2022" }, { 1, 6, "1e halfjaar 2022", "H1 2022" }, { 7, 6, "2e halfjaar 2022", "H2 2022" },
    { 1, 12, "2022", "2022" }, { 11, 1, "november 2022", "November 2022" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaDay from = rga_day_month_first (2022, cases[i].month), to = rga_day_month_first (2022, cases[i].month + cases[i].months) - 1;
      g_autofree char *dutch = rga_report_period (RGA_LANGUAGE_NL, from, to);
      g_autofree char *english = rga_report_period (RGA_LANGUAGE_EN, from, to);

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
a_number_nobody_gave_is_none (void)
{
  g_autofree char *dutch = rga_report_number (RGA_LANGUAGE_NL, 17.5, 0), *about = rga_report_number (RGA_LANGUAGE_NL, 50, 1);
  g_autofree char *english = rga_report_number (RGA_LANGUAGE_EN, 17.5, RGA_UNKNOWN);

  g_assert_cmpstr (dutch, ==, "17,5");
  g_assert_cmpstr (about, ==, "ca. 50");
  g_assert_cmpstr (english, ==, "17.5");
  g_assert_null (rga_report_number (RGA_LANGUAGE_NL, NAN, 0));
}

static void
a_status_is_the_agendas_own_word (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaSettings *settings = example_item (plan, RGA_LIST_SETTINGS);
  RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);
  g_autofree char *unknown = NULL, *known = NULL, *own = NULL;

  rga_plan_put (plan, &project->item);
  unknown = rga_report_status_text (RGA_LANGUAGE_NL, plan, &project->item);
  project->status = RGA_STATUS_RUNNING;
  project->status_text = example_text ("wacht op besluit");
  known = rga_report_status_text (RGA_LANGUAGE_EN, plan, &project->item);
  settings->word_running = example_text ("in uitvoering");
  rga_plan_put (plan, &settings->item);
  own = rga_report_status_text (RGA_LANGUAGE_EN, plan, &project->item);

  g_assert_cmpstr (unknown, ==, "niet vermeld");
  g_assert_cmpstr (known, ==, "running: wacht op besluit");
  g_assert_cmpstr (own, ==, "in uitvoering: wacht op besluit");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/report-words/reads-back", a_period_reads_back_to_its_days);
  g_test_add_func ("/chart/report-words/names", periods_have_the_names_people_use);
  g_test_add_func ("/chart/report-words/numbers", a_number_nobody_gave_is_none);
  g_test_add_func ("/chart/report-words/status", a_status_is_the_agendas_own_word);

  return g_test_run ();
}
