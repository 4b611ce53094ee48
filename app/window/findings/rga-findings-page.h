/* rga-findings-page.h
 *
 * The points of attention: what the program found and what people wrote down to
 * find out, under headings. Enter goes to the place; a row can be made an open
 * point, or hidden by who knows of it.
 */
#pragma once

#include "rga-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_FINDINGS_PAGE (rga_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaFindingsPage, rga_findings_page, RGA, FINDINGS_PAGE, AdwBin)

G_END_DECLS
