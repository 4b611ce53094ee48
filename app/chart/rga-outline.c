#include "rga-outline-private.h"

#define ID_OF(item) (&((const RgaItem *) (item))->id)

static gboolean
is_in_scope (const RgaOutline *self,
             const RgaId      *programme)
{
  return rga_id_is_none (&self->programme) || rga_id_equal (&self->programme, programme);
}

/* Items of one list in the outline's scope, programme by programme; those of no
 * programme last. `field` is the list's reference to its programme. */
static GPtrArray *
list_in_scope (const RgaOutline *self,
               RgaList           list,
               guint             field)
{
  GPtrArray *all;

  if (!rga_id_is_none (&self->programme))
    return rga_plan_children (self->plan, &self->programme, list, field);

  all = g_ptr_array_new ();
  {
    g_autoptr(GPtrArray) programmes = rga_plan_sorted (self->plan, RGA_LIST_PROGRAMMES);
    g_autoptr(GPtrArray) items = rga_plan_sorted (self->plan, list);

    for (guint i = 0; i < programmes->len; i++)
      g_ptr_array_extend_and_steal (all, rga_plan_children (self->plan, ID_OF (programmes->pdata[i]), list, field));
    for (guint i = 0; i < items->len; i++)
      if (rga_id_is_none (rga_item_field ((RgaItem *) items->pdata[i], field)))
        g_ptr_array_add (all, items->pdata[i]);
  }

  return all;
}

static RgaProject *
get_project (const RgaOutline *self,
             const RgaId      *id)
{
  return rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, id);
}

static gboolean
is_root_project (const RgaOutline *self,
                 const RgaProject *project)
{
  return get_project (self, &project->parent) == NULL;
}

/* The focus area a project is shown under: the first of those in scope. */
static RgaId
find_area (const RgaOutline *self,
           const RgaProject *project)
{
  g_autoptr(GPtrArray) places = rga_plan_children (self->plan, ID_OF (project), RGA_LIST_PROJECT_FOCUS_AREAS,
                                                   RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project));

  for (guint i = 0; i < places->len; i++)
    {
      const RgaProjectFocusArea *place = places->pdata[i];
      const RgaFocusArea *area = rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, &place->focus_area);

      if (area != NULL && is_in_scope (self, &area->programme))
        return area->item.id;
    }

  return RGA_ID_NONE;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const RgaItem *item = *(RgaItem *const *) a;
  const RgaItem *other = *(RgaItem *const *) b;
  int order = g_strcmp0 (rga_item_rank (item), rga_item_rank (other));

  return order != 0 ? order : rga_id_compare (&item->id, &other->id);
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
      RgaId first = project != NULL ? find_area (self, project) : RGA_ID_NONE;

      if (project != NULL && rga_id_equal (&first, area) && is_root_project (self, project) &&
          is_in_scope (self, &project->programme) && !g_ptr_array_find (projects, project, NULL))
        g_ptr_array_add (projects, project);
    }
  g_ptr_array_sort (projects, compare_ranks);

  return projects;
}

static GPtrArray *
list_root_projects (const RgaOutline *self,
                    gboolean          with_area)
{
  GPtrArray *projects = list_in_scope (self, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, programme));

  for (guint i = projects->len; i > 0; i--)
    {
      const RgaProject *project = projects->pdata[i - 1];
      RgaId area = with_area ? RGA_ID_NONE : find_area (self, project);

      if (!is_root_project (self, project) || !rga_id_is_none (&area))
        g_ptr_array_remove_index (projects, i - 1);
    }

  return projects;
}

/* Belongs to no project and no other activity: it stands in a group itself. */
static gboolean
is_loose_activity (const RgaOutline *self,
                   const RgaActivity *activity)
{
  return get_project (self, &activity->project) == NULL &&
         rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &activity->parent) == NULL;
}

static gboolean
is_loose_milestone (const RgaOutline   *self,
                    const RgaMilestone *milestone)
{
  return get_project (self, &milestone->project) == NULL &&
         rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &milestone->activity) == NULL;
}

