#include "rga-axis-layout.h"

#include "rga-chart-dates.h"
#include "rga-period-write.h"

#define AIR 4.0    /* at each side of a lower label */

/* The widest label that a unit's row must hold. */
static double
widest_label (RgaAxisUnit       unit,
              const RgaMetrics *metrics,
              RgaLanguage       language,
              RgaMeasure       *measure)
{
  double widest = 0;

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *text = rga_axis_unit_label (unit, rga_day_from_ymd (2022, month, 28), language);

      widest = MAX (widest, rga_measure_width (measure, text, metrics->axis_text, RGA_WEIGHT_NORMAL));
    }

  return widest;
}

void
rga_axis_layout_settle (RgaTimeAxis      *axis,
                        const RgaMetrics *metrics,
                        RgaLanguage       language,
                        RgaMeasure       *measure)
{
  static const double shortest[] = {
    [RGA_AXIS_DAY] = 1, [RGA_AXIS_WEEK] = 7, [RGA_AXIS_MONTH] = 28, [RGA_AXIS_QUARTER] = 90,
    [RGA_AXIS_HALF_YEAR] = 181,
  };

  while (!axis->relative && axis->unit < RGA_AXIS_YEAR &&
         widest_label (axis->unit, metrics, language, measure) + 2 * AIR > shortest[axis->unit] * axis->pt_per_day)
    axis->unit++;
}

static char *
half_year_label (RgaDay first)
{
  return g_strdup_printf ("H%d", rga_day_month (first) <= 6 ? 1 : 2);
}

static char *
week_label (RgaDay first)
{
  int year, week;

  rga_day_iso_week (first, &year, &week);

  return g_strdup_printf ("wk %d", week);
}

char *
rga_axis_unit_label (RgaAxisUnit unit,
                     RgaDay      first,
                     RgaLanguage language)
{
  switch (unit)
    {
    case RGA_AXIS_DAY:
      return rga_chart_day_name (language, first);
    case RGA_AXIS_WEEK:
      return week_label (first);
    case RGA_AXIS_MONTH:
      return g_strdup (rga_month_short (language, rga_day_month (first)));
    case RGA_AXIS_QUARTER:
      return g_strdup_printf ("Q%d", (rga_day_month (first) + 2) / 3);
    case RGA_AXIS_HALF_YEAR:
      return half_year_label (first);
    default:
      return g_strdup_printf ("%d", rga_day_year (first));
    }
}

static char *
week_title (RgaDay      monday,
            RgaLanguage language)
{
  g_autofree char *week = week_label (monday);
  g_autofree char *span = rga_chart_week_span (language, monday);

  return g_strdup_printf ("%s · %s", week, span);
}

char *
rga_axis_unit_title (RgaAxisUnit unit,
                     RgaDay      first,
                     RgaLanguage language)
{
  int year = rga_day_year (first);

  switch (unit)
    {
    case RGA_AXIS_WEEK:
      return week_title (first, language);
    case RGA_AXIS_MONTH:
      return g_strdup_printf ("%s %d", rga_month_long (language, rga_day_month (first)), year);
    case RGA_AXIS_QUARTER:
      return g_strdup_printf ("Q%d %d", (rga_day_month (first) + 2) / 3, year);
    case RGA_AXIS_HALF_YEAR:
      return g_strdup_printf ("H%d %d", rga_day_month (first) > 6 ? 2 : 1, year);
    case RGA_AXIS_DECADE:
      return g_strdup_printf ("%d–%d", year, year + 9);
    default:
      return rga_axis_unit_label (unit, first, language);
    }
}
