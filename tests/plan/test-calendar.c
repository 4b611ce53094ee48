#include "rga-calendar.h"

#include <string.h>

/* The calendar of a plan against one that looks at every day. */

static RgaId
next_id (void)
{
  static guint32 last = 0;
  RgaId id = RGA_ID_NONE;

  last++;
  memcpy (&id, &last, sizeof last);

  return id;
}

static RgaSettings *
add_settings (RgaPlan    *plan,
              const char *week,
              int         liberation,
              gint64      good_friday)
{
  RgaId id = next_id ();
  RgaSettings *settings = (RgaSettings *) rga_item_new (RGA_LIST_SETTINGS, &id);

  settings->working_days = week != NULL ? g_ref_string_new (week) : NULL;
  settings->liberation_day = liberation;
  settings->good_friday = good_friday;

  return (RgaSettings *) rga_plan_put (plan, &settings->item);
}

static void
add_free (RgaPlan        *plan,
          RgaDay          first,
          RgaDay          last,
          RgaFreeDayKind  kind)
{
  RgaId id = next_id ();
  RgaFreeDay *day = (RgaFreeDay *) rga_item_new (RGA_LIST_FREE_DAYS, &id);

  day->name = g_ref_string_new ("dicht");
  day->kind = kind;
  day->period = g_new0 (RgaPeriod, 1);
  rga_period_clear (day->period);
  day->period->start = first;
  day->period->end = last;
  rga_plan_put (plan, &day->item);
}

static gboolean
is_closed (RgaPlan *plan,
           RgaDay   day)
{
  guint n = 0;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_FREE_DAYS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaFreeDay *free = (const RgaFreeDay *) items[i];

      if (free->kind == RGA_FREE_DAY_CLOSED && day >= free->period->start && day <= free->period->end)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_kept (const RgaSettings *settings,
         RgaDay             day)
{
  int year = rga_day_year (day);

  for (RgaHoliday holiday = 0; holiday < RGA_N_HOLIDAYS; holiday++)
    if (rga_holiday_day (holiday, year) == day)
      {
        if (holiday == RGA_HOLIDAY_GOOD_FRIDAY && settings->good_friday != 1)
          continue;
        if (holiday == RGA_HOLIDAY_LIBERATION_DAY && settings->liberation_day == RGA_LIBERATION_NEVER)
          continue;
        if (holiday == RGA_HOLIDAY_LIBERATION_DAY && settings->liberation_day == RGA_LIBERATION_FIFTH_YEAR &&
            year % 5 != 0)
          continue;

        return TRUE;
      }

  return FALSE;
}

static int
count_slowly (RgaPlan           *plan,
              const RgaSettings *settings,
              RgaDay             first,
              RgaDay             last)
{
  guint week = settings->working_days != NULL ? rga_calendar_read_week (settings->working_days) : 0x1f;
  int days = 0;

  for (RgaDay day = first; day <= last; day++)
    if ((week >> rga_day_weekday (day) & 1) != 0 && !is_kept (settings, day) && !is_closed (plan, day))
      days++;

  return days;
}

static void
days_of_work_are_counted (void)
{
  static const char *const weeks[] = { NULL, "1 2 3 4 5", "1 2 3 4", "6 7", "2 4", "1 2 3 4 5 6 7" };

  for (guint run = 0; run < 300; run++)
    {
      g_autoptr(RgaPlan) plan = rga_plan_new ();
      RgaSettings *settings = add_settings (plan, weeks[g_test_rand_int_range (0, G_N_ELEMENTS (weeks))],
                                            g_test_rand_int_range (-1, 3), g_test_rand_int_range (0, 2));
      RgaDay first = rga_day_from_ymd (1950, 1, 1) + g_test_rand_int_range (0, 40000);
      RgaDay last = first + g_test_rand_int_range (0, 1200);

      for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
        {
          RgaDay from = first + g_test_rand_int_range (-30, 1200);

          add_free (plan, from, from + g_test_rand_int_range (0, 60), g_test_rand_int_range (0, 2));
        }
      g_assert_cmpint (rga_calendar_count_working (plan, first, last), ==,
                       count_slowly (plan, settings, first, last));
    }
}

static void
a_plan_that_says_nothing (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GArray) free = NULL;
  RgaDay first = rga_day_from_ymd (2026, 1, 1), last = rga_day_from_ymd (2026, 12, 31);

  free = rga_calendar_free_stretches (plan, first, last, RGA_LANGUAGE_NL);
  g_assert_cmpuint (free->len, ==, RGA_N_HOLIDAYS - 1);      /* Good Friday is worked */
  g_assert_cmpstr (g_array_index (free, RgaFreeStretch, 0).name, ==, "Nieuwjaarsdag");
  g_assert_cmpint (rga_calendar_count_working (plan, first, last), ==, 261 - 7);
  g_assert_cmpint (rga_calendar_count_working (plan, RGA_DAY_OPEN, last), ==, 0);
}

static void
weeks_read_back (void)
{
  for (guint week = 1; week < 128; week++)
    {
      g_autofree char *text = rga_calendar_write_week (week);

      g_assert_cmpuint (rga_calendar_read_week (text), ==, week);
    }
  g_assert_cmpuint (rga_calendar_read_week ("0 1"), ==, 0);
  g_assert_cmpuint (rga_calendar_read_week ("ma"), ==, 0);
  g_assert_cmpuint (rga_calendar_read_week ("1,2, 5"), ==, 0x13);
}

static void
fixed_days_in_words (void)
{
  static const struct { const char *text; guint week; } cases[] = {
    { "dinsdag en donderdag", 0x0a }, { "vrijdag", 0x10 }, { "op Maandagen", 0x01 }, { "ma, di + wo", 0x07 },
    { "maandag t/m donderdag", 0x0f }, { "vrijdag tot maandag", 0x71 }, { "Mon – Fri", 0x1f }, { "Tuesdays and fri", 0x12 },
    { "waarschijnlijk op dinsdag en donderdag", 0x0a }, { "2 4", 0x0a }, { "twee vaste dagen", 0 }, { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmphex (rga_calendar_read_fixed_days (cases[i].text), ==, cases[i].week);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/calendar/days-of-work", days_of_work_are_counted);
  g_test_add_func ("/plan/calendar/says-nothing", a_plan_that_says_nothing);
  g_test_add_func ("/plan/calendar/weeks", weeks_read_back);
  g_test_add_func ("/plan/calendar/fixed_days_in_words", fixed_days_in_words);

  return g_test_run ();
}
