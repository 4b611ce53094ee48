/* rga-area-swatch.h
 *
 * The colour of a focus area in the charts, and a menu of the palette to give it
 * one of its own. It warns when another has one that looks like it.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_AREA_SWATCH (rga_area_swatch_get_type ())
G_DECLARE_FINAL_TYPE (RgaAreaSwatch, rga_area_swatch, RGA, AREA_SWATCH, AdwBin)

GtkWidget *rga_area_swatch_new  (void);
void       rga_area_swatch_show (RgaAreaSwatch      *self,
                                 RgaDocument        *document,
                                 const RgaFocusArea *area);

G_END_DECLS
