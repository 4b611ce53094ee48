/* rga-leftover-row.h
 *
 * Work that an earlier run of the program could not save and that no file leads to any
 * more: it can be gone on with, or thrown away once that was asked.
 */
#pragma once

#include <adwaita.h>

#include "rga-leftover.h"

G_BEGIN_DECLS

#define RGA_TYPE_LEFTOVER_ROW (rga_leftover_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaLeftoverRow, rga_leftover_row, RGA, LEFTOVER_ROW, AdwActionRow)

/* Takes over `leftover`. Signals: “opened”, also by activating the row; “removed”, after
 * it was thrown away. */
GtkWidget   *rga_leftover_row_new          (RgaLeftover    *leftover);
RgaLeftover *rga_leftover_row_get_leftover (RgaLeftoverRow *self);

G_END_DECLS
