/* rga-budget-figures-private.h
 *
 * The steps from a budget to what each pays.
 */
#pragma once

#include "rga-budget-figures.h"

G_BEGIN_DECLS

/* Fills lines, unit, sums of lines. */
void rga_budget_figures_add_lines  (RgaBudgetFigures *self,
                                    RgaPlan          *plan);
/* Fills shares and their sums. */
void rga_budget_figures_add_shares (RgaBudgetFigures *self,
                                    RgaPlan          *plan);
/* Adds what is known; a sum of nothing known stays RGA_UNKNOWN. */
void rga_budget_add_known          (gint64           *sum,
                                    gint64            number);

G_END_DECLS
