/* rga-links.h
 *
 * What a link says about the dates of its two ends. Some kinds say that one end
 * must come first (order, precondition); the others only that they belong together.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* When an item is, or must be; NULL when neither is dated. */
const RgaPeriod *rga_item_when         (const RgaItem *item);
/* Its kind puts one end before the other. */
gboolean         rga_link_is_order     (const RgaLink *self);
/* The same, whatever the dates are: such links may not go round in a ring. `kind` is that
 * of a link. */
gboolean         rga_link_is_sequence  (int            kind);
/* By how many days `to` comes too early, both ends taken at their latest; 0 when
 * it does not, or when an end has no date. */
int              rga_link_days_short   (RgaPlan         *plan,
                                        const RgaLink   *self);
/* As above, were the ends at these periods. */
int              rga_link_days_between (const RgaLink   *self,
                                        const RgaPeriod *from,
                                        const RgaPeriod *to);

G_END_DECLS
