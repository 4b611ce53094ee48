/* rga-load.h
 *
 * How many projects run in each quarter (or week, month, half-year, year). A
 * project runs in every unit that one of its days may touch; what it has below
 * it counts when it has no period of its own. Sub-projects are part of theirs.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* `ongoing` are the projects without bounds that never stop. */
RgaTable *rga_table_load (RgaPlan             *plan,
                          const RgaTableQuery *query);

G_END_DECLS
