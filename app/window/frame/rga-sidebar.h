/* rga-sidebar.h
 *
 * Views and, under each agenda, its focus areas and projects.
 *
 * Signal `picked` (RgaSidebarEntry *): a person chose that row.
 */
#pragma once

#include <adwaita.h>

#include "rga-sidebar-list.h"

G_BEGIN_DECLS

#define RGA_TYPE_SIDEBAR (rga_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RgaSidebar, rga_sidebar, RGA, SIDEBAR, AdwBin)

void rga_sidebar_set_plan    (RgaSidebar *self,
                              RgaPlan    *plan);
/* Marks the row of that page as the one shown, without `picked`. */
void rga_sidebar_select_page (RgaSidebar *self,
                              const char *page);

G_END_DECLS
