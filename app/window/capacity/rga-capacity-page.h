/* rga-capacity-page.h
 *
 * Who is asked how many hours a week, and when. A page, see rga-page.h.
 */
#pragma once

#include <adwaita.h>

#include "rga-page.h"

G_BEGIN_DECLS

#define RGA_TYPE_CAPACITY_PAGE (rga_capacity_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaCapacityPage, rga_capacity_page, RGA, CAPACITY_PAGE, AdwBin)

G_END_DECLS