static gboolean
has_area (const RgaOutline *self,
          const RgaId      *area)
{
  return self->group_by == RGA_GROUP_BY_FOCUS_AREA &&
         rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, area) != NULL;
}

/* Loose activities of a focus area, or of none. */
static GPtrArray *
list_loose_activities (const RgaOutline *self,
                       const RgaId      *area)
{
  gboolean in_area = !rga_id_is_none (area);
  GPtrArray *activities = in_area
    ? rga_plan_children (self->plan, area, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, focus_area))
    : list_in_scope (self, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, programme));

  for (guint i = activities->len; i > 0; i--)
    {
      const RgaActivity *activity = activities->pdata[i - 1];

      if (!is_loose_activity (self, activity) || (!in_area && has_area (self, &activity->focus_area)))
        g_ptr_array_remove_index (activities, i - 1);
    }

  return activities;
}

GPtrArray *
rga_outline_loose_milestones (const RgaOutline *self,
                       const RgaId      *area)
{
  gboolean in_area = !rga_id_is_none (area);
  GPtrArray *milestones = in_area
    ? rga_plan_children (self->plan, area, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, focus_area))
    : list_in_scope (self, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, programme));

  for (guint i = milestones->len; i > 0; i--)
    {
      const RgaMilestone *milestone = milestones->pdata[i - 1];

      if (!is_loose_milestone (self, milestone) || (!in_area && has_area (self, &milestone->focus_area)))
        g_ptr_array_remove_index (milestones, i - 1);
    }

  return milestones;
}

static GPtrArray *
list_child_areas (const RgaOutline *self,
                  const RgaId      *area)
{
  return rga_plan_children (self->plan, area, RGA_LIST_FOCUS_AREAS, RGA_FIELD (RGA_LIST_FOCUS_AREAS, parent));
}

static gboolean
is_shown_in (const RgaOutline *self,
             GPtrArray        *items)
{
  for (guint i = 0; i < items->len; i++)
    if (!self->dated_only || rga_outline_is_dated (items->pdata[i]))
      return TRUE;

  return FALSE;
}

/* Something stands under the focus area, or under none for RGA_ID_NONE. */
static gboolean
holds_something (const RgaOutline *self,
                 const RgaId      *area)
{
  g_autoptr(GPtrArray) projects = rga_id_is_none (area) ? list_root_projects (self, FALSE)
                                                        : list_area_projects (self, area);
  g_autoptr(GPtrArray) activities = list_loose_activities (self, area);
  g_autoptr(GPtrArray) milestones = rga_outline_loose_milestones (self, area);
  g_autoptr(GPtrArray) areas = rga_id_is_none (area) ? g_ptr_array_new () : list_child_areas (self, area);

  if (projects->len > 0 || is_shown_in (self, milestones) ||
      (self->level == RGA_LEVEL_ACTIVITIES && is_shown_in (self, activities)))
    return TRUE;
  for (guint i = 0; i < areas->len; i++)
    if (holds_something (self, ID_OF (areas->pdata[i])))
      return TRUE;

  return FALSE;
}

static void
read_item (RgaOutlineRow *row)
{
  switch ((int) row->item->list)
    {
    case RGA_LIST_FOCUS_AREAS:
      row->kind = RGA_OUTLINE_GROUP;
      row->number = ((RgaFocusArea *) row->item)->number;
      break;
    case RGA_LIST_PROJECTS:
      row->kind = RGA_OUTLINE_PROJECT;
      row->number = ((RgaProject *) row->item)->number;
      break;
    case RGA_LIST_ACTIVITIES:
      row->kind = RGA_OUTLINE_ACTIVITY;
      row->number = ((RgaActivity *) row->item)->order_label;
      break;
    default:
      row->kind = RGA_OUTLINE_MILESTONE;
      break;
    }
}

