/* rga-decisions-page.h
 *
 * Who decides what, and when: a calendar with a lane for each body, or what is
 * coming in six weeks; limited to one body, to a last day or to what is open.
 */
#pragma once

#include "rga-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_DECISIONS_PAGE (rga_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaDecisionsPage, rga_decisions_page, RGA, DECISIONS_PAGE, AdwBin)

G_END_DECLS
