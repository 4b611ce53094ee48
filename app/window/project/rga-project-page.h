/* rga-project-page.h
 *
 * One project: its charter, its team, what is done and decided in it, and what
 * it hangs together with. A page; its scope is the project.
 */
#pragma once

#include <adwaita.h>

#include "rga-page.h"

G_BEGIN_DECLS

#define RGA_TYPE_PROJECT_PAGE (rga_project_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaProjectPage, rga_project_page, RGA, PROJECT_PAGE, AdwBin)

G_END_DECLS
