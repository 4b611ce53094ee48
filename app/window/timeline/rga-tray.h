/* rga-tray.h
 *
 * What has no date, below the timeline: how many, and each as a chip, decisions
 * first. Signal `chosen` (RgaId *).
 */
#pragma once

#include <adwaita.h>

#include "rga-outline-model.h"

G_BEGIN_DECLS

#define RGA_TYPE_TRAY (rga_tray_get_type ())
G_DECLARE_FINAL_TYPE (RgaTray, rga_tray, RGA, TRAY, AdwBin)

/* NULL = nothing. */
void rga_tray_set_model (RgaTray         *self,
                         RgaOutlineModel *model);
/* Another scope. */
void rga_tray_reload    (RgaTray         *self);

G_END_DECLS
