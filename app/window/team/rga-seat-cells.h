/* rga-seat-cells.h
 *
 * The cells of a row of a team table that hold more than words: the function
 * with what is special about the seat, and who holds it.
 */
#pragma once

#include <adwaita.h>

#include "rga-edit-cell.h"
#include "rga-plan.h"

G_BEGIN_DECLS

#define RGA_TYPE_SEAT_NAME_CELL (rga_seat_name_cell_get_type ())
G_DECLARE_FINAL_TYPE (RgaSeatNameCell, rga_seat_name_cell, RGA, SEAT_NAME_CELL, AdwBin)

GtkWidget   *rga_seat_name_cell_new   (void);
/* `team` stands above the first seat of a team, NULL elsewhere; `rest` is what
 * the columns that are left out would say, NULL when none is. */
void         rga_seat_name_cell_show  (RgaSeatNameCell   *self,
                                       const RgaSeat     *seat,
                                       const char        *team,
                                       const char        *rest);
RgaEditCell *rga_seat_name_cell_get_words (RgaSeatNameCell *self);

#define RGA_TYPE_SEAT_HOLDER_CELL (rga_seat_holder_cell_get_type ())
G_DECLARE_FINAL_TYPE (RgaSeatHolderCell, rga_seat_holder_cell, RGA, SEAT_HOLDER_CELL, AdwBin)

GtkWidget   *rga_seat_holder_cell_new (void);
void         rga_seat_holder_cell_show (RgaSeatHolderCell *self,
                                        RgaPlan           *plan,
                                        const RgaSeat     *seat);
RgaEditCell *rga_seat_holder_cell_get_words (RgaSeatHolderCell *self);

/* Who holds it: a name, “4 people”, or why it is open. Free with g_free(). */
char        *rga_seat_holder_words    (RgaPlan           *plan,
                                       const RgaSeat     *seat);

G_END_DECLS
