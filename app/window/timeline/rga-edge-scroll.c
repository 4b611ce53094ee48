#include "rga-edge-scroll.h"

static double
get_length (RgaEdgeScroll  *self,
            GtkOrientation  orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (self->widget)
                                                   : gtk_widget_get_height (self->widget);
}

void
rga_edge_scroll_begin (RgaEdgeScroll *self,
                       double         x,
                       double         y)
{
  double at[2] = { x, y };

  rga_edge_scroll_stop (self);
  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    {
      self->push[i] = rga_edge_push_begin (at[i], get_length (self, i));
      self->before[i] = self->adjustments[i] != NULL ? gtk_adjustment_get_value (self->adjustments[i]) : 0;
    }
}

static double
scroll_by (GtkAdjustment *adjustment,
           double         by)
{
  double before = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;

  if (adjustment == NULL || by == 0)
    return 0;

  gtk_adjustment_set_value (adjustment, before + by);

  return gtk_adjustment_get_value (adjustment) - before;
}

/* A frame that came late does not jump. */
static double
count_seconds (RgaEdgeScroll *self,
               GdkFrameClock *clock)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last_us > 0 ? (now - self->last_us) / (double) G_USEC_PER_SEC : 0;

  self->last_us = now;

  return MIN (seconds, 0.1);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  RgaEdgeScroll *self = data;
  double seconds = count_seconds (self, clock);
  double dx = scroll_by (self->adjustments[GTK_ORIENTATION_HORIZONTAL], self->speed[GTK_ORIENTATION_HORIZONTAL] * seconds);
  double dy = scroll_by (self->adjustments[GTK_ORIENTATION_VERTICAL], self->speed[GTK_ORIENTATION_VERTICAL] * seconds);

  if (dx != 0 || dy != 0)
    self->scrolled (self->data, dx, dy);

  return G_SOURCE_CONTINUE;
}

void
rga_edge_scroll_move (RgaEdgeScroll *self,
                      double         x,
                      double         y)
{
  double at[2] = { x, y };
  gboolean is_near = FALSE;

  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    {
      self->push[i] = rga_edge_push_move (self->push[i], at[i], get_length (self, i), &self->speed[i]);
      is_near |= self->adjustments[i] != NULL && self->speed[i] != 0;
    }

  if (!is_near)
    rga_edge_scroll_stop (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

void
rga_edge_scroll_stop (RgaEdgeScroll *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  self->last_us = 0;
}

void
rga_edge_scroll_undo (RgaEdgeScroll *self)
{
  rga_edge_scroll_stop (self);
  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_set_value (self->adjustments[i], self->before[i]);
}
