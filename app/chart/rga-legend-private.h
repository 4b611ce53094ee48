/* rga-legend-private.h
 *
 * Samples of marks, as the legend draws them one after another.
 */
#pragma once

#include "rga-legend-layout.h"

G_BEGIN_DECLS

typedef struct
{
  RgaScene         *scene;
  const RgaMetrics *metrics;
  RgaLanguage       language;
  RgaMeasure       *measure;
  double            x;          /* of the sample */
  double            middle;
} RgaLegendPen;

double   rga_legend_sample_width (const RgaMetrics   *metrics,
                                  RgaLegend           legend);
/* At the pen; it does not move. */
void     rga_legend_add_sample   (const RgaLegendPen *pen,
                                  RgaLegend           legend);
/* A mark of the legend, round the pen's middle; valid until the next one. */
RgaMark *rga_legend_add_mark     (const RgaLegendPen *pen,
                                  RgaMarkKind         kind,
                                  RgaThemeRole        role,
                                  double              x,
                                  double              width,
                                  double              height);

G_END_DECLS
