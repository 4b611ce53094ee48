#include "rga-split.h"

#include <string.h>

#define UNKNOWN RGA_SPLIT_UNKNOWN

/* What the document prints of 105,000 euros; the weights behind it are these,
 * over the sum of them. */
static const gint64 printed[] = { 4938, 5551, 867, 16662, 33484, 6680, 5221, 5831, 5263, 3992, 5088, 9525, 1899 };
#define LEIDEN 4

static RgaId
id_of (guint number)
{
  RgaId id = RGA_ID_NONE;

  for (guint i = 0; i < 4; i++)
    id.bytes[15 - i] = (guint8) (number >> (8 * i));
  id.bytes[0] = 1;

  return id;
}

static RgaSplitRow *
rows_of (const gint64 *tops,
         guint         n,
         gint64        bottom)
{
  RgaSplitRow *rows = g_new0 (RgaSplitRow, n);

  for (guint i = 0; i < n; i++)
    {
      rows[i].id = id_of (i);
      rows[i].weight = rga_fraction_new (tops[i], bottom);
    }

  return rows;
}

static gint64
sum_settled (const RgaSplitRow *rows,
             guint              n)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += rows[i].settled;

  return sum;
}

/* -- the document --------------------------------------------------------- */

static void
euros_are_as_printed (void)
{
  g_autofree RgaSplitRow *rows = rows_of (printed, G_N_ELEMENTS (printed), 105001);

  rga_split (rows, G_N_ELEMENTS (printed), &(RgaSplitRule) { 10500000, 100, RGA_SETTLE_LEAVE });
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    g_assert_cmpint (rows[i].settled, ==, printed[i] * 100);
  g_assert_cmpint (sum_settled (rows, G_N_ELEMENTS (printed)), ==, 10500100);
}

static void
hours_are_taken_off_the_largest (void)
{
  static const gint64 hours[] = { 7, 8, 1, 24, 47, 10, 7, 8, 8, 6, 7, 14, 3 };
  g_autofree RgaSplitRow *rows = rows_of (printed, G_N_ELEMENTS (printed), 105001);

  rga_split (rows, G_N_ELEMENTS (printed), &(RgaSplitRule) { 150 * 60, 60, RGA_SETTLE_LARGEST });
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_assert_cmpint (rows[i].settled, ==, hours[i] * 60);
      g_assert_cmpint (rows[i].rounded, ==, (hours[i] + (i == LEIDEN)) * 60);
    }
}

/* The printed amounts themselves, as numbers, are the same key. */
static void
numbers_count_by_their_sum (void)
{
  g_autofree RgaSplitRow *shares = rows_of (printed, G_N_ELEMENTS (printed), 105001);
  g_autofree RgaSplitRow *numbers = rows_of (printed, G_N_ELEMENTS (printed), 1);
  RgaSplitRule rule = { 11025000, 100, RGA_SETTLE_LEAVE };

  rga_split (shares, G_N_ELEMENTS (printed), &rule);
  rga_split (numbers, G_N_ELEMENTS (printed), &rule);
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    g_assert_cmpint (numbers[i].settled, ==, shares[i].settled);
  g_assert_cmpint (numbers[LEIDEN].settled, ==, 3515800);
  g_assert_cmpint (sum_settled (numbers, G_N_ELEMENTS (printed)), ==, 11024900);
}

static void
shares_are_used_as_they_are (void)
{
  static const gint64 tops[] = { 30, 50, 21 };   /* 101 in a hundred */
  g_autofree RgaSplitRow *rows = rows_of (tops, 3, 100);

  rga_split (rows, 3, &(RgaSplitRule) { 100000, 100, RGA_SETTLE_LEAVE });
  g_assert_cmpint (rows[0].settled, ==, 30000);
  g_assert_cmpint (sum_settled (rows, 3), ==, 101000);
  rga_split (rows, 3, &(RgaSplitRule) { 100000, 100, RGA_SETTLE_LAST });
  g_assert_cmpint (rows[2].settled, ==, 20000);
  g_assert_cmpint (sum_settled (rows, 3), ==, 100000);
}

/* -- who takes the difference --------------------------------------------- */

