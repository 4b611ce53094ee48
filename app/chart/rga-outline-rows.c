#include "rga-outline-private.h"

typedef struct
{
  const RgaPeriod *period;
  const RgaPeriod *deadline;
  const RgaPeriod *actual;
} Moments;

static Moments
read_moments (const RgaItem *item)
{
  if (item->list == RGA_LIST_PROJECTS)
    {
      const RgaProject *project = (const RgaProject *) item;
      return (Moments) { project->period, project->deadline, project->actual };
    }
  if (item->list == RGA_LIST_ACTIVITIES)
    {
      const RgaActivity *activity = (const RgaActivity *) item;
      return (Moments) { activity->period, activity->deadline, activity->actual };
    }
  if (item->list == RGA_LIST_MILESTONES)
    {
      const RgaMilestone *milestone = (const RgaMilestone *) item;
      return (Moments) { milestone->period, milestone->deadline, milestone->actual };
    }

  return (Moments) { 0 };
}

static gboolean
is_placed (const RgaPeriod *period)
{
  return period != NULL && (period->kind == RGA_PERIOD_ONGOING || rga_period_is_dated (period));
}

static gboolean
is_open (const RgaOutline    *self,
         const RgaOutlineRow *row,
         GHashTable          *expanded)
{
  if (!row->is_expandable)
    return FALSE;
  if (expanded != NULL)
    return g_hash_table_contains (expanded, &row->id);

  return row->kind == RGA_OUTLINE_GROUP || self->level == RGA_LEVEL_ACTIVITIES;
}

static void
append_open (const RgaOutline *self,
             GArray           *found,
             GHashTable       *expanded,
             GArray           *rows)
{
  for (guint i = 0; i < found->len; i++)
    {
      RgaOutlineRow row = g_array_index (found, RgaOutlineRow, i);

      row.is_expanded = is_open (self, &row, expanded);
      g_array_append_val (rows, row);
      if (row.is_expanded)
        {
          g_autoptr(GArray) children = rga_outline_children (self, &row);

          append_open (self, children, expanded, rows);
        }
    }
}

GArray *
rga_outline_rows (const RgaOutline *self,
                  GHashTable       *expanded)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));
  g_autoptr(GArray) roots = rga_outline_roots (self);

  append_open (self, roots, expanded, rows);

  return rows;
}

typedef enum
{
  UNDATED_DECISIONS,
  UNDATED_MILESTONES,
  UNDATED_ACTIVITIES,
  N_UNDATED,
} UndatedKind;

static UndatedKind
undated_kind (const RgaItem *item)
{
  if (item->list == RGA_LIST_ACTIVITIES)
    return UNDATED_ACTIVITIES;

  return rga_item_is_decision (item) ? UNDATED_DECISIONS : UNDATED_MILESTONES;
}

static void
sort_undated (RgaItem   *item,
              GPtrArray *undated[N_UNDATED])
{
  if (item != NULL && (item->list == RGA_LIST_ACTIVITIES || item->list == RGA_LIST_MILESTONES) &&
      !rga_outline_is_dated (item))
    g_ptr_array_add (undated[undated_kind (item)], item);
}

GPtrArray *
rga_outline_undated (const RgaOutline *self)
{
  RgaOutline all = { .plan = self->plan, .programme = self->programme, .group_by = self->group_by,
                     .level = RGA_LEVEL_ACTIVITIES };
  g_autoptr(GArray) rows = rga_outline_rows (&all, NULL);
  GPtrArray *undated[N_UNDATED];

  for (guint i = 0; i < N_UNDATED; i++)
    undated[i] = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);

      sort_undated (row->item, undated);
      if (row->kind == RGA_OUTLINE_GROUP)
        {
          g_autoptr(GPtrArray) loose = rga_outline_loose_milestones (self, &row->id);

          for (guint j = 0; j < loose->len; j++)
            sort_undated (loose->pdata[j], undated);
        }
    }
  for (guint i = 1; i < N_UNDATED; i++)
    g_ptr_array_extend_and_steal (undated[0], undated[i]);

  return undated[0];
}

static void
collect_moments (const RgaOutline    *self,
                 const RgaOutlineRow *row,
                 gboolean             with_projects,
                 GPtrArray           *moments)
{
  g_autoptr(GArray) children = rga_outline_children (self, row);

  for (guint i = 0; i < children->len; i++)
    {
      const RgaOutlineRow *child = &g_array_index (children, RgaOutlineRow, i);

      if (child->kind == RGA_OUTLINE_MILESTONE)
        g_ptr_array_add (moments, child->item);
      else if (with_projects || child->kind != RGA_OUTLINE_PROJECT)
        collect_moments (self, child, TRUE, moments);
    }
}

/* What is drawn on the group itself. */
static void
add_loose (const RgaOutline    *self,
           const RgaOutlineRow *group,
           GPtrArray           *moments)
{
  g_autoptr(GPtrArray) loose = rga_outline_loose_milestones (self, &group->id);

  for (guint i = 0; i < loose->len; i++)
    if (rga_outline_is_dated (loose->pdata[i]) &&
        !(group->is_expanded && rga_outline_has_own_row (self, loose->pdata[i])))
      g_ptr_array_add (moments, loose->pdata[i]);
}

GPtrArray *
rga_outline_moments (const RgaOutline    *self,
                     const RgaOutlineRow *row)
{
  RgaOutline below = { .plan = self->plan, .programme = self->programme, .group_by = self->group_by,
                       .level = RGA_LEVEL_ACTIVITIES, .dated_only = TRUE };
  GPtrArray *moments = g_ptr_array_new ();

  if (row->kind == RGA_OUTLINE_GROUP)
    add_loose (self, row, moments);
  else if (row->kind != RGA_OUTLINE_MILESTONE && (!row->is_expanded || self->level == RGA_LEVEL_PROJECTS))
    collect_moments (&below, row, !row->is_expanded, moments);

  return moments;
}

gboolean
rga_outline_is_dated (const RgaItem *item)
{
  Moments moments = read_moments (item);

  return is_placed (moments.period) || is_placed (moments.deadline) || is_placed (moments.actual);
}

const RgaPeriod *
rga_outline_period (const RgaItem *item)
{
  Moments moments = read_moments (item);

  if (moments.period != NULL)
    return moments.period;

  return moments.deadline != NULL ? moments.deadline : moments.actual;
}
