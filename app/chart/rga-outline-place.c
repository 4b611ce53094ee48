/* rga-outline-place.c
 *
 * The outline asked from the side of one item: where it stands, and whether
 * anything stands below it. It answers as the lists of rga-outline.c do, without
 * making them.
 */
#include "rga-outline-private.h"

#define ID_OF(item) (&((const RgaItem *) (item))->id)

/* Deeper than any plan is: an end to looking where items refer in a ring. */
#define DEEPEST 32

static RgaOutlineParent
below (const RgaId *id)
{
  return (RgaOutlineParent) { .where = RGA_OUTLINE_BELOW, .id = *id };
}

static RgaOutlineParent
nowhere (void)
{
  return (RgaOutlineParent) { .where = RGA_OUTLINE_NOWHERE };
}

/* What belongs to no focus area stands outermost where there are none. */
static RgaOutlineParent
among_the_rest (const RgaOutline *self,
                const RgaId      *programme)
{
  if (!rga_outline_is_in_scope (self, programme))
    return nowhere ();

  return (RgaOutlineParent) { .where = rga_outline_is_grouped (self) ? RGA_OUTLINE_IN_REST : RGA_OUTLINE_OUTERMOST };
}

static RgaOutlineParent
find_parent_of_round (const RgaOutline *self,
                      const RgaRound   *round)
{
  if (self->group_by != RGA_GROUP_BY_ROUND || !rga_outline_is_in_scope (self, &round->programme) ||
      !(self->all_groups || rga_outline_holds_something (self, ID_OF (round))))
    return nowhere ();

  return (RgaOutlineParent) { .where = RGA_OUTLINE_OUTERMOST };
}

static RgaOutlineParent
find_parent_of_link (const RgaOutline      *self,
                     const RgaRoundProject *link)
{
  if (self->group_by != RGA_GROUP_BY_ROUND || rga_outline_find_in_round (self, link) != &link->item)
    return nowhere ();

  return below (&link->round);
}

static RgaOutlineParent
find_parent_of_area (const RgaOutline   *self,
                     const RgaFocusArea *area)
{
  if (self->group_by != RGA_GROUP_BY_FOCUS_AREA)
    return nowhere ();
  if (rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, &area->parent) != NULL)
    return below (&area->parent);
  if (!rga_outline_is_in_scope (self, &area->programme) ||
      !(self->all_groups || rga_outline_holds_something (self, ID_OF (area))))
    return nowhere ();

  return (RgaOutlineParent) { .where = RGA_OUTLINE_OUTERMOST };
}

static RgaOutlineParent
find_parent_of_project (const RgaOutline *self,
                        const RgaProject *project)
{
  RgaId group;

  if (!rga_outline_is_root_project (self, &project->item))
    return below (&project->parent);
  if (!rga_outline_is_in_scope (self, &project->programme))
    return nowhere ();

  group = rga_outline_find_group (self, project);

  return rga_id_is_none (&group) ? among_the_rest (self, &project->programme) : below (&group);
}

static RgaOutlineParent
find_parent_of_activity (const RgaOutline  *self,
                         const RgaActivity *activity)
{
  if (rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &activity->parent) != NULL)
    return below (&activity->parent);
  if (rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, &activity->project) != NULL)
    return below (&activity->project);
  if (rga_outline_has_area (self, &activity->focus_area))
    return below (&activity->focus_area);

  return among_the_rest (self, &activity->programme);
}

static RgaOutlineParent
find_parent_of_milestone (const RgaOutline   *self,
                          const RgaMilestone *milestone)
{
  RgaOutlineParent parent;

  if (rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &milestone->activity) != NULL)
    return below (&milestone->activity);
  if (rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, &milestone->project) != NULL)
    return self->level == RGA_LEVEL_ACTIVITIES ? below (&milestone->project) : nowhere ();

  parent = rga_outline_has_area (self, &milestone->focus_area) ? below (&milestone->focus_area)
                                                               : among_the_rest (self, &milestone->programme);

  return parent.where == RGA_OUTLINE_OUTERMOST || rga_outline_has_own_row (self, &milestone->item) ? parent : nowhere ();
}

/* Without a date it may stand in the tray only. */
static gboolean
is_left_out (const RgaOutline *self,
             const RgaItem    *item)
{
  if (item->list == RGA_LIST_ACTIVITIES && self->level == RGA_LEVEL_PROJECTS)
    return TRUE;

  return self->dated_only && (item->list == RGA_LIST_ACTIVITIES || item->list == RGA_LIST_MILESTONES) &&
         !rga_outline_is_dated (item);
}

RgaOutlineParent
rga_outline_find_parent (const RgaOutline *self,
                         const RgaItem    *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, nowhere ());

  if (is_left_out (self, item))
    return nowhere ();

  switch ((int) item->list)
    {
    case RGA_LIST_FOCUS_AREAS:
      return find_parent_of_area (self, (const RgaFocusArea *) item);
    case RGA_LIST_ROUNDS:
      return find_parent_of_round (self, (const RgaRound *) item);
    case RGA_LIST_ROUND_PROJECTS:
      return find_parent_of_link (self, (const RgaRoundProject *) item);
    case RGA_LIST_PROJECTS:
      return find_parent_of_project (self, (const RgaProject *) item);
    case RGA_LIST_ACTIVITIES:
      return find_parent_of_activity (self, (const RgaActivity *) item);
    case RGA_LIST_MILESTONES:
      return find_parent_of_milestone (self, (const RgaMilestone *) item);
    default:
      return nowhere ();
    }
}

