#include "example-plan.h"
#include "rga-hours-chart.h"

#include <string.h>

/* What a project asks over time, in words: days where the plan has them, and never
 * a day where it counts weeks from a start that is not known. */

static char *
describe (const char *short_name)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_BODY };
  g_autoptr(RgaCapacity) capacity = NULL;
  guint n = 0;
  RgaItem *const *projects = rga_plan_items (plan, RGA_LIST_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (rga_item_short_name (projects[i]), short_name))
      query.within = projects[i]->id;
  g_assert_false (rga_id_is_none (&query.within));
  capacity = rga_capacity_new (plan, &query);

  return rga_hours_chart_describe (capacity);
}

static void
days_where_there_are_days (void)
{
  g_autofree char *words = describe ("Aansluiting 18");

  g_assert_nonnull (strstr (words, "54–56 until 31 May 2016"));
  g_assert_nonnull (strstr (words, "51–53 until 28 Feb 2017"));
}

static void
weeks_where_there_are_none (void)
{
  g_autofree char *words = describe ("Bovenregionale samenwerking");

  g_assert_cmpstr (words, ==, "18 until week 20");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hours-chart/days", days_where_there_are_days);
  g_test_add_func ("/hours-chart/weeks", weeks_where_there_are_none);

  return g_test_run ();
}
