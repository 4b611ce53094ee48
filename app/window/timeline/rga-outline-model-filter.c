/* rga-outline-model-filter.c
 *
 * While something is looked for, the rows that are it have rows, and what these
 * stand below. An item that is edited meanwhile stays, also when it is no longer
 * what was looked for.
 */
#include "rga-outline-model-private.h"

/* Deeper than any plan is: an end to looking where items refer in a ring. */
#define DEEPEST 32

enum { SHOWN = 1 << 0, HAS_SHOWN = 1 << 1, FOUND = 1 << 2 };

static guint
get_flags (RgaOutlineModel *self,
           const RgaId     *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->shown, id));
}

static void
set_flags (RgaOutlineModel *self,
           const RgaId     *id,
           guint            flags)
{
  flags |= get_flags (self, id);
  g_hash_table_replace (self->shown, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (flags));
}

/* The rounds in which the project stands once more; they stand outermost. */
static void
show_repeats (RgaOutlineModel *self,
              const RgaItem   *item)
{
  guint n = 0;
  const RgaReference *links = rga_plan_references (self->plan, &item->id, RGA_LIST_ROUND_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    {
      RgaOutlineParent parent = rga_outline_find_parent (&self->outline, links[i].item);

      if (item->list == RGA_LIST_PROJECTS && parent.where == RGA_OUTLINE_BELOW)
        set_flags (self, &parent.id, SHOWN | HAS_SHOWN);
    }
}

/* What stands below `parent` and so on up has a row too. */
static void
show_above (RgaOutlineModel  *self,
            RgaOutlineParent  parent)
{
  for (guint i = 0; i < DEEPEST; i++)
    {
      RgaItem *item;

      if (parent.where == RGA_OUTLINE_NOWHERE || parent.where == RGA_OUTLINE_OUTERMOST ||
          get_flags (self, &parent.id) & HAS_SHOWN)
        return;

      set_flags (self, &parent.id, SHOWN | HAS_SHOWN);
      item = parent.where == RGA_OUTLINE_BELOW ? rga_plan_get (self->plan, &parent.id) : NULL;
      if (item == NULL)
        return;
      show_repeats (self, item);
      parent = rga_outline_find_parent (&self->outline, item);
    }
}

void
rga_outline_model_filter_in (RgaOutlineModel *self,
                             RgaItem         *item)
{
  RgaItem *shown = rga_outline_get_shown (&self->outline, item);

  if (self->shown == NULL || shown == NULL)
    return;

  set_flags (self, &shown->id, SHOWN);
  show_repeats (self, shown);
  show_above (self, rga_outline_find_parent (&self->outline, shown));
}

gboolean
rga_outline_model_has_children (RgaOutlineModel     *self,
                                const RgaOutlineRow *row)
{
  return self->shown != NULL && !row->is_repeat ? (get_flags (self, &row->id) & HAS_SHOWN) != 0
                                                : rga_outline_has_children (&self->outline, row);
}

void
rga_outline_model_filter_rows (RgaOutlineModel *self,
                               GArray          *rows)
{
  guint n = 0;

  for (guint i = 0; self->shown != NULL && i < rows->len; i++)
    {
      RgaOutlineRow row = g_array_index (rows, RgaOutlineRow, i);

      row.is_expandable = rga_outline_model_has_children (self, &row);
      if (get_flags (self, &row.id) & SHOWN)
        g_array_index (rows, RgaOutlineRow, n++) = row;
    }
  if (self->shown != NULL)
    g_array_set_size (rows, n);
}

static void
look_through (RgaOutlineModel     *self,
              const RgaItemFilter *filter)
{
  static const RgaList lists[] = {
    RGA_LIST_FOCUS_AREAS, RGA_LIST_ROUNDS, RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (self->plan, lists[i], &n);

      for (guint j = 0; j < n; j++)
        if (rga_item_filter_passes (filter, items[j]))
          {
            rga_outline_model_filter_in (self, items[j]);
            set_flags (self, &items[j]->id, FOUND);
          }
    }
}

/* What is found is shown: nothing stays folded. */
void
rga_outline_model_unfold_found (RgaOutlineModel *self)
{
  for (guint i = 0; i < rga_outline_model_get_n_rows (self); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

void
rga_outline_model_set_filter (RgaOutlineModel     *self,
                              const RgaItemFilter *filter)
{
  gboolean is_filtered = filter != NULL && !rga_item_filter_is_empty (filter);

  g_return_if_fail (RGA_IS_OUTLINE_MODEL (self));

  if (!is_filtered && self->shown == NULL)
    return;

  g_clear_pointer (&self->shown, g_hash_table_unref);
  if (is_filtered)
    {
      self->shown = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
      look_through (self, filter);
    }
  rga_outline_model_reload (self);
  if (is_filtered)
    rga_outline_model_unfold_found (self);
}

gboolean
rga_outline_model_is_filtered (RgaOutlineModel *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), FALSE);

  return self->shown != NULL;
}

guint
rga_outline_model_find_found (RgaOutlineModel *self)
{
  RgaOutlineNode *node;

  g_return_val_if_fail (RGA_IS_OUTLINE_MODEL (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; self->shown != NULL && (node = rga_outline_model_get_node (self, i)) != NULL; i++)
    if (get_flags (self, &rga_outline_node_get_row (node)->id) & FOUND)
      return i;

  return GTK_INVALID_LIST_POSITION;
}
