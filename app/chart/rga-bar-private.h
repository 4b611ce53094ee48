/* rga-bar-private.h
 *
 * Where the edges of a bar lie: each slopes over the days its bound is known to,
 * or dissolves where there is no bound.
 */
#pragma once

#include "rga-row-layout-private.h"

G_BEGIN_DECLS

#define RGA_BAR_MIN     4.0    /* shorter bars are drawn this long */
#define RGA_SLAT_HEIGHT 14.0   /* slats are measured for bars this high */

/* Fills the four x and both edges of `bar`, whose height is set. */
void             rga_bar_shape          (const RgaRowLayout *self,
                                         const RgaPeriod    *period,
                                         RgaMark            *bar);
/* A bar with that shape, and what completes its slopes. */
void             rga_bar_add_mark       (RgaRowLayout       *self,
                                         const RgaItem      *item,
                                         RgaMarkKind         kind,
                                         const RgaMark      *shape);
/* When it really was, as far as that is known; else as planned (may be NULL). */
RgaPeriod        rga_bar_actual_period  (const RgaItem      *item,
                                         const RgaPeriod    *planned);
/* The period of the project an activity belongs to, or NULL. */
const RgaPeriod *rga_bar_project_period (const RgaRowLayout *self);
/* Marks end here: at the axis on a page, well beyond it on a screen. */
double           rga_bar_view_left      (const RgaRowLayout *self);
double           rga_bar_view_right     (const RgaRowLayout *self);

G_END_DECLS
