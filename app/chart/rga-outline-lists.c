#include "rga-outline-private.h"

#define ID_OF(item) (&((const RgaItem *) (item))->id)

gboolean
rga_outline_is_in_scope (const RgaOutline *self,
                         const RgaId      *programme)
{
  return rga_id_is_none (&self->programme) || rga_id_equal (&self->programme, programme);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      outline)
{
  RgaItem *item = *(RgaItem *const *) a;
  RgaItem *other = *(RgaItem *const *) b;
  int order = g_strcmp0 (rga_item_rank (rga_outline_get_shown (outline, item)),
                         rga_item_rank (rga_outline_get_shown (outline, other)));

  return order != 0 ? order : rga_id_compare (&item->id, &other->id);
}

void
rga_outline_sort_rows (const RgaOutline *self,
                       GPtrArray        *items)
{
  g_ptr_array_sort_with_data (items, compare_rows, (gpointer) self);
}

/* Those that refer to `id` in `field` and pass, by rank, at the end of `found`. */
static void
add_children (const RgaOutline *self,
              const RgaId      *id,
              RgaList           list,
              guint             field,
              RgaOutlineTest    test,
              GPtrArray        *found)
{
  guint n;
  const RgaReference *references = rga_plan_references (self->plan, id, list, &n);

  for (guint i = 0; i < n; i++)
    if (references[i].field == field && test (self, references[i].item))
      g_ptr_array_add (found, references[i].item);
}

/* As above, of those that belong to nothing. */
static void
add_orphans (const RgaOutline *self,
             RgaList           list,
             RgaOutlineTest    test,
             GPtrArray        *found)
{
  guint n;
  RgaItem *const *items = rga_plan_outermost (self->plan, list, &n);

  for (guint i = 0; i < n; i++)
    if (test (self, items[i]))
      g_ptr_array_add (found, items[i]);
}

/* Items of one list in the outline's scope that pass, programme by programme;
 * those of no programme last. `field` is the list's reference to its programme. */
GPtrArray *
rga_outline_list_in_scope (const RgaOutline *self,
                           RgaList           list,
                           guint             field,
                           RgaOutlineTest    test)
{
  g_autoptr(GPtrArray) programmes = NULL;
  GPtrArray *found = g_ptr_array_new ();

  if (!rga_id_is_none (&self->programme))
    {
      add_children (self, &self->programme, list, field, test, found);
      return found;
    }

  programmes = rga_plan_sorted (self->plan, RGA_LIST_PROGRAMMES);
  for (guint i = 0; i < programmes->len; i++)
    add_children (self, ID_OF (programmes->pdata[i]), list, field, test, found);
  add_orphans (self, list, test, found);

  return found;
}

static RgaProject *
get_project (const RgaOutline *self,
             const RgaId      *id)
{
  return rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, id);
}

gboolean
rga_outline_is_root_project (const RgaOutline *self,
                             const RgaItem    *item)
{
  return get_project (self, &((const RgaProject *) item)->parent) == NULL;
}

RgaId
rga_outline_find_area (const RgaOutline *self,
                       const RgaProject *project)
{
  g_autoptr(GPtrArray) places = rga_plan_children (self->plan, ID_OF (project), RGA_LIST_PROJECT_FOCUS_AREAS,
                                                   RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project));

  for (guint i = 0; i < places->len; i++)
    {
      const RgaProjectFocusArea *place = places->pdata[i];
      const RgaFocusArea *area = rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, &place->focus_area);

      if (area != NULL && rga_outline_is_in_scope (self, &area->programme))
        return area->item.id;
    }

  return RGA_ID_NONE;
}

static void
drop_repeats (GPtrArray *sorted)
{
  guint n = 0;

  for (guint i = 0; i < sorted->len; i++)
    if (n == 0 || sorted->pdata[n - 1] != sorted->pdata[i])
      sorted->pdata[n++] = sorted->pdata[i];
  g_ptr_array_set_size (sorted, (int) n);
}

static GPtrArray *
list_area_projects (const RgaOutline *self,
                    const RgaId      *area)
{
  GPtrArray *projects = g_ptr_array_new ();
  g_autoptr(GPtrArray) places = rga_plan_children (self->plan, area, RGA_LIST_PROJECT_FOCUS_AREAS,
                                                   RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, focus_area));

  for (guint i = 0; i < places->len; i++)
    {
      const RgaProjectFocusArea *place = places->pdata[i];
      RgaProject *project = get_project (self, &place->project);
      RgaId first = project != NULL ? rga_outline_find_area (self, project) : RGA_ID_NONE;

      if (project != NULL && rga_id_equal (&first, area) && rga_outline_is_root_project (self, &project->item) &&
          rga_outline_is_in_scope (self, &project->programme))
        g_ptr_array_add (projects, project);
    }
  rga_outline_sort_rows (self, projects);
  drop_repeats (projects);

  return projects;
}

GPtrArray *
rga_outline_group_projects (const RgaOutline *self,
                            const RgaId      *group)
{
  return self->group_by == RGA_GROUP_BY_ROUND ? rga_outline_round_projects (self, group) : list_area_projects (self, group);
}

