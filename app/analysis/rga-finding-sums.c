#include "rga-finding-sight-private.h"

#include <math.h>

#include "rga-budget-figures.h"
#include "rga-contributions.h"
#include "rga-people.h"

/* Rows that do not add up, contributions too small to count, and budgets that cannot
 * be: domain-model section 9, 4 and 5. A sum with an unknown row is not known, and
 * not compared. */

/* -- what the figures of money read ---------------------------------------- */

/* A row of a requirement follows from all of them. Larger than this, a row is looked
 * at by itself, as it was typed: no region is. */
#define ROWS_MAX 100
#define SEATS_MAX 300

static void
note_group (RgaSight    *self,
            const RgaId *group)
{
  guint n;

  if (rga_sight_get_in (self, RGA_LIST_ORGANISATION_GROUPS, group) != NULL)
    rga_sight_referring (self, group, RGA_LIST_GROUP_MEMBERS, &n);
}

static void
note_rows (RgaSight    *self,
           const RgaId *requirement)
{
  guint n;
  const RgaReference *rows = rga_sight_referring (self, requirement, RGA_LIST_REQUIREMENT_ROWS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaRequirementRow *row = (const RgaRequirementRow *) rows[i].item;

      rga_sight_get (self, &row->organisation);
      note_group (self, &row->organisation_group);
    }
}

/* The weights, and who delivers as one where the key makes the rows. */
static void
note_key (RgaSight    *self,
          const RgaId *key,
          gboolean     makes_rows)
{
  guint n = 0, n_groups = 0;
  const RgaReference *weights = rga_id_is_none (key) ? NULL : rga_sight_referring (self, key, RGA_LIST_KEY_WEIGHTS, &n);

  for (guint i = 0; i < n && makes_rows; i++)
    {
      const RgaReference *members = rga_sight_referring (self, &((RgaKeyWeight *) weights[i].item)->organisation,
                                                         RGA_LIST_GROUP_MEMBERS, &n_groups);

      for (guint m = 0; m < n_groups; m++)
        note_group (self, &((RgaGroupMember *) members[m].item)->organisation_group);
    }
}

static void
note_seats (RgaSight    *self,
            const RgaId *body)
{
  guint n = 0, n_variants;
  const RgaReference *seats = rga_id_is_none (body) ? NULL : rga_sight_referring (self, body, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (const RgaSeat *) seats[i].item;

      rga_sight_get (self, &seat->same_person_as);
      rga_sight_get (self, &rga_seat_said (self->plan, seat)->person);
      rga_sight_referring (self, &seat->item.id, RGA_LIST_SEAT_VARIANTS, &n_variants);
    }
}

/* What people say they give to that team. */
static void
note_people (RgaSight    *self,
             const RgaId *body)
{
  guint n = 0;
  const RgaReference *rows = rga_id_is_none (body) ? NULL : rga_sight_referring (self, body, RGA_LIST_AVAILABILITIES, &n);

  for (guint i = 0; i < n; i++)
    rga_sight_get (self, &((const RgaAvailability *) rows[i].item)->person);
}

static void
note_lines (RgaSight    *self,
            const RgaId *budget)
{
  guint n, n_bases;
  const RgaReference *lines = rga_sight_referring (self, budget, RGA_LIST_BUDGET_LINES, &n);

  for (guint i = 0; i < n; i++)
    rga_sight_referring (self, &lines[i].item->id, RGA_LIST_BUDGET_LINE_BASES, &n_bases);
}

/* -- requirements --------------------------------------------------------- */

static void
compare (RgaSight      *self,
         RgaFindingKind kind,
         gint64         found,
         gint64         wanted)
{
  if (found != RGA_UNKNOWN && wanted != RGA_UNKNOWN && found != wanted)
    rga_sight_find_sum (self, kind, NULL, found, wanted);
}

/* RGA_UNKNOWN when a row is not known, or there are none. */
static gint64
sum_hours (const RgaContributions *all)
{
  for (guint i = 0; i < all->rows->len; i++)
    if (g_array_index (all->rows, RgaContribution, i).hours == RGA_UNKNOWN)
      return RGA_UNKNOWN;

  return all->rows->len == 0 ? RGA_UNKNOWN : all->sums.hours;
}

static void
look_at_requirement (RgaSight *self)
{
  const RgaRequirement *requirement = (const RgaRequirement *) self->subject;
  g_autoptr(RgaContributions) all = rga_contributions_new (self->plan, requirement);

  note_rows (self, &requirement->item.id);
  note_key (self, &requirement->key, all->rows->len == 0 || g_array_index (all->rows, RgaContribution, 0).row == NULL);
  compare (self, RGA_FINDING_SUM_HOURS, sum_hours (all), all->hours);
}

/* -- keys ------------------------------------------------------------------ */

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

/* What is printed, together; RGA_UNKNOWN when a row says nothing, or there are none. */
static gint64
sum_printed (const RgaReference *weights,
             guint               n)
{
  gint64 sum = n == 0 ? RGA_UNKNOWN : 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 percent = printed_percent (weights[i].item);

      if (percent == RGA_UNKNOWN)
        return RGA_UNKNOWN;
      sum += percent;
    }

  return sum;
}

