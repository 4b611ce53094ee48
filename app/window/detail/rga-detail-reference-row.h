/* rga-detail-reference-row.h
 *
 * A field that names another item: its name, and a search to choose another.
 */
#pragma once

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_REFERENCE_ROW (rga_detail_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailReferenceRow, rga_detail_reference_row, RGA, DETAIL_REFERENCE_ROW, AdwPreferencesRow)

G_END_DECLS
