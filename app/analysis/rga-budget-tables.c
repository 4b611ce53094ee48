#include "rga-money-tables.h"

#include "rga-budget-figures.h"
#include "rga-list.h"

static const char *const share_words[] = {
  [RGA_SHARE_NOT_KNOWN] = NULL, [RGA_SHARE_OF_KEY] = "key", [RGA_SHARE_AS_PRINTED] = "printed", [RGA_SHARE_SET] = "set",
};

/* RgaBudgetFigures of what the query asks for. */
static GPtrArray *
find_figures (RgaPlan             *plan,
              const RgaTableQuery *query)
{
  const RgaBudget *budget = rga_plan_get_in (plan, RGA_LIST_BUDGETS, &query->item);
  GPtrArray *all;

  if (rga_id_is_none (&query->item))
    return rga_budget_figures_of (plan, &query->programme);

  all = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_budget_figures_free);
  if (budget != NULL)
    g_ptr_array_add (all, rga_budget_figures_new (plan, budget));

  return all;
}

static const char *
name_of (const RgaBudgetFigures *self)
{
  return rga_item_name (&self->budget->item);
}

/* -- lines ---------------------------------------------------------------- */

static const char *
percent_word (const RgaBudgetLine *line)
{
  const RgaListInfo *info = rga_list_info (RGA_LIST_BUDGET_LINES);

  return line->percent_of == RGA_WORD_OPEN ? NULL : info->fields[RGA_FIELD (RGA_LIST_BUDGET_LINES, percent_of)].words[line->percent_of];
}

static void
add_line (RgaTable               *table,
          const RgaBudgetFigures *self,
          const RgaBudgetFigure  *figure)
{
  g_autofree char *percent = rga_fraction_to_text (figure->line->percent);

  rga_table_add_text (table, figure->line->number);
  rga_table_add_text (table, figure->line->name);
  rga_table_add_money (table, figure->amount);
  rga_table_add_text (table, name_of (self));
  rga_table_add_text (table, percent);
  rga_table_add_text (table, figure->is_percent ? percent_word (figure->line) : NULL);
  rga_table_add_money (table, figure->printed);
  rga_table_add_text (table, figure->in_ring ? "percent-ring" : NULL);
}

static void
add_sum (RgaTable               *table,
         const RgaBudgetFigures *self,
         const char             *name,
         gint64                  amount)
{
  rga_table_add_text (table, NULL);
  rga_table_add_text (table, name);
  rga_table_add_money (table, amount);
  rga_table_add_text (table, name_of (self));
  for (guint i = 0; i < 4; i++)
    rga_table_add_text (table, NULL);
}

/* Of no percentages at all, nothing is unforeseen. */
static gint64
unforeseen_of (const RgaBudgetFigures *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, RgaBudgetFigure, i).is_percent)
      return self->unforeseen;

  return 0;
}

RgaTable *
rga_table_budget (RgaPlan             *plan,
                  const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "number", RGA_COLUMN_TEXT }, { "line", RGA_COLUMN_TEXT }, { "amount", RGA_COLUMN_NUMBER },
    { "budget", RGA_COLUMN_TEXT }, { "percent", RGA_COLUMN_TEXT }, { "percent_of", RGA_COLUMN_TEXT },
    { "printed", RGA_COLUMN_NUMBER }, { "warning", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) all = find_figures (plan, query);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    {
      const RgaBudgetFigures *self = all->pdata[i];

      for (guint j = 0; j < self->lines->len; j++)
        add_line (table, self, &g_array_index (self->lines, RgaBudgetFigure, j));
      add_sum (table, self, "subtotal", self->subtotal);
      add_sum (table, self, "unforeseen", unforeseen_of (self));
      add_sum (table, self, "total", self->total);
    }

  return table;
}

/* -- shares --------------------------------------------------------------- */

static void
add_share (RgaTable               *table,
           const RgaBudgetFigures *self,
           const RgaBudgetShare   *share,
           guint                   decimals)
{
  rga_table_add_text (table, share->name);
  rga_table_add_decimal (table, rga_share_percent (share->share, decimals), decimals);
  rga_table_add_money (table, share->amount);
  rga_table_add_text (table, name_of (self));
  rga_table_add_money (table, share->computed);
  rga_table_add_text (table, share_words[share->source]);
  rga_table_add_text (table, share->reason);
  rga_table_add_money (table, share->printed);
}

