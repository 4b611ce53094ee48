#include "rga-timeline-layout.h"

#include "rga-calendar.h"

/* Where days are narrower than this, bands would only be noise. */
#define SCHOOL_FROM 1.0
#define PUBLIC_FROM 3.0
#define WEEKDAYS_FROM 8.0

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

/* The days of each week on which nobody works: mostly the weekend. */
static void
add_days_off (const RgaTimelineView *view,
              RgaScene              *scene,
              double                 top,
              double                 bottom)
{
  guint week = rga_calendar_working_week (rga_plan_get_settings (view->outline->plan));
  RgaDay last = rga_time_axis_last (view->axis);

  for (RgaDay day = rga_time_axis_first (view->axis); day <= last; day++)
    if (!(week & (1u << rga_day_weekday (day))))
      add_band (view, scene, day, day, NULL, top, bottom);
}

void
rga_free_days_layout (const RgaTimelineView *view,
                      RgaScene              *scene,
                      double                 top,
                      double                 bottom)
{
  static const double from[] = { [RGA_FREE_DAY_SCHOOL] = SCHOOL_FROM, [RGA_FREE_DAY_CLOSED] = PUBLIC_FROM };
  const RgaTimeAxis *axis = view->axis;
  g_autoptr(GArray) stretches = NULL;

  if (!view->free_days || axis->relative || axis->pt_per_day < SCHOOL_FROM)
    return;

  stretches = rga_calendar_free_stretches (view->outline->plan, rga_time_axis_first (axis), rga_time_axis_last (axis),
                                           view->language);
  for (guint i = 0; i < stretches->len; i++)
    {
      const RgaFreeStretch *days = &g_array_index (stretches, RgaFreeStretch, i);

      if (axis->pt_per_day >= from[days->kind])
        add_band (view, scene, days->first, days->last, days->name, top, bottom);
    }
  if (axis->pt_per_day >= WEEKDAYS_FROM)
    add_days_off (view, scene, top, bottom);
}
