/* rga-tray.h
 *
 * What has no date, below the timeline: how many, and each as a chip, decisions
 * first. Signals: `chosen` (RgaId *) by pointer; `opened` (RgaId *) by Enter or
 * from the list of all: somebody wants to say when.
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
/* Only one button, which unfolds all. */
void rga_tray_set_folded (RgaTray       *self,
                          gboolean       folded);
/* FALSE: no chip is there. */
gboolean rga_tray_get_item_at (RgaTray *self,
                               double   x,
                               double   y,
                               RgaId   *id);

G_END_DECLS
