#include "rga-outline-follow-private.h"

static RgaItem *
get_item (RgaOutlineFollow *self,
          const RgaId      *id)
{
  return rga_plan_get (self->model->plan, id);
}

/* Where it stands */

static gboolean
is_group (const RgaOutlineNode *node)
{
  return node == NULL || rga_outline_node_get_row ((RgaOutlineNode *) node)->kind == RGA_OUTLINE_GROUP;
}

/* Whether the item has a row in what is loaded, and below which. */
static gboolean
find_home (RgaOutlineFollow *self,
           const RgaItem    *item,
           RgaOutlineNode  **parent)
{
  RgaOutlineModel *model = self->model;
  RgaOutlineParent home = rga_outline_find_parent (&model->outline, item);

  *parent = home.where == RGA_OUTLINE_BELOW     ? g_hash_table_lookup (model->nodes, &home.id)
            : home.where == RGA_OUTLINE_IN_REST ? model->rest
                                                : NULL;
  if (home.where != RGA_OUTLINE_NOWHERE &&
      (home.where != RGA_OUTLINE_BELOW || rga_outline_is_group (get_item (self, &home.id))))
    self->touches_groups = TRUE;
  if (rga_outline_model_is_scoped (model) && rga_id_equal (&item->id, &model->scope))
    return FALSE;
  if (home.where == RGA_OUTLINE_OUTERMOST)
    return !rga_outline_model_is_scoped (model);

  return *parent != NULL;
}

static void
note_parent (RgaOutlineFollow *self,
             RgaOutlineNode   *parent)
{
  if (parent != NULL)
    g_ptr_array_add (self->parents, g_object_ref (parent));
}

static gboolean
is_scope (RgaOutlineFollow        *self,
          const RgaOutlineTouched *touched)
{
  return rga_outline_model_is_scoped (self->model) && rga_id_equal (&touched->id, &self->model->scope);
}

/* Out of its list; it and what is below it stay as they are, to be put back. */
static void
pull (RgaOutlineFollow  *self,
      RgaOutlineTouched *touched)
{
  RgaOutlineModel *model = self->model;
  RgaOutlineNode *parent = rga_outline_node_get_parent (touched->node);

  touched->open = rga_outline_model_get_open (model, touched->node);
  g_hash_table_remove (model->nodes, &touched->id);
  rga_outline_list_remove (rga_outline_model_get_list (model, parent), touched->node);
}

/* Nothing is put anywhere before all that moves has left its place, or a search
 * would go astray among rows that are no longer in order. */
static void
take_out (RgaOutlineFollow  *self,
          RgaOutlineTouched *touched)
{
  RgaOutlineNode *before = rga_outline_node_get_parent (touched->node);
  RgaItem *item = get_item (self, &touched->id);
  RgaOutlineRow row = *rga_outline_node_get_row (touched->node);
  RgaOutlineNode *parent = NULL;

  note_parent (self, before);
  if (is_group (before))
    self->touches_groups = TRUE;
  if (item == NULL || !find_home (self, item, &parent) || parent != before)
    {
      rga_outline_model_drop (self->model, touched->node);
      return;
    }

  row.item = rga_outline_get_shown (&self->model->outline, item);
  if (!rga_outline_node_stands_as (touched->node, &row, rga_outline_model_get_order (self->model, before, &row)))
    pull (self, touched);
}

/* What else the row says is brought up to date by whoever puts it back. */
static void
put_back (RgaOutlineFollow        *self,
          RgaOutlineNode          *parent,
          const RgaOutlineTouched *touched,
          const RgaOutlineRow     *row)
{
  RgaOutlineModel *model = self->model;
  RgaOutlineNode *node = touched->node;
  const RgaOutlineRow *before = rga_outline_node_get_row (node);
  RgaOutlineRow again = *row;

  again.group = before->group;
  again.category = before->category;
  again.is_expandable = before->is_expandable;
  rga_outline_node_set_order (node, rga_outline_model_get_order (model, parent, row));
  rga_outline_node_set_row (node, &again);
  rga_outline_model_remember (model, node);
  rga_outline_list_add (rga_outline_model_get_list (model, parent), node);
  rga_outline_model_unfold_all (model, touched->open);
}

