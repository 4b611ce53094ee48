/* rga-capacity-relief.h
 *
 * What would help somebody who is asked too much, or a seat that nobody holds: that
 * somebody with room takes the seat. Only who says what they have to give, and has
 * room for all of the seat on every day of it, is thought of; for an open seat only who
 * has its function.
 */
#pragma once

#include "rga-capacity.h"

G_BEGIN_DECLS

typedef struct
{
  const RgaSeat   *seat;        /* borrowed from the plan, as is the next */
  const RgaPerson *person;      /* who could take it */
  gint64           minutes;     /* a week, at most */
  gint64           room;        /* of that person where it is least, before */
} RgaCapacityRelief;

/* RgaCapacityRelief, the one that helps most with the least first, at most `limit`; about
 * what the group asks on `day`. Free with g_array_unref(). */
GArray *rga_capacity_reliefs (RgaPlan                *plan,
                              const RgaCapacityQuery *query,
                              const RgaCapacityGroup *group,
                              RgaDay                  day,
                              guint                   limit);

G_END_DECLS
