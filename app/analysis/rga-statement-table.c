#include "rga-money-tables.h"

#include "rga-statement.h"

static gboolean
is_year_asked (const RgaTableQuery *query,
               gint64               year)
{
  if (year == RGA_UNKNOWN)
    return query->from == RGA_DAY_OPEN && query->to == RGA_DAY_OPEN;

  return (query->from == RGA_DAY_OPEN || year >= rga_day_year (query->from)) &&
         (query->to == RGA_DAY_OPEN || year <= rga_day_year (query->to));
}

static void
add_row (RgaTable              *table,
         RgaPlan               *plan,
         const RgaStatement    *self,
         const RgaStatementRow *row)
{
  gboolean gives = row->contributions->len > 0;

  rga_table_add_text (table, row->name);
  rga_table_add_money (table, row->contribution);
  rga_table_add_money (table, row->share);
  rga_table_add_money (table, rga_statement_row_total (row));
  rga_table_add_text (table, rga_plan_name_of (plan, &self->programme));
  rga_table_add_int (table, self->year);
  rga_table_add_hours (table, gives ? row->hours : RGA_UNKNOWN);
  rga_table_add_hours (table, gives ? row->given : RGA_UNKNOWN);
  rga_table_add_hours (table, gives ? row->rest : RGA_UNKNOWN);
  rga_table_add_int (table, row->unknown);
}

/* An organisation or a group limits the rows, a requirement or a budget what is in them. */
static gboolean
is_payer (RgaPlan     *plan,
          const RgaId *id)
{
  const RgaItem *item = rga_id_is_none (id) ? NULL : rga_plan_get (plan, id);

  return item != NULL && (item->list == RGA_LIST_ORGANISATIONS || item->list == RGA_LIST_ORGANISATION_GROUPS);
}

RgaTable *
rga_table_statement (RgaPlan             *plan,
                     const RgaTableQuery *query,
                     const char          *variant,
                     gboolean             only_counted)
{
  static const RgaColumn columns[] = {
    { "row", RGA_COLUMN_TEXT }, { "contribution", RGA_COLUMN_NUMBER }, { "share", RGA_COLUMN_NUMBER },
    { "total", RGA_COLUMN_NUMBER }, { "programme", RGA_COLUMN_TEXT }, { "year", RGA_COLUMN_NUMBER },
    { "hours", RGA_COLUMN_NUMBER }, { "given", RGA_COLUMN_NUMBER }, { "rest", RGA_COLUMN_NUMBER },
    { "unknown", RGA_COLUMN_NUMBER },
  };
  gboolean of_payer = is_payer (plan, &query->item);
  RgaStatementQuery asked = {
    .programme = query->programme, .item = of_payer ? RGA_ID_NONE : query->item, .variant = variant, .only_counted = only_counted,
  };
  g_autoptr(GPtrArray) all = rga_statements_new (plan, &asked);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    {
      const RgaStatement *self = all->pdata[i];

      for (guint j = 0; j < self->rows->len && is_year_asked (query, self->year); j++)
        {
          const RgaStatementRow *row = &g_array_index (self->rows, RgaStatementRow, j);

          if (!of_payer || rga_id_equal (&row->party, &query->item))
            add_row (table, plan, self, row);
        }
    }

  return table;
}
