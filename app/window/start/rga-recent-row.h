/* rga-recent-row.h
 *
 * One agenda of the list of recent ones. A file that is gone is dimmed.
 */
#pragma once

#include <adwaita.h>

#include "rga-recent.h"

G_BEGIN_DECLS

#define RGA_TYPE_RECENT_ROW (rga_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaRecentRow, rga_recent_row, RGA, RECENT_ROW, AdwActionRow)

GtkWidget *rga_recent_row_new      (RgaRecentFile *recent);
GFile     *rga_recent_row_get_file (RgaRecentRow  *self);

G_END_DECLS
