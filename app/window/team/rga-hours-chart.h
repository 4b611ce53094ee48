/* rga-hours-chart.h
 *
 * The hours a week of one project or one team over time: a step where they
 * change, each with its figure.
 */
#pragma once

#include <adwaita.h>

#include "rga-capacity.h"
#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_HOURS_CHART (rga_hours_chart_get_type ())
G_DECLARE_FINAL_TYPE (RgaHoursChart, rga_hours_chart, RGA, HOURS_CHART, AdwBin)

/* Hidden when the owner has no hours. */
void rga_hours_chart_set       (RgaHoursChart    *self,
                                RgaDocument      *document,
                                const RgaId      *owner);
void rga_hours_chart_set_count (RgaHoursChart    *self,
                                RgaCapacityCount  count);
/* “54–56 until 31 May 2016 · 51–53 until 28 Feb 2017”; in weeks from the start where
 * no row names a day. Free with g_free(). */
char *rga_hours_chart_describe (const RgaCapacity *capacity);

G_END_DECLS
