/* rga-capacity-cell.h
 *
 * Hours as a table of groups by periods: where its columns begin, and what one cell
 * says. A cell is counted when it is looked at, so a table may be as large as it
 * likes. See design/charts.md, “Heat table”.
 */
#pragma once

#include "rga-capacity.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_CAPACITY_BUSIEST,       /* the week in which most is asked */
  RGA_CAPACITY_AVERAGE,       /* all that is asked in the period, by its weeks */
  RGA_N_CAPACITY_FIGURES,
} RgaCapacityFigure;

/* Everything in minutes a week. */
typedef struct
{
  RgaDay from, to;            /* of the column, inclusive */
  gint64 min, max;            /* asked by the rows with hours */
  gint64 available;           /* RGA_UNKNOWN, which is not 0 */
  gint64 available_max;
  gint64 too_much;            /* where it is worst; RGA_UNKNOWN = not known what there is */
  gint64 tentative;           /* part of `max` */
  gint64 vacant;              /* part of `max` that somebody still has to be found for */
  guint  rows;                /* with hours */
  guint  unknown;             /* without */
  guint  silent;              /* that offer hours and do not say how many */
  RgaDay day;                 /* a day on which it is worst, else busiest */
} RgaCapacityCell;

/* The first days of the columns that touch from … to (inclusive), and the day after
 * the last one: one more than there are columns. Weeks begin on Monday; where days count from
 * week 1, a month is 4 weeks and a year 52. Free with g_array_unref(). */
GArray         *rga_capacity_columns (const RgaCapacity      *self,
                                      RgaPrecision            unit,
                                      RgaDay                  from,
                                      RgaDay                  to);
RgaCapacityCell rga_capacity_cell    (const RgaCapacityGroup *group,
                                      RgaDay                  from,
                                      RgaDay                  to,
                                      RgaCapacityFigure       figure);

G_END_DECLS
