/* rga-sidebar-row.h
 *
 * One row of the sidebar. Property: `entry`.
 */
#pragma once

#include <adwaita.h>

#include "rga-sidebar-list.h"

G_BEGIN_DECLS

#define RGA_TYPE_SIDEBAR_ROW (rga_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaSidebarRow, rga_sidebar_row, RGA, SIDEBAR_ROW, AdwBin)

GtkWidget *rga_sidebar_row_new       (void);
/* NULL = shows nothing. */
void       rga_sidebar_row_set_entry (RgaSidebarRow   *self,
                                      RgaSidebarEntry *entry);

G_END_DECLS
