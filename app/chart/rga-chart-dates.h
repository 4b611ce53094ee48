/* rga-chart-dates.h
 *
 * Dates as a chart prints them, in the picture's language. Free with g_free().
 */
#pragma once

#include "rga-day.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* These two are not freed; months count from 1. */
const char *rga_chart_month_short (RgaLanguage language, int month);   /* “nov” */
const char *rga_chart_month_long  (RgaLanguage language, int month);   /* “november” */

char *rga_chart_day_tag   (RgaLanguage language, RgaDay day);   /* “1 nov” */
char *rga_chart_day_short (RgaLanguage language, RgaDay day);   /* “1 nov 2022” */
char *rga_chart_day_long  (RgaLanguage language, RgaDay day);   /* “1 november 2022” */
char *rga_chart_day_name  (RgaLanguage language, RgaDay day);   /* “ma 12” */
/* The week of that Monday: “12–18 december 2022”. */
char *rga_chart_week_span (RgaLanguage language, RgaDay monday);

G_END_DECLS
