/* rga-capacity-chart.h
 *
 * The capacity chart at the size of the window.
 */
#pragma once

#include "rga-capacity.h"
#include "rga-language.h"
#include "rga-measure.h"

G_BEGIN_DECLS

typedef struct
{
  RgaCapacityQuery query;
  RgaLanguage      language;
  RgaDay           today;
  gint64           at_least;    /* the scale goes at least so far, in minutes; 0 = as far as it must */
  RgaPlan          *plan;       /* whose focus areas give their colours; borrowed, may be NULL */
} RgaCapacityChart;

/* `width` × `height` in points. */
RgaScene *rga_capacity_chart_layout (const RgaCapacityChart *chart,
                                     const RgaCapacity      *capacity,
                                     RgaMeasure             *measure,
                                     double                  width,
                                     double                  height);

G_END_DECLS
