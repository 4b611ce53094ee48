/* rga-free-day-row.h
 *
 * Days on which nobody works, or no school does: what they are called and when.
 * Signal `remove`: somebody wants it away.
 */
#pragma once

#include <adwaita.h>

#include "rga-items.h"

G_BEGIN_DECLS

#define RGA_TYPE_FREE_DAY_ROW (rga_free_day_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaFreeDayRow, rga_free_day_row, RGA, FREE_DAY_ROW, AdwActionRow)

GtkWidget *rga_free_day_row_new  (void);
void       rga_free_day_row_show (RgaFreeDayRow    *self,
                                  const RgaFreeDay *day);

G_END_DECLS
