#include "rga-outline-model.h"

#include "rga-outline-path.h"

struct _RgaOutlineModel
{
  GObject           parent_instance;

  RgaPlan          *plan;
  RgaOutline        outline;
  RgaId             scope;
  GListStore       *roots;
  GtkTreeListModel *tree;
  GHashTable       *nodes;       /* RgaId in the node's row → RgaOutlineNode, borrowed */
  gulong            changed_id;
};

G_DEFINE_FINAL_TYPE (RgaOutlineModel, rga_outline_model, G_TYPE_OBJECT)

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
  g_autoptr(GArray) path = rga_outline_find_path (&self->outline, &self->scope);

  if (path->len > 1)
    g_array_remove_range (path, 0, path->len - 1);

  return g_steal_pointer (&path);
}

static GArray *
load_rows (RgaOutlineModel *self,
           RgaOutlineNode  *parent)
{
  if (parent != NULL)
    return rga_outline_children (&self->outline, rga_outline_node_get_row (parent));
  if (rga_id_is_none (&self->scope))
    return rga_outline_roots (&self->outline);

  return load_scope (self);
}

/* The row of the tree that shows `node`, or NULL when a row above it is folded. */
static GtkTreeListRow *
find_tree_row (RgaOutlineModel *self,
               RgaOutlineNode  *node)
{
  RgaOutlineNode *parent = rga_outline_node_get_parent (node);
  g_autoptr(GtkTreeListRow) above = NULL;
  guint index;

  if (get_store (self, parent) == NULL || !g_list_store_find (get_store (self, parent), node, &index))
    return NULL;
  if (parent == NULL)
    return gtk_tree_list_model_get_child_row (self->tree, index);

  above = find_tree_row (self, parent);

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
  g_autoptr(GtkTreeListRow) row = find_tree_row (self, node);

  if (row != NULL)
    collect_open (row, open);

  return open;
}

static void
unfold (RgaOutlineModel *self,
        RgaOutlineNode  *node)
{
  g_autoptr(GtkTreeListRow) row = find_tree_row (self, node);

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
        unfold (self, node);
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

static void refresh_children (RgaOutlineModel *self,
                              RgaOutlineNode  *parent);

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
    refresh_children (self, node);
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
  if (parent == NULL && row->is_expandable)
    unfold (self, node);
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

static void
refresh_children (RgaOutlineModel *self,
                  RgaOutlineNode  *parent)
{
  GListStore *store = get_store (self, parent);
  g_autoptr(GArray) rows = NULL;

  if (store == NULL)
    return;

  rows = load_rows (self, parent);
  drop_gone (self, store, rows);
  for (guint i = 0; i < rows->len; i++)
    place_row (self, parent, store, i, &g_array_index (rows, RgaOutlineRow, i));
}

/* How the row itself reads, whether it can be unfolded, and what stands below it. */
static void
refresh_node (RgaOutlineModel *self,
              RgaOutlineNode  *node)
{
  GListStore *store = get_store (self, rga_outline_node_get_parent (node));
  RgaOutlineRow row = *rga_outline_node_get_row (node);
  guint index;

  if (store == NULL || !g_list_store_find (store, node, &index))
    return;

  rga_outline_reread (&self->outline, &row);
  update_node (self, store, index, &row);
  refresh_children (self, node);
}

static GListModel *
create_children (gpointer item,
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
  rows = load_rows (self, node);
  for (guint i = 0; i < rows->len; i++)
    insert_node (self, node, store, i, &g_array_index (rows, RgaOutlineRow, i));

  return G_LIST_MODEL (g_steal_pointer (&store));
}

/* Parents are refreshed before what stands below them, each once. */
static void
add_stale (GPtrArray      *stale,
           RgaOutlineNode *node)
{
  if (node != NULL && !g_ptr_array_find (stale, node, NULL))
    g_ptr_array_add (stale, g_object_ref (node));
}

/* The row of an item that changed, and those beside it: it may stand elsewhere now. */
static void
add_stale_company (RgaOutlineModel *self,
                   GPtrArray       *stale,
                   const RgaId     *id)
{
  RgaOutlineNode *node = g_hash_table_lookup (self->nodes, id);

  if (node == NULL)
    return;

  add_stale (stale, node);
  add_stale (stale, rga_outline_node_get_parent (node));
}

static void
add_stale_neighbours (RgaOutlineModel *self,
                      GPtrArray       *stale,
                      const RgaId     *id)
{
  RgaItem *item = rga_plan_get (self->plan, id);
  g_autoptr(GArray) ids = item != NULL ? rga_outline_neighbours (self->plan, item) : NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      add_stale (stale, g_hash_table_lookup (self->nodes, &g_array_index (ids, RgaId, i)));
      if (item->list == RGA_LIST_PROJECT_FOCUS_AREAS)
        add_stale_neighbours (self, stale, &((RgaProjectFocusArea *) item)->project);
    }
}

