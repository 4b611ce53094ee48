/* rga-decision-list.h
 *
 * Rows of decisions under headings: all that is due in six weeks, or only the
 * decisions without a date, to stand beside the calendar.
 */
#pragma once

#include "rga-decision-entry.h"
#include "rga-row-list.h"

G_BEGIN_DECLS

#define RGA_TYPE_DECISION_LIST (rga_decision_list_get_type ())
G_DECLARE_FINAL_TYPE (RgaDecisionList, rga_decision_list, RGA, DECISION_LIST, RgaRowList)

RgaDecisionList *rga_decision_list_new     (void);
/* Reads the plan again (NULL = nothing). Rows that stay keep their place. */
void             rga_decision_list_read    (RgaDecisionList        *self,
                                            RgaPlan                *plan,
                                            const RgaDecisionQuery *query,
                                            RgaDay                  today,
                                            gboolean                only_undated,
                                            const char             *words);
/* G_MAXUINT when it has no row. */
guint            rga_decision_list_find    (RgaDecisionList        *self,
                                            const RgaId            *id);

G_END_DECLS
