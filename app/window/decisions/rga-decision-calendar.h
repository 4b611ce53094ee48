/* rga-decision-calendar.h
 *
 * The decision calendar in a window: a decision is selected with a click or the
 * arrows; dragged sideways it gets another day, dragged to a lane another body,
 * dragged below the calendar it loses its day. An undated one can be carried in.
 *
 * Signals: `selected`, another decision is; `activated`, somebody wants its
 * details; `asked`, its menu is about to open; `moved` (RgaPeriod *, RgaId *), the selected one was dropped: when it
 * is now, and whose, RGA_ID_NONE for nobody's; NULL = as it was.
 */
#pragma once

#include <adwaita.h>

#include "rga-decisions.h"
#include "rga-document.h"
#include "rga-language.h"

G_BEGIN_DECLS

#define RGA_TYPE_DECISION_CALENDAR (rga_decision_calendar_get_type ())
G_DECLARE_FINAL_TYPE (RgaDecisionCalendar, rga_decision_calendar, RGA, DECISION_CALENDAR, AdwBin)

/* Reads the decisions again; NULL = nothing. */
void         rga_decision_calendar_read         (RgaDecisionCalendar    *self,
                                                 RgaDocument            *document,
                                                 const RgaDecisionQuery *query,
                                                 RgaDay                  today,
                                                 RgaLanguage             language);
gboolean     rga_decision_calendar_is_empty     (RgaDecisionCalendar    *self);
/* What is read off its axis: what an undated one gets when it is let go here. */
RgaPrecision rga_decision_calendar_get_unit     (RgaDecisionCalendar    *self);
/* Of the selected decision. */
void         rga_decision_calendar_set_menu     (RgaDecisionCalendar    *self,
                                                 GMenuModel             *menu);
/* It has a day, and so a place. */
gboolean     rga_decision_calendar_holds        (RgaDecisionCalendar    *self,
                                                 const RgaId            *id);
/* Where its symbol was drawn; FALSE = nowhere. */
gboolean     rga_decision_calendar_get_place    (RgaDecisionCalendar    *self,
                                                 const RgaId            *id,
                                                 GdkRectangle           *place);
/* RgaDecisionLane, borrowed until the next reading. */
const GArray *rga_decision_calendar_get_lanes   (RgaDecisionCalendar    *self);
/* NULL = nothing selected. */
const RgaId *rga_decision_calendar_get_selected (RgaDecisionCalendar    *self);
/* Without `selected`; one that is not in the calendar selects nothing. */
void         rga_decision_calendar_select       (RgaDecisionCalendar    *self,
                                                 const RgaId            *id);

/* An undated decision is carried in from elsewhere; places are px of the calendar. */
void         rga_decision_calendar_take_up      (RgaDecisionCalendar    *self,
                                                 const RgaId            *id,
                                                 double                  x,
                                                 double                  y);
void         rga_decision_calendar_drag_to      (RgaDecisionCalendar    *self,
                                                 double                  x,
                                                 double                  y,
                                                 GdkModifierType         state);
/* FALSE: nothing was carried. */
gboolean     rga_decision_calendar_let_go       (RgaDecisionCalendar    *self);
gboolean     rga_decision_calendar_cancel_drag  (RgaDecisionCalendar    *self);

G_END_DECLS
