/* rga-decision-calendar-private.h
 *
 * What the files of the calendar share: what it shows, and a hand that moves some of it.
 */
#pragma once

#include "rga-decision-calendar.h"
#include "rga-decision-drag.h"
#include "rga-decision-layout.h"
#include "rga-edge-scroll.h"
#include "rga-scene-view.h"

G_BEGIN_DECLS

struct _RgaDecisionCalendar
{
  AdwBin parent_instance;

  RgaSceneView   *chart;
  RgaSceneView   *ghost;       /* over it: where the one that is dragged would stand */
  GtkLabel       *hint;
  GtkPopoverMenu *menu;        /* of the selected decision, where its symbol is */

  RgaDocument    *document;    /* NULL = nothing */
  RgaId           programme;   /* RGA_ID_NONE = all */
  GPtrArray      *decisions;   /* RgaMilestone *, as asked */
  GArray         *lanes;       /* RgaDecisionLane of whoever takes one of them */
  GArray         *wide;        /* those and all other bodies, while one is carried; else NULL */
  RgaMeasure     *measure;
  RgaLanguage     language;
  RgaDay          today;
  RgaId           selected;    /* RGA_ID_NONE = nothing */
  RgaDecisionDrag drag;
  RgaEdgeScroll   edge;
  GdkModifierType drag_state;  /* keys held at the last movement */
};

RgaPlan        *rga_decision_calendar_get_plan    (RgaDecisionCalendar *self);
RgaDecisionView rga_decision_calendar_get_view    (RgaDecisionCalendar *self);
double          rga_decision_calendar_to_points   (RgaDecisionCalendar *self,
                                                   double               px);
RgaTimeAxis     rga_decision_calendar_get_axis    (RgaDecisionCalendar *self);
/* Lays out again at the height its lanes take. */
void            rga_decision_calendar_show        (RgaDecisionCalendar *self);
/* What is there; NULL = nothing. */
const RgaMark  *rga_decision_calendar_pick        (RgaDecisionCalendar *self,
                                                   double               x,
                                                   double               y);
/* The symbol of a decision; NULL = it has none here. */
const RgaMark  *rga_decision_calendar_find_symbol (RgaDecisionCalendar *self,
                                                   const RgaId         *id);
/* With `selected`. */
void            rga_decision_calendar_choose      (RgaDecisionCalendar *self,
                                                   const RgaId         *id);
void            rga_decision_calendar_emit_moved  (RgaDecisionCalendar *self,
                                                   const RgaPeriod     *period,
                                                   const RgaId         *body);
/* Over the calendar: what is dragged, else what is selected, with its ring. */
RgaScene       *rga_decision_calendar_lay_out_ghost (double             width,
                                                   double               height,
                                                   gpointer             self);
void            rga_decision_calendar_bind_drag   (GtkWidgetClass      *klass);

G_END_DECLS
