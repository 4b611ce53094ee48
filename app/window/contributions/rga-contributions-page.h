/* rga-contributions-page.h
 *
 * What each municipality is asked, gives and pays: key, hours, money. A page, see
 * rga-page.h; what is selected is a row of a requirement, or who pays where the key
 * makes the rows.
 */
#pragma once

#include <adwaita.h>

#include "rga-page.h"

G_BEGIN_DECLS

#define RGA_TYPE_CONTRIBUTIONS_PAGE (rga_contributions_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaContributionsPage, rga_contributions_page, RGA, CONTRIBUTIONS_PAGE, AdwBin)

G_END_DECLS
