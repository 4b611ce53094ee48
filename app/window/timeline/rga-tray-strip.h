/* rga-tray-strip.h
 *
 * As many chips as fit in one line, and behind them a button that says how many
 * more there are and unfolds them all, upward. It is one stop of the Tab key; arrows
 * go from chip to chip.
 *
 * Signals: `chosen` (RgaId *) by pointer, `opened` (RgaId *) by Enter.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-id.h"

G_BEGIN_DECLS

#define RGA_TYPE_TRAY_STRIP (rga_tray_strip_get_type ())
G_DECLARE_FINAL_TYPE (RgaTrayStrip, rga_tray_strip, RGA, TRAY_STRIP, GtkWidget)

/* RgaOutlineNode in the order they are shown. */
void     rga_tray_strip_set_items   (RgaTrayStrip *self,
                                     GListModel   *items);
/* No chips: the button stands for all of them. */
void     rga_tray_strip_set_folded  (RgaTrayStrip *self,
                                     gboolean      folded);
/* FALSE: no chip is there. */
gboolean rga_tray_strip_get_item_at (RgaTrayStrip *self,
                                     double        x,
                                     double        y,
                                     RgaId        *id);

G_END_DECLS
