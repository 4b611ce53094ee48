/* rga-chart-dates.h
 *
 * Dates as only a chart prints them; the rest is in rga-period-write.h. Free
 * with g_free().
 */
#pragma once

#include "rga-day.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* “ma 12” */
char *rga_chart_day_name  (RgaLanguage language,
                           RgaDay      day);
/* The week of that Monday: “12–18 december 2022”. */
char *rga_chart_week_span (RgaLanguage language,
                           RgaDay      monday);

G_END_DECLS
