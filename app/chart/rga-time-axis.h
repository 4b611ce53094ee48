/* rga-time-axis.h
 *
 * Where a day lies on a chart, and which day lies somewhere. Days are drawn as
 * stretches: day d runs from day_to_x (d) to day_to_x (d + 1).
 */
#pragma once

#include "rga-day.h"
#include "rga-period.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_AXIS_DAY,
  RGA_AXIS_WEEK,
  RGA_AXIS_MONTH,
  RGA_AXIS_QUARTER,
  RGA_AXIS_HALF_YEAR,
  RGA_AXIS_YEAR,
  RGA_AXIS_DECADE,
} RgaAxisUnit;

typedef struct
{
  double      x;           /* left end of the visible axis, pt */
  double      width;       /* pt, > 0 */
  double      origin;      /* day number at x, with a fraction */
  double      pt_per_day;  /* > 0 */
  RgaAxisUnit unit;        /* of the lower row; remembered for hysteresis */
  gboolean    years_above; /* upper row of months: the year, not the quarter */
  gboolean    relative;    /* week 1 … 52 from `start`: nothing has a date */
  RgaDay      start;       /* first day of week 1 of a relative axis */
} RgaTimeAxis;

/* Furthest zoom in and out. */
#define RGA_PT_PER_DAY_MIN 0.003
#define RGA_PT_PER_DAY_MAX 120.0

/* Shows first … last (inclusive) exactly. */
RgaTimeAxis rga_time_axis_fit         (double             x,
                                       double             width,
                                       RgaDay             first,
                                       RgaDay             last);
/* Week 1 … 52, without dates. */
RgaTimeAxis rga_time_axis_relative    (double             x,
                                       double             width);
/* Where the day begins. */
double      rga_time_axis_day_to_x    (const RgaTimeAxis *self,
                                       RgaDay             day);
/* The day that lies at x. */
RgaDay      rga_time_axis_x_to_day    (const RgaTimeAxis *self,
                                       double             x);
/* First and last day of which something is visible. */
RgaDay      rga_time_axis_first       (const RgaTimeAxis *self);
RgaDay      rga_time_axis_last        (const RgaTimeAxis *self);
/* The day under `about` stays where it is. */
void        rga_time_axis_zoom        (RgaTimeAxis       *self,
                                       double             factor,
                                       double             about);
void        rga_time_axis_scroll      (RgaTimeAxis       *self,
                                       double             dx);
/* How many units of `precision` a drag from `pressed_on` to x went; days for
 * RGA_PRECISION_DAY and where there is no unit. */
int         rga_time_axis_count_steps (const RgaTimeAxis *self,
                                       RgaDay             pressed_on,
                                       double             x,
                                       RgaPrecision       precision);

/* First day of the unit that holds `day`, and of the next unit. */
RgaDay      rga_axis_unit_first       (RgaAxisUnit        unit,
                                       RgaDay             day);
RgaDay      rga_axis_unit_next        (RgaAxisUnit        unit,
                                       RgaDay             day);
/* The unit of the upper row. */
RgaAxisUnit rga_time_axis_get_upper   (const RgaTimeAxis *self);
/* The finer unit that gets ticks on the header line, or `unit` itself. */
RgaAxisUnit rga_time_axis_get_ticks   (const RgaTimeAxis *self);

G_END_DECLS
