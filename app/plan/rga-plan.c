#include "rga-plan.h"

#include <string.h>

/* Who refers to an item is kept per (item, list of the referring ones), each in
 * an array sorted by rank, so that “the activities of this project in order” is
 * one look-up, and one edit touches only the arrays of the items it names. */
typedef struct
{
  RgaId   id;
  RgaList list;
} ReferenceKey;

struct _RgaPlan
{
  GObject     parent_instance;

  GHashTable *items;                    /* RgaId in the item → RgaItem, owned */
  GPtrArray  *lists[RGA_N_LISTS];       /* borrowed; item->place is the index */
  GHashTable *references;               /* ReferenceKey → GArray of RgaReference */
  GPtrArray  *outermost[RGA_N_LISTS];   /* borrowed; those without owner, by rank */
};

G_DEFINE_FINAL_TYPE (RgaPlan, rga_plan, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static guint
hash_key (gconstpointer data)
{
  const ReferenceKey *key = data;

  return rga_id_hash (&key->id) * 31 + key->list;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const ReferenceKey *one = a, *other = b;

  return one->list == other->list && rga_id_equal (&one->id, &other->id);
}

static int
compare_items (const RgaItem *a,
               const RgaItem *b)
{
  int order = strcmp (rga_item_rank (a), rga_item_rank (b));

  return order != 0 ? order : rga_id_compare (&a->id, &b->id);
}

static int
compare_references (const RgaReference *a,
                    const RgaReference *b)
{
  int order = compare_items (a->item, b->item);

  return order != 0 ? order : (int) a->field - (int) b->field;
}

/* Where `wanted` is, or where it would go. Most come in order: look at the end first. */
static guint
find_place (GArray             *references,
            const RgaReference *wanted)
{
  guint low = 0, high = references->len;

  if (high > 0 && compare_references (&g_array_index (references, RgaReference, high - 1), wanted) < 0)
    return high;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (compare_references (&g_array_index (references, RgaReference, middle), wanted) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static GArray *
get_references (RgaPlan     *self,
                const RgaId *id,
                RgaList      list)
{
  ReferenceKey key = { *id, list };
  GArray *references = g_hash_table_lookup (self->references, &key);

  if (references == NULL)
    {
      references = g_array_new (FALSE, FALSE, sizeof (RgaReference));
      g_hash_table_insert (self->references, g_memdup2 (&key, sizeof key), references);
    }

  return references;
}

static void
link_reference (RgaPlan     *self,
                const RgaId *id,
                RgaReference reference)
{
  GArray *references = get_references (self, id, reference.item->list);

  g_array_insert_val (references, find_place (references, &reference), reference);
}

static void
unlink_reference (RgaPlan     *self,
                  const RgaId *id,
                  RgaReference reference)
{
  GArray *references = get_references (self, id, reference.item->list);
  guint place = find_place (references, &reference);

  g_assert (place < references->len);
  g_assert (g_array_index (references, RgaReference, place).item == reference.item);
  g_array_remove_index (references, place);
  if (references->len == 0)
    g_hash_table_remove (self->references, &(ReferenceKey) { *id, reference.item->list });
}

/* Refers neither to what it belongs to nor to one above it. */
static gboolean
is_outermost (const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && info->fields[i].flags & (RGA_FIELD_OWNER | RGA_FIELD_TREE) &&
        !rga_id_is_none (rga_item_field ((RgaItem *) item, i)))
      return FALSE;

  return TRUE;
}

static guint
find_outermost (GPtrArray     *items,
                const RgaItem *wanted)
{
  guint low = 0, high = items->len;

  if (high > 0 && compare_items (items->pdata[high - 1], wanted) < 0)
    return high;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (compare_items (items->pdata[middle], wanted) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_outermost (RgaPlan *self,
               RgaItem *item)
{
  GPtrArray *items = self->outermost[item->list];

  if (is_outermost (item))
    g_ptr_array_insert (items, (int) find_outermost (items, item), item);
}

static void
drop_outermost (RgaPlan *self,
                RgaItem *item)
{
  GPtrArray *items = self->outermost[item->list];

  if (is_outermost (item))
    g_ptr_array_remove_index (items, find_outermost (items, item));
}

typedef void (*ReferenceFunc) (RgaPlan     *self,
                               const RgaId *id,
                               RgaReference reference);

/* A set of fields of a list: bit i is field i. */
typedef guint64 Fields;

#define EVERY_FIELD G_MAXUINT64

static void
each_reference (RgaPlan      *self,
                RgaItem      *item,
                Fields        fields,
                ReferenceFunc visit)
{
  const RgaListInfo *info = rga_list_info (item->list);

  g_assert (info->n_fields <= 64);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaId *id;

      if (info->fields[i].type != RGA_FIELD_REFERENCE || !(fields >> i & 1))
        continue;
      id = rga_item_field (item, i);
      if (!rga_id_is_none (id))
        visit (self, id, (RgaReference) { item, i });
    }
}

/* References that stand elsewhere once `known` is as `item`: with another rank
 * all, else those to something else. What stays is not touched, for closing and
 * opening a gap moves all siblings behind it. */
static Fields
find_moved (const RgaItem *known,
            const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  Fields moved = 0;

  if (strcmp (rga_item_rank (known), rga_item_rank (item)) != 0)
    return EVERY_FIELD;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && !rga_id_equal (rga_item_field (known, i), rga_item_field (item, i)))
      moved |= (Fields) 1 << i;

  return moved;
}

static void
rga_plan_finalize (GObject *object)
{
  RgaPlan *self = RGA_PLAN (object);

  g_hash_table_unref (self->references);
  for (guint i = 0; i < RGA_N_LISTS; i++)
    {
      g_ptr_array_unref (self->lists[i]);
      g_ptr_array_unref (self->outermost[i]);
    }
  g_hash_table_unref (self->items);

  G_OBJECT_CLASS (rga_plan_parent_class)->finalize (object);
}

static void
rga_plan_class_init (RgaPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_plan_finalize;

  signals[CHANGED] = g_signal_new ("changed", RGA_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rga_plan_init (RgaPlan *self)
{
  self->items = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal,
                                       NULL, (GDestroyNotify) rga_item_free);
  self->references = g_hash_table_new_full (hash_key, equal_keys, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < RGA_N_LISTS; i++)
    {
      self->lists[i] = g_ptr_array_new ();
      self->outermost[i] = g_ptr_array_new ();
    }
}

RgaPlan *
rga_plan_new (void)
{
  return g_object_new (RGA_TYPE_PLAN, NULL);
}

RgaItem *
rga_plan_get (RgaPlan     *self,
              const RgaId *id)
{
  g_return_val_if_fail (RGA_IS_PLAN (self), NULL);

  return g_hash_table_lookup (self->items, id);
}

gpointer
rga_plan_get_in (RgaPlan     *self,
                 RgaList      list,
                 const RgaId *id)
{
  RgaItem *item = rga_plan_get (self, id);

  return item != NULL && item->list == list ? item : NULL;
}

RgaItem *const *
rga_plan_items (RgaPlan *self,
                RgaList  list,
                guint   *n)
{
  g_return_val_if_fail (RGA_IS_PLAN (self), NULL);
  g_return_val_if_fail (list < RGA_N_LISTS, NULL);

  *n = self->lists[list]->len;

  return (RgaItem *const *) self->lists[list]->pdata;
}

const RgaReference *
rga_plan_references (RgaPlan     *self,
                     const RgaId *id,
                     RgaList      list,
                     guint       *n)
{
  GArray *references;

  g_return_val_if_fail (RGA_IS_PLAN (self), NULL);

  references = g_hash_table_lookup (self->references, &(ReferenceKey) { *id, list });
  *n = references == NULL ? 0 : references->len;

  return references == NULL ? NULL : (const RgaReference *) references->data;
}

RgaItem *const *
rga_plan_outermost (RgaPlan *self,
                    RgaList  list,
                    guint   *n)
{
  g_return_val_if_fail (RGA_IS_PLAN (self), NULL);
  g_return_val_if_fail (list < RGA_N_LISTS, NULL);

  *n = self->outermost[list]->len;

  return (RgaItem *const *) self->outermost[list]->pdata;
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return compare_items (*(RgaItem *const *) a, *(RgaItem *const *) b);
}

/* Most lists were filled in their order. */
static gboolean
is_sorted (GPtrArray *items)
{
  for (guint i = 1; i < items->len; i++)
    if (compare_items (items->pdata[i - 1], items->pdata[i]) > 0)
      return FALSE;

  return TRUE;
}

GPtrArray *
rga_plan_sorted (RgaPlan *self,
                 RgaList  list)
{
  GPtrArray *sorted;

  g_return_val_if_fail (RGA_IS_PLAN (self), NULL);
  g_return_val_if_fail (list < RGA_N_LISTS, NULL);

  sorted = g_ptr_array_copy (self->lists[list], NULL, NULL);
  if (!is_sorted (sorted))
    g_ptr_array_sort (sorted, compare_pointers);

  return sorted;
}

GPtrArray *
rga_plan_children (RgaPlan     *self,
                   const RgaId *id,
                   RgaList      list,
                   guint        field)
{
  GPtrArray *children = g_ptr_array_new ();
  guint n;
  const RgaReference *references = rga_plan_references (self, id, list, &n);

  for (guint i = 0; i < n; i++)
    if (references[i].field == field)
      g_ptr_array_add (children, references[i].item);

  return children;
}

static void
add_item (RgaPlan *self,
          RgaItem *item)
{
  item->place = self->lists[item->list]->len;
  g_ptr_array_add (self->lists[item->list], item);
  g_hash_table_insert (self->items, &item->id, item);
}

static void
take_new (RgaPlan *self,
          RgaItem *item)
{
  add_item (self, item);
  each_reference (self, item, EVERY_FIELD, link_reference);
  add_outermost (self, item);
}

gboolean
rga_plan_add (RgaPlan *self,
              RgaItem *item)
{
  g_return_val_if_fail (RGA_IS_PLAN (self), FALSE);

  if (rga_plan_get (self, &item->id) != NULL)
    return FALSE;

  take_new (self, item);

  return TRUE;
}

RgaItem *
rga_plan_put (RgaPlan *self,
              RgaItem *item)
{
  RgaItem *known;
  Fields moved;

  g_return_val_if_fail (RGA_IS_PLAN (self), NULL);

  known = rga_plan_get (self, &item->id);
  if (known == NULL)
    {
      take_new (self, item);
      return item;
    }

  moved = find_moved (known, item);
  if (moved != 0)
    drop_outermost (self, known);
  each_reference (self, known, moved, unlink_reference);
  rga_item_assign (known, item);
  each_reference (self, known, moved, link_reference);
  if (moved != 0)
    add_outermost (self, known);

  return known;
}

void
rga_plan_remove (RgaPlan     *self,
                 const RgaId *id)
{
  RgaItem *item, *last;
  GPtrArray *list;

  g_return_if_fail (RGA_IS_PLAN (self));

  item = rga_plan_get (self, id);
  if (item == NULL)
    return;

  each_reference (self, item, EVERY_FIELD, unlink_reference);
  drop_outermost (self, item);
  list = self->lists[item->list];
  last = g_ptr_array_index (list, list->len - 1);
  last->place = item->place;
  g_ptr_array_remove_index_fast (list, item->place);
  g_hash_table_remove (self->items, &item->id);
}

void
rga_plan_announce (RgaPlan        *self,
                   const RgaDelta *delta)
{
  g_return_if_fail (RGA_IS_PLAN (self));

  g_signal_emit (self, signals[CHANGED], 0, delta);
}
