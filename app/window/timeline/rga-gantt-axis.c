#include "rga-gantt-axis.h"

#include <math.h>

#include <glib/gi18n.h>

#include "rga-axis-layout.h"
#include "rga-gantt-view-private.h"
#include "rga-load-layout.h"
#include "rga-paint.h"
#include "rga-say.h"
#include "rga-scene-view.h"
#include "rga-screen-theme.h"
#include "rga-preferences.h"

struct _RgaGanttAxis
{
  GtkWidget          parent_instance;

  RgaGanttView      *view;     /* weak */
  RgaMeasure        *measure;
  RgaSnapshotCanvas *canvas;

  RgaPlan           *plan;     /* whose projects are counted; NULL = they are not */
  RgaId              programme;
  RgaLoad           *load;     /* of `plan`; NULL = to be read */
  char              *told;     /* the counts in words, as the bus has them */

  gboolean           is_chosen;   /* the days below are tinted */
  RgaDay             first;
  RgaDay             last;
  double             pressed_x;   /* px */
  double             pointer_x;
  gboolean           is_dragging;
};

enum { PERIOD_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The days that were chosen. */
#define TINT 0.18f
/* Closer than this it is still a click, px. */
#define THRESHOLD 8.0
/* One notch of the wheel. */
#define ZOOM_STEP 1.25

G_DEFINE_FINAL_TYPE (RgaGanttAxis, rga_gantt_axis, GTK_TYPE_WIDGET)

static const RgaMetrics *
get_metrics (void)
{
  return rga_metrics_get (rga_preferences_get_density ());
}

static double
get_height (void)
{
  return get_metrics ()->axis_upper + get_metrics ()->axis_lower;
}

static double
get_counts_height (RgaGanttAxis *self)
{
  return self->plan != NULL ? rga_load_layout_height (get_metrics ()) : 0;
}

/* Whom the numbers are not painted for hears them. */
static void
tell_counts (RgaGanttAxis      *self,
             const RgaLoadView *view)
{
  g_autofree char *told = rga_load_layout_tell (view);

  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_free (self->told);
  self->told = g_steal_pointer (&told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->told, -1);
}

static const RgaLoad *
get_load (RgaGanttAxis *self)
{
  RgaTableQuery query = { .programme = self->programme, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };

  if (self->load == NULL)
    self->load = rga_load_new (self->plan, &query);

  return self->load;
}

static void
lay_out_counts (RgaGanttAxis *self,
                RgaScene     *scene,
                double        top)
{
  const RgaTimeAxis *axis = &rga_gantt_view_get_viewport (self->view)->axis;
  RgaLoadView view = { .axis = axis, .metrics = get_metrics (), .measure = self->measure,
                       .language = rga_spoken_language () };

  if (self->plan == NULL || axis->relative)
    return;

  view.load = get_load (self);
  rga_load_layout_numbers (scene, &view, top);
  tell_counts (self, &view);
}

/* The head stands on the bottom line, however high the table's heading is. */
static RgaScene *
lay_out (RgaGanttAxis *self,
         double        width,
         double        height)
{
  RgaScene *scene = rga_scene_new (width, height);
  const RgaGanttViewport *viewport = rga_gantt_view_get_viewport (self->view);

  double counts = height - get_counts_height (self);

  rga_axis_layout_header (scene, &viewport->axis, get_metrics (), rga_spoken_language (), self->measure,
                          rga_gantt_view_get_today (self->view), counts - get_height ());
  lay_out_counts (self, scene, counts);
  rga_scene_finish (scene);

  return scene;
}

static void
fill_background (GtkWidget      *widget,
                 GtkSnapshot    *snapshot,
                 const RgaTheme *theme)
{
  RgaColor color = rga_theme_get_color (theme, RGA_ROLE_BACKGROUND);
  GdkRGBA rgba = { (float) color.red, (float) color.green, (float) color.blue, 1 };

  gtk_snapshot_append_color (snapshot, &rgba, &GRAPHENE_RECT_INIT (
    0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
}

static const RgaTimeAxis *
get_axis (RgaGanttAxis *self)
{
  return &rga_gantt_view_get_viewport (self->view)->axis;
}

static void
draw_chosen (RgaGanttAxis   *self,
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

  g_signal_emit (self, signals[PERIOD_CHOSEN], 0, (int) self->first, (int) self->last, x);
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
  const RgaMetrics *metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE);
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) -
                  (metrics->axis_lower + get_counts_height (self)) * rga_px_per_pt (GTK_WIDGET (self));
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
rga_gantt_axis_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RgaGanttAxis *self = RGA_GANTT_AXIS (widget);
  double scale = rga_px_per_pt (widget);
  const RgaTheme *theme = rga_screen_theme ();
  g_autoptr(RgaScene) scene = NULL;

  fill_background (widget, snapshot, theme);
  if (self->view == NULL || rga_gantt_view_get_viewport (self->view)->axis.width <= 0)
    return;

  scene = lay_out (self, gtk_widget_get_width (widget) / scale, gtk_widget_get_height (widget) / scale);
  rga_scene_draw (scene, rga_snapshot_canvas_begin (self->canvas, snapshot, scale), theme, 0, scene->n_marks);
  rga_snapshot_canvas_end (self->canvas);
  draw_chosen (self, snapshot, theme);
}

static void
rga_gantt_axis_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  double height = get_height () + get_counts_height (RGA_GANTT_AXIS (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) (height * rga_px_per_pt (widget) + 1) : 0;
}

static void
rga_gantt_axis_dispose (GObject *object)
{
  rga_gantt_axis_set_view (RGA_GANTT_AXIS (object), NULL);
  rga_gantt_axis_count (RGA_GANTT_AXIS (object), NULL, &RGA_ID_NONE);

  G_OBJECT_CLASS (rga_gantt_axis_parent_class)->dispose (object);
}

static void
rga_gantt_axis_finalize (GObject *object)
{
  RgaGanttAxis *self = RGA_GANTT_AXIS (object);

  rga_measure_free (self->measure);
  rga_snapshot_canvas_free (self->canvas);
  g_free (self->told);

  G_OBJECT_CLASS (rga_gantt_axis_parent_class)->finalize (object);
}

static void
rga_gantt_axis_class_init (RgaGanttAxisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rga_gantt_axis_dispose;
  object_class->finalize = rga_gantt_axis_finalize;
  widget_class->snapshot = rga_gantt_axis_snapshot;
  widget_class->measure = rga_gantt_axis_measure;

  signals[PERIOD_CHOSEN] = g_signal_new ("period-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
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

static void
add_gestures (RgaGanttAxis *self)
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

static void
rga_gantt_axis_init (RgaGanttAxis *self)
{
  self->measure = rga_measure_new_pango (NULL);
  self->canvas = rga_snapshot_canvas_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_gestures (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time axis"), -1);
}

void
rga_gantt_axis_set_view (RgaGanttAxis *self,
                         RgaGanttView *view)
{
  g_return_if_fail (RGA_IS_GANTT_AXIS (self));

  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_func (self->view, gtk_widget_queue_draw, self);

  g_set_weak_pointer (&self->view, view);
  if (view != NULL)
    g_signal_connect_swapped (view, "axis-changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

void
rga_gantt_axis_recount (RgaGanttAxis *self)
{
  g_return_if_fail (RGA_IS_GANTT_AXIS (self));

  g_clear_pointer (&self->load, rga_load_free);
  if (self->plan != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rga_gantt_axis_count (RgaGanttAxis *self,
                      RgaPlan      *plan,
                      const RgaId  *programme)
{
  g_return_if_fail (RGA_IS_GANTT_AXIS (self));

  if (plan == NULL && self->told != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (plan == NULL)
    g_clear_pointer (&self->told, g_free);
  g_clear_pointer (&self->load, rga_load_free);
  g_set_object (&self->plan, plan);
  self->programme = *programme;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), plan != NULL ? _("How many projects run in each period") : NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

char *
rga_gantt_axis_dup_words (RgaGanttAxis *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_AXIS (self), NULL);

  return self->plan != NULL ? rga_load_layout_words (get_load (self), rga_spoken_language ()) : NULL;
}

double
rga_gantt_axis_get_counts_height (RgaGanttAxis *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_AXIS (self), 0);

  return get_counts_height (self) * rga_px_per_pt (GTK_WIDGET (self));
}

void
rga_gantt_axis_forget (RgaGanttAxis *self)
{
  g_return_if_fail (RGA_IS_GANTT_AXIS (self));

  self->is_chosen = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
