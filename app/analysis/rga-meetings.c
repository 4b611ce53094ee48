#include "rga-meetings.h"

#include "rga-rhythm-ordinal.h"

#include <string.h>

#define DAYS_IN_WEEK   7
#define MONTHS_IN_YEAR 12
#define SEARCH_FIRST   64      /* days; doubled until there is a meeting */
#define SEARCH_MOST    16384
#define ALL_WEEK       0x7f

struct _RgaMeetings
{
  RgaPlan       *plan;
  const RgaBody *body;
  GArray        *listed;        /* RgaDay, sorted */
  RgaRecurrence  rule;
  guint          ordinals;
  guint          weekdays;      /* on which it may be: those named, else of the working week */
  RgaDay         anchor;        /* a day it certainly meets; RGA_DAY_OPEN = not said */
  int            anchor_month;  /* counted from year 0; -1 = not said */
  RgaDay         low, high;     /* of the rhythm and the body; RGA_DAY_OPEN = no bound */
  guint8        *closed;        /* for each day from `closed_first` */
  RgaDay         closed_first, closed_last;
};

/* -- dates that are written down ------------------------------------------ */

static RgaDay
read_date (RgaPlan    *plan,
           const char *words,
           RgaDay      near_to)
{
  RgaWindows windows = rga_plan_get_windows (plan);
  RgaReading reading = { .windows = &windows, .today = near_to == RGA_DAY_OPEN ? 0 : near_to, .moment = TRUE };
  RgaPeriod period;

  rga_period_read (&period, words, &reading);
  if ((period.flags & RGA_PERIOD_YEAR_INFERRED) && near_to == RGA_DAY_OPEN)
    return RGA_DAY_OPEN;

  return period.start == period.end ? period.start : RGA_DAY_OPEN;
}

