#include "rga-charter-state.h"

#include "example-plan.h"
#include "rga-coherence.h"

static const RgaItem *
find_project (RgaPlan    *plan,
              const char *name)
{
  return example_find (plan, RGA_LIST_PROJECTS, name);
}

static const RgaSection *
find_section (RgaPlan    *plan,
              const char *project,
              const char *kind)
{
  g_autoptr(GPtrArray) sections = rga_plan_children (plan, &find_project (plan, project)->id, RGA_LIST_SECTIONS,
                                                     RGA_FIELD (RGA_LIST_SECTIONS, project));

  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (((RgaSection *) sections->pdata[i])->kind, kind) == 0)
      return sections->pdata[i];
  g_assert_not_reached ();
}

/* The picture of this project says: 10 of 12 sections filled in, 2 partly. */
static void
completeness_of_18_to_18 (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCompleteness completeness = rga_charter_completeness (plan, &find_project (plan, "Aansluiting 18-/18+")->id);

  g_assert_cmpuint (completeness.sections, ==, 12);
  g_assert_cmpuint (completeness.filled, ==, 10);
  g_assert_cmpuint (completeness.partial, ==, 2);
  g_assert_cmpuint (completeness.open, ==, 0);
}

/* User question 49: 6 of the 8 charters with leads miss at least one. */
static void
leads_that_are_missing (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GPtrArray) sections = rga_plan_sorted (plan, RGA_LIST_SECTIONS);
  guint with_leads = 0, missing = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      g_autoptr(GPtrArray) parts = rga_charter_parts (plan, sections->pdata[i]);
      guint open = 0;

      if (rga_charter_subject (sections->pdata[i]) != RGA_CHARTER_LEADS)
        continue;
      for (guint k = 0; k < parts->len; k++)
        open += rga_charter_part_is_open (parts->pdata[k]);
      with_leads++;
      missing += open > 0;
    }
  g_assert_cmpuint (with_leads, ==, 8);
  g_assert_cmpuint (missing, ==, 6);
}

/* What the transcription says of leads is what the leads say themselves. */
static void
state_follows_the_leads (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GPtrArray) sections = rga_plan_sorted (plan, RGA_LIST_SECTIONS);

  for (guint i = 0; i < sections->len; i++)
    {
      const RgaSection *section = sections->pdata[i];
      g_autoptr(GPtrArray) parts = rga_charter_parts (plan, section);
      guint open = 0;

      if (rga_charter_subject (section) != RGA_CHARTER_LEADS)
        continue;
      for (guint k = 0; k < parts->len; k++)
        open += rga_charter_part_is_open (parts->pdata[k]);
      g_test_message ("%s", rga_item_name (rga_plan_get (plan, &section->project)));
      g_assert_cmpint (rga_charter_read_state (section->text, parts->len, open), ==, section->state);
    }
}

static void
words_that_repeat_the_items (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");

  g_assert_true (rga_charter_repeats (plan, find_section (plan, "Aansluiting 18-/18+", "trekkers")));
  g_assert_true (rga_charter_repeats (plan, find_section (plan, "Aansluiting 18-/18+", "SMART resultaat")));
  g_assert_true (rga_charter_repeats (plan, find_section (plan, "Aansluiting 18-/18+", "betrokken partijen")));
  g_assert_false (rga_charter_repeats (plan, find_section (plan, "Aansluiting 18-/18+", "oriëntatie")));
  g_assert_false (rga_charter_repeats (plan, find_section (plan, "Bovenregionale samenwerking", "onderdelen")));
}

static void
state_of_words (void)
{
  g_assert_cmpint (rga_charter_read_state ("", 0, 0), ==, RGA_SECTION_EMPTY);
  g_assert_cmpint (rga_charter_read_state ("  \n", 0, 0), ==, RGA_SECTION_EMPTY);
  g_assert_cmpint (rga_charter_read_state ("Nog uit te werken", 0, 0), ==, RGA_SECTION_TO_DO);
  g_assert_cmpint (rga_charter_read_state ("Eerst dit.\nNader te bepalen: dat.", 0, 0), ==, RGA_SECTION_PARTIAL);
  g_assert_cmpint (rga_charter_read_state ("Afname XX% inzet", 0, 0), ==, RGA_SECTION_PARTIAL);
  g_assert_cmpint (rga_charter_read_state ("- eerste punt\n- tweede punt", 0, 0), !=, RGA_SECTION_TO_DO);
  g_assert_cmpint (rga_charter_read_state ("Een sluitende aanpak.", 0, 0), ==, RGA_SECTION_FILLED);
  g_assert_cmpint (rga_charter_read_state (NULL, 2, 2), ==, RGA_SECTION_TO_DO);
  g_assert_cmpint (rga_charter_read_state (NULL, 2, 1), ==, RGA_SECTION_PARTIAL);
}

