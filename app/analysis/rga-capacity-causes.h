/* rga-capacity-causes.h
 *
 * What the hours of one group are made of: the seats and bookings that ask them, and
 * on each day as much as the group asks in all.
 */
#pragma once

#include "rga-capacity.h"

G_BEGIN_DECLS

typedef struct
{
  const RgaItem *item;          /* the seat or booking that asks; borrowed from the plan */
  const RgaItem *about;         /* what is booked; NULL = none or a seat */
  RgaId          holder;        /* the person; else the row itself */
  const char    *holder_name;   /* NULL = nobody is named; texts are the plan's */
  const char    *function;      /* NULL = not said */
  RgaId          body;          /* RGA_ID_NONE = none */
  RgaId          project;
  GArray        *stretches;     /* RgaCapacityStep by day; empty = on no calendar */
  gint64         min, max;      /* at most at once, minutes a week */
  gboolean       is_known;      /* FALSE: it asks hours and does not say how many */
  gboolean       is_later;      /* in a later stage that nobody dated */
  gboolean       is_loose;      /* of a known length without a start */
  gboolean       is_rest;       /* members of the team that no row names yet */
  gboolean       is_tentative;
  gboolean       is_vacant;     /* somebody still has to be found */
} RgaCapacityCause;

/* RgaCapacityCause *, the largest first. `group` must come from rga_capacity_new() with
 * that plan and query. Free with g_ptr_array_unref() before the plan changes. */
GPtrArray      *rga_capacity_causes   (RgaPlan                *plan,
                                       const RgaCapacityQuery *query,
                                       const RgaCapacityGroup *group);
/* What it asks on a day; `available` is always RGA_UNKNOWN. */
RgaCapacityStep rga_capacity_cause_at (const RgaCapacityCause *self,
                                       RgaDay                  day);

G_END_DECLS
