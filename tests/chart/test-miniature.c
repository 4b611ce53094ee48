#include "chart-plan.h"
#include "rga-miniature.h"

/* Smaller than this, in points, nobody tells one bar from another. */
#define LEAST_BAR 1.5

static ChartPlan *
plan_of_projects (guint n)
{
  ChartPlan *plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *period = g_strdup_printf ("Q%u %u", i % 4 + 1, 2024 + i % 3);

      chart_plan_project (plan, programme, NULL, "project", period);
    }

  return plan;
}

static void
bars_can_be_told_apart (void)
{
  static const guint many[] = { 1, 3, 40, 2000 };

  for (gsize i = 0; i < G_N_ELEMENTS (many); i++)
    {
      g_autoptr(ChartPlan) plan = plan_of_projects (many[i]);
      RgaScene *scene = rga_miniature_layout (plan->plan, 192, 144);
      guint n_bars = 0;

      g_assert_nonnull (scene);
      for (guint m = 0; m < scene->n_marks; m++)
        if (scene->marks[m].kind == RGA_MARK_BAR)
          {
            g_assert_cmpfloat (scene->marks[m].height, >=, LEAST_BAR);
            g_assert_cmpfloat (scene->marks[m].y + scene->marks[m].height, <=, 144);
            n_bars++;
          }
      g_assert_cmpuint (n_bars, >, 0);
      g_assert_cmpuint (n_bars, <=, many[i]);
      rga_scene_free (scene);
    }
}

static void
nothing_is_drawn_of_nothing (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();

  g_assert_null (rga_miniature_layout (plan->plan, 192, 144));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/miniature/bars", bars_can_be_told_apart);
  g_test_add_func ("/chart/miniature/empty", nothing_is_drawn_of_nothing);

  return g_test_run ();
}