/* A date without a year is in that of the next one that has it, else of the one before. */
static void
read_dates (RgaMeetings *self,
            char       **words,
            guint        n)
{
  g_autofree RgaDay *days = g_new (RgaDay, n);
  RgaDay near_to = RGA_DAY_OPEN;

  for (guint i = n; i > 0; i--)
    {
      days[i - 1] = read_date (self->plan, words[i - 1], near_to);
      if (days[i - 1] != RGA_DAY_OPEN)
        near_to = days[i - 1];
    }
  for (guint i = 0; i < n; i++)
    {
      if (days[i] == RGA_DAY_OPEN)
        days[i] = read_date (self->plan, words[i], near_to);
      if (days[i] == RGA_DAY_OPEN)
        continue;
      near_to = days[i];
      g_array_append_val (self->listed, days[i]);
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  RgaDay one = *(const RgaDay *) a, other = *(const RgaDay *) b;

  return one < other ? -1 : one > other;
}

static void
read_listed (RgaMeetings *self)
{
  g_autofree char *commas = NULL;
  g_auto(GStrv) words = NULL;
  GRegex *joints = NULL;

  if (self->body->meeting_days == NULL)
    return;

  joints = g_regex_new ("\\s*(?:[;,\\n]|\\s(?:en|and|&)\\s)\\s*", 0, 0, NULL);
  commas = g_regex_replace_literal (joints, self->body->meeting_days, -1, 0, "\n", 0, NULL);
  g_regex_unref (joints);
  words = g_strsplit (commas, "\n", -1);
  read_dates (self, words, g_strv_length (words));
  g_array_sort (self->listed, compare_days);
}

/* -- the rhythm ----------------------------------------------------------- */

static int
month_of (RgaDay day)
{
  return rga_day_year (day) * MONTHS_IN_YEAR + rga_day_month (day) - 1;
}

static RgaDay
month_first (int month)
{
  return rga_day_month_first (month / MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1);
}

static void
narrow (RgaMeetings     *self,
        const RgaPeriod *period)
{
  if (period == NULL)
    return;
  if (period->start != RGA_DAY_OPEN)
    self->low = self->low == RGA_DAY_OPEN ? period->start : MAX (self->low, period->start);
  if (period->end != RGA_DAY_OPEN)
    self->high = self->high == RGA_DAY_OPEN ? period->end : MIN (self->high, period->end);
}

/* “vanaf 12 januari 2027” is the day it begins to count from, “vanaf februari” the month. */
static void
read_rhythm (RgaMeetings     *self,
             const RgaPeriod *rhythm)
{
  if (rhythm == NULL || !rhythm->recurrence.is_set)
    return;

  self->rule = rhythm->recurrence;
  self->ordinals = rga_rhythm_ordinals (rhythm->text);
  if (rhythm->recurrence.weekdays != 0)
    self->weekdays = rhythm->recurrence.weekdays & ALL_WEEK;
  if (rhythm->start == RGA_DAY_OPEN)
    return;
  if (rhythm->start == rhythm->start_latest)
    self->anchor = rhythm->start;
  if (month_of (rhythm->start) == month_of (rhythm->start_latest))
    self->anchor_month = month_of (rhythm->start);
}

RgaMeetings *
rga_meetings_new (RgaPlan       *plan,
                  const RgaBody *body)
{
  RgaMeetings *self = g_new0 (RgaMeetings, 1);

  self->plan = g_object_ref (plan);
  self->body = body;
  self->listed = g_array_new (FALSE, FALSE, sizeof (RgaDay));
  self->weekdays = rga_calendar_working_week (rga_plan_get_settings (plan));
  self->anchor = self->low = self->high = RGA_DAY_OPEN;
  self->anchor_month = -1;
  self->closed_first = 0;
  self->closed_last = -1;
  read_rhythm (self, body->rhythm);
  narrow (self, body->rhythm);
  narrow (self, body->period);
  read_listed (self);

  return self;
}

void
rga_meetings_free (RgaMeetings *self)
{
  g_array_unref (self->listed);
  g_free (self->closed);
  g_object_unref (self->plan);
  g_free (self);
}

static gboolean
has_frequency (const RgaMeetings *self)
{
  return self->rule.is_set && self->rule.unit != RGA_UNIT_NONE;
}

RgaMeetingsState
rga_meetings_state (const RgaMeetings *self)
{
  if (self->listed->len > 0 || has_frequency (self))
    return RGA_MEETINGS_KNOWN;

  return self->rule.is_set || (self->body->rhythm != NULL && !rga_period_is_empty (self->body->rhythm))
           ? RGA_MEETINGS_NO_FREQUENCY : RGA_MEETINGS_NO_RHYTHM;
}

/* -- days ----------------------------------------------------------------- */

/* Which days are closed, kept for all days asked for so far. */
static void
know_closed (RgaMeetings *self,
             RgaDay       first,
             RgaDay       last)
{
  g_autoptr(GArray) stretches = NULL;

  if (self->closed != NULL && first >= self->closed_first && last <= self->closed_last)
    return;

  self->closed_first = MAX (first, RGA_DAY_FIRST);
  self->closed_last = MIN (last, RGA_DAY_LAST);
  g_free (self->closed);
  self->closed = g_new0 (guint8, (gsize) (self->closed_last - self->closed_first) + 1);
  stretches = rga_calendar_free_stretches (self->plan, self->closed_first, self->closed_last, RGA_LANGUAGE_NL);
  for (guint i = 0; i < stretches->len; i++)
    {
      const RgaFreeStretch *stretch = &g_array_index (stretches, RgaFreeStretch, i);

      for (RgaDay day = MAX (stretch->first, self->closed_first);
           stretch->kind == RGA_FREE_DAY_CLOSED && day <= MIN (stretch->last, self->closed_last); day++)
        self->closed[day - self->closed_first] = 1;
    }
}

static gboolean
is_closed (const RgaMeetings *self,
           RgaDay             day)
{
  return day < self->closed_first || day > self->closed_last || self->closed[day - self->closed_first] != 0;
}

/* In the days whose meetings are written down, the rhythm says nothing. */
static gboolean
is_covered (const RgaMeetings *self,
            RgaDay             first,
            RgaDay             last)
{
  return self->listed->len > 0 && last >= g_array_index (self->listed, RgaDay, 0)
         && first <= g_array_index (self->listed, RgaDay, self->listed->len - 1);
}

static gboolean
may_meet (const RgaMeetings *self,
          RgaDay             day,
          guint              weekdays)
{
  return (weekdays & (1u << rga_day_weekday (day))) != 0 && !is_closed (self, day)
         && (self->low == RGA_DAY_OPEN || day >= self->low) && (self->high == RGA_DAY_OPEN || day <= self->high);
}

/* -- what a rhythm gives --------------------------------------------------- */

typedef struct
{
  GArray *meetings;
  RgaDay  first, last;    /* in which a meeting's last day is */
} Asked;

static void
add_meeting (const Asked *asked,
             RgaDay       first,
             RgaDay       last)
{
  RgaMeeting meeting = { first, last };

  if (last >= asked->first && last <= asked->last)
    g_array_append_val (asked->meetings, meeting);
}

static void
add_day (const RgaMeetings *self,
         const Asked       *asked,
         RgaDay             day,
         guint              weekdays)
{
  if (may_meet (self, day, weekdays) && !is_covered (self, day, day))
    add_meeting (asked, day, day);
}

/* Somewhere in these days. */
static void
add_stretch (const RgaMeetings *self,
             const Asked       *asked,
             RgaDay             first,
             RgaDay             last)
{
  while (first <= last && !may_meet (self, first, self->weekdays))
    first++;
  while (last >= first && !may_meet (self, last, self->weekdays))
    last--;
  if (first <= last && !is_covered (self, first, last))
    add_meeting (asked, first, last);
}

/* A week: on each day that is named, else on one of its days. */
static void
add_week (const RgaMeetings *self,
          const Asked       *asked,
          RgaDay             monday)
{
  if (self->rule.weekdays == 0 && self->anchor == RGA_DAY_OPEN)
    add_stretch (self, asked, monday, monday + DAYS_IN_WEEK - 1);
  else if (self->rule.weekdays == 0)
    add_day (self, asked, monday + (RgaDay) rga_day_weekday (self->anchor), ALL_WEEK);
  else
    for (int i = 0; i < DAYS_IN_WEEK; i++)
      add_day (self, asked, monday + i, self->rule.weekdays);
}

static gboolean
is_asked_ordinal (const RgaMeetings *self,
                  int                of_month,
                  int                days)
{
  guint nth = (guint) (of_month - 1) / DAYS_IN_WEEK + 1;

  return (self->ordinals & RGA_ORDINAL_BIT (nth)) != 0
         || ((self->ordinals & RGA_ORDINAL_BIT_LAST) != 0 && of_month + DAYS_IN_WEEK > days);
}

static void
add_month (const RgaMeetings *self,
           const Asked       *asked,
           int                month)
{
  RgaDay first = month_first (month);
  int days = month_first (month + 1) - first;

  if (self->rule.weekdays == 0 || self->ordinals == 0)
    add_stretch (self, asked, first, first + days - 1);
  else
    for (int of_month = 1; of_month <= days; of_month++)
      if (is_asked_ordinal (self, of_month, days))
        add_day (self, asked, first + of_month - 1, self->rule.weekdays);
}

static int
floor_to (int number,
          int step,
          int phase)
{
  int over = (number - phase) % step;

  return number - (over < 0 ? over + step : over);
}

static void
add_weeks (const RgaMeetings *self,
           const Asked       *asked)
{
  int step = MAX (self->rule.interval, 1);
  RgaDay counted = self->anchor != RGA_DAY_OPEN ? self->anchor : 0;
  RgaDay zero = counted - (RgaDay) rga_day_weekday (counted);
  int length = step * DAYS_IN_WEEK;

  for (RgaDay monday = floor_to (asked->first, length, zero) - length; monday <= asked->last; monday += length)
    if (step == 1 || self->anchor != RGA_DAY_OPEN)
      add_week (self, asked, monday);
    else
      add_stretch (self, asked, monday, monday + length - 1);
}

static void
add_days (const RgaMeetings *self,
          const Asked       *asked)
{
  int step = MAX (self->rule.interval, 1);
  int zero = self->anchor != RGA_DAY_OPEN ? self->anchor : 0;

  for (RgaDay day = floor_to (asked->first, step, zero) - step; day <= asked->last; day += step)
    if (step == 1 || self->anchor != RGA_DAY_OPEN)
      add_day (self, asked, day, self->weekdays);
    else
      add_stretch (self, asked, day, day + step - 1);
}

/* One in so many months; a quarter is three of them. */
static void
add_months (const RgaMeetings *self,
            const Asked       *asked)
{
  int unit = self->rule.unit == RGA_UNIT_MONTH ? 1 : self->rule.unit == RGA_UNIT_QUARTER ? 3 : MONTHS_IN_YEAR;
  int step = unit * MAX (self->rule.interval, 1);
  gboolean is_known = step == 1 || (unit == 1 && self->anchor_month >= 0);
  int zero = unit == 1 && self->anchor_month >= 0 ? self->anchor_month : 0;

  for (int month = floor_to (month_of (asked->first), step, zero) - step; month <= month_of (asked->last); month += step)
    if (is_known)
      add_month (self, asked, month);
    else
      add_stretch (self, asked, month_first (month), month_first (month + step) - 1);
}

static int
stretch_days (const RgaMeetings *self)
{
  static const int days[] = { [RGA_UNIT_NONE] = 1, [RGA_UNIT_DAY] = 1, [RGA_UNIT_WEEK] = 7, [RGA_UNIT_MONTH] = 31,
                              [RGA_UNIT_QUARTER] = 92, [RGA_UNIT_YEAR] = 366 };

  return days[self->rule.unit] * MAX (self->rule.interval, 1);
}

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  const RgaMeeting *one = a, *other = b;

  return one->last != other->last ? (one->last < other->last ? -1 : 1) : one->first < other->first ? -1 : one->first > other->first;
}

