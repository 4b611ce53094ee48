/* rga-plan-settings.c
 *
 * How a plan is read and counted: its one row of settings, or what holds without.
 */
#include "rga-plan.h"

#include "rga-settings.h"

const RgaSettings *
rga_plan_get_settings (RgaPlan *self)
{
  guint n;
  RgaItem *const *settings = rga_plan_items (self, RGA_LIST_SETTINGS, &n);

  return settings == NULL || n == 0 ? NULL : (const RgaSettings *) settings[0];
}

RgaWindows
rga_plan_get_windows (RgaPlan *self)
{
  return rga_settings_get_windows (rga_plan_get_settings (self));
}

static RgaDay
find_day (const RgaPeriod *as_of)
{
  if (as_of->anchor != RGA_DAY_OPEN)
    return as_of->anchor;

  return as_of->start != RGA_DAY_OPEN ? as_of->start : as_of->end;
}

/* Of several agendas from the first day to the last. */
static RgaPeriod
span_agendas (RgaPlan *self)
{
  RgaPeriod span = { .start = RGA_DAY_OPEN, .end = RGA_DAY_OPEN };
  guint n;
  RgaItem *const *items = rga_plan_items (self, RGA_LIST_PROGRAMMES, &n);
  gboolean ends = TRUE;

  for (guint i = 0; i < n; i++)
    {
      const RgaPeriod *period = ((const RgaProgramme *) items[i])->period;

      if (period == NULL || !rga_period_is_dated (period))
        continue;
      if (period->start != RGA_DAY_OPEN && (span.start == RGA_DAY_OPEN || period->start < span.start))
        span.start = period->start;
      ends = ends && period->end != RGA_DAY_OPEN;
      if (span.end == RGA_DAY_OPEN || period->end > span.end)
        span.end = period->end;
    }
  if (!ends)
    span.end = RGA_DAY_OPEN;

  return span;
}

RgaDay
rga_plan_get_reading_day (RgaPlan *self,
                          RgaDay   today)
{
  const RgaSettings *settings;
  RgaPeriod span;

  g_return_val_if_fail (RGA_IS_PLAN (self), today);

  settings = rga_plan_get_settings (self);
  if (settings != NULL && settings->as_of != NULL && rga_period_is_dated (settings->as_of))
    return find_day (settings->as_of);

  span = span_agendas (self);

  return rga_period_nearest (&span, today);
}

int
rga_plan_get_minutes_per_day (RgaPlan *self)
{
  return rga_settings_get_minutes_per_day (rga_plan_get_settings (self));
}

int
rga_plan_get_weeks_per_year (RgaPlan *self)
{
  return rga_settings_get_weeks_per_year (rga_plan_get_settings (self));
}
