/* rga-set-hours.c
 *
 * Hours a week that somebody set for a person, a team or a project. Its rows are
 * then counted in the same proportions up to what was set, whole minutes each, so
 * that every way to add them up gives the same. What was set for a person comes
 * first, then of teams, then of projects, the deepest first: the widest holds.
 */
#include "rga-capacity-group-private.h"

#include "rga-set-value.h"

/* What a row counts for. */
typedef struct
{
  const RgaItem *item;
  gboolean       is_rest;
  gint64         min;
  gint64         max;
} Share;

static gboolean
can_set (RgaList list)
{
  return list == RGA_LIST_PEOPLE || list == RGA_LIST_BODIES || list == RGA_LIST_PROJECTS;
}

/* -- in which order ------------------------------------------------------- */

static int
depth_of (RgaPlan       *plan,
          const RgaItem *item)
{
  int depth = 0;

  for (const RgaProject *project = (const RgaProject *) item; project != NULL && depth < 64; depth++)
    project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &project->parent);

  return depth;
}

static int
level_of (RgaPlan       *plan,
          const RgaItem *item)
{
  return item->list == RGA_LIST_PEOPLE ? 0 : item->list == RGA_LIST_BODIES ? 1 : 100 - depth_of (plan, item);
}

static int
compare_owners (gconstpointer a,
                gconstpointer b,
                gpointer      plan)
{
  const RgaItem *one = *(const RgaItem *const *) a, *other = *(const RgaItem *const *) b;
  int order = level_of (plan, one) - level_of (plan, other);

  return order != 0 ? order : rga_id_compare (&one->id, &other->id);
}

/* RgaItem *, those with hours of their own. */
static GPtrArray *
list_owners (RgaPlan *plan)
{
  GPtrArray *owners = g_ptr_array_new ();
  guint n;
  RgaItem *const *rows = rga_plan_items (plan, RGA_LIST_OVERRIDES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaOverride *row = (const RgaOverride *) rows[i];
      RgaItem *owner = g_strcmp0 (row->field, RGA_SET_HOURS) != 0 ? NULL : rga_plan_get (plan, &row->about);

      if (owner != NULL && can_set (owner->list) && rga_set_value_row (plan, &owner->id, RGA_SET_HOURS) == row)
        g_ptr_array_add (owners, owner);
    }
  g_ptr_array_sort_with_data (owners, compare_owners, plan);

  return owners;
}

/* -- shares --------------------------------------------------------------- */

static Share *
find_share (GArray       *shares,
            const RgaAsk *ask)
{
  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = &g_array_index (shares, Share, i);

      if (share->item == ask->item && share->is_rest == ask->is_rest)
        return share;
    }

  return NULL;
}

static void
take_shares (GArray *asks,
             GArray *shares)
{
  for (guint i = 0; i < asks->len; i++)
    {
      RgaAsk *ask = &g_array_index (asks, RgaAsk, i);
      const Share *share = find_share (shares, ask);

      if (share == NULL)
        continue;
      ask->min = share->min;
      ask->max = share->max;
      ask->is_known = TRUE;
    }
}

static gint64
sum_most (GArray *asks)
{
  gint64 sum = 0;

  for (guint i = 0; i < asks->len; i++)
    sum += g_array_index (asks, RgaAsk, i).is_known ? g_array_index (asks, RgaAsk, i).max : 0;

  return sum;
}

static void
note_share (GArray       *shares,
            const RgaAsk *ask,
            gint64        min,
            gint64        max)
{
  Share *known = find_share (shares, ask);
  Share share = { ask->item, ask->is_rest, min, max };

  if (known != NULL)
    *known = share;
  else
    g_array_append_val (shares, share);
}

/* What `part` of `whole` is of `amount`, to the nearest. */
static gint64
scale (gint64 amount,
       gint64 part,
       gint64 whole)
{
  return (gint64) ((double) amount * (double) part / (double) whole + 0.5);
}

/* Rounded where the sum so far is, so that together they are what was set. Where no
 * row has hours each counts alike. */
static void
share_out (GArray          *shares,
           GArray          *asks,
           const RgaAmount *set)
{
  gint64 total = sum_most (asks), sum = 0;
  gboolean alike = total == 0;

  for (guint i = 0; i < asks->len; i++)
    {
      const RgaAsk *ask = &g_array_index (asks, RgaAsk, i);
      gint64 whole = alike ? asks->len : total;
      gint64 before = sum;

      if (!alike && !ask->is_known)
        continue;
      sum += alike ? 1 : ask->max;
      note_share (shares, ask, scale (set->least, sum, whole) - scale (set->least, before, whole),
                  scale (set->most, sum, whole) - scale (set->most, before, whole));
    }
}

/* As far as `until`, NULL = all. */
static GArray *
find_shares (RgaPlan     *plan,
             const RgaId *until)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (Share));
  g_autoptr(GPtrArray) owners = list_owners (plan);

  for (guint i = 0; i < owners->len; i++)
    {
      const RgaItem *owner = owners->pdata[i];
      g_autoptr(GArray) asks = NULL;
      RgaAmount set;

      if (until != NULL && rga_id_equal (&owner->id, until))
        break;
      if (!rga_set_value_get (plan, &owner->id, RGA_SET_HOURS, RGA_AMOUNT_HOURS, &set))
        continue;
      asks = rga_asks_of_owner (plan, &owner->id, TRUE);
      take_shares (asks, shares);
      share_out (shares, asks, &set);
    }

  return shares;
}

void
rga_asks_take_set (GArray  *asks,
                   RgaPlan *plan)
{
  g_autoptr(GArray) shares = find_shares (plan, NULL);

  if (shares->len > 0)
    take_shares (asks, shares);
}

/* As a team table adds up: what is asked at once, see rga_capacity_group_now(). */
static RgaAmount
sum_up (GArray *asks)
{
  RgaGroupSum *sum = rga_group_sum_new ();
  RgaCapacityStep now;

  for (guint i = 0; i < asks->len; i++)
    rga_group_sum_ask (sum, &g_array_index (asks, RgaAsk, i));
  rga_group_sum_finish (sum);
  now = rga_capacity_group_now (sum->group);
  rga_group_sum_free (sum);

  return now.rows == 0 ? RGA_AMOUNT_UNKNOWN : (RgaAmount) { now.min, now.max, now.unknown };
}

RgaAmount
rga_hours_of_person (RgaPlan     *plan,
                     const RgaId *person,
                     guint       *rows)
{
  g_autoptr(GArray) asks = rga_asks_of_person (plan, person);
  RgaAmount amount = sum_up (asks);

  *rows = 0;
  for (guint i = 0; i < asks->len; i++)
    {
      const RgaAsk *ask = &g_array_index (asks, RgaAsk, i);

      *rows += ask->is_known && !ask->is_more;
      amount.open += !ask->is_known && amount.least == RGA_UNKNOWN;
    }

  return amount;
}

RgaAmount
rga_hours_computed (RgaPlan     *plan,
                    const RgaId *owner)
{
  g_autoptr(GArray) asks = rga_asks_of_owner (plan, owner, FALSE);
  g_autoptr(GArray) shares = find_shares (plan, owner);

  take_shares (asks, shares);

  return sum_up (asks);
}
