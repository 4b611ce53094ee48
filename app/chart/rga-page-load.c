#include "rga-page-private.h"

#include "rga-chart-words.h"
#include "rga-load.h"

#define INDENT 6.0

/* Columns of the table. */
enum { COLUMN_PERIOD, COLUMN_DATED, COLUMN_ONGOING };

static RgaPrecision
counted_unit (const RgaTimeAxis *axis)
{
  static const RgaPrecision units[] = {
    [RGA_AXIS_DAY] = RGA_PRECISION_DAY, [RGA_AXIS_WEEK] = RGA_PRECISION_WEEK, [RGA_AXIS_MONTH] = RGA_PRECISION_MONTH,
    [RGA_AXIS_QUARTER] = RGA_PRECISION_QUARTER, [RGA_AXIS_HALF_YEAR] = RGA_PRECISION_HALF_YEAR,
    [RGA_AXIS_YEAR] = RGA_PRECISION_YEAR, [RGA_AXIS_DECADE] = RGA_PRECISION_YEAR,
  };

  return units[axis->unit];
}

static gint64
get_number (const RgaTable *table,
            guint           row,
            guint           column)
{
  const char *cell = rga_table_get (table, row, column);

  return cell != NULL ? g_ascii_strtoll (cell, NULL, 10) : 0;
}

static void
add_number (const RgaPages *self,
            RgaScene       *scene,
            gint64          number,
            RgaDay          first,
            RgaDay          next,
            double          middle,
            gboolean        is_most)
{
  double start = MAX (rga_time_axis_day_to_x (&self->axis, first), self->axis.x);
  double end = MIN (rga_time_axis_day_to_x (&self->axis, next), self->axis.x + self->axis.width);
  double size = self->metrics.axis_text;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  RgaWeight weight = is_most ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL;
  double width = rga_measure_width (self->measure, text, size, weight);

  if (width <= end - start)
    rga_measure_add_label (self->measure, scene, text, (start + end - width) / 2,
                           rga_measure_centre (self->measure, middle, size), size, weight, RGA_ROLE_TEXT)->row = RGA_ROW_HEADER;
}

static void
add_words (const RgaPages *self,
           RgaScene       *scene,
           gint64          ongoing,
           double          middle)
{
  RgaLanguage language = self->options->language;
  double size = self->metrics.axis_text;
  g_autofree char *text = ongoing > 0 ? rga_chart_word_with_numbers (language, RGA_WORD_LOAD_ONGOING, (int) ongoing, 0)
                                      : g_strdup (rga_chart_word (language, RGA_WORD_LOAD));
  g_auto(GStrv) lines = rga_measure_break (self->measure, text, size, RGA_WEIGHT_NORMAL,
                                           self->axis.x - RGA_PAGE_MARGIN - 2 * INDENT, 1);

  if (lines[0] != NULL)
    rga_measure_add_label (self->measure, scene, lines[0], RGA_PAGE_MARGIN + INDENT,
                           rga_measure_centre (self->measure, middle, size), size, RGA_WEIGHT_NORMAL,
                           RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_HEADER;
}

static gint64
find_most (const RgaTable *table)
{
  gint64 most = 1;

  for (guint i = 0; i < rga_table_n_rows (table); i++)
    most = MAX (most, get_number (table, i, COLUMN_DATED));

  return most;
}

double
rga_page_load_get_height (const RgaPages *self)
{
  return self->options->load && !self->axis.relative ? self->metrics.axis_lower + 2 : 0;
}

void
rga_page_load_layout (const RgaPages *self,
                      RgaScene       *scene,
                      double          top)
{
  RgaPrecision unit = counted_unit (&self->axis);
  RgaTableQuery query = { .programme = self->options->programme, .from = rga_time_axis_first (&self->axis),
                          .to = rga_time_axis_last (&self->axis), .per = unit };
  double middle = top + rga_page_load_get_height (self) / 2;
  g_autoptr(RgaTable) table = NULL;
  gint64 most;

  if (rga_page_load_get_height (self) <= 0)
    return;

  table = rga_table_load (self->plan, &query);
  most = find_most (table);
  add_words (self, scene, rga_table_n_rows (table) > 0 ? get_number (table, 0, COLUMN_ONGOING) : 0, middle);
  for (guint i = 0; i < rga_table_n_rows (table); i++)
    {
      RgaDay first = i == 0 ? rga_unit_first (unit, query.from) : query.from;
      gint64 number = get_number (table, i, COLUMN_DATED);

      add_number (self, scene, number, first, rga_unit_next (unit, first), middle, number == most);
      query.from = rga_unit_next (unit, first);
    }
}