/* The item as a row below `parent`. */
static RgaOutlineRow
make_row (const RgaOutline    *self,
          const RgaOutlineRow *parent,
          RgaItem             *item)
{
  RgaOutlineRow row = { .level = parent->level + 1, .id = item->id, .group = parent->group,
                        .programme = parent->programme, .category = parent->category, .item = item,
                        .name = rga_item_name (item), .period = rga_outline_period (item) };

  read_item (&row);
  if (row.kind == RGA_OUTLINE_GROUP)
    row.group = item->id;
  if (row.number == NULL)
    row.number = "";

  return row;
}

static void
add_rows (const RgaOutline    *self,
          const RgaOutlineRow *parent,
          GPtrArray           *items,
          GArray              *rows)
{
  for (guint i = 0; i < items->len; i++)
    {
      RgaOutlineRow row = make_row (self, parent, items->pdata[i]);

      if (self->dated_only && row.kind >= RGA_OUTLINE_ACTIVITY && !rga_outline_is_dated (row.item))
        continue;
      g_array_append_val (rows, row);
    }
}

/* As above, and frees the items. */
static void
take_rows (const RgaOutline    *self,
           const RgaOutlineRow *parent,
           GPtrArray           *items,
           GArray              *rows)
{
  add_rows (self, parent, items, rows);
  g_ptr_array_unref (items);
}

static void
add_group_children (const RgaOutline    *self,
                    const RgaOutlineRow *row,
                    GArray              *rows)
{
  gboolean in_area = !rga_id_is_none (&row->id);

  if (in_area)
    take_rows (self, row, list_child_areas (self, &row->id), rows);
  take_rows (self, row, in_area ? list_area_projects (self, &row->id) : list_root_projects (self, FALSE), rows);
  if (self->level == RGA_LEVEL_ACTIVITIES)
    take_rows (self, row, list_loose_activities (self, &row->id), rows);
  if (self->milestone_rows)
    take_rows (self, row, rga_outline_loose_milestones (self, &row->id), rows);
}

static void
add_project_children (const RgaOutline    *self,
                      const RgaOutlineRow *row,
                      GArray              *rows)
{
  take_rows (self, row, rga_plan_children (self->plan, &row->id, RGA_LIST_PROJECTS,
                                           RGA_FIELD (RGA_LIST_PROJECTS, parent)), rows);
  if (self->level == RGA_LEVEL_PROJECTS)
    return;

  {
    g_autoptr(GPtrArray) activities = rga_plan_children (self->plan, &row->id, RGA_LIST_ACTIVITIES,
                                                         RGA_FIELD (RGA_LIST_ACTIVITIES, project));
    g_autoptr(GPtrArray) milestones = rga_plan_children (self->plan, &row->id, RGA_LIST_MILESTONES,
                                                         RGA_FIELD (RGA_LIST_MILESTONES, project));

    for (guint i = activities->len; i > 0; i--)
      if (rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &((RgaActivity *) activities->pdata[i - 1])->parent) != NULL)
        g_ptr_array_remove_index (activities, i - 1);
    for (guint i = milestones->len; i > 0; i--)
      if (rga_plan_get_in (self->plan, RGA_LIST_ACTIVITIES, &((RgaMilestone *) milestones->pdata[i - 1])->activity) != NULL)
        g_ptr_array_remove_index (milestones, i - 1);
    add_rows (self, row, activities, rows);
    add_rows (self, row, milestones, rows);
  }
}

static void
add_activity_children (const RgaOutline    *self,
                       const RgaOutlineRow *row,
                       GArray              *rows)
{
  take_rows (self, row, rga_plan_children (self->plan, &row->id, RGA_LIST_ACTIVITIES,
                                           RGA_FIELD (RGA_LIST_ACTIVITIES, parent)), rows);
  take_rows (self, row, rga_plan_children (self->plan, &row->id, RGA_LIST_MILESTONES,
                                           RGA_FIELD (RGA_LIST_MILESTONES, activity)), rows);
}

