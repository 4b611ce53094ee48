#include <string.h>

#include "desk.h"
#include "random-item.h"
#include "rga-document-company.h"
#include "rga-document-outside.h"
#include "rga-document-sitting.h"
#include "rga-versions.h"
#include "scratch.h"
#include "worker.h"

/* A sitting is closed without keeping what was done in it: the plan is as it was on
 * opening, what was done can be brought back, and what others did stays. The oracle is
 * the text of all items on opening. */

static char *
describe (RgaDocument *document)
{
  return describe_plan (rga_document_get_plan (document));
}

static char *
describe_path (Desk *desk)
{
  g_autofree char *reader = scratch_path (desk->folder, "reader");
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = rga_document_open (desk->file, reader, "reader", &error);
  char *text = NULL;

  g_assert_no_error (error);
  text = describe (document);
  rga_document_discard (document);

  return text;
}

static RgaDocument *
open_desk (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = desk_open (desk, "ours", &error);

  g_assert_no_error (error);
  rga_document_reach_back (document);
  rga_document_keep_versions (document, desk->versions);

  return document;
}

static void
add (RgaDocument *document,
     const char  *name)
{
  g_autoptr(GError) error = NULL;

  desk_add (document, name, &error);
  g_assert_no_error (error);
}

static void
save (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  rga_document_save (document, &error);
  g_assert_no_error (error);
}

static void
take_back (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  rga_document_take_back_sitting (document, &error);
  g_assert_no_error (error);
}

static RgaItem *
pick (RgaDocument *document)
{
  RgaList list = g_test_rand_bit () ? RGA_LIST_PROGRAMMES : RGA_LIST_PROJECTS;
  guint n = 0;
  RgaItem *const *items = rga_plan_items (rga_document_get_plan (document), list, &n);

  return n == 0 ? NULL : items[g_test_rand_int_range (0, (gint32) n)];
}

/* Whatever is refused is refused: what counts is what there was on opening. */
static void
do_something (RgaDocument *document)
{
  g_autofree char *name = g_strdup_printf ("name %d", g_test_rand_int_range (0, 1000));
  RgaItem *item = pick (document);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
    case 1:
      add (document, name);
      break;
    case 2:
    case 3:
      if (item != NULL && item->list == RGA_LIST_PROGRAMMES)
        rga_document_add (document, RGA_LIST_PROJECTS, &item->id, NULL, NULL, name, NULL);
      break;
    case 4:
      if (item != NULL)
        rga_document_set_text (document, &item->id, (guint) rga_list_find_field (item->list, "name"), name, NULL);
      break;
    case 5:
      if (item != NULL)
        rga_document_delete (document, &item->id, NULL);
      break;
    case 6:
      rga_document_undo (document, NULL);
      break;
    default:
      rga_document_redo (document, NULL);
      break;
    }
}

static void
a_sitting_is_one_step_back (Desk          *desk,
                            gconstpointer  unused)
{
  for (int round = 0; round < 25; round++)
    {
      RgaDocument *document = open_desk (desk);
      g_autofree char *before = describe (document), *done = NULL, *after = NULL, *again = NULL, *file = NULL;
      g_autoptr(GError) error = NULL;
      gint64 n_before = rga_document_count_steps (document);

      for (int i = g_test_rand_int_range (1, 20); i > 0; i--)
        {
          do_something (document);
          if (g_test_rand_int_range (0, 6) == 0)
            save (document);
        }
      done = describe (document);
      g_assert_cmpint (rga_document_count_sitting (document), ==, rga_document_count_steps (document) - n_before);
      take_back (document);
      after = describe (document);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (rga_document_count_sitting (document), ==, 0);

      if (!g_str_equal (before, done))
        {
          rga_document_undo (document, &error);
          g_assert_no_error (error);
          again = describe (document);
          g_assert_cmpstr (again, ==, done);
          if (g_test_rand_bit ())
            take_back (document);   /* or what was done is kept after all */
        }
      g_free (after);
      after = describe (document);
      desk_close (document);
      file = describe_path (desk);
      g_assert_cmpstr (file, ==, after);
      g_assert_cmpuint (scratch_count (desk->ours), ==, 0);
    }
}

/* Also in another sitting: undo reaches back. */
static void
the_next_sitting_can_undo_it (Desk          *desk,
                              gconstpointer  unused)
{
  RgaDocument *document = open_desk (desk);
  g_autofree char *before = describe (document), *done = NULL, *next = NULL, *again = NULL;
  g_autoptr(GError) error = NULL;

  add (document, "two");
  add (document, "three");
  done = describe (document);
  take_back (document);
  desk_close (document);
  document = open_desk (desk);
  next = describe (document);
  g_assert_cmpstr (next, ==, before);
  g_assert_cmpint (rga_document_count_sitting (document), ==, 0);
  rga_document_undo (document, &error);
  g_assert_no_error (error);
  again = describe (document);
  g_assert_cmpstr (again, ==, done);
  desk_close (document);
}

static gboolean
keep_sitting (RgaDocument  *document,
              GError      **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_keep_sitting_async (document, worker_done_cb, &result);

  return rga_document_keep_sitting_finish (document, worker_wait (&result), error);
}

static guint
count_versions (Desk       *desk,
                const char *folder,
                const char *text)
{
  g_autoptr(GPtrArray) versions = rga_versions_list (folder, NULL);
  guint n = 0;

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      const RgaVersion *version = versions->pdata[i];
      g_autoptr(RgaPlan) plan = rga_version_read (version->path, NULL);
      g_autofree char *held = plan == NULL ? g_strdup ("") : describe_plan (plan);

      n += g_str_equal (held, text);
    }

  return n;
}

