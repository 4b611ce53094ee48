/* The colour of a focus area: its own, or that of its place; and who has one like it. */
#include "rga-area-color.h"

#include "chart-plan.h"
#include "example-plan.h"
#include "rga-colors.h"

static void
the_palette_reads_its_own_names (void)
{
  for (guint i = 0; i < RGA_N_CATEGORIES; i++)
    {
      g_autofree char *name = rga_palette_name (i);

      g_assert_cmpint (rga_palette_find (name), ==, (int) i);
    }
}

static void
a_colour_from_elsewhere_is_the_nearest (void)
{
  g_assert_cmpint (rga_palette_find ("#0000ff"), ==, 0);
  g_assert_cmpint (rga_palette_find ("#FF8000"), ==, 1);
  g_assert_cmpint (rga_palette_find ("#000000"), ==, 7);
}

static void
what_is_no_colour_has_no_place (void)
{
  static const char *const words[] = { "", "blauw", "#12345", "#1234567", "#12345g", "3d57af" };

  g_assert_cmpint (rga_palette_find (NULL), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpint (rga_palette_find (words[i]), ==, -1);
}

static void
its_own_goes_before_its_place (void)
{
  RgaFocusArea own = { .colour = "#0f856e" }, none = { .colour = NULL };

  g_assert_cmpint (rga_area_role (&own, 0), ==, RGA_ROLE_CATEGORY (2));
  g_assert_cmpint (rga_area_role (&none, 0), ==, RGA_ROLE_CATEGORY (0));
  g_assert_cmpint (rga_area_role (NULL, 3), ==, RGA_ROLE_CATEGORY (3));
  g_assert_cmpint (rga_area_role (&none, RGA_N_CATEGORIES), ==, RGA_ROLE_OTHER);
}

/* Bars and head of the group have it, and each of the two that have it warns of the other. */
static void
a_chart_draws_it_and_a_twin_is_found (void)
{
  g_autoptr(ChartPlan) made = chart_plan_new ();
  RgaProgramme *agenda = chart_plan_programme (made, "agenda");
  RgaFocusArea *areas[] = { chart_plan_area (made, agenda, "een"), chart_plan_area (made, agenda, "twee"), chart_plan_area (made, agenda, "drie") };
  RgaOutline outline = { .plan = made->plan, .programme = agenda->item.id, .group_by = RGA_GROUP_BY_FOCUS_AREA };
  g_autoptr(RgaColors) colors = rga_colors_new (&outline, RGA_COLOR_BY_FOCUS_AREA);
  g_autoptr(GArray) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    chart_plan_project (made, agenda, areas[i], "p", "2027");
  rows = rga_outline_rows (&outline, NULL);
  g_assert_cmpuint (rows->len, ==, 6);
  g_assert_null (rga_area_find_alike (made->plan, areas[0]));
  g_assert_cmpint (rga_colors_get_role (colors, &g_array_index (rows, RgaOutlineRow, 0)), ==, RGA_ROLE_CATEGORY (0));

  areas[0]->colour = example_text ("#d06907");
  g_assert_cmpint (rga_colors_get_role (colors, &g_array_index (rows, RgaOutlineRow, 0)), ==, RGA_ROLE_CATEGORY (1));
  g_assert_cmpint (rga_colors_get_role (colors, &g_array_index (rows, RgaOutlineRow, 1)), ==, RGA_ROLE_CATEGORY (1));
  g_assert_true (rga_area_find_alike (made->plan, areas[0]) == areas[1]);
  g_assert_true (rga_area_find_alike (made->plan, areas[1]) == areas[0]);
  g_assert_null (rga_area_find_alike (made->plan, areas[2]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/area-color/palette", the_palette_reads_its_own_names);
  g_test_add_func ("/area-color/nearest", a_colour_from_elsewhere_is_the_nearest);
  g_test_add_func ("/area-color/no-colour", what_is_no_colour_has_no_place);
  g_test_add_func ("/area-color/own", its_own_goes_before_its_place);
  g_test_add_func ("/area-color/chart", a_chart_draws_it_and_a_twin_is_found);

  return g_test_run ();
}
