/* rga-decision-calendar.h
 *
 * The decision calendar in a window: a decision is selected with a click or the
 * arrows, and goes to another body by dragging it to that lane.
 *
 * Signals: `selected`, another decision is; `activated`, somebody wants its
 * details; `moved` (RgaId *), the selected one was dropped in the lane of that
 * body, RGA_ID_NONE for none.
 */
#pragma once

#include <adwaita.h>

#include "rga-decisions.h"
#include "rga-language.h"

G_BEGIN_DECLS

#define RGA_TYPE_DECISION_CALENDAR (rga_decision_calendar_get_type ())
G_DECLARE_FINAL_TYPE (RgaDecisionCalendar, rga_decision_calendar, RGA, DECISION_CALENDAR, AdwBin)

/* Reads the decisions again; NULL = nothing. Borrows `plan` until the next time. */
void         rga_decision_calendar_read         (RgaDecisionCalendar    *self,
                                                 RgaPlan                *plan,
                                                 const RgaDecisionQuery *query,
                                                 RgaDay                  today,
                                                 RgaLanguage             language);
gboolean     rga_decision_calendar_is_empty     (RgaDecisionCalendar    *self);
/* NULL = nothing selected. */
const RgaId *rga_decision_calendar_get_selected (RgaDecisionCalendar    *self);
/* Without `selected`; one that is not in the calendar selects nothing. */
void         rga_decision_calendar_select       (RgaDecisionCalendar    *self,
                                                 const RgaId            *id);

G_END_DECLS
