#include "rga-outline-model-private.h"
#include "rga-outline-path.h"

static void
remember (RgaOutlineModel *self,
          RgaOutlineNode  *node)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (node);

  if (!rga_id_is_none (&row->id))
    g_hash_table_replace (self->nodes, (gpointer) &row->id, node);
}

static void forget (RgaOutlineModel *self,
                    RgaOutlineNode  *node);

static void
forget_children (RgaOutlineModel *self,
                 RgaOutlineNode  *node)
{
  GListStore *children = rga_outline_node_get_children (node);
  guint n = children != NULL ? g_list_model_get_n_items (G_LIST_MODEL (children)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RgaOutlineNode) child = g_list_model_get_item (G_LIST_MODEL (children), i);

      forget (self, child);
    }
}

static void
forget (RgaOutlineModel *self,
        RgaOutlineNode  *node)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (node);

  forget_children (self, node);
  if (g_hash_table_lookup (self->nodes, &row->id) == node)
    g_hash_table_remove (self->nodes, &row->id);
}

static GListStore *
get_store (RgaOutlineModel *self,
           RgaOutlineNode  *parent)
{
  return parent != NULL ? rga_outline_node_get_children (parent) : self->roots;
}

static GArray *
load_scope (RgaOutlineModel *self)
{
  RgaOutline outline = self->outline;
  g_autoptr(GArray) path = NULL;

  outline.all_groups = TRUE;
  path = rga_outline_find_path (&outline, &self->scope);
  if (path->len > 1)
    g_array_remove_range (path, 0, path->len - 1);

  return g_steal_pointer (&path);
}

GArray *
rga_outline_model_load_rows (RgaOutlineModel *self,
                             RgaOutlineNode  *parent)
{
  if (parent != NULL)
    return rga_outline_children (&self->outline, rga_outline_node_get_row (parent));
  if (rga_id_is_none (&self->scope))
    return rga_outline_roots (&self->outline);

  return load_scope (self);
}

GtkTreeListRow *
rga_outline_model_find_tree_row (RgaOutlineModel *self,
                                 RgaOutlineNode  *node)
{
  RgaOutlineNode *parent = rga_outline_node_get_parent (node);
  g_autoptr(GtkTreeListRow) above = NULL;
  guint index;

  if (get_store (self, parent) == NULL || !g_list_store_find (get_store (self, parent), node, &index))
    return NULL;
  if (parent == NULL)
    return gtk_tree_list_model_get_child_row (self->tree, index);

  above = rga_outline_model_find_tree_row (self, parent);

  return above != NULL ? gtk_tree_list_row_get_child_row (above, index) : NULL;
}

/* `row` and all unfolded rows below it, as RgaId in `open`. */
static void
collect_open (GtkTreeListRow *row,
              GArray         *open)
{
  g_autoptr(RgaOutlineNode) node = gtk_tree_list_row_get_item (row);
  GListModel *children = gtk_tree_list_row_get_children (row);
  guint n = children != NULL ? g_list_model_get_n_items (children) : 0;

  if (!gtk_tree_list_row_get_expanded (row))
    return;

  g_array_append_val (open, rga_outline_node_get_row (node)->id);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkTreeListRow) child = gtk_tree_list_row_get_child_row (row, i);

      collect_open (child, open);
    }
}

static GArray *
get_open (RgaOutlineModel *self,
          RgaOutlineNode  *node)
{
  GArray *open = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(GtkTreeListRow) row = rga_outline_model_find_tree_row (self, node);

  if (row != NULL)
    collect_open (row, open);

  return open;
}

void
rga_outline_model_unfold (RgaOutlineModel *self,
                          RgaOutlineNode  *node)
{
  g_autoptr(GtkTreeListRow) row = rga_outline_model_find_tree_row (self, node);

  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, TRUE);
}

static void
unfold_all (RgaOutlineModel *self,
            const GArray    *open)
{
  for (guint i = 0; i < open->len; i++)
    {
      RgaOutlineNode *node = g_hash_table_lookup (self->nodes, &g_array_index (open, RgaId, i));

      if (node != NULL)
        rga_outline_model_unfold (self, node);
    }
}

/* The group of those without has no id: its programme tells it apart. */
static gboolean
is_same_row (const RgaOutlineRow *a,
             const RgaOutlineRow *b)
{
  return rga_id_equal (&a->id, &b->id) &&
         (!rga_id_is_none (&a->id) || rga_id_equal (&a->programme, &b->programme));
}

static int
find_in_store (GListStore          *store,
               const RgaOutlineRow *row,
               guint                from)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = from; i < n; i++)
    {
      g_autoptr(RgaOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (is_same_row (rga_outline_node_get_row (node), row))
        return (int) i;
    }

  return -1;
}

