/* rga-decision-row.h
 *
 * One row of what is due: a heading, or a subject with who decides, when and how
 * long after what comes first, its status and a menu.
 *
 * Signal `asked`: the menu is about to be shown; its owner answers with
 * rga_decision_row_set_menu().
 */
#pragma once

#include <adwaita.h>

#include "rga-decision-entry.h"

G_BEGIN_DECLS

#define RGA_TYPE_DECISION_ROW (rga_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDecisionRow, rga_decision_row, RGA, DECISION_ROW, AdwBin)

GtkWidget        *rga_decision_row_new       (void);
/* NULL = none. */
void              rga_decision_row_set_entry (RgaDecisionRow   *self,
                                              RgaDecisionEntry *entry);
RgaDecisionEntry *rga_decision_row_get_entry (RgaDecisionRow   *self);
void              rga_decision_row_set_menu  (RgaDecisionRow   *self,
                                              GMenuModel       *menu);
/* Opens the menu of the row. */
void              rga_decision_row_popup     (RgaDecisionRow   *self);

G_END_DECLS
