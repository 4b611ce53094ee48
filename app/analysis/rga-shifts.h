/* rga-shifts.h
 *
 * What would move when something moves: along links of order, and to what is the
 * same moment said twice (a milestone and an activity of one project on the same
 * days). Each item moves by whole steps of its own precision, so “half april”
 * becomes “half juni” and never a day nobody named.
 *
 * Nothing here changes a plan: a shift is an offer. What is done, dropped or has
 * only an end (“t/m 31 december 2018”) stays where it is.
 */
#pragma once

#include "rga-delay.h"
#include "rga-language.h"
#include "rga-table.h"

G_BEGIN_DECLS

typedef struct
{
  RgaId     item;
  guint     field;     /* its period, or its deadline when that is all it has */
  int       steps;     /* of its own precision, later */
  RgaPeriod before;
  RgaPeriod after;
  RgaId     because;   /* what it follows; RGA_ID_NONE for the first */
} RgaShift;

/* Arrays of RgaShift in the order they follow; free with g_array_unref().
 * `language` is that of words which tell none themselves. */

/* So that no link of order from or to the item is broken, nor any after it: each
 * moves no further than it must. Empty when all is well. */
GArray   *rga_shifts_for_order (RgaPlan             *plan,
                                const RgaId         *item,
                                RgaLanguage          language);
/* Were the item so much later: all that follows keeps its distance. */
GArray   *rga_shifts_for_later (RgaPlan             *plan,
                                const RgaId         *item,
                                const RgaDelay      *delay,
                                RgaLanguage          language);

/* An item that stays, and that something shifted would come too late for. */
typedef struct
{
  RgaId item;
  RgaId because;   /* the shifted one */
  int   days;      /* so many too few between them; > 0 */
} RgaOvertaken;

/* Of RgaOvertaken, were `shifts` done; free with g_array_unref(). Also a shifted
 * item that goes past its own deadline: it stands with itself as `because`. */
GArray   *rga_shifts_find_overtaken (RgaPlan        *plan,
                                const GArray        *shifts);

/* The first of all broken orders in the plan; the second of one item. */
RgaTable *rga_table_order      (RgaPlan             *plan,
                                const RgaTableQuery *query,
                                RgaLanguage          language);
RgaTable *rga_table_later      (RgaPlan             *plan,
                                const RgaId         *item,
                                const RgaDelay      *delay,
                                RgaLanguage          language);

G_END_DECLS
