#include "rga-load.h"

#include "rga-order.h"
#include "rga-spans.h"

typedef struct
{
  const RgaProject *project;
  RgaDay            start;    /* RGA_DAY_OPEN = since always */
  RgaDay            end;      /* RGA_DAY_OPEN = for good */
} Run;

struct _RgaLoad
{
  GArray *runs;      /* Run, dated */
  guint   ongoing;
  RgaDay  first;     /* the earliest and latest bound known; RGA_DAY_OPEN = none */
  RgaDay  last;
};

static void
note_day (RgaLoad *self,
          RgaDay   day)
{
  if (day == RGA_DAY_OPEN)
    return;
  self->first = self->first == RGA_DAY_OPEN ? day : MIN (self->first, day);
  self->last = self->last == RGA_DAY_OPEN ? day : MAX (self->last, day);
}

static void
add_run (RgaLoad          *self,
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

RgaLoad *
rga_load_new (RgaPlan             *plan,
              const RgaTableQuery *query)
{
  g_autoptr(GPtrArray) projects = rga_rows_in_order (plan, RGA_LIST_PROJECTS);
  RgaLoad *self = g_new0 (RgaLoad, 1);

  self->first = self->last = RGA_DAY_OPEN;
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  for (guint i = 0; i < projects->len; i++)
    {
      const RgaProject *project = projects->pdata[i];

      if (rga_id_is_none (&project->parent) && rga_table_query_takes (query, plan, &project->item))
        add_run (self, plan, project);
    }

  return self;
}

void
rga_load_free (RgaLoad *self)
{
  g_array_unref (self->runs);
  g_free (self);
}

static gboolean
touches (const Run *run,
         RgaDay     first,
         RgaDay     last)
{
  return (run->start == RGA_DAY_OPEN || run->start <= last) && (run->end == RGA_DAY_OPEN || run->end >= first);
}

guint
rga_load_count (const RgaLoad *self,
                RgaDay         first,
                RgaDay         last)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->runs->len; i++)
    n += touches (&g_array_index (self->runs, Run, i), first, last);

  return n;
}

guint
rga_load_count_ongoing (const RgaLoad *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ongoing;
}

static void
add_unit (RgaTable      *table,
          const RgaLoad *load,
          RgaPrecision   unit,
          RgaDay         first)
{
  RgaDay last = rga_unit_next (unit, first) - 1;
  g_autofree char *name = rga_unit_name (unit, first);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < load->runs->len; i++)
    {
      const Run *run = &g_array_index (load->runs, Run, i);

      if (touches (run, first, last))
        g_string_append_printf (names, "%s%s", names->len == 0 ? "" : "; ", rga_item_name (&run->project->item));
    }
  rga_table_add_text (table, name);
  rga_table_add_int (table, rga_load_count (load, first, last));
  rga_table_add_int (table, load->ongoing);
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
  RgaDay from = query->from != RGA_DAY_OPEN ? query->from : load->first;
  RgaDay to = query->to != RGA_DAY_OPEN ? query->to : load->last;

  if (from != RGA_DAY_OPEN && to != RGA_DAY_OPEN)
    for (RgaDay day = rga_unit_first (unit, from); day <= to; day = rga_unit_next (unit, day))
      add_unit (table, load, unit, day);

  return table;
}
