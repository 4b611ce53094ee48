#include <glib/gstdio.h>
#include <string.h>

#include "rga-document-company.h"
#include "rga-document-outside.h"
#include "scratch.h"
#include "shared-file.h"

/* Two plans on one file: each is told of the other, and whatever lies beside the file
 * that is not ours stays as it is. */

#define LONG_AGO ((gint64) 1700000000)   /* s since 1970; this was written later */

static char *
dup_note (SharedFile *fixture)
{
  char *text = NULL;

  g_file_get_contents (fixture->note_path, &text, NULL, NULL);

  return text;
}

/* Until the note says `words`; NULL = until there is none. */
static void
wait_for_note (SharedFile *fixture,
               const char *words)
{
  for (;;)
    {
      g_autofree char *text = dup_note (fixture);

      if (words == NULL ? text == NULL : text != NULL && strstr (text, words) != NULL)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
wait_for (RgaDocument    *document,
          RgaCompanyKind  kind)
{
  while (rga_document_get_company (document)->kind != kind)
    {
      rga_document_look_around (document);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
announce (SharedFile  *fixture,
          RgaDocument *document,
          const char  *name)
{
  rga_document_announce (document, name, "PC-14");
  wait_for_note (fixture, name);
}

static void
tells_who_was_first (SharedFile    *fixture,
                     gconstpointer  unused)
{
  RgaDocument *first = shared_file_open (fixture, "first");
  RgaDocument *second = shared_file_open (fixture, "second");
  const RgaCompany *company = rga_document_get_company (second);

  announce (fixture, first, "Aemilia");
  rga_document_announce (second, "Berend", "PC-2");
  wait_for (second, RGA_COMPANY_HERE);
  g_assert_cmpstr (company->note.name, ==, "Aemilia");
  g_assert_cmpstr (company->note.host, ==, "PC-14");
  g_assert_cmpint (company->note.since, >, LONG_AGO);
  g_assert_cmpint (rga_document_get_company (first)->kind, ==, RGA_COMPANY_NOBODY);

  /* Theirs stays as long as they are there; then ours takes its place by itself. */
  shared_file_close (first);
  wait_for (second, RGA_COMPANY_NOBODY);
  wait_for_note (fixture, "Berend");
  g_assert_false (rga_document_was_stopped (second));
  shared_file_close (second);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
}

static void
a_changed_name_is_told_at_once (SharedFile    *fixture,
                                gconstpointer  unused)
{
  RgaDocument *document = shared_file_open (fixture, "first");
  g_autofree char *text = NULL;

  announce (fixture, document, "Aemilia");
  announce (fixture, document, "Aemilia Tweede");
  rga_document_announce (document, NULL, NULL);
  for (;;)
    {
      g_free (text);
      text = dup_note (fixture);
      if (strstr (text, "Aemilia") == NULL)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_null (strstr (text, "PC-14"));
  g_assert_null (strstr (text, "since"));
  shared_file_close (document);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      done)
{
  g_autoptr(GError) error = NULL;

  rga_document_save_finish (RGA_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

/* As a program on another computer leaves it that was stopped. */
static char *
leave_behind (SharedFile *fixture)
{
  RgaDocument *document = shared_file_open (fixture, "elsewhere");
  char *text = NULL;

  announce (fixture, document, "Aemilia");
  text = dup_note (fixture);
  shared_file_close (document);
  g_assert_true (g_file_set_contents (fixture->note_path, text, -1, NULL));

  return text;
}

static void
what_was_left_behind_is_let_go (SharedFile    *fixture,
                                gconstpointer  unused)
{
  g_autofree char *left = leave_behind (fixture);
  RgaDocument *document = shared_file_open (fixture, "ours");
  g_autofree char *there = NULL;

  rga_document_set_beat (document, 10);
  rga_document_announce (document, "Berend", "PC-2");
  wait_for (document, RGA_COMPANY_LEFT_BEHIND);
  there = dup_note (fixture);
  g_assert_cmpstr (there, ==, left);
  rga_document_let_company_go (document);
  wait_for_note (fixture, "Berend");
  wait_for (document, RGA_COMPANY_NOBODY);
  shared_file_close (document);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
}

/* Between what was seen and the click it moved: then somebody is there after all. */
static void
what_moved_after_all_stays (SharedFile    *fixture,
                            gconstpointer  unused)
{
  g_autofree char *left = leave_behind (fixture);
  g_auto(RgaOpenNote) note = { 0 };
  g_autofree char *moved = NULL;
  g_autofree char *there = NULL;
  RgaDocument *document = shared_file_open (fixture, "ours");

  rga_document_set_beat (document, 10);
  rga_document_announce (document, "Berend", "PC-2");
  wait_for (document, RGA_COMPANY_LEFT_BEHIND);
  g_assert_true (rga_open_note_from_text (&note, left, strlen (left)));
  note.beat++;
  moved = rga_open_note_to_text (&note);
  g_assert_true (g_file_set_contents (fixture->note_path, moved, -1, NULL));
  rga_document_let_company_go (document);
  wait_for (document, RGA_COMPANY_HERE);
  there = dup_note (fixture);
  g_assert_cmpstr (there, ==, moved);
  shared_file_close (document);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 2);
}

/* On this computer it is known whether the run that made it has ended: nobody waits. */
static void
a_stopped_run_of_this_computer_is_known (SharedFile    *fixture,
                                         gconstpointer  unused)
{
  g_autofree char *left = leave_behind (fixture);
  RgaDocument *document = shared_file_open (fixture, "elsewhere");

  rga_document_announce (document, "Berend", "PC-2");
  wait_for_note (fixture, "Berend");
  while (!rga_document_was_stopped (document))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rga_document_get_company (document)->kind, ==, RGA_COMPANY_NOBODY);
  shared_file_close (document);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
}

/* The same computer has it open twice: that run has not ended. */
static void
a_second_run_of_this_computer_is_company (SharedFile    *fixture,
                                          gconstpointer  unused)
{
  RgaDocument *first = shared_file_open (fixture, "same");
  RgaDocument *second = shared_file_open (fixture, "same");

  announce (fixture, first, "Aemilia");
  rga_document_announce (second, "Aemilia", "PC-14");
  wait_for (second, RGA_COMPANY_HERE);
  g_assert_false (rga_document_was_stopped (second));
  shared_file_close (second);
  wait_for_note (fixture, "Aemilia");
  shared_file_close (first);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
}

static void
the_note_goes_where_the_plan_goes (SharedFile    *fixture,
                                   gconstpointer  unused)
{
  RgaDocument *document = shared_file_open (fixture, "ours");
  g_autofree char *moved = scratch_path (fixture->folder, "moved.db");
  g_autofree char *copied = scratch_path (fixture->folder, "copied.db");
  g_autofree char *moved_note = scratch_path (fixture->folder, ".~lock.moved.db#");
  g_autofree char *copied_note = scratch_path (fixture->folder, ".~lock.copied.db#");
  g_autoptr(GFile) moved_file = g_file_new_for_path (moved);
  g_autoptr(GFile) copied_file = g_file_new_for_path (copied);
  g_autoptr(GError) error = NULL;
  gboolean is_followed = FALSE;

  announce (fixture, document, "Aemilia");
  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  rga_document_follow_async (document, moved_file, done_cb, &is_followed);
  while (!is_followed || !g_file_test (moved_note, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  shared_file_settle ();
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 0);

  rga_document_save_as (document, copied_file, &error);
  g_assert_no_error (error);
  while (!g_file_test (copied_note, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  shared_file_settle ();
  g_assert_false (g_file_test (moved_note, G_FILE_TEST_EXISTS));
  shared_file_close (document);
  g_assert_false (g_file_test (copied_note, G_FILE_TEST_EXISTS));
}

/* -- whatever is done, a note of others stays as it is -------------------------------- */

static void
settle (RgaDocument *document)
{
  for (guint i = 0; i < 3; i++)
    {
      rga_document_look_around (document);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
do_something (RgaDocument        *document,
              GFile       *const  places[2])
{
  g_autoptr(GError) error = NULL;

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      rga_document_announce (document, g_test_rand_bit () ? "Berend" : NULL, NULL);
      break;
    case 1:
      rga_document_set_only_looks (document, g_test_rand_bit ());
      break;
    case 2:
      rga_document_save_as (document, places[g_test_rand_int_range (0, 2)], &error);
      g_assert_no_error (error);
      break;
    case 3:
      rga_document_let_company_go (document);
      break;
    default:
      settle (document);
      break;
    }
}

static void
a_note_of_others_stays_whatever_is_done (SharedFile    *fixture,
                                         gconstpointer  unused)
{
  g_autofree char *left = leave_behind (fixture);
  g_autofree char *elsewhere = scratch_path (fixture->folder, "elsewhere.db");
  g_autofree char *beside = scratch_path (fixture->folder, ".~lock.elsewhere.db#");
  g_autoptr(GFile) other = g_file_new_for_path (elsewhere);
  GFile *const places[2] = { fixture->file, other };

  for (guint run = 0; run < 12; run++)
    {
      RgaDocument *document = shared_file_open (fixture, "ours");
      g_autofree char *there = NULL;

      for (guint i = 0; i < 10; i++)
        do_something (document, places);
      shared_file_close (document);
      there = dup_note (fixture);
      g_assert_cmpstr (there, ==, left);
      g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
    }
}

/* Others take ours away, or put a folder in its place: it is made anew, or nothing happens. */
static void
what_is_taken_away_is_made_again (SharedFile    *fixture,
                                  gconstpointer  unused)
{
  RgaDocument *document = shared_file_open (fixture, "ours");

  announce (fixture, document, "Aemilia");
  g_assert_cmpint (g_remove (fixture->note_path), ==, 0);
  rga_document_look_around (document);
  wait_for_note (fixture, "Aemilia");
  g_assert_cmpint (g_remove (fixture->note_path), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->note_path, 0700), ==, 0);
  rga_document_look_around (document);
  shared_file_close (document);
  g_assert_true (g_file_test (fixture->note_path, G_FILE_TEST_IS_DIR));
}

static void
who_only_looks_keeps_nobody_away (SharedFile    *fixture,
                                  gconstpointer  unused)
{
  RgaDocument *document = shared_file_open (fixture, "ours");
  g_autofree char *copied = scratch_path (fixture->folder, "copied.db");
  g_autoptr(GFile) copy = g_file_new_for_path (copied);
  g_autoptr(GError) error = NULL;
  gboolean is_copied = FALSE;

  shared_file_add (document, "before");
  announce (fixture, document, "Aemilia");
  rga_document_set_only_looks (document, TRUE);
  wait_for_note (fixture, NULL);
  g_assert_true (rga_document_is_read_only (document));
  g_assert_false (rga_document_can_undo (document));
  g_assert_null (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "no", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (rga_document_undo (document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  g_clear_error (&error);

  /* A copy and what was done before can be saved all the same. */
  rga_document_save_copy_async (document, copy, done_cb, &is_copied);
  while (!is_copied)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (copied, G_FILE_TEST_EXISTS));
  g_assert_true (rga_document_save (document, &error));

  rga_document_set_only_looks (document, FALSE);
  wait_for_note (fixture, "Aemilia");
  g_assert_true (rga_document_can_undo (document));
  shared_file_add (document, "after");
  shared_file_close (document);
}

/* The look that finds the place free would make ours there. */
static void
a_protected_file_has_no_note (SharedFile    *fixture,
                              gconstpointer  unused)
{
  g_autofree char *left = leave_behind (fixture);
  RgaDocument *document = NULL;

  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  document = shared_file_open (fixture, "ours");
  rga_document_announce (document, "Berend", "PC-2");
  wait_for (document, RGA_COMPANY_HERE);
  g_assert_cmpint (g_remove (fixture->note_path), ==, 0);
  wait_for (document, RGA_COMPANY_NOBODY);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
  shared_file_close (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/presence/" #name, SharedFile, NULL, shared_file_set_up, name, shared_file_tear_down)
  ADD (tells_who_was_first);
  ADD (a_changed_name_is_told_at_once);
  ADD (what_was_left_behind_is_let_go);
  ADD (what_moved_after_all_stays);
  ADD (a_stopped_run_of_this_computer_is_known);
  ADD (a_second_run_of_this_computer_is_company);
  ADD (the_note_goes_where_the_plan_goes);
  ADD (a_note_of_others_stays_whatever_is_done);
  ADD (what_is_taken_away_is_made_again);
  ADD (who_only_looks_keeps_nobody_away);
  ADD (a_protected_file_has_no_note);

  return g_test_run ();
}
