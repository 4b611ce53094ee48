/* rga-seats.h
 *
 * The rows of a team table. A row is not a person: it may hold four of them,
 * nobody yet, or somebody who also sits elsewhere.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* The seats of a body, or of a project with its sub-projects, team after team.
 * A new array of RgaSeat *, borrowed; free the container. */
GPtrArray *rga_seats_of     (RgaPlan       *plan,
                             const RgaId   *owner);
/* The project of the seat, else of its body; RGA_ID_NONE. */
RgaId      rga_seat_project (RgaPlan       *plan,
                             const RgaSeat *seat);
/* Whether somebody still has to be found for it. */
gboolean   rga_seat_is_open (const RgaSeat *seat);

G_END_DECLS
