/* rga-capacity-panel.h
 *
 * What one cell of the table of hours is about: how much of what there is, by which
 * rows, and what can help.
 *
 * Signals: `jump` (RgaId *), on to what asks; `closed`.
 */
#pragma once

#include <adwaita.h>

#include "rga-capacity-cell.h"
#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_CAPACITY_PANEL (rga_capacity_panel_get_type ())
G_DECLARE_FINAL_TYPE (RgaCapacityPanel, rga_capacity_panel, RGA, CAPACITY_PANEL, AdwBin)

/* Nothing of what is given is kept but the document. */
void rga_capacity_panel_show  (RgaCapacityPanel       *self,
                               RgaDocument            *document,
                               const RgaCapacityQuery *query,
                               const RgaCapacityGroup *group,
                               const RgaCapacityCell  *cell,
                               gboolean                is_relative,   /* days count from week 1 */
                              const char             *name,
                               const char             *period);
/* Puts the cursor on the first cause. */
void rga_capacity_panel_enter (RgaCapacityPanel       *self);

G_END_DECLS
