/* rga-detail-text-row.h
 *
 * A field of words, open for reading and editing at once.
 *
 * Property `single-line`: Enter keeps it, and it has no line breaks; it wraps all
 * the same.
 */
#pragma once

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_TEXT_ROW (rga_detail_text_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailTextRow, rga_detail_text_row, RGA, DETAIL_TEXT_ROW, AdwPreferencesRow)

G_END_DECLS
