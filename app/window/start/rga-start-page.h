/* rga-start-page.h
 *
 * Where one begins: open, new, what was open lately, and the examples.
 */
#pragma once

#include <adwaita.h>

#include "rga-leftover.h"

G_BEGIN_DECLS

#define RGA_TYPE_START_PAGE (rga_start_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaStartPage, rga_start_page, RGA, START_PAGE, AdwBin)

/* Looks in `folder` for work that was left there and that no file leads to. “open-leftover”
 * (RgaLeftover, borrowed) says that somebody goes on with it. */
void rga_start_page_look (RgaStartPage *self,
                          const char   *folder);

G_END_DECLS
