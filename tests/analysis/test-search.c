/* What a search finds on the page of a project and of an agenda, and in which order. */
#include "rga-search.h"

#include "example-plan.h"
#include "rga-table.h"

#define PROJECT "Aansluiting 18-/18+"

static char *
describe (RgaPlan *plan,
          GArray  *found)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const RgaItem *item = rga_plan_get (plan, &g_array_index (found, RgaId, i));
      const char *name = item->list == RGA_LIST_SECTIONS ? ((const RgaSection *) item)->kind : rga_item_name (item);

      g_string_append_printf (text, "%s: %s\n", rga_list_info (item->list)->name, name);
    }

  return g_string_free (text, FALSE);
}

static char *
find_in_project (const char *words)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *project = example_find (plan, RGA_LIST_PROJECTS, PROJECT);
  g_autoptr(GArray) found = rga_search_project (plan, &project->id, words);

  return describe (plan, found);
}

/* The section has the words of its results too, and stands above them. */
static void
a_page_is_searched_from_top_to_bottom (void)
{
  g_autofree char *found = find_in_project ("DOELGROEP");

  g_assert_cmpstr (found, ==,
                   "sections: SMART resultaat\n"
                   "goals: Omvang en problematiek doelgroep in beeld\n"
                   "goals: Doelgroep voorzien van adequate aanpak\n");
}

static void
all_words_have_to_be_there (void)
{
  g_autofree char *one = find_in_project ("doelgroep"), *both = find_in_project ("adequate doelgroep"), *none = find_in_project ("doelgroep zzz");

  g_assert_cmpuint (strlen (both), <, strlen (one));
  g_assert_cmpuint (strlen (both), >, 0);
  g_assert_cmpstr (none, ==, "");
}

static void
nothing_is_sought_without_words (void)
{
  g_autofree char *found = find_in_project ("  ");

  g_assert_cmpstr (found, ==, "");
}

/* A seat shows its organisation, so it is found by it; what is merely owned is not found by its owner. */
static void
names_that_are_shown_are_found (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *project = example_find (plan, RGA_LIST_PROJECTS, PROJECT);
  g_autoptr(GArray) found = rga_search_project (plan, &project->id, "langedijk");
  g_autoptr(GArray) owned = rga_search_project (plan, &project->id, PROJECT);
  guint seats = 0;

  for (guint i = 0; i < found->len; i++)
    seats += rga_plan_get (plan, &g_array_index (found, RgaId, i))->list == RGA_LIST_SEATS;
  g_assert_cmpuint (seats, ==, 1);
  for (guint i = 0; i < owned->len; i++)
    g_assert_cmpint (rga_plan_get (plan, &g_array_index (owned, RgaId, i))->list, !=, RGA_LIST_GOALS);
}

static void
an_agenda_has_projects_and_frameworks (void)
{
  static const RgaList lists[] = { RGA_LIST_DOCUMENTS, RGA_LIST_RISKS, RGA_N_LISTS };
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GPtrArray) agendas = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);
  const RgaId *agenda = &((RgaItem *) agendas->pdata[0])->id;
  g_autoptr(GArray) found = rga_search_agenda (plan, agenda, lists, "drang");
  g_autofree char *text = describe (plan, found);

  g_assert_nonnull (strstr (text, "projects: Vernieuwing van drang- en dwanghulp\n"));
}

static void
steps_go_round (void)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (RgaId));
  RgaId ids[4] = { { { 1 } }, { { 2 } }, { { 3 } }, { { 4 } } };

  g_assert_cmpuint (rga_search_step (found, &ids[0], 1), ==, 0);
  g_array_append_vals (found, ids, 3);
  g_assert_cmpuint (rga_search_step (found, &ids[0], 0), ==, 1);
  g_assert_cmpuint (rga_search_step (found, &ids[0], 1), ==, 2);
  g_assert_cmpuint (rga_search_step (found, &ids[2], 1), ==, 1);
  g_assert_cmpuint (rga_search_step (found, &ids[0], -1), ==, 3);
  g_assert_cmpuint (rga_search_step (found, &ids[3], 0), ==, 0);
  g_assert_cmpuint (rga_search_step (found, &ids[3], 1), ==, 1);
  g_assert_cmpuint (rga_search_step (found, &ids[3], -1), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/page", a_page_is_searched_from_top_to_bottom);
  g_test_add_func ("/search/all-words", all_words_have_to_be_there);
  g_test_add_func ("/search/no-words", nothing_is_sought_without_words);
  g_test_add_func ("/search/shown-names", names_that_are_shown_are_found);
  g_test_add_func ("/search/agenda", an_agenda_has_projects_and_frameworks);
  g_test_add_func ("/search/steps", steps_go_round);

  return g_test_run ();
}
