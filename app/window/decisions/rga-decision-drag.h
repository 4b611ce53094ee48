/* rga-decision-drag.h
 *
 * A hand on the decision calendar, as a value: sideways a decision moves in time,
 * up and down it goes to another body. What had no day gets the month it is let go
 * in; over the undated ones a day is lost again. Each movement of the pointer gives
 * the next value. Lengths are points.
 */
#pragma once

#include "rga-gantt-drag.h"

G_BEGIN_DECLS

typedef struct
{
  RgaGanttDrag time;     /* RGA_DRAG_NONE: it has no day that can be moved */
  gboolean     is_held;
  RgaId        item;
  RgaId        body;     /* whose it is; RGA_ID_NONE = of none */
  RgaId        target;   /* whose lane is under the pointer */
  double       pressed_x;
  double       pressed_y;
  double       x;
  double       y;
  gboolean     is_moving;
} RgaDecisionDrag;

/* `period` is what its day is said in; NULL = nothing that can be moved. */
RgaDecisionDrag rga_decision_drag_begin       (const RgaId           *item,
                                               const RgaId           *body,
                                               const RgaPeriod       *period,
                                               const RgaTimeAxis     *axis,
                                               double                 x,
                                               double                 y);
/* What has no day, taken up beside the calendar. */
RgaDecisionDrag rga_decision_drag_begin_undated (const RgaId         *item,
                                               const RgaId           *body,
                                               const RgaTimeAxis     *axis,
                                               double                 x,
                                               double                 y);
/* `target` is whose lane is there, NULL = beside the lanes; `is_outside`: over the
 * undated ones. Left of the axis, on the name of a body, only the body is meant. */
RgaDecisionDrag rga_decision_drag_move        (RgaDecisionDrag        self,
                                               const RgaTimeAxis     *axis,
                                               const RgaId           *target,
                                               gboolean               is_outside,
                                               double                 x,
                                               double                 y,
                                               RgaDragFineness        fineness);
/* What letting go now would change. */
gboolean        rga_decision_drag_moves_time  (const RgaDecisionDrag *self);
gboolean        rga_decision_drag_moves_body  (const RgaDecisionDrag *self);

G_END_DECLS
