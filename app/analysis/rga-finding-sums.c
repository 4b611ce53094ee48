#include "rga-finding-sight-private.h"

#include <math.h>

#include "rga-ask-private.h"

/* Rows that do not add up, and contributions too small to count: domain-model
 * section 9, 4 and 5. A sum with an unknown row is not known, and not compared. */

static gboolean
add_known (gint64 *sum,
           gint64  number)
{
  if (number == RGA_UNKNOWN || *sum == RGA_UNKNOWN || ABS (number) > G_MAXINT64 / 4 || ABS (*sum) > G_MAXINT64 / 4)
    *sum = RGA_UNKNOWN;
  else
    *sum += number;

  return *sum != RGA_UNKNOWN;
}

/* RGA_UNKNOWN when a row is not known, or there are none. */
static gint64
sum_rows (RgaSight *self,
          RgaList   list,
          gint64  (*read) (const RgaItem *row))
{
  guint n;
  const RgaReference *rows = rga_sight_referring (self, &self->subject->id, list, &n);
  gint64 sum = n == 0 ? RGA_UNKNOWN : 0;

  for (guint i = 0; i < n; i++)
    if (!add_known (&sum, read (rows[i].item)))
      break;

  return sum;
}

static void
compare (RgaSight      *self,
         RgaFindingKind kind,
         gint64         found,
         gint64         wanted)
{
  if (found != RGA_UNKNOWN && wanted != RGA_UNKNOWN && found != wanted)
    rga_sight_find_sum (self, kind, NULL, found, wanted);
}

static gint64
share_amount (const RgaItem *row)
{
  const RgaCostShare *share = (const RgaCostShare *) row;

  return share->amount_set != RGA_UNKNOWN ? share->amount_set : share->amount_printed;
}

static gint64
line_amount (const RgaItem *row)
{
  return ((const RgaBudgetLine *) row)->amount;
}

static gint64
row_hours (const RgaItem *row)
{
  const RgaRequirementRow *one = (const RgaRequirementRow *) row;

  return one->hours_set != RGA_UNKNOWN ? one->hours_set : one->hours_computed;
}

/* “31,9” or “31,9%” in thousandths of a percent. */
static gint64
printed_percent (const RgaItem *row)
{
  const char *printed = ((const RgaKeyWeight *) row)->printed;
  g_autofree char *number = printed == NULL ? NULL : g_strdelimit (g_strdup (printed), ",", '.');
  char *end = NULL;
  double value = number == NULL ? NAN : g_ascii_strtod (number, &end);

  if (number == NULL || end == number || !(fabs (value) < 1e6))
    return RGA_UNKNOWN;

  return (gint64) llround (value * 1000);
}

static gint64
least_minutes (RgaSight             *self,
               const RgaRequirement *requirement)
{
  double days = requirement == NULL ? NAN : requirement->min_days_per_week;

  return days > 0 && days < 1000 ? (gint64) llround (days * rga_plan_get_minutes_per_day (self->plan)) : RGA_UNKNOWN;
}

/* Hours count only from a least number of days on; who gives nothing pays. */
static void
check_contribution (RgaSight *self)
{
  const RgaRequirementRow *row = (const RgaRequirementRow *) self->subject;
  gint64 least = least_minutes (self, rga_sight_get_in (self, RGA_LIST_REQUIREMENTS, &row->requirement));
  gint64 asked = row_hours (&row->item);

  if (least == RGA_UNKNOWN)
    return;
  if (row->hours_given != RGA_UNKNOWN && row->hours_given > 0)
    {
      if (row->hours_given < least)
        rga_sight_find_sum (self, RGA_FINDING_GIVEN_FEW, &row->requirement, row->hours_given, least);
    }
  else if (asked != RGA_UNKNOWN && asked < least)
    rga_sight_find_sum (self, RGA_FINDING_KEY_FEW, &row->requirement, asked, least);
}

void
rga_sight_look_at_sums (RgaSight *self)
{
  if (self->subject->list == RGA_LIST_BUDGETS)
    compare (self, RGA_FINDING_SUM_MONEY, sum_rows (self, RGA_LIST_COST_SHARES, share_amount),
             sum_rows (self, RGA_LIST_BUDGET_LINES, line_amount));
  else if (self->subject->list == RGA_LIST_KEYS)
    compare (self, RGA_FINDING_SUM_PERCENT, sum_rows (self, RGA_LIST_KEY_WEIGHTS, printed_percent), 100000);
  else if (self->subject->list == RGA_LIST_REQUIREMENTS)
    compare (self, RGA_FINDING_SUM_HOURS, sum_rows (self, RGA_LIST_REQUIREMENT_ROWS, row_hours),
             ((const RgaRequirement *) self->subject)->hours_per_week);
  else
    check_contribution (self);
}
