/* rga-detail-pane-private.h
 *
 * What the pane's actions need of it.
 */
#pragma once

#include "rga-detail-pane.h"

G_BEGIN_DECLS

/* NULL when there is none. */
RgaDocument *rga_detail_pane_get_document    (RgaDetailPane  *self);
/* NULL when nothing is shown, or several. */
RgaItem     *rga_detail_pane_get_item        (RgaDetailPane  *self);
/* Shows another item; “back” leads here again. */
void         rga_detail_pane_jump            (RgaDetailPane  *self,
                                              const RgaId    *id);
gboolean     rga_detail_pane_step_back       (RgaDetailPane  *self);
/* Before a row goes that has the cursor: the toolkit would send it to the other
 * side of the window. What stays here takes it. */
void         rga_detail_pane_hold_focus      (RgaDetailPane  *self);

void         rga_detail_pane_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
