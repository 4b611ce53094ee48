/* rga-start-page.h
 *
 * Where one begins: open, new, what was open lately, and the examples.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_START_PAGE (rga_start_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaStartPage, rga_start_page, RGA, START_PAGE, AdwBin)

G_END_DECLS
