/* rga-png-private.h
 *
 * A Cairo image as PNG, written with libpng so that the file says no more than
 * we tell it: no clock, no name of a computer.
 */
#pragma once

#include <cairo.h>

#include "rga-day.h"

G_BEGIN_DECLS

/* `surface` is CAIRO_FORMAT_RGB24. NULL when memory runs out. */
GBytes *rga_png_encode (cairo_surface_t *surface,
                        double           px_per_pt,
                        const char      *title,
                        RgaDay           today);

G_END_DECLS
