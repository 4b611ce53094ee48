/* rga-rings.h
 *
 * Rings: items that each must come before the next, and the last before the first; or
 * items that are below themselves. No edit makes one, but a file that another program
 * wrote may have some, and bringing back what was may too.
 */
#pragma once

#include "rga-delta.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* Which items lie on rings of links, or between two of them. Empty in almost every plan. */
typedef struct _RgaRings RgaRings;

RgaRings      *rga_rings_new       (RgaPlan        *plan);
void           rga_rings_free      (RgaRings       *self);
gboolean       rga_rings_has       (const RgaRings *self,
                                    const RgaId    *item);
/* After a change of the plan. Appends to `touched` (RgaId) the items about whose rings
 * something else may be said now. */
void           rga_rings_follow    (RgaRings       *self,
                                    RgaPlan        *plan,
                                    const RgaDelta *delta,
                                    GArray         *touched);

/* The shortest ring that `link` closes: const RgaLink *, each beginning where the one before
 * ends, `link` itself last. NULL = it lies on none. `rings` of that plan make it quick; may
 * be NULL. Free with g_ptr_array_unref(). */
GPtrArray     *rga_ring_of_link    (RgaPlan        *plan,
                                    const RgaRings *rings,
                                    const RgaLink  *link);
/* The one that was made last. */
const RgaLink *rga_ring_find_last  (const GPtrArray *ring);
/* Const RgaItem *: `item`, what it is below, and so on until what is below `item`. NULL = it
 * is not below itself. Free with g_ptr_array_unref(). */
GPtrArray     *rga_ring_of_tree    (RgaPlan        *plan,
                                    const RgaItem  *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaRings, rga_rings_free)

G_END_DECLS
