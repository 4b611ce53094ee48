#include "rga-period-write.h"

static const char *const months_short[RGA_N_LANGUAGES][12] = {
  [RGA_LANGUAGE_NL] = { "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec" },
  [RGA_LANGUAGE_EN] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
};

static const char *const months_long[RGA_N_LANGUAGES][12] = {
  [RGA_LANGUAGE_NL] = { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
                        "oktober", "november", "december" },
  [RGA_LANGUAGE_EN] = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
                        "October", "November", "December" },
};

static const char *const weekdays_short[RGA_N_LANGUAGES][7] = {
  [RGA_LANGUAGE_NL] = { "ma", "di", "wo", "do", "vr", "za", "zo" },
  [RGA_LANGUAGE_EN] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
};

static const char *const weekdays_long[RGA_N_LANGUAGES][7] = {
  [RGA_LANGUAGE_NL] = { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag" },
  [RGA_LANGUAGE_EN] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
};

/* One unit and several. */
static const char *const units[RGA_N_LANGUAGES][RGA_UNIT_YEAR + 1][2] = {
  [RGA_LANGUAGE_NL] = { { "", "" }, { "dag", "dagen" }, { "week", "weken" }, { "maand", "maanden" },
                        { "kwartaal", "kwartalen" }, { "jaar", "jaar" } },
  [RGA_LANGUAGE_EN] = { { "", "" }, { "day", "days" }, { "week", "weeks" }, { "month", "months" },
                        { "quarter", "quarters" }, { "year", "years" } },
};

static const struct
{
  const char *from, *through, *by, *ongoing, *none, *each, *each_thing, *times, *now_and_then, *on, *and, *plural;
} words[RGA_N_LANGUAGES] = {
  [RGA_LANGUAGE_NL] = { "vanaf", "t/m", "uiterlijk", "doorlopend", "geen datum", "elke", "elk", "keer", "periodiek", "op", "en", "en" },
  [RGA_LANGUAGE_EN] = { "from", "through", "by", "ongoing", "no date", "every", "every", "times", "periodically", "on", "and", "s" },
};

const char *
rga_month_short (RgaLanguage language,
                 int         month)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && month >= 1 && month <= 12, "");

  return months_short[language][month - 1];
}

const char *
rga_month_long (RgaLanguage language,
                int         month)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && month >= 1 && month <= 12, "");

  return months_long[language][month - 1];
}

const char *
rga_weekday_short (RgaLanguage language,
                   RgaWeekday  weekday)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && weekday <= RGA_SUNDAY, "");

  return weekdays_short[language][weekday];
}

const char *
rga_weekday_long (RgaLanguage language,
                  RgaWeekday  weekday)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && weekday <= RGA_SUNDAY, "");

  return weekdays_long[language][weekday];
}

char *
rga_day_describe (RgaDay      day,
                  RgaLanguage language,
                  RgaDayStyle style)
{
  int year, month, of_month;

  g_return_val_if_fail (language < RGA_N_LANGUAGES, NULL);

  if (day == RGA_DAY_OPEN)
    return g_strdup ("");

  rga_day_to_ymd (day, &year, &month, &of_month);
  if (style == RGA_DAY_STYLE_DAY_MONTH)
    return g_strdup_printf ("%d %s", of_month, months_short[language][month - 1]);

  return g_strdup_printf ("%d %s %d", of_month,
                          (style == RGA_DAY_STYLE_LONG ? months_long : months_short)[language][month - 1], year);
}

/* What both ends share is said once: “11 – 20 apr 2016”. */
static char *
describe_range (RgaDay      start,
                RgaDay      end,
                RgaLanguage language)
{
  g_autofree char *first = NULL, *last = rga_day_describe (end, language, RGA_DAY_STYLE_SHORT);
  int year, month, of_month;

  if (start == end)
    return g_steal_pointer (&last);

  rga_day_to_ymd (start, &year, &month, &of_month);
  if (year != rga_day_year (end))
    first = rga_day_describe (start, language, RGA_DAY_STYLE_SHORT);
  else if (month != rga_day_month (end))
    first = rga_day_describe (start, language, RGA_DAY_STYLE_DAY_MONTH);
  else
    first = g_strdup_printf ("%d", of_month);

  return g_strdup_printf ("%s – %s", first, last);
}

static char *
describe_bounds (const RgaPeriod *self,
                 RgaLanguage      language)
{
  gboolean from = self->end == RGA_DAY_OPEN;
  const char *word = from ? words[language].from
                     : self->kind == RGA_PERIOD_DEADLINE ? words[language].by : words[language].through;
  g_autofree char *day = rga_day_describe (from ? self->start : self->end, language, RGA_DAY_STYLE_SHORT);

  if (self->start != RGA_DAY_OPEN && self->end != RGA_DAY_OPEN)
    return describe_range (self->start, self->end, language);

  return g_strdup_printf ("%s %s", word, day);
}

static void
append_word (GString    *text,
             const char *word)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

/* “op dinsdagen en donderdagen”. */
static void
append_weekdays (GString    *text,
                 guint8      weekdays,
                 RgaLanguage language)
{
  gboolean first = TRUE;

  for (int i = 0; i < 7; i++)
    {
      if ((weekdays & (1 << i)) == 0)
        continue;
      append_word (text, first ? words[language].on : words[language].and);
      append_word (text, weekdays_long[language][i]);
      g_string_append (text, words[language].plural);
      first = FALSE;
    }
}

