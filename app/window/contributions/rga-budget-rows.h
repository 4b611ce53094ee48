/* rga-budget-rows.h
 *
 * A budget as rows to read: its lines, what a percentage is taken of, the sums, the
 * ceiling, who is asked to pay by the key, and which sources pay. In gettext's
 * language.
 */
#pragma once

#include "rga-budget-figures.h"
#include "rga-language.h"

G_BEGIN_DECLS

typedef struct
{
  RgaId    item;      /* what it is about; RGA_ID_NONE = a sum */
  char    *title;
  char    *note;      /* "" = nothing more to say */
  char    *amount;
  gboolean warns;
  gboolean is_sum;
} RgaBudgetRow;

/* RgaBudgetRow, in order. Free with g_array_unref(). */
GArray *rga_budget_rows (RgaPlan                *plan,
                         const RgaBudgetFigures *budget,
                         RgaLanguage             language);

G_END_DECLS
