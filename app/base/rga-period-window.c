#include "rga-period-date-private.h"

const RgaWindows RGA_WINDOWS_DEFAULT = {
  .begin_last = 10,
  .half_first = 11,
  .half_last = 20,
  .half_anchor = 15,
  .end_first = 21,
  .year_begin_months = 2,
  .year_half_first = 6,
  .year_half_last = 7,
  .year_half_anchor = 7,
  .year_end_months = 2,
  .spring_first = 3,
  .summer_first = 6,
  .autumn_first = 9,
  .winter_first = 12,
};

/* A school year runs from 1 August to 31 July. */
#define SCHOOL_FIRST_MONTH 8

/* A stretch of whole months. */
static void
lay_months (RgaWindow   *window,
            int          year,
            int          month,
            int          n_months,
            RgaPrecision precision)
{
  window->first = rga_day_month_first (year, month);
  window->last = rga_day_month_first (year, month + n_months) - 1;
  window->precision = precision;
}

static int
season_first (RgaQualifier      season,
              const RgaWindows *windows)
{
  switch ((int) season)
    {
    case RGA_QUALIFIER_VOORJAAR: return windows->spring_first;
    case RGA_QUALIFIER_ZOMER: return windows->summer_first;
    case RGA_QUALIFIER_NAJAAR: return windows->autumn_first;
    default: return windows->winter_first;
    }
}

/* Week 1 holds 4 January. FALSE for a week 53 that the year does not have. */
static gboolean
lay_week (RgaWindow *window,
          int        year,
          int        week)
{
  int of_year, number;
  RgaDay monday = rga_day_from_ymd (year, 1, 4);

  monday -= rga_day_weekday (monday);
  window->first = monday + 7 * (week - 1);
  window->last = window->first + 6;
  window->precision = RGA_PRECISION_WEEK;
  rga_day_iso_week (window->first, &of_year, &number);

  return number == week;
}

static gboolean
lay_day (RgaWindow *window,
         int        year,
         int        month,
         int        day)
{
  window->first = window->last = rga_day_from_ymd (year, month, day);
  window->precision = RGA_PRECISION_DAY;

  return window->first != RGA_DAY_OPEN;
}

/* The unit itself, before any qualifier. */
static gboolean
lay_unit (RgaWindow          *window,
          const RgaNamedDate *date,
          int                 year,
          const RgaWindows   *windows)
{
  int n = date->number;

  switch (date->kind)
    {
    case RGA_NAMED_YEAR: lay_months (window, year, 1, 12, RGA_PRECISION_YEAR); break;
    case RGA_NAMED_SCHOOL_YEAR: lay_months (window, year, SCHOOL_FIRST_MONTH, 12, RGA_PRECISION_YEAR); break;
    case RGA_NAMED_HALF_YEAR: lay_months (window, year, 6 * n - 5, 6, RGA_PRECISION_HALF_YEAR); break;
    case RGA_NAMED_THIRD: lay_months (window, year, 4 * n - 3, 4, RGA_PRECISION_HALF_YEAR); break;
    case RGA_NAMED_QUARTER: lay_months (window, year, 3 * n - 2, 3, RGA_PRECISION_QUARTER); break;
    case RGA_NAMED_SEASON:
      lay_months (window, year, season_first (n, windows), 3, RGA_PRECISION_SEASON);
      window->qualifier = n;
      break;
    case RGA_NAMED_MONTH: lay_months (window, year, n, 1, RGA_PRECISION_MONTH); break;
    case RGA_NAMED_WEEK: return lay_week (window, year, n);
    case RGA_NAMED_DAY: return lay_day (window, year, n, date->day);
    default: return FALSE;
    }

  return TRUE;
}

static void
cut_window (RgaWindow *window,
            RgaDay     first,
            RgaDay     last,
            RgaDay     anchor)
{
  window->first = first;
  window->last = MAX (first, last);
  window->anchor = CLAMP (anchor, window->first, window->last);
}

