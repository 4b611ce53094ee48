/* rga-scene-view.h
 *
 * Shows a scene at the size it gets: the owner lays one out for that size, this
 * widget paints it and lets pointer, keyboard and screen reader find its marks.
 *
 * Property: `minimum-width` of the picture in pixels; a scrolled window around
 * it scrolls when there is less.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-scene.h"

G_BEGIN_DECLS

#define RGA_TYPE_SCENE_VIEW (rga_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (RgaSceneView, rga_scene_view, RGA, SCENE_VIEW, GtkWidget)

/* Makes a scene of width × height points; NULL = nothing to show. */
typedef RgaScene *(*RgaSceneFunc)       (double        width,
                                         double        height,
                                         gpointer      data);

/* `data` stays the caller's and must outlive the view or be taken back by
 * setting NULL. */
void            rga_scene_view_set_layout (RgaSceneView *self,
                                           RgaSceneFunc  layout,
                                           gpointer      data);
/* What it shows changed: lays out again before the next frame. */
void            rga_scene_view_refresh    (RgaSceneView *self);
/* Nothing pops up under a pointer that drags. */
void            rga_scene_view_set_quiet  (RgaSceneView *self,
                                           gboolean      is_quiet);
/* As shown now, or NULL; borrowed. */
const RgaScene *rga_scene_view_get_scene  (RgaSceneView *self);
/* Pixels in a point at the reader's text size; 4/3 at the default. */
double          rga_px_per_pt             (GtkWidget    *widget);

G_END_DECLS
