/* rga-contribution-bar-view.c */
#include "rga-contribution-bar-view.h"

#include <adwaita.h>

#include "rga-paint.h"
#include "rga-scene-view.h"
#include "rga-screen-theme.h"
#include "rga-snapshot-canvas.h"

/* pt */
#define WIDTH   66.0
#define SAMPLE  22.0
#define HEIGHT   9.0

struct _RgaContributionBarView
{
  GtkWidget           parent_instance;

  RgaSnapshotCanvas  *canvas;
  RgaContributionBar  bar;
  char               *part;     /* NULL = a whole bar */
};

G_DEFINE_FINAL_TYPE (RgaContributionBarView, rga_contribution_bar_view, GTK_TYPE_WIDGET)

enum { PROP_PART = 1 };

static RgaContributionPart
get_part (RgaContributionBarView *self)
{
  if (g_str_equal (self->part, "given"))
    return RGA_CONTRIBUTION_GIVEN;

  return g_str_equal (self->part, "due") ? RGA_CONTRIBUTION_DUE : RGA_CONTRIBUTION_FEW;
}

static RgaScene *
lay_out (RgaContributionBarView *self,
         double                  width)
{
  RgaScene *scene = rga_scene_new (width, HEIGHT);

  if (self->part == NULL)
    rga_contribution_bar_add (scene, &self->bar, 0, 0, width, HEIGHT);
  else
    rga_contribution_part_add (scene, get_part (self), 0, 0, width, HEIGHT);
  rga_scene_finish (scene);

  return scene;
}

static void
rga_contribution_bar_view_snapshot (GtkWidget   *widget,
                                    GtkSnapshot *snapshot)
{
  RgaContributionBarView *self = RGA_CONTRIBUTION_BAR_VIEW (widget);
  double scale = rga_px_per_pt (widget);
  g_autoptr(RgaScene) scene = lay_out (self, gtk_widget_get_width (widget) / scale);
  RgaCanvas *canvas;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    0, (float) ((gtk_widget_get_height (widget) - HEIGHT * scale) / 2)));
  canvas = rga_snapshot_canvas_begin (self->canvas, snapshot, scale);
  rga_scene_draw (scene, canvas, rga_screen_theme (), 0, scene->n_marks);
  rga_snapshot_canvas_end (self->canvas);
  gtk_snapshot_restore (snapshot);
}

static void
rga_contribution_bar_view_measure (GtkWidget      *widget,
                                   GtkOrientation  orientation,
                                   int             for_size,
                                   int            *minimum,
                                   int            *natural,
                                   int            *minimum_baseline,
                                   int            *natural_baseline)
{
  double width = RGA_CONTRIBUTION_BAR_VIEW (widget)->part == NULL ? WIDTH : SAMPLE;

  *minimum = *natural = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : HEIGHT) * rga_px_per_pt (widget) + 0.5);
}

static void
rga_contribution_bar_view_set_property (GObject      *object,
                                        guint         id,
                                        const GValue *value,
                                        GParamSpec   *spec)
{
  RgaContributionBarView *self = RGA_CONTRIBUTION_BAR_VIEW (object);

  g_free (self->part);
  self->part = g_value_dup_string (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
rga_contribution_bar_view_finalize (GObject *object)
{
  RgaContributionBarView *self = RGA_CONTRIBUTION_BAR_VIEW (object);

  rga_snapshot_canvas_free (self->canvas);
  g_free (self->part);

  G_OBJECT_CLASS (rga_contribution_bar_view_parent_class)->finalize (object);
}

static void
rga_contribution_bar_view_class_init (RgaContributionBarViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rga_contribution_bar_view_set_property;
  object_class->finalize = rga_contribution_bar_view_finalize;
  widget_class->snapshot = rga_contribution_bar_view_snapshot;
  widget_class->measure = rga_contribution_bar_view_measure;
  g_object_class_install_property (object_class, PROP_PART,
    g_param_spec_string ("part", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rga_contribution_bar_view_init (RgaContributionBarView *self)
{
  self->canvas = rga_snapshot_canvas_new (GTK_WIDGET (self));
  self->bar.asked = 0;
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rga_contribution_bar_view_new (void)
{
  return g_object_new (RGA_TYPE_CONTRIBUTION_BAR_VIEW, NULL);
}

void
rga_contribution_bar_view_set (RgaContributionBarView   *self,
                               const RgaContributionBar *bar,
                               const char               *sentence)
{
  g_return_if_fail (RGA_IS_CONTRIBUTION_BAR_VIEW (self));

  self->bar = bar != NULL ? *bar : (RgaContributionBar) { 0 };
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence == NULL ? "" : sentence, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
