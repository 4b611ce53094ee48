/* rga-area-color.h
 *
 * The colour of a focus area: its own when it was given one, else that of its
 * place among those that hold something. A colour from elsewhere is drawn as the
 * one of the palette that looks most like it, so that it has its dark, its printed
 * and its black-and-white form too.
 */
#pragma once

#include "rga-outline.h"
#include "rga-theme.h"

G_BEGIN_DECLS

/* Which of the palette “#3d57af” is drawn as; -1 when it is no colour or NULL. */
int          rga_palette_find     (const char          *colour);
/* “#3d57af”, as it is stored; free with g_free(). */
char        *rga_palette_name     (guint                place);

/* `area` may be NULL; `category` as of a row. */
RgaThemeRole rga_area_role        (const RgaFocusArea  *area,
                                   int                  category);
/* Of an outermost focus area in the charts of its agenda. */
RgaThemeRole rga_area_role_in     (RgaPlan             *plan,
                                   const RgaFocusArea  *area);
/* Another outermost focus area of the agenda that is drawn in a colour which looks
 * like this one to somebody; NULL = none. */
const RgaFocusArea *
             rga_area_find_alike  (RgaPlan             *plan,
                                   const RgaFocusArea  *area);

G_END_DECLS
