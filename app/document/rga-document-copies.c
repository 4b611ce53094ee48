/* rga-document-copies.c
 *
 * Copies of rows that go to where the rows themselves would.
 */
#include "rga-document-moves-private.h"

#include "rga-document-private.h"

/* For a moment the plan has them, so that a copy is given its place as any row is;
 * nobody hears of it. */
static void
lend (RgaPlan         *plan,
      const GPtrArray *made)
{
  for (guint i = 0; i < made->len; i++)
    rga_plan_put (plan, rga_item_copy (made->pdata[i]));
}

static void
take_back (RgaPlan         *plan,
           const GPtrArray *made)
{
  for (guint i = made->len; i-- > 0;)
    rga_plan_remove (plan, &((const RgaItem *) made->pdata[i])->id);
}

static RgaMove *
copy_items (RgaDocument   *self,
            RgaEdits      *edits,
            const RgaMove *move,
            GPtrArray     *made)
{
  RgaMove *copied = rga_move_new (move->list, &move->owner, &move->after);

  copied->leaves = move->leaves;
  for (guint i = 0; i < move->items->len; i++)
    {
      RgaItem *item = rga_plan_get (self->plan, &g_array_index (move->items, RgaId, i));
      g_autoptr(GPtrArray) all = rga_document_copy_all (self, edits, item);

      g_array_append_vals (copied->items, &((const RgaItem *) all->pdata[0])->id, 1);
      g_ptr_array_extend_and_steal (made, g_steal_pointer (&all));
    }

  return copied;
}

gboolean
rga_document_copy_several (RgaDocument      *self,
                           const GPtrArray  *moves,
                           GArray           *copies,
                           GError          **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_item_free);
  g_autoptr(GPtrArray) copied = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_move_free);
  g_autoptr(GArray) items = NULL, made_ids = NULL;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (moves != NULL && copies != NULL, FALSE);

  items = rga_moves_list_items (moves);
  if (!rga_document_check_moves (self, moves, items, error))
    return FALSE;
  for (guint i = 0; i < moves->len; i++)
    g_ptr_array_add (copied, copy_items (self, edits, moves->pdata[i], made));
  lend (self->plan, made);
  for (guint i = 0; i < copied->len; i++)
    rga_document_draft_move (self, edits, copied->pdata[i]);
  take_back (self->plan, made);

  made_ids = rga_moves_list_items (copied);
  g_array_append_vals (copies, made_ids->data, made_ids->len);

  return made_ids->len == 0 || rga_document_edit_several (self, RGA_ACTION_ADD, made_ids, edits, error);
}
