#include "rga-gantt-axis-private.h"

#include <glib/gi18n.h>

#include "rga-axis-layout.h"
#include "rga-gantt-view-private.h"
#include "rga-paint.h"
#include "rga-say.h"
#include "rga-scene-view.h"
#include "rga-screen-theme.h"
#include "rga-preferences.h"

enum { PERIOD_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RgaGanttAxis, rga_gantt_axis, GTK_TYPE_WIDGET)

const RgaMetrics *
rga_gantt_axis_get_metrics (void)
{
  return rga_metrics_get (rga_preferences_get_density ());
}

static double
get_height (void)
{
  return rga_gantt_axis_get_metrics ()->axis_upper + rga_gantt_axis_get_metrics ()->axis_lower;
}

/* The head stands on the bottom line, however high the table's heading is. */
static RgaScene *
lay_out (RgaGanttAxis *self,
         double        width,
         double        height)
{
  RgaScene *scene = rga_scene_new (width, height);
  const RgaGanttViewport *viewport = rga_gantt_view_get_viewport (self->view);

  double counts = height - rga_gantt_axis_measure_counts (self);

  rga_axis_layout_header (scene, &viewport->axis, rga_gantt_axis_get_metrics (), rga_spoken_language (), self->measure,
                          rga_gantt_view_get_today (self->view), counts - get_height ());
  rga_gantt_axis_lay_out_counts (self, scene, counts);
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
  rga_gantt_axis_draw_chosen (self, snapshot, theme);
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
  double height = get_height () + rga_gantt_axis_measure_counts (RGA_GANTT_AXIS (widget));

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
rga_gantt_axis_init (RgaGanttAxis *self)
{
  self->measure = rga_measure_new_pango (NULL);
  self->canvas = rga_snapshot_canvas_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  rga_gantt_axis_follow_hand (self);
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
rga_gantt_axis_emit_chosen (RgaGanttAxis *self,
                            RgaDay        first,
                            RgaDay        last,
                            int           x)
{
  g_signal_emit (self, signals[PERIOD_CHOSEN], 0, (int) first, (int) last, x);
}
