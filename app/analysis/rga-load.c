#include "rga-load.h"

#include "rga-order.h"
#include "rga-spans.h"

#define FAR_DEEP 64

typedef struct
{
  RgaId    project;
  RgaDay   start;        /* RGA_DAY_OPEN = since always */
  RgaDay   end;          /* RGA_DAY_OPEN = for good */
  gboolean is_ongoing;   /* without bounds, and never stops */
  guint    place;        /* in `runs` */
} Run;

struct _RgaLoad
{
  RgaPlan       *plan;
  RgaTableQuery  query;
  GPtrArray     *runs;      /* Run, in no order */
  GHashTable    *places;    /* RgaId in the run → Run */
  GHashTable    *wholes;    /* RgaId → RgaId: items and what was set, and the project they counted in */
};

/* When a project runs */

static void
note_whole (RgaLoad          *self,
            const RgaItem    *item,
            const RgaProject *project)
{
  g_hash_table_insert (self->wholes, g_memdup2 (&item->id, sizeof item->id),
                       g_memdup2 (&project->item.id, sizeof project->item.id));
}

/* What counts in it is noted, so that it is known when that goes. */
static Run
read_computed (RgaLoad          *self,
               const RgaProject *project)
{
  g_autoptr(GPtrArray) items = rga_span_items (self->plan, &project->item.id);
  const RgaOverride *set = rga_set_value_row (self->plan, &project->item.id, RGA_SET_SPAN);
  RgaSpan span = rga_span_of_project (self->plan, &project->item.id);

  for (guint i = 0; i < items->len; i++)
    note_whole (self, items->pdata[i], project);
  if (set != NULL)
    note_whole (self, &set->item, project);

  return (Run) { .start = span.first, .end = span.last };
}

static Run
read_run (RgaLoad          *self,
          const RgaProject *project)
{
  if (project->period != NULL && project->period->kind == RGA_PERIOD_ONGOING)
    return (Run) { .start = RGA_DAY_OPEN, .end = RGA_DAY_OPEN, .is_ongoing = TRUE };
  if (project->period != NULL && rga_period_is_dated (project->period))
    return (Run) { .start = project->period->start, .end = project->period->end };

  return read_computed (self, project);
}

/* Each project once */

static void
drop_run (RgaLoad     *self,
          const RgaId *project)
{
  Run *run = g_hash_table_lookup (self->places, project);
  Run *last = self->runs->len > 0 ? self->runs->pdata[self->runs->len - 1] : NULL;

  if (run == NULL)
    return;

  last->place = run->place;
  g_hash_table_remove (self->places, project);
  g_ptr_array_remove_index_fast (self->runs, run->place);
}

static void
add_run (RgaLoad          *self,
         const RgaProject *project)
{
  Run read = read_run (self, project);
  Run *run;

  if (!read.is_ongoing && read.start == RGA_DAY_OPEN && read.end == RGA_DAY_OPEN)
    return;

  run = g_memdup2 (&read, sizeof read);
  run->project = project->item.id;
  run->place = self->runs->len;
  g_ptr_array_add (self->runs, run);
  g_hash_table_insert (self->places, &run->project, run);
}

static void
settle (RgaLoad     *self,
        const RgaId *id)
{
  const RgaProject *project = rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, id);

  drop_run (self, id);
  if (project != NULL && rga_id_is_none (&project->parent) && rga_table_query_takes (&self->query, self->plan, &project->item))
    add_run (self, project);
}

static void
settle_all (RgaLoad *self)
{
  guint n;
  RgaItem *const *projects = rga_plan_items (self->plan, RGA_LIST_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    settle (self, &projects[i]->id);
}

RgaLoad *
rga_load_new (RgaPlan             *plan,
              const RgaTableQuery *query)
{
  RgaLoad *self = g_new0 (RgaLoad, 1);

  self->plan = plan;
  self->query.programme = query->programme;
  self->runs = g_ptr_array_new_with_free_func (g_free);
  self->places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  self->wholes = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, g_free);
  settle_all (self);

  return self;
}

void
rga_load_free (RgaLoad *self)
{
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->wholes);
  g_ptr_array_unref (self->runs);
  g_free (self);
}

/* After an edit */

static const RgaProject *
find_project (RgaPlan       *plan,
              const RgaItem *item)
{
  int field = rga_list_find_field (item->list, item->list == RGA_LIST_OVERRIDES ? "about" : "project");

  if (item->list == RGA_LIST_PROJECTS)
    return (const RgaProject *) item;

  return field < 0 ? NULL : rga_plan_get_in (plan, RGA_LIST_PROJECTS, rga_item_field (item, (guint) field));
}

/* The project that is part of no other. */
static const RgaProject *
find_whole (RgaPlan       *plan,
            const RgaItem *item)
{
  const RgaProject *project = find_project (plan, item);

  for (guint depth = 0; depth < FAR_DEEP && project != NULL && !rga_id_is_none (&project->parent); depth++)
    project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &project->parent);

  return project;
}

