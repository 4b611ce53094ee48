/* rga-detail-head.h
 *
 * The head of the detail pane: what kind of thing this is, its name to edit, its
 * chips, and the menu of what can be done with it.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_HEAD (rga_detail_head_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailHead, rga_detail_head, RGA, DETAIL_HEAD, GtkBox)

/* What was being typed for the former item is kept. */
void     rga_detail_head_show         (RgaDetailHead *self,
                                       RgaDocument   *document,
                                       const RgaItem *item);
/* That many items are selected. */
void     rga_detail_head_show_several (RgaDetailHead *self,
                                       guint          n);
void     rga_detail_head_show_nothing (RgaDetailHead *self);
/* The same item, after a change. */
void     rga_detail_head_refresh      (RgaDetailHead *self,
                                       const RgaItem *item);
void     rga_detail_head_commit       (RgaDetailHead *self);
/* FALSE: this item has no title of its own. */
gboolean rga_detail_head_focus_title  (RgaDetailHead *self);
/* Takes the cursor to where it can stay. */
void     rga_detail_head_hold_focus   (RgaDetailHead *self);

G_END_DECLS
