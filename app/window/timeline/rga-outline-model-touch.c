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

/* Of a link to a focus area or a round. */
static const RgaId *
get_project (const RgaItem *link)
{
  return rga_item_field (link, RGA_FIELD (link->list, project));
}

static void
keep_link (RgaOutlineModel *model,
           const RgaItem   *link)
{
  g_hash_table_replace (model->links, g_memdup2 (&link->id, sizeof link->id),
                        g_memdup2 (get_project (link), sizeof (RgaId)));
}

/* Those of the project in other rounds. */
static void
touch_repeats (RgaOutlineFollow *self,
               const RgaId      *project)
{
  guint n = 0;
  const RgaReference *links = rga_plan_references (self->model->plan, project, RGA_LIST_ROUND_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    touch (self, &links[i].item->id);
}

/* Grouped by round, a project has a row in each of its rounds; its parts name it in
 * theirs. */
static void
touch_project (RgaOutlineFollow *self,
               const RgaId      *id)
{
  guint n = 0;
  const RgaReference *parts = rga_plan_references (self->model->plan, id, RGA_LIST_PROJECTS, &n);

  touch (self, id);
  if (self->model->outline.group_by != RGA_GROUP_BY_ROUND)
    return;

  touch_repeats (self, id);
  for (guint i = 0; i < n; i++)
    touch_repeats (self, &parts[i].item->id);
}

/* Other rows of its projects say its name. */
static void
touch_round (RgaOutlineFollow *self,
             const RgaId      *id)
{
  guint n = 0;
  const RgaReference *links = rga_plan_references (self->model->plan, id, RGA_LIST_ROUND_PROJECTS, &n);

  touch (self, id);
  self->touches_groups = TRUE;
  for (guint i = 0; i < n && self->model->outline.group_by == RGA_GROUP_BY_ROUND; i++)
    touch_project (self, get_project (links[i].item));
}

/* A project stands where its focus areas or rounds are: those it has and those it had. */
static void
touch_link (RgaOutlineFollow    *self,
            const RgaDeltaEntry *entry)
{
  const RgaId *before = g_hash_table_lookup (self->model->links, &entry->id);
  RgaItem *link = rga_plan_get_in (self->model->plan, entry->list, &entry->id);

  self->touches_groups = TRUE;
  if (entry->list == RGA_LIST_ROUND_PROJECTS)
    touch (self, &entry->id);
  if (before != NULL)
    touch_project (self, before);
  if (link == NULL)
    {
      g_hash_table_remove (self->model->links, &entry->id);
      return;
    }

  touch_project (self, get_project (link));
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
        touch (self, lists[i] == RGA_LIST_PROJECT_FOCUS_AREAS ? get_project (references[j].item)
                                                              : &references[j].item->id);
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
    case RGA_LIST_ROUND_PROJECTS:
      touch_link (self, entry);
      break;
    case RGA_LIST_ROUNDS:
      touch_round (self, &entry->id);
      break;
    case RGA_LIST_FOCUS_AREAS:
      touch (self, &entry->id);
      if (changes_agenda (self, &entry->id))
        touch_area (self, &entry->id);
      self->touches_groups = TRUE;
      break;
    case RGA_LIST_PROJECTS:
      touch_project (self, &entry->id);
      break;
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
  static const RgaList lists[] = { RGA_LIST_PROJECT_FOCUS_AREAS, RGA_LIST_ROUND_PROJECTS };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint n;
      RgaItem *const *links = rga_plan_items (model->plan, lists[i], &n);

      for (guint j = 0; j < n; j++)
        keep_link (model, links[j]);
    }
}

void
rga_outline_follow_touch_all (RgaOutlineFollow *self,
                              const RgaDelta   *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    touch_entry (self, rga_delta_get (delta, i));
}
