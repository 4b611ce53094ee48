/* rga-seat-actions.h
 *
 * What is done with a seat as a whole: somebody takes it, or it goes to another
 * team. What is dragged can be done here too.
 *
 * Signal `filled` (RgaId *): somebody took the seat; the person's id.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_SEAT_ACTIONS (rga_seat_actions_get_type ())
G_DECLARE_FINAL_TYPE (RgaSeatActions, rga_seat_actions, RGA, SEAT_ACTIONS, AdwBin)

/* NULL, or an item that is no seat, hides it. */
void rga_seat_actions_show (RgaSeatActions *self,
                            RgaDocument    *document,
                            const RgaItem  *seat);

G_END_DECLS