/* “half mei”: days of the month, as the plan's settings say. */
static void
qualify_month (RgaWindow        *window,
               RgaQualifier      qualifier,
               const RgaWindows *windows)
{
  RgaDay before = window->first - 1;
  int days = window->last - before;
  int half_last = CLAMP (windows->half_last, 1, days);

  if (qualifier == RGA_QUALIFIER_BEGIN)
    cut_window (window, before + 1, before + CLAMP (windows->begin_last, 1, days), before + 1);
  else if (qualifier == RGA_QUALIFIER_EIND)
    cut_window (window, before + CLAMP (windows->end_first, 1, days), window->last, window->last);
  else
    cut_window (window, before + CLAMP (windows->half_first, 1, half_last), before + half_last,
                before + windows->half_anchor);
}

static void
qualify_year (RgaWindow        *window,
              RgaQualifier      qualifier,
              const RgaWindows *windows)
{
  int year = rga_day_year (window->first), month = rga_day_month (window->first);
  int shift = month - 1;

  if (qualifier == RGA_QUALIFIER_BEGIN)
    cut_window (window, window->first, rga_day_month_first (year, month + windows->year_begin_months) - 1, window->first);
  else if (qualifier == RGA_QUALIFIER_EIND)
    cut_window (window, rga_day_month_first (year, month + 12 - windows->year_end_months), window->last, window->last);
  else
    cut_window (window, rga_day_month_first (year, shift + windows->year_half_first),
                rga_day_month_first (year, shift + windows->year_half_last + 1) - 1,
                rga_day_month_first (year, shift + windows->year_half_anchor));
}

/* A quarter, half-year or season: its first, middle or last third in months. */
static void
qualify_months (RgaWindow        *window,
                RgaQualifier      qualifier,
                int               n_months,
                const RgaWindows *windows)
{
  int year = rga_day_year (window->first), month = rga_day_month (window->first);
  int third = n_months / 3, middle = n_months - 2 * third;
  RgaDay anchor = middle % 2 == 0 ? rga_day_month_first (year, month + n_months / 2)
                                  : rga_day_month_first (year, month + n_months / 2) + windows->half_anchor - 1;

  if (qualifier == RGA_QUALIFIER_BEGIN)
    cut_window (window, window->first, rga_day_month_first (year, month + third) - 1, window->first);
  else if (qualifier == RGA_QUALIFIER_EIND)
    cut_window (window, rga_day_month_first (year, month + n_months - third), window->last, window->last);
  else
    cut_window (window, rga_day_month_first (year, month + third),
                rga_day_month_first (year, month + third + middle) - 1, anchor);
}

/* Monday and Tuesday, Wednesday and Thursday, Friday to Sunday. */
static void
qualify_week (RgaWindow   *window,
              RgaQualifier qualifier)
{
  RgaDay monday = window->first;

  if (qualifier == RGA_QUALIFIER_BEGIN)
    cut_window (window, monday, monday + 1, monday);
  else if (qualifier == RGA_QUALIFIER_EIND)
    cut_window (window, monday + 4, monday + 6, monday + 6);
  else
    cut_window (window, monday + 2, monday + 3, monday + 2);
}

static void
qualify (RgaWindow          *window,
         const RgaNamedDate *date,
         const RgaWindows   *windows)
{
  switch (date->kind)
    {
    case RGA_NAMED_MONTH: qualify_month (window, date->qualifier, windows); break;
    case RGA_NAMED_YEAR:
    case RGA_NAMED_SCHOOL_YEAR: qualify_year (window, date->qualifier, windows); break;
    case RGA_NAMED_HALF_YEAR: qualify_months (window, date->qualifier, 6, windows); break;
    case RGA_NAMED_THIRD: qualify_months (window, date->qualifier, 4, windows); break;
    case RGA_NAMED_QUARTER:
    case RGA_NAMED_SEASON: qualify_months (window, date->qualifier, 3, windows); break;
    case RGA_NAMED_WEEK: qualify_week (window, date->qualifier); break;
    default: return;
    }
  window->qualifier = date->qualifier;
}

