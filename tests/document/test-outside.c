#include <glib/gstdio.h>

#include "rga-document-outside.h"
#include "rga-leftover.h"
#include "rga-versions.h"
#include "scratch.h"
#include "worker.h"

/* Others write, move and remove the file while it is open: whatever the person then
 * chooses, all of ours and all of theirs is somewhere. */

typedef struct
{
  char        *folder;
  char        *private;    /* where working copies live */
  char        *theirs;     /* the folder of the file, and nothing but that */
  char        *path;
  char        *versions;   /* where those of this plan are kept; NULL = none are */
  GFile       *file;
  GFile       *other;      /* a place beside `theirs` */
  RgaDocument *document;
} Fixture;

static void
add_agenda (RgaDocument *document,
            const char  *name)
{
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, name, &error));
  g_assert_no_error (error);
}

static RgaDocument *
open_in (GFile      *file,
         const char *private,
         const char *device)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open (file, private, device, &error);

  g_assert_no_error (error);

  return document;
}

static void
close_and_free (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  rga_document_close (document, &error);
  g_assert_no_error (error);
  worker_assert_finalize (document);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *other = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->private = scratch_path (fixture->folder, "private");
  fixture->theirs = scratch_path (fixture->folder, "theirs");
  other = scratch_path (fixture->folder, "other.db");
  g_mkdir (fixture->theirs, 0700);
  fixture->path = scratch_path (fixture->theirs, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->other = g_file_new_for_path (other);
  fixture->document = rga_document_new (NULL, fixture->private, "ours", &error);
  g_assert_no_error (error);
  add_agenda (fixture->document, "both");
  rga_document_save_as (fixture->document, fixture->file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  if (fixture->document != NULL)
    close_and_free (fixture->document);
  g_assert_cmpuint (scratch_count (fixture->theirs), <=, 1);
  g_object_unref (fixture->file);
  g_object_unref (fixture->other);
  g_free (fixture->private);
  g_free (fixture->theirs);
  g_free (fixture->path);
  g_free (fixture->versions);
  scratch_free (fixture->folder);
}

static void
change_elsewhere (Fixture *fixture)
{
  g_autofree char *elsewhere = scratch_path (fixture->folder, "elsewhere");
  RgaDocument *document = open_in (fixture->file, elsewhere, "colleague");

  add_agenda (document, "theirs");
  close_and_free (document);
}

/* Saved, without what was just done to it elsewhere. */
static void
assert_not_saved (Fixture *fixture,
                  int      code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (rga_document_save (fixture->document, &error));
  g_assert_error (error, RGA_STORE_ERROR, code);
}

static gboolean
has_agenda (RgaDocument *document,
            const char  *name)
{
  guint n;
  RgaItem *const *agendas = rga_plan_items (rga_document_get_plan (document), RGA_LIST_PROGRAMMES, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (rga_item_name (agendas[i]), name))
      return TRUE;

  return FALSE;
}

static gboolean
file_has (Fixture    *fixture,
          GFile      *file,
          const char *name)
{
  g_autofree char *reader = scratch_path (fixture->folder, "reader");
  RgaDocument *document = open_in (file, reader, "reader");
  gboolean has = has_agenda (document, name);

  close_and_free (document);

  return has;
}

static gboolean
replace (Fixture  *fixture,
         GFile    *kept,
         GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_replace_async (fixture->document, kept, worker_done_cb, &result);

  return rga_document_save_finish (fixture->document, worker_wait (&result), error);
}

static gboolean
follow (Fixture  *fixture,
        GFile    *file,
        GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_follow_async (fixture->document, file, worker_done_cb, &result);

  return rga_document_save_finish (fixture->document, worker_wait (&result), error);
}

/* How many earlier versions there are with an agenda of that name. */
static guint
count_versions (Fixture    *fixture,
                const char *name)
{
  g_autoptr(GPtrArray) versions = rga_versions_list (fixture->versions, NULL);
  guint n = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (((const RgaVersion *) versions->pdata[i])->path);

      n += file_has (fixture, file, name);
    }

  return n;
}

/* From now on versions are kept. */
static void
keep_versions (Fixture *fixture)
{
  g_autofree char *versions = scratch_path (fixture->folder, "versions");
  RgaId id = rga_document_get_id (fixture->document);
  char name[RGA_ID_TEXT_SIZE];

  rga_document_keep_versions (fixture->document, versions);
  fixture->versions = g_build_filename (versions, rga_id_to_text (&id, name), NULL);
}

static void
replacing_keeps_theirs (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  keep_versions (fixture);
  change_elsewhere (fixture);
  add_agenda (fixture->document, "ours");
  assert_not_saved (fixture, RGA_STORE_ERROR_OVERTAKEN);
  g_assert_true (file_has (fixture, fixture->file, "theirs"));
  replace (fixture, fixture->other, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rga_document_get_save_state (fixture->document), ==, RGA_SAVE_SAVED);
  g_assert_null (rga_document_get_save_error (fixture->document));
  g_assert_true (file_has (fixture, fixture->file, "ours"));
  g_assert_false (file_has (fixture, fixture->file, "theirs"));
  g_assert_true (file_has (fixture, fixture->other, "theirs"));
  g_assert_cmpuint (count_versions (fixture, "theirs"), ==, 1);
}

static void
nothing_is_replaced_that_cannot_be_kept (Fixture       *fixture,
                                         gconstpointer  unused)
{
  g_autoptr(GFile) nowhere = g_file_get_child (fixture->other, "below-a-file.db");
  g_autoptr(GError) error = NULL;

  g_file_replace_contents (fixture->other, "x", 1, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
  change_elsewhere (fixture);
  add_agenda (fixture->document, "ours");
  g_assert_false (replace (fixture, nowhere, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_assert_true (file_has (fixture, fixture->file, "theirs"));
  rga_document_leave (fixture->document);
}

static gboolean
keep_unsent (Fixture  *fixture,
             GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_keep_unsent_async (fixture->document, worker_done_cb, &result);

  return rga_document_keep_unsent_finish (fixture->document, worker_wait (&result), error);
}

static void
taking_theirs_keeps_ours (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *theirs = NULL;
  RgaDocument *ours = NULL;
  GPtrArray *leftovers = NULL;

  keep_versions (fixture);
  change_elsewhere (fixture);
  add_agenda (fixture->document, "ours");
  g_assert_true (keep_unsent (fixture, &error));
  g_assert_cmpuint (count_versions (fixture, "ours"), ==, 1);
  rga_document_leave (fixture->document);
  worker_assert_finalize (g_steal_pointer (&fixture->document));

  theirs = open_in (fixture->file, fixture->private, "ours");
  g_assert_true (has_agenda (theirs, "theirs"));
  leftovers = rga_document_get_leftovers (theirs);
  g_assert_cmpuint (leftovers->len, ==, 1);
  g_assert_cmpuint (((RgaLeftover *) leftovers->pdata[0])->n_unsent, ==, 1);
  ours = rga_leftover_open (leftovers->pdata[0], "ours", &error);
  g_assert_no_error (error);
  g_assert_true (has_agenda (ours, "ours"));

  /* While it is open it is not thrown away; afterwards it is. */
  rga_leftover_discard (leftovers->pdata[0]);
  close_and_free (ours);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 2);
  rga_leftover_discard (leftovers->pdata[0]);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 1);
  close_and_free (theirs);
}

/* The steps stay where they are, and it is said; also when only the second folder is gone. */
static void
an_unsent_copy_that_cannot_be_made_is_said (Fixture       *fixture,
                                            gconstpointer  unused)
{
  g_autofree char *nowhere = scratch_path (fixture->folder, "unplugged");
  g_autofree char *versions = scratch_path (fixture->folder, "versions");
  g_autoptr(GError) error = NULL;

  keep_versions (fixture);
  g_assert_true (keep_unsent (fixture, &error));
  change_elsewhere (fixture);
  add_agenda (fixture->document, "ours");
  g_file_set_contents (versions, "in the way", -1, &error);
  g_assert_false (keep_unsent (fixture, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (versions), ==, 0);
  rga_document_keep_versions_also (fixture->document, nowhere);
  g_assert_false (keep_unsent (fixture, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_clear_error (&error);
  g_assert_cmpuint (count_versions (fixture, "ours"), ==, 1);

  rga_document_keep_versions_also (fixture->document, NULL);
  g_assert_true (keep_unsent (fixture, &error));
  rga_document_leave (fixture->document);
  g_clear_object (&fixture->document);
  fixture->document = open_in (fixture->file, fixture->private, "later");
  g_assert_cmpuint (rga_document_get_leftovers (fixture->document)->len, ==, 1);
}

static void
leaving_without_steps_leaves_nothing (Fixture       *fixture,
                                      gconstpointer  unused)
{
  change_elsewhere (fixture);
  rga_document_leave (fixture->document);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
}

static void
a_moved_file_is_followed (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autofree char *moved = g_file_get_path (fixture->other);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  add_agenda (fixture->document, "ours");
  assert_not_saved (fixture, RGA_STORE_ERROR_MOVED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  follow (fixture, fixture->other, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (rga_document_get_file (fixture->document), fixture->other));
  g_assert_true (file_has (fixture, fixture->other, "ours"));
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 0);
}

static void
another_file_is_not_followed (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *moved = g_file_get_path (fixture->other);
  g_autoptr(GError) error = NULL;

  change_elsewhere (fixture);
  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  g_assert_false (follow (fixture, fixture->other, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  g_assert_true (g_file_equal (rga_document_get_file (fixture->document), fixture->file));
  g_assert_true (file_has (fixture, fixture->other, "theirs"));
}

static gboolean
save_again (Fixture  *fixture,
            GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_save_again_async (fixture->document, worker_done_cb, &result);

  return rga_document_save_finish (fixture->document, worker_wait (&result), error);
}

static void
what_is_gone_is_saved_there_again (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  add_agenda (fixture->document, "ours");
  assert_not_saved (fixture, RGA_STORE_ERROR_MOVED);
  save_again (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rga_document_get_save_state (fixture->document), ==, RGA_SAVE_SAVED);
  g_assert_true (file_has (fixture, fixture->file, "ours"));
}

static void
what_came_instead_is_not_overwritten (Fixture       *fixture,
                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  change_elsewhere (fixture);
  add_agenda (fixture->document, "ours");
  g_assert_false (save_again (fixture, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
  g_assert_true (file_has (fixture, fixture->file, "theirs"));
  rga_document_leave (fixture->document);
}

static void
looking_says_what_happened (Fixture       *fixture,
                            gconstpointer  unused)
{
  change_elsewhere (fixture);
  rga_document_look_outside (fixture->document);
  while (rga_document_get_save_error (fixture->document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (rga_document_get_save_error (fixture->document), RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
  rga_document_leave (fixture->document);
}

/* The plan got this file after it was made: what a kill leaves behind is found all the same. */
static void
a_saved_new_plan_is_found_again (Fixture       *fixture,
                                 gconstpointer  unused)
{
  RgaDocument *again = NULL;

  add_agenda (fixture->document, "ours");
  rga_document_leave (fixture->document);
  again = open_in (fixture->file, fixture->private, "later");
  g_assert_true (has_agenda (again, "ours"));
  g_assert_true (rga_document_get_notes (again) & RGA_PLAN_FILE_RECOVERED);
  close_and_free (again);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/outside/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (replacing_keeps_theirs);
  ADD (nothing_is_replaced_that_cannot_be_kept);
  ADD (taking_theirs_keeps_ours);
  ADD (an_unsent_copy_that_cannot_be_made_is_said);
  ADD (leaving_without_steps_leaves_nothing);
  ADD (a_moved_file_is_followed);
  ADD (another_file_is_not_followed);
  ADD (what_is_gone_is_saved_there_again);
  ADD (what_came_instead_is_not_overwritten);
  ADD (looking_says_what_happened);
  ADD (a_saved_new_plan_is_found_again);

  return g_test_run ();
}
