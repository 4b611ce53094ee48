/* rga-finding-row.h
 *
 * One row of the points of attention: a heading, or a sentence with what it is
 * about, and a menu.
 *
 * Signal `asked`: somebody opens the menu of this row, which its actions are
 * about.
 */
#pragma once

#include <adwaita.h>

#include "rga-finding-entry.h"

G_BEGIN_DECLS

#define RGA_TYPE_FINDING_ROW (rga_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaFindingRow, rga_finding_row, RGA, FINDING_ROW, AdwBin)

GtkWidget       *rga_finding_row_new       (void);
/* NULL = none. */
void             rga_finding_row_set_entry (RgaFindingRow   *self,
                                            RgaFindingEntry *entry);
RgaFindingEntry *rga_finding_row_get_entry (RgaFindingRow   *self);
/* Opens the menu of the row. */
void             rga_finding_row_popup     (RgaFindingRow   *self);

G_END_DECLS
