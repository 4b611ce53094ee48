/* rga-decision-drag.c */
#include "rga-decision-drag.h"

#include <math.h>

/* A hand that goes to another lane is never quite straight: so far sideways, pt, the
 * day stays what it was. */
#define SWAY 16.0

RgaDecisionDrag
rga_decision_drag_begin (const RgaId       *item,
                         const RgaId       *body,
                         const RgaPeriod   *period,
                         const RgaTimeAxis *axis,
                         double             x,
                         double             y)
{
  return (RgaDecisionDrag) {
    .time = rga_gantt_drag_begin (RGA_DRAG_MOVE, item, period, axis, x, y), .is_held = TRUE,
    .item = *item, .body = *body, .target = *body, .pressed_x = x, .pressed_y = y, .x = x, .y = y,
  };
}

RgaDecisionDrag
rga_decision_drag_begin_undated (const RgaId       *item,
                                 const RgaId       *body,
                                 const RgaTimeAxis *axis,
                                 double             x,
                                 double             y)
{
  RgaDecisionDrag self = rga_decision_drag_begin (item, body, NULL, axis, x, y);

  self.time = rga_gantt_drag_begin (RGA_DRAG_DATE, item, NULL, axis, x, y);

  return self;
}

RgaDecisionDrag
rga_decision_drag_move (RgaDecisionDrag    self,
                        const RgaTimeAxis *axis,
                        const RgaId       *target,
                        gboolean           is_outside,
                        double             x,
                        double             y,
                        RgaDragFineness    fineness)
{
  gboolean sways;

  if (!self.is_held)
    return self;

  self.x = x;
  self.y = y;
  self.target = target != NULL && !is_outside ? *target : self.body;
  self.is_moving = self.is_moving || hypot (x - self.pressed_x, y - self.pressed_y) >= RGA_DRAG_THRESHOLD;
  sways = !rga_id_equal (&self.target, &self.body) && fabs (x - self.pressed_x) < SWAY;
  self.time = rga_gantt_drag_move (self.time, axis, x, y, fineness);
  self.time.is_outside = is_outside || (self.time.kind == RGA_DRAG_DATE && x < axis->x);
  if (sways)
    self.time.steps = 0;

  return self;
}

gboolean
rga_decision_drag_moves_time (const RgaDecisionDrag *self)
{
  return self->is_held && self->is_moving && rga_gantt_drag_is_change (&self->time);
}

gboolean
rga_decision_drag_moves_body (const RgaDecisionDrag *self)
{
  return self->is_held && self->is_moving && !rga_id_equal (&self->target, &self->body);
}
