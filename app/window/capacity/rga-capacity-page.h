/* rga-capacity-page.h
 *
 * Who is asked how many hours a week, and when. Property: `document`.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-picture.h"

G_BEGIN_DECLS

#define RGA_TYPE_CAPACITY_PAGE (rga_capacity_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaCapacityPage, rga_capacity_page, RGA, CAPACITY_PAGE, AdwBin)

/* Fills in what the page was asked to show. */
void rga_capacity_page_get_picture (RgaCapacityPage   *self,
                                    RgaPictureOptions *options);

G_END_DECLS
