/* rga-budget-figures.h
 *
 * What a budget comes to, and what each organisation pays of it by the key
 * (domain-model 6.2 and 6.3).
 *
 * A line is an amount, or a percentage of what it names: of the sum of all other
 * lines, of the total, or of chosen lines. All of them hold at the same time, so a
 * percentage of the total is solved exactly (t = s + p × t). An amount beside a
 * percentage is what the document prints, and counts for nothing. A budget in
 * whole euros stays in whole euros, half up; one with cents is in cents.
 *
 * A line that is not known counts for nothing in the sums and is counted; what is
 * taken of it is not known either. Lines that are each taken of the other are
 * never known, however they are turned.
 */
#pragma once

#include "rga-fraction.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const RgaBudgetLine *line;
  gboolean is_percent;
  gboolean in_ring;        /* taken of itself, or of lines that are; or nothing is left to take of */
  gint64   amount;         /* cents; RGA_UNKNOWN */
  gint64   printed;        /* beside a percentage; RGA_UNKNOWN */
} RgaBudgetFigure;

typedef enum
{
  RGA_SHARE_NOT_KNOWN,
  RGA_SHARE_OF_KEY,
  RGA_SHARE_AS_PRINTED,
  RGA_SHARE_SET,
} RgaShareSource;

typedef struct
{
  RgaId          organisation;
  const char    *name;
  RgaFraction    share;        /* of the whole of the key; unknown */
  gint64         computed;     /* cents by the key */
  gint64         printed;
  RgaShareSource source;       /* of: */
  gint64         amount;
  const char    *reason;       /* of what was set; NULL */
} RgaBudgetShare;

typedef struct
{
  const RgaBudget *budget;
  gint64  unit;                /* cents that amounts are rounded to: 100 or 1 */
  GArray *lines;               /* RgaBudgetFigure */
  gint64  subtotal;            /* of the lines with an amount; RGA_UNKNOWN = none is known */
  gint64  unforeseen;          /* of the lines with a percentage */
  gint64  total;
  guint   unknown;             /* lines */
  gint64  above_ceiling;       /* RGA_UNKNOWN = no ceiling or no total */
  gint64  covered;             /* what named sources pay of it and of its lines; told beside, not taken off */
  guint   covered_unknown;     /* sources that do not say how much */
  GArray *shares;              /* RgaBudgetShare */
  gint64  shared;              /* sum of those that are known */
  RgaFraction shares_whole;    /* of all their shares; 1 when the weights add up */
  guint   shares_unknown;
} RgaBudgetFigures;

RgaBudgetFigures *rga_budget_figures_new    (RgaPlan                *plan,
                                             const RgaBudget        *budget);
void              rga_budget_figures_free   (RgaBudgetFigures       *self);
/* Of an agenda (RGA_ID_NONE = of all): RgaBudgetFigures, in the plan's order. */
GPtrArray        *rga_budget_figures_of     (RgaPlan                *plan,
                                             const RgaId            *programme);
/* A share in units of which 10^decimals make a percent, half up; RGA_UNKNOWN. */
gint64            rga_share_percent         (RgaFraction             share,
                                             guint                   decimals);
/* With how many decimals the key prints its percentages; 1 when it does not say. */
guint             rga_key_decimals          (RgaPlan                *plan,
                                             const RgaId            *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaBudgetFigures, rga_budget_figures_free)

G_END_DECLS
