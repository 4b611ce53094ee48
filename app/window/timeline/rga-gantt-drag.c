#include "rga-gantt-drag.h"

#include <math.h>

/* So close to the end of a bar it is taken by that end, pt. */
#define END_REACH 5.0
/* A bar shorter than this has no ends to take, only itself. */
#define SHORTEST  (4 * END_REACH)
#define DOT_REACH 6.0

RgaDragFineness
rga_gantt_drag_get_fineness (GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    return RGA_DRAG_OWN;

  return (state & GDK_SHIFT_MASK) != 0 ? RGA_DRAG_DAYS : RGA_DRAG_FINER;
}

RgaPrecision
rga_gantt_drag_precision (RgaAxisUnit unit)
{
  static const RgaPrecision precisions[] = {
    [RGA_AXIS_DAY] = RGA_PRECISION_DAY, [RGA_AXIS_WEEK] = RGA_PRECISION_WEEK, [RGA_AXIS_MONTH] = RGA_PRECISION_MONTH,
    [RGA_AXIS_QUARTER] = RGA_PRECISION_QUARTER, [RGA_AXIS_HALF_YEAR] = RGA_PRECISION_HALF_YEAR,
    [RGA_AXIS_YEAR] = RGA_PRECISION_YEAR, [RGA_AXIS_DECADE] = RGA_PRECISION_YEAR,
  };

  return precisions[unit];
}

static gboolean
is_near (const RgaTimeAxis *axis,
         RgaDay             day,
         double             x)
{
  return day != RGA_DAY_OPEN && fabs (rga_time_axis_day_to_x (axis, day) - x) <= END_REACH;
}

static gboolean
has_ends (const RgaPeriod   *period,
          const RgaTimeAxis *axis)
{
  if (period->start == RGA_DAY_OPEN || period->end == RGA_DAY_OPEN)
    return TRUE;

  return (period->end + 1 - period->start) * axis->pt_per_day >= SHORTEST;
}

RgaDragKind
rga_gantt_drag_pick (const RgaPeriod   *period,
                     const RgaTimeAxis *axis,
                     gboolean           is_moment,
                     gboolean           has_dot,
                     double             right,
                     double             x)
{
  if (has_dot && fabs (right + RGA_DRAG_DOT_DISTANCE - x) <= DOT_REACH)
    return RGA_DRAG_LINK;
  if (period == NULL || !rga_period_is_dated (period) || axis->relative)
    return RGA_DRAG_NONE;
  if (is_moment || !has_ends (period, axis))
    return RGA_DRAG_MOVE;
  if (is_near (axis, period->start, x))
    return RGA_DRAG_START;
  if (period->end != RGA_DAY_OPEN && is_near (axis, period->end + 1, x))
    return RGA_DRAG_END;

  return RGA_DRAG_MOVE;
}

static gboolean
can_begin (RgaDragKind      kind,
           const RgaPeriod *period)
{
  switch (kind)
    {
    case RGA_DRAG_MOVE:
      return period != NULL && rga_period_is_dated (period);
    case RGA_DRAG_START:
      return period != NULL && period->start != RGA_DAY_OPEN;
    case RGA_DRAG_END:
      return period != NULL && period->end != RGA_DAY_OPEN;
    case RGA_DRAG_DRAW:
    case RGA_DRAG_DATE:
    case RGA_DRAG_LINK:
      return TRUE;
    case RGA_DRAG_NONE:
    default:
      return FALSE;
    }
}

RgaGanttDrag
rga_gantt_drag_begin (RgaDragKind        kind,
                      const RgaId       *item,
                      const RgaPeriod   *period,
                      const RgaTimeAxis *axis,
                      double             x,
                      double             y)
{
  RgaGanttDrag self = { .kind = kind, .item = *item, .pressed_x = x, .pressed_y = y, .x = x, .y = y };

  if (!can_begin (kind, period) || (axis->relative && kind != RGA_DRAG_LINK))
    return (RgaGanttDrag) { 0 };

  rga_period_clear (&self.period);
  if (period != NULL)
    self.period = *period;
  self.pressed_on = self.on = rga_time_axis_x_to_day (axis, x);
  self.axis_unit = rga_gantt_drag_precision (axis->unit);

  return self;
}

/* The unit it has by itself. */
static RgaPrecision
get_own_unit (const RgaGanttDrag *self)
{
  switch (self->kind)
    {
    case RGA_DRAG_START:
      return rga_period_get_unit (&self->period, RGA_BOUND_START);
    case RGA_DRAG_END:
      return rga_period_get_unit (&self->period, RGA_BOUND_END);
    case RGA_DRAG_MOVE:
      return self->period.precision;
    case RGA_DRAG_NONE:
    case RGA_DRAG_DRAW:
    case RGA_DRAG_DATE:
    case RGA_DRAG_LINK:
    default:
      return self->axis_unit;
    }
}

