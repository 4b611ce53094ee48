/* rga-gantt-happenings.h
 *
 * Under a period of the time axis: what starts, ends and is decided in it, as a
 * list whose rows lead to the item. Signal `chosen` (RgaId *).
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_GANTT_HAPPENINGS (rga_gantt_happenings_get_type ())
G_DECLARE_FINAL_TYPE (RgaGanttHappenings, rga_gantt_happenings, RGA, GANTT_HAPPENINGS, GtkPopover)

/* Of one programme, or RGA_ID_NONE for all. */
void rga_gantt_happenings_set_period (RgaGanttHappenings *self,
                                      RgaDocument        *document,
                                      const RgaId        *programme,
                                      RgaDay              first,
                                      RgaDay              last);

G_END_DECLS
