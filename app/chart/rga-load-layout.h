/* rga-load-layout.h
 *
 * How many projects run in each unit of a time axis, as a row of numbers under its
 * head. The most are bold.
 */
#pragma once

#include "rga-language.h"
#include "rga-load.h"
#include "rga-measure.h"
#include "rga-metrics.h"
#include "rga-time-axis.h"

G_BEGIN_DECLS

typedef struct
{
  const RgaLoad     *load;
  const RgaTimeAxis *axis;
  const RgaMetrics  *metrics;
  RgaMeasure        *measure;
  RgaLanguage        language;
} RgaLoadView;

/* Of the row, pt. */
double rga_load_layout_height  (const RgaMetrics  *metrics);
/* From `top` down; what they count stands beside the row, see below. */
void   rga_load_layout_numbers (RgaScene          *scene,
                                const RgaLoadView *view,
                                double             top);
/* “Projecten, en 2 doorlopend”; free with g_free(). */
char  *rga_load_layout_words   (const RgaLoad     *load,
                                RgaLanguage        language);
/* “Q4 2016: 9 projecten; Q1 2017: 8 projecten”, for who does not see the row. Free
 * with g_free(). */
char  *rga_load_layout_tell    (const RgaLoadView *view);

G_END_DECLS
