#include "rga-outline-private.h"
#include "rga-theme.h"

#define ID_OF(item) (&((const RgaItem *) (item))->id)

static void
read_item (RgaOutlineRow *row)
{
  switch ((int) row->item->list)
    {
    case RGA_LIST_FOCUS_AREAS:
      row->kind = RGA_OUTLINE_GROUP;
      row->number = ((RgaFocusArea *) row->item)->number;
      break;
    case RGA_LIST_ROUNDS:
      row->kind = RGA_OUTLINE_GROUP;
      row->number = "";
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

static guint n_rows_read;   /* exports read in threads of their own */

guint
rga_outline_count_rows (void)
{
  return (guint) g_atomic_int_get (&n_rows_read);
}

/* The item, or the project that stands for it, as a row below `parent`. */
static RgaOutlineRow
make_row (const RgaOutline    *self,
          const RgaOutlineRow *parent,
          RgaItem             *place)
{
  RgaItem *item = rga_outline_get_shown (self, place);
  RgaOutlineRow row = { .level = parent->level + 1, .id = item->id, .place = place->id, .is_repeat = item != place,
                        .group = parent->group, .programme = parent->programme, .category = parent->category,
                        .item = item, .name = rga_item_name (item), .period = rga_outline_period (item),
                        .home = item != place ? rga_outline_name_home (self, item) : "", .group_by = self->group_by };

  g_atomic_int_inc (&n_rows_read);
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
add_loose_rows (const RgaOutline    *self,
                const RgaOutlineRow *row,
                GArray              *rows)
{
  GPtrArray *milestones = rga_outline_loose_milestones (self, &row->id);

  for (guint i = milestones->len; i > 0; i--)
    if (!rga_outline_has_own_row (self, milestones->pdata[i - 1]))
      g_ptr_array_remove_index (milestones, i - 1);
  take_rows (self, row, milestones, rows);
}

static void
add_group_children (const RgaOutline    *self,
                    const RgaOutlineRow *row,
                    GArray              *rows)
{
  gboolean in_group = !rga_id_is_none (&row->id);

  if (in_group)
    take_rows (self, row, rga_outline_child_areas (self, &row->id), rows);
  take_rows (self, row, in_group ? rga_outline_group_projects (self, &row->id)
                                 : rga_outline_root_projects (self, FALSE), rows);
  if (self->level == RGA_LEVEL_ACTIVITIES)
    take_rows (self, row, rga_outline_loose_activities (self, &row->id), rows);
  add_loose_rows (self, row, rows);
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

static void
mark_expandable (const RgaOutline *self,
                 GArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);

      row->is_expandable = rga_outline_has_children (self, row);
    }
}

/* What a root row hangs under: it gives level 0 and nothing else. */
static const RgaOutlineRow nothing = { .level = (guint) -1 };

/* A colour stays: each group has that of its place, also before it holds anything. Only
 * where there are more groups than colours, those that hold something have them. */
static void
add_groups (const RgaOutline *self,
            GArray           *rows)
{
  g_autoptr(GPtrArray) groups = rga_outline_root_groups (self);
  gboolean all_have_one = groups->len <= RGA_N_CATEGORIES;
  int category = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      RgaOutlineRow row = make_row (self, &nothing, groups->pdata[i]);
      gboolean is_used = rga_outline_holds_something (self, &row.id);

      row.programme = *(const RgaId *) rga_item_field (row.item, RGA_FIELD (row.item->list, programme));
      row.category = is_used || all_have_one ? category++ : RGA_OUTLINE_NO_CATEGORY;
      if (is_used || self->all_groups)
        g_array_append_val (rows, row);
    }
}

static void
add_ungrouped (const RgaOutline *self,
               GArray           *rows)
{
  RgaOutlineRow parent = nothing;

  take_rows (self, &parent, rga_outline_root_projects (self, TRUE), rows);
  if (self->level == RGA_LEVEL_ACTIVITIES)
    take_rows (self, &parent, rga_outline_loose_activities (self, &RGA_ID_NONE), rows);
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

gboolean
rga_outline_is_group (const RgaItem *item)
{
  return item->list == RGA_LIST_FOCUS_AREAS || item->list == RGA_LIST_ROUNDS;
}

RgaOutlineRow
rga_outline_rest (const RgaOutline *self)
{
  return (RgaOutlineRow) { .kind = RGA_OUTLINE_GROUP, .programme = self->programme, .category = RGA_OUTLINE_NO_CATEGORY,
                           .number = "", .name = "", .home = "", .group_by = self->group_by, .is_expandable = TRUE };
}

GArray *
rga_outline_roots (const RgaOutline *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));

  if (self->group_by != RGA_GROUP_BY_NONE)
    add_groups (self, rows);
  if (rows->len == 0 && self->group_by != RGA_GROUP_BY_ROUND)
    {
      add_ungrouped (self, rows);
      add_loose_milestones (self, rows);
    }
  else if (rga_outline_holds_something (self, &RGA_ID_NONE))
    {
      RgaOutlineRow row = rga_outline_rest (self);

      g_array_append_val (rows, row);
    }
  mark_expandable (self, rows);

  return rows;
}

GArray *
rga_outline_groups (const RgaOutline *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));

  g_return_val_if_fail (self != NULL, rows);

  if (self->group_by != RGA_GROUP_BY_NONE)
    add_groups (self, rows);
  mark_expandable (self, rows);

  return rows;
}

RgaOutlineRow
rga_outline_row_of (const RgaOutline    *self,
                    const RgaOutlineRow *parent,
                    RgaItem             *item)
{
  RgaOutlineRow row = make_row (self, parent != NULL ? parent : &nothing, item);

  row.is_expandable = rga_outline_has_children (self, &row);

  return row;
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
  row->is_expandable = rga_outline_has_children (self, row);
}