/* The groups of what has none are no item, and any edit may fill or empty them. */
static void
add_stale_unnamed (RgaOutlineModel *self,
                   GPtrArray       *stale)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->roots));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RgaOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (self->roots), i);

      if (rga_id_is_none (&rga_outline_node_get_row (node)->id))
        add_stale (stale, node);
    }
}

static int
compare_levels (gconstpointer a,
                gconstpointer b)
{
  RgaOutlineNode *one = *(RgaOutlineNode **) a, *other = *(RgaOutlineNode **) b;

  return (int) rga_outline_node_get_row (one)->level - (int) rga_outline_node_get_row (other)->level;
}

static gboolean
is_row_list (RgaList list)
{
  return list == RGA_LIST_FOCUS_AREAS || list == RGA_LIST_PROJECTS || list == RGA_LIST_ACTIVITIES ||
         list == RGA_LIST_MILESTONES || list == RGA_LIST_PROJECT_FOCUS_AREAS;
}

static GPtrArray *
collect_stale (RgaOutlineModel *self,
               const RgaDelta  *delta,
               gboolean         with_unnamed)
{
  GPtrArray *stale = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);

      if (!is_row_list (entry->list))
        continue;

      add_stale_company (self, stale, &entry->id);
      add_stale_neighbours (self, stale, &entry->id);
    }
  if (with_unnamed)
    add_stale_unnamed (self, stale);
  g_ptr_array_sort (stale, compare_levels);

  return stale;
}

static gboolean
is_alive (RgaOutlineModel *self,
          RgaOutlineNode  *node)
{
  const RgaId *id = &rga_outline_node_get_row (node)->id;

  return rga_id_is_none (id) || g_hash_table_lookup (self->nodes, id) == node;
}

/* An item that stands, or would stand, in a group of what has none, or outermost. */
static gboolean
is_loose (RgaOutlineModel     *self,
          const RgaDeltaEntry *entry)
{
  RgaOutlineNode *node = g_hash_table_lookup (self->nodes, &entry->id);
  RgaOutlineNode *parent = node != NULL ? rga_outline_node_get_parent (node) : NULL;
  RgaItem *item = rga_plan_get (self->plan, &entry->id);
  g_autoptr(GArray) ids = item != NULL ? rga_outline_neighbours (self->plan, item) : NULL;

  return (node != NULL && (parent == NULL || rga_id_is_none (&rga_outline_node_get_row (parent)->id))) ||
         (ids != NULL && ids->len == 0);
}

/* Few edits have to do with the outermost rows, and reading those looks at every group. */
static gboolean
touches_roots (RgaOutlineModel *self,
               const RgaDelta  *delta)
{
  if (!rga_id_is_none (&self->scope) || rga_delta_touches (delta, RGA_LIST_PROGRAMMES) ||
      rga_delta_touches (delta, RGA_LIST_FOCUS_AREAS) || rga_delta_touches (delta, RGA_LIST_PROJECT_FOCUS_AREAS))
    return TRUE;

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);

      if (is_row_list (entry->list) && (entry->list == RGA_LIST_PROJECTS || is_loose (self, entry)))
        return TRUE;
    }

  return FALSE;
}

static void
plan_changed_cb (RgaPlan         *plan,
                 const RgaDelta  *delta,
                 RgaOutlineModel *self)
{
  g_autoptr(GPtrArray) stale = NULL;
  gboolean with_roots = touches_roots (self, delta);

  /* before anything is placed anew, or where an item stood is forgotten */
  stale = collect_stale (self, delta, with_roots);
  if (with_roots)
    refresh_children (self, NULL);
  for (guint i = 0; i < stale->len; i++)
    if (is_alive (self, g_ptr_array_index (stale, i)))
      refresh_node (self, g_ptr_array_index (stale, i));
}

static void
rga_outline_model_dispose (GObject *object)
{
  RgaOutlineModel *self = RGA_OUTLINE_MODEL (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_object (&self->tree);
  g_clear_object (&self->roots);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (rga_outline_model_parent_class)->dispose (object);
}

static void
rga_outline_model_class_init (RgaOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_outline_model_dispose;
}

static void
rga_outline_model_init (RgaOutlineModel *self)
{
  self->nodes = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  self->roots = g_list_store_new (RGA_TYPE_OUTLINE_NODE);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)), FALSE, FALSE,
                                        create_children, self, NULL);
}

RgaOutlineModel *
rga_outline_model_new (RgaPlan *plan)
{
  RgaOutlineModel *self = g_object_new (RGA_TYPE_OUTLINE_MODEL, NULL);

  self->plan = g_object_ref (plan);
  self->outline = (RgaOutline) { .plan = plan, .group_by = RGA_GROUP_BY_FOCUS_AREA, .level = RGA_LEVEL_ACTIVITIES,
                                  .all_groups = TRUE };
  self->changed_id = g_signal_connect (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  refresh_children (self, NULL);

  return self;
}

GtkTreeListModel *
rga_outline_model_get_tree (RgaOutlineModel *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), NULL);

  return self->tree;
}

const RgaOutline *
rga_outline_model_get_outline (RgaOutlineModel *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), NULL);

  return &self->outline;
}

