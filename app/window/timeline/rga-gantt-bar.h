/* rga-gantt-bar.h
 *
 * What a screen reader meets where the chart has drawn a bar or a symbol: an
 * item of a list, with a name and a sentence. It draws nothing itself, and
 * pointers go through it to the chart.
 *
 * Action `bar.open` (also on the accessibility bus): signal `opened`.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-id.h"

G_BEGIN_DECLS

#define RGA_TYPE_GANTT_BAR (rga_gantt_bar_get_type ())
G_DECLARE_FINAL_TYPE (RgaGanttBar, rga_gantt_bar, RGA, GANTT_BAR, GtkWidget)

GtkWidget   *rga_gantt_bar_new      (void);
void         rga_gantt_bar_bind     (RgaGanttBar *self,
                                     const RgaId *item,
                                     const char  *name,
                                     const char  *sentence);
const RgaId *rga_gantt_bar_get_item (RgaGanttBar *self);

G_END_DECLS
