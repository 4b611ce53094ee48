/* rga-detail-entry-row.h
 *
 * One line of text or a number. Enter and leaving keep it, Esc restores.
 */
#pragma once

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_ENTRY_ROW (rga_detail_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailEntryRow, rga_detail_entry_row, RGA, DETAIL_ENTRY_ROW, AdwEntryRow)

G_END_DECLS
