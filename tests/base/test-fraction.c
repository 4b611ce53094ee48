#include "rga-fraction.h"

static void
text_reads_back_in_lowest_terms (void)
{
  static const struct { const char *text, *written; } cases[] = {
    { "4938/105001", "4938/105001" }, { "6/4", "3/2" }, { "3", "3" }, { "0", "0" }, { "0,25", "1/4" },
    { "31.9", "319/10" }, { "0/7", "0" }, { "10/5", "2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaFraction fraction, again;
      g_autofree char *written = NULL;

      g_assert_true (rga_fraction_from_text (cases[i].text, &fraction));
      written = rga_fraction_to_text (fraction);
      g_assert_cmpstr (written, ==, cases[i].written);
      g_assert_true (rga_fraction_from_text (written, &again));
      g_assert_cmpint (again.top, ==, fraction.top);
      g_assert_cmpint (again.bottom, ==, fraction.bottom);
    }
}

static void
other_text_is_unknown_not_zero (void)
{
  static const char *const others[] = {
    "", "x", "1/0", "1/", "/2", "1/2/3", "-1/2", "1,2,3", "0,5/2", "1/0,5", " 1", "1 ", "99999999999999999999", ".",
  };
  RgaFraction fraction;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *written = NULL;

      g_assert_false (rga_fraction_from_text (others[i], &fraction));
      g_assert_false (rga_fraction_is_known (fraction));
      written = rga_fraction_to_text (fraction);
      g_assert_cmpstr (written, ==, "");
    }
  g_assert_false (rga_fraction_from_text (NULL, &fraction));
}

static void
terms_are_lowest_for_any_pair (void)
{
  for (int i = 0; i < 2000; i++)
    {
      gint64 top = g_test_rand_int_range (-100000, 100000), bottom = g_test_rand_int_range (1, 100000);
      RgaFraction fraction = rga_fraction_new (top, bottom);

      g_assert_cmpint (fraction.top * bottom, ==, top * fraction.bottom);
      g_assert_cmpint (fraction.bottom, >, 0);
      for (gint64 d = 2; d < 50; d++)
        g_assert_false (fraction.top % d == 0 && fraction.bottom % d == 0);
    }
}

/* Checked crosswise: what was added can be taken off again, and so on. */
static void
sums_and_products_undo_each_other (void)
{
  for (int i = 0; i < 5000; i++)
    {
      RgaFraction a = rga_fraction_new (g_test_rand_int_range (-30000, 30000), g_test_rand_int_range (1, 30000));
      RgaFraction b = rga_fraction_new (g_test_rand_int_range (1, 30000) * (g_test_rand_bit () ? 1 : -1), g_test_rand_int_range (1, 30000));
      RgaFraction sum = rga_fraction_add (a, b), product = rga_fraction_multiply (a, b);
      RgaFraction again = rga_fraction_subtract (sum, b), ratio = rga_fraction_divide (product, b);

      g_assert_cmpint (sum.top * a.bottom * b.bottom, ==, (a.top * b.bottom + b.top * a.bottom) * sum.bottom);
      g_assert_cmpint (product.top * a.bottom * b.bottom, ==, a.top * b.top * product.bottom);
      g_assert_cmpint (again.top, ==, a.top);
      g_assert_cmpint (again.bottom, ==, a.bottom);
      g_assert_cmpint (ratio.top, ==, a.top);
      g_assert_cmpint (ratio.bottom, ==, a.bottom);
      g_assert_cmpint (ratio.bottom, >, 0);
      g_assert_cmpint (rga_fraction_compare (a, b), ==, (a.top * b.bottom > b.top * a.bottom) - (a.top * b.bottom < b.top * a.bottom));
    }
}

static void
what_does_not_fit_is_unknown (void)
{
  RgaFraction most = rga_fraction_new (G_MAXINT64, 1), least = rga_fraction_new (1, G_MAXINT64);
  RgaFraction one = rga_fraction_new (1, 1), unknown = RGA_FRACTION_UNKNOWN;

  g_assert_false (rga_fraction_is_known (rga_fraction_add (most, one)));
  g_assert_false (rga_fraction_is_known (rga_fraction_multiply (most, most)));
  g_assert_false (rga_fraction_is_known (rga_fraction_divide (least, most)));
  g_assert_false (rga_fraction_is_known (rga_fraction_divide (one, rga_fraction_new (0, 1))));
  g_assert_false (rga_fraction_is_known (rga_fraction_add (one, unknown)));
  g_assert_false (rga_fraction_is_known (rga_fraction_divide (unknown, one)));
  g_assert_cmpint (rga_fraction_compare (unknown, least), <, 0);
  g_assert_cmpint (rga_fraction_compare (unknown, unknown), ==, 0);
  g_assert_cmpint (rga_fraction_compare (most, least), >, 0);
  g_assert_cmpint (rga_fraction_multiply (most, least).top, ==, 1);
  g_assert_cmpint (rga_fraction_multiply (most, least).bottom, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/fraction/text-reads-back-in-lowest-terms", text_reads_back_in_lowest_terms);
  g_test_add_func ("/base/fraction/other-text-is-unknown-not-zero", other_text_is_unknown_not_zero);
  g_test_add_func ("/base/fraction/terms-are-lowest-for-any-pair", terms_are_lowest_for_any_pair);
  g_test_add_func ("/base/fraction/sums-and-products", sums_and_products_undo_each_other);
  g_test_add_func ("/base/fraction/does-not-fit", what_does_not_fit_is_unknown);

  return g_test_run ();
}
