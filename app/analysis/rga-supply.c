#include "rga-contributions.h"
#include "rga-offer-private.h"

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

/* What a row promises: by the key, as printed or as set, see rga-contributions.h. */
static gint64
row_minutes (const RgaContributions *contributions,
             guint                   place)
{
  gint64 hours = g_array_index (contributions->rows, RgaContribution, place).hours;

  return hours == RGA_UNKNOWN ? RGA_UNKNOWN : MIN (hours, RGA_OFFER_MAX);
}

/* ---- what people took over ---- */

typedef struct
{
  RgaPlan                 *plan;
  const RgaRequirement    *requirement;
  const RgaContributions  *contributions;   /* its rows, in their order */
  const RgaRequirementRow *row;             /* NULL = the whole */
} Promise;

static gboolean
is_one_of (RgaPlan     *plan,
           const RgaId *organisation,
           const RgaId *group)
{
  guint n;
  const RgaReference *members = rga_plan_references (plan, group, RGA_LIST_GROUP_MEMBERS, &n);

  for (guint i = 0; i < n; i++)
    if (rga_id_equal (&((const RgaGroupMember *) members[i].item)->organisation, organisation))
      return TRUE;

  return FALSE;
}

static gboolean
is_same_or_open (const RgaId *one,
                 const RgaId *other)
{
  return rga_id_is_none (one) || rga_id_is_none (other) || rga_id_equal (one, other);
}

static gboolean
takes_over (const RgaOffer *offer,
            gpointer        data)
{
  const Promise *promise = data;
  const RgaRequirement *requirement = promise->requirement;

  if (promise->row == NULL)
    return !rga_id_is_none (&requirement->body) && rga_id_equal (&offer->who.body, &requirement->body);
  if (!is_same_or_open (&offer->row->body, &requirement->body) || !is_same_or_open (&offer->row->project, &requirement->project))
    return FALSE;
  if (!rga_id_is_none (&promise->row->organisation))
    return rga_id_equal (&promise->row->organisation, &offer->who.organisation);

  return !rga_id_is_none (&promise->row->organisation_group) && !rga_id_is_none (&offer->who.organisation) &&
         is_one_of (promise->plan, &offer->who.organisation, &promise->row->organisation_group);
}

static void
add_pieces (GArray          *supplies,
            const RgaSupply *model,
            const GArray    *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      RgaSupply supply = *model;

      supply.from = g_array_index (pieces, RgaStretch, i).from;
      supply.to = g_array_index (pieces, RgaStretch, i).to;
      g_array_append_val (supplies, supply);
    }
}

/* Where and how much of a whole is taken over. */
static void
take_over (GArray          *supplies,
           const RgaSupply *whole,
           const GArray    *stretches,
           gint64           minutes)
{
  g_autoptr(GArray) inside = rga_stretches_cut (stretches, whole->from, whole->to, TRUE);
  RgaSupply taken = *whole;

  taken.minutes = -minutes;
  taken.is_taken_over = TRUE;
  add_pieces (supplies, &taken, inside);
}

static void
add_row (GArray                  *supplies,
         GArray                  *offers,
         const RgaSupply         *whole,
         Promise                 *promise,
         gint64                   minutes)
{
  RgaSupply supply = *whole;
  const RgaRequirementRow *row = promise->row;
  const RgaOrganisation *organisation = rga_plan_get_in (promise->plan, RGA_LIST_ORGANISATIONS, &row->organisation);
  const RgaOrganisationGroup *group = rga_plan_get_in (promise->plan, RGA_LIST_ORGANISATION_GROUPS, &row->organisation_group);
  g_autoptr(GArray) stretches = NULL;
  g_autoptr(GArray) outside = NULL;

  supply.minutes = minutes;
  supply.organisation = organisation != NULL ? organisation->name : group != NULL ? group->name : row->name;
  supply.organisation_id = organisation != NULL ? organisation->item.id : RGA_ID_NONE;
  if (supply.minutes == RGA_UNKNOWN || supply.organisation == NULL)
    return;

  stretches = rga_offers_stretches (offers, takes_over, promise);
  outside = rga_stretches_cut (stretches, whole->from, whole->to, FALSE);
  add_pieces (supplies, &supply, outside);
  if (whole->minutes != RGA_UNKNOWN)
    take_over (supplies, whole, stretches, supply.minutes);
}

