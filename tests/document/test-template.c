/* What of an agenda goes on: as a template, and in its next project. */
#include "rga-document.h"
#include "rga-items.h"
#include "rga-template.h"
#include "scratch.h"

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaId        programme;
  RgaId        project;
} Fixture;

static RgaId
add (Fixture     *fixture,
     RgaDocument *document,
     RgaList      list,
     const RgaId *programme,
     const RgaId *project,
     const char  *name)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (document, list, programme, project, NULL, name, &error);

  g_assert_no_error (error);

  return item->id;
}

static void
set_text (Fixture     *fixture,
          const RgaId *item,
          guint        field,
          const char  *text)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_text (fixture->document, item, field, text, &error);
  g_assert_no_error (error);
}

static void
add_section (Fixture    *fixture,
             const char *kind)
{
  RgaId section = add (fixture, fixture->document, RGA_LIST_SECTIONS, NULL, &fixture->project, "");

  set_text (fixture, &section, RGA_FIELD (RGA_LIST_SECTIONS, kind), kind);
  set_text (fixture, &section, RGA_FIELD (RGA_LIST_SECTIONS, text), "what was written");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->programme = add (fixture, fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, "Agenda");
  fixture->project = add (fixture, fixture->document, RGA_LIST_PROJECTS, &fixture->programme, NULL, "First");
  set_text (fixture, &fixture->project, RGA_FIELD (RGA_LIST_PROJECTS, template_name), "charter");
  add_section (fixture, "goal");
  add_section (fixture, "parties");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

/* As every road of the window adds one. */
static RgaId
add_project (Fixture    *fixture,
             const char *name)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;
  RgaId id = rga_document_make_id (fixture->document);

  rga_edits_add (edits, RGA_LIST_PROJECTS, &id);
  rga_edits_set (edits, RGA_LIST_PROJECTS, &id, RGA_FIELD (RGA_LIST_PROJECTS, name), rga_value_text (name));
  rga_edits_set (edits, RGA_LIST_PROJECTS, &id, RGA_FIELD (RGA_LIST_PROJECTS, programme),
                 rga_value_id (&fixture->programme));
  rga_document_begin_charter (fixture->document, edits, &id);
  g_assert_true (rga_document_edit (fixture->document, RGA_ACTION_ADD, &id, edits, &error));
  g_assert_no_error (error);

  return id;
}

static guint
count (RgaDocument *document,
       RgaList      list)
{
  guint n = 0;

  rga_plan_items (rga_document_get_plan (document), list, &n);

  return n;
}

static void
a_new_project_begins_with_the_sections_of_its_agenda (Fixture       *fixture,
                                                      gconstpointer  unused)
{
  RgaPlan *plan = rga_document_get_plan (fixture->document);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sections = NULL;
  RgaId second = add_project (fixture, "Second");
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &second);

  g_assert_cmpstr (project->template_name, ==, "charter");
  sections = rga_plan_children (plan, &second, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));
  g_assert_cmpuint (sections->len, ==, 2);
  g_assert_cmpstr (((RgaSection *) sections->pdata[0])->kind, ==, "goal");
  g_assert_cmpstr (((RgaSection *) sections->pdata[1])->kind, ==, "parties");
  g_assert_null (((RgaSection *) sections->pdata[0])->text);
  g_assert_cmpint (((RgaSection *) sections->pdata[0])->state, ==, RGA_SECTION_EMPTY);

  /* One step. */
  g_assert_true (rga_document_undo (fixture->document, &error));
  g_assert_null (rga_plan_get (plan, &second));
  g_assert_cmpuint (count (fixture->document, RGA_LIST_SECTIONS), ==, 2);
}