GArray *
rga_meetings_between (RgaMeetings *self,
                      RgaDay       first,
                      RgaDay       last)
{
  Asked asked = { g_array_new (FALSE, FALSE, sizeof (RgaMeeting)), first, last };
  int around = 2 * stretch_days (self);

  for (guint i = 0; i < self->listed->len; i++)
    add_meeting (&asked, g_array_index (self->listed, RgaDay, i), g_array_index (self->listed, RgaDay, i));
  if (has_frequency (self))
    {
      know_closed (self, first - around, last + around);
      if (self->rule.unit == RGA_UNIT_DAY)
        add_days (self, &asked);
      else if (self->rule.unit == RGA_UNIT_WEEK)
        add_weeks (self, &asked);
      else
        add_months (self, &asked);
    }
  g_array_sort (asked.meetings, compare_meetings);

  return asked.meetings;
}

gboolean
rga_meetings_last_by (RgaMeetings *self,
                      RgaDay       by,
                      RgaMeeting  *found)
{
  for (int days = SEARCH_FIRST; days <= SEARCH_MOST; days *= 2)
    {
      g_autoptr(GArray) meetings = rga_meetings_between (self, by - days, by);

      if (meetings->len > 0)
        {
          *found = g_array_index (meetings, RgaMeeting, meetings->len - 1);
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
rga_meetings_first_from (RgaMeetings *self,
                         RgaDay       from,
                         RgaMeeting  *found)
{
  for (int days = SEARCH_FIRST; days <= SEARCH_MOST; days *= 2)
    {
      g_autoptr(GArray) meetings = rga_meetings_between (self, from, from + days);

      for (guint i = 0; i < meetings->len; i++)
        if (g_array_index (meetings, RgaMeeting, i).first >= from)
          {
            *found = g_array_index (meetings, RgaMeeting, i);
            return TRUE;
          }
    }

  return FALSE;
}

/* -- papers --------------------------------------------------------------- */

static gboolean
means_working_days (const RgaPeriod *papers)
{
  g_autofree char *words = papers->text != NULL ? g_utf8_casefold (papers->text, -1) : NULL;

  return papers->duration_unit == RGA_UNIT_DAY && words != NULL
         && (strstr (words, "werkdag") != NULL || strstr (words, "working day") != NULL);
}

static RgaDay
go_back_working (RgaMeetings *self,
                 RgaDay       day,
                 int          days)
{
  guint week = rga_calendar_working_week (rga_plan_get_settings (self->plan));
  RgaDay least = day - 3 * days - 366;

  know_closed (self, least, day);
  while (days > 0 && day > least)
    {
      day--;
      if ((week & (1u << rga_day_weekday (day))) != 0 && !is_closed (self, day))
        days--;
    }

  return day;
}

RgaDay
rga_meetings_papers_by (RgaMeetings *self,
                        RgaDay       meeting)
{
  const RgaPeriod *papers = self->body->papers;

  if (papers == NULL || papers->duration_unit == RGA_UNIT_NONE)
    return RGA_DAY_OPEN;
  if (means_working_days (papers))
    return go_back_working (self, meeting, papers->duration);
  if (papers->duration_unit == RGA_UNIT_DAY || papers->duration_unit == RGA_UNIT_WEEK)
    return meeting - papers->duration * (papers->duration_unit == RGA_UNIT_WEEK ? DAYS_IN_WEEK : 1);

  return rga_day_add_months (meeting, -papers->duration * (papers->duration_unit == RGA_UNIT_MONTH ? 1
                                                           : papers->duration_unit == RGA_UNIT_QUARTER ? 3 : MONTHS_IN_YEAR));
}
