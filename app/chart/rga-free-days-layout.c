#include "rga-timeline-layout.h"

/* Where days are narrower than this, bands would only be noise. */
#define SCHOOL_FROM 1.0
#define PUBLIC_FROM 3.0
#define WEEKENDS_FROM 8.0

static void
add_band (const RgaTimelineView *view,
          RgaScene              *scene,
          RgaDay                 first,
          RgaDay                 last,
          const char            *name,
          double                 top,
          double                 bottom)
{
  const RgaTimeAxis *axis = view->axis;
  double start = MAX (rga_time_axis_day_to_x (axis, first), axis->x);
  double end = MIN (rga_time_axis_day_to_x (axis, last + 1), axis->x + axis->width);
  RgaMark *mark;

  if (end <= start)
    return;

  mark = rga_scene_add (scene, RGA_MARK_HOLIDAY, RGA_ROLE_HOLIDAY, start, top, end - start, bottom - top);
  if (name != NULL)
    mark->alt = rga_scene_keep (scene, name);
}

static void
add_weekends (const RgaTimelineView *view,
              RgaScene              *scene,
              double                 top,
              double                 bottom)
{
  RgaDay first = rga_time_axis_first (view->axis), last = rga_time_axis_last (view->axis);
  const int to_saturday = 5;

  for (RgaDay monday = first - (RgaDay) rga_day_weekday (first); monday <= last; monday += 7)
    add_band (view, scene, monday + to_saturday, monday + to_saturday + 1, NULL, top, bottom);
}

void
rga_free_days_layout (const RgaTimelineView *view,
                      RgaScene              *scene,
                      double                 top,
                      double                 bottom)
{
  static const double from[] = { [RGA_FREE_SCHOOL] = SCHOOL_FROM, [RGA_FREE_PUBLIC] = PUBLIC_FROM };
  const RgaTimeAxis *axis = view->axis;

  if (view->free_days == NULL || axis->relative)
    return;

  for (guint i = 0; i < view->n_free_days; i++)
    {
      const RgaFreeDays *days = &view->free_days[i];

      if (axis->pt_per_day >= from[days->kind])
        add_band (view, scene, days->first, days->last, days->name, top, bottom);
    }
  if (axis->pt_per_day >= WEEKENDS_FROM)
    add_weekends (view, scene, top, bottom);
}
