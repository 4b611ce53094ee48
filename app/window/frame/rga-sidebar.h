/* rga-sidebar.h
 *
 * Views and, under each agenda, its focus areas and projects.
 *
 * Signal `picked` (RgaSidebarEntry *): a person chose that row.
 */
#pragma once

#include <adwaita.h>

#include "rga-place.h"
#include "rga-sidebar-list.h"

G_BEGIN_DECLS

#define RGA_TYPE_SIDEBAR (rga_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RgaSidebar, rga_sidebar, RGA, SIDEBAR, AdwBin)

void rga_sidebar_set_plan    (RgaSidebar     *self,
                              RgaPlan        *plan);
/* How many things wait on a page; 0 = nothing is said. */
void rga_sidebar_set_count   (RgaSidebar     *self,
                              const char     *page,
                              guint           count);
/* As if a person chose the next (1) or the former (-1) project; from nowhere, the
 * first or the last of them. */
void rga_sidebar_step_project (RgaSidebar    *self,
                              int             step);
/* Marks the row of that place as the one shown, without `picked`: the row of what
 * the page is about, else of the page. */
void rga_sidebar_select      (RgaSidebar     *self,
                              const RgaPlace *place);

G_END_DECLS
