/* rga-detail-list-row.h
 *
 * All that belongs to an item in one list, folded to a heading and a count.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_LIST_ROW (rga_detail_list_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailListRow, rga_detail_list_row, RGA, DETAIL_LIST_ROW, AdwExpanderRow)

GtkWidget *rga_detail_list_row_new       (const char       *heading);
void       rga_detail_list_row_set_count (RgaDetailListRow *self,
                                          guint             n);

G_END_DECLS
