#include "rga-gantt-drag.h"

#include <math.h>

RgaGanttDrag
rga_gantt_drag_begin (const RgaId       *item,
                      const RgaPeriod   *period,
                      const RgaTimeAxis *axis,
                      double             x)
{
  RgaGanttDrag self = { 0 };

  if (period == NULL || !rga_period_is_dated (period) || axis->relative)
    return self;

  self.is_active = TRUE;
  self.item = *item;
  self.pressed_x = x;
  self.pressed_on = rga_time_axis_x_to_day (axis, x);
  self.precision = period->precision;

  return self;
}

RgaGanttDrag
rga_gantt_drag_move (RgaGanttDrag       self,
                     const RgaTimeAxis *axis,
                     double             x)
{
  if (!self.is_active)
    return self;

  self.is_moving = self.is_moving || fabs (x - self.pressed_x) >= RGA_DRAG_THRESHOLD;
  self.steps = self.is_moving ? rga_time_axis_count_steps (axis, self.pressed_on, x, self.precision) : 0;

  return self;
}

static RgaDay
step_day (RgaDay       day,
          RgaPrecision precision,
          int          steps)
{
  switch ((int) precision)
    {
    case RGA_PRECISION_WEEK:
      return day + 7 * steps;
    case RGA_PRECISION_MONTH:
      return rga_day_add_months (day, steps);
    case RGA_PRECISION_QUARTER:
    case RGA_PRECISION_SEASON:
      return rga_day_add_months (day, 3 * steps);
    case RGA_PRECISION_HALF_YEAR:
      return rga_day_add_months (day, 6 * steps);
    case RGA_PRECISION_YEAR:
      return rga_day_add_months (day, 12 * steps);
    default:
      return day + steps;
    }
}

double
rga_gantt_drag_distance (const RgaGanttDrag *self,
                         const RgaTimeAxis  *axis)
{
  RgaDay day = step_day (self->pressed_on, self->precision, self->steps);

  return rga_time_axis_day_to_x (axis, day) - rga_time_axis_day_to_x (axis, self->pressed_on);
}
