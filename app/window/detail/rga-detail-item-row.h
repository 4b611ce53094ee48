/* rga-detail-item-row.h
 *
 * Another item, as one line that leads to it: name, and below it when it is and
 * how far. Activating it takes the action `detail.jump`, `detail.show-field` or
 * `detail.add-to`; a row of the plan can be removed where it stands.
 */
#pragma once

#include <adwaita.h>

#include "rga-detail-lines.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_ITEM_ROW (rga_detail_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailItemRow, rga_detail_item_row, RGA, DETAIL_ITEM_ROW, AdwActionRow)

GtkWidget *rga_detail_item_row_new  (void);
void       rga_detail_item_row_show (RgaDetailItemRow    *self,
                                     const RgaDetailLine *line);

G_END_DECLS