/* Where it counted, where it counts now, and itself. */
static void
settle_around (RgaLoad             *self,
               const RgaDeltaEntry *entry)
{
  const RgaItem *item = rga_plan_get (self->plan, &entry->id);
  const RgaId *former = g_hash_table_lookup (self->wholes, &entry->id);
  const RgaProject *whole = item != NULL ? find_whole (self->plan, item) : NULL;
  RgaId before = former != NULL ? *former : RGA_ID_NONE;

  if (entry->list == RGA_LIST_PROJECTS)
    settle (self, &entry->id);
  if (former != NULL)
    settle (self, &before);
  if (whole != NULL)
    settle (self, &whole->item.id);
}

static gboolean
counts (RgaList list)
{
  return list == RGA_LIST_OVERRIDES || list == RGA_LIST_PROJECTS || list == RGA_LIST_ACTIVITIES ||
         list == RGA_LIST_MILESTONES || list == RGA_LIST_GOALS || list == RGA_LIST_INDICATORS;
}

void
rga_load_update (RgaLoad        *self,
                 const RgaDelta *delta)
{
  g_return_if_fail (self != NULL && delta != NULL);

  /* Words that were set are read by both. */
  if (rga_delta_touches (delta, RGA_LIST_SETTINGS) || rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    {
      settle_all (self);
      return;
    }

  for (guint i = 0; i < rga_delta_n (delta); i++)
    if (counts (rga_delta_get (delta, i)->list))
      settle_around (self, rga_delta_get (delta, i));
}

/* How many */

static gboolean
touches (const Run *run,
         RgaDay     first,
         RgaDay     last)
{
  return !run->is_ongoing && (run->start == RGA_DAY_OPEN || run->start <= last) &&
         (run->end == RGA_DAY_OPEN || run->end >= first);
}

guint
rga_load_count (const RgaLoad *self,
                RgaDay         first,
                RgaDay         last)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->runs->len; i++)
    n += touches (self->runs->pdata[i], first, last);

  return n;
}

guint
rga_load_count_ongoing (const RgaLoad *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->runs->len; i++)
    n += ((const Run *) self->runs->pdata[i])->is_ongoing;

  return n;
}

/* As a table */

/* In the order of the agenda. */
static GPtrArray *
list_runs (const RgaLoad *self)
{
  g_autoptr(GPtrArray) projects = rga_projects_in_order (self->plan);
  GPtrArray *runs = g_ptr_array_new ();

  for (guint i = 0; i < projects->len; i++)
    {
      Run *run = g_hash_table_lookup (self->places, &((RgaItem *) projects->pdata[i])->id);

      if (run != NULL && !run->is_ongoing)
        g_ptr_array_add (runs, run);
    }

  return runs;
}

/* The earliest and the latest bound that is known; RGA_DAY_OPEN when none is. */
static void
find_bounds (const GPtrArray *runs,
             RgaDay          *first,
             RgaDay          *last)
{
  *first = *last = RGA_DAY_OPEN;
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = runs->pdata[i];
      RgaDay start = run->start != RGA_DAY_OPEN ? run->start : run->end;
      RgaDay end = run->end != RGA_DAY_OPEN ? run->end : run->start;

      *first = *first == RGA_DAY_OPEN ? start : MIN (*first, start);
      *last = *last == RGA_DAY_OPEN ? end : MAX (*last, end);
    }
}

static void
add_unit (RgaTable        *table,
          const RgaLoad   *load,
          const GPtrArray *runs,
          RgaPrecision     unit,
          RgaDay           first)
{
  RgaDay last = rga_unit_next (unit, first) - 1;
  g_autofree char *name = rga_unit_name (unit, first);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = runs->pdata[i];

      if (touches (run, first, last))
        g_string_append_printf (names, "%s%s", names->len == 0 ? "" : "; ",
                                rga_item_name (rga_plan_get (load->plan, &run->project)));
    }
  rga_table_add_text (table, name);
  rga_table_add_int (table, rga_load_count (load, first, last));
  rga_table_add_int (table, rga_load_count_ongoing (load));
  rga_table_add_text (table, names->str);
}

RgaTable *
rga_table_load (RgaPlan             *plan,
                const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "period", RGA_COLUMN_TEXT }, { "dated", RGA_COLUMN_NUMBER }, { "ongoing", RGA_COLUMN_NUMBER },
    { "projects", RGA_COLUMN_TEXT },
  };
  RgaPrecision unit = query->per == RGA_PRECISION_NONE ? RGA_PRECISION_QUARTER : query->per;
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr(RgaLoad) load = rga_load_new (plan, query);
  g_autoptr(GPtrArray) runs = list_runs (load);
  RgaDay from, to;

  find_bounds (runs, &from, &to);
  from = query->from != RGA_DAY_OPEN ? query->from : from;
  to = query->to != RGA_DAY_OPEN ? query->to : to;
  if (from != RGA_DAY_OPEN && to != RGA_DAY_OPEN)
    for (RgaDay day = rga_unit_first (unit, from); day <= to; day = rga_unit_next (unit, day))
      add_unit (table, load, runs, unit, day);

  return table;
}
