#include "rga-rings.h"

#include "rga-links.h"

struct _RgaRings
{
  GHashTable *items;   /* RgaId */
};

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
}

/* Both ends are there, and one comes first. */
static gboolean
leads (RgaPlan       *plan,
       const RgaLink *link)
{
  return rga_link_is_sequence (link->kind) && rga_plan_get (plan, &link->from) != NULL && rga_plan_get (plan, &link->to) != NULL;
}

/* -- what lies on rings --------------------------------------------------- */

typedef struct
{
  RgaId    id;
  guint    n_in, n_out;   /* links with ends that still count */
  gboolean is_out;        /* it cannot lie on a ring */
} Node;

typedef struct
{
  RgaPlan    *plan;
  GHashTable *nodes;   /* RgaId in Node → Node */
  GPtrArray  *out;     /* Node, whose links no longer count */
} Peeling;

static Node *
ensure_node (Peeling     *self,
             const RgaId *id)
{
  Node *node = g_hash_table_lookup (self->nodes, id);

  if (node == NULL)
    {
      node = g_new0 (Node, 1);
      node->id = *id;
      g_hash_table_insert (self->nodes, &node->id, node);
    }

  return node;
}

static void
count_links (Peeling *self)
{
  guint n;
  RgaItem *const *links = rga_plan_items (self->plan, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i];

      if (!leads (self->plan, link))
        continue;
      ensure_node (self, &link->from)->n_out++;
      ensure_node (self, &link->to)->n_in++;
    }
}

static void
leave_out (Peeling *self,
           Node    *node)
{
  if (node->is_out || (node->n_in > 0 && node->n_out > 0))
    return;

  node->is_out = TRUE;
  g_ptr_array_add (self->out, node);
}

static void
take_off (Peeling            *self,
          const RgaReference *reference)
{
  const RgaLink *link = (const RgaLink *) reference->item;
  gboolean is_from = reference->field == RGA_FIELD (RGA_LIST_LINKS, from);
  Node *other;

  if (!leads (self->plan, link))
    return;

  other = g_hash_table_lookup (self->nodes, is_from ? &link->to : &link->from);
  if (is_from)
    other->n_in--;
  else
    other->n_out--;
  leave_out (self, other);
}

/* What nothing leads to, or what leads to nothing, is on no ring; nor is what is left
 * with such alone. */
static void
peel (Peeling *self)
{
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    leave_out (self, node);
  for (guint i = 0; i < self->out->len; i++)
    {
      guint n;
      const RgaReference *links = rga_plan_references (self->plan, &((const Node *) self->out->pdata[i])->id, RGA_LIST_LINKS, &n);

      for (guint j = 0; j < n; j++)
        take_off (self, &links[j]);
    }
}

static GHashTable *
find_items (RgaPlan *plan)
{
  g_autoptr(GHashTable) nodes = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, NULL, g_free);
  g_autoptr(GPtrArray) out = g_ptr_array_new ();
  Peeling peeling = { plan, nodes, out };
  GHashTable *items = new_ids ();
  GHashTableIter iter;
  gpointer node;

  count_links (&peeling);
  peel (&peeling);
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    if (!((const Node *) node)->is_out)
      g_hash_table_add (items, g_memdup2 (&((const Node *) node)->id, sizeof (RgaId)));

  return items;
}

RgaRings *
rga_rings_new (RgaPlan *plan)
{
  RgaRings *self = g_new0 (RgaRings, 1);

  self->items = find_items (plan);

  return self;
}

void
rga_rings_free (RgaRings *self)
{
  g_hash_table_unref (self->items);
  g_free (self);
}

gboolean
rga_rings_has (const RgaRings *self,
               const RgaId    *item)
{
  return g_hash_table_contains (self->items, item);
}

/* -- the way along links -------------------------------------------------- */

