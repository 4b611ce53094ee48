/* rga-outline-path.h
 *
 * Where an item stands in an outline, from the outermost row down to its own.
 * Nothing beside these rows is read.
 */
#pragma once

#include "rga-outline.h"

G_BEGIN_DECLS

/* RgaOutlineRow from the outermost to that of `id`; empty when the outline does
 * not show it. Free with g_array_unref(). */
GArray *rga_outline_find_path  (const RgaOutline *self,
                                const RgaId      *id);
/* Whether the item is `above` or stands below it, whatever rows are groups. */
gboolean rga_outline_is_below (const RgaOutline *self,
                               RgaItem          *item,
                               const RgaId      *above);

G_END_DECLS
