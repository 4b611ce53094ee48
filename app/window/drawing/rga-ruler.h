/* rga-ruler.h
 *
 * Knows how wide its container is and says so outside the time in which sizes
 * are given, when widgets may not be moved: a page that folds listens to it.
 * Takes no room itself.
 *
 * Signal `measured` (int width): in px of the default text size, so that a page
 * with larger text folds earlier. It says so again when the text gets larger.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_RULER (rga_ruler_get_type ())
G_DECLARE_FINAL_TYPE (RgaRuler, rga_ruler, RGA, RULER, GtkWidget)

/* Of its container, px as drawn: to hold against what widgets need. */
int rga_ruler_get_width (RgaRuler *self);

G_END_DECLS