/* One of those that refer to `id` in `field` passes. */
static gboolean
has_child (const RgaOutline *self,
           const RgaId      *id,
           RgaList           list,
           guint             field,
           RgaOutlineTest    test)
{
  guint n;
  const RgaReference *references = rga_plan_references (self->plan, id, list, &n);

  for (guint i = 0; i < n; i++)
    if (references[i].field == field && !is_left_out (self, references[i].item) && test (self, references[i].item))
      return TRUE;

  return FALSE;
}

static gboolean
any (const RgaOutline *self,
     const RgaItem    *item)
{
  return TRUE;
}

static gboolean
is_no_part (const RgaOutline *self,
            const RgaItem    *item)
{
  const RgaId *above = item->list == RGA_LIST_ACTIVITIES ? &((const RgaActivity *) item)->parent
                                                         : &((const RgaMilestone *) item)->activity;

  return rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, above) == NULL;
}

static gboolean
round_has_project (const RgaOutline *self,
                   const RgaId      *round)
{
  guint n;
  const RgaReference *links = rga_plan_references (self->plan, round, RGA_LIST_ROUND_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    if (rga_outline_find_in_round (self, (const RgaRoundProject *) links[i].item) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
area_has_project (const RgaOutline *self,
                  const RgaId      *area)
{
  guint n;
  const RgaReference *links = rga_plan_references (self->plan, area, RGA_LIST_PROJECT_FOCUS_AREAS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaProject *project = rga_plan_get_in (self->plan, RGA_LIST_PROJECTS,
                                                   &((const RgaProjectFocusArea *) links[i].item)->project);
      RgaId first = project != NULL ? rga_outline_find_area (self, project) : RGA_ID_NONE;

      if (project != NULL && rga_id_equal (&first, area) && rga_outline_is_root_project (self, &project->item) &&
          rga_outline_is_in_scope (self, &project->programme))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_project (const RgaOutline *self,
             const RgaId      *group)
{
  return self->group_by == RGA_GROUP_BY_ROUND ? round_has_project (self, group) : area_has_project (self, group);
}

static gboolean
has_loose (const RgaOutline *self,
           const RgaId      *area,
           RgaList           list)
{
  return has_child (self, area, list, RGA_FIELD (list, focus_area), rga_outline_is_loose);
}

static gboolean
area_holds_something (const RgaOutline *self,
                      const RgaId      *area,
                      guint             depth)
{
  g_autoptr(GPtrArray) areas = NULL;

  if (has_project (self, area) || has_loose (self, area, RGA_LIST_MILESTONES) ||
      has_loose (self, area, RGA_LIST_ACTIVITIES))
    return TRUE;

  areas = rga_outline_child_areas (self, area);
  for (guint i = 0; i < areas->len && depth < DEEPEST; i++)
    if (area_holds_something (self, ID_OF (areas->pdata[i]), depth + 1))
      return TRUE;

  return FALSE;
}

static gboolean
rest_holds_something (const RgaOutline *self)
{
  g_autoptr(GPtrArray) projects = rga_outline_root_projects (self, FALSE);
  g_autoptr(GPtrArray) activities = rga_outline_loose_activities (self, &RGA_ID_NONE);
  g_autoptr(GPtrArray) milestones = rga_outline_loose_milestones (self, &RGA_ID_NONE);

  g_ptr_array_extend_and_steal (projects, g_steal_pointer (&activities));
  g_ptr_array_extend_and_steal (projects, g_steal_pointer (&milestones));
  for (guint i = 0; i < projects->len; i++)
    if (!is_left_out (self, projects->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
rga_outline_holds_something (const RgaOutline *self,
                             const RgaId      *area)
{
  return rga_id_is_none (area) ? rest_holds_something (self) : area_holds_something (self, area, 0);
}

gboolean
rga_outline_is_grouped (const RgaOutline *self)
{
  g_autoptr(GPtrArray) areas = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->group_by != RGA_GROUP_BY_FOCUS_AREA)
    return self->group_by == RGA_GROUP_BY_ROUND;

  areas = rga_outline_root_areas (self);
  for (guint i = 0; i < areas->len; i++)
    if (self->all_groups || rga_outline_holds_something (self, ID_OF (areas->pdata[i])))
      return TRUE;

  return FALSE;
}

static gboolean
is_loose_row (const RgaOutline *self,
              const RgaItem    *item)
{
  return rga_outline_is_loose (self, item) && rga_outline_has_own_row (self, item);
}

static gboolean
group_has_children (const RgaOutline *self,
                    const RgaId      *area)
{
  return has_child (self, area, RGA_LIST_FOCUS_AREAS, RGA_FIELD (RGA_LIST_FOCUS_AREAS, parent), any) ||
         has_project (self, area) || has_loose (self, area, RGA_LIST_ACTIVITIES) ||
         has_child (self, area, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, focus_area), is_loose_row);
}

static gboolean
project_has_children (const RgaOutline *self,
                      const RgaId      *project)
{
  if (has_child (self, project, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, parent), any))
    return TRUE;

  return self->level == RGA_LEVEL_ACTIVITIES &&
         (has_child (self, project, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, project), is_no_part) ||
          has_child (self, project, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, project), is_no_part));
}

static gboolean
activity_has_children (const RgaOutline *self,
                       const RgaId      *activity)
{
  return has_child (self, activity, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, parent), any) ||
         has_child (self, activity, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, activity), any);
}

gboolean
rga_outline_has_children (const RgaOutline    *self,
                          const RgaOutlineRow *row)
{
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  if (row->is_repeat)
    return FALSE;
  if (row->kind == RGA_OUTLINE_PROJECT)
    return project_has_children (self, &row->id);
  if (row->kind == RGA_OUTLINE_ACTIVITY)
    return activity_has_children (self, &row->id);

  return row->kind == RGA_OUTLINE_GROUP &&
         (rga_id_is_none (&row->id) ? rest_holds_something (self) : group_has_children (self, &row->id));
}
