/* rga-edge-scroll.h
 *
 * Scrolls a widget while something is dragged near its edges, as long as it is
 * held there; see rga-edge-push.h for how fast. A part of the widget that shows it.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-edge-push.h"

G_BEGIN_DECLS

/* It has scrolled by that many px while the pointer stood still. */
typedef void (*RgaEdgeScrolledFunc) (gpointer data,
                                     double   dx,
                                     double   dy);

typedef struct
{
  GtkWidget           *widget;          /* places are its px; borrowed */
  GtkAdjustment       *adjustments[2];  /* by GtkOrientation; NULL = never that way */
  RgaEdgeScrolledFunc  scrolled;
  gpointer             data;

  RgaEdgePush          push[2];
  double               before[2];       /* where it was scrolled to when it was begun */
  double               speed[2];
  guint                tick;            /* only while it scrolls */
  gint64               last_us;
} RgaEdgeScroll;

/* The first three members are the caller's to fill in. */
void rga_edge_scroll_begin (RgaEdgeScroll *self,
                            double         x,
                            double         y);
void rga_edge_scroll_move  (RgaEdgeScroll *self,
                            double         x,
                            double         y);
void rga_edge_scroll_stop  (RgaEdgeScroll *self);
/* Stops, and all is where it was when it was begun. */
void rga_edge_scroll_undo  (RgaEdgeScroll *self);

G_END_DECLS
