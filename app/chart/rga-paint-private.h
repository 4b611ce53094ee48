/* rga-paint-private.h
 *
 * What the painters of marks share: a pen is a canvas with a theme in hand.
 */
#pragma once

#include "rga-canvas.h"

G_BEGIN_DECLS

typedef struct
{
  RgaCanvas      *canvas;
  const RgaTheme *theme;
} RgaPen;

typedef void (*RgaPainter) (const RgaMark *mark,
                            const RgaPen  *pen);

/* The mark's role as a fill, mixed by its tint; a pattern in black and white. */
RgaFill  rga_pen_fill      (const RgaPen   *pen,
                            RgaThemeRole         role,
                            double          tint);
RgaFill  rga_pen_ground    (const RgaPen   *pen);
/* The outline that patterns need in black and white; does nothing in colour. */
void     rga_pen_outline   (const RgaPen   *pen,
                            RgaShape       *shape);
void     rga_pen_stroke    (const RgaPen   *pen,
                            RgaShape       *shape,
                            RgaThemeRole         role,
                            double          width,
                            RgaDash         dash);
void     rga_pen_draw      (const RgaPen   *pen,
                            const RgaShape *shape);
RgaShape rga_shape_rect    (double          x,
                            double          y,
                            double          width,
                            double          height,
                            double          radius);
RgaShape rga_shape_circle  (double          x,
                            double          y,
                            double          radius);
/* `points` is borrowed. */
RgaShape rga_shape_polygon (const RgaPoint *points,
                            guint           n_points);
RgaShape rga_shape_line    (const RgaPoint *points,
                            guint           n_points);
/* The mark's lines, in its colour or in what reads best on what it stands on. */
void     rga_pen_text      (const RgaPen   *pen,
                            const RgaMark  *mark);

void rga_paint_underlay    (const RgaMark *mark, const RgaPen *pen);
void rga_paint_bar         (const RgaMark *mark, const RgaPen *pen);
void rga_paint_band        (const RgaMark *mark, const RgaPen *pen);
void rga_paint_summary     (const RgaMark *mark, const RgaPen *pen);
void rga_paint_link      (const RgaMark *mark, const RgaPen *pen);
void rga_paint_window      (const RgaMark *mark, const RgaPen *pen);
void rga_paint_lead_in     (const RgaMark *mark, const RgaPen *pen);
void rga_paint_deadline    (const RgaMark *mark, const RgaPen *pen);
void rga_paint_milestone   (const RgaMark *mark, const RgaPen *pen);
void rga_paint_decision    (const RgaMark *mark, const RgaPen *pen);
void rga_paint_point_bar   (const RgaMark *mark, const RgaPen *pen);
void rga_paint_pill        (const RgaMark *mark, const RgaPen *pen);
void rga_paint_status      (const RgaMark *mark, const RgaPen *pen);
void rga_paint_warning     (const RgaMark *mark, const RgaPen *pen);

G_END_DECLS
