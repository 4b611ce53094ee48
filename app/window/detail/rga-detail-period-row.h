/* rga-detail-period-row.h
 *
 * When something is: the planner's words, what the program reads in them, and
 * the period entry in a popover.
 */
#pragma once

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_PERIOD_ROW (rga_detail_period_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailPeriodRow, rga_detail_period_row, RGA, DETAIL_PERIOD_ROW, AdwPreferencesRow)

G_END_DECLS
