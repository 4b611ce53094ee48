#include "rga-document-private.h"

#include "rga-draft-private.h"

/* What is copied, and the id of each copy. */
typedef struct
{
  RgaDocument *document;
  GPtrArray   *items;    /* RgaItem, borrowed; owners before what they own */
  GHashTable  *copies;   /* RgaId of the item → RgaId of its copy */
} Duplicate;

static void
take (Duplicate *self,
      RgaItem   *item)
{
  RgaId copy = rga_document_make_id (self->document);

  if (g_hash_table_contains (self->copies, &item->id))
    return;

  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->copies, &item->id, g_memdup2 (&copy, sizeof copy));
}

/* A link belongs to both its ends; the copy of one end has no say in the other.
 * And a copied focus area does not take the projects of the first. */
static gboolean
is_shared (const RgaReference *reference)
{
  RgaList list = reference->item->list;

  return list == RGA_LIST_LINKS ||
         (list == RGA_LIST_PROJECT_FOCUS_AREAS && reference->field == RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, focus_area));
}

static void
take_owned (Duplicate     *self,
            const RgaItem *owner)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      const RgaReference *references = rga_plan_references (self->document->plan, &owner->id, list, &n);

      for (guint i = 0; i < n; i++)
        if (rga_list_info (list)->fields[references[i].field].flags & RGA_FIELD_OWNER && !is_shared (&references[i]))
          take (self, references[i].item);
    }
}

static gboolean
is_filled (const RgaField *field,
           gconstpointer   value)
{
  switch (field->type)
    {
    case RGA_FIELD_TEXT:
    case RGA_FIELD_PERIOD:
      return *(const gpointer *) value != NULL;
    case RGA_FIELD_REFERENCE:
      return !rga_id_is_none (value);
    default:
      return TRUE;
    }
}

/* Within what is copied, the copies refer to each other. */
static RgaItem *
make_copy (Duplicate     *self,
           const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  RgaItem *made = rga_item_copy (item);

  made->id = *(const RgaId *) g_hash_table_lookup (self->copies, &item->id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      RgaId *field = rga_item_field (made, i);
      const RgaId *copy = info->fields[i].type == RGA_FIELD_REFERENCE ? g_hash_table_lookup (self->copies, field) : NULL;

      if (copy != NULL)
        *field = *copy;
    }

  return made;
}

static void
add_copy (RgaEdits      *edits,
          const RgaItem *made)
{
  const RgaListInfo *info = rga_list_info (made->list);

  rga_edits_add (edits, made->list, &made->id);
  for (guint i = 0; i < info->n_fields; i++)
    if (is_filled (&info->fields[i], rga_item_field ((RgaItem *) made, i)))
      rga_edits_set (edits, made->list, &made->id, i, rga_item_get_value (made, i));
}

GPtrArray *
rga_document_copy_all (RgaDocument *self,
                       RgaEdits    *edits,
                       RgaItem     *item)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_item_free);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_autoptr(GHashTable) copies = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, NULL, g_free);
  Duplicate duplicate = { self, items, copies };

  take (&duplicate, item);
  for (guint i = 0; i < items->len; i++)
    take_owned (&duplicate, items->pdata[i]);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (made, make_copy (&duplicate, items->pdata[i]));
  for (guint i = 0; i < made->len; i++)
    add_copy (edits, made->pdata[i]);

  return made;
}

void
rga_document_copy_item (RgaDocument *self,
                        RgaEdits    *edits,
                        RgaItem     *item,
                        RgaId       *copy)
{
  g_autoptr(GPtrArray) made = rga_document_copy_all (self, edits, item);

  *copy = ((const RgaItem *) made->pdata[0])->id;
}

/* The copy stands behind what it is of. */
static void
set_rank (RgaDocument   *self,
          RgaEdits      *edits,
          const RgaItem *item,
          const RgaId   *copy)
{
  RgaId owner = rga_item_owner (item);
  g_autofree char *rank = NULL;

  if (rga_list_info (item->list)->rank < 0)
    return;

  rank = rga_rank_behind (self->plan, item->list, &owner, item, copy);
  rga_edits_set (edits, item->list, copy, (guint) rga_list_info (item->list)->rank, rga_value_text (rank));
}

gboolean
rga_document_duplicate (RgaDocument  *self,
                        const RgaId  *id,
                        RgaId        *copy,
                        GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaItem *item;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (id != NULL && copy != NULL, FALSE);

  item = rga_plan_get (self->plan, id);
  g_return_val_if_fail (item != NULL, FALSE);

  rga_document_copy_item (self, edits, item, copy);
  set_rank (self, edits, item, copy);

  return rga_document_edit (self, RGA_ACTION_ADD, copy, edits, error);
}
