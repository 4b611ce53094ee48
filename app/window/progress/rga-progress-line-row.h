/* rga-progress-line-row.h
 *
 * One thing that happened, or was to happen: what, how it went, when.
 *
 * Signals: `jump` (RgaId *), somebody goes to it; `taken-over` (const char *), it is to
 * stand among what was done.
 */
#pragma once

#include <adwaita.h>

#include "rga-progress.h"

G_BEGIN_DECLS

#define RGA_TYPE_PROGRESS_LINE_ROW (rga_progress_line_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaProgressLineRow, rga_progress_line_row, RGA, PROGRESS_LINE_ROW, AdwBin)

/* Copies what it shows. `can_take_over`: it is done and not told yet. */
GtkWidget  *rga_progress_line_row_new (RgaPlan               *plan,
                                       const RgaProgressLine *line,
                                       gboolean               can_take_over);
/* The shape of a kind and of a status, which colour must not say alone; NULL for a status
 * that is not mentioned. */
const char *rga_progress_kind_icon    (RgaProgressKind        kind);
const char *rga_progress_status_icon  (int                    status);

G_END_DECLS
