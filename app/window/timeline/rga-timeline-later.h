/* rga-timeline-later.h
 *
 * What would move when something comes later: how much later is typed, and the
 * list below says at once what moves and for what it comes too late. Or, without
 * typing, what has to move because the order is broken. Nothing moves before the
 * button is pressed.
 *
 * Signals: `preview` (GArray of RgaShift, NULL = none), `accepted` (the same),
 * `chosen` (RgaId *): a row of the list.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_TIMELINE_LATER (rga_timeline_later_get_type ())
G_DECLARE_FINAL_TYPE (RgaTimelineLater, rga_timeline_later, RGA, TIMELINE_LATER, GtkPopover)

void rga_timeline_later_ask   (RgaTimelineLater *self,
                               RgaDocument      *document,
                               const RgaId      *item);
void rga_timeline_later_order (RgaTimelineLater *self,
                               RgaDocument      *document,
                               const RgaId      *item);

G_END_DECLS