/* What nobody ever saved is among the earlier versions all the same. */
static void
what_was_done_is_kept_as_a_version (Desk          *desk,
                                    gconstpointer  unused)
{
  RgaDocument *document = open_desk (desk);
  g_autofree char *folder = desk_find_versions (desk, document), *done = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (keep_sitting (document, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));   /* nothing was done */
  add (document, "two");
  done = describe (document);
  g_assert_true (keep_sitting (document, &error));
  g_assert_no_error (error);
  take_back (document);
  desk_close (document);
  g_assert_cmpuint (count_versions (desk, folder, done), ==, 1);
}

static void
a_version_that_cannot_be_kept_is_said (Desk          *desk,
                                       gconstpointer  unused)
{
  RgaDocument *document = open_desk (desk);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (desk->versions, "in the way", -1, NULL));
  add (document, "two");
  g_assert_false (keep_sitting (document, &error));
  desk_expect_sentence (error);
  g_assert_cmpint (rga_document_count_sitting (document), ==, 1);
  desk_close (document);
}

static void
change_as_another (Desk *desk)
{
  g_autofree char *folder = scratch_path (desk->folder, "another");
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open (desk->file, folder, "another", &error);

  g_assert_no_error (error);
  add (document, "theirs");
  desk_close (document);
}

static gboolean
close_document (RgaDocument  *document,
                GError      **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_close_async (document, worker_done_cb, &result);

  return rga_document_close_finish (document, worker_wait (&result), error);
}

/* Nothing of ours was in the file, and nothing of ours has to be. */
static void
what_others_did_stays (Desk          *desk,
                       gconstpointer  waits)
{
  RgaDocument *document = open_desk (desk);
  g_autoptr(GError) error = NULL;
  g_autofree char *theirs = NULL, *file = NULL;

  add (document, "ours");
  change_as_another (desk);
  theirs = describe_path (desk);
  take_back (document);
  g_assert_true (waits != NULL ? rga_document_close (document, &error) : close_document (document, &error));
  g_assert_no_error (error);
  worker_assert_finalize (document);
  file = describe_path (desk);
  g_assert_cmpstr (file, ==, theirs);
  g_assert_cmpuint (scratch_count (desk->ours), ==, 0);
}

/* Then the file and the sitting differ, and somebody has to say what is to be done. */
static void
what_others_built_upon_is_asked_about (Desk          *desk,
                                       gconstpointer  unused)
{
  RgaDocument *document = open_desk (desk);
  g_autoptr(GError) error = NULL;

  add (document, "ours");
  save (document);
  change_as_another (desk);
  take_back (document);
  g_assert_false (close_document (document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
  g_assert_true (rga_document_has_unsent (document));
  rga_document_discard (document);
  worker_assert_finalize (document);
}

/* What a killed run left was there when the sitting began. */
static void
work_that_was_recovered_stays (Desk          *desk,
                               gconstpointer  unused)
{
  RgaDocument *document = open_desk (desk);
  g_autofree char *recovered = NULL, *file = NULL;

  add (document, "before the kill");
  recovered = describe (document);
  worker_assert_finalize (document);
  document = open_desk (desk);
  g_assert_true (rga_document_get_notes (document) & RGA_PLAN_FILE_RECOVERED);
  g_assert_cmpint (rga_document_count_sitting (document), ==, 0);
  add (document, "after it");
  take_back (document);
  desk_close (document);
  file = describe_path (desk);
  g_assert_cmpstr (file, ==, recovered);
}

static void
one_that_was_never_saved_is_as_it_was_made (Desk          *desk,
                                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_new (NULL, desk->ours, "ours", &error);
  g_autofree char *before = describe (document), *after = NULL;

  g_assert_cmpint (rga_document_count_sitting (document), ==, 0);
  add (document, "draft");
  g_assert_cmpint (rga_document_count_sitting (document), ==, 1);
  take_back (document);
  after = describe (document);
  g_assert_cmpstr (after, ==, before);
  desk_close (document);
}

static void
who_only_looks_takes_nothing_back (Desk          *desk,
                                   gconstpointer  unused)
{
  RgaDocument *document = open_desk (desk);
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  add (document, "two");
  before = describe (document);
  rga_document_set_only_looks (document, TRUE);
  g_assert_false (rga_document_take_back_sitting (document, &error));
  desk_expect_sentence (error);
  after = describe (document);
  g_assert_cmpstr (after, ==, before);
  desk_close (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD_WITH(path, data, name) g_test_add ("/document/sitting/" path, Desk, data, desk_set_up, name, desk_tear_down)
#define ADD(name) ADD_WITH (#name, NULL, name)
  ADD (a_sitting_is_one_step_back);
  ADD (the_next_sitting_can_undo_it);
  ADD (what_was_done_is_kept_as_a_version);
  ADD (a_version_that_cannot_be_kept_is_said);
  ADD_WITH ("what_others_did_stays", NULL, what_others_did_stays);
  ADD_WITH ("what_others_did_stays/waiting", "waits", what_others_did_stays);
  ADD (what_others_built_upon_is_asked_about);
  ADD (work_that_was_recovered_stays);
  ADD (one_that_was_never_saved_is_as_it_was_made);
  ADD (who_only_looks_takes_nothing_back);

  return g_test_run ();
}
