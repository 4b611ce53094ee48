#include "rga-progress-table.h"

#include <math.h>

#include "rga-progress.h"

static const char *const kind_words[RGA_N_PROGRESS] = {
  [RGA_PROGRESS_STARTED] = "started", [RGA_PROGRESS_REACHED] = "reached", [RGA_PROGRESS_EXPECTED] = "expected",
  [RGA_PROGRESS_DUE] = "due", [RGA_PROGRESS_LATE] = "late", [RGA_PROGRESS_SOME_TIME] = "some-time",
};

/* One row, empty where nothing is said. */
typedef struct
{
  const char *what;
  const char *item;
  const char *text;
  RgaDay      day;
  double      value;     /* NAN = not known */
  const char *unit;
  const char *status;
} Row;

typedef struct
{
  RgaTable                 *table;
  const RgaProgressSection *section;
  const char               *area;
} Writer;

#define ROW(kind) (Row) { .what = kind, .day = RGA_DAY_OPEN, .value = NAN }

static void
add_value (RgaTable *table,
           double    value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  rga_table_add_text (table, isnan (value) ? NULL : g_ascii_formatd (buffer, sizeof buffer, "%.15g", value));
}

static void
add_row (Writer    *self,
         const Row *row)
{
  const RgaItem *about = self->section->about;

  rga_table_add_text (self->table, self->area);
  rga_table_add_text (self->table, about != NULL && about->list == RGA_LIST_PROJECTS ? rga_item_name (about) : NULL);
  rga_table_add_text (self->table, row->what);
  rga_table_add_text (self->table, row->item);
  rga_table_add_text (self->table, row->text);
  rga_table_add_day (self->table, row->day);
  add_value (self->table, row->value);
  rga_table_add_text (self->table, row->unit);
  rga_table_add_text (self->table, row->status);
}

/* -- what happened -------------------------------------------------------- */

static const char *
word_of_status (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "status");
  int status = field < 0 ? RGA_WORD_OPEN : *(int *) rga_item_field (item, field);

  return status == RGA_WORD_OPEN ? NULL : rga_list_info (item->list)->fields[field].words[status];
}

static void
add_status (Writer *self)
{
  const RgaItem *about = self->section->about;
  Row row = ROW ("status");

  if (about == NULL || about->list != RGA_LIST_PROJECTS)
    return;
  row.status = word_of_status (about);
  row.text = ((const RgaProject *) about)->status_text;
  add_row (self, &row);
}

static void
add_lines (Writer *self)
{
  for (guint i = 0; i < self->section->lines->len; i++)
    {
      const RgaProgressLine *line = &g_array_index (self->section->lines, RgaProgressLine, i);
      Row row = ROW (kind_words[line->kind]);

      row.item = rga_item_name (line->item);
      row.text = line->words != NULL ? line->words->text : NULL;
      row.day = line->day;
      row.status = word_of_status (line->item);
      add_row (self, &row);
    }
}

static void
add_text (Writer     *self,
          const char *what,
          const char *text)
{
  Row row = ROW (what);

  row.text = text;
  if (text != NULL && *text != '\0')
    add_row (self, &row);
}

static void
add_written (Writer *self)
{
  const RgaReport *report = self->section->report;

  if (report == NULL)
    return;
  add_text (self, "done", report->narrative);
  add_text (self, "result", report->result);
  add_text (self, "measurable", report->measurable);
}

/* -- what is known beside it ---------------------------------------------- */

static void
add_indicator (Writer                     *self,
               const RgaProgressIndicator *one)
{
  Row row = ROW ("indicator");

  row.item = rga_item_name (&one->indicator->item);
  row.text = one->indicator->target_text;
  row.value = one->indicator->target;
  row.unit = one->indicator->unit;
  add_row (self, &row);
  row.what = "measurement";
  for (guint i = 0; i < one->measurements->len; i++)
    {
      const RgaMeasurement *taken = one->measurements->pdata[i];

      row.text = taken->text != NULL ? taken->text : taken->date != NULL ? taken->date->text : NULL;
      row.day = rga_measurement_day (taken);
      row.value = taken->value;
      add_row (self, &row);
    }
}

static void
add_risk (Writer        *self,
          const RgaRisk *risk)
{
  int field = rga_list_find_field (RGA_LIST_RISKS, "kind");
  Row row = ROW (risk->kind == RGA_WORD_OPEN ? "risk" : rga_list_info (RGA_LIST_RISKS)->fields[field].words[risk->kind]);

  row.item = rga_item_name (&risk->item);
  row.text = risk->measure;
  add_row (self, &row);
}

static void
add_open_point (Writer             *self,
                const RgaOpenPoint *point)
{
  Row row = ROW ("open-point");

  row.item = rga_item_name (&point->item);
  row.text = point->due != NULL ? point->due->text : NULL;
  row.day = point->due != NULL ? point->due->end : RGA_DAY_OPEN;
  add_row (self, &row);
}

static void
add_section (Writer *self)
{
  const RgaProgressSection *section = self->section;

  add_status (self);
  add_lines (self);
  add_written (self);
  for (guint i = 0; i < section->indicators->len; i++)
    add_indicator (self, &g_array_index (section->indicators, RgaProgressIndicator, i));
  for (guint i = 0; i < section->risks->len; i++)
    add_risk (self, section->risks->pdata[i]);
  for (guint i = 0; i < section->open_points->len; i++)
    add_open_point (self, section->open_points->pdata[i]);
}

void
rga_table_progress_days (const RgaTableQuery *query,
                         RgaDay               today,
                         RgaDay              *from,
                         RgaDay              *to)
{
  RgaPrecision unit = query->per == RGA_PRECISION_NONE ? RGA_PRECISION_QUARTER : query->per;
  RgaDay around = query->from != RGA_DAY_OPEN ? query->from : query->to != RGA_DAY_OPEN ? query->to : today;

  *from = query->from != RGA_DAY_OPEN && query->to != RGA_DAY_OPEN ? query->from : rga_unit_first (unit, around);
  *to = query->to != RGA_DAY_OPEN ? query->to : rga_unit_next (unit, *from) - 1;
}

RgaTable *
rga_table_progress (RgaPlan             *plan,
                    const RgaTableQuery *query,
                    RgaDay               today)
{
  static const RgaColumn columns[] = {
    { "focus_area", RGA_COLUMN_TEXT }, { "project", RGA_COLUMN_TEXT }, { "what", RGA_COLUMN_TEXT },
    { "item", RGA_COLUMN_TEXT }, { "text", RGA_COLUMN_TEXT }, { "day", RGA_COLUMN_DAY },
    { "value", RGA_COLUMN_NUMBER }, { "unit", RGA_COLUMN_TEXT }, { "status", RGA_COLUMN_TEXT },
  };
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr(RgaProgress) report = NULL;
  Writer writer = { table, NULL, NULL };
  RgaDay from, to;

  rga_table_progress_days (query, today, &from, &to);
  report = rga_progress_new (plan, &query->programme, from, to, today);
  for (guint i = 0; i < report->sections->len; i++)
    {
      writer.section = report->sections->pdata[i];
      if (writer.section->depth <= 1)
        writer.area = writer.section->depth == 1 && writer.section->about != NULL ? rga_item_name (writer.section->about) : NULL;
      add_section (&writer);
    }

  return table;
}