static RgaPrecision
choose_unit (const RgaGanttDrag *self,
             RgaDragFineness     fineness)
{
  if (fineness == RGA_DRAG_DAYS)
    return RGA_PRECISION_DAY;
  if (fineness == RGA_DRAG_FINER)
    return rga_precision_finer (get_own_unit (self));

  return self->kind == RGA_DRAG_DRAW || self->kind == RGA_DRAG_DATE ? self->axis_unit : RGA_PRECISION_NONE;
}

/* The nearest place where a unit begins and the one before it ends. */
static RgaDay
find_edge (const RgaTimeAxis *axis,
           RgaPrecision       unit,
           double             x)
{
  RgaDay day = rga_time_axis_x_to_day (axis, x);
  RgaDay first = rga_precision_step (unit, day, 0), next = rga_precision_step (unit, day, 1);

  return x - rga_time_axis_day_to_x (axis, first) < rga_time_axis_day_to_x (axis, next) - x ? first : next;
}

/* An end is where the pointer is, give or take how far beside it it was taken. */
static int
count_end_steps (const RgaGanttDrag *self,
                 const RgaTimeAxis  *axis,
                 RgaPrecision        unit)
{
  gboolean is_end = self->kind == RGA_DRAG_END;
  RgaDay bound = is_end ? self->period.end : self->period.start;
  double taken = rga_time_axis_day_to_x (axis, is_end ? bound + 1 : bound);
  RgaDay edge = find_edge (axis, unit, self->x - self->pressed_x + taken);

  return rga_time_axis_count_steps (axis, bound, rga_time_axis_day_to_x (axis, is_end ? edge - 1 : edge), unit);
}

static int
count_steps (const RgaGanttDrag *self,
             const RgaTimeAxis  *axis)
{
  RgaPrecision unit = self->unit != RGA_PRECISION_NONE ? self->unit : get_own_unit (self);

  if (self->kind == RGA_DRAG_MOVE)
    return rga_time_axis_count_steps (axis, self->pressed_on, self->x, unit);
  if (self->kind == RGA_DRAG_START || self->kind == RGA_DRAG_END)
    return count_end_steps (self, axis, unit);

  return 0;
}

RgaGanttDrag
rga_gantt_drag_move (RgaGanttDrag       self,
                     const RgaTimeAxis *axis,
                     double             x,
                     double             y,
                     RgaDragFineness    fineness)
{
  if (self.kind == RGA_DRAG_NONE)
    return self;

  self.x = x;
  self.y = y;
  self.on = rga_time_axis_x_to_day (axis, x);
  self.unit = choose_unit (&self, fineness);
  self.is_moving = self.is_moving || hypot (x - self.pressed_x, y - self.pressed_y) >= RGA_DRAG_THRESHOLD;
  self.steps = self.is_moving ? count_steps (&self, axis) : 0;

  return self;
}

RgaGanttDrag
rga_gantt_drag_scroll (RgaGanttDrag self,
                       double       dx,
                       double       dy)
{
  self.pressed_x -= dx;
  self.pressed_y -= dy;

  return self;
}

gboolean
rga_gantt_drag_is_change (const RgaGanttDrag *self)
{
  if (!self->is_moving)
    return FALSE;

  switch (self->kind)
    {
    case RGA_DRAG_MOVE:
      return self->is_outside || self->steps != 0;
    case RGA_DRAG_START:
    case RGA_DRAG_END:
      return self->steps != 0;
    case RGA_DRAG_DRAW:
      return fabs (self->x - self->pressed_x) >= RGA_DRAG_THRESHOLD && !self->is_outside;
    case RGA_DRAG_DATE:
      return !self->is_outside;
    case RGA_DRAG_LINK:
      return !rga_id_is_none (&self->target) && !rga_id_equal (&self->target, &self->item);
    case RGA_DRAG_NONE:
    default:
      return FALSE;
    }
}

static RgaPeriod
read_units (const RgaGanttDrag *self,
            RgaDay              from,
            RgaLanguage         language,
            const RgaReading   *reading)
{
  g_autofree char *text = rga_units_to_words (MIN (from, self->on), MAX (from, self->on), self->unit, language);
  RgaPeriod period;

  rga_period_read (&period, text, reading);

  return period;
}

static RgaPeriod
keep_words (const RgaPeriod *period)
{
  RgaPeriod kept;

  rga_period_clear (&kept);
  kept.text = period->text;

  return kept;
}

RgaPeriod
rga_gantt_drag_get_period (const RgaGanttDrag *self,
                           RgaLanguage         language,
                           const RgaReading   *reading)
{
  RgaBound bound = self->kind == RGA_DRAG_START ? RGA_BOUND_START : self->kind == RGA_DRAG_END ? RGA_BOUND_END
                                                                                               : RGA_BOUND_BOTH;

  if (self->is_outside)
    return keep_words (&self->period);
  if (self->kind == RGA_DRAG_DRAW)
    return read_units (self, self->pressed_on, language, reading);
  if (self->kind == RGA_DRAG_DATE)
    return read_units (self, self->on, language, reading);

  return rga_period_step (&self->period, bound, self->unit, self->steps, language, reading);
}
