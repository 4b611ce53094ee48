/* Much text for a charter at once: into sections that are there and into new ones. */
#include "rga-document-sections.h"

#include "scratch.h"

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaId        project;
  RgaId        goal;
} Fixture;

static const RgaSection *
get (Fixture    *fixture,
     const char *title)
{
  g_autoptr(GPtrArray) sections = rga_plan_children (rga_document_get_plan (fixture->document), &fixture->project, RGA_LIST_SECTIONS,
                                                     RGA_FIELD (RGA_LIST_SECTIONS, project));

  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (((RgaSection *) sections->pdata[i])->title, title) == 0)
      return sections->pdata[i];

  return NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  static const char *const titles[] = { "Doel", "Planning", NULL };
  g_autoptr(GError) error = NULL;
  RgaId agenda;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  agenda = rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error)->id;
  fixture->project = rga_document_add (fixture->document, RGA_LIST_PROJECTS, &agenda, NULL, NULL, "Project", &error)->id;
  g_assert_true (rga_document_add_sections (fixture->document, &fixture->project, titles, &error));
  fixture->goal = get (fixture, "Doel")->item.id;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static void
texts_are_one_step (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaSectionText texts[] = {
    { fixture->goal, "Doel", "Een sluitende aanpak." }, { RGA_ID_NONE, "Communicatie", "nader te bepalen" }, { RGA_ID_NONE, "Leeg", "" },
  };

  g_assert_true (rga_document_fill_sections (fixture->document, &fixture->project, texts, G_N_ELEMENTS (texts), &error));
  g_assert_cmpstr (get (fixture, "Doel")->text, ==, "Een sluitende aanpak.");
  g_assert_cmpint (get (fixture, "Doel")->state, ==, RGA_SECTION_FILLED);
  g_assert_cmpint (get (fixture, "Communicatie")->state, ==, RGA_SECTION_TO_DO);
  g_assert_cmpint (get (fixture, "Leeg")->state, ==, RGA_SECTION_EMPTY);
  g_assert_cmpint (get (fixture, "Planning")->state, ==, RGA_SECTION_EMPTY);

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_null (get (fixture, "Doel")->text);
  g_assert_null (get (fixture, "Communicatie"));
}

/* Typed in the box of “Doel”, which shows the project's goal; then more is pasted. */
static void
a_goal_that_was_typed_stays (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaSectionText text = { fixture->goal, "Doel", "En meer." };

  rga_document_set_text (fixture->document, &fixture->project, RGA_FIELD (RGA_LIST_PROJECTS, goal), "Een sluitende aanpak.", &error);
  g_assert_no_error (error);
  g_assert_true (rga_document_fill_sections (fixture->document, &fixture->project, &text, 1, &error));
  g_assert_cmpstr (get (fixture, "Doel")->text, ==, "Een sluitende aanpak.\nEn meer.");
}

static void
nothing_that_stands_there_goes (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaSectionText texts[] = { { fixture->goal, "Doel", "twee" }, { fixture->goal, "Doel", "" }, { fixture->goal, "Doel", "drie" } };

  g_assert_true (rga_document_set_text (fixture->document, &fixture->goal, RGA_FIELD (RGA_LIST_SECTIONS, text), "een", &error));
  g_assert_true (rga_document_fill_sections (fixture->document, &fixture->project, texts, G_N_ELEMENTS (texts), &error));
  g_assert_cmpstr (get (fixture, "Doel")->text, ==, "een\ntwee\ndrie");
}

static void
a_section_that_is_gone_is_refused (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaSectionText texts[] = { { RGA_ID_NONE, "Nieuw", "tekst" }, { fixture->goal, "Doel", "tekst" } };

  g_assert_true (rga_document_delete (fixture->document, &fixture->goal, &error));
  g_assert_false (rga_document_fill_sections (fixture->document, &fixture->project, texts, G_N_ELEMENTS (texts), &error));
  g_assert_nonnull (error);
  g_assert_null (get (fixture, "Nieuw"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sections/one-step", Fixture, NULL, set_up, texts_are_one_step, tear_down);
  g_test_add ("/sections/goal", Fixture, NULL, set_up, a_goal_that_was_typed_stays, tear_down);
  g_test_add ("/sections/behind", Fixture, NULL, set_up, nothing_that_stands_there_goes, tear_down);
  g_test_add ("/sections/gone", Fixture, NULL, set_up, a_section_that_is_gone_is_refused, tear_down);

  return g_test_run ();
}
