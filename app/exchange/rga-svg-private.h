/* rga-svg-private.h
 *
 * A scene as SVG 1.1: native shapes, and text that stays text.
 */
#pragma once

#include "rga-scene.h"

G_BEGIN_DECLS

GString *rga_svg_write (const RgaScene *scene,
                        const RgaTheme *theme);

G_END_DECLS
