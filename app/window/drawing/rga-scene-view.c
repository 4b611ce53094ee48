/* rga-scene-view.c */
#include "rga-scene-view.h"

#include <adwaita.h>

#include "rga-paint.h"
#include "rga-scene-mark.h"
#include "rga-screen-theme.h"

struct _RgaSceneView
{
  GtkWidget parent_instance;

  RgaSceneFunc layout;
  gpointer     data;
  RgaScene    *scene;          /* laid out for the width and height below */
  int          scene_width;    /* px */
  int          scene_height;
  int          minimum_width;  /* px at the default text size */
  GPtrArray   *marks;          /* RgaSceneMark *, one for each mark that has a sentence */
  gboolean     is_quiet;
};

G_DEFINE_FINAL_TYPE (RgaSceneView, rga_scene_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_MINIMUM_WIDTH, N_PROPS };

static GParamSpec *properties[N_PROPS];

double
rga_px_per_pt (GtkWidget *widget)
{
  int dpi = 0;   /* in 1024ths; -1 where the desktop says nothing */

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / 1024.0 / 72.0 : 4.0 / 3.0;
}

static void
drop_marks (RgaSceneView *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));

  g_ptr_array_set_size (self->marks, 0);
}

static void
show_marks (RgaSceneView *self)
{
  drop_marks (self);

  for (guint i = 0; self->scene != NULL && i < self->scene->n_marks; i++)
    if (self->scene->marks[i].alt != NULL)
      {
        GtkWidget *mark = rga_scene_mark_new (&self->scene->marks[i]);

        gtk_widget_set_has_tooltip (mark, !self->is_quiet);
        gtk_widget_set_parent (mark, GTK_WIDGET (self));
        g_ptr_array_add (self->marks, mark);
      }
}

static void
drop_scene (RgaSceneView *self)
{
  drop_marks (self);
  g_clear_pointer (&self->scene, rga_scene_free);
}

static void
ensure_scene (RgaSceneView *self,
              int           width,
              int           height)
{
  double scale = rga_px_per_pt (GTK_WIDGET (self));

  if (self->scene != NULL && self->scene_width == width && self->scene_height == height)
    return;

  drop_scene (self);
  if (self->layout == NULL || width <= 0 || height <= 0)
    return;

  self->scene = self->layout (width / scale, height / scale, self->data);
  self->scene_width = width;
  self->scene_height = height;
  show_marks (self);
}

/* GtkWidget */

static GtkSizeRequestMode
rga_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rga_scene_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  RgaSceneView *self = RGA_SCENE_VIEW (widget);
  double larger = rga_px_per_pt (widget) * 3 / 4;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) (self->minimum_width * larger) : 0;
}

static void
rga_scene_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  RgaSceneView *self = RGA_SCENE_VIEW (widget);
  double scale = rga_px_per_pt (widget);

  ensure_scene (self, width, height);
  for (guint i = 0; i < self->marks->len; i++)
    rga_scene_mark_place (g_ptr_array_index (self->marks, i), scale);
}

static void
rga_scene_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RgaSceneView *self = RGA_SCENE_VIEW (widget);
  double scale = rga_px_per_pt (widget);
  cairo_t *cr = NULL;

  if (self->scene == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->scene_width, self->scene_height));
  cairo_scale (cr, scale, scale);
  rga_scene_paint_clip (self->scene, cr, rga_screen_theme (), NULL, NULL, TRUE);
  cairo_destroy (cr);
}

static void
rga_scene_view_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_MINIMUM_WIDTH)
    g_value_set_int (value, RGA_SCENE_VIEW (object)->minimum_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_scene_view_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RgaSceneView *self = RGA_SCENE_VIEW (object);

  if (id != PROP_MINIMUM_WIDTH)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }

  if (self->minimum_width == g_value_get_int (value))
    return;

  self->minimum_width = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
rga_scene_view_dispose (GObject *object)
{
  RgaSceneView *self = RGA_SCENE_VIEW (object);

  self->layout = NULL;
  drop_scene (self);

  G_OBJECT_CLASS (rga_scene_view_parent_class)->dispose (object);
}

static void
rga_scene_view_finalize (GObject *object)
{
  g_clear_pointer (&RGA_SCENE_VIEW (object)->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_scene_view_parent_class)->finalize (object);
}

static void
rga_scene_view_class_init (RgaSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_scene_view_get_property;
  object_class->set_property = rga_scene_view_set_property;
  object_class->dispose = rga_scene_view_dispose;
  object_class->finalize = rga_scene_view_finalize;
  widget_class->get_request_mode = rga_scene_view_get_request_mode;
  widget_class->measure = rga_scene_view_measure;
  widget_class->size_allocate = rga_scene_view_size_allocate;
  widget_class->snapshot = rga_scene_view_snapshot;

  properties[PROP_MINIMUM_WIDTH] =
    g_param_spec_int ("minimum-width", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "scene");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rga_scene_view_init (RgaSceneView *self)
{
  self->marks = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
rga_scene_view_set_layout (RgaSceneView *self,
                           RgaSceneFunc  layout,
                           gpointer      data)
{
  g_return_if_fail (RGA_IS_SCENE_VIEW (self));

  self->layout = layout;
  self->data = data;
  rga_scene_view_refresh (self);
}

void
rga_scene_view_refresh (RgaSceneView *self)
{
  g_return_if_fail (RGA_IS_SCENE_VIEW (self));

  drop_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rga_scene_view_set_quiet (RgaSceneView *self,
                          gboolean      is_quiet)
{
  g_return_if_fail (RGA_IS_SCENE_VIEW (self));

  if (self->is_quiet == is_quiet)
    return;

  self->is_quiet = is_quiet;
  for (guint i = 0; i < self->marks->len; i++)
    {
      gtk_widget_set_has_tooltip (self->marks->pdata[i], !is_quiet);
      gtk_widget_trigger_tooltip_query (self->marks->pdata[i]);
    }
}

const RgaScene *
rga_scene_view_get_scene (RgaSceneView *self)
{
  g_return_val_if_fail (RGA_IS_SCENE_VIEW (self), NULL);

  return self->scene;
}
