/* rga-screen-theme.h
 *
 * The colours in which a chart is drawn on the screen now, as the desktop asks for
 * light, dark or high contrast.
 */
#pragma once

#include "rga-theme.h"

G_BEGIN_DECLS

const RgaTheme *rga_screen_theme (void);

G_END_DECLS