char *
rga_recurrence_describe (const RgaRecurrence *self,
                         RgaLanguage          language)
{
  gboolean neuter = self->unit == RGA_UNIT_QUARTER || self->unit == RGA_UNIT_YEAR;
  GString *text;

  g_return_val_if_fail (language < RGA_N_LANGUAGES, NULL);

  text = g_string_new (NULL);
  if (self->is_set && self->unit != RGA_UNIT_NONE && self->interval > 1)
    g_string_printf (text, "%s %d %s", words[language].each, self->interval, units[language][self->unit][1]);
  else if (self->is_set && self->unit != RGA_UNIT_NONE)
    g_string_printf (text, "%s %s", neuter ? words[language].each_thing : words[language].each, units[language][self->unit][0]);
  if (self->is_set)
    append_weekdays (text, self->weekdays, language);
  if (self->is_set && self->count > 0)
    g_string_append_printf (text, "%s%d %s", text->len > 0 ? ", " : "", self->count, words[language].times);
  if (self->is_set && text->len == 0)
    g_string_append (text, words[language].now_and_then);

  return g_string_free (text, FALSE);
}

static char *
describe_undated (const RgaPeriod *self,
                  RgaLanguage      language)
{
  if (self->kind == RGA_PERIOD_ONGOING)
    return g_strdup (words[language].ongoing);
  if (self->duration > 0)
    return g_strdup_printf ("%d %s, %s", self->duration, units[language][self->duration_unit][self->duration > 1],
                            words[language].none);
  if (self->kind == RGA_PERIOD_RECURRENCE)
    return g_strdup ("");

  return g_strdup (words[language].none);
}

char *
rga_period_describe (const RgaPeriod *self,
                     RgaLanguage      language)
{
  g_autofree char *bounds = NULL, *rhythm = NULL;

  g_return_val_if_fail (self != NULL && language < RGA_N_LANGUAGES, NULL);

  bounds = rga_period_is_dated (self) ? describe_bounds (self, language) : describe_undated (self, language);
  rhythm = rga_recurrence_describe (&self->recurrence, language);

  return g_strconcat (bounds, bounds[0] != '\0' && rhythm[0] != '\0' ? ", " : "", rhythm, NULL);
}

char *
rga_days_to_words (RgaDay      start,
                   RgaDay      end,
                   RgaLanguage language)
{
  g_autofree char *first = NULL, *last = NULL;

  g_return_val_if_fail (language < RGA_N_LANGUAGES, NULL);

  first = rga_day_describe (start, language, RGA_DAY_STYLE_SHORT);
  last = rga_day_describe (end, language, RGA_DAY_STYLE_SHORT);
  if (start == end)
    return g_steal_pointer (&first);
  if (start == RGA_DAY_OPEN)
    return g_strdup_printf ("%s %s", words[language].through, last);
  if (end == RGA_DAY_OPEN)
    return g_strdup_printf ("%s %s", words[language].from, first);

  return g_strdup_printf ("%s %s %s", first, words[language].through, last);
}

char *
rga_period_to_line (const RgaPeriod *self)
{
  char start[11], end[11], anchor[11];
  g_autofree char *recurrence = rga_recurrence_to_text (&self->recurrence);

  return g_strjoin ("\t", rga_period_kind_to_word (self->kind), rga_day_to_iso (self->start, start),
                    rga_day_to_iso (self->end, end), rga_precision_to_word (self->precision),
                    rga_qualifier_to_word (self->qualifier), rga_day_to_iso (self->anchor, anchor), recurrence, NULL);
}

/* Days from `start` through `end` on one of `weekdays`, counting every `interval` weeks. */
static int
count_weekdays (RgaDay start,
                RgaDay end,
                guint8 weekdays,
                int    interval)
{
  RgaDay monday = start - rga_day_weekday (start);
  int count = 0;

  for (RgaDay week = monday; week <= end; week += 7 * interval)
    for (int i = 0; i < 7; i++)
      count += (weekdays & (1 << i)) != 0 && week + i >= start && week + i <= end;

  return count;
}

/* The first time is on the first day; each next one an interval later. */
static int
count_units (const RgaPeriod *self,
             int              interval)
{
  int days = self->end - self->start;
  int months = (rga_day_year (self->end) - rga_day_year (self->start)) * 12
               + rga_day_month (self->end) - rga_day_month (self->start);
  int each = interval * (self->recurrence.unit == RGA_UNIT_YEAR ? 12 : self->recurrence.unit == RGA_UNIT_QUARTER ? 3 : 1);

  if (self->recurrence.unit == RGA_UNIT_DAY)
    return days / interval + 1;
  if (self->recurrence.unit == RGA_UNIT_WEEK)
    return days / (7 * interval) + 1;
  while (months > 0 && rga_day_add_months (self->start, months) > self->end)
    months--;

  return months / each + 1;
}

gboolean
rga_recurrence_count (const RgaPeriod *self,
                      int             *count)
{
  const RgaRecurrence *rhythm = &self->recurrence;
  int interval = MAX (rhythm->interval, 1);

  *count = 0;
  if (!rhythm->is_set)
    return FALSE;
  if (rhythm->count > 0)
    {
      *count = rhythm->count;
      return TRUE;
    }
  if (rhythm->unit == RGA_UNIT_NONE || self->start == RGA_DAY_OPEN || self->end == RGA_DAY_OPEN || self->end < self->start)
    return FALSE;

  *count = rhythm->weekdays != 0 && rhythm->unit == RGA_UNIT_WEEK
           ? count_weekdays (self->start, self->end, rhythm->weekdays, interval)
           : count_units (self, interval);

  return TRUE;
}
