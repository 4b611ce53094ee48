/* rga-budget-box.h
 *
 * The budgets of a year below the table of contributions, a card each: lines, sums,
 * ceiling, sources. A row that is pressed is selected, and edited in the details.
 *
 * Signal `item-selected` (RgaId *).
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-statement.h"

G_BEGIN_DECLS

#define RGA_TYPE_BUDGET_BOX (rga_budget_box_get_type ())
G_DECLARE_FINAL_TYPE (RgaBudgetBox, rga_budget_box, RGA, BUDGET_BOX, AdwBin)

/* NULL statement = nothing. */
void rga_budget_box_show (RgaBudgetBox       *self,
                          RgaDocument        *document,
                          const RgaStatement *statement);

G_END_DECLS
