/* rga-detail-choice-row.h
 *
 * A field whose values are words (a status, yes and no). The first choice is
 * “not filled in yet”: a value is never forced.
 */
#pragma once

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_CHOICE_ROW (rga_detail_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailChoiceRow, rga_detail_choice_row, RGA, DETAIL_CHOICE_ROW, AdwComboRow)

G_END_DECLS
