/* rga-miniature.h
 *
 * An example's timeline in small: the real bars and symbols, without words.
 */
#pragma once

#include "rga-plan.h"
#include "rga-scene.h"

G_BEGIN_DECLS

/* The plan of a shipped example, in memory only. */
RgaPlan  *rga_miniature_load   (const char *example,
                                GError    **error);
/* All its projects within width × height points; NULL when it has none. */
RgaScene *rga_miniature_layout (RgaPlan    *plan,
                                double      width,
                                double      height);

G_END_DECLS
