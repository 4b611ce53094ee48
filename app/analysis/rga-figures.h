/* rga-figures.h
 *
 * Every value of an item that follows from the plan, in one table: how it is
 * computed and where what somebody sets instead is kept. Pane, command line and
 * findings follow this table; the parts of `analysis` that use such a value take
 * what was set by themselves, see rga-set-value.h.
 */
#pragma once

#include "rga-set-value.h"
#include "rga-table.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *name;        /* as in the field of a row of overrides */
  RgaList       list;        /* of the items that have it */
  RgaAmountKind kind;
  const char   *set_field;   /* where the list keeps what was set, its reason in set_reason; NULL = in a row of overrides */
  RgaAmount   (*compute) (RgaPlan       *plan,
                          const RgaItem *item);
} RgaFigure;

/* How one stands. */
typedef struct
{
  RgaAmount   computed;
  RgaAmount   set;
  gboolean    is_set;
  const char *text;      /* what was typed for it; NULL when kept as a number. Borrowed */
  const char *reason;    /* NULL = none given. Borrowed */
} RgaFigureState;

/* The table; `n` may be NULL. */
const RgaFigure *rga_figures         (guint           *n);
/* NULL when items of that list have no such value. */
const RgaFigure *rga_figure_find     (RgaList          list,
                                      const char      *name);
RgaFigureState   rga_figure_look     (const RgaFigure *self,
                                      RgaPlan         *plan,
                                      const RgaItem   *item);
/* Whether there is anything to show: computed, or set. */
gboolean         rga_figure_is_known (const RgaFigureState *state);

/* Of every item, what is computed and what was set. */
RgaTable        *rga_table_figures   (RgaPlan         *plan,
                                      const RgaTableQuery *query);

G_END_DECLS