/* In its place: the row it had, or one that is there already, or a new one. */
static void
put (RgaOutlineFollow    *self,
     RgaOutlineNode      *parent,
     const RgaOutlineRow *row)
{
  RgaOutlineModel *model = self->model;
  RgaOutlineTouched *touched = rga_outline_follow_get_touched (self, &row->place);
  RgaOutlineNode *node = g_hash_table_lookup (model->nodes, &row->place);

  if (node == NULL && touched != NULL && touched->open != NULL)
    {
      put_back (self, parent, touched, row);
      node = touched->node;
    }
  if (node != NULL && rga_outline_node_get_parent (node) == parent)
    rga_outline_model_update (model, node, row);
  else
    rga_outline_model_insert (model, parent, row);
}

/* The group of the rest comes with the first that belongs in it. */
static RgaOutlineNode *
get_rest (RgaOutlineFollow *self)
{
  RgaOutlineModel *model = self->model;
  RgaOutlineRow row = rga_outline_rest (&model->outline);

  return model->rest != NULL ? model->rest : rga_outline_model_insert (model, NULL, &row);
}

static void
put_item (RgaOutlineFollow        *self,
          const RgaOutlineTouched *touched)
{
  RgaOutlineModel *model = self->model;
  RgaItem *item = get_item (self, &touched->id);
  RgaOutlineNode *parent = NULL;
  RgaOutlineRow row;

  if (item == NULL)
    return;
  if (!rga_outline_model_is_scoped (model) &&
      rga_outline_find_parent (&model->outline, item).where == RGA_OUTLINE_IN_REST)
    get_rest (self);
  if (!find_home (self, item, &parent))
    self->lacks_rows = model->shown != NULL;
  if (!find_home (self, item, &parent) || (parent == NULL && rga_outline_is_group (item)))
    return;

  note_parent (self, parent);
  if (rga_outline_model_get_list (model, parent) == NULL)
    return;

  row = rga_outline_row_of (&model->outline, parent != NULL ? rga_outline_node_get_row (parent) : NULL, item);
  row.is_expandable = rga_outline_model_has_children (model, &row);
  put (self, parent, &row);
}

/* Groups */

static void
drop_groups (RgaOutlineFollow *self,
             const GArray     *groups)
{
  RgaOutlineList *roots = self->model->roots;
  g_autoptr(GHashTable) ids = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);

  for (guint i = 0; i < groups->len; i++)
    g_hash_table_add (ids, &g_array_index (groups, RgaOutlineRow, i).id);
  for (guint i = rga_outline_list_get_n (roots); i-- > 0;)
    {
      RgaOutlineNode *node = rga_outline_list_get (roots, i);

      if (node != self->model->rest && !g_hash_table_contains (ids, &rga_outline_node_get_row (node)->id))
        rga_outline_model_drop (self->model, node);
    }
}

/* Which groups are shown, and their colours, depend on what stands in them. */
static void
settle_groups (RgaOutlineFollow *self)
{
  g_autoptr(GArray) groups = rga_outline_groups (&self->model->outline);

  rga_outline_model_filter_rows (self->model, groups);
  drop_groups (self, groups);
  for (guint i = 0; i < groups->len; i++)
    put (self, NULL, &g_array_index (groups, RgaOutlineRow, i));
}

/* After the edit */

static gboolean
is_alive (RgaOutlineModel *model,
          RgaOutlineNode  *node)
{
  return node == model->rest || g_hash_table_lookup (model->nodes, &rga_outline_node_get_row (node)->place) == node;
}

/* Whether it can be unfolded is known from the rows below it, where they are loaded. */
static void
settle_parent (RgaOutlineFollow *self,
               RgaOutlineNode   *node)
{
  RgaOutlineModel *model = self->model;
  RgaOutlineRow row = *rga_outline_node_get_row (node);
  RgaOutlineList *children = rga_outline_node_get_children (node);

  if (!is_alive (model, node))
    return;
  if (node == model->rest)
    {
      if (children != NULL && rga_outline_list_get_n (children) == 0)
        rga_outline_model_drop (model, node);
      return;
    }

  row.is_expandable = children != NULL ? rga_outline_list_get_n (children) > 0
                                       : rga_outline_model_has_children (model, &row);
  if (row.is_expandable != rga_outline_node_get_row (node)->is_expandable)
    rga_outline_model_update (model, node, &row);
}

