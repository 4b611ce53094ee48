/* rga-snapshot-canvas.h
 *
 * A canvas that draws on a widget. Plain boxes and text become render nodes of
 * their own, which is twice as fast as drawing the whole chart with Cairo; other
 * shapes become Cairo nodes as small as they are. Shaped text is kept.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-canvas.h"

G_BEGIN_DECLS

typedef struct _RgaSnapshotCanvas RgaSnapshotCanvas;

/* `widget` is borrowed: its fonts are used. */
RgaSnapshotCanvas *rga_snapshot_canvas_new    (GtkWidget         *widget);
void               rga_snapshot_canvas_free   (RgaSnapshotCanvas *self);
/* Fonts or their sizes are different now. */
void               rga_snapshot_canvas_forget (RgaSnapshotCanvas *self);
/* From here to end, marks are drawn on `snapshot`, `scale` pixels a point. */
RgaCanvas         *rga_snapshot_canvas_begin  (RgaSnapshotCanvas *self,
                                               GtkSnapshot       *snapshot,
                                               double             scale);
void               rga_snapshot_canvas_end    (RgaSnapshotCanvas *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaSnapshotCanvas, rga_snapshot_canvas_free)

G_END_DECLS
