/* rga-heat-layout.h
 *
 * The table of hours as a scene: groups under each other, periods beside each other,
 * the head and the names staying where they are while the cells scroll under them. Only what is
 * seen is laid out, so a table of five hundred by five hundred costs no more than
 * one screen of it. See design/charts.md, “Heat table”.
 */
#pragma once

#include "rga-capacity-causes.h"
#include "rga-capacity-cell.h"
#include "rga-language.h"
#include "rga-measure.h"
#include "rga-paint.h"

G_BEGIN_DECLS

/* One line: a group, or one of the causes under it. */
typedef struct
{
  const RgaCapacityGroup *group;    /* borrowed, as are all of these */
  const RgaCapacityCause *cause;    /* NULL = the group itself */
  const char             *name;
  const char             *note;     /* "" = none */
  gboolean                is_open;  /* its causes stand below it */
  gboolean                is_total;
} RgaHeatRow;

typedef struct
{
  const GArray     *rows;           /* RgaHeatRow */
  const GArray     *columns;        /* RgaDay, of rga_capacity_columns() */
  RgaPrecision      unit;
  gboolean          is_relative;
  RgaCapacityFigure figure;
  RgaLanguage       language;
} RgaHeatTable;

/* In points. */
typedef struct
{
  double text;
  double name_width;                /* stays at the left */
  double cell_width;
  double row_height;
  double head_height;               /* stays on top */
} RgaHeatSizes;

#define RGA_HEAT_NAME (-1)          /* in place of a column: the name of the row */

guint          rga_heat_count_columns (const RgaHeatTable *self);
/* Columns share the width where that gives them at least what a number needs. `widest` is
 * that of the names, as rga_heat_measure_names() tells. */
RgaHeatSizes   rga_heat_size          (const RgaHeatTable *self,
                                       double              widest,
                                       double              width);
double         rga_heat_measure_names (const RgaHeatTable *self,
                                       RgaMeasure         *measure);
/* Of all rows and columns with head and names. */
double         rga_heat_width         (const RgaHeatTable *self,
                                       const RgaHeatSizes *sizes);
double         rga_heat_height        (const RgaHeatTable *self,
                                       const RgaHeatSizes *sizes);
/* What one sees when it is scrolled to view->x, view->y: a scene of the size of the
 * view, in paint order. `row` and `column` have the cursor; row -1 = none has. */
RgaScene      *rga_heat_layout        (const RgaHeatTable *self,
                                       const RgaHeatSizes *sizes,
                                       const RgaBox       *view,
                                       int                 row,
                                       int                 column,
                                       RgaMeasure         *measure);
/* Where a cell stands in the view; rga_heat_pick() undoes it. */
RgaBox         rga_heat_place         (const RgaHeatTable *self,
                                       const RgaHeatSizes *sizes,
                                       const RgaBox       *view,
                                       int                 row,
                                       int                 column);
/* The cell or name at that place of the view; FALSE = none. */
gboolean       rga_heat_pick          (const RgaHeatTable *self,
                                       const RgaHeatSizes *sizes,
                                       const RgaBox       *view,
                                       double              x,
                                       double              y,
                                       int                *row,
                                       int                *column);
RgaCapacityCell rga_heat_get_cell     (const RgaHeatTable *self,
                                       int                 row,
                                       int                 column);
/* “Contractmanagement, Q4 2016: 10 van 8 uur per week, 2 te veel”; of a name: without the period. */
char          *rga_heat_describe      (const RgaHeatTable *self,
                                       int                 row,
                                       int                 column);

G_END_DECLS
