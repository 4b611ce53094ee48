/* rga-seat-move.h
 *
 * A seat goes to another team: from which day? Nothing typed is altogether, as if it
 * had always been there; from a day on, what was stays in the former team.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_SEAT_MOVE (rga_seat_move_get_type ())
G_DECLARE_FINAL_TYPE (RgaSeatMove, rga_seat_move, RGA, SEAT_MOVE, GtkPopover)

/* Asks at `from`, and makes the edit. */
void rga_seat_move_ask (GtkWidget   *from,
                        RgaDocument *document,
                        const RgaId *seat,
                        const RgaId *body);

G_END_DECLS