static void
hundred_over_seventeen (void)
{
  RgaSplitRow rows[17] = { 0 };
  const RgaSettle settles[] = { RGA_SETTLE_LARGEST, RGA_SETTLE_LAST, RGA_SETTLE_ROW };
  const guint takers[] = { 0, 16, 5 };

  for (guint i = 0; i < 17; i++)
    rows[i] = (RgaSplitRow) { .id = id_of (i), .weight = rga_fraction_new (1, 1) };
  for (guint s = 0; s < 3; s++)
    {
      rga_split (rows, 17, &(RgaSplitRule) { 10000, 1, settles[s], id_of (5) });
      for (guint i = 0; i < 17; i++)   /* 5.88 × 17 = 99.96 */
        g_assert_cmpint (rows[i].settled, ==, i == takers[s] ? 592 : 588);
      g_assert_cmpint (sum_settled (rows, 17), ==, 10000);
    }
  rga_split (rows, 17, &(RgaSplitRule) { 10000, 1, RGA_SETTLE_LEAVE });
  g_assert_cmpint (sum_settled (rows, 17), ==, 9996);
}

/* Sixty rows of half an hour are sixty whole hours: what is too much comes off as
 * many as it takes, and none goes below nothing. */
static void
nobody_goes_below_nothing (void)
{
  RgaSplitRow rows[60];
  guint none = 0;

  for (guint i = 0; i < 60; i++)
    rows[i] = (RgaSplitRow) { .id = id_of (i), .weight = rga_fraction_new (1, 60) };
  rga_split (rows, 60, &(RgaSplitRule) { 30 * 60, 60, RGA_SETTLE_LARGEST });
  for (guint i = 0; i < 60; i++)
    {
      g_assert_cmpint (rows[i].settled, >=, 0);
      none += rows[i].settled == 0;
    }
  g_assert_cmpint (sum_settled (rows, 60), ==, 30 * 60);
  g_assert_cmpuint (none, ==, 30);
}

static void
who_weighs_nothing_gets_nothing (void)
{
  static const gint64 tops[] = { 3, 3, 0 };
  g_autofree RgaSplitRow *rows = rows_of (tops, 3, 7);

  rga_split (rows, 3, &(RgaSplitRule) { 10, 1, RGA_SETTLE_LAST });
  g_assert_cmpint (rows[2].settled, ==, 0);
  g_assert_cmpint (rows[1].settled, ==, 6);
  rga_split (rows, 3, &(RgaSplitRule) { 10, 1, RGA_SETTLE_ROW, id_of (2) });
  g_assert_cmpint (rows[2].settled, ==, 2);
  rga_split (rows, 3, &(RgaSplitRule) { 10, 1, RGA_SETTLE_ROW, id_of (9) });
  g_assert_cmpint (sum_settled (rows, 3), ==, 8);
}

/* -- what is not known ---------------------------------------------------- */

static void
unknown_is_never_nothing (void)
{
  static const gint64 tops[] = { 1, 2, 3 };
  g_autofree RgaSplitRow *shares = rows_of (tops, 3, 6);
  g_autofree RgaSplitRow *numbers = rows_of (tops, 3, 1);

  shares[1].weight = numbers[1].weight = RGA_FRACTION_UNKNOWN;
  rga_split (shares, 3, &(RgaSplitRule) { 600, 1, RGA_SETTLE_LARGEST });
  g_assert_cmpint (shares[0].settled, ==, 100);
  g_assert_cmpint (shares[1].settled, ==, UNKNOWN);
  g_assert_cmpint (shares[2].settled, ==, 300);
  g_assert_cmpint (rga_split_whole (shares, 3).top, ==, 1);

  rga_split (numbers, 3, &(RgaSplitRule) { 600, 1, RGA_SETTLE_LARGEST });
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (numbers[i].settled, ==, UNKNOWN);
  g_assert_false (rga_fraction_is_known (rga_split_whole (numbers, 3)));

  rga_split (shares, 3, &(RgaSplitRule) { UNKNOWN, 1, RGA_SETTLE_LARGEST });
  g_assert_cmpint (shares[0].settled, ==, UNKNOWN);
  rga_split (NULL, 0, &(RgaSplitRule) { 600, 1, RGA_SETTLE_LARGEST });
}

