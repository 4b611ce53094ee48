#include "example-plan.h"
#include "rga-item-facts.h"

static const RgaItem *
find (RgaPlan    *plan,
      RgaList     list,
      const char *start)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (plan, list);

  for (guint i = 0; i < items->len; i++)
    if (g_str_has_prefix (rga_item_name (items->pdata[i]), start))
      return items->pdata[i];

  g_error ("no %s", start);
}

static void
assert_fact (RgaPlan    *plan,
             RgaList     list,
             const char *name,
             RgaFact     fact,
             const char *expected)
{
  g_autofree char *told = rga_item_fact (plan, find (plan, list, name), fact);

  g_assert_cmpstr (told, ==, expected);
}

/* As the documents have it; what they do not say is nothing, not a word. */
static void
facts_are_told_as_the_plan_has_them (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");

  assert_fact (plan, RGA_LIST_PROJECTS, "Cli\303\253nt in positie", RGA_FACT_WHO, "gemeenten, jeugdhulpaanbieders");
  assert_fact (plan, RGA_LIST_PROJECTS, "Cli\303\253nt in positie", RGA_FACT_STATUS, NULL);
  assert_fact (plan, RGA_LIST_MILESTONES, "Vaststelling bestuursopdracht", RGA_FACT_BODY, "Colleges (drie regio's)");
  assert_fact (plan, RGA_LIST_MILESTONES, "Vaststelling bestuursopdracht", RGA_FACT_STATUS, "to-decide");
  assert_fact (plan, RGA_LIST_MILESTONES, "Nulmeting gereed", RGA_FACT_BODY, NULL);
}

/* A point that was closed is not open any more. */
static void
closed_points_are_not_counted (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  guint n, before = 0;
  RgaItem *const *points = rga_plan_items (plan, RGA_LIST_OPEN_POINTS, &n);

  for (guint i = 0; i < n; i++)
    {
      RgaOpenPoint *point = (RgaOpenPoint *) points[i];
      const RgaItem *about = rga_plan_get (plan, &point->about);
      g_autofree char *open = about != NULL ? rga_item_fact (plan, about, RGA_FACT_OPEN) : NULL;
      g_autofree char *left = NULL;

      if (open == NULL || point->closed > 0)
        continue;
      before = (guint) g_ascii_strtoull (open, NULL, 10);
      point->closed = 1;
      left = rga_item_fact (plan, about, RGA_FACT_OPEN);
      g_assert_cmpuint (left != NULL ? (guint) g_ascii_strtoull (left, NULL, 10) : 0, ==, before - 1);
    }
  g_assert_cmpuint (before, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-facts/told", facts_are_told_as_the_plan_has_them);
  g_test_add_func ("/item-facts/closed", closed_points_are_not_counted);

  return g_test_run ();
}