static void
add_who_and_when (Fixture *fixture)
{
  RgaId person = add (fixture, fixture->document, RGA_LIST_PEOPLE, NULL, NULL, "somebody");
  RgaId body = add (fixture, fixture->document, RGA_LIST_BODIES, &fixture->programme, NULL, "Team");
  RgaId seat = add (fixture, fixture->document, RGA_LIST_SEATS, NULL, &fixture->project, "");
  RgaId activity = add (fixture, fixture->document, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, "Work");
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  rga_edits_set (edits, RGA_LIST_SEATS, &seat, RGA_FIELD (RGA_LIST_SEATS, body), rga_value_id (&body));
  rga_edits_set (edits, RGA_LIST_SEATS, &seat, RGA_FIELD (RGA_LIST_SEATS, person), rga_value_id (&person));
  rga_edits_set (edits, RGA_LIST_SEATS, &seat, RGA_FIELD (RGA_LIST_SEATS, function), rga_value_text ("adviser"));
  rga_edits_set (edits, RGA_LIST_SEATS, &seat, RGA_FIELD (RGA_LIST_SEATS, hours_min),
                 rga_value_number (RGA_FIELD_HOURS, 480));
  g_assert_true (rga_document_edit (fixture->document, RGA_ACTION_CHANGE, &seat, edits, &error));
  g_assert_no_error (error);
  rga_document_set_period (fixture->document, &activity, RGA_FIELD (RGA_LIST_ACTIVITIES, period), "Q3 2027", &error);
  rga_document_set_text (fixture->document, &activity, RGA_FIELD (RGA_LIST_ACTIVITIES, performer), "somebody", &error);
  g_assert_no_error (error);
}

static RgaDocument *
make_from_template (Fixture *fixture)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  RgaIdMaker ids = { .random = random };
  g_autoptr(RgaEdits) edits = rga_template_make (rga_document_get_plan (fixture->document), &ids, 1000);
  g_autoptr(GError) error = NULL;
  RgaDocument *made = rga_document_new (edits, fixture->folder, "test", &error);

  g_assert_no_error (error);

  return made;
}

static gpointer
only (RgaDocument *document,
      RgaList      list)
{
  guint n = 0;
  RgaItem *const *items = rga_plan_items (rga_document_get_plan (document), list, &n);

  g_assert_cmpuint (n, ==, 1);

  return items[0];
}

static void
a_template_keeps_structure_and_nobody (Fixture       *fixture,
                                       gconstpointer  unused)
{
  RgaDocument *made = NULL;
  const RgaSeat *seat = NULL;
  const RgaActivity *activity = NULL;
  const RgaProject *project = NULL;
  const RgaBody *body = NULL;
  const RgaProgramme *programme = NULL;

  set_text (fixture, &fixture->programme, RGA_FIELD (RGA_LIST_PROGRAMMES, short_name), "Agenda 2018–2019");
  add_who_and_when (fixture);
  made = make_from_template (fixture);
  seat = only (made, RGA_LIST_SEATS);
  activity = only (made, RGA_LIST_ACTIVITIES);
  project = only (made, RGA_LIST_PROJECTS);
  body = only (made, RGA_LIST_BODIES);
  programme = only (made, RGA_LIST_PROGRAMMES);

  g_assert_cmpstr (programme->name, ==, "Agenda");
  g_assert_null (programme->short_name);
  g_assert_cmpuint (count (made, RGA_LIST_PEOPLE), ==, 0);
  g_assert_cmpstr (seat->function, ==, "adviser");
  g_assert_true (rga_id_is_none (&seat->person));
  g_assert_true (rga_id_equal (&seat->body, &body->item.id));
  g_assert_true (rga_id_equal (&seat->project, &project->item.id));
  g_assert_cmpint (seat->hours_min, ==, RGA_UNKNOWN);
  g_assert_cmpstr (activity->name, ==, "Work");
  g_assert_null (activity->period);
  g_assert_null (activity->performer);
  g_assert_false (rga_id_equal (&project->item.id, &fixture->project));

  rga_document_discard (made);
  g_object_unref (made);
}

static void
a_template_keeps_the_sections_without_their_texts (Fixture       *fixture,
                                                   gconstpointer  unused)
{
  RgaDocument *made = make_from_template (fixture);
  guint n = 0;
  RgaItem *const *sections = rga_plan_items (rga_document_get_plan (made), RGA_LIST_SECTIONS, &n);

  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < n; i++)
    {
      g_assert_nonnull (((const RgaSection *) sections[i])->kind);
      g_assert_null (((const RgaSection *) sections[i])->text);
    }

  rga_document_discard (made);
  g_object_unref (made);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/template/next-project", Fixture, NULL, set_up, a_new_project_begins_with_the_sections_of_its_agenda, tear_down);
  g_test_add ("/template/structure", Fixture, NULL, set_up, a_template_keeps_structure_and_nobody, tear_down);
  g_test_add ("/template/sections", Fixture, NULL, set_up, a_template_keeps_the_sections_without_their_texts, tear_down);

  return g_test_run ();
}