static void
halves_go_up (void)
{
  static const struct { gint64 amount, expected; } cases[] = { { 5, 3 }, { 4, 2 }, { -5, -2 }, { -4, -2 }, { 1, 1 }, { -1, 0 }, { 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rga_split_take (cases[i].amount, rga_fraction_new (1, 2), 1), ==, cases[i].expected);
  g_assert_cmpint (rga_split_take (150, rga_fraction_new (1, 1), 100), ==, 200);
  g_assert_cmpint (rga_split_take (149, rga_fraction_new (1, 1), 100), ==, 100);
}

/* -- against an arithmetic of its own ------------------------------------- */

/* Numbers of 256 bits as a school child multiplies: 32 bits a digit. */
typedef struct
{
  guint32 digits[8];
} Long;

static Long
long_of (guint64 number)
{
  return (Long) { { (guint32) number, (guint32) (number >> 32) } };
}

static Long
long_times (Long    a,
            guint64 number)
{
  Long b = long_of (number), product = { { 0 } };

  for (guint i = 0; i < 2; i++)
    {
      guint64 carry = 0;

      for (guint j = 0; i + j < 8; j++)
        {
          carry += (guint64) product.digits[i + j] + (guint64) a.digits[j] * b.digits[i];
          product.digits[i + j] = (guint32) carry;
          carry >>= 32;
        }
      g_assert_cmpuint (carry, ==, 0);
    }

  return product;
}

static int
long_compare (Long a,
              Long b)
{
  for (guint i = 8; i > 0; i--)
    if (a.digits[i - 1] != b.digits[i - 1])
      return a.digits[i - 1] < b.digits[i - 1] ? -1 : 1;

  return 0;
}

/* `units` is right for amount × top / bottom when 2·units − 1 ≤ 2·x/unit < 2·units + 1. */
static gboolean
is_nearest (guint64 units,
            gint64  amount,
            gint64  top,
            gint64  bottom,
            gint64  unit)
{
  Long twice = long_times (long_times (long_of ((guint64) amount), (guint64) top), 2);
  Long above = long_times (long_times (long_of (2 * units + 1), (guint64) bottom), (guint64) unit);
  Long below = units == 0 ? long_of (0) : long_times (long_times (long_of (2 * units - 1), (guint64) bottom), (guint64) unit);

  return long_compare (below, twice) <= 0 && long_compare (twice, above) < 0;
}

/* Small and large alike: as many bits as chance says. */
static gint64
random_up_to (guint bits)
{
  guint64 number = ((guint64) (guint32) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();

  return (gint64) (number >> (64 - (guint) g_test_rand_int_range (1, (gint32) bits + 1)));
}

static void
huge_numbers_are_exact (void)
{
  guint known = 0;

  for (guint i = 0; i < 20000; i++)
    {
      gint64 amount = random_up_to (62), bottom = random_up_to (63) | 1, top = random_up_to (63) % bottom;
      gint64 unit = (const gint64[]) { 1, 60, 100 }[i % 3];
      RgaFraction share = rga_fraction_new (top, bottom);
      gint64 taken = rga_split_take (amount, share, unit);

      g_assert_cmpint (taken, !=, UNKNOWN);
      g_assert_cmpint (taken % unit, ==, 0);
      g_assert_true (is_nearest ((guint64) (taken / unit), amount, top, bottom, unit));
      known += taken > 0;
    }
  g_assert_cmpuint (known, >, 5000);
}

/* Numbers as large as there are: never a wrong row, at most one not known. */
static void
sums_that_do_not_fit_are_unknown (void)
{
  RgaSplitRow rows[3];
  RgaSplitRule rule = { G_MAXINT64 - 100, 1, RGA_SETTLE_LARGEST };

  for (guint i = 0; i < 3; i++)
    rows[i] = (RgaSplitRow) { .id = id_of (i), .weight = rga_fraction_new (G_MAXINT64 - (gint64) i, 1) };
  rga_split (rows, 3, &rule);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (rows[i].settled, ==, UNKNOWN);

  for (guint i = 0; i < 3; i++)
    rows[i].weight = rga_fraction_new (G_MAXINT64 / 4 - (gint64) i, G_MAXINT64 - (gint64) i);
  rga_split (rows, 3, &rule);
  g_assert_cmpint (sum_settled (rows, 3), ==, G_MAXINT64 - 100);
  g_assert_cmpint (rga_split_take (G_MAXINT64, rga_fraction_new (3, 2), 1), ==, UNKNOWN);
}

/* -- rows by chance ------------------------------------------------------- */

static void
fill_by_chance (RgaSplitRow *rows,
                guint        n)
{
  gboolean are_numbers = g_test_rand_bit ();
  gint64 bottom = g_test_rand_int_range (2, 200000);

  for (guint i = 0; i < n; i++)
    {
      gint64 top = g_test_rand_int_range (0, are_numbers ? 500000 : (gint32) MIN (bottom, 40));

      rows[i] = (RgaSplitRow) { .id = id_of (i), .weight = rga_fraction_new (top, are_numbers ? g_test_rand_int_range (1, 4) : bottom) };
    }
}

static void
shuffle (RgaSplitRow *rows,
         guint        n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) g_test_rand_int_range (0, (gint32) i);
      RgaSplitRow kept = rows[i - 1];

      rows[i - 1] = rows[j];
      rows[j] = kept;
    }
}

