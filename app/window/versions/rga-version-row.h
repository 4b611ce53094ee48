/* rga-version-row.h
 *
 * One earlier version in a list: when, what was done last and by whom, and what came
 * since. Signals: `view-wanted`, `restore-wanted`.
 */
#pragma once

#include <adwaita.h>

#include "rga-versions.h"

G_BEGIN_DECLS

#define RGA_TYPE_VERSION_ROW (rga_version_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaVersionRow, rga_version_row, RGA, VERSION_ROW, AdwActionRow)

/* What it shows is taken over; `can_restore`: the agenda may be edited. */
GtkWidget  *rga_version_row_new      (const RgaVersion *version,
                                      gboolean          can_restore);
const char *rga_version_row_get_path (RgaVersionRow    *self);

G_END_DECLS
