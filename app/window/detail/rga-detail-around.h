/* rga-detail-around.h
 *
 * The lower half of the detail pane: what deserves a look, what is in the item
 * that is shown, what comes first and what follows, open points, everything else
 * that belongs to it, values set by hand and sources.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_AROUND (rga_detail_around_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailAround, rga_detail_around, RGA, DETAIL_AROUND, GtkBox)

/* What deserves a look stands elsewhere in the pane, in this group; borrowed. */
void     rga_detail_around_set_note_group (RgaDetailAround *self,
                                           GtkWidget       *group);
void     rga_detail_around_show     (RgaDetailAround *self,
                                     RgaDocument     *document,
                                     const RgaItem   *item);
/* Whether a change of the plan shows here: it names an item that is listed, or
 * one that now refers to the item shown. */
gboolean rga_detail_around_concerns (RgaDetailAround *self,
                                     RgaPlan         *plan,
                                     const RgaDelta  *delta);

G_END_DECLS
