/* rga-occurrences.h
 *
 * How often something that repeats takes place in the days it has, or in the
 * days of what it is part of. What follows something else begins in the next
 * week, month, quarter or year, as its rhythm is.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* The rhythms of activities, teams and seats with fixed days. The range is the
 * item's own, else its project's or team's; it begins after what comes first. */
RgaTable *rga_table_recurrences (RgaPlan             *plan,
                                 const RgaTableQuery *query);

G_END_DECLS
