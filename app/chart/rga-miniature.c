#include "rga-miniature.h"

#include "rga-outline.h"
#include "rga-timeline-layout.h"

#define MARGIN 9.0         /* pt round the picture */
#define ROW_MAX 9.0        /* pt; few rows do not grow fat */
#define ROW_MIN 3.0        /* pt; of many rows the first are shown, not all as dust */
#define BAR_SHARE 0.62     /* of a row's height */

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

/* At this size words, windows and hairlines are dust. What stays says enough:
 * when each project runs, how long all of it takes, what is delivered. */
static gboolean
is_kept (const RgaMark *mark)
{
  switch (mark->kind)
    {
    case RGA_MARK_BAR:
    case RGA_MARK_BAND:
    case RGA_MARK_SUMMARY:
    case RGA_MARK_MILESTONE:
      return TRUE;
    case RGA_MARK_GRID:
      return mark->height > mark->width;
    default:
      return FALSE;
    }
}

/* A span computed from its parts becomes a bar like any other, only paler, and
 * slopes become upright: there is no room for them. */
static void
make_plain_bar (RgaMark *mark,
                double   row_height,
                double   left,
                double   right)
{
  double start = CLAMP (mark->x, left, right);
  double end = CLAMP (mark->x + mark->width, left, right);

  if (mark->kind == RGA_MARK_SUMMARY)
    {
      mark->kind = RGA_MARK_BAR;
      mark->role = RGA_ROLE_OTHER;
      mark->tint = 0.4;
    }

  mark->y += (mark->height - row_height * BAR_SHARE) / 2;
  mark->height = row_height * BAR_SHARE;
  mark->x = mark->outer_start = mark->inner_start = start;
  mark->inner_end = mark->outer_end = end;
  mark->width = end - start;
  mark->start_edge = mark->end_edge = RGA_EDGE_HARD;
  mark->dash = RGA_DASH_NONE;
  mark->corner = mark->height / 3;
}

static void
keep_what_shows (RgaScene          *scene,
                 const RgaTimeAxis *axis,
                 double             row_height)
{
  guint kept = 0;

  for (guint i = 0; i < scene->n_marks; i++)
    {
      RgaMark *mark = &scene->marks[i];

      if (!is_kept (mark))
        {
          g_clear_pointer (&mark->lines, g_free);
          g_clear_pointer (&mark->points, g_free);
          continue;
        }

      mark->alt = NULL;
      if (mark->kind == RGA_MARK_BAR || mark->kind == RGA_MARK_SUMMARY)
        make_plain_bar (mark, row_height, axis->x, axis->x + axis->width);
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
  double room = height - 2 * MARGIN;
  RgaTimeAxis axis = rga_time_axis_relative (MARGIN, width - 2 * MARGIN);
  RgaScene *scene = NULL;
  RgaMetrics metrics;
  RgaDay first, last;
  double row_height;

  if (rows->len == 0 || room < ROW_MIN || width <= 2 * MARGIN)
    return NULL;

  g_array_set_size (rows, MIN (rows->len, (guint) (room / ROW_MIN)));
  row_height = MIN (room / rows->len, ROW_MAX);
  metrics = small_metrics (row_height);
  if (rga_timeline_get_range (&outline, rows, &first, &last))
    axis = rga_time_axis_fit (MARGIN, width - 2 * MARGIN, first, last);

  scene = rga_timeline_layout_rows (&(RgaTimelineView) { .outline = &outline, .axis = &axis, .metrics = &metrics,
                                                         .measure = measure, .today = RGA_DAY_OPEN,
                                                         .row_height = row_height },
                                    (const RgaOutlineRow *) rows->data, rows->len, 0, rows->len);
  keep_what_shows (scene, &axis, row_height);
  move_down (scene, MARGIN);

  return scene;
}
