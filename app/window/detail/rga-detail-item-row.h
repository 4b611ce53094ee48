/* rga-detail-item-row.h
 *
 * Another item, as one line that leads to it: name, and below it when it is and
 * how far. Activating it takes the action `detail.jump`.
 */
#pragma once

#include <adwaita.h>

#include "rga-id.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_ITEM_ROW (rga_detail_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailItemRow, rga_detail_item_row, RGA, DETAIL_ITEM_ROW, AdwActionRow)

GtkWidget *rga_detail_item_row_new  (void);
/* RGA_ID_NONE leads nowhere. */
void       rga_detail_item_row_show (RgaDetailItemRow *self,
                                     const RgaId      *id,
                                     const char       *name,
                                     const char       *note);

G_END_DECLS
