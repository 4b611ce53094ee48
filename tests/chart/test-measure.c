#include "rga-measure.h"

#include <string.h>

#define LETTER 6.0     /* a letter of 10 pt at 0.6 of the size */

static void
breaking_keeps_every_word (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.6);

  for (int i = 0; i < 500; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_auto(GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      for (int w = g_test_rand_int_range (1, 15); w > 0; w--)
        g_string_append_printf (text, "%s%.*s", text->len > 0 ? " " : "", g_test_rand_int_range (1, 9), "wegwijzer");
      lines = rga_measure_break (measure, text->str, 10, RGA_WEIGHT_NORMAL, g_test_rand_int_range (10, 40) * LETTER, 99);
      joined = g_strjoinv (" ", lines);
      g_assert_cmpstr (joined, ==, text->str);
    }
}

static void
no_line_is_wider_than_asked (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.6);

  for (int i = 0; i < 500; i++)
    {
      double width = g_test_rand_int_range (2, 40) * LETTER;
      guint most = (guint) g_test_rand_int_range (1, 4);
      g_auto(GStrv) lines = rga_measure_break (measure, "Bovenregionaal onderzoek onderwijs-zorg fase twee, Ångström",
                                               10, RGA_WEIGHT_NORMAL, width, most);

      g_assert_cmpuint (g_strv_length (lines), <=, most);
      for (char **line = lines; *line != NULL; line++)
        {
          g_assert_true (g_utf8_validate (*line, -1, NULL));
          g_assert_cmpfloat (rga_measure_width (measure, *line, 10, RGA_WEIGHT_NORMAL), <=, width + 1e-9);
        }
    }
}

static void
what_is_left_over_ends_in_dots (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.6);
  g_auto(GStrv) lines = rga_measure_break (measure, "een twee drie vier", 10, RGA_WEIGHT_NORMAL, 10 * LETTER, 1);
  g_auto(GStrv) none = rga_measure_break (measure, "", 10, RGA_WEIGHT_NORMAL, 10 * LETTER, 1);

  g_assert_cmpstr (lines[0], ==, "een twee…");
  g_assert_null (lines[1]);
  g_assert_null (none[0]);
}

static void
pango_measures_in_points (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_pango (NULL);
  double one = rga_measure_width (measure, "regioagenda", 10, RGA_WEIGHT_NORMAL);
  double two = rga_measure_width (measure, "regioagenda", 20, RGA_WEIGHT_NORMAL);

  g_assert_cmpfloat (one, >, 20);
  g_assert_cmpfloat (one, <, 110);
  g_assert_cmpfloat_with_epsilon (two, 2 * one, 0.1);
  g_assert_cmpfloat (rga_measure_width (measure, "", 10, RGA_WEIGHT_NORMAL), ==, 0);
  g_assert_cmpfloat (measure->ascent, >, 0.5);
  g_assert_cmpfloat (measure->descent, >, 0.05);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/words", breaking_keeps_every_word);
  g_test_add_func ("/measure/width", no_line_is_wider_than_asked);
  g_test_add_func ("/measure/dots", what_is_left_over_ends_in_dots);
  g_test_add_func ("/measure/pango", pango_measures_in_points);

  return g_test_run ();
}
