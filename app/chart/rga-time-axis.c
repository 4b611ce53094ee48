#include "rga-time-axis.h"

#include <math.h>

/* A lower row of this unit needs at least so many points per day. */
typedef struct
{
  RgaAxisUnit unit;
  double      pt_per_day;
} UnitLimit;

static const UnitLimit limits[] = {
  { RGA_AXIS_DAY, 14 }, { RGA_AXIS_WEEK, 4 }, { RGA_AXIS_MONTH, 1.2 },
  { RGA_AXIS_QUARTER, 0.25 }, { RGA_AXIS_HALF_YEAR, 0.06 }, { RGA_AXIS_YEAR, 0 },
};

/* The unit changes a tenth beyond its limit, so that it does not flicker. */
#define HYSTERESIS 1.1
/* A day's left edge may lie this much right of itself through rounding. */
#define ROUNDING 1e-6
#define RELATIVE_WEEKS 52

static RgaAxisUnit
unit_for (double pt_per_day)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (pt_per_day >= limits[i].pt_per_day)
      return limits[i].unit;

  return RGA_AXIS_YEAR;
}

static void
choose_unit (RgaTimeAxis *self)
{
  RgaAxisUnit finer = unit_for (self->pt_per_day / HYSTERESIS);
  RgaAxisUnit coarser = unit_for (self->pt_per_day * HYSTERESIS);

  if (finer < self->unit)
    self->unit = finer;
  else if (coarser > self->unit)
    self->unit = coarser;
}

static RgaDay
clamp_day (double day)
{
  return (RgaDay) CLAMP (day, RGA_DAY_FIRST, RGA_DAY_LAST);
}

static int
floor_divide (int a,
              int b)
{
  return a >= 0 ? a / b : -((b - 1 - a) / b);
}

/* Months since year 0, so that units of months can be counted. */
static int
month_index (RgaDay day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  return year * 12 + month - 1;
}

static RgaDay
month_index_first (int index)
{
  int year = floor_divide (index, 12);

  return rga_day_month_first (year, index - year * 12 + 1);
}

static int
unit_months (RgaAxisUnit unit)
{
  static const int months[] = {
    [RGA_AXIS_MONTH] = 1, [RGA_AXIS_QUARTER] = 3, [RGA_AXIS_HALF_YEAR] = 6,
    [RGA_AXIS_YEAR] = 12, [RGA_AXIS_DECADE] = 120,
  };

  return months[unit];
}

/* Which unit of its kind, counted without gaps. A season is three months from
 * March, June, September or December. */
static int
precision_index (RgaPrecision precision,
                 RgaDay       day)
{
  switch (precision)
    {
    case RGA_PRECISION_WEEK:
      return floor_divide (day + 3, 7);
    case RGA_PRECISION_MONTH:
      return month_index (day);
    case RGA_PRECISION_QUARTER:
      return floor_divide (month_index (day), 3);
    case RGA_PRECISION_SEASON:
      return floor_divide (month_index (day) - 2, 3);
    case RGA_PRECISION_HALF_YEAR:
      return floor_divide (month_index (day), 6);
    case RGA_PRECISION_YEAR:
      return floor_divide (month_index (day), 12);
    default:
      return day;
    }
}

RgaTimeAxis
rga_time_axis_fit (double x,
                   double width,
                   RgaDay first,
                   RgaDay last)
{
  double days = MAX (1.0, (double) last - first + 1);
  RgaTimeAxis self = { .x = x, .width = width, .origin = first };

  self.pt_per_day = CLAMP (width / days, RGA_PT_PER_DAY_MIN, RGA_PT_PER_DAY_MAX);
  self.unit = unit_for (self.pt_per_day);

  return self;
}

RgaTimeAxis
rga_time_axis_relative (double x,
                        double width)
{
  /* any Monday will do: no date of it is ever shown */
  const RgaDay monday = 4;
  RgaTimeAxis self = rga_time_axis_fit (x, width, monday, monday + RELATIVE_WEEKS * 7 - 1);

  self.relative = TRUE;
  self.start = monday;
  self.unit = RGA_AXIS_WEEK;

  return self;
}

double
rga_time_axis_day_to_x (const RgaTimeAxis *self,
                        RgaDay             day)
{
  return self->x + (day - self->origin) * self->pt_per_day;
}

RgaDay
rga_time_axis_x_to_day (const RgaTimeAxis *self,
                        double             x)
{
  return clamp_day (floor (self->origin + (x - self->x) / self->pt_per_day + ROUNDING));
}

RgaDay
rga_time_axis_first (const RgaTimeAxis *self)
{
  return rga_time_axis_x_to_day (self, self->x);
}

RgaDay
rga_time_axis_last (const RgaTimeAxis *self)
{
  return clamp_day (ceil (self->origin + self->width / self->pt_per_day - ROUNDING) - 1);
}

void
rga_time_axis_zoom (RgaTimeAxis *self,
                    double       factor,
                    double       about)
{
  double day = self->origin + (about - self->x) / self->pt_per_day;

  self->pt_per_day = CLAMP (self->pt_per_day * factor, RGA_PT_PER_DAY_MIN, RGA_PT_PER_DAY_MAX);
  self->origin = day - (about - self->x) / self->pt_per_day;
  if (!self->relative)
    choose_unit (self);
}

void
rga_time_axis_scroll (RgaTimeAxis *self,
                      double       dx)
{
  self->origin += dx / self->pt_per_day;
}

int
rga_time_axis_count_steps (const RgaTimeAxis *self,
                           RgaDay             pressed_on,
                           double             x,
                           RgaPrecision       precision)
{
  return precision_index (precision, rga_time_axis_x_to_day (self, x)) - precision_index (precision, pressed_on);
}

RgaDay
rga_axis_unit_first (RgaAxisUnit unit,
                     RgaDay      day)
{
  int months;

  if (unit == RGA_AXIS_DAY)
    return day;
  if (unit == RGA_AXIS_WEEK)
    return day - (RgaDay) rga_day_weekday (day);

  months = unit_months (unit);

  return month_index_first (floor_divide (month_index (day), months) * months);
}

RgaDay
rga_axis_unit_next (RgaAxisUnit unit,
                    RgaDay      day)
{
  RgaDay first = rga_axis_unit_first (unit, day);

  if (unit == RGA_AXIS_DAY)
    return first + 1;
  if (unit == RGA_AXIS_WEEK)
    return first + 7;

  return month_index_first (month_index (first) + unit_months (unit));
}

RgaAxisUnit
rga_time_axis_get_upper (const RgaTimeAxis *self)
{
  switch (self->unit)
    {
    case RGA_AXIS_DAY:
      return RGA_AXIS_WEEK;
    case RGA_AXIS_WEEK:
      return RGA_AXIS_MONTH;
    case RGA_AXIS_MONTH:
      return self->years_above ? RGA_AXIS_YEAR : RGA_AXIS_QUARTER;
    case RGA_AXIS_YEAR:
    case RGA_AXIS_DECADE:
      return RGA_AXIS_DECADE;
    default:
      return RGA_AXIS_YEAR;
    }
}

RgaAxisUnit
rga_time_axis_get_ticks (const RgaTimeAxis *self)
{
  return self->unit == RGA_AXIS_QUARTER ? RGA_AXIS_MONTH : self->unit;
}
