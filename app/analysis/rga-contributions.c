#include "rga-contributions-private.h"

#include <math.h>

#include "rga-order.h"
#include "rga-split.h"
#include "rga-table.h"

#define DAYS_MAX 7
#define ROWS_MAX 1000   /* more than there are municipalities: not gone over for one of them */

/* -- what holds for all rows ---------------------------------------------- */

gint64
rga_requirement_least (RgaPlan              *plan,
                       const RgaRequirement *requirement)
{
  double days = requirement->min_days_per_week;

  return days > 0 && days <= DAYS_MAX ? (gint64) llround (days * rga_plan_get_minutes_per_day (plan)) : RGA_UNKNOWN;
}

gint64
rga_requirement_weeks (RgaPlan              *plan,
                       const RgaRequirement *requirement)
{
  return requirement->weeks != RGA_UNKNOWN ? requirement->weeks : rga_plan_get_weeks_per_year (plan);
}

gint64
rga_hours_cost (gint64 minutes,
                gint64 rate,
                gint64 weeks)
{
  gint64 year_rate;   /* cents for an hour in each of those weeks */

  if (minutes == RGA_UNKNOWN || rate < 0 || weeks < 0 || __builtin_mul_overflow (rate, weeks, &year_rate))
    return RGA_UNKNOWN;

  return rga_split_take (minutes, rga_fraction_new (year_rate, 60), 1);
}

/* Hours below nothing say nothing: only a damaged file has them. */
static gint64
not_below_zero (gint64 number)
{
  return number < 0 ? RGA_UNKNOWN : number;
}

/* -- one row -------------------------------------------------------------- */

/* What was set, else what the key makes, else what the document prints. */
static void
find_hours (RgaContribution *row)
{
  gint64 set = row->row == NULL ? RGA_UNKNOWN : not_below_zero (row->row->hours_set);
  gint64 printed = row->row == NULL ? RGA_UNKNOWN : not_below_zero (row->row->hours_computed);

  row->source = set != RGA_UNKNOWN ? RGA_HOURS_SET
              : row->settled != RGA_UNKNOWN ? RGA_HOURS_OF_KEY
              : printed != RGA_UNKNOWN ? RGA_HOURS_AS_PRINTED : RGA_HOURS_NOT_KNOWN;
  row->hours = row->source == RGA_HOURS_SET ? set : row->source == RGA_HOURS_OF_KEY ? row->settled : printed;
}

static RgaOwed
owe (const RgaContributions *self,
     gint64                  hours,
     gint64                  counted)
{
  RgaOwed owed = { .counted = counted, .rest = RGA_UNKNOWN, .surplus = RGA_UNKNOWN, .due = RGA_UNKNOWN };

  if (hours == RGA_UNKNOWN)
    return owed;
  owed.rest = MAX (hours - counted, 0);
  owed.surplus = MAX (counted - hours, 0);
  owed.due = rga_hours_cost (owed.rest, self->rate, self->weeks);

  return owed;
}

static void
settle_row (RgaContributions *self,
            RgaContribution  *row)
{
  find_hours (row);
  row->given_few = self->least != RGA_UNKNOWN && row->given > 0 && row->given < self->least;
  row->can_only_pay = self->least != RGA_UNKNOWN && row->hours != RGA_UNKNOWN && row->hours < self->least;
  row->as_given = owe (self, row->hours, row->given);
  row->as_counted = owe (self, row->hours, row->given_few ? 0 : row->given);
}

/* -- sums ----------------------------------------------------------------- */

/* A sum that does not fit is not known. */
static void
add (gint64 *sum,
     gint64  number)
{
  if (*sum != RGA_UNKNOWN && number != RGA_UNKNOWN && __builtin_add_overflow (*sum, number, sum))
    *sum = RGA_UNKNOWN;
}

static void
add_owed (RgaOwed       *sum,
          const RgaOwed *owed)
{
  add (&sum->counted, owed->counted);
  add (&sum->rest, owed->rest);
  add (&sum->surplus, owed->surplus);
  add (&sum->due, owed->due);
}

static void
add_row (RgaContributionSums   *sums,
         const RgaContribution *row)
{
  add (&sums->hours, row->hours);
  add (&sums->given, row->given);
  add_owed (&sums->as_given, &row->as_given);
  add_owed (&sums->as_counted, &row->as_counted);
  sums->unknown += row->as_given.due == RGA_UNKNOWN;
}

/* -- all ------------------------------------------------------------------ */

RgaContributions *
rga_contributions_new (RgaPlan              *plan,
                       const RgaRequirement *requirement)
{
  RgaContributions *self = g_new0 (RgaContributions, 1);

  self->requirement = requirement;
  self->hours = not_below_zero (requirement->hours_per_week);
  self->rate = not_below_zero (requirement->rate);
  self->weeks = not_below_zero (rga_requirement_weeks (plan, requirement));
  self->weeks_are_own = requirement->weeks != RGA_UNKNOWN;
  self->least = rga_requirement_least (plan, requirement);
  self->rows = rga_contribution_rows_new (plan, requirement);
  if (!rga_id_is_none (&requirement->key))
    rga_contributions_split (self, plan);
  rga_contributions_add_seats (self, plan);
  for (guint i = 0; i < self->rows->len; i++)
    {
      RgaContribution *row = rga_contributions_row (self, i);

      settle_row (self, row);
      add_row (&self->sums, row);
      if (row->can_only_pay)
        add_row (&self->below, row);
    }

  return self;
}

void
rga_contributions_free (RgaContributions *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

gint64
rga_requirement_row_computed (RgaPlan                 *plan,
                              const RgaRequirementRow *row)
{
  const RgaRequirement *requirement = rga_plan_get_in (plan, RGA_LIST_REQUIREMENTS, &row->requirement);
  g_autoptr(RgaContributions) all = NULL;
  guint n = 0;

  if (requirement != NULL)
    rga_plan_references (plan, &requirement->item.id, RGA_LIST_REQUIREMENT_ROWS, &n);
  if (n == 0 || n > ROWS_MAX)
    return row->hours_computed;

  all = rga_contributions_new (plan, requirement);
  for (guint i = 0; i < all->rows->len; i++)
    {
      const RgaContribution *one = rga_contributions_row (all, i);
      gint64 computed = one->source == RGA_HOURS_SET ? one->rounded : one->settled;

      if (one->row == row && computed != RGA_UNKNOWN)
        return computed;
    }

  return row->hours_computed;
}

GPtrArray *
rga_contributions_of (RgaPlan     *plan,
                      const RgaId *programme)
{
  RgaTableQuery query = { .programme = *programme };
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_contributions_free);
  g_autoptr(GPtrArray) requirements = rga_rows_in_order (plan, RGA_LIST_REQUIREMENTS);

  for (guint i = 0; i < requirements->len; i++)
    if (rga_table_query_takes (&query, plan, requirements->pdata[i]))
      g_ptr_array_add (all, rga_contributions_new (plan, requirements->pdata[i]));

  return all;
}
