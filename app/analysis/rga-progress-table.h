/* rga-progress-table.h
 *
 * A progress report as a table: a row a fact, with the focus area and the project it
 * stands under, so that a script or a spreadsheet can tell them apart.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* From the query's first day to its last. Without a last day the week, month, quarter,
 * half-year or year around the first, or around `today`; without a unit the quarter.
 * What kind of fact a row is: “status”, “started”, “reached”, “expected”, “due”, “late”,
 * “some-time”, “done”, “result”, “measurable”, “indicator”, “measurement”, “risk”
 * (precondition, success-factor) or “open-point”. */
RgaTable *rga_table_progress       (RgaPlan             *plan,
                                    const RgaTableQuery *query,
                                    RgaDay               today);
/* The days such a query is about. */
void      rga_table_progress_days  (const RgaTableQuery *query,
                                    RgaDay               today,
                                    RgaDay              *from,
                                    RgaDay              *to);

G_END_DECLS
