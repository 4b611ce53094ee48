/* rga-capacity-chart.c */
#include "rga-capacity-chart.h"

#include "rga-capacity-layout.h"

RgaScene *
rga_capacity_chart_layout (const RgaCapacityChart *chart,
                           const RgaCapacity      *capacity,
                           RgaMeasure             *measure,
                           double                  width,
                           double                  height)
{
  RgaCapacityPage page = {
    .width = width, .height = height, .language = chart->language,
    .today = chart->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN, .query = chart->query, .plan = chart->plan, .at_least = chart->at_least,
  };

  return rga_capacity_layout (capacity, &page, rga_metrics_get (RGA_DENSITY_COMFORTABLE), measure);
}
