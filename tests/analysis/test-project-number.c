#include "example-plan.h"
#include "rga-project-number.h"

static void
assert_numbers (const char *agenda,
                const char *expected)
{
  g_autoptr(RgaPlan) plan = example_plan_new (agenda);
  g_autoptr(GPtrArray) projects = rga_plan_sorted (plan, RGA_LIST_PROJECTS);
  g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < projects->len; i++)
    {
      char *number = rga_project_number (plan, projects->pdata[i]);

      if (number != NULL)
        g_ptr_array_add (numbers, number);
    }
  g_ptr_array_add (numbers, NULL);
  all = g_strjoinv (" ", (char **) numbers->pdata);

  g_assert_cmpstr (all, ==, expected);
}

static void
a_count_that_starts_again_has_the_area_before_it (void)
{
  assert_numbers ("norm-opdrachtgeverschap", "1.1 1.2 1.3 1.4 1.5 2.1 2.2 3.1 3.2 3.3 4.1 4.2 4.3");
}

static void
a_count_that_goes_on_stands_alone (void)
{
  assert_numbers ("verkennende-opdracht", "1 2 3 4 5 6 7 8 9 10");
}

/* Below the first project, in its focus area, with number 1. */
static const RgaProject *
add_part (RgaPlan          *plan,
          const RgaProject *whole,
          const RgaId      *area)
{
  RgaProject *part = example_item (plan, RGA_LIST_PROJECTS);
  RgaProjectFocusArea *place = example_item (plan, RGA_LIST_PROJECT_FOCUS_AREAS);

  part->programme = whole->programme;
  part->parent = whole->item.id;
  part->number = example_text ("1");
  place->project = part->item.id;
  place->focus_area = *area;
  rga_plan_put (plan, &place->item);

  return (const RgaProject *) rga_plan_put (plan, &part->item);
}

static void
assert_number (RgaPlan          *plan,
               const RgaProject *project,
               const char       *expected)
{
  g_autofree char *number = rga_project_number (plan, project);

  g_assert_cmpstr (number, ==, expected);
}

static void
parts_count_within_their_project (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(GPtrArray) projects = rga_plan_sorted (plan, RGA_LIST_PROJECTS);
  g_autoptr(GPtrArray) areas = rga_plan_sorted (plan, RGA_LIST_FOCUS_AREAS);
  const RgaProject *whole = projects->pdata[0];
  const RgaProject *part = add_part (plan, whole, &((RgaItem *) areas->pdata[1])->id);

  assert_number (plan, part, "1");
  add_part (plan, whole, &((RgaItem *) areas->pdata[2])->id);
  assert_number (plan, part, "2.1");
  assert_number (plan, whole, "1.1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/project-number/again", a_count_that_starts_again_has_the_area_before_it);
  g_test_add_func ("/project-number/on", a_count_that_goes_on_stands_alone);

  g_test_add_func ("/project-number/parts", parts_count_within_their_project);

  return g_test_run ();
}
