#include "rga-outline-path.h"

/* Deeper than any plan is: an end to looking where items refer in a ring. */
#define DEEPEST 32

static gboolean find_path (const RgaOutline *self,
                           const RgaId      *id,
                           guint             depth,
                           GArray           *path);

static gboolean
is_place (RgaList list)
{
  return list == RGA_LIST_FOCUS_AREAS || list == RGA_LIST_PROJECTS || list == RGA_LIST_ACTIVITIES;
}

static void
add_references (const RgaItem *item,
                GArray        *ids)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaId *id = rga_item_field (item, i);

      if (info->fields[i].type == RGA_FIELD_REFERENCE && is_place (info->fields[i].target) && !rga_id_is_none (id))
        g_array_append_val (ids, *id);
    }
}

static void
add_focus_areas (RgaPlan     *plan,
                 const RgaId *project,
                 GArray      *ids)
{
  guint n = 0;
  const RgaReference *links = rga_plan_references (plan, project, RGA_LIST_PROJECT_FOCUS_AREAS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaProjectFocusArea *link = (const RgaProjectFocusArea *) links[i].item;

      g_array_append_val (ids, link->focus_area);
    }
}

/* Appends the child `id` of the last row of `path`; of all roots when it is empty. */
static gboolean
append_child (const RgaOutline *self,
              const RgaId      *id,
              GArray           *path)
{
  g_autoptr(GArray) rows = NULL;
  int index;

  if (path->len == 0)
    rows = rga_outline_roots (self);
  else
    rows = rga_outline_children (self, &g_array_index (path, RgaOutlineRow, path->len - 1));

  index = rga_outline_index_of (rows, id);
  if (index < 0)
    return FALSE;

  g_array_append_val (path, g_array_index (rows, RgaOutlineRow, index));

  return TRUE;
}

static gboolean
find_below_unnamed (const RgaOutline *self,
                    const RgaId      *id,
                    GArray           *path)
{
  g_autoptr(GArray) roots = rga_outline_roots (self);

  for (guint i = 0; i < roots->len; i++)
    {
      if (!rga_id_is_none (&g_array_index (roots, RgaOutlineRow, i).id))
        continue;

      g_array_append_val (path, g_array_index (roots, RgaOutlineRow, i));
      if (append_child (self, id, path))
        return TRUE;
      g_array_set_size (path, 0);
    }

  return FALSE;
}

static gboolean
find_below_neighbours (const RgaOutline *self,
                       const RgaId      *id,
                       guint             depth,
                       GArray           *path)
{
  RgaItem *item = rga_plan_get (self->plan, id);
  g_autoptr(GArray) ids = item != NULL ? rga_outline_neighbours (self->plan, item) : NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_array_set_size (path, 0);
      if (find_path (self, &g_array_index (ids, RgaId, i), depth + 1, path) && append_child (self, id, path))
        return TRUE;
    }
  g_array_set_size (path, 0);

  return FALSE;
}

static gboolean
find_path (const RgaOutline *self,
           const RgaId      *id,
           guint             depth,
           GArray           *path)
{
  if (depth > DEEPEST)
    return FALSE;

  return append_child (self, id, path) ||
         find_below_neighbours (self, id, depth, path) ||
         find_below_unnamed (self, id, path);
}

GArray *
rga_outline_find_path (const RgaOutline *self,
                       const RgaId      *id)
{
  g_autoptr(GArray) path = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!rga_id_is_none (id))
    find_path (self, id, 0, path);

  return g_steal_pointer (&path);
}

GArray *
rga_outline_neighbours (RgaPlan       *plan,
                        const RgaItem *item)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  g_return_val_if_fail (RGA_IS_PLAN (plan), ids);
  g_return_val_if_fail (item != NULL, ids);

  add_references (item, ids);
  if (item->list == RGA_LIST_PROJECTS)
    add_focus_areas (plan, &item->id, ids);

  return ids;
}

int
rga_outline_index_of (const GArray *rows,
                      const RgaId  *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (rga_id_equal (&g_array_index (rows, RgaOutlineRow, i).id, id))
      return (int) i;

  return -1;
}
