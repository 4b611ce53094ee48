/* rga-axis-layout.h
 *
 * The head of a time axis and the lines it drops through the chart.
 */
#pragma once

#include "rga-language.h"
#include "rga-measure.h"
#include "rga-metrics.h"
#include "rga-time-axis.h"

G_BEGIN_DECLS

/* Both label rows, their lines and the tag of `today` (RGA_DAY_OPEN: none), from
 * `y` down; returns the y of the header's bottom line. */
double rga_axis_layout_header (RgaScene          *scene,
                               const RgaTimeAxis *axis,
                               const RgaMetrics  *metrics,
                               RgaLanguage        language,
                               RgaMeasure        *measure,
                               RgaDay             today,
                               double             y);
/* Takes a coarser unit while the labels of the lower row do not fit. */
void   rga_axis_layout_settle (RgaTimeAxis       *axis,
                               const RgaMetrics  *metrics,
                               RgaLanguage        language,
                               RgaMeasure        *measure);
/* Grid lines from `top` to `bottom`; they pause nowhere. */
void   rga_axis_layout_grid   (RgaScene          *scene,
                               const RgaTimeAxis *axis,
                               double             top,
                               double             bottom);
/* The line of today, when the axis shows that day. It pauses at labels, so lay it
 * out after these. */
void   rga_axis_layout_today  (RgaScene          *scene,
                               const RgaTimeAxis *axis,
                               const RgaMetrics  *metrics,
                               RgaDay             today,
                               double             top,
                               double             bottom);
/* “Q4”, “dec”, “’22”: free with g_free(). */
char  *rga_axis_unit_label    (RgaAxisUnit        unit,
                               RgaDay             first,
                               RgaLanguage        language);
/* The upper row's: “Q4 2022”, “december 2022”, “wk 50 · 12–18 december 2022”. */
char  *rga_axis_unit_title    (RgaAxisUnit        unit,
                               RgaDay             first,
                               RgaLanguage        language);

G_END_DECLS
