#include "rga-cycle-private.h"

#include "rga-links.h"

GHashTable *
rga_cycle_new_safe (void)
{
  return g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
}

static RgaId
go_up (RgaDraft    *draft,
       const RgaId *id,
       guint        field)
{
  const RgaItem *item = rga_draft_get (draft, id);

  return item == NULL ? RGA_ID_NONE : *(const RgaId *) rga_item_field (item, field);
}

/* A circle higher up that `id` is not part of was there before: it stops the
 * walk and is no fault of this edit. */
gboolean
rga_cycle_in_tree (RgaDraft    *draft,
                   const RgaId *id,
                   guint        field,
                   GHashTable  *safe)
{
  g_autoptr(GHashTable) seen = rga_cycle_new_safe ();
  RgaId at = go_up (draft, id, field);
  GHashTableIter iter;
  gpointer key;

  while (!rga_id_is_none (&at) && !rga_id_equal (&at, id)
         && !g_hash_table_contains (safe, &at) && !g_hash_table_contains (seen, &at))
    {
      g_hash_table_add (seen, g_memdup2 (&at, sizeof at));
      at = go_up (draft, &at, field);
    }
  if (rga_id_equal (&at, id))
    return TRUE;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (safe, g_memdup2 (key, sizeof (RgaId)));

  return FALSE;
}

/* One item on the walk, after Tarjan: items that can reach each other get the
 * same `group`. */
typedef struct
{
  RgaId   id;
  guint   number;        /* in the order of the walk, from 1 */
  guint   lowest;        /* number that can be reached from here */
  guint   group;         /* number of its first item; 0 while it is open */
  GArray *next;          /* of RgaId */
  guint   n_visited;     /* of `next` */
} Node;

typedef struct
{
  RgaDraft   *draft;
  GHashTable *nodes;     /* RgaId in Node → Node */
  GPtrArray  *path;      /* Node: from the start to here */
  GPtrArray  *open;      /* Node: not yet in a group */
} Walk;

static void
node_free (gpointer data)
{
  Node *node = data;

  g_array_unref (node->next);
  g_free (node);
}

static void
add_next (RgaDraft      *draft,
          const RgaItem *item,
          guint          field,
          gpointer       data)
{
  const RgaLink *link = (const RgaLink *) item;
  Node *node = data;

  if (rga_link_is_sequence (link->kind) && rga_id_equal (&link->from, &node->id) && !rga_id_is_none (&link->to))
    g_array_append_val (node->next, link->to);
}

static Node *
enter (Walk        *walk,
       const RgaId *id)
{
  Node *node = g_new0 (Node, 1);

  node->id = *id;
  node->number = node->lowest = g_hash_table_size (walk->nodes) + 1;
  node->next = g_array_new (FALSE, FALSE, sizeof (RgaId));
  rga_draft_referrers (walk->draft, id, RGA_LIST_LINKS, add_next, node);
  g_hash_table_insert (walk->nodes, &node->id, node);
  g_ptr_array_add (walk->path, node);
  g_ptr_array_add (walk->open, node);

  return node;
}

static void
close_group (Walk *walk,
             Node *first)
{
  Node *node;

  do
    {
      node = g_ptr_array_steal_index (walk->open, walk->open->len - 1);
      node->group = first->number;
    }
  while (node != first);
}

static void
leave (Walk *walk,
       Node *node)
{
  Node *above;

  if (node->lowest == node->number)
    close_group (walk, node);
  g_ptr_array_set_size (walk->path, (int) walk->path->len - 1);
  if (walk->path->len == 0)
    return;

  above = g_ptr_array_index (walk->path, walk->path->len - 1);
  above->lowest = MIN (above->lowest, node->lowest);
}

static void
step (Walk *walk,
      Node *node)
{
  const RgaId *id = &g_array_index (node->next, RgaId, node->n_visited++);
  Node *next = g_hash_table_lookup (walk->nodes, id);

  if (next == NULL)
    enter (walk, id);
  else if (next->group == 0)
    node->lowest = MIN (node->lowest, next->number);
}

static void
walk_from (Walk        *walk,
           const RgaId *id)
{
  if (g_hash_table_contains (walk->nodes, id))
    return;

  enter (walk, id);
  while (walk->path->len > 0)
    {
      Node *node = g_ptr_array_index (walk->path, walk->path->len - 1);

      if (node->n_visited < node->next->len)
        step (walk, node);
      else
        leave (walk, node);
    }
}

static gboolean
is_on_circle (Walk          *walk,
              const RgaLink *link)
{
  Node *from, *to;

  if (!rga_link_is_sequence (link->kind) || rga_id_is_none (&link->from) || rga_id_is_none (&link->to))
    return FALSE;

  walk_from (walk, &link->from);
  from = g_hash_table_lookup (walk->nodes, &link->from);
  to = g_hash_table_lookup (walk->nodes, &link->to);

  return to != NULL && from->group == to->group;
}

const RgaLink *
rga_cycle_in_links (RgaDraft  *draft,
                    GPtrArray *links)
{
  g_autoptr(GHashTable) nodes = NULL;
  g_autoptr(GPtrArray) path = g_ptr_array_new ();
  g_autoptr(GPtrArray) open = g_ptr_array_new ();
  Walk walk = { draft, NULL, path, open };

  nodes = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, NULL, node_free);
  walk.nodes = nodes;
  for (guint i = links->len; i > 0; i--)
    if (is_on_circle (&walk, g_ptr_array_index (links, i - 1)))
      return g_ptr_array_index (links, i - 1);

  return NULL;
}
