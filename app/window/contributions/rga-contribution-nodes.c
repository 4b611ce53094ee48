/* rga-contribution-nodes.c */
#include "rga-contribution-nodes.h"

#include <glib/gi18n.h>

#include "rga-contribution-words.h"
#include "rga-money-text.h"
#include "rga-typed-value.h"

typedef struct
{
  RgaPlan            *plan;
  const RgaStatement *statement;
  gboolean            only_counted;
  RgaLanguage         language;
} Filling;

static const RgaContributions *
get_asked (const Filling *self)
{
  return self->statement->contributions->len > 0 ? self->statement->contributions->pdata[0] : NULL;
}

static void
set (RgaContributionFigures *figures,
     RgaContributionColumn   column,
     char                   *text)
{
  g_free (figures->texts[column]);
  figures->texts[column] = text;
}

/* “16”, as it would be typed again. */
static char *
write_given (const RgaContribution *one)
{
  RgaValue value = rga_value_number (RGA_FIELD_HOURS, one->row == NULL ? RGA_UNKNOWN : one->row->hours_given);

  return rga_typed_value_write (&value, *C_("decimal sign", "."));
}

static void
fill_hours (const Filling          *self,
            RgaContributionFigures *figures,
            const RgaContribution  *one)
{
  const RgaContributions *all = get_asked (self);
  const RgaOwed *owed = self->only_counted ? &one->as_counted : &one->as_given;
  guint decimals = rga_key_decimals (self->plan, &all->requirement->key);

  figures->requirement = all->requirement->item.id;
  figures->id = one->row != NULL ? one->row->item.id : one->party;
  figures->is_set = one->source == RGA_HOURS_SET;
  figures->bar = (RgaContributionBar) { one->hours, one->given, one->given_few && self->only_counted };
  figures->note = rga_contribution_note (all, one, self->only_counted, self->language, &figures->warns);
  figures->given_words = write_given (one);
  set (figures, RGA_CONTRIBUTION_SHARE, rga_share_text (one->share, decimals, self->language));
  set (figures, RGA_CONTRIBUTION_ASKED, rga_hours_text (one->hours, self->language));
  set (figures, RGA_CONTRIBUTION_GIVEN_HOURS,
       rga_hours_text (one->given_unknown > 0 && one->given == 0 ? RGA_UNKNOWN : one->given, self->language));
  set (figures, RGA_CONTRIBUTION_BAR, rga_contribution_bar_words (one, owed, self->language));
  set (figures, RGA_CONTRIBUTION_REST, rga_hours_text (owed->rest, self->language));
  set (figures, RGA_CONTRIBUTION_MONEY, rga_money_text (owed->due, self->language));
}

static gint64
known_share (const RgaStatementRow *row)
{
  for (guint i = 0; i < row->shares->len; i++)
    if (((RgaBudgetShare *) row->shares->pdata[i])->amount == RGA_UNKNOWN)
      return RGA_UNKNOWN;

  return row->shares->len == 0 ? RGA_UNKNOWN : row->share;
}

static void
fill_row (const Filling          *self,
          RgaContributionFigures *figures,
          const RgaStatementRow  *row)
{
  *figures = (RgaContributionFigures) { .id = row->party, .party = row->party };
  set (figures, RGA_CONTRIBUTION_NAME, g_strdup (row->name != NULL ? row->name : RGA_DASH_TEXT));
  if (row->contributions->len > 0)
    fill_hours (self, figures, row->contributions->pdata[0]);
  if (rga_id_is_none (&figures->party))
    figures->party = figures->id;
  set (figures, RGA_CONTRIBUTION_BUDGET, rga_money_text (known_share (row), self->language));
  set (figures, RGA_CONTRIBUTION_TOGETHER, rga_money_text (rga_statement_row_total (row), self->language));
}

/* -- the sum -------------------------------------------------------------- */

