/* rga-paint.h
 *
 * Painting obeys: it looks up what a kind of mark is made of and what its role
 * looks like, and holds no sizes and no colours of its own.
 */
#pragma once

#include <cairo.h>

#include "rga-canvas.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} RgaBox;

/* The page's background, then every mark. */
void rga_scene_paint        (const RgaScene *self,
                             cairo_t        *cr,
                             const RgaTheme *theme);
/* Only marks that touch `clip` (NULL = all), without the background. `font` is a
 * Pango family list, NULL = RGA_MEASURE_FAMILY: it must be the one measured with.
 * `snap` moves hairlines to whole device pixels: on screen only. */
void rga_scene_paint_clip   (const RgaScene *self,
                             cairo_t        *cr,
                             const RgaTheme *theme,
                             const RgaBox   *clip,
                             const char     *font,
                             gboolean        snap);
/* The marks from … to - 1 on any canvas, without the background. */
void rga_scene_draw         (const RgaScene *self,
                             RgaCanvas      *canvas,
                             const RgaTheme *theme,
                             guint           from,
                             guint           to);
/* Draws one mark on any canvas. */
void rga_mark_draw          (const RgaMark  *mark,
                             RgaCanvas      *canvas,
                             const RgaTheme *theme);

G_END_DECLS
