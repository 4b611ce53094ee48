/* rga-canvas-cairo.h
 *
 * A canvas that draws on a cairo_t: pictures, PDF pages, printers and screens.
 */
#pragma once

#include <cairo.h>

#include "rga-canvas.h"

G_BEGIN_DECLS

/* `cr` is borrowed; `font` NULL = RGA_MEASURE_FAMILY. */
RgaCanvas *rga_canvas_new_cairo  (cairo_t    *cr,
                                  const char *font,
                                  gboolean    snap);
void       rga_canvas_free_cairo (RgaCanvas  *self);

G_END_DECLS
