/* rga-setting-number-row.h
 *
 * One number of how a plan reads words or counts, with an example of what it
 * does. Properties: `field` (name of a number of the settings), `factor` (what one
 * of the number shown is in the plan: 60 shows minutes as hours), `example` (words
 * read with it).
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_SETTING_NUMBER_ROW (rga_setting_number_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaSettingNumberRow, rga_setting_number_row, RGA, SETTING_NUMBER_ROW, AdwActionRow)

/* NULL = nothing open. What was being typed is kept first. */
void rga_setting_number_row_show   (RgaSettingNumberRow *self,
                                    RgaDocument         *document);
/* Keeps what is typed now. */
void rga_setting_number_row_commit (RgaSettingNumberRow *self);

G_END_DECLS
