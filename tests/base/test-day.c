#include "rga-day.h"

/* GDate counts from 0001-01-01, which is day 1. */
#define JULIAN_OF_1970 719163

static void
every_day_agrees_with_gdate (void)
{
  RgaDay first = rga_day_from_ymd (1900, 1, 1), last = rga_day_from_ymd (2200, 12, 31);
  GDate date;

  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1900);
  for (RgaDay day = first; day <= last; day++, g_date_add_days (&date, 1))
    {
      int year, month, of_month, iso_year, week;

      rga_day_to_ymd (day, &year, &month, &of_month);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, g_date_get_month (&date));
      g_assert_cmpint (of_month, ==, g_date_get_day (&date));
      g_assert_cmpint (rga_day_from_ymd (year, month, of_month), ==, day);
      g_assert_cmpint (day + JULIAN_OF_1970, ==, (int) g_date_get_julian (&date));
      g_assert_cmpint (rga_day_weekday (day) + 1, ==, g_date_get_weekday (&date));
      rga_day_iso_week (day, &iso_year, &week);
      g_assert_cmpint (week, ==, (int) g_date_get_iso8601_week_of_year (&date));
    }
}

static void
iso_text_reads_back (void)
{
  for (RgaDay day = RGA_DAY_FIRST; day <= RGA_DAY_LAST - 97; day += 97)
    {
      char text[11];

      g_assert_cmpint (rga_day_from_iso (rga_day_to_iso (day, text)), ==, day);
    }
  g_assert_cmpint (rga_day_from_iso ("1970-01-01"), ==, 0);
  g_assert_cmpint (rga_day_from_ymd (1, 1, 1), ==, RGA_DAY_FIRST);
  g_assert_cmpint (rga_day_from_ymd (9999, 12, 31), ==, RGA_DAY_LAST);
}

static void
what_is_no_day_is_open (void)
{
  static const char *const no_days[] = {
    "", "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025-01-011", "25-01-01xx", "2025/01/01", "+025-01-01", "0000-01-01",
  };
  char text[11];

  for (guint i = 0; i < G_N_ELEMENTS (no_days); i++)
    g_assert_cmpint (rga_day_from_iso (no_days[i]), ==, RGA_DAY_OPEN);
  g_assert_cmpint (rga_day_from_iso (NULL), ==, RGA_DAY_OPEN);
  g_assert_cmpstr (rga_day_to_iso (RGA_DAY_OPEN, text), ==, "");
}

static void
months_keep_to_their_last_day (void)
{
  RgaDay january = rga_day_from_ymd (2025, 1, 31);

  g_assert_cmpint (rga_day_add_months (january, 1), ==, rga_day_from_ymd (2025, 2, 28));
  g_assert_cmpint (rga_day_add_months (january, 37), ==, rga_day_from_ymd (2028, 2, 29));
  g_assert_cmpint (rga_day_add_months (january, -2), ==, rga_day_from_ymd (2024, 11, 30));
  g_assert_cmpint (rga_day_month_first (2025, 13), ==, rga_day_from_ymd (2026, 1, 1));
  g_assert_cmpint (rga_day_month_first (2025, 0), ==, rga_day_from_ymd (2024, 12, 1));
  g_assert_cmpint (rga_day_month_first (2025, -11), ==, rga_day_from_ymd (2024, 1, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/day/every-day-agrees-with-gdate", every_day_agrees_with_gdate);
  g_test_add_func ("/base/day/iso-text-reads-back", iso_text_reads_back);
  g_test_add_func ("/base/day/what-is-no-day-is-open", what_is_no_day_is_open);
  g_test_add_func ("/base/day/months-keep-to-their-last-day", months_keep_to_their_last_day);

  return g_test_run ();
}
