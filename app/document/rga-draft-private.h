/* rga-draft-private.h
 *
 * An edit before it is written: copies of the items it touches, as they would
 * be. The plan itself is only looked at, so a refusal leaves no trace.
 */
#pragma once

#include "rga-edits.h"
#include "rga-plan.h"
#include "rga-store.h"

G_BEGIN_DECLS

#define RGA_NO_FIELD G_MAXUINT

typedef struct
{
  const RgaItem *before;     /* the plan's; NULL when it is new */
  RgaItem       *after;      /* owned; NULL when it goes */
  gboolean       is_ranked;  /* the edit says its rank itself */
} RgaDraftItem;

typedef struct
{
  RgaPlan       *plan;       /* borrowed */
  GHashTable    *items;      /* RgaId → RgaDraftItem, owned */
  GPtrArray     *order;      /* the same, in the order in which they were touched */
  GHashTable    *referrers;  /* RgaId → GArray of RgaId: drafted items that were made to refer to it */
} RgaDraft;

RgaDraft     *rga_draft_new       (RgaPlan          *plan);
void          rga_draft_free      (RgaDraft         *self);
/* Applies and checks all of it; FALSE with a sentence that names line and field. */
gboolean      rga_draft_apply     (RgaDraft         *self,
                                   const RgaEdits   *edits,
                                   GError          **error);
/* That part of it which looks at the drafted plan as a whole. */
gboolean      rga_draft_check     (RgaDraft         *self,
                                   const RgaEdits   *edits,
                                   GError          **error);
/* FALSE, with a sentence that names the edit's line and field. */
gboolean      rga_draft_refuse    (const RgaEdit    *edit,
                                   guint             field,   /* RGA_NO_FIELD = of none */
                                   const char       *what,
                                   GError          **error);
/* The item as it would be; NULL when there is none, or none any more. */
const RgaItem *rga_draft_get      (RgaDraft         *self,
                                   const RgaId      *id);
/* The drafted copy of an item that is there. */
RgaItem      *rga_draft_touch     (RgaDraft         *self,
                                   const RgaId      *id);
void          rga_draft_set       (RgaDraft         *self,
                                   const RgaId      *id,
                                   guint             field,
                                   const RgaValue   *value);
/* Takes the item away, with everything that belongs to it; other references to
 * it are opened, and keep its name in words where there is a field for them. */
void          rga_draft_delete    (RgaDraft         *self,
                                   const RgaId      *id);
/* Gives a rank to what is new or came under another owner: behind its siblings. */
void          rga_draft_rank      (RgaDraft         *self);
/* An RgaEditFunc; `draft` is the RgaDraft. */
gboolean      rga_draft_write     (RgaStore         *store,
                                   gconstpointer     draft,
                                   GError          **error);

/* An item and the field of it that refers to `id`, in the drafted plan. */
typedef void (*RgaReferrerFunc)   (RgaDraft         *self,
                                   const RgaItem    *item,
                                   guint             field,
                                   gpointer          data);
void          rga_draft_referrers (RgaDraft         *self,
                                   const RgaId      *id,
                                   RgaList           list,    /* RGA_LIST_ANY = all */
                                   RgaReferrerFunc   visit,
                                   gpointer          data);

/* The item in whose outline this one stands: the one above it in a tree, else
 * what it belongs to; RGA_ID_NONE when there is nothing. */
RgaId         rga_item_owner      (const RgaItem    *item);
/* A rank behind `after` (NULL = before all) among what `owner` has in `list`,
 * `self_id` left out. Free with g_free(). */
char         *rga_rank_behind     (RgaPlan          *plan,
                                   RgaList           list,
                                   const RgaId      *owner,
                                   const RgaItem    *after,
                                   const RgaId      *self_id);

typedef struct
{
  const RgaItem *item;       /* borrowed */
  char          *rank;
} RgaRanked;

/* What `items` (of one list, with their new owner filled in, in their new order) and
 * what stood beside them get as ranks so that they stand behind `after`, NULL = first:
 * RgaRanked, free with g_array_unref(). Only what has to is ranked again. */
GArray       *rga_rank_several    (RgaPlan          *plan,
                                   const GPtrArray  *items,
                                   const RgaItem    *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaDraft, rga_draft_free)

G_END_DECLS
