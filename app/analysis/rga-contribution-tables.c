#include "rga-money-tables.h"

#include "rga-budget-figures.h"
#include "rga-contributions.h"
#include "rga-split.h"

static const char *const hours_words[] = {
  [RGA_HOURS_NOT_KNOWN] = NULL, [RGA_HOURS_OF_KEY] = "key", [RGA_HOURS_AS_PRINTED] = "printed", [RGA_HOURS_SET] = "set",
};
static const char *const given_words[] = {
  [RGA_GIVEN_NOTHING] = NULL, [RGA_GIVEN_BY_SEATS] = "seats", [RGA_GIVEN_AS_TYPED] = "typed",
};

/* RgaContributions of what the query asks for. */
static GPtrArray *
find_contributions (RgaPlan             *plan,
                    const RgaTableQuery *query)
{
  const RgaRequirement *requirement = rga_plan_get_in (plan, RGA_LIST_REQUIREMENTS, &query->item);
  GPtrArray *all;

  if (rga_id_is_none (&query->item))
    return rga_contributions_of (plan, &query->programme);

  all = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_contributions_free);
  if (requirement != NULL)
    g_ptr_array_add (all, rga_contributions_new (plan, requirement));

  return all;
}

static const char *
weeks_word (const RgaContributions *self)
{
  return self->weeks_are_own ? "requirement" : "settings";
}

/* -- rows ----------------------------------------------------------------- */

static const char *
warning_word (const RgaContribution *row)
{
  return row->given_few ? "given-few" : row->can_only_pay && row->given == 0 ? "key-few" : NULL;
}

static void
add_contribution (RgaTable               *table,
                  const RgaContributions *self,
                  const RgaContribution  *row,
                  gboolean                only_counted)
{
  const RgaOwed *owed = only_counted ? &row->as_counted : &row->as_given;

  rga_table_add_text (table, row->name);
  rga_table_add_hours (table, row->hours);
  rga_table_add_hours (table, row->given_by == RGA_GIVEN_BY_SEATS && row->given_unknown > 0 && row->given == 0 ? RGA_UNKNOWN : row->given);
  rga_table_add_hours (table, owed->rest);
  rga_table_add_money (table, self->rate);
  rga_table_add_int (table, self->weeks);
  rga_table_add_money (table, owed->due);
  rga_table_add_text (table, rga_item_name (&self->requirement->item));
  rga_table_add_hours (table, row->rounded);
  rga_table_add_text (table, hours_words[row->source]);
  rga_table_add_text (table, row->source == RGA_HOURS_SET ? row->row->set_reason : NULL);
  rga_table_add_text (table, given_words[row->given_by]);
  rga_table_add_hours (table, owed->surplus);
  rga_table_add_money (table, row->as_counted.due);
  rga_table_add_text (table, weeks_word (self));
  rga_table_add_text (table, warning_word (row));
}

RgaTable *
rga_table_contributions (RgaPlan             *plan,
                         const RgaTableQuery *query,
                         gboolean             only_counted)
{
  static const RgaColumn columns[] = {
    { "row", RGA_COLUMN_TEXT }, { "key_hours", RGA_COLUMN_NUMBER }, { "given", RGA_COLUMN_NUMBER },
    { "rest", RGA_COLUMN_NUMBER }, { "rate", RGA_COLUMN_NUMBER }, { "weeks", RGA_COLUMN_NUMBER },
    { "due", RGA_COLUMN_NUMBER }, { "requirement", RGA_COLUMN_TEXT }, { "computed", RGA_COLUMN_NUMBER },
    { "hours_by", RGA_COLUMN_TEXT }, { "reason", RGA_COLUMN_TEXT }, { "given_by", RGA_COLUMN_TEXT },
    { "surplus", RGA_COLUMN_NUMBER }, { "due_counted", RGA_COLUMN_NUMBER }, { "weeks_by", RGA_COLUMN_TEXT },
    { "warning", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) all = find_contributions (plan, query);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    {
      const RgaContributions *self = all->pdata[i];

      for (guint j = 0; j < self->rows->len; j++)
        add_contribution (table, self, &g_array_index (self->rows, RgaContribution, j), only_counted);
    }

  return table;
}

/* -- who a row is --------------------------------------------------------- */

static void
add_members (RgaTable               *table,
             RgaPlan                *plan,
             const RgaContributions *self,
             const RgaContribution  *row)
{
  guint decimals = rga_key_decimals (plan, &self->requirement->key);

  for (guint i = 0; i < row->members->len; i++)
    {
      const RgaContributionMember *member = &g_array_index (row->members, RgaContributionMember, i);

      rga_table_add_text (table, row->name);
      rga_table_add_text (table, rga_plan_name_of (plan, &member->organisation));
      rga_table_add_decimal (table, rga_share_percent (member->share, decimals), decimals);
      rga_table_add_hours (table, member->rounded);
      rga_table_add_hours (table, member->settled);
      rga_table_add_text (table, rga_item_name (&self->requirement->item));
    }
}

RgaTable *
rga_table_key_hours (RgaPlan             *plan,
                     const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "row", RGA_COLUMN_TEXT }, { "organisation", RGA_COLUMN_TEXT }, { "weight_percent", RGA_COLUMN_NUMBER },
    { "rounded", RGA_COLUMN_NUMBER }, { "settled", RGA_COLUMN_NUMBER }, { "requirement", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) all = find_contributions (plan, query);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    {
      const RgaContributions *self = all->pdata[i];

      for (guint j = 0; j < self->rows->len; j++)
        add_members (table, plan, self, &g_array_index (self->rows, RgaContribution, j));
    }

  return table;
}