static void
reload (RgaOutlineModel *self)
{
  g_list_store_remove_all (self->roots);
  g_hash_table_remove_all (self->nodes);
  refresh_children (self, NULL);
}

void
rga_outline_model_set_scope (RgaOutlineModel *self,
                             const RgaId     *scope)
{
  RgaItem *item;

  g_return_if_fail (RGA_IS_OUTLINE_MODEL (self));
  g_return_if_fail (scope != NULL);

  item = rga_plan_get (self->plan, scope);
  self->outline.programme = item != NULL && item->list == RGA_LIST_PROGRAMMES ? *scope : RGA_ID_NONE;
  self->scope = item != NULL && item->list != RGA_LIST_PROGRAMMES ? *scope : RGA_ID_NONE;
  reload (self);
}

void
rga_outline_model_set_group_by (RgaOutlineModel *self,
                                RgaGroupBy       group_by)
{
  g_return_if_fail (RGA_IS_OUTLINE_MODEL (self));

  if (self->outline.group_by == group_by)
    return;

  self->outline.group_by = group_by;
  reload (self);
}

guint
rga_outline_model_get_n_rows (RgaOutlineModel *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->tree));
}

RgaOutlineNode *
rga_outline_model_get_node (RgaOutlineModel *self,
                            guint            position)
{
  g_autoptr(GtkTreeListRow) row = NULL;
  g_autoptr(RgaOutlineNode) node = NULL;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), NULL);

  row = gtk_tree_list_model_get_row (self->tree, position);
  if (row == NULL)
    return NULL;

  node = gtk_tree_list_row_get_item (row);

  return node;
}

gboolean
rga_outline_model_get_row (RgaOutlineModel *self,
                           guint            position,
                           RgaOutlineRow   *row)
{
  g_autoptr(GtkTreeListRow) tree_row = NULL;
  g_autoptr(RgaOutlineNode) node = NULL;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  tree_row = gtk_tree_list_model_get_row (self->tree, position);
  if (tree_row == NULL)
    return FALSE;

  node = gtk_tree_list_row_get_item (tree_row);
  *row = *rga_outline_node_get_row (node);
  row->is_expanded = gtk_tree_list_row_get_expanded (tree_row);

  return TRUE;
}

guint
rga_outline_model_find (RgaOutlineModel *self,
                        const RgaId     *id)
{
  RgaOutlineNode *node;
  g_autoptr(GtkTreeListRow) row = NULL;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (id != NULL, GTK_INVALID_LIST_POSITION);

  node = g_hash_table_lookup (self->nodes, id);
  if (node == NULL)
    return GTK_INVALID_LIST_POSITION;

  row = find_tree_row (self, node);

  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}

guint
rga_outline_model_reveal (RgaOutlineModel *self,
                          const RgaId     *id)
{
  g_autoptr(GArray) path = NULL;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (id != NULL, GTK_INVALID_LIST_POSITION);

  path = rga_outline_find_path (&self->outline, id);
  for (guint i = 0; i + 1 < path->len; i++)
    {
      RgaOutlineNode *node = g_hash_table_lookup (self->nodes, &g_array_index (path, RgaOutlineRow, i).id);

      if (node != NULL)
        unfold (self, node);
    }

  return rga_outline_model_find (self, id);
}

static void
add_list (RgaOutlineModel *self,
          RgaList          list,
          GArray          *rows)
{
  guint n = 0;
  RgaItem *const *items = rga_plan_items (self->plan, list, &n);

  for (guint i = 0; i < n; i++)
    {
      RgaOutlineRow row = { .id = items[i]->id, .item = items[i], .name = "", .number = "",
                            .period = rga_outline_period (items[i]) };

      row.kind = list == RGA_LIST_PROJECTS     ? RGA_OUTLINE_PROJECT
                 : list == RGA_LIST_ACTIVITIES ? RGA_OUTLINE_ACTIVITY
                                               : RGA_OUTLINE_MILESTONE;
      g_array_append_val (rows, row);
    }
}

static void
add_below (RgaOutlineModel *self,
           GArray          *level,
           GArray          *rows)
{
  for (guint i = 0; i < level->len; i++)
    {
      const RgaOutlineRow *row = &g_array_index (level, RgaOutlineRow, i);
      g_autoptr(GArray) children = rga_outline_children (&self->outline, row);

      g_array_append_val (rows, *row);
      add_below (self, children, rows);
    }
}

/* The whole plan is read as it lies: in order it would take far longer. */
GArray *
rga_outline_model_dup_all (RgaOutlineModel *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));
  g_autoptr(GArray) roots = NULL;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), rows);

  if (rga_id_is_none (&self->scope) && rga_id_is_none (&self->outline.programme))
    {
      add_list (self, RGA_LIST_PROJECTS, rows);
      add_list (self, RGA_LIST_ACTIVITIES, rows);
      add_list (self, RGA_LIST_MILESTONES, rows);
      return rows;
    }

  roots = load_rows (self, NULL);
  add_below (self, roots, rows);

  return rows;
}
