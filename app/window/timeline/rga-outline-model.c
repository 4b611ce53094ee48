#include "rga-outline-model.h"

#include "rga-outline-model-private.h"
#include "rga-outline-path.h"

G_DEFINE_FINAL_TYPE (RgaOutlineModel, rga_outline_model, G_TYPE_OBJECT)

static void
rga_outline_model_dispose (GObject *object)
{
  RgaOutlineModel *self = RGA_OUTLINE_MODEL (object);

  if (self->plan != NULL)
    g_clear_signal_handler (&self->changed_id, self->plan);
  g_clear_object (&self->tree);
  g_clear_object (&self->roots);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->programmes, g_array_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);
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
  self->links = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, g_free);
  self->roots = rga_outline_list_new ();
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)), FALSE, FALSE,
                                        rga_outline_model_create_children, self, NULL);
}

void
rga_outline_model_reload (RgaOutlineModel *self)
{
  for (guint i = rga_outline_list_get_n (self->roots); i-- > 0;)
    rga_outline_model_drop (self, rga_outline_list_get (self->roots, i));
  self->is_grouped = rga_outline_is_grouped (&self->outline);
  rga_outline_model_refresh_children (self, NULL);
}

RgaOutlineModel *
rga_outline_model_new (RgaPlan *plan)
{
  RgaOutlineModel *self = g_object_new (RGA_TYPE_OUTLINE_MODEL, NULL);

  self->plan = g_object_ref (plan);
  self->outline = (RgaOutline) { .plan = plan, .group_by = RGA_GROUP_BY_FOCUS_AREA,
                                  .level = RGA_LEVEL_ACTIVITIES, .milestone_rows = TRUE };
  self->changed_id = g_signal_connect (plan, "changed", G_CALLBACK (rga_outline_model_plan_changed), self);
  rga_outline_model_read_plan (self);
  rga_outline_model_reload (self);

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

gboolean
rga_outline_model_set_scope (RgaOutlineModel *self,
                             const RgaId     *scope)
{
  RgaItem *item;
  RgaId programme, below;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), FALSE);
  g_return_val_if_fail (scope != NULL, FALSE);

  item = rga_plan_get (self->plan, scope);
  programme = item != NULL && item->list == RGA_LIST_PROGRAMMES ? *scope : RGA_ID_NONE;
  below = item != NULL && item->list != RGA_LIST_PROGRAMMES ? *scope : RGA_ID_NONE;
  if (rga_id_equal (&self->outline.programme, &programme) && rga_id_equal (&self->scope, &below))
    return FALSE;

  self->outline.programme = programme;
  self->scope = below;
  rga_outline_model_reload (self);

  return TRUE;
}

const RgaId *
rga_outline_model_get_scope (RgaOutlineModel *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), &RGA_ID_NONE);

  return &self->scope;
}

const RgaId *
rga_outline_model_get_near (RgaOutlineModel *self,
                            const RgaId     *selected)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self) && selected != NULL, &RGA_ID_NONE);

  return rga_id_is_none (selected) ? &self->scope : selected;
}

void
rga_outline_model_set_group_by (RgaOutlineModel *self,
                                RgaGroupBy       group_by)
{
  g_return_if_fail (RGA_IS_OUTLINE_MODEL (self));

  if (self->outline.group_by == group_by)
    return;

  self->outline.group_by = group_by;
  rga_outline_model_reload (self);
}

void
rga_outline_model_set_all_groups (RgaOutlineModel *self,
                                  gboolean         all_groups)
{
  g_return_if_fail (RGA_IS_OUTLINE_MODEL (self));

  if (self->outline.all_groups == all_groups)
    return;

  self->outline.all_groups = all_groups;
  self->is_grouped = rga_outline_is_grouped (&self->outline);
  rga_outline_model_refresh_children (self, NULL);
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
  rga_outline_model_is_expandable (self, node);
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

  row = rga_outline_model_find_tree_row (self, node);

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
        rga_outline_model_unfold (self, node);
    }

  return rga_outline_model_find (self, id);
}

void
rga_outline_model_set_unfolded (RgaOutlineModel *self,
                                const RgaId     *id,
                                gboolean         unfolded)
{
  RgaOutlineNode *node = NULL;
  g_autoptr(GtkTreeListRow) row = NULL;

  g_return_if_fail (RGA_IS_OUTLINE_MODEL (self));
  g_return_if_fail (id != NULL);

  node = g_hash_table_lookup (self->nodes, id);
  row = node != NULL ? rga_outline_model_find_tree_row (self, node) : NULL;
  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, unfolded);
}

static RgaList
get_list_of (RgaOutlineNode *node)
{
  const RgaItem *item = rga_outline_node_get_row (node)->item;

  return item != NULL ? item->list : RGA_N_LISTS;
}

RgaOutlineNode *
rga_outline_model_get_beside (RgaOutlineModel *self,
                              RgaOutlineNode  *node,
                              int              by)
{
  RgaOutlineList *list;
  RgaOutlineNode *found;
  guint place;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), NULL);
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (node), NULL);

  list = rga_outline_model_get_list (self, rga_outline_node_get_parent (node));
  place = rga_outline_list_find (list, node);
  if (place == GTK_INVALID_LIST_POSITION || (by < 0 && place < (guint) -by))
    return NULL;

  found = rga_outline_list_get (list, place + (guint) by);

  return found != NULL && get_list_of (found) == get_list_of (node) ? found : NULL;
}

/* How many rows come before those that stand behind `list`: rows stand by list. */
static guint
count_up_to (RgaOutlineList *rows,
             RgaList         list)
{
  guint low = 0, high = rga_outline_list_get_n (rows);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_list_of (rga_outline_list_get (rows, middle)) > list)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

RgaOutlineNode *
rga_outline_model_get_last (RgaOutlineModel *self,
                            RgaOutlineNode  *parent,
                            RgaList          list)
{
  g_autoptr(GListModel) children = NULL;
  RgaOutlineList *rows;
  RgaOutlineNode *last;
  guint n;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), NULL);

  if (parent != NULL)
    children = rga_outline_model_create_children (parent, self);
  rows = rga_outline_model_get_list (self, parent);
  n = rows != NULL ? count_up_to (rows, list) : 0;
  last = n > 0 ? rga_outline_list_get (rows, n - 1) : NULL;

  return last != NULL && get_list_of (last) == list ? last : NULL;
}

/* Loads what it stands below, as far as needed. */
RgaOutlineNode *
rga_outline_model_get_node_of (RgaOutlineModel *self,
                               const RgaId     *id)
{
  g_autoptr(GArray) path = NULL;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (g_hash_table_contains (self->nodes, id))
    return g_hash_table_lookup (self->nodes, id);

  path = rga_outline_find_path (&self->outline, id);
  for (guint i = 0; i + 1 < path->len; i++)
    {
      RgaOutlineNode *above = g_hash_table_lookup (self->nodes, &g_array_index (path, RgaOutlineRow, i).id);
      g_autoptr(GListModel) children = above != NULL ? rga_outline_model_create_children (above, self) : NULL;
    }

  return g_hash_table_lookup (self->nodes, id);
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
      RgaOutlineRow row = { .id = items[i]->id, .place = items[i]->id, .item = items[i],
                            .name = "", .number = "", .home = "",
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
      g_autoptr(GArray) children = NULL;

      if (row->is_repeat)
        continue;

      children = rga_outline_children (&self->outline, row);
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

  roots = rga_outline_model_load_rows (self, NULL);
  add_below (self, roots, rows);

  return rows;
}
