/* rga-document-moves.h
 *
 * Rows that go to another place of the outline, several as one step. What stands
 * below them goes with them.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

typedef struct
{
  RgaList   list;          /* of all of `items` */
  GArray   *items;         /* RgaId, in the order they will have */
  RgaId     owner;         /* they come to stand below it; RGA_ID_NONE: below nothing */
  RgaId     after;         /* sibling they come behind, not itself moved; RGA_ID_NONE: first */
  RgaList   leaves;        /* with no owner: groups they belong to no more, RGA_LIST_ANY = they stay in all */
} RgaMove;

RgaMove *rga_move_new  (RgaList        list,
                        const RgaId   *owner,
                        const RgaId   *after);
void     rga_move_free (RgaMove       *self);

/* Whether an item of `list` can stand below one of `owner`; RGA_LIST_ANY: below nothing. */
gboolean rga_move_fits (RgaList        list,
                        RgaList        owner);
/* Whether `owner` is one of `items` (RgaId), or stands below one of them. */
gboolean rga_move_is_below (RgaPlan      *plan,
                            const RgaId  *owner,
                            const GArray *items);

/* All of `moves` (RgaMove) as one step. Refused when something would come to stand
 * below itself. */
gboolean rga_document_move_several (RgaDocument      *self,
                                    const GPtrArray  *moves,
                                    GError          **error);

/* The same with copies of the items, in the order of `moves`; the items stay where they
 * are. RgaId of each is added to `copies`. */
gboolean rga_document_copy_several (RgaDocument      *self,
                                    const GPtrArray  *moves,
                                    GArray           *copies,
                                    GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaMove, rga_move_free)

G_END_DECLS