static void
add_share_sum (RgaTable               *table,
               const RgaBudgetFigures *self,
               const char             *name,
               gint64                  percent,
               guint                   decimals,
               gint64                  amount)
{
  rga_table_add_text (table, name);
  rga_table_add_decimal (table, percent, decimals);
  rga_table_add_money (table, amount);
  rga_table_add_text (table, name_of (self));
  for (guint i = 0; i < 4; i++)
    rga_table_add_text (table, NULL);
}

/* The percentages as they are printed; RGA_UNKNOWN when one is not known. */
static gint64
sum_percents (const RgaBudgetFigures *self,
              guint                   decimals)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->shares->len; i++)
    {
      gint64 percent = rga_share_percent (g_array_index (self->shares, RgaBudgetShare, i).share, decimals);

      if (percent == RGA_UNKNOWN || __builtin_add_overflow (sum, percent, &sum))
        return RGA_UNKNOWN;
    }

  return sum;
}

static void
add_shares (RgaTable               *table,
            const RgaBudgetFigures *self,
            guint                   decimals)
{
  for (guint i = 0; i < self->shares->len; i++)
    add_share (table, self, &g_array_index (self->shares, RgaBudgetShare, i), decimals);
  if (self->shares->len == 0)
    return;

  add_share_sum (table, self, "sum of rows", sum_percents (self, decimals), decimals, self->shared);
  add_share_sum (table, self, "total", rga_share_percent (self->shares_whole, decimals), decimals, self->total);
}

RgaTable *
rga_table_shares (RgaPlan             *plan,
                  const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "organisation", RGA_COLUMN_TEXT }, { "weight_percent", RGA_COLUMN_NUMBER }, { "amount", RGA_COLUMN_NUMBER },
    { "budget", RGA_COLUMN_TEXT }, { "computed", RGA_COLUMN_NUMBER }, { "amount_by", RGA_COLUMN_TEXT },
    { "reason", RGA_COLUMN_TEXT }, { "printed", RGA_COLUMN_NUMBER },
  };
  g_autoptr(GPtrArray) all = find_figures (plan, query);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    {
      const RgaBudgetFigures *self = all->pdata[i];

      add_shares (table, self, rga_key_decimals (plan, &self->budget->key));
    }

  return table;
}

/* -- budgets -------------------------------------------------------------- */

static void
add_budget (RgaTable               *table,
            const RgaBudgetFigures *self)
{
  rga_table_add_text (table, name_of (self));
  rga_table_add_int (table, self->budget->year);
  rga_table_add_money (table, self->subtotal);
  rga_table_add_money (table, unforeseen_of (self));
  rga_table_add_money (table, self->total);
  rga_table_add_int (table, self->unknown);
  rga_table_add_money (table, self->budget->ceiling);
  rga_table_add_money (table, self->above_ceiling);
  rga_table_add_money (table, self->shared);
  rga_table_add_int (table, self->shares_unknown);
  rga_table_add_money (table, self->covered);
  rga_table_add_text (table, self->budget->holders);
}

RgaTable *
rga_table_budgets (RgaPlan             *plan,
                   const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "budget", RGA_COLUMN_TEXT }, { "year", RGA_COLUMN_NUMBER }, { "subtotal", RGA_COLUMN_NUMBER },
    { "unforeseen", RGA_COLUMN_NUMBER }, { "total", RGA_COLUMN_NUMBER }, { "unknown", RGA_COLUMN_NUMBER },
    { "ceiling", RGA_COLUMN_NUMBER }, { "above_ceiling", RGA_COLUMN_NUMBER }, { "sum_of_rows", RGA_COLUMN_NUMBER },
    { "rows_unknown", RGA_COLUMN_NUMBER }, { "covered", RGA_COLUMN_NUMBER }, { "holders", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) all = find_figures (plan, query);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    add_budget (table, all->pdata[i]);

  return table;
}