static RgaFraction
sum_shares (const Filling *self)
{
  const RgaContributions *all = get_asked (self);
  RgaFraction sum = rga_fraction_new (0, 1);
  guint decimals = rga_key_decimals (self->plan, &all->requirement->key);
  gint64 whole = 100;

  for (guint i = 0; i < decimals; i++)
    whole *= 10;
  for (guint i = 0; i < all->rows->len; i++)   /* as shown: each is rounded by itself */
    {
      gint64 percent = rga_share_percent (g_array_index (all->rows, RgaContribution, i).share, decimals);

      sum = rga_fraction_add (sum, percent == RGA_UNKNOWN ? RGA_FRACTION_UNKNOWN : rga_fraction_new (percent, whole));
    }

  return sum;
}

static void
fill_hours_sum (const Filling          *self,
                RgaContributionFigures *figures)
{
  const RgaContributions *all = get_asked (self);
  const RgaOwed *owed = self->only_counted ? &all->sums.as_counted : &all->sums.as_given;
  gboolean known = all->sums.unknown == 0;

  set (figures, RGA_CONTRIBUTION_SHARE, rga_share_text (sum_shares (self), rga_key_decimals (self->plan, &all->requirement->key), self->language));
  set (figures, RGA_CONTRIBUTION_ASKED, rga_hours_text (all->sums.hours, self->language));
  set (figures, RGA_CONTRIBUTION_GIVEN_HOURS, rga_hours_text (all->sums.given, self->language));
  set (figures, RGA_CONTRIBUTION_REST, rga_hours_text (owed->rest, self->language));
  set (figures, RGA_CONTRIBUTION_MONEY, rga_money_text (known ? owed->due : RGA_UNKNOWN, self->language));
}

static void
add_up (gint64 *sum,
        gint64  number)
{
  if (*sum != RGA_UNKNOWN && (number == RGA_UNKNOWN || __builtin_add_overflow (*sum, number, sum)))
    *sum = RGA_UNKNOWN;
}

static void
fill_sum (const Filling          *self,
          RgaContributionFigures *figures)
{
  gint64 shares = 0, together = 0;

  *figures = (RgaContributionFigures) { .is_sum = TRUE };
  for (guint i = 0; i < self->statement->rows->len; i++)
    {
      const RgaStatementRow *row = &g_array_index (self->statement->rows, RgaStatementRow, i);

      add_up (&shares, row->shares->len == 0 ? 0 : known_share (row));
      add_up (&together, rga_statement_row_total (row));
    }
  set (figures, RGA_CONTRIBUTION_NAME, g_strdup (_("Together")));
  if (get_asked (self) != NULL)
    fill_hours_sum (self, figures);
  set (figures, RGA_CONTRIBUTION_BUDGET, rga_money_text (self->statement->budgets->len > 0 ? shares : RGA_UNKNOWN, self->language));
  set (figures, RGA_CONTRIBUTION_TOGETHER, rga_money_text (together, self->language));
}

/* -- the list ------------------------------------------------------------- */

/* Rows are the same as long as who they are is, in their order. */
static void
put (GListStore             *list,
     guint                   place,
     RgaContributionFigures *figures)
{
  g_autoptr(RgaContributionNode) node = g_list_model_get_item (G_LIST_MODEL (list), place);
  const RgaContributionFigures *former = node == NULL ? NULL : rga_contribution_node_get (node);
  g_autoptr(RgaContributionNode) made = NULL;

  if (former != NULL && former->is_sum == figures->is_sum && rga_id_equal (&former->id, &figures->id) &&
      rga_id_equal (&former->requirement, &figures->requirement))
    {
      rga_contribution_node_set (node, figures);
      return;
    }
  made = rga_contribution_node_new (figures);
  g_list_store_splice (list, place, node == NULL ? 0 : 1, (gpointer *) &made, 1);
}

void
rga_contribution_nodes_fill (GListStore         *list,
                             RgaPlan            *plan,
                             const RgaStatement *statement,
                             gboolean            only_counted,
                             RgaLanguage         language)
{
  Filling self = { plan, statement, only_counted, language };
  guint n = statement == NULL || statement->rows->len == 0 ? 0 : statement->rows->len + 1;
  guint former = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      RgaContributionFigures figures;

      if (i < statement->rows->len)
        fill_row (&self, &figures, &g_array_index (statement->rows, RgaStatementRow, i));
      else
        fill_sum (&self, &figures);
      put (list, i, &figures);
    }
  if (former > n)
    g_list_store_splice (list, n, former - n, NULL, 0);
}
