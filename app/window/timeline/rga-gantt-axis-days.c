/* rga-gantt-axis-days.c
 *
 * Days of the axis that are chosen, by hand and by keys.
 */
#include "rga-gantt-axis-private.h"

#include <math.h>

#include "rga-axis-layout.h"
#include "rga-gantt-view-private.h"
#include "rga-scene-view.h"

/* The days that were chosen. */
#define TINT 0.18f
/* Closer than this it is still a click, px. */
#define THRESHOLD 8.0
/* One notch of the wheel. */
#define ZOOM_STEP 1.25

static const RgaTimeAxis *
get_axis (RgaGanttAxis *self)
{
  return &rga_gantt_view_get_viewport (self->view)->axis;
}

void
rga_gantt_axis_draw_chosen (RgaGanttAxis   *self,
                            GtkSnapshot    *snapshot,
                            const RgaTheme *theme)
{
  double scale = rga_px_per_pt (GTK_WIDGET (self));
  double left = rga_time_axis_day_to_x (get_axis (self), self->first) * scale;
  double right = rga_time_axis_day_to_x (get_axis (self), self->last + 1) * scale;
  RgaColor color = rga_theme_get_color (theme, RGA_ROLE_SELECTION);
  GdkRGBA rgba = { (float) color.red, (float) color.green, (float) color.blue, TINT };

  if (self->is_chosen)
    gtk_snapshot_append_color (snapshot, &rgba, &GRAPHENE_RECT_INIT (
      (float) left, 0, (float) (right - left), (float) gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
choose (RgaGanttAxis *self,
        RgaDay        first,
        RgaDay        last)
{
  self->is_chosen = TRUE;
  self->first = first;
  self->last = last;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
emit_chosen (RgaGanttAxis *self)
{
  double scale = rga_px_per_pt (GTK_WIDGET (self));
  double left = rga_time_axis_day_to_x (get_axis (self), self->first) * scale;
  double right = rga_time_axis_day_to_x (get_axis (self), self->last + 1) * scale;
  int x = (int) CLAMP ((left + right) / 2, 0, gtk_widget_get_width (GTK_WIDGET (self)));

  rga_gantt_axis_emit_chosen (self, self->first, self->last, x);
}

static gboolean
has_days (RgaGanttAxis *self)
{
  return self->view != NULL && get_axis (self)->width > 0 && !get_axis (self)->relative;
}

static RgaDay
get_day (RgaGanttAxis *self,
         double        x)
{
  return rga_time_axis_x_to_day (get_axis (self), x / rga_px_per_pt (GTK_WIDGET (self)));
}

/* The unit of the row that was pressed, upper or lower. */
static void
choose_unit (RgaGanttAxis *self,
             double        x,
             double        y)
{
  double below = rga_gantt_axis_get_metrics ()->axis_lower + rga_gantt_axis_measure_counts (self);
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) - below * rga_px_per_pt (GTK_WIDGET (self));
  RgaAxisUnit unit = y < bottom ? rga_time_axis_get_upper (get_axis (self)) : get_axis (self)->unit;
  RgaDay day = get_day (self, x);

  choose (self, rga_axis_unit_first (unit, day), rga_axis_unit_next (unit, day) - 1);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               RgaGanttAxis   *self)
{
  self->pressed_x = x;
  self->is_dragging = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!has_days (self))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                RgaGanttAxis   *self)
{
  RgaDay from = get_day (self, self->pressed_x), to = get_day (self, self->pressed_x + dx);

  self->is_dragging = self->is_dragging || ABS (dx) >= THRESHOLD;
  if (self->is_dragging)
    choose (self, MIN (from, to), MAX (from, to));
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             RgaGanttAxis   *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->is_dragging)
    {
      rga_gantt_view_show_days (self->view, self->first, self->last);
      rga_gantt_axis_forget (self);
    }
  else
    {
      choose_unit (self, x, y);
      emit_chosen (self);
    }
  self->is_dragging = FALSE;
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                RgaGanttAxis     *self)
{
  self->is_dragging = FALSE;
  rga_gantt_axis_forget (self);
}

/* The first arrow begins at what is seen first. */
static void
go (RgaGanttAxis *self,
    int           by)
{
  RgaAxisUnit unit = get_axis (self)->unit;
  RgaDay day = !self->is_chosen ? rga_time_axis_first (get_axis (self)) : by > 0 ? self->last + 1 : self->first - 1;

  choose (self, rga_axis_unit_first (unit, day), rga_axis_unit_next (unit, day) - 1);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RgaGanttAxis          *self)
{
  if (!has_days (self))
    return FALSE;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)
    go (self, keyval == GDK_KEY_Right ? 1 : -1);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space) && self->is_chosen)
    emit_chosen (self);
  else if (keyval == GDK_KEY_Escape && self->is_chosen)
    rga_gantt_axis_forget (self);
  else
    return FALSE;

  return TRUE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll,
           double                    dx,
           double                    dy,
           RgaGanttAxis             *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0 || !has_days (self))
    return FALSE;

  rga_gantt_view_zoom_at_pointer (self->view, pow (ZOOM_STEP, -dy), self->pointer_x);

  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           RgaGanttAxis             *self)
{
  self->pointer_x = x;
}

static void
add_controller (RgaGanttAxis       *self,
                GtkEventController *controller,
                const char         *signal,
                GCallback           callback)
{
  g_signal_connect (controller, signal, callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
rga_gantt_axis_follow_hand (RgaGanttAxis *self)
{
  GtkEventController *drag = GTK_EVENT_CONTROLLER (gtk_gesture_drag_new ());

  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  add_controller (self, drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  add_controller (self, gtk_event_controller_key_new (), "key-pressed", G_CALLBACK (key_pressed_cb));
  add_controller (self, gtk_event_controller_motion_new (), "motion", G_CALLBACK (motion_cb));
  add_controller (self, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL), "scroll",
                  G_CALLBACK (scroll_cb));
}

void
rga_gantt_axis_forget (RgaGanttAxis *self)
{
  g_return_if_fail (RGA_IS_GANTT_AXIS (self));

  self->is_chosen = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
