#include "rga-matrix-body.h"

#include <math.h>

#define LINE 0.1f   /* of the colour of text */

struct _RgaMatrixBody
{
  GtkFixed parent_instance;

  guint    n_columns;
  guint    n_rows;
  int      cell;
};

G_DEFINE_FINAL_TYPE (RgaMatrixBody, rga_matrix_body, GTK_TYPE_FIXED)

RgaCellRange
rga_cell_range (double value,
                double page,
                double cell,
                guint  n)
{
  double first = floor (value / cell) - 1, end = ceil ((value + page) / cell) + 1;

  g_return_val_if_fail (cell > 0, ((RgaCellRange) { 0 }));

  return (RgaCellRange) { (guint) CLAMP (first, 0, n), (guint) CLAMP (end, 0, n) };
}

/* What is seen of it, in its own px. */
static GtkAdjustment *
get_adjustment (RgaMatrixBody  *self,
                GtkOrientation  orientation)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller))
                                                   : gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
draw_lines (RgaMatrixBody  *self,
            GtkSnapshot    *snapshot,
            GtkOrientation  orientation,
            const GdkRGBA  *color)
{
  GtkAdjustment *along = get_adjustment (self, orientation);
  guint n = orientation == GTK_ORIENTATION_HORIZONTAL ? self->n_columns : self->n_rows;
  RgaCellRange range = rga_cell_range (gtk_adjustment_get_value (along), gtk_adjustment_get_page_size (along), self->cell, n);
  float length = (float) self->cell * (float) (orientation == GTK_ORIENTATION_HORIZONTAL ? self->n_rows : self->n_columns);

  for (guint i = range.first; i <= range.end; i++)
    if (orientation == GTK_ORIENTATION_HORIZONTAL)
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT ((float) i * (float) self->cell, 0, 1, length));
    else
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0, (float) i * (float) self->cell, length, 1));
}

static void
rga_matrix_body_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  RgaMatrixBody *self = RGA_MATRIX_BODY (widget);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= LINE;
  if (self->cell > 0)
    {
      draw_lines (self, snapshot, GTK_ORIENTATION_HORIZONTAL, &color);
      draw_lines (self, snapshot, GTK_ORIENTATION_VERTICAL, &color);
    }

  GTK_WIDGET_CLASS (rga_matrix_body_parent_class)->snapshot (widget, snapshot);
}

static void
rga_matrix_body_class_init (RgaMatrixBodyClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = rga_matrix_body_snapshot;
}

static void
rga_matrix_body_init (RgaMatrixBody *self)
{
}

void
rga_matrix_body_set_size (RgaMatrixBody *self,
                          guint          n_columns,
                          guint          n_rows,
                          int            cell)
{
  g_return_if_fail (RGA_IS_MATRIX_BODY (self) && cell > 0);

  self->n_columns = n_columns;
  self->n_rows = n_rows;
  self->cell = cell;
  gtk_widget_set_size_request (GTK_WIDGET (self), (int) n_columns * cell + 1, (int) n_rows * cell + 1);
}
