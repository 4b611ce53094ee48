/* Setting a value instead of the computed one, and back: one step each. */
#include <string.h>

#include "rga-document.h"
#include "rga-figures.h"
#include "scratch.h"

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        project, row;
} Fixture;

static void
apply (Fixture  *fixture,
       RgaEdits *edits)
{
  g_autoptr(GError) error = NULL;

  rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, edits, &error);
  g_assert_no_error (error);
  rga_edits_free (edits);
}

/* A row of requested hours: the key says 48. */
static RgaId
add_row (Fixture *fixture)
{
  RgaEdits *edits = rga_edits_new ();
  RgaId id = rga_document_make_id (fixture->document);

  rga_edits_add (edits, RGA_LIST_REQUIREMENT_ROWS, &id);
  rga_edits_set (edits, RGA_LIST_REQUIREMENT_ROWS, &id, RGA_FIELD (RGA_LIST_REQUIREMENT_ROWS, hours_computed),
                 rga_value_number (RGA_FIELD_HOURS, 48 * 60));
  apply (fixture, edits);

  return id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaItem *programme;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
  programme = rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error);
  g_assert_no_error (error);
  fixture->project = rga_document_add (fixture->document, RGA_LIST_PROJECTS, &programme->id, NULL, NULL, "P", &error)->id;
  g_assert_no_error (error);
  fixture->row = add_row (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static RgaFigureState
look (Fixture     *fixture,
      const RgaId *id,
      const char  *name)
{
  const RgaItem *item = rga_plan_get (fixture->plan, id);

  return rga_figure_look (rga_figure_find (item->list, name), fixture->plan, item);
}

static void
set (Fixture     *fixture,
     const RgaId *id,
     const char  *name,
     const char  *text,
     const char  *reason)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_figure (fixture->document, id, name, text, reason, &error);
  g_assert_no_error (error);
}

static guint
count_rows (Fixture *fixture)
{
  guint n;

  rga_plan_items (fixture->plan, RGA_LIST_OVERRIDES, &n);

  return n;
}

static void
setting_is_one_step (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaFigureState state;

  set (fixture, &fixture->project, "span", "Q3 2027", "zo besloten");
  g_assert_cmpstr (rga_document_peek_undo (fixture->document)->name, ==, "P");
  set (fixture, &fixture->project, "span", "Q4 2027", "toch later");
  state = look (fixture, &fixture->project, "span");
  g_assert_cmpstr (state.text, ==, "Q4 2027");
  g_assert_cmpstr (state.reason, ==, "toch later");
  g_assert_cmpuint (count_rows (fixture), ==, 1);

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (look (fixture, &fixture->project, "span").text, ==, "Q3 2027");
  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_false (look (fixture, &fixture->project, "span").is_set);
}

static void
no_words_go_back_to_computed (Fixture       *fixture,
                              gconstpointer  unused)
{
  RgaFigureState state;

  set (fixture, &fixture->project, "hours", "6-8", NULL);
  g_assert_cmpint (look (fixture, &fixture->project, "hours").set.most, ==, 8 * 60);
  set (fixture, &fixture->project, "hours", "", "x");
  g_assert_cmpuint (count_rows (fixture), ==, 0);

  set (fixture, &fixture->row, "hours", "47", "sluitpost");
  state = look (fixture, &fixture->row, "hours");
  g_assert_cmpint (state.computed.most, ==, 48 * 60);
  g_assert_cmpint (state.set.most, ==, 47 * 60);
  g_assert_cmpstr (state.reason, ==, "sluitpost");
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  set (fixture, &fixture->row, "hours", NULL, NULL);
  state = look (fixture, &fixture->row, "hours");
  g_assert_false (state.is_set);
  g_assert_null (state.reason);
}

static void
check_refused (Fixture    *fixture,
               const char *name,
               const char *text)
{
  g_autoptr(GError) error = NULL;
  const RgaRevision *top = rga_document_peek_undo (fixture->document);

  g_assert_false (rga_document_set_figure (fixture->document, &fixture->project, name, text, "x", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  g_assert_true (rga_document_peek_undo (fixture->document) == top);
}

/* By every road: also a row of overrides that is written by hand. */
static void
what_cannot_be_read_is_refused (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId id = rga_document_make_id (fixture->document);
  RgaList list;
  guint field;

  check_refused (fixture, "hours", "veel");
  check_refused (fixture, "span", "mei");
  check_refused (fixture, "sections_filled", "-1");

  rga_edits_add (edits, RGA_LIST_OVERRIDES, &id);
  rga_edits_set (edits, RGA_LIST_OVERRIDES, &id, RGA_FIELD (RGA_LIST_OVERRIDES, field), rga_value_text ("hours"));
  rga_edits_set (edits, RGA_LIST_OVERRIDES, &id, RGA_FIELD (RGA_LIST_OVERRIDES, value), rga_value_text ("veel"));
  rga_edits_set (edits, RGA_LIST_OVERRIDES, &id, RGA_FIELD (RGA_LIST_OVERRIDES, about), rga_value_id (&fixture->project));
  g_assert_false (rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, edits, &error));
  g_assert_nonnull (rga_store_error_get_field (error, &list, &field));
  g_assert_cmpstr (rga_list_info (list)->fields[field].name, ==, "value");
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document/figures/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("one-step", setting_is_one_step);
  ADD ("back", no_words_go_back_to_computed);
  ADD ("refused", what_cannot_be_read_is_refused);
#undef ADD

  return g_test_run ();
}
