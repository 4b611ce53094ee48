#include "rga-budget-figures-private.h"

#include "rga-order.h"
#include "rga-table.h"

void
rga_budget_add_known (gint64 *sum,
                      gint64  number)
{
  if (number == RGA_UNKNOWN)
    return;
  if (*sum == RGA_UNKNOWN)
    *sum = number;
  else if (__builtin_add_overflow (*sum, number, sum))
    *sum = number < 0 ? G_MININT64 + 1 : G_MAXINT64;   /* more than all the money there is */
}

/* -- who else pays -------------------------------------------------------- */

static void
add_sources (RgaBudgetFigures *self,
             RgaPlan          *plan,
             const RgaId      *covered)
{
  guint n;
  const RgaReference *sources = rga_plan_references (plan, covered, RGA_LIST_FUNDING_SOURCES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaFundingSource *source = (const RgaFundingSource *) sources[i].item;

      if (!rga_id_equal (&source->covers, covered))
        continue;
      rga_budget_add_known (&self->covered, source->amount);
      self->covered_unknown += source->amount == RGA_UNKNOWN;
    }
}

static void
find_covered (RgaBudgetFigures *self,
              RgaPlan          *plan)
{
  add_sources (self, plan, &self->budget->item.id);
  for (guint i = 0; i < self->lines->len; i++)
    add_sources (self, plan, &g_array_index (self->lines, RgaBudgetFigure, i).line->item.id);
}

/* -- all ------------------------------------------------------------------ */

RgaBudgetFigures *
rga_budget_figures_new (RgaPlan         *plan,
                        const RgaBudget *budget)
{
  RgaBudgetFigures *self = g_new0 (RgaBudgetFigures, 1);

  self->budget = budget;
  self->lines = g_array_new (FALSE, TRUE, sizeof (RgaBudgetFigure));
  self->shares = g_array_new (FALSE, TRUE, sizeof (RgaBudgetShare));
  self->subtotal = self->unforeseen = self->total = self->covered = self->shared = self->above_ceiling = RGA_UNKNOWN;
  rga_budget_figures_add_lines (self, plan);
  find_covered (self, plan);
  rga_budget_figures_add_shares (self, plan);
  if (budget->ceiling != RGA_UNKNOWN && self->total != RGA_UNKNOWN)
    self->above_ceiling = MAX (self->total - budget->ceiling, 0);

  return self;
}

void
rga_budget_figures_free (RgaBudgetFigures *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lines);
  g_array_unref (self->shares);
  g_free (self);
}

GPtrArray *
rga_budget_figures_of (RgaPlan     *plan,
                       const RgaId *programme)
{
  RgaTableQuery query = { .programme = *programme };
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_budget_figures_free);
  g_autoptr(GPtrArray) budgets = rga_rows_in_order (plan, RGA_LIST_BUDGETS);

  for (guint i = 0; i < budgets->len; i++)
    if (rga_table_query_takes (&query, plan, budgets->pdata[i]))
      g_ptr_array_add (all, rga_budget_figures_new (plan, budgets->pdata[i]));

  return all;
}
