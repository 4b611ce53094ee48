/* What gives way in a narrow window, and that larger text makes it narrower. */
#include "rga-fold.h"

static void
a_wide_window_shows_everything (void)
{
  g_assert_true (rga_fold_read (1440, 1).sidebar_beside);
  g_assert_true (rga_fold_read (1440, 1).details_beside);
  g_assert_false (rga_table_fold_read (896, 1).names_above);
}

static void
details_give_way_first (void)
{
  RgaFold fold = rga_fold_read (1000, 1);

  g_assert_true (fold.sidebar_beside);
  g_assert_false (fold.details_beside);
  g_assert_false (rga_fold_read (700, 1).sidebar_beside);
  g_assert_false (rga_fold_read (700, 1).details_beside);
}

/* In the narrowest, beside the buttons is no room for one. */
static void
a_title_is_beside_the_buttons_or_below (void)
{
  g_assert_false (rga_fold_read (420, 1).title_below);
  g_assert_true (rga_fold_read (360, 1).title_below);
  g_assert_true (rga_fold_read (420, 2).title_below);
}

/* The narrower, the less there is beside the page. */
static void
folding_is_in_one_direction (void)
{
  for (int width = 300; width < 3000; width++)
    {
      RgaFold fold = rga_fold_read (width, 1), wider = rga_fold_read (width + 1, 1);

      g_assert_cmpint (fold.sidebar_beside, <=, wider.sidebar_beside);
      g_assert_cmpint (fold.details_beside, <=, wider.details_beside);
      g_assert_cmpint (fold.details_beside, <=, fold.sidebar_beside);
    }
}

static void
a_chart_beside_the_table_can_be_read (void)
{
  for (int width = 300; width < 3000; width++)
    {
      RgaTableFold fold = rga_table_fold_read (width, 1);

      if (fold.names_above)
        g_assert_cmpint (fold.table_width, ==, width);
      else
        g_assert_cmpint (width - fold.table_width, >=, 200);
      g_assert_cmpint (fold.when_width, <, fold.table_width);
      g_assert_cmpint (rga_table_fold_read (width, 2).when_width, <=, rga_table_fold_read (width, 2).table_width / 2);
    }
}

static void
larger_text_folds_a_wider_window (void)
{
  for (int width = 300; width < 1500; width++)
    {
      RgaFold fold = rga_fold_read (width, 1), large = rga_fold_read (2 * width, 2);

      g_assert_cmpint (fold.sidebar_beside, ==, large.sidebar_beside);
      if (fold.details_beside)
        g_assert_cmpint (2 * fold.sidebar_width + 2 * fold.details_width, ==, large.sidebar_width + large.details_width);
      g_assert_cmpint (rga_fold_read (width, 2).details_width, >=, fold.details_width);
      g_assert_cmpint (fold.details_beside, ==, large.details_beside);
      g_assert_cmpint (rga_table_fold_read (width, 1).names_above, ==, rga_table_fold_read (2 * width, 2).names_above);
      /* but for a rounded pixel */
      g_assert_cmpint (ABS (2 * rga_table_fold_read (width, 1).when_width - rga_table_fold_read (2 * width, 2).when_width), <=, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/wide", a_wide_window_shows_everything);
  g_test_add_func ("/fold/details-first", details_give_way_first);
  g_test_add_func ("/fold/title", a_title_is_beside_the_buttons_or_below);
  g_test_add_func ("/fold/one-direction", folding_is_in_one_direction);
  g_test_add_func ("/fold/chart", a_chart_beside_the_table_can_be_read);
  g_test_add_func ("/fold/larger-text", larger_text_folds_a_wider_window);

  return g_test_run ();
}
