/* rga-decision-calendar.h
 *
 * The decision calendar in a window: a decision is selected with a click or the
 * arrows; dragged sideways it gets another day, dragged to a lane another body.
 *
 * Signals: `selected`, another decision is; `activated`, somebody wants its
 * details; `moved` (RgaPeriod *, RgaId *), the selected one was dropped: when it
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
/* RgaDecisionLane, borrowed until the next reading. */
const GArray *rga_decision_calendar_get_lanes   (RgaDecisionCalendar    *self);
/* NULL = nothing selected. */
const RgaId *rga_decision_calendar_get_selected (RgaDecisionCalendar    *self);
/* Without `selected`; one that is not in the calendar selects nothing. */
void         rga_decision_calendar_select       (RgaDecisionCalendar    *self,
                                                 const RgaId            *id);

G_END_DECLS