static gboolean
has_weight (const RgaSplitRow *rows,
            guint              n)
{
  for (guint i = 0; i < n; i++)
    if (rows[i].weight.top > 0)
      return TRUE;

  return FALSE;
}

static void
assert_settled (const RgaSplitRow  *rows,
                guint               n,
                const RgaSplitRule *rule)
{
  guint changed = 0;

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (rows[i].settled, >=, 0);
      changed += rows[i].settled != rows[i].rounded;
    }
  if (rule->settle == RGA_SETTLE_LEAVE)
    g_assert_cmpuint (changed, ==, 0);
  else if (has_weight (rows, n))
    g_assert_cmpint (sum_settled (rows, n), ==, rule->amount);
}

static const RgaSplitRow *
find_row (const RgaSplitRow *rows,
          guint              n,
          const RgaId       *id)
{
  for (guint i = 0; i < n; i++)
    if (rga_id_equal (&rows[i].id, id))
      return &rows[i];
  g_assert_not_reached ();
}

/* The sum is exact when asked to be, and a row gets the same wherever it stands. */
static void
order_does_not_matter (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      RgaSplitRow rows[24], mixed[24];
      guint n = (guint) g_test_rand_int_range (1, 25);
      RgaSplitRule rule = {
        .amount = g_test_rand_int_range (0, 1 << 30), .unit = (const gint64[]) { 1, 60, 100 }[round % 3],
        .settle = (const RgaSettle[]) { RGA_SETTLE_LARGEST, RGA_SETTLE_LEAVE, RGA_SETTLE_ROW }[g_test_rand_int_range (0, 3)],
        .chosen = id_of ((guint) g_test_rand_int_range (0, (gint32) n)),
      };

      fill_by_chance (rows, n);
      if (!has_weight (rows, n))
        continue;
      memcpy (mixed, rows, sizeof rows);
      shuffle (mixed, n);
      rga_split (rows, n, &rule);
      rga_split (mixed, n, &rule);
      assert_settled (rows, n, &rule);
      for (guint i = 0; i < n; i++)
        g_assert_cmpint (rows[i].settled, ==, find_row (mixed, n, &rows[i].id)->settled);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/split/euros-as-printed", euros_are_as_printed);
  g_test_add_func ("/base/split/hours-off-the-largest", hours_are_taken_off_the_largest);
  g_test_add_func ("/base/split/numbers", numbers_count_by_their_sum);
  g_test_add_func ("/base/split/shares-as-they-are", shares_are_used_as_they_are);
  g_test_add_func ("/base/split/hundred-over-seventeen", hundred_over_seventeen);
  g_test_add_func ("/base/split/never-below-nothing", nobody_goes_below_nothing);
  g_test_add_func ("/base/split/no-weight", who_weighs_nothing_gets_nothing);
  g_test_add_func ("/base/split/unknown", unknown_is_never_nothing);
  g_test_add_func ("/base/split/half-up", halves_go_up);
  g_test_add_func ("/base/split/huge", huge_numbers_are_exact);
  g_test_add_func ("/base/split/does-not-fit", sums_that_do_not_fit_are_unknown);
  g_test_add_func ("/base/split/order", order_does_not_matter);

  return g_test_run ();
}
