#include <math.h>

#include "rga-gantt-view-private.h"
#include "rga-outline-words.h"

/* One notch of the wheel. */
#define ZOOM_STEP 1.25

guint
rga_gantt_view_get_row_at (RgaGanttView *self,
                           double        y)
{
  double down = y + rga_gantt_view_get_scroll (self);

  if (self->model == NULL || down < 0 || down >= rga_outline_model_get_n_rows (self->model) * self->row_height)
    return GTK_INVALID_LIST_POSITION;

  return (guint) floor (down / self->row_height);
}

RgaId
rga_gantt_view_pick (RgaGanttView *self,
                     double        x,
                     double        y,
                     guint        *row)
{
  double scale = rga_gantt_view_get_scale (self);
  double down = y + rga_gantt_view_get_scroll (self);
  const RgaMark *mark = NULL;

  *row = rga_gantt_view_get_row_at (self, y);
  if (self->scene == NULL || self->row_height <= 0)
    return RGA_ID_NONE;

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

/* The pointer says what it would take hold of. */
static void
show_cursor (RgaGanttView *self,
             double        x,
             double        y)
{
  static const char *const cursors[] = {
    [RGA_DRAG_MOVE] = "grab", [RGA_DRAG_START] = "ew-resize", [RGA_DRAG_END] = "ew-resize", [RGA_DRAG_LINK] = "crosshair",
    [RGA_DRAG_DRAW] = NULL,
  };
  const char *cursor = self->drag.kind == RGA_DRAG_NONE ? cursors[rga_gantt_view_pick_hold (self, x, y)] : self->cursor;

  if (cursor == self->cursor)
    return;

  self->cursor = cursor;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           RgaGanttView             *self)
{
  self->pointer_x = x;
  show_cursor (self, x, y);
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

static GdkModifierType
get_state (GtkGesture *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               RgaGanttView   *self)
{
  if (!rga_gantt_view_press (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                RgaGanttView   *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  rga_gantt_view_drag_to (self, x + dx, y + dy, get_state (GTK_GESTURE (gesture)));
  if (self->drag.is_moving)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             RgaGanttView   *self)
{
  rga_gantt_view_let_go (self);
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                RgaGanttView     *self)
{
  rga_gantt_view_cancel_drag (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RgaGanttView          *self)
{
  return keyval == GDK_KEY_Escape && rga_gantt_view_cancel_drag (self);
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

  if (by_keyboard || rga_id_is_none (&id) || self->drag.kind != RGA_DRAG_NONE)
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