static GHashTable *
collect_ids (const GArray *rows)
{
  GHashTable *ids = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (ids, &g_array_index (rows, RgaOutlineRow, i).id);

  return ids;
}

static void
drop_gone (RgaOutlineModel *self,
           GListStore      *store,
           const GArray    *rows)
{
  g_autoptr(GHashTable) ids = collect_ids (rows);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (store)); i-- > 0;)
    {
      g_autoptr(RgaOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (g_hash_table_contains (ids, &rga_outline_node_get_row (node)->id))
        continue;

      forget (self, node);
      g_list_store_remove (store, i);
    }
}

/* The tree remembers that a row had nothing below it, so a row that came to have
 * something is announced as new. */
static void
announce_again (RgaOutlineModel *self,
                GListStore      *store,
                guint            index,
                RgaOutlineNode  *node)
{
  gpointer items[] = { node };

  forget_children (self, node);
  rga_outline_node_set_children (node, NULL);
  g_list_store_splice (store, index, 1, items, 1);
}

static void
update_node (RgaOutlineModel     *self,
             GListStore          *store,
             guint                index,
             const RgaOutlineRow *row)
{
  g_autoptr(RgaOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (store), index);
  RgaOutlineRow before = *rga_outline_node_get_row (node);

  rga_outline_node_set_row (node, row);
  remember (self, node);

  if (before.is_expandable != row->is_expandable)
    announce_again (self, store, index, node);
  else if (before.category != row->category || !rga_id_equal (&before.group, &row->group))
    rga_outline_model_refresh_children (self, node);
}

static void
move_node (RgaOutlineModel *self,
           GListStore      *store,
           guint            from,
           guint            to)
{
  g_autoptr(RgaOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (store), from);
  g_autoptr(GArray) open = get_open (self, node);

  g_list_store_remove (store, from);
  g_list_store_insert (store, to, node);
  unfold_all (self, open);
}

static void
insert_node (RgaOutlineModel     *self,
             RgaOutlineNode      *parent,
             GListStore          *store,
             guint                index,
             const RgaOutlineRow *row)
{
  g_autoptr(RgaOutlineNode) node = rga_outline_node_new (row, parent);

  g_list_store_insert (store, index, node);
  remember (self, node);
  if (parent == NULL && (row->kind == RGA_OUTLINE_GROUP || !rga_id_is_none (&self->scope)))
    rga_outline_model_unfold (self, node);
}

static void
place_row (RgaOutlineModel     *self,
           RgaOutlineNode      *parent,
           GListStore          *store,
           guint                index,
           const RgaOutlineRow *row)
{
  int found = find_in_store (store, row, index);

  if (found < 0)
    {
      insert_node (self, parent, store, index, row);
      return;
    }
  if ((guint) found != index)
    move_node (self, store, (guint) found, index);
  update_node (self, store, index, row);
}

void
rga_outline_model_refresh_children (RgaOutlineModel *self,
                                    RgaOutlineNode  *parent)
{
  GListStore *store = get_store (self, parent);
  g_autoptr(GArray) rows = NULL;

  if (store == NULL)
    return;

  rows = rga_outline_model_load_rows (self, parent);
  drop_gone (self, store, rows);
  for (guint i = 0; i < rows->len; i++)
    place_row (self, parent, store, i, &g_array_index (rows, RgaOutlineRow, i));
}

void
rga_outline_model_refresh_node (RgaOutlineModel *self,
                                RgaOutlineNode  *node)
{
  GListStore *store = get_store (self, rga_outline_node_get_parent (node));
  RgaOutlineRow row = *rga_outline_node_get_row (node);
  guint index;

  if (store == NULL || !g_list_store_find (store, node, &index))
    return;

  rga_outline_reread (&self->outline, &row);
  update_node (self, store, index, &row);
  rga_outline_model_refresh_children (self, node);
}

GListModel *
rga_outline_model_create_children (gpointer item,
                                   gpointer data)
{
  RgaOutlineModel *self = data;
  RgaOutlineNode *node = item;
  g_autoptr(GArray) rows = NULL;
  g_autoptr(GListStore) store = NULL;

  if (!rga_outline_node_get_row (node)->is_expandable)
    return NULL;
  if (rga_outline_node_get_children (node) != NULL)
    return G_LIST_MODEL (g_object_ref (rga_outline_node_get_children (node)));

  store = g_list_store_new (RGA_TYPE_OUTLINE_NODE);
  rga_outline_node_set_children (node, store);
  rows = rga_outline_model_load_rows (self, node);
  for (guint i = 0; i < rows->len; i++)
    insert_node (self, node, store, i, &g_array_index (rows, RgaOutlineRow, i));

  return G_LIST_MODEL (g_steal_pointer (&store));
}