static gint64
sum_rows (const RgaContributions *contributions)
{
  gint64 sum = RGA_UNKNOWN;

  for (guint i = 0; i < contributions->rows->len; i++)
    {
      gint64 minutes = row_minutes (contributions, i);

      if (minutes != RGA_UNKNOWN)
        sum = sum == RGA_UNKNOWN ? minutes : sum + minutes;
    }

  return sum;
}

static gboolean
takes_over_any (const RgaOffer *offer,
                gpointer        data)
{
  Promise promise = *(Promise *) data;

  for (guint i = 0; i < promise.contributions->rows->len; i++)
    {
      promise.row = g_array_index (promise.contributions->rows, RgaContribution, i).row;
      if (row_minutes (promise.contributions, i) != RGA_UNKNOWN && takes_over (offer, &promise))
        return TRUE;
    }

  return FALSE;
}

/* As typed; once somebody takes over a row, what the other rows promise. */
static void
add_whole (GArray          *supplies,
           GArray          *offers,
           const RgaSupply *whole,
           Promise         *promise,
           gint64           rows)
{
  g_autoptr(GArray) stretches = rga_offers_stretches (offers, rows == RGA_UNKNOWN ? takes_over : takes_over_any, promise);
  g_autoptr(GArray) outside = NULL;

  if (rows != RGA_UNKNOWN)
    {
      g_array_append_val (supplies, *whole);
      take_over (supplies, whole, stretches, whole->minutes - rows);
      return;
    }
  outside = rga_stretches_cut (stretches, whole->from, whole->to, FALSE);
  add_pieces (supplies, whole, outside);
}

static void
add_requirement (GArray               *supplies,
                 GArray               *offers,
                 RgaPlan              *plan,
                 const RgaRequirement *requirement)
{
  RgaSupply supply = { .body = requirement->body, .project = requirement->project };
  g_autoptr(RgaContributions) contributions = NULL;
  Promise promise = { plan, requirement, NULL, NULL };
  guint n_rows;
  gint64 sum;

  if (!is_supply (plan, requirement, &n_rows))
    return;

  promise.contributions = contributions = rga_contributions_new (plan, requirement);
  sum = n_rows > 0 ? sum_rows (contributions) : RGA_UNKNOWN;
  date_supply (&supply, plan, requirement);
  supply.minutes = requirement->hours_per_week != RGA_UNKNOWN
                 ? MIN (rga_hours_to_minutes (plan, requirement->hours_per_week, RGA_HOURS_UNIT_HOURS), RGA_OFFER_MAX) : sum;
  if (supply.minutes != RGA_UNKNOWN)
    add_whole (supplies, offers, &supply, &promise, sum);
  for (guint i = 0; i < contributions->rows->len && n_rows > 0; i++)
    {
      promise.row = g_array_index (contributions->rows, RgaContribution, i).row;
      add_row (supplies, offers, &supply, &promise, row_minutes (contributions, i));
    }
}

GArray *
rga_supplies_new (RgaPlan                *plan,
                  const RgaCapacityQuery *query,
                  GArray                 *offers)
{
  GArray *supplies = g_array_new (FALSE, TRUE, sizeof (RgaSupply));
  g_autoptr(GPtrArray) requirements = rga_plan_sorted (plan, RGA_LIST_REQUIREMENTS);

  for (guint i = 0; i < requirements->len; i++)
    if (is_wanted (requirements->pdata[i], query))
      add_requirement (supplies, offers, plan, requirements->pdata[i]);

  return supplies;
}

gboolean
rga_supply_is_general (const RgaSupply *supply)
{
  return supply->organisation == NULL && rga_id_is_none (&supply->body) && rga_id_is_none (&supply->project);
}
