/* rga-gantt-scroll.c
 *
 * The chart in its scrolled window: down it follows the table, sideways the axis.
 */
#include "rga-gantt-view-private.h"

/* Down, the adjustment is the table's: it says how long the rows are. */
static void
configure_sideways (RgaGanttView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double scale = rga_gantt_view_get_scale (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (adjustment == NULL || width <= 0)
    return;

  self->is_configuring = TRUE;
  gtk_adjustment_configure (adjustment, rga_gantt_viewport_get_offset (&self->viewport) * scale, 0,
                            rga_gantt_viewport_get_length (&self->viewport) * scale,
                            width * 0.1, width * 0.9, width);
  self->is_configuring = FALSE;
}

static gboolean
settle (gpointer data)
{
  RgaGanttView *self = data;

  self->settle_id = 0;
  configure_sideways (self);
  rga_gantt_view_bind_bars (self);

  return G_SOURCE_REMOVE;
}

/* A scrollbar that comes or goes and a child that is added give other widgets new
 * sizes, and that may not be asked while sizes are given: those would stay without. */
void
rga_gantt_view_settle_soon (RgaGanttView *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle, self, NULL);
}

static void
hvalue_changed_cb (GtkAdjustment *adjustment,
                   RgaGanttView  *self)
{
  double offset = gtk_adjustment_get_value (adjustment) / rga_gantt_view_get_scale (self);

  if (!self->is_configuring)
    rga_gantt_view_set_viewport (self, rga_gantt_viewport_scroll_to (self->viewport, offset));
}

static void
vvalue_changed_cb (GtkAdjustment *adjustment,
                   RgaGanttView  *self)
{
  if (!self->is_configuring)
    rga_gantt_view_invalidate (self);
}

void
rga_gantt_view_set_adjustment (RgaGanttView   *self,
                               GtkOrientation  orientation,
                               GtkAdjustment  *adjustment)
{
  GCallback changed = orientation == GTK_ORIENTATION_HORIZONTAL ? G_CALLBACK (hvalue_changed_cb)
                                                                : G_CALLBACK (vvalue_changed_cb);

  if (self->adjustments[orientation] != NULL)
    g_clear_signal_handler (&self->value_ids[orientation], self->adjustments[orientation]);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;

  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  self->value_ids[orientation] = g_signal_connect (adjustment, "value-changed", changed, self);
  rga_gantt_view_settle_soon (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
