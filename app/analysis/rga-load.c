#include "rga-load.h"

#include "rga-order.h"
#include "rga-spans.h"

typedef struct
{
  const RgaProject *project;
  RgaDay            start;    /* RGA_DAY_OPEN = since always */
  RgaDay            end;      /* RGA_DAY_OPEN = for good */
} Run;

typedef struct
{
  GArray *runs;      /* Run, dated */
  guint   ongoing;
  RgaDay  first;     /* the earliest and latest bound known; RGA_DAY_OPEN = none */
  RgaDay  last;
} Runs;

static void
note_day (Runs   *self,
          RgaDay  day)
{
  if (day == RGA_DAY_OPEN)
    return;
  self->first = self->first == RGA_DAY_OPEN ? day : MIN (self->first, day);
  self->last = self->last == RGA_DAY_OPEN ? day : MAX (self->last, day);
}

static void
add_run (Runs             *self,
         RgaPlan          *plan,
         const RgaProject *project)
{
  Run run = { project, RGA_DAY_OPEN, RGA_DAY_OPEN };

  if (project->period != NULL && project->period->kind == RGA_PERIOD_ONGOING)
    {
      self->ongoing++;
      return;
    }
  if (project->period != NULL && rga_period_is_dated (project->period))
    run = (Run) { project, project->period->start, project->period->end };
  else
    {
      RgaSpan span = rga_span_of_project (plan, &project->item.id);

      run = (Run) { project, span.first, span.last };
    }
  if (run.start == RGA_DAY_OPEN && run.end == RGA_DAY_OPEN)
    return;

  note_day (self, run.start);
  note_day (self, run.end);
  g_array_append_val (self->runs, run);
}

static void
collect (Runs                *self,
         RgaPlan             *plan,
         const RgaTableQuery *query)
{
  g_autoptr(GPtrArray) projects = rga_rows_in_order (plan, RGA_LIST_PROJECTS);

  *self = (Runs) { .first = RGA_DAY_OPEN, .last = RGA_DAY_OPEN };
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  for (guint i = 0; i < projects->len; i++)
    {
      const RgaProject *project = projects->pdata[i];

      if (rga_id_is_none (&project->parent) && rga_table_query_takes (query, plan, &project->item))
        add_run (self, plan, project);
    }
}

static gboolean
touches (const Run *run,
         RgaDay     first,
         RgaDay     last)
{
  return (run->start == RGA_DAY_OPEN || run->start <= last) && (run->end == RGA_DAY_OPEN || run->end >= first);
}

static void
add_unit (RgaTable    *table,
          const Runs  *runs,
          RgaPrecision unit,
          RgaDay       first)
{
  RgaDay last = rga_unit_next (unit, first) - 1;
  g_autofree char *name = rga_unit_name (unit, first);
  g_autoptr(GString) names = g_string_new (NULL);
  gint64 n = 0;

  for (guint i = 0; i < runs->runs->len; i++)
    {
      const Run *run = &g_array_index (runs->runs, Run, i);

      if (!touches (run, first, last))
        continue;
      n++;
      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : "; ", rga_item_name (&run->project->item));
    }
  rga_table_add_text (table, name);
  rga_table_add_int (table, n);
  rga_table_add_int (table, runs->ongoing);
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
  RgaDay from, to;
  Runs runs;

  collect (&runs, plan, query);
  from = query->from != RGA_DAY_OPEN ? query->from : runs.first;
  to = query->to != RGA_DAY_OPEN ? query->to : runs.last;
  if (from != RGA_DAY_OPEN && to != RGA_DAY_OPEN)
    for (RgaDay day = rga_unit_first (unit, from); day <= to; day = rga_unit_next (unit, day))
      add_unit (table, &runs, unit, day);
  g_array_unref (runs.runs);

  return table;
}
