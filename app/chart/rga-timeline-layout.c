#include "rga-row-layout-private.h"

static void
add_group_band (const RgaTimelineView *view,
                RgaScene              *scene,
                int                    index,
                double                 top)
{
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_GROUP, RGA_ROLE_BAND, 0, top, scene->width, view->row_height);

  mark->row = index;
}

static void
add_row_line (const RgaTimelineView *view,
              RgaScene              *scene,
              int                    index,
              double                 top)
{
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_ROW_LINE, RGA_ROLE_GRID, 0,
                                 top + view->row_height - RGA_ROW_LINE_WIDTH, scene->width, RGA_ROW_LINE_WIDTH);

  mark->row = index;
}

static void
layout_row (const RgaTimelineView *view,
            RgaScene              *scene,
            const RgaOutlineRow   *row,
            int                    index)
{
  const RgaTimeAxis *axis = view->axis;
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (RgaTaken));
  RgaRowLayout layout = { .scene = scene, .view = view, .row = row, .index = index,
                          .top = index * view->row_height + view->head, .height = view->row_height - view->head,
                          .left = axis->x, .right = axis->x + axis->width,
                          .role = rga_row_role (view, row), .taken = taken };

  /* who writes the names over the rows gives groups their band */
  if (row->kind == RGA_OUTLINE_GROUP && view->head <= 0)
    add_group_band (view, scene, index, index * view->row_height);
  else if (row->kind != RGA_OUTLINE_GROUP)
    add_row_line (view, scene, index, index * view->row_height);
  rga_row_layout_run (&layout);
}

typedef void (*DrawBetween) (const RgaTimelineView *view,
                             RgaScene              *scene,
                             double                 top,
                             double                 bottom);

static void
draw_grid (const RgaTimelineView *view,
           RgaScene              *scene,
           double                 top,
           double                 bottom)
{
  rga_axis_layout_grid (scene, view->axis, top, bottom);
}

static void
draw_free_days (const RgaTimelineView *view,
                RgaScene              *scene,
                double                 top,
                double                 bottom)
{
  rga_free_days_layout (view, scene, top, bottom);
}

static void
draw_today (const RgaTimelineView *view,
            RgaScene              *scene,
            double                 top,
            double                 bottom)
{
  rga_axis_layout_today (scene, view->axis, view->metrics, view->today, top, bottom);
}

/* In one go down all rows, or below the name of each. */
static void
draw_down (const RgaTimelineView *view,
           RgaScene              *scene,
           guint                  first,
           guint                  last,
           DrawBetween            draw)
{
  if (view->head <= 0)
    draw (view, scene, first * view->row_height, last * view->row_height);
  else
    for (guint i = first; i < last; i++)
      draw (view, scene, i * view->row_height + view->head, (i + 1) * view->row_height);
}

RgaScene *
rga_timeline_layout_rows (const RgaTimelineView *view,
                          const RgaOutlineRow   *rows,
                          guint                  n_rows,
                          guint                  first,
                          guint                  last)
{
  const RgaTimeAxis *axis = view->axis;
  RgaScene *scene = rga_scene_new (axis->x + axis->width, n_rows * view->row_height);

  last = MIN (last, n_rows);
  draw_down (view, scene, first, last, draw_free_days);
  draw_down (view, scene, first, last, draw_grid);
  for (guint i = first; i < last; i++)
    layout_row (view, scene, &rows[i], (int) i);
  draw_down (view, scene, first, last, draw_today);
  rga_links_layout (view, scene, axis->x, axis->x + axis->width);
  rga_scene_finish (scene);

  return scene;
}
