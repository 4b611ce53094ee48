#include "rga-outline-model-private.h"
#include "rga-outline-path.h"

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
  g_autoptr(GPtrArray) stale = NULL;
  gboolean with_roots;

  lose_removed (self, delta);
  with_roots = touches_roots (self, delta);
  /* before anything is placed anew, or where an item stood is forgotten */
  stale = collect_stale (self, delta, with_roots);
  if (with_roots)
    rga_outline_model_refresh_children (self, NULL);
  for (guint i = 0; i < stale->len; i++)
    if (is_alive (self, g_ptr_array_index (stale, i)))
      rga_outline_model_refresh_node (self, g_ptr_array_index (stale, i));
}
