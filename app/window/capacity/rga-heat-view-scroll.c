/* rga-heat-view-scroll.c
 *
 * The table of hours in its scrolled window.
 */
#include "rga-heat-view-private.h"

static void
configure (RgaHeatView    *self,
           GtkOrientation  orientation,
           int             size,
           double          length)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double scale = rga_heat_view_get_scale (self);
  double step = (orientation == GTK_ORIENTATION_HORIZONTAL ? self->sizes.cell_width : self->sizes.row_height) * scale;

  if (adjustment == NULL || size <= 0)
    return;

  self->is_configuring = TRUE;
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (length * scale - size, 0)), 0,
                            MAX (length * scale, size), step, MAX (size - step, step), size);
  self->is_configuring = FALSE;
}

static gboolean
settle (gpointer data)
{
  RgaHeatView *self = data;

  self->settle_id = 0;
  self->width = gtk_widget_get_width (GTK_WIDGET (self));
  self->height = gtk_widget_get_height (GTK_WIDGET (self));
  if (rga_heat_view_is_empty (self))
    return G_SOURCE_REMOVE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, self->width, rga_heat_width (&self->table, &self->sizes));
  configure (self, GTK_ORIENTATION_VERTICAL, self->height, rga_heat_height (&self->table, &self->sizes));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Scrollbars may not change while sizes are given. */
void
rga_heat_view_settle_soon (RgaHeatView *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle, self, NULL);
}

static void
value_changed_cb (RgaHeatView *self)
{
  if (self->is_configuring)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rga_heat_view_set_adjustment (RgaHeatView    *self,
                              GtkOrientation  orientation,
                              GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_clear_signal_handler (&self->value_ids[orientation], self->adjustments[orientation]);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;

  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  self->value_ids[orientation] = g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  rga_heat_view_settle_soon (self);
}

static void
scroll_into (RgaHeatView    *self,
             GtkOrientation  orientation,
             double          start,
             double          end,
             double          margin)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double scale = rga_heat_view_get_scale (self);

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, (start - margin) * scale, end * scale);
}

void
rga_heat_view_show_cursor (RgaHeatView *self)
{
  RgaBox origin = { 0 };
  RgaBox box = rga_heat_place (&self->table, &self->sizes, &origin, self->row, self->column);

  scroll_into (self, GTK_ORIENTATION_VERTICAL, box.y, box.y + box.height, self->sizes.head_height);
  if (self->column != RGA_HEAT_NAME)
    scroll_into (self, GTK_ORIENTATION_HORIZONTAL, box.x, box.x + box.width, self->sizes.name_width);
}
