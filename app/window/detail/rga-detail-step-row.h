/* rga-detail-step-row.h
 *
 * One step in the history of an item: what was done, when and by whom; unfolded,
 * its fields before and after.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_STEP_ROW (rga_detail_step_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailStepRow, rga_detail_step_row, RGA, DETAIL_STEP_ROW, AdwExpanderRow)

GtkWidget *rga_detail_step_row_new (RgaPlan        *plan,
                                    const RgaItem  *item,
                                    const RgaTrace *trace);

G_END_DECLS