RgaId
rga_outline_find_group (const RgaOutline *self,
                        const RgaProject *project)
{
  switch (self->group_by)
    {
    case RGA_GROUP_BY_FOCUS_AREA:
      return rga_outline_find_area (self, project);
    case RGA_GROUP_BY_ROUND:
      return rga_outline_find_round (self, project);
    case RGA_GROUP_BY_NONE:
    default:
      return RGA_ID_NONE;
    }
}

static gboolean
is_ungrouped_project (const RgaOutline *self,
                      const RgaItem    *item)
{
  RgaId group;

  if (!rga_outline_is_root_project (self, item))
    return FALSE;

  group = rga_outline_find_group (self, (const RgaProject *) item);

  return rga_id_is_none (&group);
}

GPtrArray *
rga_outline_root_projects (const RgaOutline *self,
                           gboolean          with_group)
{
  return rga_outline_list_in_scope (self, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, programme),
                                    with_group ? rga_outline_is_root_project : is_ungrouped_project);
}

gboolean
rga_outline_has_area (const RgaOutline *self,
                      const RgaId      *area)
{
  return self->group_by == RGA_GROUP_BY_FOCUS_AREA &&
         rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, area) != NULL;
}

static gboolean
is_loose_activity (const RgaOutline *self,
                   const RgaItem    *item)
{
  const RgaActivity *activity = (const RgaActivity *) item;

  return get_project (self, &activity->project) == NULL &&
         rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &activity->parent) == NULL;
}

static gboolean
is_ungrouped_activity (const RgaOutline *self,
                       const RgaItem    *item)
{
  return is_loose_activity (self, item) && !rga_outline_has_area (self, &((const RgaActivity *) item)->focus_area);
}

static gboolean
is_loose_milestone (const RgaOutline *self,
                    const RgaItem    *item)
{
  const RgaMilestone *milestone = (const RgaMilestone *) item;

  return get_project (self, &milestone->project) == NULL &&
         rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &milestone->activity) == NULL;
}

/* Belongs to no project and no activity: it stands in a group itself. */
gboolean
rga_outline_is_loose (const RgaOutline *self,
                      const RgaItem    *item)
{
  return item->list == RGA_LIST_ACTIVITIES ? is_loose_activity (self, item) : is_loose_milestone (self, item);
}

static gboolean
is_ungrouped_milestone (const RgaOutline *self,
                        const RgaItem    *item)
{
  return is_loose_milestone (self, item) && !rga_outline_has_area (self, &((const RgaMilestone *) item)->focus_area);
}

gboolean
rga_outline_is_reached (const RgaItem *item)
{
  const RgaMilestone *milestone = (const RgaMilestone *) item;

  return item->list == RGA_LIST_MILESTONES &&
         (milestone->status == RGA_STATUS_DONE || milestone->status == RGA_STATUS_TAKEN || milestone->actual != NULL);
}

gboolean
rga_outline_has_own_row (const RgaOutline *self,
                         const RgaItem    *item)
{
  const RgaMilestone *milestone = (const RgaMilestone *) item;
  gboolean is_unnamed = milestone->kind == RGA_MILESTONE_DECISION || !rga_outline_has_area (self, &milestone->focus_area);

  return self->milestone_rows || (self->decision_rows && is_unnamed && !rga_outline_is_reached (item));
}

static GPtrArray *
list_in_area (const RgaOutline *self,
              const RgaId      *area,
              RgaList           list,
              guint             field,
              RgaOutlineTest    test)
{
  GPtrArray *found = g_ptr_array_new ();

  add_children (self, area, list, field, test, found);

  return found;
}

/* Loose activities of a focus area, or of none. */
GPtrArray *
rga_outline_loose_activities (const RgaOutline *self,
                              const RgaId      *area)
{
  if (rga_id_is_none (area))
    return rga_outline_list_in_scope (self, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, programme),
                                      is_ungrouped_activity);

  return list_in_area (self, area, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, focus_area), is_loose_activity);
}

GPtrArray *
rga_outline_loose_milestones (const RgaOutline *self,
                              const RgaId      *area)
{
  if (rga_id_is_none (area))
    return rga_outline_list_in_scope (self, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, programme),
                                      is_ungrouped_milestone);

  return list_in_area (self, area, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, focus_area), is_loose_milestone);
}

GPtrArray *
rga_outline_child_areas (const RgaOutline *self,
                         const RgaId      *area)
{
  return rga_plan_children (self->plan, area, RGA_LIST_FOCUS_AREAS, RGA_FIELD (RGA_LIST_FOCUS_AREAS, parent));
}

static gboolean
is_root_area (const RgaOutline *self,
              const RgaItem    *item)
{
  return rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, &((const RgaFocusArea *) item)->parent) == NULL;
}

GPtrArray *
rga_outline_root_areas (const RgaOutline *self)
{
  return rga_outline_list_in_scope (self, RGA_LIST_FOCUS_AREAS, RGA_FIELD (RGA_LIST_FOCUS_AREAS, programme), is_root_area);
}
