#include <math.h>

#include "rga-gantt-view-private.h"
#include "rga-outline-words.h"

/* One notch of the wheel. */
#define ZOOM_STEP 1.25

RgaId
rga_gantt_view_pick (RgaGanttView *self,
                     double        x,
                     double        y,
                     guint        *row)
{
  double scale = rga_gantt_view_get_scale (self);
  double down = y + rga_gantt_view_get_scroll (self);
  const RgaMark *mark = NULL;

  *row = GTK_INVALID_LIST_POSITION;
  if (self->scene == NULL || self->row_height <= 0)
    return RGA_ID_NONE;

  if (down < rga_outline_model_get_n_rows (self->model) * self->row_height)
    *row = (guint) floor (down / self->row_height);
  mark = rga_scene_pick (self->scene, x / scale, (down - self->first * self->row_height) / scale);

  return mark != NULL ? mark->item : RGA_ID_NONE;
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            RgaGanttView    *self)
{
  guint row;
  RgaId id = rga_gantt_view_pick (self, x, y, &row);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  rga_gantt_view_emit_clicked (self, &id, row);
  if (n_press == 2 && !rga_id_is_none (&id))
    rga_gantt_view_emit_opened (self, &id);
}

static void
menu_pressed_cb (GtkGestureClick *click,
                 int              n_press,
                 double           x,
                 double           y,
                 RgaGanttView    *self)
{
  guint row;
  RgaId id = rga_gantt_view_pick (self, x, y, &row);

  rga_gantt_view_emit_clicked (self, &id, row);
  rga_gantt_view_emit_menu (self, x, y);
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           RgaGanttView             *self)
{
  self->pointer_x = x;
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll,
           double                    dx,
           double                    dy,
           RgaGanttView             *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double about = self->pointer_x / rga_gantt_view_get_scale (self);

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;

  rga_gantt_view_set_viewport (self, rga_gantt_viewport_zoom (self->viewport, pow (ZOOM_STEP, -dy), about));

  return TRUE;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               RgaGanttView   *self)
{
  guint row;
  RgaId id = rga_gantt_view_pick (self, x, y, &row);
  RgaItem *item = self->document != NULL ? rga_plan_get (rga_document_get_plan (self->document), &id) : NULL;
  const RgaPeriod *period = item != NULL ? rga_outline_period (item) : NULL;

  self->drag = rga_gantt_drag_begin (&id, period, &self->viewport.axis, x / rga_gantt_view_get_scale (self));
  if (!self->drag.is_active)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                RgaGanttView   *self)
{
  double x = self->drag.pressed_x + dx / rga_gantt_view_get_scale (self);

  self->drag = rga_gantt_drag_move (self->drag, &self->viewport.axis, x);
  if (self->drag.is_moving)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             RgaGanttView   *self)
{
  RgaGanttDrag drag = self->drag;

  self->drag = (RgaGanttDrag) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (drag.is_moving && drag.steps != 0)
    rga_gantt_view_emit_shifted (self, &drag.item, drag.steps);
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                RgaGanttView     *self)
{
  self->drag = (RgaGanttDrag) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RgaGanttView          *self)
{
  if (keyval != GDK_KEY_Escape || !self->drag.is_active)
    return FALSE;

  self->drag = (RgaGanttDrag) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

static gboolean
query_tooltip_cb (GtkWidget    *widget,
                  int           x,
                  int           y,
                  gboolean      by_keyboard,
                  GtkTooltip   *tooltip,
                  RgaGanttView *self)
{
  guint row;
  RgaId id = rga_gantt_view_pick (self, x, y, &row);
  g_autofree char *text = NULL;

  if (by_keyboard || rga_id_is_none (&id))
    return FALSE;

  text = rga_outline_words_tooltip (rga_document_get_plan (self->document), &id, rga_gantt_view_get_today (self));
  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

static void
add_click (RgaGanttView *self,
           guint         button,
           GCallback     pressed)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect (click, "pressed", pressed, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_drag (RgaGanttView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
add_controller (RgaGanttView       *self,
                GtkEventController *controller,
                const char         *signal,
                GCallback           callback)
{
  g_signal_connect (controller, signal, callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
rga_gantt_view_add_gestures (RgaGanttView *self)
{
  add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (pressed_cb));
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (menu_pressed_cb));
  add_drag (self);
  add_controller (self, gtk_event_controller_motion_new (), "motion", G_CALLBACK (motion_cb));
  add_controller (self, gtk_event_controller_key_new (), "key-pressed", G_CALLBACK (key_pressed_cb));
  add_controller (self, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL),
                  "scroll", G_CALLBACK (scroll_cb));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}
