#include "rga-outline-glyph.h"

#include <adwaita.h>

#include "rga-area-color.h"
#include "rga-gantt-view-private.h"
#include "rga-paint.h"
#include "rga-scene-view.h"
#include "rga-screen-theme.h"
#include "rga-snapshot-canvas.h"

/* Sizes of signs, pt; design/charts.md section 3. */
#define SIDE         12.0
#define STATUS_SIZE   9.6
#define SWATCH_SIZE   9.0
#define SYMBOL_SIZE  10.0
#define DASH_WIDTH    8.0
#define DASH_HEIGHT   4.0
#define STROKE        1.3

struct _RgaOutlineGlyph
{
  GtkWidget          parent_instance;

  RgaScene          *scene;     /* one mark */
  RgaSnapshotCanvas *canvas;
};

G_DEFINE_FINAL_TYPE (RgaOutlineGlyph, rga_outline_glyph, GTK_TYPE_WIDGET)

static RgaMarkState
get_state (int status)
{
  switch (status)
    {
    case RGA_STATUS_IDEA:
      return RGA_STATE_IDEA;
    case RGA_STATUS_RUNNING:
      return RGA_STATE_RUNNING;
    case RGA_STATUS_DONE:
    case RGA_STATUS_TAKEN:
      return RGA_STATE_DONE;
    case RGA_STATUS_ONGOING:
      return RGA_STATE_ONGOING;
    case RGA_STATUS_DROPPED:
      return RGA_STATE_DROPPED;
    case RGA_STATUS_DISCUSSED:
      return RGA_STATE_DISCUSSED;
    default:
      return RGA_STATE_PLANNED;
    }
}

static RgaMark *
add_mark (RgaOutlineGlyph *self,
          RgaMarkKind      kind,
          RgaThemeRole          role,
          double           width,
          double           height)
{
  RgaMark *mark = rga_scene_add (self->scene, kind, role, (SIDE - width) / 2, (SIDE - height) / 2, width, height);

  mark->stroke = STROKE;

  return mark;
}

static void
add_swatch (RgaOutlineGlyph *self,
            const RgaItem   *group,
            int              category)
{
  gboolean is_area = group != NULL && group->list == RGA_LIST_FOCUS_AREAS;
  RgaThemeRole role = rga_area_role (is_area ? (const RgaFocusArea *) group : NULL, category);
  RgaMark *mark = add_mark (self, RGA_MARK_SWATCH, role, SWATCH_SIZE, SWATCH_SIZE);

  mark->corner = 2;
}

static void
add_symbol (RgaOutlineGlyph    *self,
            const RgaMilestone *milestone)
{
  gboolean decides = milestone->kind == RGA_MILESTONE_DECISION;
  RgaMark *mark = add_mark (self, decides ? RGA_MARK_DECISION : RGA_MARK_MILESTONE, RGA_ROLE_TEXT,
                            SYMBOL_SIZE, SYMBOL_SIZE);

  mark->state = get_state (milestone->status);
  if (mark->state == RGA_STATE_PLANNED)
    mark->state = RGA_STATE_OPEN;
}

static void
add_dash (RgaOutlineGlyph *self)
{
  RgaMark *mark = add_mark (self, RGA_MARK_SWATCH, RGA_ROLE_OTHER, DASH_WIDTH, DASH_HEIGHT);

  mark->corner = DASH_HEIGHT / 2;
}

static void
add_status (RgaOutlineGlyph  *self,
            const RgaProject *project)
{
  RgaMark *mark = add_mark (self, RGA_MARK_STATUS, RGA_ROLE_TEXT_MUTED, STATUS_SIZE, STATUS_SIZE);

  mark->state = get_state (project->status);
}

static void
rga_outline_glyph_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RgaOutlineGlyph *self = RGA_OUTLINE_GLYPH (widget);
  double scale = rga_px_per_pt (widget);
  double side = SIDE * scale;
  RgaCanvas *canvas;

  if (self->scene == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    (float) ((gtk_widget_get_width (widget) - side) / 2), (float) ((gtk_widget_get_height (widget) - side) / 2)));
  canvas = rga_snapshot_canvas_begin (self->canvas, snapshot, scale);
  rga_scene_draw (self->scene, canvas, rga_screen_theme (), 0, self->scene->n_marks);
  rga_snapshot_canvas_end (self->canvas);
  gtk_snapshot_restore (snapshot);
}

static void
rga_outline_glyph_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = (int) (SIDE * rga_px_per_pt (widget) + 0.5);
}

static void
rga_outline_glyph_finalize (GObject *object)
{
  RgaOutlineGlyph *self = RGA_OUTLINE_GLYPH (object);

  g_clear_pointer (&self->scene, rga_scene_free);
  rga_snapshot_canvas_free (self->canvas);

  G_OBJECT_CLASS (rga_outline_glyph_parent_class)->finalize (object);
}

static void
rga_outline_glyph_class_init (RgaOutlineGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_outline_glyph_finalize;
  widget_class->snapshot = rga_outline_glyph_snapshot;
  widget_class->measure = rga_outline_glyph_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rga_outline_glyph_init (RgaOutlineGlyph *self)
{
  self->canvas = rga_snapshot_canvas_new (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
rga_outline_glyph_set (RgaOutlineGlyph *self,
                       RgaOutlineKind   kind,
                       const RgaItem   *item,
                       int              category)
{
  g_return_if_fail (RGA_IS_OUTLINE_GLYPH (self));

  g_clear_pointer (&self->scene, rga_scene_free);
  self->scene = rga_scene_new (SIDE, SIDE);
  if (kind == RGA_OUTLINE_GROUP)
    add_swatch (self, item, category);
  else if (kind == RGA_OUTLINE_PROJECT)
    add_status (self, (const RgaProject *) item);
  else if (kind == RGA_OUTLINE_MILESTONE)
    add_symbol (self, (const RgaMilestone *) item);
  else
    add_dash (self);
  rga_scene_finish (self->scene);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
