#include "rga-draft-private.h"

#include <string.h>

#include "rga-rank.h"

typedef struct
{
  RgaId   owner;
  RgaList list;
} Siblings;

static guint
hash_siblings (gconstpointer data)
{
  const Siblings *siblings = data;

  return rga_id_hash (&siblings->owner) * 31 + siblings->list;
}

static gboolean
equal_siblings (gconstpointer a,
                gconstpointer b)
{
  const Siblings *one = a, *other = b;

  return one->list == other->list && rga_id_equal (&one->owner, &other->owner);
}

/* A programme owns nearly everything; what else an item belongs to says more. */
static int
owner_weight (const RgaField *field)
{
  if (field->type != RGA_FIELD_REFERENCE || !(field->flags & (RGA_FIELD_OWNER | RGA_FIELD_TREE)))
    return 0;
  if (field->flags & RGA_FIELD_TREE)
    return 3;

  return field->target == RGA_LIST_PROGRAMMES ? 1 : 2;
}

RgaId
rga_item_owner (const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  RgaId owner = RGA_ID_NONE;
  int best = 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      int weight = owner_weight (&info->fields[i]);

      if (weight <= best || rga_id_is_none (rga_item_field (item, i)))
        continue;
      best = weight;
      owner = *(const RgaId *) rga_item_field (item, i);
    }

  return owner;
}

static const char *
find_last_rank (RgaPlan     *plan,
                RgaList      list,
                const RgaId *owner)
{
  const RgaReference *references;
  RgaItem *const *items;
  guint n;

  if (rga_id_is_none (owner))
    {
      items = rga_plan_outermost (plan, list, &n);
      return n == 0 ? NULL : rga_item_rank (items[n - 1]);
    }

  references = rga_plan_references (plan, owner, list, &n);

  return n == 0 ? NULL : rga_item_rank (references[n - 1].item);
}

/* The last rank used among these siblings, the drafted ones included. */
static char **
look_up_last (RgaDraft      *self,
              GHashTable    *lasts,
              const RgaItem *item)
{
  Siblings key = { rga_item_owner (item), item->list };
  char **last = g_hash_table_lookup (lasts, &key);
  const char *rank;

  if (last == NULL)
    {
      rank = find_last_rank (self->plan, item->list, &key.owner);
      last = g_new0 (char *, 2);
      last[0] = g_strdup (rank != NULL && *rank != '\0' ? rank : NULL);
      g_hash_table_insert (lasts, g_memdup2 (&key, sizeof key), last);
    }

  return last;
}

static void
use_rank (char       **last,
          const char  *rank)
{
  if (*last != NULL && strcmp (*last, rank) >= 0)
    return;

  g_free (*last);
  *last = g_strdup (rank);
}

static gboolean
has_moved (const RgaDraftItem *draft)
{
  RgaId before, after;

  if (draft->before == NULL || draft->is_ranked)
    return FALSE;

  before = rga_item_owner (draft->before);
  after = rga_item_owner (draft->after);

  return !rga_id_equal (&before, &after)
         && strcmp (rga_item_rank (draft->before), rga_item_rank (draft->after)) == 0;
}

static gboolean
needs_rank (const RgaDraftItem *draft)
{
  if (draft->after == NULL || rga_list_info (draft->after->list)->rank < 0)
    return FALSE;

  return *rga_item_rank (draft->after) == '\0' || has_moved (draft);
}

static void
note_given_ranks (RgaDraft   *self,
                  GHashTable *lasts)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      RgaDraftItem *draft = g_ptr_array_index (self->order, i);

      if (draft->after != NULL && draft->before == NULL && *rga_item_rank (draft->after) != '\0')
        use_rank (look_up_last (self, lasts, draft->after), rga_item_rank (draft->after));
    }
}

static void
give_rank (RgaDraft   *self,
           GHashTable *lasts,
           RgaItem    *item)
{
  char **last = look_up_last (self, lasts, item);
  g_autofree char *rank = rga_rank_between (*last, NULL);
  g_auto (RgaValue) value = rga_value_text (rank);

  rga_item_set_value (item, (guint) rga_list_info (item->list)->rank, &value);
  use_rank (last, rank);
}

void
rga_draft_rank (RgaDraft *self)
{
  g_autoptr(GHashTable) lasts = g_hash_table_new_full (hash_siblings, equal_siblings, g_free,
                                                       (GDestroyNotify) g_strfreev);

  note_given_ranks (self, lasts);
  for (guint i = 0; i < self->order->len; i++)
    {
      RgaDraftItem *draft = g_ptr_array_index (self->order, i);

      if (needs_rank (draft))
        give_rank (self, lasts, draft->after);
    }
}

