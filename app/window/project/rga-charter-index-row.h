/* rga-charter-index-row.h
 *
 * One section in the index of a charter: how far it is, and what it is called.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-plan.h"

G_BEGIN_DECLS

#define RGA_TYPE_CHARTER_INDEX_ROW (rga_charter_index_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaCharterIndexRow, rga_charter_index_row, RGA, CHARTER_INDEX_ROW, GtkBox)

GtkWidget *rga_charter_index_row_new  (void);
void       rga_charter_index_row_show (RgaCharterIndexRow *self,
                                       const RgaSection   *section);

G_END_DECLS