/* “tweede helft van mei”: a month is cut after the 15th, a longer stretch after
 * the 15th of its middle month or between its two middle months. */
static void
halve (RgaWindow *window,
       int        half)
{
  RgaDay middle = window->first + (window->last - window->first + 1) / 2 - 1;
  int year, month, of_month;

  rga_day_to_ymd (middle, &year, &month, &of_month);
  middle = rga_day_from_ymd (year, month, 15);
  if (half == 1)
    cut_window (window, window->first, middle, middle);
  else
    cut_window (window, middle + 1, window->last, window->last);
}

/* “laatste twee maanden van”: from an end of the window, never beyond it. */
static void
count_off (RgaWindow          *window,
           const RgaNamedDate *date)
{
  gboolean last = date->counted_from == RGA_ORDINAL_LAST;
  RgaDay from = window->first, to = window->last;
  int months = date->counted_unit == RGA_UNIT_QUARTER ? 3 * date->counted : date->counted;

  if (date->counted_unit == RGA_UNIT_WEEK)
    {
      from = last ? to - 7 * date->counted + 1 : from + 7 * (date->counted_from - 1);
      to = from + 7 * date->counted - 1;
    }
  else if (last)
    from = rga_day_add_months (to + 1, -months);
  else
    to = rga_day_add_months (from, months) - 1;

  cut_window (window, MAX (from, window->first), MIN (to, window->last), to);
  window->precision = date->counted_unit == RGA_UNIT_WEEK ? RGA_PRECISION_WEEK
                      : date->counted_unit == RGA_UNIT_MONTH ? RGA_PRECISION_MONTH : RGA_PRECISION_QUARTER;
}

static void
take_edge (RgaWindow   *window,
           RgaQualifier edge)
{
  RgaDay day = edge == RGA_QUALIFIER_BEGIN ? window->first : window->last;

  cut_window (window, day, day, day);
  window->precision = RGA_PRECISION_DAY;
  window->qualifier = edge;
}

static gboolean
lay_in_year (RgaWindow          *window,
             const RgaNamedDate *date,
             int                 year,
             const RgaWindows   *windows)
{
  *window = (RgaWindow) { 0 };
  if (year < 1 || year > 9990 || !lay_unit (window, date, year, windows))
    return FALSE;

  window->anchor = window->last;
  if (date->counted != 0)
    count_off (window, date);
  if (date->half != 0)
    halve (window, date->half);
  if (date->qualifier != RGA_QUALIFIER_NONE)
    qualify (window, date, windows);
  if (date->edge != RGA_QUALIFIER_NONE)
    take_edge (window, date->edge);

  return TRUE;
}

/* “a.s.” is the first after today, “jl.” the last before it. 29 February is at
 * most eight years away. */
static gboolean
lay_turned (RgaWindow          *window,
            const RgaNamedDate *date,
            const RgaReading   *reading)
{
  int year = rga_day_year (reading->today);

  for (int away = -1; away <= 9; away++)
    {
      if (!lay_in_year (window, date, year + away * date->turn, reading->windows))
        continue;
      if (date->turn > 0 ? window->first > reading->today : window->last < reading->today)
        return TRUE;
    }

  return FALSE;
}

/* How far the edge of a bar slopes: over the whole window, a season's over one
 * month. */
static void
soften (RgaWindow *window)
{
  window->first_latest = window->last;
  window->last_earliest = window->first;
  if (window->precision != RGA_PRECISION_SEASON || window->last - window->first < 60)
    return;
  window->first_latest = rga_day_add_months (window->first, 1) - 1;
  window->last_earliest = rga_day_month_first (rga_day_year (window->last), rga_day_month (window->last));
}

gboolean
rga_named_date_lay (const RgaNamedDate *self,
                    const RgaReading   *reading,
                    RgaWindow          *window)
{
  int year = self->year != 0 ? self->year : rga_day_year (reading->today);
  gboolean laid = self->turn != 0 && self->year == 0
                  ? lay_turned (window, self, reading)
                  : lay_in_year (window, self, year, reading->windows);

  if (laid)
    soften (window);

  return laid;
}
