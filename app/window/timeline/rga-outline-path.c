#include "rga-outline-path.h"

/* Deeper than any plan is: an end to looking where items refer in a ring. */
#define DEEPEST 32

/* The item and all it stands below, innermost first; empty when it is not shown. */
static GPtrArray *
climb (const RgaOutline *self,
       RgaItem          *item,
       RgaOutlineParent *top)
{
  GPtrArray *items = g_ptr_array_new ();

  for (; item != NULL && items->len < DEEPEST; item = rga_plan_get (self->plan, &top->id))
    {
      g_ptr_array_add (items, item);
      *top = rga_outline_find_parent (self, item);
      if (top->where == RGA_OUTLINE_OUTERMOST || top->where == RGA_OUTLINE_IN_REST)
        return items;
      if (top->where == RGA_OUTLINE_NOWHERE)
        break;
    }
  g_ptr_array_set_size (items, 0);

  return items;
}

/* Groups have a colour that depends on the others. */
static RgaOutlineRow
make_outermost (const RgaOutline *self,
                RgaItem          *item)
{
  g_autoptr(GArray) groups = NULL;

  if (!rga_outline_is_group (item))
    return rga_outline_row_of (self, NULL, item);

  groups = rga_outline_groups (self);
  for (guint i = 0; i < groups->len; i++)
    if (rga_id_equal (&g_array_index (groups, RgaOutlineRow, i).id, &item->id))
      return g_array_index (groups, RgaOutlineRow, i);

  return rga_outline_row_of (self, NULL, item);
}

GArray *
rga_outline_find_path (const RgaOutline *self,
                       const RgaId      *id)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));
  RgaOutlineParent top = { 0 };
  g_autoptr(GPtrArray) items = NULL;

  g_return_val_if_fail (self != NULL && id != NULL, path);

  items = climb (self, rga_plan_get (self->plan, id), &top);
  if (items->len > 0 && top.where == RGA_OUTLINE_IN_REST)
    {
      RgaOutlineRow rest = rga_outline_rest (self);

      g_array_append_val (path, rest);
    }
  for (guint i = items->len; i > 0; i--)
    {
      const RgaOutlineRow *above = path->len > 0 ? &g_array_index (path, RgaOutlineRow, path->len - 1) : NULL;
      RgaOutlineRow row = above != NULL ? rga_outline_row_of (self, above, items->pdata[i - 1])
                                        : make_outermost (self, items->pdata[i - 1]);

      g_array_append_val (path, row);
    }

  return path;
}

static gboolean
holds (GPtrArray   *items,
       const RgaId *id)
{
  for (guint i = 0; i < items->len; i++)
    if (rga_id_equal (&((const RgaItem *) items->pdata[i])->id, id))
      return TRUE;

  return FALSE;
}

gboolean
rga_outline_is_below (const RgaOutline *self,
                      RgaItem          *item,
                      const RgaId      *above)
{
  RgaOutline all = { .level = RGA_LEVEL_ACTIVITIES, .all_groups = TRUE, .milestone_rows = TRUE, .decision_rows = TRUE };
  RgaOutlineParent top = { 0 };
  g_autoptr(GPtrArray) items = NULL;

  g_return_val_if_fail (self != NULL && item != NULL && above != NULL, FALSE);

  all.plan = self->plan;
  all.group_by = rga_plan_get_in (self->plan, RGA_LIST_ROUNDS, above) != NULL ? RGA_GROUP_BY_ROUND : RGA_GROUP_BY_FOCUS_AREA;
  items = climb (&all, item, &top);

  return holds (items, above);
}
