#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>

#include "rga-draft-private.h"
#include "rga-reread-private.h"

static gint64
now_ms (void)
{
  return g_get_real_time () / 1000;
}

RgaStamp
rga_document_make_stamp (RgaDocument *self,
                         RgaAction    action)
{
  return (RgaStamp) {
    .action = action,
    .at_ms = now_ms (),
    .who = self->author,
    .device = self->device,
    .list = RGA_LIST_ANY,
  };
}

static void
name_item (RgaStamp      *stamp,
           const RgaItem *item)
{
  if (item == NULL)
    return;

  stamp->list = item->list;
  stamp->item = item->id;
  stamp->name = rga_item_name (item);
}

static RgaRevision *
make_revision (RgaDocument     *self,
               const RgaStamp  *stamp,
               const RgaId     *undoes,
               const RgaChange *change)
{
  RgaRevision *revision = g_new0 (RgaRevision, 1);

  revision->sequence = rga_store_get_sequence (self->store);
  revision->revision = change->revision;
  revision->undoes = undoes == NULL ? RGA_ID_NONE : *undoes;
  revision->action = stamp->action;
  revision->at_ms = stamp->at_ms;
  revision->who = g_strdup (stamp->who);
  revision->device = g_strdup (stamp->device);
  revision->name = g_strdup (stamp->name);
  revision->list = stamp->list;
  revision->item = stamp->item;

  return revision;
}

/* The step is stored; memory follows the rows it names, and says so once. */
static gboolean
absorb (RgaDocument  *self,
        RgaChange    *change,
        GError      **error)
{
  g_autoptr(RgaDelta) delta = rga_store_absorb (self->store, change, self->plan, error);

  if (delta == NULL)
    return FALSE;

  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    rga_document_refresh_title (self);
  rga_plan_announce (self->plan, delta);
  rga_document_notify_steps (self);
  rga_document_note_step (self);

  return TRUE;
}

gboolean
rga_document_take_step (RgaDocument     *self,
                        const RgaStamp  *stamp,
                        RgaChange       *change,
                        GError         **error)
{
  g_autoptr(RgaChange) owned = change;

  rga_store_error_set_operation (error, "edit");
  if (change == NULL)
    return FALSE;
  if (rga_id_is_none (&change->revision))
    return TRUE;

  rga_steps_note (self->steps, make_revision (self, stamp, NULL, change));

  return absorb (self, change, error);
}

gboolean
rga_document_commit (RgaDocument     *self,
                     const RgaStamp  *stamp,
                     RgaEditFunc      write,
                     gconstpointer    request,
                     GError         **error)
{
  if (!rga_document_may_change (self, error))
    return FALSE;

  return rga_document_take_step (self, stamp, rga_store_commit (self->store, stamp, write, request, error), error);
}

static gboolean
draft_edits (RgaDocument     *self,
             RgaDraft        *draft,
             const RgaEdits  *edits,
             GError         **error)
{
  if (!rga_draft_apply (draft, edits, error))
    return FALSE;

  rga_reread_draft (draft, rga_plan_get_reading_day (self->plan, self->today));

  return TRUE;
}

/* Of one that is removed, its name before. */
static const RgaItem *
find_item (RgaDocument *self,
           RgaDraft    *draft,
           const RgaId *id)
{
  const RgaItem *item = rga_draft_get (draft, id);

  return item != NULL ? item : rga_plan_get (self->plan, id);
}

/* The list all of them are in, or none; how many they are stands in place of a name. */
static void
count_items (RgaDocument  *self,
             RgaStamp     *stamp,
             RgaDraft     *draft,
             const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const RgaItem *item = find_item (self, draft, &g_array_index (items, RgaId, i));
      RgaList list = item != NULL ? item->list : RGA_LIST_ANY;

      stamp->list = i == 0 || stamp->list == list ? list : RGA_LIST_ANY;
    }
}

