/* rga-item-row.h
 *
 * One item of a list: its name, a line below it, and a button that removes it.
 *
 * Signal `delete-wanted`.
 */
#pragma once

#include <adwaita.h>

#include "rga-id.h"

G_BEGIN_DECLS

#define RGA_TYPE_ITEM_ROW (rga_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaItemRow, rga_item_row, RGA, ITEM_ROW, AdwActionRow)

GtkWidget   *rga_item_row_new    (void);
void         rga_item_row_show   (RgaItemRow  *self,
                                  const RgaId *id,
                                  const char  *name,
                                  const char  *note);
const RgaId *rga_item_row_get_id (RgaItemRow  *self);

G_END_DECLS
