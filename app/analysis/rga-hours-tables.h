/* rga-hours-tables.h
 *
 * Hours a week as tables, from the same figures as the capacity chart.
 */
#pragma once

#include "rga-capacity.h"
#include "rga-table.h"

G_BEGIN_DECLS

typedef struct
{
  RgaCapacityBy      by;
  const char *const *variants;     /* one after another; NULL or empty = a seat's own range */
  gboolean           by_calendar;  /* years too, whatever weeks a year the plan counts */
} RgaHoursQuery;

/* One row for each group and each stretch of days in which its hours stay the
 * same; a later stage counts as if it had begun. Work of a known length without
 * a start is a row without days. */
RgaTable *rga_table_hours    (RgaPlan             *plan,
                              const RgaTableQuery *query,
                              const RgaHoursQuery *hours);
/* What is asked in the busiest week of each unit, beside what is available in an
 * average one; and how many hours that is in all. Totals of years are of as many weeks
 * as the plan says, from which no days off are taken again; where it says nothing, and of all
 * shorter units, of the calendar. `basis` says which. */
RgaTable *rga_table_capacity (RgaPlan             *plan,
                              const RgaTableQuery *query,
                              const RgaHoursQuery *hours);

G_END_DECLS