/* The link that led to each item, the nearest first, until `goal` is among them. */
static GHashTable *
walk (RgaPlan        *plan,
      const RgaRings *within,
      const RgaId    *start,
      const RgaId    *goal)
{
  GHashTable *led = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GPtrArray) queue = g_ptr_array_new ();

  g_ptr_array_add (queue, (gpointer) start);
  for (guint i = 0; i < queue->len && !g_hash_table_contains (led, goal); i++)
    {
      guint n;
      const RgaReference *links = rga_plan_references (plan, queue->pdata[i], RGA_LIST_LINKS, &n);

      for (guint j = 0; j < n; j++)
        {
          RgaLink *link = (RgaLink *) links[j].item;

          if (links[j].field != RGA_FIELD (RGA_LIST_LINKS, from) || !leads (plan, link)
              || (within != NULL && !rga_rings_has (within, &link->to)) || g_hash_table_contains (led, &link->to))
            continue;
          g_hash_table_insert (led, &link->to, link);
          g_ptr_array_add (queue, &link->to);
        }
    }

  return led;
}

static gboolean
reaches_itself (RgaPlan     *plan,
                const RgaId *item)
{
  g_autoptr(GHashTable) led = walk (plan, NULL, item, item);

  return g_hash_table_contains (led, item);
}

GPtrArray *
rga_ring_of_link (RgaPlan        *plan,
                  const RgaRings *rings,
                  const RgaLink  *link)
{
  g_autoptr(GHashTable) led = NULL;
  g_autoptr(GPtrArray) ring = g_ptr_array_new ();

  if (!leads (plan, link))
    return NULL;

  led = walk (plan, rings, &link->to, &link->from);
  for (const RgaId *at = &link->from; !rga_id_equal (at, &link->to); )
    {
      RgaLink *step = g_hash_table_lookup (led, at);

      if (step == NULL)
        return NULL;
      g_ptr_array_insert (ring, 0, step);
      at = &step->from;
    }
  g_ptr_array_add (ring, (gpointer) link);

  return g_steal_pointer (&ring);
}

/* Ids are in the order in which they were made. */
const RgaLink *
rga_ring_find_last (const GPtrArray *ring)
{
  const RgaLink *last = NULL;

  for (guint i = 0; i < ring->len; i++)
    {
      const RgaLink *link = ring->pdata[i];

      if (last == NULL || rga_id_compare (&link->item.id, &last->item.id) > 0)
        last = link;
    }

  return last;
}

/* -- after a change ------------------------------------------------------- */

/* Where there is no ring, only a new link or a new end of one can make one. */
static gboolean
may_close_one (RgaPlan             *plan,
               const RgaDeltaEntry *entry)
{
  const RgaItem *item = rga_plan_get (plan, &entry->id);

  if (item == NULL)
    return FALSE;
  if (item->list == RGA_LIST_LINKS)
    return reaches_itself (plan, &((const RgaLink *) item)->to);

  return entry->kind == RGA_DELTA_ADDED && reaches_itself (plan, &entry->id);
}

static gboolean
may_differ (const RgaRings *self,
            RgaPlan        *plan,
            const RgaDelta *delta)
{
  if (g_hash_table_size (self->items) > 0)
    return TRUE;

  for (guint i = 0; i < rga_delta_n (delta); i++)
    if (may_close_one (plan, rga_delta_get (delta, i)))
      return TRUE;

  return FALSE;
}

static void
append_items (const RgaRings *self,
              GArray         *touched)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (touched, *(const RgaId *) id);
}

void
rga_rings_follow (RgaRings       *self,
                  RgaPlan        *plan,
                  const RgaDelta *delta,
                  GArray         *touched)
{
  if (!may_differ (self, plan, delta))
    return;

  append_items (self, touched);
  g_hash_table_unref (self->items);
  self->items = find_items (plan);
  append_items (self, touched);
}

/* -- of what is below itself ---------------------------------------------- */

static const RgaItem *
get_above (RgaPlan       *plan,
           const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & RGA_FIELD_TREE)
      return rga_plan_get_in (plan, item->list, rga_item_field (item, i));

  return NULL;
}

GPtrArray *
rga_ring_of_tree (RgaPlan       *plan,
                  const RgaItem *item)
{
  g_autoptr(GPtrArray) ring = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (const RgaItem *at = item; at != NULL && g_hash_table_add (seen, (gpointer) at); at = get_above (plan, at))
    {
      g_ptr_array_add (ring, (gpointer) at);
      if (get_above (plan, at) == item)
        return g_steal_pointer (&ring);
    }

  return NULL;
}
