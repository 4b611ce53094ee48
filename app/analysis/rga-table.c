#include "rga-table.h"

#include <math.h>

#include "rga-value.h"

RgaTable *
rga_table_new (const RgaColumn *columns,
               guint            n_columns)
{
  RgaTable *self = g_new0 (RgaTable, 1);

  self->columns = columns;
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->measures = g_new0 (RgaColumnMeasure, n_columns);

  return self;
}

void
rga_table_free (RgaTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->cells);
  g_free (self->measures);
  g_free (self);
}

void
rga_table_add_text (RgaTable   *self,
                    const char *text)
{
  g_ptr_array_add (self->cells, text == NULL || *text == '\0' ? NULL : g_strdup (text));
}

void
rga_table_add_int (RgaTable *self,
                   gint64    number)
{
  g_ptr_array_add (self->cells, number == RGA_UNKNOWN ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

/* Of the column the next cell is in. */
static void
note_measure (RgaTable        *self,
              RgaColumnMeasure measure)
{
  self->measures[self->cells->len % self->n_columns] = measure;
}

/* Two decimals tell any two minutes apart. */
static char *
hours_text (gint64 minutes)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double hours = round ((double) minutes * 100 / 60) / 100;

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", hours));
}

void
rga_table_add_hours (RgaTable *self,
                     gint64    minutes)
{
  note_measure (self, RGA_COLUMN_OF_HOURS);
  g_ptr_array_add (self->cells, minutes == RGA_UNKNOWN ? NULL : hours_text (minutes));
}

void
rga_table_add_decimal (RgaTable *self,
                       gint64    number,
                       guint     decimals)
{
  guint64 parts = 1, left = number < 0 ? -(guint64) number : (guint64) number;

  g_return_if_fail (decimals < 18);

  if (number == RGA_UNKNOWN || decimals == 0)
    {
      rga_table_add_int (self, number);
      return;
    }
  for (guint i = 0; i < decimals; i++)
    parts *= 10;
  g_ptr_array_add (self->cells, g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, number < 0 ? "-" : "",
                                                 left / parts, (int) decimals, left % parts));
}

/* Whole euros without decimals, others with two. */
void
rga_table_add_money (RgaTable *self,
                     gint64    cents)
{
  note_measure (self, RGA_COLUMN_OF_MONEY);
  if (cents == RGA_UNKNOWN || cents % 100 == 0)
    rga_table_add_int (self, cents == RGA_UNKNOWN ? RGA_UNKNOWN : cents / 100);
  else
    rga_table_add_decimal (self, cents, 2);
}

void
rga_table_add_day (RgaTable *self,
                   RgaDay    day)
{
  char iso[11];

  rga_table_add_text (self, rga_day_to_iso (day, iso));
}

guint
rga_table_n_rows (const RgaTable *self)
{
  g_return_val_if_fail (self->cells->len % self->n_columns == 0, 0);

  return self->cells->len / self->n_columns;
}

const char *
rga_table_get (const RgaTable *self,
               guint           row,
               guint           column)
{
  g_return_val_if_fail (row < rga_table_n_rows (self) && column < self->n_columns, NULL);

  return self->cells->pdata[row * self->n_columns + column];
}

/* -- items ---------------------------------------------------------------- */

/* NULL when the list has no such field, too. */
static const char *
text_of (const RgaItem *item,
         const char    *field)
{
  int i = rga_list_find_field (item->list, field);

  return i < 0 ? NULL : *(const char *const *) rga_item_field (item, (guint) i);
}

const char *
rga_plan_name_of (RgaPlan     *plan,
                  const RgaId *id)
{
  RgaItem *item = rga_id_is_none (id) ? NULL : rga_plan_get (plan, id);

  if (item == NULL)
    return NULL;

  return *rga_item_name (item) != '\0' ? rga_item_name (item) : text_of (item, "kind");
}

static RgaItem *
follow (RgaPlan       *plan,
        const RgaItem *item,
        const char    *field)
{
  int i = rga_list_find_field (item->list, field);
  const RgaId *id = i < 0 ? NULL : rga_item_field (item, (guint) i);

  return id == NULL || rga_id_is_none (id) ? NULL : rga_plan_get (plan, id);
}

RgaId
rga_item_programme (RgaPlan       *plan,
                    const RgaItem *item)
{
  static const char *const ways[] = { "programme", "project", "body", "parent", "about" };

  for (guint depth = 0; item != NULL && depth < 64; depth++)
    {
      const RgaItem *next = NULL;

      if (item->list == RGA_LIST_PROGRAMMES)
        return item->id;
      for (gsize i = 0; next == NULL && i < G_N_ELEMENTS (ways); i++)
        next = follow (plan, item, ways[i]);
      item = next;
    }

  return RGA_ID_NONE;
}

gboolean
rga_table_query_takes (const RgaTableQuery *query,
                       RgaPlan             *plan,
                       const RgaItem       *item)
{
  RgaId programme;

  if (rga_id_is_none (&query->programme))
    return TRUE;

  programme = rga_item_programme (plan, item);

  return rga_id_equal (&programme, &query->programme);
}

gboolean
rga_table_query_dated (const RgaTableQuery *query,
                       const RgaPeriod     *period)
{
  if (query->from == RGA_DAY_OPEN && query->to == RGA_DAY_OPEN)
    return TRUE;
  if (period == NULL || (!rga_period_is_dated (period) && period->kind != RGA_PERIOD_ONGOING))
    return FALSE;
  if (query->from != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN && period->end < query->from)
    return FALSE;

  return query->to == RGA_DAY_OPEN || period->start == RGA_DAY_OPEN || period->start <= query->to;
}

/* -- units of time -------------------------------------------------------- */

static int
months_in (RgaPrecision unit)
{
  switch ((int) unit)
    {
    case RGA_PRECISION_MONTH: return 1;
    case RGA_PRECISION_HALF_YEAR: return 6;
    case RGA_PRECISION_YEAR: return 12;
    default: return 3;
    }
}

RgaDay
rga_unit_first (RgaPrecision unit,
                RgaDay       day)
{
  int months = months_in (unit), month = rga_day_month (day) - 1;

  if (unit == RGA_PRECISION_DAY)
    return day;
  if (unit == RGA_PRECISION_WEEK)
    return day - (int) rga_day_weekday (day);

  return rga_day_month_first (rga_day_year (day), month - month % months + 1);
}

RgaDay
rga_unit_next (RgaPrecision unit,
               RgaDay       first)
{
  if (unit == RGA_PRECISION_DAY)
    return first + 1;
  if (unit == RGA_PRECISION_WEEK)
    return first + 7;

  return rga_day_add_months (first, months_in (unit));
}

char *
rga_unit_name (RgaPrecision unit,
               RgaDay       first)
{
  int year = rga_day_year (first), month = rga_day_month (first), week;
  char iso[11];

  switch ((int) unit)
    {
    case RGA_PRECISION_DAY:
      return g_strdup (rga_day_to_iso (first, iso));
    case RGA_PRECISION_WEEK:
      rga_day_iso_week (first, &year, &week);
      return g_strdup_printf ("%04d-W%02d", year, week);
    case RGA_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case RGA_PRECISION_HALF_YEAR:
      return g_strdup_printf ("H%d %04d", (month + 5) / 6, year);
    case RGA_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    default:
      return g_strdup_printf ("Q%d %04d", (month + 2) / 3, year);
    }
}
