#include "rga-split.h"

#include "rga-ratio.h"

static gboolean
is_weight (RgaFraction weight)
{
  return rga_fraction_is_known (weight) && weight.top >= 0;
}

static gboolean
is_number (RgaFraction weight)
{
  return is_weight (weight) && weight.top >= weight.bottom;
}

/* -- the whole ------------------------------------------------------------ */

static gboolean
has_numbers (const RgaSplitRow *rows,
             guint              n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    if (is_number (rows[i].weight))
      return TRUE;

  return FALSE;
}

/* The least number that every bottom divides; 0 when it does not fit or a weight
 * is not known. Found before anything is added, so that the order of the rows
 * does not decide whether a sum fits. */
static gint64
find_bottom (const RgaSplitRow *rows,
             guint              n_rows)
{
  RgaWide bottom = 1;

  for (guint i = 0; i < n_rows; i++)
    {
      if (!is_weight (rows[i].weight))
        return 0;
      bottom *= rows[i].weight.bottom / rga_wide_common_divisor (bottom, rows[i].weight.bottom);
      if (bottom > G_MAXINT64)
        return 0;
    }

  return (gint64) bottom;
}

static RgaFraction
sum_weights (const RgaSplitRow *rows,
             guint              n_rows)
{
  gint64 bottom = find_bottom (rows, n_rows);
  RgaWide top = 0, divisor;

  for (guint i = 0; i < n_rows && bottom != 0; i++)
    if (__builtin_add_overflow (top, (RgaWide) rows[i].weight.top * (bottom / rows[i].weight.bottom), &top))
      return RGA_FRACTION_UNKNOWN;
  if (bottom == 0)
    return RGA_FRACTION_UNKNOWN;

  divisor = rga_wide_common_divisor (top, bottom);

  return top / divisor > G_MAXINT64 ? RGA_FRACTION_UNKNOWN
         : rga_fraction_new ((gint64) (top / divisor), (gint64) (bottom / divisor));
}

RgaFraction
rga_split_whole (const RgaSplitRow *rows,
                 guint              n_rows)
{
  return has_numbers (rows, n_rows) ? sum_weights (rows, n_rows) : rga_fraction_new (1, 1);
}

/* -- one row -------------------------------------------------------------- */

static RgaRatio
ratio_of (RgaFraction fraction)
{
  return rga_ratio_new (fraction.top, fraction.bottom);
}

static RgaRatio
find_share (RgaFraction weight,
            RgaFraction whole)
{
  return is_weight (weight) ? rga_ratio_divide (ratio_of (weight), ratio_of (whole)) : RGA_RATIO_UNKNOWN;
}

static gint64
take (gint64   amount,
      RgaRatio share,
      gint64   unit)
{
  gint64 taken;

  return amount != RGA_SPLIT_UNKNOWN && rga_ratio_round (amount, share, unit, &taken) ? taken : RGA_SPLIT_UNKNOWN;
}

gint64
rga_split_take (gint64      amount,
                RgaFraction share,
                gint64      unit)
{
  g_return_val_if_fail (unit > 0, RGA_SPLIT_UNKNOWN);

  return take (amount, ratio_of (share), unit);
}

static void
round_rows (RgaSplitRow        *rows,
            guint               n_rows,
            const RgaSplitRule *rule)
{
  RgaFraction whole = rga_fraction_is_known (rule->whole) ? rule->whole : rga_split_whole (rows, n_rows);

  for (guint i = 0; i < n_rows; i++)
    rows[i].rounded = rows[i].settled = take (rule->amount, find_share (rows[i].weight, whole), rule->unit);
}

/* -- the difference ------------------------------------------------------- */

/* What the rows lack of the amount; FALSE when that is not known. */
static gboolean
find_difference (const RgaSplitRow *rows,
                 guint              n_rows,
                 gint64             amount,
                 RgaWide              *difference)
{
  *difference = amount;
  for (guint i = 0; i < n_rows; i++)
    {
      if (rows[i].rounded == RGA_SPLIT_UNKNOWN)
        return FALSE;
      *difference -= rows[i].rounded;
    }

  return n_rows > 0;
}

/* Gives the row as much of it as it bears without passing nothing. */
static void
settle_on (RgaSplitRow *row,
           gint64       amount,
           RgaWide        *difference)
{
  RgaWide settled = row->settled + *difference;

  if ((amount >= 0 && settled < 0) || (amount < 0 && settled > 0))
    settled = 0;
  settled = CLAMP (settled, -(RgaWide) G_MAXINT64, (RgaWide) G_MAXINT64);
  *difference -= settled - row->settled;
  row->settled = (gint64) settled;
}

/* Largest weight first. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const RgaSplitRow *first = *(RgaSplitRow *const *) a, *second = *(RgaSplitRow *const *) b;
  int order = rga_fraction_compare (second->weight, first->weight);

  return order != 0 ? order : rga_id_compare (&first->id, &second->id);
}

static RgaSplitRow *
find_first (RgaSplitRow        *rows,
            guint               n_rows,
            const RgaSplitRule *rule)
{
  for (guint i = n_rows; i > 0; i--)
    if (rule->settle == RGA_SETTLE_ROW ? rga_id_equal (&rows[i - 1].id, &rule->chosen)
        : rule->settle == RGA_SETTLE_LAST && rows[i - 1].weight.top > 0)
      return &rows[i - 1];

  return NULL;
}

static void
settle_on_largest (RgaSplitRow *rows,
                   guint        n_rows,
                   gint64       amount,
                   RgaWide        *difference)
{
  g_autoptr(GPtrArray) order = g_ptr_array_sized_new (n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].weight.top > 0)
      g_ptr_array_add (order, &rows[i]);
  g_ptr_array_sort (order, compare_rows);
  for (guint i = 0; i < order->len && *difference != 0; i++)
    settle_on (order->pdata[i], amount, difference);
}

/* A row that was to be chosen and is not there leaves the difference. */
static void
settle_rows (RgaSplitRow        *rows,
             guint               n_rows,
             const RgaSplitRule *rule)
{
  RgaSplitRow *first = find_first (rows, n_rows, rule);
  RgaWide difference;

  if (rule->settle == RGA_SETTLE_LEAVE || (rule->settle == RGA_SETTLE_ROW && first == NULL) ||
      !find_difference (rows, n_rows, rule->amount, &difference))
    return;

  if (first != NULL)
    settle_on (first, rule->amount, &difference);
  if (difference != 0)
    settle_on_largest (rows, n_rows, rule->amount, &difference);
}

void
rga_split (RgaSplitRow        *rows,
           guint               n_rows,
           const RgaSplitRule *rule)
{
  g_return_if_fail (rule->unit > 0);

  round_rows (rows, n_rows, rule);
  settle_rows (rows, n_rows, rule);
}
