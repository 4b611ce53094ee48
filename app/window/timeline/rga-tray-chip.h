/* rga-tray-chip.h
 *
 * One item of the tray: its sign and its short name.
 *
 * Signals: `clicked`; `opened`, by Enter (action `tray-chip.open`).
 */
#pragma once

#include <adwaita.h>

#include "rga-outline-node.h"

G_BEGIN_DECLS

#define RGA_TYPE_TRAY_CHIP (rga_tray_chip_get_type ())
G_DECLARE_FINAL_TYPE (RgaTrayChip, rga_tray_chip, RGA, TRAY_CHIP, AdwBin)

GtkWidget   *rga_tray_chip_new      (void);
void         rga_tray_chip_set      (RgaTrayChip   *self,
                                     const RgaItem *item);
const RgaId *rga_tray_chip_get_item (RgaTrayChip   *self);

G_END_DECLS
