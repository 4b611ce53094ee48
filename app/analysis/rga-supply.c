#include "rga-ask-private.h"

/* A requirement says what is there to give where it is spread over organisations
 * (each row is a promise), or where it names a team and does not itself count
 * seats: “10 leden van 12 uur” only repeats what the seats ask. */
static gboolean
is_supply (RgaPlan              *plan,
           const RgaRequirement *requirement,
           guint                *n_rows)
{
  rga_plan_references (plan, &requirement->item.id, RGA_LIST_REQUIREMENT_ROWS, n_rows);
  if (*n_rows > 0)
    return TRUE;

  return !rga_id_is_none (&requirement->body) && requirement->hours_per_week != RGA_UNKNOWN &&
         requirement->seats_min == RGA_UNKNOWN && requirement->seats_max == RGA_UNKNOWN &&
         requirement->seats_about == RGA_UNKNOWN;
}

static gboolean
is_wanted (const RgaRequirement   *requirement,
           const RgaCapacityQuery *query)
{
  if (!rga_id_is_none (&query->programme) && !rga_id_is_none (&requirement->programme) &&
      !rga_id_equal (&query->programme, &requirement->programme))
    return FALSE;
  if (!rga_id_is_none (&query->within) && !rga_id_equal (&query->within, &requirement->body) &&
      !rga_id_equal (&query->within, &requirement->project))
    return FALSE;
  if (requirement->variant == NULL || query->variant == NULL)
    return TRUE;

  return g_strcmp0 (requirement->variant, query->variant) == 0;
}

static void
date_supply (RgaSupply            *supply,
             RgaPlan              *plan,
             const RgaRequirement *requirement)
{
  const RgaProgramme *programme = rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, &requirement->programme);
  const RgaPeriod *period = requirement->period;

  supply->from = supply->to = RGA_DAY_OPEN;
  if (period == NULL || !rga_period_is_dated (period))
    period = programme != NULL ? programme->period : NULL;
  if (period == NULL || period->kind == RGA_PERIOD_POINT)
    return;
  supply->from = period->start;
  supply->to = period->end;
}

static gint64
row_minutes (RgaPlan                 *plan,
             const RgaRequirementRow *row)
{
  gint64 hours = row->hours_set != RGA_UNKNOWN ? row->hours_set : row->hours_computed;

  return hours == RGA_UNKNOWN ? RGA_UNKNOWN : rga_hours_to_minutes (plan, hours, RGA_HOURS_UNIT_HOURS);
}

static void
add_row (GArray                  *supplies,
         RgaPlan                 *plan,
         const RgaSupply         *model,
         const RgaRequirementRow *row)
{
  RgaSupply supply = *model;
  const RgaOrganisation *organisation = rga_plan_get_in (plan, RGA_LIST_ORGANISATIONS, &row->organisation);
  const RgaOrganisationGroup *group = rga_plan_get_in (plan, RGA_LIST_ORGANISATION_GROUPS, &row->organisation_group);

  supply.minutes = row_minutes (plan, row);
  supply.organisation = organisation != NULL ? organisation->name : group != NULL ? group->name : row->name;
  supply.organisation_id = organisation != NULL ? organisation->item.id : RGA_ID_NONE;
  if (supply.minutes != RGA_UNKNOWN && supply.organisation != NULL)
    g_array_append_val (supplies, supply);
}

static gint64
sum_rows (RgaPlan            *plan,
          const RgaReference *rows,
          guint               n_rows)
{
  gint64 sum = RGA_UNKNOWN;

  for (guint i = 0; i < n_rows; i++)
    {
      gint64 minutes = row_minutes (plan, (const RgaRequirementRow *) rows[i].item);

      if (minutes != RGA_UNKNOWN)
        sum = sum == RGA_UNKNOWN ? minutes : sum + minutes;
    }

  return sum;
}

static void
add_requirement (GArray               *supplies,
                 RgaPlan              *plan,
                 const RgaRequirement *requirement)
{
  RgaSupply supply = { .body = requirement->body, .project = requirement->project };
  const RgaReference *rows;
  guint n_rows;

  if (!is_supply (plan, requirement, &n_rows))
    return;

  rows = rga_plan_references (plan, &requirement->item.id, RGA_LIST_REQUIREMENT_ROWS, &n_rows);
  date_supply (&supply, plan, requirement);
  supply.minutes = requirement->hours_per_week != RGA_UNKNOWN
                 ? rga_hours_to_minutes (plan, requirement->hours_per_week, RGA_HOURS_UNIT_HOURS)
                 : sum_rows (plan, rows, n_rows);
  if (supply.minutes != RGA_UNKNOWN)
    g_array_append_val (supplies, supply);
  for (guint i = 0; i < n_rows; i++)
    add_row (supplies, plan, &supply, (const RgaRequirementRow *) rows[i].item);
}

GArray *
rga_supplies_new (RgaPlan                *plan,
                  const RgaCapacityQuery *query)
{
  GArray *supplies = g_array_new (FALSE, TRUE, sizeof (RgaSupply));
  g_autoptr(GPtrArray) requirements = rga_plan_sorted (plan, RGA_LIST_REQUIREMENTS);

  for (guint i = 0; i < requirements->len; i++)
    if (is_wanted (requirements->pdata[i], query))
      add_requirement (supplies, plan, requirements->pdata[i]);

  return supplies;
}
