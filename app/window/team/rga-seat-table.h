/* rga-seat-table.h
 *
 * The seats of one project (with its sub-projects) or one team as a table that
 * is edited where it stands, with the sum of its hours. Hours are typed as
 * words: “6-8”, “2 dagen”, “3 t/m mei”, “-”.
 *
 * Properties: `title`; `count`, how the sum is counted (read only).
 * Signals: `item-selected`, `item-activated`, as a page has them.
 * Actions: `seats.add`, `seats.remove`, `seats.count` (per row or per person).
 */
#pragma once

#include <adwaita.h>

#include "rga-capacity.h"
#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_SEAT_TABLE (rga_seat_table_get_type ())
G_DECLARE_FINAL_TYPE (RgaSeatTable, rga_seat_table, RGA, SEAT_TABLE, AdwBin)

/* NULL document = nothing open; NULL owner = of nobody. */
void             rga_seat_table_set          (RgaSeatTable *self,
                                              RgaDocument  *document,
                                              const RgaId  *owner);
/* NULL = none; borrowed until the selection changes. */
const RgaId     *rga_seat_table_get_selected (RgaSeatTable *self);
/* Selects nothing when the seat is not in this table. */
void             rga_seat_table_select       (RgaSeatTable *self,
                                              const RgaId  *seat);
/* A new seat behind the selected one, with the cursor in it. */
void             rga_seat_table_add          (RgaSeatTable *self);
/* Keeps what is typed now. */
void             rga_seat_table_commit       (RgaSeatTable *self);
/* How its sum is counted; signal `notify::count`. */
RgaCapacityCount rga_seat_table_get_count    (RgaSeatTable *self);

G_END_DECLS
