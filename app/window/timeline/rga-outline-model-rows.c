#include "rga-outline-model-private.h"
#include "rga-outline-path.h"

gboolean
rga_outline_model_is_scoped (RgaOutlineModel *self)
{
  return !rga_id_is_none (&self->scope);
}

RgaOutlineList *
rga_outline_model_get_list (RgaOutlineModel *self,
                            RgaOutlineNode  *parent)
{
  return parent != NULL ? rga_outline_node_get_children (parent) : self->roots;
}

void
rga_outline_model_remember (RgaOutlineModel *self,
                            RgaOutlineNode  *node)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (node);

  if (rga_id_is_none (&row->place))
    self->rest = node;
  else
    g_hash_table_replace (self->nodes, (gpointer) &row->place, node);
}

static void
forget_children (RgaOutlineModel *self,
                 RgaOutlineNode  *node)
{
  RgaOutlineList *children = rga_outline_node_get_children (node);
  guint n = children != NULL ? rga_outline_list_get_n (children) : 0;

  for (guint i = 0; i < n; i++)
    rga_outline_model_forget (self, rga_outline_list_get (children, i));
}

void
rga_outline_model_forget (RgaOutlineModel *self,
                          RgaOutlineNode  *node)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (node);

  forget_children (self, node);
  if (self->rest == node)
    self->rest = NULL;
  if (g_hash_table_lookup (self->nodes, &row->place) == node)
    g_hash_table_remove (self->nodes, &row->place);
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
  GArray *rows = parent != NULL ? rga_outline_children (&self->outline, rga_outline_node_get_row (parent))
                 : rga_outline_model_is_scoped (self) ? load_scope (self)
                                                      : rga_outline_roots (&self->outline);

  rga_outline_model_filter_rows (self, rows);

  return rows;
}

/* what is unfolded */

