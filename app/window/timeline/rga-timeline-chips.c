/* rga-timeline-chips.c
 *
 * What has no date goes from the tray to the chart: a chip under the hand, one of
 * the list of all by drag and drop (the list stands in a window of its own, which
 * goes when the drag begins), or by Enter and a period in words.
 */
#include <math.h>

#include "rga-timeline-page-private.h"

/* Enter on a chip: say when. */
static void
tray_opened_cb (RgaTray         *tray,
                const RgaId     *id,
                RgaTimelinePage *self)
{
  RgaId chosen = *id;

  rga_timeline_page_select (self, &chosen);
  rga_timeline_page_type_period (self, &chosen, GTK_WIDGET (tray));
}

/* Where the pointer is, in the chart. */
static void
get_chart_place (RgaTimelinePage *self,
                 GtkGestureDrag  *gesture,
                 double           dx,
                 double           dy,
                 double          *x,
                 double          *y)
{
  double from_x = 0, from_y = 0;

  gtk_gesture_drag_get_start_point (gesture, &from_x, &from_y);
  gtk_widget_translate_coordinates (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)),
                                    GTK_WIDGET (self->chart), from_x + dx, from_y + dy, x, y);
}

static void
chip_drag_begin_cb (GtkGestureDrag  *gesture,
                    double           x,
                    double           y,
                    RgaTimelinePage *self)
{
  if (!rga_tray_get_item_at (self->tray, x, y, &self->dragged_chip))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

/* A press on a chip is a click until it has been moved. */
static void
chip_drag_update_cb (GtkGestureDrag  *gesture,
                     double           dx,
                     double           dy,
                     RgaTimelinePage *self)
{
  double x, y;

  get_chart_place (self, gesture, dx, dy, &x, &y);
  if (!rga_id_is_none (&self->dragged_chip) && hypot (dx, dy) >= RGA_DRAG_THRESHOLD)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      rga_gantt_view_take_up (self->chart, &self->dragged_chip, x - dx, y - dy);
      self->dragged_chip = RGA_ID_NONE;
    }
  rga_gantt_view_drag_to (self->chart, x, y,
                          gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
}

static void
chip_drag_end_cb (GtkGestureDrag  *gesture,
                  double           dx,
                  double           dy,
                  RgaTimelinePage *self)
{
  self->dragged_chip = RGA_ID_NONE;
  rga_gantt_view_let_go (self->chart);
}

static void
chip_drag_cancel_cb (GtkGesture       *gesture,
                     GdkEventSequence *sequence,
                     RgaTimelinePage  *self)
{
  self->dragged_chip = RGA_ID_NONE;
  rga_gantt_view_cancel_drag (self->chart);
}

/* As if it came from below the chart, as a chip does. */
static gboolean
take_up_node (RgaTimelinePage *self,
              GtkDropTarget   *target,
              double           x)
{
  const GValue *value = gtk_drop_target_get_value (target);
  RgaOutlineNode *node = value != NULL ? g_value_get_object (value) : NULL;

  if (node == NULL || rga_gantt_view_is_dragged (self->chart))
    return node != NULL;

  rga_gantt_view_take_up (self->chart, &rga_outline_node_get_row (node)->id, x,
                          gtk_widget_get_height (GTK_WIDGET (self->chart)) + 2 * RGA_DRAG_THRESHOLD);

  return TRUE;
}

static GdkDragAction
node_motion_cb (GtkDropTarget   *target,
                double           x,
                double           y,
                RgaTimelinePage *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  if (gtk_widget_translate_coordinates (widget, GTK_WIDGET (self->chart), x, y, &x, &y) && take_up_node (self, target, x))
    rga_gantt_view_drag_to (self->chart, x, y,
                            gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (target)));

  return GDK_ACTION_MOVE;
}

static void
node_left_cb (GtkDropTarget   *target,
              RgaTimelinePage *self)
{
  rga_gantt_view_cancel_drag (self->chart);
}

static gboolean
node_dropped_cb (GtkDropTarget   *target,
                 const GValue    *value,
                 double           x,
                 double           y,
                 RgaTimelinePage *self)
{
  node_motion_cb (target, x, y, self);
  rga_gantt_view_let_go (self->chart);

  return TRUE;
}

void
rga_timeline_page_bind_chips (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, tray_opened_cb);
  gtk_widget_class_bind_template_callback (klass, chip_drag_begin_cb);
  gtk_widget_class_bind_template_callback (klass, chip_drag_update_cb);
  gtk_widget_class_bind_template_callback (klass, chip_drag_end_cb);
  gtk_widget_class_bind_template_callback (klass, chip_drag_cancel_cb);
}

/* Only from this program: a row of the tray is nothing to another. Over the table
 * the drag goes on, for in a narrow window that lies over the chart. */
void
rga_timeline_page_init_chips (RgaTimelinePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (RGA_TYPE_OUTLINE_NODE, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (node_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (node_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (node_left_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (node_dropped_cb), self);
  gtk_widget_add_controller (gtk_widget_get_parent (GTK_WIDGET (self->under)), GTK_EVENT_CONTROLLER (target));
}