/* Of shares that are used as they are; numbers count by their sum. */
static gint64
sum_shares (const RgaReference *weights,
            guint               n)
{
  RgaFraction sum = rga_fraction_new (0, 1);

  for (guint i = 0; i < n; i++)
    {
      RgaFraction weight = ((const RgaKeyWeight *) weights[i].item)->weight;

      if (rga_fraction_compare (weight, rga_fraction_new (1, 1)) >= 0)
        return RGA_UNKNOWN;
      sum = rga_fraction_add (sum, weight);
    }

  return n == 0 ? RGA_UNKNOWN : rga_share_percent (sum, 3);
}

static void
look_at_key (RgaSight *self)
{
  guint n;
  const RgaReference *weights = rga_sight_referring (self, &self->subject->id, RGA_LIST_KEY_WEIGHTS, &n);
  gint64 printed = sum_printed (weights, n);

  compare (self, RGA_FINDING_SUM_PERCENT, printed != RGA_UNKNOWN ? printed : sum_shares (weights, n), 100000);
}

/* -- one contribution ----------------------------------------------------- */

static gboolean
is_small_enough (RgaPlan              *plan,
                 const RgaRequirement *requirement)
{
  guint n_rows, n_weights = 0, n_seats = 0;

  rga_plan_references (plan, &requirement->item.id, RGA_LIST_REQUIREMENT_ROWS, &n_rows);
  if (!rga_id_is_none (&requirement->key))
    rga_plan_references (plan, &requirement->key, RGA_LIST_KEY_WEIGHTS, &n_weights);
  if (!rga_id_is_none (&requirement->body))
    rga_plan_references (plan, &requirement->body, RGA_LIST_SEATS, &n_seats);

  return n_rows <= ROWS_MAX && n_weights <= ROWS_MAX && n_seats <= SEATS_MAX;
}

/* Hours asked and given by the key and by seats. */
static void
work_out (RgaSight                *self,
          const RgaRequirement    *requirement,
          const RgaRequirementRow *row,
          gint64                  *asked,
          gint64                  *given)
{
  g_autoptr(RgaContributions) all = rga_contributions_new (self->plan, requirement);

  note_rows (self, &requirement->item.id);
  note_key (self, &requirement->key, FALSE);
  note_seats (self, &requirement->body);
  note_people (self, &requirement->body);
  rga_sight_get (self, &requirement->programme);
  for (guint i = 0; i < all->rows->len; i++)
    if (g_array_index (all->rows, RgaContribution, i).row == row)
      {
        *asked = g_array_index (all->rows, RgaContribution, i).hours;
        *given = g_array_index (all->rows, RgaContribution, i).given;
      }
}

/* Hours count only from a least number of days on; who gives nothing pays. */
static void
look_at_contribution (RgaSight *self)
{
  const RgaRequirementRow *row = (const RgaRequirementRow *) self->subject;
  const RgaRequirement *requirement = rga_sight_get_in (self, RGA_LIST_REQUIREMENTS, &row->requirement);
  gint64 least = requirement == NULL ? RGA_UNKNOWN : rga_requirement_least (self->plan, requirement);
  gint64 asked = row->hours_set != RGA_UNKNOWN ? row->hours_set : row->hours_computed;
  gint64 given = MAX (row->hours_given, 0);

  if (least == RGA_UNKNOWN)
    return;
  if (is_small_enough (self->plan, requirement))
    work_out (self, requirement, row, &asked, &given);
  if (given > 0)
    {
      if (given < least)
        rga_sight_find_sum (self, RGA_FINDING_GIVEN_FEW, &row->requirement, given, least);
    }
  else if (asked != RGA_UNKNOWN && asked < least)
    rga_sight_find_sum (self, RGA_FINDING_KEY_FEW, &row->requirement, asked, least);
}

/* -- budgets -------------------------------------------------------------- */

static guint
count_rings (const RgaBudgetFigures *figures)
{
  guint n = 0;

  for (guint i = 0; i < figures->lines->len; i++)
    n += g_array_index (figures->lines, RgaBudgetFigure, i).in_ring;

  return n;
}

static void
look_at_budget (RgaSight *self)
{
  const RgaBudget *budget = (const RgaBudget *) self->subject;
  g_autoptr(RgaBudgetFigures) figures = rga_budget_figures_new (self->plan, budget);
  guint n, n_rings = count_rings (figures);

  note_lines (self, &budget->item.id);
  note_key (self, &budget->key, FALSE);
  rga_sight_referring (self, &budget->item.id, RGA_LIST_COST_SHARES, &n);
  if (figures->unknown == 0 && figures->shares_unknown == 0)
    compare (self, RGA_FINDING_SUM_MONEY, figures->shared, figures->total);
  if (figures->above_ceiling > 0)
    rga_sight_find_sum (self, RGA_FINDING_ABOVE_CEILING, NULL, figures->total, budget->ceiling);
  if (n_rings > 0)
    rga_sight_find_sum (self, RGA_FINDING_PERCENT_RING, NULL, n_rings, 0);
}

void
rga_sight_look_at_sums (RgaSight *self)
{
  if (self->subject->list == RGA_LIST_BUDGETS)
    look_at_budget (self);
  else if (self->subject->list == RGA_LIST_KEYS)
    look_at_key (self);
  else if (self->subject->list == RGA_LIST_REQUIREMENTS)
    look_at_requirement (self);
  else
    look_at_contribution (self);
}
