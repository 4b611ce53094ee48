#include "rga-ratio.h"

static RgaRatio
random_ratio (void)
{
  gint64 top = (gint64) g_test_rand_int_range (1, G_MAXINT32) * (g_test_rand_bit () ? 1 : -1);

  return rga_ratio_new (top, g_test_rand_int_range (1, G_MAXINT32));
}

static void
assert_same (RgaRatio a,
             RgaRatio b)
{
  g_assert_true (a.top == b.top && a.bottom == b.bottom);
}

/* Checked crosswise, in numbers that fit easily. */
static void
steps_undo_each_other (void)
{
  for (int i = 0; i < 5000; i++)
    {
      RgaRatio a = random_ratio (), b = random_ratio (), sum = rga_ratio_add (a, b), product = rga_ratio_multiply (a, b);

      g_assert_true (product.top * a.bottom * b.bottom == a.top * b.top * product.bottom);
      g_assert_true (sum.bottom > 0 && a.bottom * b.bottom % sum.bottom == 0);
      g_assert_true (sum.top * (a.bottom * b.bottom / sum.bottom) == a.top * b.bottom + b.top * a.bottom);
      assert_same (rga_ratio_subtract (sum, b), a);
      assert_same (rga_ratio_divide (product, b), a);
    }
}

static void
rounding_goes_half_up (void)
{
  static const struct { int amount, top, bottom, unit, expected; } cases[] = {
    { 5, 1, 2, 1, 3 }, { -5, 1, 2, 1, -2 }, { 1, 149, 1, 100, 100 }, { 1, 150, 1, 100, 200 }, { 1, -150, 1, 100, -100 },
    { 1, -151, 1, 100, -200 }, { 7, 0, 1, 60, 0 },
  };
  gint64 rounded;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (rga_ratio_round (cases[i].amount, rga_ratio_new (cases[i].top, cases[i].bottom), cases[i].unit, &rounded));
      g_assert_cmpint (rounded, ==, cases[i].expected);
    }
  g_assert_false (rga_ratio_round (1, RGA_RATIO_UNKNOWN, 1, &rounded));
  g_assert_false (rga_ratio_round (G_MAXINT64, rga_ratio_new (2, 1), 1, &rounded));
}

static void
what_does_not_fit_is_not_known (void)
{
  RgaRatio large = rga_ratio_new ((RgaWide) 1 << 120, 1), small = rga_ratio_new (1, (RgaWide) 1 << 120), one = rga_ratio_new (1, 1);

  g_assert_false (rga_ratio_is_known (rga_ratio_multiply (large, large)));
  g_assert_false (rga_ratio_is_known (rga_ratio_divide (large, small)));
  g_assert_false (rga_ratio_is_known (rga_ratio_add (large, small)));
  g_assert_false (rga_ratio_is_known (rga_ratio_divide (one, rga_ratio_new (0, 5))));
  g_assert_false (rga_ratio_is_known (rga_ratio_add (one, RGA_RATIO_UNKNOWN)));
  g_assert_false (rga_ratio_is_known (rga_ratio_new (1, 0)));
  assert_same (rga_ratio_multiply (large, small), one);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/ratio/undo", steps_undo_each_other);
  g_test_add_func ("/base/ratio/half-up", rounding_goes_half_up);
  g_test_add_func ("/base/ratio/does-not-fit", what_does_not_fit_is_not_known);

  return g_test_run ();
}
