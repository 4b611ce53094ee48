/* rga-calendar.c */
#include "rga-calendar.h"

#include "rga-period-write.h"

#include <string.h>

#define MONDAY_TO_FRIDAY 0x1f
#define DAYS_IN_WEEK     7
#define LIBERATION_YEARS 5   /* years that end in 0 or 5 */

/* the working week */

guint
rga_calendar_read_week (const char *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text != NULL ? text : "", " ,", -1);
  guint week = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint64 day;

      if (*parts[i] == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (parts[i], 10, 1, DAYS_IN_WEEK, &day, NULL))
        return 0;

      week |= 1u << (day - 1);
    }

  return week;
}

char *
rga_calendar_write_week (guint week)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    if (week & (1u << i))
      g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", i + 1);

  return g_string_free (text, FALSE);
}

/* “di”, “dinsdag”, “dinsdagen”, “Tuesdays”, “dinsdagochtend”; -1 for other words. */
static int
find_weekday (const char *word)
{
  for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
    for (int day = 0; day < DAYS_IN_WEEK; day++)
      {
        const char *name = rga_weekday_long (language, day);

        if (g_ascii_strncasecmp (word, name, strlen (name)) == 0 ||
            g_ascii_strcasecmp (word, rga_weekday_short (language, day)) == 0)
          return day;
      }

  return -1;
}

static gboolean
means_until (const char *word)
{
  static const char *const words[] = { "t/m", "tot", "to", "–", "-", NULL };

  return g_strv_contains (words, word);
}

static guint
days_between (int first,
              int last)
{
  guint week = 0;

  for (int day = first; day != last; day = (day + 1) % DAYS_IN_WEEK)
    week |= 1u << day;

  return week | 1u << last;
}

guint
rga_calendar_read_fixed_days (const char *text)
{
  guint week = rga_calendar_read_week (text);
  g_auto(GStrv) words = NULL;
  int last = -1;
  gboolean until = FALSE;

  if (week != 0 || text == NULL)
    return week;
  words = g_strsplit_set (text, " ,;+&()", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      int day = find_weekday (words[i]);

      if (day < 0)
        {
          until |= means_until (words[i]);
          continue;
        }
      week |= until && last >= 0 ? days_between (last, day) : 1u << day;
      last = day;
      until = FALSE;
    }

  return week;
}

guint
rga_calendar_working_week (const RgaSettings *settings)
{
  guint week = settings != NULL ? rga_calendar_read_week (settings->working_days) : 0;

  return week != 0 ? week : MONDAY_TO_FRIDAY;
}

/* holidays */

static gboolean
keeps_liberation_day (const RgaSettings *settings,
                      int                year)
{
  int kept = settings != NULL ? settings->liberation_day : RGA_WORD_OPEN;

  return kept == RGA_LIBERATION_FIFTH_YEAR ? year % LIBERATION_YEARS == 0 : kept != RGA_LIBERATION_NEVER;
}

gboolean
rga_calendar_keeps (const RgaSettings *settings,
                    RgaHoliday         holiday,
                    int                year)
{
  if (holiday == RGA_HOLIDAY_GOOD_FRIDAY)
    return settings != NULL && settings->good_friday == 1;
  if (holiday == RGA_HOLIDAY_LIBERATION_DAY)
    return keeps_liberation_day (settings, year);

  return TRUE;
}

static void
clear_stretch (gpointer stretch)
{
  g_free (((RgaFreeStretch *) stretch)->name);
}

static void
add_stretch (GArray         *stretches,
             RgaDay          first,
             RgaDay          last,
             const char     *name,
             RgaFreeDayKind  kind)
{
  RgaFreeStretch stretch = { first, last, g_strdup (name), kind };

  g_array_append_val (stretches, stretch);
}

static void
add_holidays (GArray            *stretches,
              const RgaSettings *settings,
              RgaDay             first,
              RgaDay             last,
              RgaLanguage        language)
{
  for (int year = rga_day_year (first); year <= rga_day_year (last); year++)
    for (RgaHoliday holiday = 0; holiday < RGA_N_HOLIDAYS; holiday++)
      {
        RgaDay day = rga_holiday_day (holiday, year);

        if (day != RGA_DAY_OPEN && day >= first && day <= last && rga_calendar_keeps (settings, holiday, year))
          add_stretch (stretches, day, day, rga_holiday_name (holiday, year, language), RGA_FREE_DAY_CLOSED);
      }
}

static void
add_free_days (GArray  *stretches,
               RgaPlan *plan,
               RgaDay   first,
               RgaDay   last)
{
  guint n = 0;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_FREE_DAYS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaFreeDay *day = (const RgaFreeDay *) items[i];
      const RgaPeriod *period = day->period;

      if (period != NULL && period->start != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN &&
          period->start <= last && period->end >= first)
        add_stretch (stretches, period->start, period->end, rga_item_name (items[i]),
                     day->kind == RGA_FREE_DAY_SCHOOL ? RGA_FREE_DAY_SCHOOL : RGA_FREE_DAY_CLOSED);
    }
}

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const RgaFreeStretch *one = a, *other = b;

  return one->first != other->first ? (one->first > other->first) - (one->first < other->first)
                                    : g_strcmp0 (one->name, other->name);
}

GArray *
rga_calendar_free_stretches (RgaPlan     *plan,
                             RgaDay       first,
                             RgaDay       last,
                             RgaLanguage  language)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (RgaFreeStretch));

  g_return_val_if_fail (RGA_IS_PLAN (plan), stretches);

  g_array_set_clear_func (stretches, clear_stretch);
  if (first == RGA_DAY_OPEN || last == RGA_DAY_OPEN)
    return stretches;

  add_holidays (stretches, rga_plan_get_settings (plan), first, last, language);
  add_free_days (stretches, plan, first, last);
  g_array_sort (stretches, compare_stretches);

  return stretches;
}

/* counting */

static int
count_week_days (guint  week,
                 RgaDay first,
                 RgaDay last)
{
  int whole = (last - first + 1) / DAYS_IN_WEEK;
  int days = 0;

  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    days += (week >> i & 1) * whole;
  for (RgaDay day = first + whole * DAYS_IN_WEEK; day <= last; day++)
    days += week >> rga_day_weekday (day) & 1;

  return days;
}

/* A day may be free for two reasons: `counted` is the last day that was taken off. */
int
rga_calendar_count_working (RgaPlan *plan,
                            RgaDay   first,
                            RgaDay   last)
{
  g_autoptr(GArray) free = NULL;
  guint week;
  int days;
  RgaDay counted = first - 1;

  g_return_val_if_fail (RGA_IS_PLAN (plan), 0);

  if (first == RGA_DAY_OPEN || last == RGA_DAY_OPEN || last < first)
    return 0;

  week = rga_calendar_working_week (rga_plan_get_settings (plan));
  days = count_week_days (week, first, last);
  free = rga_calendar_free_stretches (plan, first, last, RGA_LANGUAGE_EN);
  for (guint i = 0; i < free->len; i++)
    {
      const RgaFreeStretch *stretch = &g_array_index (free, RgaFreeStretch, i);
      RgaDay from = MAX (stretch->first, counted + 1), until = MIN (stretch->last, last);

      if (stretch->kind != RGA_FREE_DAY_CLOSED || until < from)
        continue;

      days -= count_week_days (week, from, until);
      counted = until;
    }

  return days;
}
