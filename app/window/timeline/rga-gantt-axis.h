/* rga-gantt-axis.h
 *
 * The head of the chart: two rows of years, quarters, months or weeks, and the
 * tag of today. It shows what the chart below it shows. A click on a period, or
 * Enter on the one the arrows went to, chooses it; dragging over it zooms.
 *
 * Signal `period-chosen` (gint first, gint last: days; gint x: px of its middle).
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-gantt-view.h"

G_BEGIN_DECLS

#define RGA_TYPE_GANTT_AXIS (rga_gantt_axis_get_type ())
G_DECLARE_FINAL_TYPE (RgaGanttAxis, rga_gantt_axis, RGA, GANTT_AXIS, GtkWidget)

void rga_gantt_axis_set_view (RgaGanttAxis *self,
                              RgaGanttView *view);
/* No period is chosen any more. */
void rga_gantt_axis_forget   (RgaGanttAxis *self);

G_END_DECLS
