/* rga-detail-list-row.h
 *
 * All that belongs to an item in one list, folded to a heading and a count.
 * A fold that nobody opens costs no rows.
 */
#pragma once

#include <adwaita.h>

#include "rga-detail-lines.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_LIST_ROW (rga_detail_list_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailListRow, rga_detail_list_row, RGA, DETAIL_LIST_ROW, AdwExpanderRow)

GtkWidget *rga_detail_list_row_new  (const char       *heading);
/* Takes over `lines`; they become rows once this is unfolded. */
void       rga_detail_list_row_show (RgaDetailListRow *self,
                                     GPtrArray        *lines);

G_END_DECLS
