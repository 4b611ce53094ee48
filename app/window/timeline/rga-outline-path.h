/* rga-outline-path.h
 *
 * Where an item stands in an outline, from the outermost row down to its own.
 * The outline alone decides what stands below what: an item is looked for under
 * each item it has to do with, so no rule is written down twice.
 */
#pragma once

#include "rga-outline.h"

G_BEGIN_DECLS

/* RgaOutlineRow from the outermost to that of `id`; empty when the outline does
 * not show it. Free with g_array_unref(). */
GArray *rga_outline_find_path  (const RgaOutline *self,
                                const RgaId      *id);
/* The items `item` may stand below: what it refers to, and the focus areas a
 * project is linked to. RgaId; free with g_array_unref(). */
GArray *rga_outline_neighbours (RgaPlan          *plan,
                                const RgaItem    *item);
/* The row of `id` among `rows`, or -1. */
int     rga_outline_index_of   (const GArray     *rows,
                                const RgaId      *id);

G_END_DECLS
