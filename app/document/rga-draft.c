#include "rga-config.h"

#include "rga-draft-private.h"

#include <glib/gi18n-lib.h>

#include "rga-edit-check-private.h"

static void
draft_item_free (gpointer data)
{
  RgaDraftItem *item = data;

  rga_item_free (item->after);
  g_free (item);
}

RgaDraft *
rga_draft_new (RgaPlan *plan)
{
  RgaDraft *self = g_new0 (RgaDraft, 1);

  self->plan = plan;
  self->items = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, draft_item_free);
  self->order = g_ptr_array_new ();
  self->referrers = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal,
                                           g_free, (GDestroyNotify) g_array_unref);

  return self;
}

void
rga_draft_free (RgaDraft *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->referrers);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->items);
  g_free (self);
}

static RgaDraftItem *
add_draft (RgaDraft      *self,
           const RgaId   *id,
           const RgaItem *before,
           RgaItem       *after)
{
  RgaDraftItem *draft = g_new0 (RgaDraftItem, 1);

  draft->before = before;
  draft->after = after;
  g_hash_table_insert (self->items, g_memdup2 (id, sizeof *id), draft);
  g_ptr_array_add (self->order, draft);

  return draft;
}

const RgaItem *
rga_draft_get (RgaDraft    *self,
               const RgaId *id)
{
  RgaDraftItem *draft = g_hash_table_lookup (self->items, id);

  return draft != NULL ? draft->after : rga_plan_get (self->plan, id);
}

RgaItem *
rga_draft_touch (RgaDraft    *self,
                 const RgaId *id)
{
  RgaDraftItem *draft = g_hash_table_lookup (self->items, id);
  RgaItem *item;

  if (draft == NULL)
    {
      item = rga_plan_get (self->plan, id);
      g_assert (item != NULL);
      draft = add_draft (self, id, item, rga_item_copy (item));
    }

  return draft->after;
}

static void
note_referrer (RgaDraft    *self,
               const RgaId *target,
               const RgaId *item)
{
  GArray *referrers = g_hash_table_lookup (self->referrers, target);

  if (referrers == NULL)
    {
      referrers = g_array_new (FALSE, FALSE, sizeof (RgaId));
      g_hash_table_insert (self->referrers, g_memdup2 (target, sizeof *target), referrers);
    }
  g_array_append_val (referrers, *item);
}

void
rga_draft_set (RgaDraft       *self,
               const RgaId    *id,
               guint           field,
               const RgaValue *value)
{
  RgaItem *item = rga_draft_touch (self, id);

  rga_item_set_value (item, field, value);
  if (value->type == RGA_FIELD_REFERENCE && !rga_id_is_none (&value->id))
    note_referrer (self, &value->id, id);
}

static void
visit_fields (RgaDraft        *self,
              const RgaItem   *item,
              const RgaId     *id,
              RgaReferrerFunc  visit,
              gpointer         data)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && rga_id_equal (rga_item_field (item, i), id))
      visit (self, item, i, data);
}

/* What the draft has not touched is as the plan's index says; what it has is in
 * `referrers`, or still refers as it did. */
static void
visit_planned (RgaDraft        *self,
               const RgaId     *id,
               RgaList          list,
               RgaReferrerFunc  visit,
               gpointer         data)
{
  guint n;
  const RgaReference *references = rga_plan_references (self->plan, id, list, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaItem *item = rga_draft_get (self, &references[i].item->id);

      if (item != NULL && rga_id_equal (rga_item_field (item, references[i].field), id))
        visit (self, item, references[i].field, data);
    }
}

void
rga_draft_referrers (RgaDraft        *self,
                     const RgaId     *id,
                     RgaList          list,
                     RgaReferrerFunc  visit,
                     gpointer         data)
{
  GArray *drafted = g_hash_table_lookup (self->referrers, id);

  for (RgaList each = 0; each < RGA_N_LISTS; each++)
    if (list == RGA_LIST_ANY || list == each)
      visit_planned (self, id, each, visit, data);

  for (guint i = 0; drafted != NULL && i < drafted->len; i++)
    {
      const RgaItem *item = rga_draft_get (self, &g_array_index (drafted, RgaId, i));

      if (item != NULL && (list == RGA_LIST_ANY || list == item->list))
        visit_fields (self, item, id, visit, data);
    }
}

/* Where in the edit, for who wrote it line by line. */
static char *
write_place (const RgaEdit *edit,
             guint          field,
             const char    *sentence)
{
  const char *name = field == RGA_NO_FIELD ? NULL : rga_list_info (edit->list)->fields[field].name;

  if (edit->line > 0 && name != NULL)
    /* Translators: the number of a line, the name of a field, then what is wrong. */
    return g_strdup_printf (_("line %u, field “%s”: %s"), edit->line, name, sentence);
  if (edit->line > 0)
    /* Translators: the number of a line, then what is wrong with it. */
    return g_strdup_printf (_("line %u: %s"), edit->line, sentence);

  return name != NULL ? g_strconcat (name, ": ", sentence, NULL) : g_strdup (sentence);
}