gboolean
rga_document_edit_several (RgaDocument     *self,
                           RgaAction        action,
                           const GArray    *items,
                           const RgaEdits  *edits,
                           GError         **error)
{
  g_autoptr(RgaDraft) draft = NULL;
  g_autofree char *name = NULL;
  RgaStamp stamp;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (edits != NULL && items != NULL, FALSE);

  draft = rga_draft_new (self->plan);
  if (!draft_edits (self, draft, edits, error))
    return FALSE;

  stamp = rga_document_make_stamp (self, action);
  if (items->len == 1)
    name_item (&stamp, find_item (self, draft, &g_array_index (items, RgaId, 0)));
  else if (items->len > 1)
    count_items (self, &stamp, draft, items);
  stamp.name = name = items->len > 1 ? g_strdup_printf ("%u", items->len) : g_strdup (stamp.name);

  return rga_document_commit (self, &stamp, rga_draft_write, draft, error);
}

gboolean
rga_document_edit (RgaDocument     *self,
                   RgaAction        action,
                   const RgaId     *item,
                   const RgaEdits  *edits,
                   GError         **error)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (RgaId));

  if (item != NULL)
    g_array_append_vals (items, item, 1);

  return rga_document_edit_several (self, action, items, edits, error);
}

gboolean
rga_document_fill (RgaDocument     *self,
                   const RgaEdits  *edits,
                   GError         **error)
{
  g_autoptr(RgaDraft) draft = rga_draft_new (self->plan);
  RgaStamp stamp = rga_document_make_stamp (self, RGA_ACTION_CREATE);

  if (edits != NULL && !draft_edits (self, draft, edits, error))
    return FALSE;

  return rga_document_commit (self, &stamp, rga_draft_write, draft, error);
}

static gboolean
revert (RgaDocument        *self,
        RgaAction           action,
        const RgaRevision  *step,
        GError            **error)
{
  g_autoptr(RgaChange) change = NULL;
  RgaStamp stamp = rga_document_make_stamp (self, action);

  if (step == NULL)
    {
      g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                           action == RGA_ACTION_UNDO ? _("There is nothing to undo. The agenda is as it was. To go back "
                                                         "further, choose Earlier versions in the menu.") : _("There is "
                                                         "nothing to redo. The agenda is as it was. Make the change again "
                                                         "yourself."));
      return FALSE;
    }
  if (!rga_document_may_change (self, error))
    return FALSE;

  stamp.list = step->list;
  stamp.item = step->item;
  stamp.name = step->name;
  change = rga_store_revert (self->store, &stamp, &step->revision, action == RGA_ACTION_UNDO, error);
  rga_store_error_set_operation (error, rga_action_to_word (action));
  if (change == NULL)
    return FALSE;

  rga_steps_note (self->steps, make_revision (self, &stamp, &step->revision, change));

  return absorb (self, change, error);
}

gboolean
rga_document_undo (RgaDocument  *self,
                   GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  return revert (self, RGA_ACTION_UNDO, rga_steps_peek_undo (self->steps), error);
}

gboolean
rga_document_redo (RgaDocument  *self,
                   GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  return revert (self, RGA_ACTION_REDO, rga_steps_peek_redo (self->steps), error);
}

gboolean
rga_document_can_undo (RgaDocument *self)
{
  return rga_document_peek_undo (self) != NULL && !rga_document_is_read_only (self);
}

gboolean
rga_document_can_redo (RgaDocument *self)
{
  return rga_document_peek_redo (self) != NULL && !rga_document_is_read_only (self);
}

const RgaRevision *
rga_document_peek_undo (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return rga_steps_peek_undo (self->steps);
}

const RgaRevision *
rga_document_peek_redo (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return rga_steps_peek_redo (self->steps);
}

gint64
rga_document_count_steps (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, 0);

  return rga_store_get_sequence (self->store);
}

GPtrArray *
rga_document_history (RgaDocument  *self,
                      GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, NULL);

  return rga_store_history (self->store, 0, error);
}

void
rga_document_reach_back (RgaDocument *self)
{
  g_autoptr(GPtrArray) revisions = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  revisions = rga_store_history (self->store, 0, NULL);
  rga_steps_clear (self->steps);
  for (guint i = revisions == NULL ? 0 : revisions->len; i > 0; i--)
    {
      RgaRevision *revision = g_ptr_array_index (revisions, i - 1);

      if (g_strcmp0 (revision->device, self->device) == 0)
        rga_steps_note (self->steps, g_ptr_array_steal_index (revisions, i - 1));
    }
  rga_document_notify_steps (self);
}
