/* rga-outline-model-touch.c
 *
 * What an edit has to do with: every item whose row may stand elsewhere after it.
 */
#include "rga-outline-follow-private.h"

static void
clear_touched (gpointer data)
{
  RgaOutlineTouched *touched = data;

  g_clear_object (&touched->node);
  g_clear_pointer (&touched->open, g_array_unref);
}

RgaOutlineFollow
rga_outline_follow_begin (RgaOutlineModel *model)
{
  RgaOutlineFollow self = { .model = model };

  self.touched = g_array_new (FALSE, FALSE, sizeof (RgaOutlineTouched));
  g_array_set_clear_func (self.touched, clear_touched);
  self.seen = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  self.parents = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
rga_outline_follow_end (RgaOutlineFollow *self)
{
  g_array_unref (self->touched);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->parents);
}

static void
touch (RgaOutlineFollow *self,
       const RgaId      *id)
{
  RgaOutlineTouched touched = { .id = *id };
  RgaOutlineNode *node = g_hash_table_lookup (self->model->nodes, id);

  if (rga_id_is_none (id) || g_hash_table_contains (self->seen, id))
    return;

  g_set_object (&touched.node, node);
  g_array_append_val (self->touched, touched);
  g_hash_table_insert (self->seen, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (self->touched->len));
}

RgaOutlineTouched *
rga_outline_follow_get_touched (RgaOutlineFollow *self,
                                const RgaId      *id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, id));

  return place > 0 ? &g_array_index (self->touched, RgaOutlineTouched, place - 1) : NULL;
}

static void
keep_link (RgaOutlineModel *model,
           const RgaItem   *link)
{
  g_hash_table_replace (model->links, g_memdup2 (&link->id, sizeof link->id),
                        g_memdup2 (&((const RgaProjectFocusArea *) link)->project, sizeof (RgaId)));
}

/* A project stands where its focus areas are: those it has and those it had. */
static void
touch_link (RgaOutlineFollow *self,
            const RgaId      *id)
{
  const RgaId *before = g_hash_table_lookup (self->model->links, id);
  RgaItem *link = rga_plan_get_in (self->model->plan, RGA_LIST_PROJECT_FOCUS_AREAS, id);

  self->touches_groups = TRUE;
  if (before != NULL)
    touch (self, before);
  if (link == NULL)
    {
      g_hash_table_remove (self->model->links, id);
      return;
    }

  touch (self, &((RgaProjectFocusArea *) link)->project);
  keep_link (self->model, link);
}

/* All that refers to a focus area which came into the agenda shown, or left it. */
static void
touch_area (RgaOutlineFollow *self,
            const RgaId      *id)
{
  static const RgaList lists[] = { RGA_LIST_PROJECT_FOCUS_AREAS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };

  self->touches_groups = TRUE;
  if (rga_id_is_none (&self->model->outline.programme))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint n;
      const RgaReference *references = rga_plan_references (self->model->plan, id, lists[i], &n);

      for (guint j = 0; j < n; j++)
        touch (self, lists[i] == RGA_LIST_PROJECT_FOCUS_AREAS
                     ? &((RgaProjectFocusArea *) references[j].item)->project : &references[j].item->id);
    }
}

/* Whether the focus area belongs to another agenda than before the edit. */
static gboolean
changes_agenda (RgaOutlineFollow *self,
                const RgaId      *id)
{
  const RgaFocusArea *area = rga_plan_get_in (self->model->plan, RGA_LIST_FOCUS_AREAS, id);
  RgaOutlineNode *node = g_hash_table_lookup (self->model->nodes, id);

  return area == NULL || node == NULL || !rga_id_equal (&area->programme, &rga_outline_node_get_row (node)->programme);
}

static void
touch_entry (RgaOutlineFollow    *self,
             const RgaDeltaEntry *entry)
{
  switch ((int) entry->list)
    {
    case RGA_LIST_PROJECT_FOCUS_AREAS:
      touch_link (self, &entry->id);
      break;
    case RGA_LIST_FOCUS_AREAS:
      touch (self, &entry->id);
      if (changes_agenda (self, &entry->id))
        touch_area (self, &entry->id);
      self->touches_groups = TRUE;
      break;
    case RGA_LIST_PROJECTS:
    case RGA_LIST_ACTIVITIES:
    case RGA_LIST_MILESTONES:
      touch (self, &entry->id);
      break;
    default:
      break;
    }
}

void
rga_outline_model_keep_links (RgaOutlineModel *model)
{
  guint n;
  RgaItem *const *links = rga_plan_items (model->plan, RGA_LIST_PROJECT_FOCUS_AREAS, &n);

  for (guint i = 0; i < n; i++)
    keep_link (model, links[i]);
}

void
rga_outline_follow_touch_all (RgaOutlineFollow *self,
                              const RgaDelta   *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    touch_entry (self, rga_delta_get (delta, i));
}
