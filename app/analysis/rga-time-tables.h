/* rga-time-tables.h
 *
 * What time does to a plan, as tables: what happens in a stretch of days, what is
 * due in the weeks to come, and how long there is between two items.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* What starts, ends, is reached and is decided from the query's first day to its
 * last; without one of them from or to the end of time. */
RgaTable *rga_table_happenings (RgaPlan             *plan,
                                const RgaTableQuery *query);
/* What is late, and what the six weeks from `today` ask; undated decisions last. */
RgaTable *rga_table_due        (RgaPlan             *plan,
                                const RgaTableQuery *query,
                                RgaDay               today);
/* One row: days at the least and at the most; below 0 when the second may come
 * first. No days when one of them has no bound that counts. */
RgaTable *rga_table_between    (const RgaItem       *first,
                                const RgaItem       *second);

G_END_DECLS
