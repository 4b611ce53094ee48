/* rga-hours-tables.h
 *
 * Hours a week as tables, from the same figures as the capacity chart.
 */
#pragma once

#include "rga-capacity.h"
#include "rga-table.h"

G_BEGIN_DECLS

/* One row for each group and each stretch of days in which its hours stay the
 * same; a later stage counts as if it had begun. Work of a known length without
 * a start is a row without days. */
RgaTable *rga_table_hours    (RgaPlan             *plan,
                              const RgaTableQuery *query,
                              RgaCapacityBy        by,
                              const char          *variant);
/* What is asked in the busiest week of each unit, beside what is available. */
RgaTable *rga_table_capacity (RgaPlan             *plan,
                              const RgaTableQuery *query,
                              RgaCapacityBy        by,
                              const char          *variant);

G_END_DECLS
