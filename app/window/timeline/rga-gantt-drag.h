/* rga-gantt-drag.h
 *
 * A hand on the chart, as a value: each movement of the pointer gives the next
 * one, and at any moment it says what the item would say when let go. A bar moves
 * by the precision its planner used: what was said in quarters moves by quarters,
 * and each end by its own. Lengths are points.
 */
#pragma once

#include <gdk/gdk.h>

#include "rga-id.h"
#include "rga-period-step.h"
#include "rga-time-axis.h"

G_BEGIN_DECLS

/* Closer than this it is still a click, pt. */
#define RGA_DRAG_THRESHOLD 6.0
/* The dot from which a link is pulled lies so far right of its bar, pt. */
#define RGA_DRAG_DOT_DISTANCE 9.0

typedef enum
{
  RGA_DRAG_NONE,
  RGA_DRAG_MOVE,    /* a bar or a symbol */
  RGA_DRAG_START,   /* the first end of a bar */
  RGA_DRAG_END,
  RGA_DRAG_DRAW,    /* a new bar, in a row with nothing there */
  RGA_DRAG_DATE,    /* what had no date */
  RGA_DRAG_LINK,    /* from one item to another */
} RgaDragKind;

typedef enum
{
  RGA_DRAG_OWN,     /* its own precision; that of the axis for what has none */
  RGA_DRAG_FINER,   /* Ctrl: one finer */
  RGA_DRAG_DAYS,    /* Ctrl+Shift */
} RgaDragFineness;

typedef struct
{
  RgaDragKind  kind;
  gboolean     is_moving;    /* further than the threshold */
  gboolean     is_outside;   /* over what has no date */
  gboolean     is_own;       /* a drawn bar: of the item of its row, which had none; else another's */
  RgaId        item;         /* taken up; of a drawn bar, that of its row */
  RgaId        target;       /* of a link: what it would lead to, or RGA_ID_NONE */
  RgaPeriod    period;       /* as it was */
  RgaDay       pressed_on;
  RgaDay       on;           /* under the pointer */
  RgaPrecision axis_unit;
  RgaPrecision unit;         /* of the words it gets; RGA_PRECISION_NONE: its own */
  int          steps;        /* so far; forward is positive */
  double       pressed_x;
  double       pressed_y;
  double       x;
  double       y;
} RgaGanttDrag;

/* By the keys that are held. */
RgaDragFineness rga_gantt_drag_get_fineness (GdkModifierType  state);
/* The precision that is read off an axis with this unit. */
RgaPrecision    rga_gantt_drag_precision (RgaAxisUnit         unit);
/* What the pointer takes hold of in or beside the bar of `period`; `right` is of
 * all that is drawn, where the dot of a selected item lies. */
RgaDragKind     rga_gantt_drag_pick      (const RgaPeriod    *period,
                                          const RgaTimeAxis  *axis,
                                          gboolean            is_moment,
                                          gboolean            has_dot,
                                          double              right,
                                          double              x);
/* RGA_DRAG_NONE when there is nothing to take hold of: no date, an open bound, or an
 * axis without dates. `period` may be NULL. */
RgaGanttDrag    rga_gantt_drag_begin     (RgaDragKind         kind,
                                          const RgaId        *item,
                                          const RgaPeriod    *period,
                                          const RgaTimeAxis  *axis,
                                          double              x,
                                          double              y);
RgaGanttDrag    rga_gantt_drag_move      (RgaGanttDrag        self,
                                          const RgaTimeAxis  *axis,
                                          double              x,
                                          double              y,
                                          RgaDragFineness     fineness);
/* The chart scrolled under the hand by that many points: where it was taken up
 * went along. */
RgaGanttDrag    rga_gantt_drag_scroll    (RgaGanttDrag        self,
                                          double              dx,
                                          double              dy);
/* Letting go now changes something. */
gboolean        rga_gantt_drag_is_change (const RgaGanttDrag *self);
/* What the item says when let go now. Over what has no date its words are kept. */
RgaPeriod       rga_gantt_drag_get_period (const RgaGanttDrag *self,
                                           RgaLanguage         language,
                                           const RgaReading   *reading);

G_END_DECLS
