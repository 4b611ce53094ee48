/* rga-set-value.h
 *
 * A value that follows from the plan, and that a person may set instead: “computed
 * 48, set to 47, because …”. What was set stands in a row of `overrides`, in the
 * words in which it was typed; a list with a pair of fields for it (hours_computed,
 * hours_set) keeps it there. What is set counts wherever the value is shown.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_AMOUNT_COUNT,
  RGA_AMOUNT_HOURS,   /* minutes a week */
  RGA_AMOUNT_DAYS,    /* first and last day */
} RgaAmountKind;

/* A range; of one number both are the same. RGA_UNKNOWN on a side that is open. */
typedef struct
{
  gint64 least;
  gint64 most;
  guint  open;      /* rows that would add to it, and do not say how much yet */
} RgaAmount;

#define RGA_AMOUNT_UNKNOWN ((RgaAmount) { RGA_UNKNOWN, RGA_UNKNOWN, 0 })

RgaAmount          rga_amount_of_days   (RgaDay           first,
                                         RgaDay           last);
gboolean           rga_amount_is_known  (const RgaAmount *self);
/* “47”, “54-56”, “2022-04-01/2023-03-31”, the same in every language; "" when not
 * known. Free with g_free(). */
char              *rga_amount_to_text   (const RgaAmount *self,
                                         RgaAmountKind    kind);
/* Words as a planner types them: “54-56”, “7,5”, “2 dagen”, “Q2 2022 t/m Q1 2023”.
 * FALSE: they say no such value, or not which year. */
gboolean           rga_amount_read      (RgaAmount       *self,
                                         RgaAmountKind    kind,
                                         const char      *text,
                                         RgaPlan         *plan);

/* The row that sets this value of the item; NULL when it is as computed. */
const RgaOverride *rga_set_value_row    (RgaPlan         *plan,
                                         const RgaId     *item,
                                         const char      *name);
/* What it sets; FALSE and not known when nothing is, or it cannot be read. */
gboolean           rga_set_value_get    (RgaPlan         *plan,
                                         const RgaId     *item,
                                         const char      *name,
                                         RgaAmountKind    kind,
                                         RgaAmount       *amount);
/* The count that was set, else `computed`. */
guint              rga_set_value_count  (RgaPlan         *plan,
                                         const RgaId     *item,
                                         const char      *name,
                                         guint            computed);

G_END_DECLS