static void
place_anew (RgaOutlineFollow *self)
{
  for (guint i = 0; i < self->touched->len; i++)
    put_item (self, &g_array_index (self->touched, RgaOutlineTouched, i));
  for (guint i = 0; i < self->parents->len; i++)
    settle_parent (self, self->parents->pdata[i]);
}

/* The first group comes, or the last one goes: everything stands elsewhere. */
static gboolean
changes_grouping (RgaOutlineFollow *self)
{
  gboolean is_grouped;

  if (!self->touches_groups)
    return FALSE;

  is_grouped = rga_outline_is_grouped (&self->model->outline);
  if (is_grouped == self->model->is_grouped)
    return FALSE;

  self->model->is_grouped = is_grouped;

  return TRUE;
}

/* What is edited while something is looked for stays in sight. */
static void
filter_in (RgaOutlineFollow *self)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      RgaItem *item = get_item (self, &g_array_index (self->touched, RgaOutlineTouched, i).id);

      if (item != NULL)
        rga_outline_model_filter_in (self->model, item);
    }
}

static void
follow_touched (RgaOutlineFollow *self)
{
  filter_in (self);
  for (guint i = 0; i < self->touched->len; i++)
    {
      RgaOutlineTouched *touched = &g_array_index (self->touched, RgaOutlineTouched, i);

      if (touched->node != NULL && !is_scope (self, touched))
        take_out (self, touched);
      else if (touched->node == NULL)
        self->touches_groups = TRUE;   /* where it stood is not known */
    }
  if (changes_grouping (self) && !rga_outline_model_is_scoped (self->model))
    {
      rga_outline_model_refresh_children (self->model, NULL);
      return;
    }
  if (self->touches_groups && self->model->is_grouped && !rga_outline_model_is_scoped (self->model))
    settle_groups (self);
  place_anew (self);
}

/* Agendas */

static GArray *
list_programmes (RgaPlan *plan)
{
  g_autoptr(GPtrArray) sorted = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; i < sorted->len; i++)
    g_array_append_val (ids, ((RgaItem *) sorted->pdata[i])->id);

  return ids;
}

static gboolean
is_same_order (const GArray *a,
               const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!rga_id_equal (&g_array_index (a, RgaId, i), &g_array_index (b, RgaId, i)))
      return FALSE;

  return TRUE;
}

/* With the agendas in another order, so is what stands outermost in each. */
static void
follow_programmes (RgaOutlineModel *self)
{
  g_autoptr(GArray) programmes = list_programmes (self->plan);

  if (is_same_order (programmes, self->programmes))
    return;

  g_clear_pointer (&self->programmes, g_array_unref);
  self->programmes = g_steal_pointer (&programmes);
  rga_outline_model_refresh_children (self, NULL);
  if (self->rest != NULL)
    rga_outline_model_refresh_children (self, self->rest);
}

void
rga_outline_model_read_plan (RgaOutlineModel *self)
{
  rga_outline_model_keep_links (self);
  self->programmes = list_programmes (self->plan);
}

static void
lose_removed (RgaOutlineModel *self,
              const RgaDelta  *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);
      RgaOutlineNode *node = g_hash_table_lookup (self->nodes, &entry->id);

      if (entry->kind == RGA_DELTA_REMOVED && node != NULL)
        rga_outline_node_lose_item (node, entry->list);
    }
}

void
rga_outline_model_plan_changed (RgaPlan         *plan,
                                const RgaDelta  *delta,
                                RgaOutlineModel *self)
{
  RgaOutlineFollow follow = rga_outline_follow_begin (self);

  lose_removed (self, delta);
  rga_outline_follow_touch_all (&follow, delta);
  follow_touched (&follow);
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    follow_programmes (self);
  if (follow.lacks_rows)
    {
      rga_outline_model_reload (self);
      rga_outline_model_unfold_found (self);
    }
  if (rga_outline_model_is_scoped (self) && follow.touched->len > 0)
    rga_outline_model_refresh_children (self, NULL);
  rga_outline_follow_end (&follow);
}
