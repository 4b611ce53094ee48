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

void   rga_gantt_axis_set_view (RgaGanttAxis  *self,
                                RgaGanttView  *view);
/* How many projects of the agenda (RGA_ID_NONE = all) run in each period, under the
 * head; NULL = they are not counted. */
void   rga_gantt_axis_count   (RgaGanttAxis   *self,
                               RgaPlan        *plan,
                               const RgaId    *programme);
/* The plan changed. */
void   rga_gantt_axis_recount (RgaGanttAxis   *self,
                               const RgaDelta *delta);
/* What is counted, “Projecten, en 2 doorlopend”; NULL when nothing is. Free with g_free(). */
char  *rga_gantt_axis_dup_words (RgaGanttAxis *self);
/* Of the row of numbers, px; 0 when there is none. */
double rga_gantt_axis_get_counts_height (RgaGanttAxis *self);
/* No period is chosen any more. */
void   rga_gantt_axis_forget   (RgaGanttAxis *self);

G_END_DECLS
