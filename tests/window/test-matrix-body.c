/* Which cells of a long row have a widget: those that are seen, whatever its length. */
#include "rga-matrix-body.h"

static void
only_what_is_seen (void)
{
  RgaCellRange range = rga_cell_range (1000, 500, 20, 5000);

  g_assert_cmpuint (range.first, ==, 49);
  g_assert_cmpuint (range.end, ==, 76);
}

static void
not_beyond_the_ends (void)
{
  RgaCellRange start = rga_cell_range (0, 100, 20, 5000), end = rga_cell_range (99900, 100, 20, 5000), few = rga_cell_range (0, 900, 20, 3);
  RgaCellRange none = rga_cell_range (0, 900, 20, 0);

  g_assert_cmpuint (start.first, ==, 0);
  g_assert_cmpuint (end.end, ==, 5000);
  g_assert_cmpuint (few.first, ==, 0);
  g_assert_cmpuint (few.end, ==, 3);
  g_assert_cmpuint (none.end, ==, 0);
}

/* Every cell that has a pixel in the view is one of them. */
static void
no_cell_that_shows_is_left_out (void)
{
  for (double value = 0; value < 200; value += 7.5)
    {
      RgaCellRange range = rga_cell_range (value, 130, 26, 40);

      for (guint i = 0; i < 40; i++)
        if (i * 26.0 < value + 130 && (i + 1) * 26.0 > value)
          g_assert_true (i >= range.first && i < range.end);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-body/seen", only_what_is_seen);
  g_test_add_func ("/matrix-body/ends", not_beyond_the_ends);
  g_test_add_func ("/matrix-body/all-that-shows", no_cell_that_shows_is_left_out);

  return g_test_run ();
}
