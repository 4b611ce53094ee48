/* rga-gantt-drag.h
 *
 * A bar being dragged, as a value: each movement of the pointer gives the next
 * one. It moves by the precision its planner used: what was said in quarters
 * moves by quarters. Lengths are points.
 */
#pragma once

#include "rga-id.h"
#include "rga-time-axis.h"

G_BEGIN_DECLS

/* Closer than this it is still a click, pt. */
#define RGA_DRAG_THRESHOLD 6.0

typedef struct
{
  gboolean     is_active;   /* pressed on something that can be moved */
  gboolean     is_moving;   /* further than the threshold */
  RgaId        item;
  double       pressed_x;
  RgaDay       pressed_on;
  RgaPrecision precision;   /* of its own steps */
  int          steps;       /* so far; forward is positive */
} RgaGanttDrag;

/* Not active when `period` has no place on a timeline. */
RgaGanttDrag rga_gantt_drag_begin    (const RgaId       *item,
                                      const RgaPeriod   *period,
                                      const RgaTimeAxis *axis,
                                      double             x);
RgaGanttDrag rga_gantt_drag_move     (RgaGanttDrag       self,
                                      const RgaTimeAxis *axis,
                                      double             x);
/* How far the picture of the bar lies from where it was, pt. */
double       rga_gantt_drag_distance (const RgaGanttDrag *self,
                                      const RgaTimeAxis  *axis);

G_END_DECLS
