/* rga-detail-link-form.h
 *
 * Makes a link from the item in the detail pane: what kind, how many days lie in
 * between, and to which item or to what outside this agenda. Choosing makes it.
 * The content of a popover, which it closes.
 *
 * Property `side`: an RgaDetailSide, what the other one is to the item.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-detail-lines.h"
#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_LINK_FORM (rga_detail_link_form_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailLinkForm, rga_detail_link_form, RGA, DETAIL_LINK_FORM, GtkBox)

/* NULL = nothing to link from. */
void rga_detail_link_form_set_item (RgaDetailLinkForm *self,
                                    RgaDocument       *document,
                                    const RgaId       *item);

G_END_DECLS
