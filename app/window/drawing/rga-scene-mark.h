/* rga-scene-mark.h
 *
 * One mark of a scene for who cannot see it: a widget without a picture, lying
 * where the mark is drawn, with the mark's sentence as its name and tooltip.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-scene.h"

G_BEGIN_DECLS

#define RGA_TYPE_SCENE_MARK (rga_scene_mark_get_type ())
G_DECLARE_FINAL_TYPE (RgaSceneMark, rga_scene_mark, RGA, SCENE_MARK, GtkWidget)

GtkWidget *rga_scene_mark_new   (const RgaMark *mark);
/* Gives it its place in its parent; to be called while that is allocated. */
void       rga_scene_mark_place (RgaSceneMark  *self,
                                 double         px_per_pt);

G_END_DECLS
