#include "rga-budget-figures-private.h"

#include "rga-split.h"

#define DECIMALS_MAX 6

guint
rga_key_decimals (RgaPlan     *plan,
                  const RgaId *key)
{
  const RgaKey *item = rga_plan_get_in (plan, RGA_LIST_KEYS, key);

  return item == NULL || item->printed_decimals == RGA_UNKNOWN ? 1 : (guint) CLAMP (item->printed_decimals, 0, DECIMALS_MAX);
}

gint64
rga_share_percent (RgaFraction share,
                   guint       decimals)
{
  gint64 whole = 100;

  for (guint i = 0; i < MIN (decimals, DECIMALS_MAX); i++)
    whole *= 10;

  return rga_split_take (whole, share, 1);
}

/* -- by the key ----------------------------------------------------------- */

static void
add_share (RgaBudgetFigures *self,
           RgaPlan          *plan,
           const RgaId      *organisation,
           RgaFraction       part,
           gint64            computed)
{
  const RgaItem *item = rga_plan_get (plan, organisation);
  RgaBudgetShare share = {
    .organisation = *organisation, .name = item != NULL ? rga_item_name (item) : NULL, .share = part,
    .computed = computed, .printed = RGA_UNKNOWN, .amount = RGA_UNKNOWN,
  };

  g_array_append_val (self->shares, share);
}

/* Each is rounded by itself; what the rows are together may differ from the total. */
static void
add_shares_of_key (RgaBudgetFigures *self,
                   RgaPlan          *plan)
{
  guint n;
  const RgaReference *weights = rga_plan_references (plan, &self->budget->key, RGA_LIST_KEY_WEIGHTS, &n);
  g_autofree RgaSplitRow *rows = g_new0 (RgaSplitRow, n);
  RgaFraction whole;

  for (guint i = 0; i < n; i++)
    {
      const RgaKeyWeight *weight = (const RgaKeyWeight *) weights[i].item;

      rows[i] = (RgaSplitRow) { .id = weight->item.id, .weight = weight->weight };
    }
  rga_split (rows, n, &(RgaSplitRule) { self->total, self->unit, RGA_SETTLE_LEAVE });
  whole = rga_split_whole (rows, n);
  for (guint i = 0; i < n; i++)
    add_share (self, plan, &((RgaKeyWeight *) weights[i].item)->organisation,
               rga_fraction_divide (rows[i].weight, whole), rows[i].settled);
}

/* -- as printed and as set ------------------------------------------------ */

/* The row of the key, once; what is said a second time is a row of its own. */
static RgaBudgetShare *
take_share (RgaBudgetFigures *self,
            RgaPlan          *plan,
            GHashTable       *places,
            const RgaId      *organisation)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, organisation));

  if (place == 0)
    {
      add_share (self, plan, organisation, RGA_FRACTION_UNKNOWN, RGA_UNKNOWN);
      place = self->shares->len;
    }
  g_hash_table_remove (places, organisation);

  return &g_array_index (self->shares, RgaBudgetShare, place - 1);
}

static GHashTable *
index_shares (RgaBudgetFigures *self,
              RgaPlan          *plan)
{
  GHashTable *places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  guint n = 0;
  const RgaReference *weights = rga_id_is_none (&self->budget->key) ? NULL
                              : rga_plan_references (plan, &self->budget->key, RGA_LIST_KEY_WEIGHTS, &n);

  for (guint i = 0; i < n; i++)   /* ids of items stay where they are; the shares may move */
    if (!g_hash_table_contains (places, &((RgaKeyWeight *) weights[i].item)->organisation))
      g_hash_table_insert (places, &((RgaKeyWeight *) weights[i].item)->organisation, GUINT_TO_POINTER (i + 1));

  return places;
}

static void
take_cost_shares (RgaBudgetFigures *self,
                  RgaPlan          *plan)
{
  g_autoptr(GHashTable) places = index_shares (self, plan);
  guint n;
  const RgaReference *rows = rga_plan_references (plan, &self->budget->item.id, RGA_LIST_COST_SHARES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaCostShare *row = (const RgaCostShare *) rows[i].item;
      RgaBudgetShare *share = take_share (self, plan, places, &row->organisation);

      share->printed = row->amount_printed;
      share->amount = row->amount_set;
      share->reason = row->amount_set != RGA_UNKNOWN ? row->set_reason : NULL;
    }
}

static void
settle_share (RgaBudgetShare *share)
{
  share->source = share->amount != RGA_UNKNOWN ? RGA_SHARE_SET
                : share->computed != RGA_UNKNOWN ? RGA_SHARE_OF_KEY
                : share->printed != RGA_UNKNOWN ? RGA_SHARE_AS_PRINTED : RGA_SHARE_NOT_KNOWN;
  if (share->source == RGA_SHARE_OF_KEY)
    share->amount = share->computed;
  else if (share->source == RGA_SHARE_AS_PRINTED)
    share->amount = share->printed;
}

void
rga_budget_figures_add_shares (RgaBudgetFigures *self,
                               RgaPlan          *plan)
{
  self->shares_whole = rga_fraction_new (0, 1);
  if (!rga_id_is_none (&self->budget->key))
    add_shares_of_key (self, plan);
  take_cost_shares (self, plan);
  for (guint i = 0; i < self->shares->len; i++)
    {
      RgaBudgetShare *share = &g_array_index (self->shares, RgaBudgetShare, i);

      settle_share (share);
      rga_budget_add_known (&self->shared, share->amount);
      self->shares_whole = rga_fraction_add (self->shares_whole, share->share);
      self->shares_unknown += share->amount == RGA_UNKNOWN;
    }
}
