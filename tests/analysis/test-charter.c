#include "rga-charter.h"

#include "example-plan.h"

static void
add_section (RgaPlan    *plan,
             RgaProject *project,
             const char *kind)
{
  RgaSection *section = example_item (plan, RGA_LIST_SECTIONS);

  section->project = project->item.id;
  section->kind = example_text (kind);
  rga_plan_put (plan, &section->item);
}

static void
add_project (RgaPlan     *plan,
             const RgaId *programme,
             const char  *template_name,
             const char  *kinds)
{
  RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);
  g_auto(GStrv) words = g_strsplit (kinds, " ", -1);

  project->programme = *programme;
  project->template_name = template_name != NULL ? example_text (template_name) : NULL;
  project = (RgaProject *) rga_plan_put (plan, &project->item);
  for (guint i = 0; words[i] != NULL; i++)
    add_section (plan, project, words[i]);
}

static RgaId
add_programme (RgaPlan *plan)
{
  RgaProgramme *programme = example_item (plan, RGA_LIST_PROGRAMMES);

  return rga_plan_put (plan, &programme->item)->id;
}

static void
most_charters_say_what_a_charter_is (void)
{
  static const char *const expected[] = { "goal", "result", "parties", "planning" };
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaId programme = add_programme (plan);
  g_autoptr(GPtrArray) sections = NULL;

  add_project (plan, &programme, "board", "occasion task money");
  add_project (plan, &programme, "project", "goal result parties planning");
  add_project (plan, &programme, "project", "goal parts result parties planning agreements");
  add_project (plan, &programme, "project", "goal parties planning");
  add_project (plan, &programme, NULL, "anything");

  g_assert_cmpstr (rga_charter_template (plan, &programme), ==, "project");
  sections = rga_charter_sections (plan, &programme, "project");
  g_assert_cmpuint (sections->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sections->len; i++)
    g_assert_cmpstr (((RgaSection *) sections->pdata[i])->kind, ==, expected[i]);
}

static void
without_a_template_there_is_none (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);
  const RgaItem *programme = programmes->pdata[0];
  g_autoptr(GPtrArray) sections = rga_charter_sections (plan, &programme->id, NULL);

  g_assert_null (rga_charter_template (plan, &programme->id));
  g_assert_cmpuint (sections->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/most", most_charters_say_what_a_charter_is);
  g_test_add_func ("/charter/none", without_a_template_there_is_none);

  return g_test_run ();
}