/* What stands beside each other, by rank: what an owner has, or what has no owner. */
typedef struct
{
  const RgaReference *references;   /* NULL: `items` */
  RgaItem *const     *items;
  guint               n;
} Row;

static Row
find_row (RgaPlan     *plan,
          RgaList      list,
          const RgaId *owner)
{
  Row row = { 0 };

  if (rga_id_is_none (owner))
    row.items = rga_plan_outermost (plan, list, &row.n);
  else
    row.references = rga_plan_references (plan, owner, list, &row.n);

  return row;
}

static const RgaItem *
get_in_row (const Row *row,
            guint      i)
{
  return row->references != NULL ? row->references[i].item : row->items[i];
}

/* How many of them have `rank` or a lower one. */
static guint
count_up_to (const Row  *row,
             const char *rank)
{
  guint low = 0, high = row->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (rga_item_rank (get_in_row (row, middle)), rank) > 0)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/* The lowest rank above `least` ("" = of all that have one), or NULL. */
static const char *
find_next (const Row   *row,
           const char  *least,
           const RgaId *self_id)
{
  for (guint i = count_up_to (row, least); i < row->n; i++)
    if (!rga_id_equal (&get_in_row (row, i)->id, self_id))
      return rga_item_rank (get_in_row (row, i));

  return NULL;
}

char *
rga_rank_behind (RgaPlan       *plan,
                 RgaList        list,
                 const RgaId   *owner,
                 const RgaItem *after,
                 const RgaId   *self_id)
{
  const char *before = after == NULL ? "" : rga_item_rank (after);
  Row row = find_row (plan, list, owner);
  const char *next = find_next (&row, before, self_id);

  return rga_rank_between (*before == '\0' ? NULL : before, next);
}

static void
add_ranked (GArray        *ranked,
            const RgaItem *item)
{
  RgaRanked entry = { .item = item };

  if (ranked->len == 0 || g_array_index (ranked, RgaRanked, ranked->len - 1).item != item)
    g_array_append_val (ranked, entry);
}

/* A row also has what stands a level deeper: that has an order of its own. */
static gboolean
is_sibling (const RgaItem *item,
            const RgaItem *other)
{
  RgaId owner = rga_item_owner (item), others = rga_item_owner (other);

  if (!rga_id_equal (&owner, &others))
    return FALSE;

  return item->list != RGA_LIST_MILESTONES
         || rga_id_equal (&((const RgaMilestone *) item)->activity, &((const RgaMilestone *) other)->activity);
}

/* Copies of two agendas may have given the same rank twice: what stood behind
 * `after` by its id alone has to be told apart from what comes between. */
static void
add_ties (const Row     *row,
          GHashTable    *moved,
          const RgaItem *after,
          const char    *rank,
          GArray        *ranked)
{
  guint end = count_up_to (row, rank), first = end;

  while (first > 0 && strcmp (rga_item_rank (get_in_row (row, first - 1)), rank) == 0)
    first--;
  for (guint i = first; i < end; i++)
    {
      const RgaItem *item = get_in_row (row, i);

      if (!g_hash_table_contains (moved, &item->id) && is_sibling (item, g_array_index (ranked, RgaRanked, 0).item)
          && (after == NULL || rga_id_compare (&item->id, &after->id) > 0))
        add_ranked (ranked, item);
    }
}

static const char *
find_next_unmoved (const Row  *row,
                   GHashTable *moved,
                   const char *rank)
{
  for (guint i = count_up_to (row, rank); i < row->n; i++)
    if (!g_hash_table_contains (moved, &get_in_row (row, i)->id))
      return rga_item_rank (get_in_row (row, i));

  return NULL;
}

static void
clear_ranked (gpointer data)
{
  g_free (((RgaRanked *) data)->rank);
}

GArray *
rga_rank_several (RgaPlan         *plan,
                  const GPtrArray *items,
                  const RgaItem   *after)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (RgaRanked));
  g_autoptr(GHashTable) moved = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autofree char **ranks = NULL;
  const char *rank = after != NULL ? rga_item_rank (after) : "";
  RgaId owner = items->len > 0 ? rga_item_owner (items->pdata[0]) : RGA_ID_NONE;
  Row row = items->len > 0 ? find_row (plan, ((RgaItem *) items->pdata[0])->list, &owner) : (Row) { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      g_hash_table_add (moved, &((RgaItem *) items->pdata[i])->id);
      add_ranked (ranked, items->pdata[i]);
    }
  add_ties (&row, moved, after, rank, ranked);

  ranks = rga_rank_spread (*rank != '\0' ? rank : NULL, find_next_unmoved (&row, moved, rank), ranked->len);
  g_array_set_clear_func (ranked, clear_ranked);
  for (guint i = 0; i < ranked->len; i++)
    g_array_index (ranked, RgaRanked, i).rank = ranks[i];

  return ranked;
}
