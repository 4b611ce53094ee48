/* rga-timeline-narrow.c
 *
 * In a narrow window the table lies over the chart and gets its pointer: a drag
 * moves the chart, and after a long press what is there.
 */
#include <math.h>

#include "rga-timeline-page-private.h"

static GtkAdjustment *
get_adjustment (RgaTimelinePage *self,
                GtkOrientation   orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_scrolled_window_get_hadjustment (self->chart_scroller)
                                                   : gtk_scrolled_window_get_vadjustment (self->chart_scroller);
}

static gboolean
translate (RgaTimelinePage *self,
           double           x,
           double           y,
           double          *chart_x,
           double          *chart_y)
{
  return gtk_widget_translate_coordinates (GTK_WIDGET (self->under), GTK_WIDGET (self->chart), x, y, chart_x, chart_y);
}

static void
narrow_begin_cb (GtkGestureDrag  *gesture,
                 double           x,
                 double           y,
                 RgaTimelinePage *self)
{
  self->is_held = FALSE;
  if (!self->fold.names_above || self->is_editing)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    self->pan_from[i] = gtk_adjustment_get_value (get_adjustment (self, i));
}

static void
narrow_held_cb (GtkGestureLongPress *gesture,
                double               x,
                double               y,
                RgaTimelinePage     *self)
{
  double chart_x, chart_y;

  if (!self->fold.names_above || self->is_editing || !translate (self, x, y, &chart_x, &chart_y))
    return;

  self->is_held = rga_gantt_view_press (self->chart, chart_x, chart_y);
  if (self->is_held)
    gtk_gesture_set_state (self->narrow_drag, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_item (RgaTimelinePage *self,
           GtkGestureDrag  *gesture,
           double           dx,
           double           dy)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (translate (self, x + dx, y + dy, &x, &y))
    rga_gantt_view_drag_to (self->chart, x, y,
                            gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
}

static void
narrow_update_cb (GtkGestureDrag  *gesture,
                  double           dx,
                  double           dy,
                  RgaTimelinePage *self)
{
  if (self->is_held)
    {
      drag_item (self, gesture, dx, dy);
      return;
    }
  if (hypot (dx, dy) < RGA_DRAG_THRESHOLD)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_adjustment_set_value (get_adjustment (self, GTK_ORIENTATION_HORIZONTAL),
                            self->pan_from[GTK_ORIENTATION_HORIZONTAL] - dx);
  gtk_adjustment_set_value (get_adjustment (self, GTK_ORIENTATION_VERTICAL),
                            self->pan_from[GTK_ORIENTATION_VERTICAL] - dy);
}

static void
narrow_end_cb (GtkGestureDrag  *gesture,
               double           dx,
               double           dy,
               RgaTimelinePage *self)
{
  if (self->is_held)
    rga_gantt_view_let_go (self->chart);
  self->is_held = FALSE;
}

static void
narrow_cancel_cb (GtkGesture       *gesture,
                  GdkEventSequence *sequence,
                  RgaTimelinePage  *self)
{
  if (self->is_held)
    rga_gantt_view_cancel_drag (self->chart);
  self->is_held = FALSE;
}

void
rga_timeline_page_bind_narrow (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, narrow_begin_cb);
  gtk_widget_class_bind_template_callback (klass, narrow_held_cb);
  gtk_widget_class_bind_template_callback (klass, narrow_update_cb);
  gtk_widget_class_bind_template_callback (klass, narrow_end_cb);
  gtk_widget_class_bind_template_callback (klass, narrow_cancel_cb);
}
