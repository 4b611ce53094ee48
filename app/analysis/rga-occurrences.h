/* rga-occurrences.h
 *
 * How often something that repeats takes place. “Per maand” is once in each
 * month that the range touches, also a month of which it holds a part;
 * “driewekelijks” counts from the first day; “dinsdag” is every Tuesday.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* -1 when the rule names no frequency, or when a bound is open and needed. */
int       rga_recurrence_count    (const RgaRecurrence *rule,
                                   RgaDay               from,
                                   RgaDay               to);
/* The rhythms of activities, teams and seats with fixed days. The range is the
 * item's own, else its project's or team's; it begins after what comes first. */
RgaTable *rga_table_recurrences   (RgaPlan             *plan,
                                   const RgaTableQuery *query);

G_END_DECLS
