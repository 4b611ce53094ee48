/* How different colours look, held against figures that others computed: the pairs
 * published with CIEDE2000 (Sharma, Wu and Dalal, 2005) and the palette's own. */
#include "rga-color-difference.h"

#include <math.h>

static void
published_pairs (void)
{
  static const struct { RgaLab one, other; double difference; } pairs[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, 3.1571, -77.2803 }, { 50, 0, -82.7485 }, 2.8615 },
    { { 50, -1.3802, -84.2814 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 50, 2.49, -0.001 }, { 50, -2.49, 0.0009 }, 7.1792 },
    { { 50, 2.49, -0.001 }, { 50, -2.49, 0.0011 }, 7.2195 },
    { { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 50, 2.5, 0 }, { 56, -27, -3 }, 31.9030 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 90.8027, -2.0831, 1.4410 }, { 91.1528, -1.6435, 0.0447 }, 1.4441 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpfloat_with_epsilon (rga_lab_difference (pairs[i].one, pairs[i].other), pairs[i].difference, 0.0001);
      g_assert_cmpfloat_with_epsilon (rga_lab_difference (pairs[i].other, pairs[i].one), pairs[i].difference, 0.0001);
    }
}

/* In the order of the design: blue, orange, teal, plum, olive, sky, brick, slate. */
static const guint32 palette[] = { 0x3d57af, 0xd06907, 0x0f856e, 0x7f3566, 0x404600, 0x6897c8, 0xc03840, 0x282e35 };

static double
least_of_palette (RgaSight sight)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    for (guint k = i + 1; k < G_N_ELEMENTS (palette); k++)
      least = MIN (least, rga_lab_difference (rga_lab_from_color (palette[i], sight), rga_lab_from_color (palette[k], sight)));

  return least;
}

/* What the design computed of it, rounded to one decimal. */
static void
the_palette_is_as_the_design_says (void)
{
  static const double lightness[] = { 39.4, 55.6, 49.5, 34.0, 28.0, 61.0, 44.8, 18.6 };

  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    g_assert_cmpfloat_with_epsilon (rga_lab_from_color (palette[i], RGA_SIGHT_NORMAL).l, lightness[i], 0.06);
  g_assert_cmpfloat_with_epsilon (least_of_palette (RGA_SIGHT_NORMAL), 22.6, 0.06);
  g_test_message ("%.2f %.2f %.2f", least_of_palette (RGA_SIGHT_DEUTERANOPIA), least_of_palette (RGA_SIGHT_PROTANOPIA), least_of_palette (RGA_SIGHT_TRITANOPIA));
  g_assert_cmpfloat_with_epsilon (least_of_palette (RGA_SIGHT_DEUTERANOPIA), 13.5, 0.06);
  g_assert_cmpfloat_with_epsilon (least_of_palette (RGA_SIGHT_PROTANOPIA), 12.5, 0.06);
  g_assert_cmpfloat_with_epsilon (least_of_palette (RGA_SIGHT_TRITANOPIA), 10.9, 0.06);
}

static void
no_two_of_the_palette_are_alike (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    for (guint k = 0; k < G_N_ELEMENTS (palette); k++)
      g_assert_cmpint (rga_colors_are_alike (palette[i], palette[k]), ==, i == k);
}

/* A red and a green that are nothing alike to most people. */
static void
some_see_less (void)
{
  guint32 red = 0xb54a3a, green = 0x6b7a2a;
  RgaLab seen = rga_lab_from_color (red, RGA_SIGHT_NORMAL), other = rga_lab_from_color (green, RGA_SIGHT_NORMAL);

  g_assert_cmpfloat (rga_lab_difference (seen, other), >, 30);
  g_assert_true (rga_colors_are_alike (red, green));
  g_assert_false (rga_colors_are_alike (0x000000, 0xffffff));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/color-difference/published", published_pairs);
  g_test_add_func ("/color-difference/palette", the_palette_is_as_the_design_says);
  g_test_add_func ("/color-difference/palette-apart", no_two_of_the_palette_are_alike);
  g_test_add_func ("/color-difference/some-see-less", some_see_less);

  return g_test_run ();
}
