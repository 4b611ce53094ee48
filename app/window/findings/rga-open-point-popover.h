/* rga-open-point-popover.h
 *
 * “Open point about …”: one line to write down what still has to be found out
 * about the item one is looking at, from any page.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_OPEN_POINT_POPOVER (rga_open_point_popover_get_type ())
G_DECLARE_FINAL_TYPE (RgaOpenPointPopover, rga_open_point_popover, RGA, OPEN_POINT_POPOVER, GtkPopover)

/* Asks below `from`, and goes away by itself. */
void rga_open_point_popover_ask (GtkWidget   *from,
                                 RgaDocument *document,
                                 const RgaId *about);

G_END_DECLS
