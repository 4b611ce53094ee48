/* rga-occurrences.h
 *
 * How often something that repeats takes place in the days it has, or in the
 * days of what it is part of. What follows something else begins in the next
 * week, month, quarter or year, as its rhythm is.
 */
#pragma once

#include "rga-set-value.h"
#include "rga-table.h"

G_BEGIN_DECLS

#define RGA_COUNT_UNKNOWN (-1)
#define RGA_SET_TIMES "times"   /* name of what somebody sets */

typedef struct
{
  RgaRecurrence rule;
  RgaDay        from;    /* RGA_DAY_OPEN = not known */
  RgaDay        to;
  int           count;   /* RGA_COUNT_UNKNOWN when either day is */
} RgaOccurrences;

/* RgaOccurrences, one for each weekday of the seat's fixed days. */
GArray   *rga_occurrences_of_seat (RgaPlan            *plan,
                                   const RgaSeat      *seat);
/* How often a team meets; FALSE when it has no rhythm. */
gboolean  rga_occurrences_of_body (RgaPlan            *plan,
                                   const RgaBody      *body,
                                   RgaOccurrences     *meetings);

gboolean  rga_occurrences_of_activity (RgaPlan         *plan,
                                   const RgaActivity  *activity,
                                   RgaOccurrences     *found);
/* Of an activity or a team, without what was set for it. */
int       rga_occurrences_computed (RgaPlan            *plan,
                                   const RgaItem      *item);
/* Those of an item of whichever list; empty when nothing recurs. */
GArray   *rga_occurrences_of_item (RgaPlan            *plan,
                                   const RgaItem      *item);

/* The rhythms of activities, teams and seats with fixed days. The range is the
 * item's own, else its project's or team's; it begins after what comes first. */
RgaTable *rga_table_recurrences (RgaPlan             *plan,
                                 const RgaTableQuery *query);

G_END_DECLS
