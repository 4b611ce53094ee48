/* rga-working-week-row.h
 *
 * On which days of the week people work: a button a day.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_WORKING_WEEK_ROW (rga_working_week_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaWorkingWeekRow, rga_working_week_row, RGA, WORKING_WEEK_ROW, AdwPreferencesRow)

/* NULL = nothing open. */
void rga_working_week_row_show (RgaWorkingWeekRow *self,
                                RgaDocument       *document);

G_END_DECLS