gboolean
rga_draft_refuse (const RgaEdit  *edit,
                  guint           field,
                  const char     *what,
                  GError        **error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *message = NULL;

  /* Translators: %s is a sentence that says what is wrong. */
  sentence = g_strdup_printf (_("%s Nothing was changed. Correct it."), what);
  message = write_place (edit, field, sentence);
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED, message);
  if (error != NULL && field != RGA_NO_FIELD)
    rga_store_error_set_field (*error, edit->list, field, sentence);

  return FALSE;
}

static gboolean
is_second_settings (RgaDraft *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      RgaDraftItem *draft = g_ptr_array_index (self->order, i);

      if (draft->before == NULL && draft->after != NULL && draft->after->list == RGA_LIST_SETTINGS)
        return TRUE;
    }

  return rga_plan_get_settings (self->plan) != NULL;
}

static gboolean
apply_add (RgaDraft       *self,
           const RgaEdit  *edit,
           GError        **error)
{
  if (rga_id_is_none (&edit->id))
    return rga_draft_refuse (edit, RGA_NO_FIELD, _("A new item needs an id."), error);
  if (rga_plan_get (self->plan, &edit->id) != NULL || g_hash_table_contains (self->items, &edit->id))
    return rga_draft_refuse (edit, RGA_NO_FIELD, _("There is already an item with this id."), error);
  if (edit->list == RGA_LIST_SETTINGS && is_second_settings (self))
    return rga_draft_refuse (edit, RGA_NO_FIELD, _("An agenda has its settings only once."), error);

  add_draft (self, &edit->id, NULL, rga_item_new (edit->list, &edit->id));

  return TRUE;
}

static gboolean
check_there (RgaDraft       *self,
             const RgaEdit  *edit,
             GError        **error)
{
  const RgaItem *item = rga_draft_get (self, &edit->id);

  if (item != NULL && item->list == edit->list)
    return TRUE;

  return rga_draft_refuse (edit, RGA_NO_FIELD, _("There is no such item in this list."), error);
}

static gboolean
apply_set (RgaDraft       *self,
           const RgaEdit  *edit,
           GError        **error)
{
  const char *fault = NULL;

  if (!check_there (self, edit, error))
    return FALSE;

  fault = rga_edit_check_value (edit->list, edit->field, &edit->value);
  if (fault != NULL)
    return rga_draft_refuse (edit, edit->field, fault, error);

  rga_draft_set (self, &edit->id, edit->field, &edit->value);
  if (rga_list_info (edit->list)->rank == (int) edit->field)
    ((RgaDraftItem *) g_hash_table_lookup (self->items, &edit->id))->is_ranked = TRUE;

  return TRUE;
}

static gboolean
apply_delete (RgaDraft       *self,
              const RgaEdit  *edit,
              GError        **error)
{
  if (!check_there (self, edit, error))
    return FALSE;

  rga_draft_delete (self, &edit->id);

  return TRUE;
}

static gboolean
apply_one (RgaDraft       *self,
           const RgaEdit  *edit,
           GError        **error)
{
  switch (edit->op)
    {
    case RGA_EDIT_ADD:
      return apply_add (self, edit, error);
    case RGA_EDIT_SET:
      return apply_set (self, edit, error);
    case RGA_EDIT_DELETE:
    default:
      return apply_delete (self, edit, error);
    }
}

gboolean
rga_draft_apply (RgaDraft        *self,
                 const RgaEdits  *edits,
                 GError         **error)
{
  for (guint i = 0; i < rga_edits_n (edits); i++)
    if (!apply_one (self, rga_edits_get (edits, i), error))
      return FALSE;

  if (!rga_draft_check (self, edits, error))
    return FALSE;

  rga_draft_rank (self);

  return TRUE;
}

static gboolean
write_item (RgaStore            *store,
            const RgaDraftItem  *draft,
            GError             **error)
{
  if (draft->before == NULL)
    return draft->after == NULL || rga_store_insert (store, draft->after, error);
  if (draft->after == NULL)
    return rga_store_delete (store, draft->before, error);

  return rga_store_update (store, draft->before, draft->after, error);
}

gboolean
rga_draft_write (RgaStore       *store,
                 gconstpointer   data,
                 GError        **error)
{
  const RgaDraft *self = data;

  for (guint i = 0; i < self->order->len; i++)
    if (!write_item (store, g_ptr_array_index (self->order, i), error))
      return FALSE;

  return TRUE;
}
