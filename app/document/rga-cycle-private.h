/* rga-cycle-private.h
 *
 * Whether an edit makes something go in a circle: items above each other, or
 * links that put things in order. Only what can be reached from the edit is
 * looked at, and never on the C stack, so that a very deep plan is fine.
 */
#pragma once

#include "rga-draft-private.h"

G_BEGIN_DECLS

/* Ids known to lead up to a root; shared by the checks of one edit. */
GHashTable *rga_cycle_new_safe   (void);
/* TRUE when `id` is above itself along the tree field of its list. */
gboolean    rga_cycle_in_tree    (RgaDraft          *draft,
                                  const RgaId       *id,
                                  guint              field,
                                  GHashTable        *safe);
/* The last of `links` (const RgaLink *) that lies on a circle of order, or NULL. */
const RgaLink *rga_cycle_in_links (RgaDraft         *draft,
                                  GPtrArray         *links);

G_END_DECLS