static GArray *
collect_children (const RgaOutline    *self,
                  const RgaOutlineRow *row)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));

  if (row->kind == RGA_OUTLINE_GROUP)
    add_group_children (self, row, rows);
  if (row->kind == RGA_OUTLINE_PROJECT)
    add_project_children (self, row, rows);
  if (row->kind == RGA_OUTLINE_ACTIVITY)
    add_activity_children (self, row, rows);

  return rows;
}

static gboolean
has_children (const RgaOutline    *self,
              const RgaOutlineRow *row)
{
  g_autoptr(GArray) children = collect_children (self, row);

  return children->len > 0;
}

static void
mark_expandable (const RgaOutline *self,
                 GArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);

      row->is_expandable = has_children (self, row);
    }
}

/* What a root row hangs under: it gives level 0 and nothing else. */
static const RgaOutlineRow nothing = { .level = (guint) -1 };

static GPtrArray *
list_root_areas (const RgaOutline *self)
{
  GPtrArray *areas = list_in_scope (self, RGA_LIST_FOCUS_AREAS, RGA_FIELD (RGA_LIST_FOCUS_AREAS, programme));

  for (guint i = areas->len; i > 0; i--)
    if (rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, &((RgaFocusArea *) areas->pdata[i - 1])->parent) != NULL)
      g_ptr_array_remove_index (areas, i - 1);

  return areas;
}

/* Colours go to groups that hold something, in plan order; returns how many. */
static int
add_groups (const RgaOutline *self,
            GArray           *rows)
{
  g_autoptr(GPtrArray) areas = list_root_areas (self);
  int category = 0;

  for (guint i = 0; i < areas->len; i++)
    {
      RgaOutlineRow row = make_row (self, &nothing, areas->pdata[i]);
      gboolean is_used = holds_something (self, &row.id);

      row.programme = ((RgaFocusArea *) row.item)->programme;
      row.category = is_used ? category++ : RGA_OUTLINE_NO_CATEGORY;
      if (is_used || self->all_groups)
        g_array_append_val (rows, row);
    }

  return category;
}

static void
add_ungrouped (const RgaOutline *self,
               GArray           *rows)
{
  RgaOutlineRow parent = nothing;

  take_rows (self, &parent, list_root_projects (self, TRUE), rows);
  if (self->level == RGA_LEVEL_ACTIVITIES)
    take_rows (self, &parent, list_loose_activities (self, &RGA_ID_NONE), rows);
}

/* Without groups a loose milestone has no group row to be drawn on. */
static void
add_loose_milestones (const RgaOutline *self,
                      GArray           *rows)
{
  RgaOutline dated = *self;

  dated.dated_only = self->dated_only || self->level == RGA_LEVEL_PROJECTS;
  take_rows (&dated, &nothing, rga_outline_loose_milestones (self, &RGA_ID_NONE), rows);
}

GArray *
rga_outline_roots (const RgaOutline *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));
  int n_groups = self->group_by == RGA_GROUP_BY_FOCUS_AREA ? add_groups (self, rows) : 0;

  if (rows->len == 0)
    {
      add_ungrouped (self, rows);
      add_loose_milestones (self, rows);
    }
  else if (holds_something (self, &RGA_ID_NONE))
    {
      RgaOutlineRow row = { .kind = RGA_OUTLINE_GROUP, .programme = self->programme, .category = n_groups,
                            .number = "", .name = "" };

      g_array_append_val (rows, row);
    }
  mark_expandable (self, rows);

  return rows;
}

GArray *
rga_outline_children (const RgaOutline    *self,
                      const RgaOutlineRow *row)
{
  GArray *rows = collect_children (self, row);

  mark_expandable (self, rows);

  return rows;
}

void
rga_outline_reread (const RgaOutline *self,
                    RgaOutlineRow    *row)
{
  g_return_if_fail (self != NULL && row != NULL);

  if (row->item != NULL)
    {
      row->name = rga_item_name (row->item);
      row->period = rga_outline_period (row->item);
      read_item (row);
      if (row->number == NULL)
        row->number = "";
    }
  row->is_expandable = has_children (self, row);
}
