#include "rga-document.h"
#include "scratch.h"

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        first, second;
} Fixture;

static RgaId
add (Fixture    *fixture,
     const char *name,
     const char *words)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, RGA_LIST_ACTIVITIES, NULL, NULL, NULL, name, &error);
  RgaId id;

  g_assert_no_error (error);
  id = item->id;
  rga_document_set_period (fixture->document, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, period), words, &error);
  g_assert_no_error (error);

  return id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId link;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
  fixture->first = add (fixture, "eerst", "Q3 2027");
  fixture->second = add (fixture, "daarna", "juni 2027");
  link = rga_document_make_id (fixture->document);
  rga_edits_add (edits, RGA_LIST_LINKS, &link);
  rga_edits_set (edits, RGA_LIST_LINKS, &link, RGA_FIELD (RGA_LIST_LINKS, from), rga_value_id (&fixture->first));
  rga_edits_set (edits, RGA_LIST_LINKS, &link, RGA_FIELD (RGA_LIST_LINKS, to), rga_value_id (&fixture->second));
  rga_edits_set (edits, RGA_LIST_LINKS, &link, RGA_FIELD (RGA_LIST_LINKS, kind), rga_value_word (RGA_LINK_FINISH_START));
  rga_document_edit (fixture->document, RGA_ACTION_ADD, &link, edits, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static const char *
words_of (Fixture     *fixture,
          const RgaId *id)
{
  return ((RgaActivity *) rga_plan_get (fixture->plan, id))->period->text;
}

static void
what_follows_moves_in_one_step (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) shifts = rga_shifts_for_order (fixture->plan, &fixture->first, RGA_LANGUAGE_NL);

  g_assert_cmpuint (shifts->len, ==, 1);
  g_assert_true (rga_document_shift (fixture->document, &fixture->first, shifts, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (words_of (fixture, &fixture->second), ==, "september 2027");
  g_assert_true (rga_document_undo (fixture->document, &error));
  g_assert_cmpstr (words_of (fixture, &fixture->second), ==, "juni 2027");
  g_assert_cmpstr (words_of (fixture, &fixture->first), ==, "Q3 2027");
}

/* Both ends of the chain, and nothing to be done twice. */
static void
what_comes_later_takes_its_chain_along (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) shifts = rga_shifts_for_later (fixture->plan, &fixture->first, &(RgaDelay) { RGA_UNIT_MONTH, 3 }, RGA_LANGUAGE_NL);
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (RgaShift));

  g_assert_true (rga_document_shift (fixture->document, &fixture->first, shifts, &error));
  g_assert_cmpstr (words_of (fixture, &fixture->first), ==, "Q4 2027");
  g_assert_cmpstr (words_of (fixture, &fixture->second), ==, "september 2027");
  g_assert_true (rga_document_undo (fixture->document, &error));
  g_assert_cmpstr (words_of (fixture, &fixture->first), ==, "Q3 2027");
  g_assert_true (rga_document_shift (fixture->document, &fixture->first, none, &error));
  g_assert_true (rga_document_can_redo (fixture->document));
}

#define ADD(path, func) g_test_add ("/document-shifts/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order", what_follows_moves_in_one_step);
  ADD ("later", what_comes_later_takes_its_chain_along);

  return g_test_run ();
}