/* -- in all --------------------------------------------------------------- */

/* Hours a week as hours in all its weeks. */
static gint64
in_weeks (gint64 minutes,
          gint64 weeks)
{
  gint64 all;

  return minutes == RGA_UNKNOWN || weeks == RGA_UNKNOWN || __builtin_mul_overflow (minutes, weeks, &all) ? RGA_UNKNOWN : all;
}

static void
add_sums (RgaTable               *table,
          const RgaContributions *self,
          gboolean                only_counted)
{
  const RgaOwed *owed = only_counted ? &self->sums.as_counted : &self->sums.as_given;
  gboolean has_rows = self->rows->len > 0;

  rga_table_add_hours (table, has_rows ? self->sums.hours : RGA_UNKNOWN);
  rga_table_add_hours (table, has_rows ? self->sums.given : RGA_UNKNOWN);
  rga_table_add_hours (table, has_rows ? owed->counted - owed->surplus : RGA_UNKNOWN);
  rga_table_add_hours (table, has_rows ? owed->surplus : RGA_UNKNOWN);
  rga_table_add_hours (table, has_rows ? owed->rest : RGA_UNKNOWN);
  rga_table_add_money (table, has_rows && self->rate != RGA_UNKNOWN ? owed->due : RGA_UNKNOWN);
  rga_table_add_int (table, self->sums.unknown);
  rga_table_add_hours (table, self->least != RGA_UNKNOWN && has_rows ? self->below.hours : RGA_UNKNOWN);
  rga_table_add_money (table, self->least != RGA_UNKNOWN && has_rows && self->rate != RGA_UNKNOWN ? self->below.as_given.due : RGA_UNKNOWN);
}

/* The most that its project may cost; RGA_UNKNOWN. */
static gint64
find_ceiling (RgaPlan              *plan,
              const RgaRequirement *requirement)
{
  guint n = 0;
  const RgaReference *budgets = rga_id_is_none (&requirement->project) ? NULL
                              : rga_plan_references (plan, &requirement->project, RGA_LIST_BUDGETS, &n);

  for (guint i = 0; i < n; i++)
    if (((RgaBudget *) budgets[i].item)->ceiling != RGA_UNKNOWN)
      return ((RgaBudget *) budgets[i].item)->ceiling;

  return RGA_UNKNOWN;
}

gint64
rga_requirement_most_per_hour (RgaPlan                *plan,
                               const RgaContributions *self)
{
  gint64 ceiling = find_ceiling (plan, self->requirement), minutes = in_weeks (self->hours, self->weeks);

  return ceiling == RGA_UNKNOWN || minutes <= 0 ? RGA_UNKNOWN : rga_split_take (ceiling, rga_fraction_new (60, minutes), 1);
}

static void
add_ceiling (RgaTable               *table,
             RgaPlan                *plan,
             const RgaContributions *self)
{
  rga_table_add_money (table, find_ceiling (plan, self->requirement));
  rga_table_add_money (table, rga_requirement_most_per_hour (plan, self));
}

static void
add_requirement (RgaTable               *table,
                 RgaPlan                *plan,
                 const RgaContributions *self,
                 gboolean                only_counted)
{
  const RgaRequirement *requirement = self->requirement;

  rga_table_add_text (table, rga_item_name (&requirement->item));
  rga_table_add_text (table, requirement->variant);
  rga_table_add_hours (table, self->hours);
  rga_table_add_money (table, self->rate);
  rga_table_add_int (table, self->weeks);
  rga_table_add_text (table, weeks_word (self));
  rga_table_add_hours (table, in_weeks (self->hours, self->weeks));
  rga_table_add_money (table, rga_hours_cost (self->hours, self->rate, self->weeks));
  add_sums (table, self, only_counted);
  add_ceiling (table, plan, self);
}

RgaTable *
rga_table_requirements (RgaPlan             *plan,
                        const RgaTableQuery *query,
                        gboolean             only_counted)
{
  static const RgaColumn columns[] = {
    { "requirement", RGA_COLUMN_TEXT }, { "variant", RGA_COLUMN_TEXT }, { "hours", RGA_COLUMN_NUMBER },
    { "rate", RGA_COLUMN_NUMBER }, { "weeks", RGA_COLUMN_NUMBER }, { "weeks_by", RGA_COLUMN_TEXT },
    { "hours_in_weeks", RGA_COLUMN_NUMBER }, { "cost", RGA_COLUMN_NUMBER }, { "rows_hours", RGA_COLUMN_NUMBER },
    { "given", RGA_COLUMN_NUMBER }, { "counted", RGA_COLUMN_NUMBER }, { "surplus", RGA_COLUMN_NUMBER },
    { "rest", RGA_COLUMN_NUMBER }, { "due", RGA_COLUMN_NUMBER }, { "unknown", RGA_COLUMN_NUMBER },
    { "only_pay_hours", RGA_COLUMN_NUMBER }, { "only_pay_due", RGA_COLUMN_NUMBER },
    { "ceiling", RGA_COLUMN_NUMBER }, { "most_per_hour", RGA_COLUMN_NUMBER },
  };
  g_autoptr(GPtrArray) all = find_contributions (plan, query);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < all->len; i++)
    add_requirement (table, plan, all->pdata[i], only_counted);

  return table;
}
