/* rga-document-moves-private.h
 *
 * What moving rows and copying them share.
 */
#pragma once

#include "rga-document-moves.h"

G_BEGIN_DECLS

/* RgaId of all that `moves` (RgaMove) are about. Free with g_array_unref(). */
GArray  *rga_moves_list_items     (const GPtrArray  *moves);
/* Refuses what is no longer there, and what would come to stand below itself. */
gboolean rga_document_check_moves (RgaDocument      *self,
                                   const GPtrArray  *moves,
                                   const GArray     *items,
                                   GError          **error);
/* To `edits`; the plan has the items already. */
void     rga_document_draft_move  (RgaDocument      *self,
                                   RgaEdits         *edits,
                                   const RgaMove    *move);

G_END_DECLS
