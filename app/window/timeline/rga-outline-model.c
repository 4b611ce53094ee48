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
                                        rga_outline_model_create_children, self, NULL);
}

RgaOutlineModel *
rga_outline_model_new (RgaPlan *plan)
{
  RgaOutlineModel *self = g_object_new (RGA_TYPE_OUTLINE_MODEL, NULL);

  self->plan = g_object_ref (plan);
  self->outline = (RgaOutline) { .plan = plan, .group_by = RGA_GROUP_BY_FOCUS_AREA,
                                  .level = RGA_LEVEL_ACTIVITIES, .milestone_rows = TRUE };
  self->changed_id = g_signal_connect (plan, "changed", G_CALLBACK (rga_outline_model_plan_changed), self);
  rga_outline_model_refresh_children (self, NULL);

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
  rga_outline_model_refresh_children (self, NULL);
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

void
rga_outline_model_set_all_groups (RgaOutlineModel *self,
                                  gboolean         all_groups)
{
  g_return_if_fail (RGA_IS_OUTLINE_MODEL (self));

  if (self->outline.all_groups == all_groups)
    return;

  self->outline.all_groups = all_groups;
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

  roots = rga_outline_model_load_rows (self, NULL);
  add_below (self, roots, rows);

  return rows;
}
