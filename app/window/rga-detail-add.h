/* rga-detail-add.h
 *
 * A new item in or under the one that is shown, as one step: it gets its name,
 * its place behind the others, and the owners that follow from where it is made.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* Whether an item of `list` can belong to one of `under`. */
gboolean rga_detail_can_add (RgaList         under,
                             RgaList         list);
/* `kind` is that of a milestone, RGA_WORD_OPEN where the list has none. `added` is
 * filled with the new item's id. */
gboolean rga_detail_add     (RgaDocument    *document,
                             const RgaItem  *under,
                             RgaList         list,
                             int             kind,
                             const char     *name,
                             RgaId          *added,
                             GError        **error);

G_END_DECLS
