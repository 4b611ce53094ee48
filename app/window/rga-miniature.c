/* rga-miniature.c */
#include "rga-miniature.h"

#include "rga-examples.h"
#include "rga-outline.h"
#include "rga-timeline-layout.h"

#define MARGIN 9.0         /* pt round the picture */
#define ROW_MAX 9.0        /* pt; few rows do not grow fat */
#define BAR_SHARE 0.62     /* of a row's height */

static void
apply_set (RgaPlan       *plan,
           const RgaEdit *edit)
{
  RgaItem *item = rga_item_copy (rga_plan_get (plan, &edit->id));

  rga_item_set_value (item, edit->field, &edit->value);
  rga_plan_put (plan, item);
}

RgaPlan *
rga_miniature_load (const char  *example,
                    GError     **error)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (0);
  g_autoptr(RgaEdits) edits = NULL;
  RgaIdMaker ids = { random, 0 };
  RgaPlan *plan = NULL;

  edits = rga_examples_load (example, &ids, 0, error);
  if (edits == NULL)
    return NULL;

  plan = rga_plan_new ();
  for (guint i = 0; i < rga_edits_n (edits); i++)
    {
      const RgaEdit *edit = rga_edits_get (edits, i);

      if (edit->op == RGA_EDIT_ADD)
        rga_plan_put (plan, rga_item_new (edit->list, &edit->id));
      else if (edit->op == RGA_EDIT_SET)
        apply_set (plan, edit);
    }

  return plan;
}

static GArray *
project_rows (const RgaOutline *outline)
{
  g_autoptr(GArray) rows = rga_outline_rows (outline, NULL);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);

      if (row->kind != RGA_OUTLINE_GROUP)
        g_array_append_val (kept, *row);
    }

  return kept;
}

static RgaMetrics
small_metrics (double row_height)
{
  RgaMetrics metrics = *rga_metrics_get (RGA_DENSITY_COMPACT);

  metrics.row = metrics.group_row = row_height;
  metrics.bar = metrics.child_bar = metrics.band = row_height * BAR_SHARE;
  metrics.milestone_radius = metrics.decision_radius = row_height * BAR_SHARE / 2;
  metrics.symbol_stroke = 1;
  metrics.halo = 1;
  metrics.corner = 1;

  return metrics;
}

static gboolean
is_word (RgaMarkKind kind)
{
  return kind == RGA_MARK_LABEL || kind == RGA_MARK_PILL || kind == RGA_MARK_TODAY_TAG;
}

/* At this size words are dust, and the card says the rest. */
static void
drop_words (RgaScene *scene)
{
  guint kept = 0;

  for (guint i = 0; i < scene->n_marks; i++)
    {
      RgaMark *mark = &scene->marks[i];

      if (is_word (mark->kind))
        {
          g_clear_pointer (&mark->lines, g_free);
          g_clear_pointer (&mark->points, g_free);
          continue;
        }

      mark->n_lines = 0;
      mark->alt = NULL;
      scene->marks[kept++] = *mark;
    }

  scene->n_marks = kept;
}

static void
move_down (RgaScene *scene,
           double    dy)
{
  for (guint i = 0; i < scene->n_marks; i++)
    {
      RgaMark *mark = &scene->marks[i];

      mark->y += dy;
      for (guint p = 0; p < mark->n_points; p++)
        mark->points[p].y += dy;
    }
}

RgaScene *
rga_miniature_layout (RgaPlan *plan,
                      double   width,
                      double   height)
{
  RgaOutline outline = { .plan = plan, .group_by = RGA_GROUP_BY_FOCUS_AREA, .level = RGA_LEVEL_PROJECTS };
  g_autoptr(GArray) rows = project_rows (&outline);
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.5);
  double row_height = rows->len > 0 ? MIN ((height - 2 * MARGIN) / rows->len, ROW_MAX) : 0;
  RgaMetrics metrics = small_metrics (row_height);
  RgaTimeAxis axis = rga_time_axis_relative (MARGIN, width - 2 * MARGIN);
  RgaScene *scene = NULL;
  RgaDay first, last;

  if (row_height <= 0 || width <= 2 * MARGIN)
    return NULL;

  if (rga_timeline_get_range (&outline, rows, &first, &last))
    axis = rga_time_axis_fit (MARGIN, width - 2 * MARGIN, first, last);

  scene = rga_timeline_layout_rows (&(RgaTimelineView) { .outline = &outline, .axis = &axis, .metrics = &metrics,
                                                         .measure = measure, .today = RGA_DAY_OPEN,
                                                         .row_height = row_height },
                                    (const RgaOutlineRow *) rows->data, rows->len, 0, rows->len);
  drop_words (scene);
  move_down (scene, MARGIN);

  return scene;
}
