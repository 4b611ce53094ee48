/* rga-miniature.h
 *
 * A timeline in small: the real bars and symbols, without words.
 */
#pragma once

#include "rga-plan.h"
#include "rga-scene.h"

G_BEGIN_DECLS

/* The projects within width × height points, the first ones when they are too
 * many to be told apart; NULL when there are none. */
RgaScene *rga_miniature_layout (RgaPlan *plan,
                                double   width,
                                double   height);

G_END_DECLS
