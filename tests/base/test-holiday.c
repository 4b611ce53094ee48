#include "rga-holiday.h"

/* Gauss and Lilius: the age of the moon from the golden number with the two
 * corrections of the Gregorian calendar, then on to the next Sunday. It shares no
 * step with the code. */
static RgaDay
slow_easter (int year)
{
  int golden = year % 19 + 1;
  int century = year / 100 + 1;
  int solar = 3 * century / 4 - 12;
  int lunar = (8 * century + 5) / 25 - 5;
  int epact = ((11 * golden + 20 + lunar - solar) % 30 + 30) % 30;
  RgaDay moon;

  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;
  moon = rga_day_from_ymd (year, 3, 1) + 43 - epact;
  if (44 - epact < 21)
    moon += 30;
  do
    moon++;
  while (rga_day_weekday (moon) != RGA_SUNDAY);

  return moon;
}

static void
easter_of_any_year (void)
{
  for (int year = 1583; year <= 9000; year++)
    g_assert_cmpint (rga_easter (year), ==, slow_easter (year));
}

static void
easter_as_almanacs_have_it (void)
{
  static const char *const days[] = {
    "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2022-04-17", "2024-03-31",
    "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      RgaDay day = rga_day_from_iso (days[i]);

      g_assert_cmpint (rga_easter (rga_day_year (day)), ==, day);
    }
}

static void
expect (RgaHoliday  holiday,
        const char *iso)
{
  RgaDay day = rga_day_from_iso (iso);

  g_assert_cmpint (rga_holiday_day (holiday, rga_day_year (day)), ==, day);
}

static void
the_king_is_never_feted_on_a_sunday (void)
{
  expect (RGA_HOLIDAY_KINGS_DAY, "2013-04-30");
  expect (RGA_HOLIDAY_KINGS_DAY, "2014-04-26");
  expect (RGA_HOLIDAY_KINGS_DAY, "2025-04-26");
  expect (RGA_HOLIDAY_KINGS_DAY, "2026-04-27");
  expect (RGA_HOLIDAY_KINGS_DAY, "2006-04-29");
  for (int year = 1949; year < 2200; year++)
    g_assert_cmpint (rga_day_weekday (rga_holiday_day (RGA_HOLIDAY_KINGS_DAY, year)), !=, RGA_SUNDAY);
  g_assert_cmpstr (rga_holiday_name (RGA_HOLIDAY_KINGS_DAY, 2013, RGA_LANGUAGE_NL), ==, "Koninginnedag");
  g_assert_cmpstr (rga_holiday_name (RGA_HOLIDAY_KINGS_DAY, 2014, RGA_LANGUAGE_NL), ==, "Koningsdag");
}

static void
the_others_follow (void)
{
  expect (RGA_HOLIDAY_GOOD_FRIDAY, "2026-04-03");
  expect (RGA_HOLIDAY_EASTER_MONDAY, "2026-04-06");
  expect (RGA_HOLIDAY_ASCENSION, "2008-05-01");
  expect (RGA_HOLIDAY_ASCENSION, "2026-05-14");
  expect (RGA_HOLIDAY_WHIT_SUNDAY, "2026-05-24");
  expect (RGA_HOLIDAY_WHIT_MONDAY, "2026-05-25");
  g_assert_cmpint (rga_holiday_day (RGA_HOLIDAY_LIBERATION_DAY, 1940), ==, RGA_DAY_OPEN);
  g_assert_cmpint (rga_holiday_day (RGA_HOLIDAY_KINGS_DAY, 1900), ==, RGA_DAY_OPEN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/holiday/easter-of-any-year", easter_of_any_year);
  g_test_add_func ("/base/holiday/easter-as-almanacs-have-it", easter_as_almanacs_have_it);
  g_test_add_func ("/base/holiday/the-king", the_king_is_never_feted_on_a_sunday);
  g_test_add_func ("/base/holiday/the-others", the_others_follow);

  return g_test_run ();
}
