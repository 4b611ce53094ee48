/* rga-heat-view-private.h
 *
 * The table of hours on the screen: what its parts share.
 */
#pragma once

#include "rga-heat-view.h"

#include "rga-heat-rows.h"
#include "rga-snapshot-canvas.h"

G_BEGIN_DECLS

#define RGA_HEAT_CELLS 2     /* the cursor goes from one to the other, so that it is heard */

struct _RgaHeatView
{
  GtkWidget          parent_instance;

  GtkAdjustment     *adjustments[2];
  gulong             value_ids[2];
  guint              settle_id;
  int                width, height;   /* px, as the scrollbars know them */
  gboolean           is_configuring;

  RgaPlan           *plan;         /* borrowed */
  const RgaCapacity *capacity;     /* borrowed; NULL = nothing */
  RgaCapacityQuery   query;
  RgaHeatRows       *rows;
  RgaHeatTable       table;        /* its columns are owned */
  double             widest;       /* pt, of the names */
  RgaHeatSizes       sizes;

  int                row;          /* -1 = no cursor yet */
  char              *key;          /* of that row: outlives it */
  int                column;
  GtkWidget         *cells[RGA_HEAT_CELLS];
  guint              active;       /* of `cells` */
  GPtrArray         *lines;        /* RgaHeatMark of the rows one sees */
  RgaMeasure        *measure;
  RgaSnapshotCanvas *canvas;
};

gboolean rga_heat_view_is_empty       (RgaHeatView    *self);
/* Pixels in a point. */
double   rga_heat_view_get_scale      (RgaHeatView    *self);
/* What one sees, in points. */
RgaBox   rga_heat_view_get_view       (RgaHeatView    *self);
/* The rows again, after something was unfolded or counted. */
void     rga_heat_view_fill_rows      (RgaHeatView    *self);
/* The cell at the cursor is called what it says. */
void     rga_heat_view_name_cursor    (RgaHeatView    *self);

/* ---- rga-heat-view-scroll.c ---- */
void     rga_heat_view_set_adjustment (RgaHeatView    *self,
                                       GtkOrientation  orientation,
                                       GtkAdjustment  *adjustment);   /* NULL = none any more */
/* The scrollbars follow the table, once sizes are given. */
void     rga_heat_view_settle_soon    (RgaHeatView    *self);
/* Scrolls so far that the cursor is seen. */
void     rga_heat_view_show_cursor    (RgaHeatView    *self);

/* ---- rga-heat-view-input.c ---- */
void     rga_heat_view_add_input      (RgaHeatView    *self);
/* To that place, or the nearest there is. */
void     rga_heat_view_move_cursor    (RgaHeatView    *self,
                                       int             row,
                                       int             column);

G_END_DECLS