/* “ingevuld” says the transcription of a text that nobody copied; the source says where it is. */
static void
what_was_not_copied (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const char *project = "Vernieuwing van drang- en dwanghulp";
  const RgaSource *source = rga_charter_source (plan, find_section (plan, project, "oriëntatie"));

  g_assert_cmpint (rga_charter_telling (plan, find_section (plan, project, "oriëntatie")), ==, RGA_CHARTER_NOT_COPIED);
  g_assert_cmpint (rga_charter_telling (plan, find_section (plan, project, "SMART resultaat")), ==, RGA_CHARTER_TOLD);
  g_assert_cmpint (rga_charter_telling (plan, find_section (plan, project, "projectteam")), ==, RGA_CHARTER_TOLD);
  g_assert_cmpint (rga_charter_telling (plan, find_section (plan, project, "betrokkenheid eindgebruiker")), ==, RGA_CHARTER_UNTOLD);
  g_assert_nonnull (source);
  g_assert_true (rga_id_equal (&source->about, &find_project (plan, project)->id));
}

static void
state_follows_until_it_is_set (void)
{
  g_assert_cmpint (rga_charter_follow (RGA_SECTION_EMPTY, RGA_SECTION_EMPTY, RGA_SECTION_FILLED), ==, RGA_SECTION_FILLED);
  g_assert_cmpint (rga_charter_follow (RGA_SECTION_FILLED, RGA_SECTION_FILLED, RGA_SECTION_EMPTY), ==, RGA_SECTION_EMPTY);
  g_assert_cmpint (rga_charter_follow (RGA_SECTION_PARTIAL, RGA_SECTION_FILLED, RGA_SECTION_FILLED), ==, RGA_SECTION_PARTIAL);
  g_assert_cmpint (rga_charter_follow (RGA_SECTION_PARTIAL, RGA_SECTION_EMPTY, RGA_SECTION_FILLED), ==, RGA_SECTION_PARTIAL);
  g_assert_cmpint (rga_charter_follow (RGA_SECTION_NOT_APPLICABLE, RGA_SECTION_EMPTY, RGA_SECTION_FILLED), ==,
                   RGA_SECTION_NOT_APPLICABLE);
  g_assert_cmpint (rga_charter_follow (RGA_WORD_OPEN, RGA_SECTION_EMPTY, RGA_SECTION_TO_DO), ==, RGA_SECTION_TO_DO);
}

/* User questions 50 and 51. */
static void
coherence_from_both_sides (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *steering = find_project (plan, "Sturen op resultaat");
  g_autoptr(GArray) coherence = rga_coherence_of (plan, &steering->id);
  g_autoptr(GPtrArray) projects = rga_plan_sorted (plan, RGA_LIST_PROJECTS);
  RgaCoherenceCount count = rga_coherence_count (plan, projects);
  guint sides[4] = { 0 };

  for (guint i = 0; i < coherence->len; i++)
    sides[g_array_index (coherence, RgaCoherence, i).side]++;
  g_assert_cmpuint (coherence->len, ==, 3);
  g_assert_cmpuint (sides[RGA_COHERENCE_BOTH], ==, 1);
  g_assert_cmpuint (sides[RGA_COHERENCE_FROM_THERE], ==, 1);
  g_assert_true (rga_id_is_none (&g_array_index (coherence, RgaCoherence, 2).other));
  g_assert_cmpstr (g_array_index (coherence, RgaCoherence, 2).here->external, ==, "Marktconsultatie inkoop");

  g_assert_cmpuint (count.pairs, ==, 9);
  g_assert_cmpuint (count.one_sided, ==, 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/completeness-of-18-to-18", completeness_of_18_to_18);
  g_test_add_func ("/charter/leads-that-are-missing", leads_that_are_missing);
  g_test_add_func ("/charter/state-follows-the-leads", state_follows_the_leads);
  g_test_add_func ("/charter/words-that-repeat-the-items", words_that_repeat_the_items);
  g_test_add_func ("/charter/state-of-words", state_of_words);
  g_test_add_func ("/charter/what-was-not-copied", what_was_not_copied);
  g_test_add_func ("/charter/state-follows-until-it-is-set", state_follows_until_it_is_set);
  g_test_add_func ("/charter/coherence-from-both-sides", coherence_from_both_sides);

  return g_test_run ();
}
