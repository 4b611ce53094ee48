/* rga-detail-add.h
 *
 * A new item in or under the one that is shown, as one step: it gets its name,
 * its place behind the others, and the owners that follow from where it is made.
 */
#pragma once

#include "rga-detail-lines.h"
#include "rga-document.h"

G_BEGIN_DECLS

typedef struct
{
  const char *action;   /* of the detail pane */
  RgaList     list;
  int         kind;     /* of a milestone, else RGA_WORD_OPEN */
  const char *name;     /* to translate; NULL = made without a name */
} RgaDetailAddition;

/* What the pane can add, ending with an action that is NULL. */
extern const RgaDetailAddition rga_detail_additions[];
const RgaDetailAddition *rga_detail_find_addition (const char *action);

/* What a new item of the list is called until somebody says it; NULL where items have no name. */
const char *rga_detail_new_name (RgaList         list,
                                 int             kind);
/* Whether an item of `list` can belong to one of `under`, or is shared by all agendas. */
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

/* A link between `item` and `other`, or something outside this agenda: then `other`
 * is NULL and `external` says what. `kind` is an RgaLinkKind. */
gboolean rga_detail_add_link (RgaDocument    *document,
                              const RgaItem  *item,
                              RgaDetailSide   side,
                              const RgaId    *other,
                              const char     *external,
                              int             kind,
                              gint64          lag_days,
                              GError        **error);

G_END_DECLS