GtkTreeListRow *
rga_outline_model_find_tree_row (RgaOutlineModel *self,
                                 RgaOutlineNode  *node)
{
  RgaOutlineNode *parent = rga_outline_node_get_parent (node);
  RgaOutlineList *list = rga_outline_model_get_list (self, parent);
  g_autoptr(GtkTreeListRow) above = NULL;
  guint index = list != NULL ? rga_outline_list_find (list, node) : GTK_INVALID_LIST_POSITION;

  if (index == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (parent == NULL)
    return gtk_tree_list_model_get_child_row (self->tree, index);

  above = rga_outline_model_find_tree_row (self, parent);

  return above != NULL ? gtk_tree_list_row_get_child_row (above, index) : NULL;
}

/* `row` and all unfolded rows below it. */
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

GArray *
rga_outline_model_get_open (RgaOutlineModel *self,
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

void
rga_outline_model_unfold_all (RgaOutlineModel *self,
                              const GArray    *open)
{
  for (guint i = 0; i < open->len; i++)
    {
      const RgaId *id = &g_array_index (open, RgaId, i);
      RgaOutlineNode *node = rga_id_is_none (id) ? self->rest : g_hash_table_lookup (self->nodes, id);

      if (node != NULL)
        rga_outline_model_unfold (self, node);
    }
}

/* rows in their lists */

guint
rga_outline_model_get_order (RgaOutlineModel     *self,
                             RgaOutlineNode      *parent,
                             const RgaOutlineRow *row)
{
  const RgaId *programme;
  guint i = 0;

  if (parent != NULL && parent != self->rest)
    return 0;
  if (row->item == NULL)
    return G_MAXUINT;

  programme = rga_item_field (row->item, RGA_FIELD (row->item->list, programme));
  while (i < self->programmes->len && !rga_id_equal (&g_array_index (self->programmes, RgaId, i), programme))
    i++;

  return i;
}

static RgaOutlineNode *
make_node (RgaOutlineModel     *self,
           RgaOutlineNode      *parent,
           const RgaOutlineRow *row)
{
  RgaOutlineNode *node = rga_outline_node_new (row, parent);

  rga_outline_node_set_order (node, rga_outline_model_get_order (self, parent, row));
  rga_outline_model_remember (self, node);

  return node;
}

/* Groups are open from the start, and so is what the table is limited to. */
static gboolean
starts_unfolded (RgaOutlineModel     *self,
                 RgaOutlineNode      *parent,
                 const RgaOutlineRow *row)
{
  return parent == NULL && (row->kind == RGA_OUTLINE_GROUP || rga_outline_model_is_scoped (self));
}

RgaOutlineNode *
rga_outline_model_insert (RgaOutlineModel     *self,
                          RgaOutlineNode      *parent,
                          const RgaOutlineRow *row)
{
  g_autoptr(RgaOutlineNode) node = make_node (self, parent, row);

  rga_outline_list_add (rga_outline_model_get_list (self, parent), node);
  if (starts_unfolded (self, parent, row))
    rga_outline_model_unfold (self, node);

  return node;
}

void
rga_outline_model_drop (RgaOutlineModel *self,
                        RgaOutlineNode  *node)
{
  RgaOutlineList *list = rga_outline_model_get_list (self, rga_outline_node_get_parent (node));

  rga_outline_model_forget (self, node);
  if (list != NULL)
    rga_outline_list_remove (list, node);
}

/* The tree remembers that a row had nothing below it, so a row that came to have
 * something is announced as new. */
static void
announce_again (RgaOutlineModel *self,
                RgaOutlineNode  *node)
{
  RgaOutlineNode *parent = rga_outline_node_get_parent (node);

  forget_children (self, node);
  rga_outline_node_set_children (node, NULL);
  rga_outline_list_announce (rga_outline_model_get_list (self, parent), node);
  if (starts_unfolded (self, parent, rga_outline_node_get_row (node)))
    rga_outline_model_unfold (self, node);
}

/* What stands below a row has its colour and its group, and stands a level deeper. */
static void
inherit_from (RgaOutlineNode *node)
{
  const RgaOutlineRow *above = rga_outline_node_get_row (node);
  RgaOutlineList *children = rga_outline_node_get_children (node);
  guint n = children != NULL ? rga_outline_list_get_n (children) : 0;

  for (guint i = 0; i < n; i++)
    {
      RgaOutlineNode *child = rga_outline_list_get (children, i);
      RgaOutlineRow row = *rga_outline_node_get_row (child);

      row.level = above->level + 1;
      row.category = above->category;
      row.group = row.kind == RGA_OUTLINE_GROUP ? row.id : above->group;
      row.programme = above->programme;
      rga_outline_node_set_row (child, &row);
      inherit_from (child);
    }
}

/* Takes the row out, and puts it back where it belongs now. */
static void
move_node (RgaOutlineModel     *self,
           RgaOutlineNode      *node,
           const RgaOutlineRow *row,
           guint                order)
{
  RgaOutlineList *list = rga_outline_model_get_list (self, rga_outline_node_get_parent (node));
  g_autoptr(RgaOutlineNode) kept = g_object_ref (node);
  g_autoptr(GArray) open = rga_outline_model_get_open (self, node);

  rga_outline_list_remove (list, node);
  rga_outline_node_set_order (node, order);
  rga_outline_node_set_row (node, row);
  rga_outline_list_add (list, node);
  rga_outline_model_unfold_all (self, open);
}

void
rga_outline_model_update (RgaOutlineModel     *self,
                          RgaOutlineNode      *node,
                          const RgaOutlineRow *row)
{
  guint order = rga_outline_model_get_order (self, rga_outline_node_get_parent (node), row);
  RgaOutlineRow before = *rga_outline_node_get_row (node);

  if (rga_outline_node_stands_as (node, row, order))
    rga_outline_node_set_row (node, row);
  else
    move_node (self, node, row, order);

  if (before.is_expandable != row->is_expandable)
    announce_again (self, node);
  else if (before.level != row->level || before.category != row->category || !rga_id_equal (&before.group, &row->group))
    inherit_from (node);
}

static GHashTable *
collect_places (const GArray *rows)
{
  GHashTable *places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (places, &g_array_index (rows, RgaOutlineRow, i).place);

  return places;
}

static void
drop_gone (RgaOutlineModel *self,
           RgaOutlineList  *list,
           const GArray    *rows)
{
  g_autoptr(GHashTable) places = collect_places (rows);

  for (guint i = rga_outline_list_get_n (list); i-- > 0;)
    {
      RgaOutlineNode *node = rga_outline_list_get (list, i);

      if (!g_hash_table_contains (places, &rga_outline_node_get_row (node)->place))
        rga_outline_model_drop (self, node);
    }
}

static RgaOutlineNode *
find_child (RgaOutlineModel     *self,
            RgaOutlineNode      *parent,
            const RgaOutlineRow *row)
{
  RgaOutlineNode *node = rga_id_is_none (&row->place) ? self->rest : g_hash_table_lookup (self->nodes, &row->place);

  return node != NULL && rga_outline_node_get_parent (node) == parent ? node : NULL;
}

void
rga_outline_model_refresh_children (RgaOutlineModel *self,
                                    RgaOutlineNode  *parent)
{
  RgaOutlineList *list = rga_outline_model_get_list (self, parent);
  g_autoptr(GArray) rows = NULL;

  if (list == NULL)
    return;

  rows = rga_outline_model_load_rows (self, parent);
  drop_gone (self, list, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);
      RgaOutlineNode *node = find_child (self, parent, row);

      if (node != NULL)
        rga_outline_model_update (self, node, row);
      else
        rga_outline_model_insert (self, parent, row);
    }
}

/* Of what nobody looked below, the last row may have gone without a trace. */
gboolean
rga_outline_model_is_expandable (RgaOutlineModel *self,
                                 RgaOutlineNode  *node)
{
  RgaOutlineRow row = *rga_outline_node_get_row (node);

  if (rga_outline_node_get_children (node) != NULL || !row.is_expandable)
    return row.is_expandable;

  row.is_expandable = rga_outline_model_has_children (self, &row);
  if (!row.is_expandable)
    rga_outline_node_set_row (node, &row);

  return row.is_expandable;
}

GListModel *
rga_outline_model_create_children (gpointer item,
                                   gpointer data)
{
  RgaOutlineModel *self = data;
  RgaOutlineNode *node = item;
  g_autoptr(GArray) rows = NULL;
  g_autoptr(RgaOutlineList) list = NULL;

  if (rga_outline_node_get_children (node) != NULL)
    return G_LIST_MODEL (g_object_ref (rga_outline_node_get_children (node)));
  if (!rga_outline_model_is_expandable (self, node))
    return NULL;

  list = rga_outline_list_new ();
  rga_outline_node_set_children (node, list);
  rows = rga_outline_model_load_rows (self, node);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(RgaOutlineNode) child = make_node (self, node, &g_array_index (rows, RgaOutlineRow, i));

      rga_outline_list_append (list, child);
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}
