#include "rga-document-outside.h"
#include "scratch.h"
#include "worker.h"

/* Closing waits for no disk on the thread that draws, and loses nothing by it. */

typedef struct
{
  char        *folder;
  char        *private;    /* where working copies live */
  char        *theirs;     /* the folder of the file */
  GFile       *file;
  GFile       *other;      /* a place beside it */
  RgaDocument *document;   /* with one agenda, in `file` */
} Fixture;

static void
add_agenda (Fixture    *fixture,
            const char *name)
{
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, name, &error));
  g_assert_no_error (error);
}

static GFile *
place (const char *folder,
       const char *name)
{
  g_autofree char *path = scratch_path (folder, name);

  return g_file_new_for_path (path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->private = scratch_path (fixture->folder, "private");
  fixture->theirs = scratch_path (fixture->folder, "theirs");
  g_mkdir_with_parents (fixture->theirs, 0700);
  fixture->file = place (fixture->theirs, "plan.db");
  fixture->other = place (fixture->theirs, "other.db");
  fixture->document = rga_document_new (NULL, fixture->private, "ours", &error);
  g_assert_no_error (error);
  add_agenda (fixture, "one");
  rga_document_save_as (fixture->document, fixture->file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_clear_object (&fixture->document);
  g_object_unref (fixture->file);
  g_object_unref (fixture->other);
  g_free (fixture->private);
  g_free (fixture->theirs);
  scratch_free (fixture->folder);
}

static gboolean
close_document (Fixture  *fixture,
                GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_close_async (fixture->document, worker_done_cb, &result);

  return rga_document_close_finish (fixture->document, worker_wait (&result), error);
}

static guint
count_agendas (Fixture *fixture,
               GFile   *file)
{
  g_autofree char *reader = scratch_path (fixture->folder, "reader");
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = rga_document_open (file, reader, "reader", &error);
  guint n = 0;

  g_assert_no_error (error);
  rga_plan_items (rga_document_get_plan (document), RGA_LIST_PROGRAMMES, &n);
  rga_document_close (document, &error);
  g_assert_no_error (error);

  return n;
}

static void
assert_closed (Fixture *fixture,
               guint    files)
{
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, files);
}

static void
the_last_steps_are_saved (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  add_agenda (fixture, "two");
  g_assert_true (close_document (fixture, &error));
  assert_closed (fixture, 1);
  g_assert_cmpuint (count_agendas (fixture, fixture->file), ==, 2);
}

static void
steps_made_while_saving_are_saved_too (Fixture       *fixture,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  add_agenda (fixture, "two");
  rga_document_save_async (fixture->document, NULL, NULL);
  add_agenda (fixture, "three");
  g_assert_true (close_document (fixture, &error));
  assert_closed (fixture, 1);
  g_assert_cmpuint (count_agendas (fixture, fixture->file), ==, 3);
}

static void
what_cannot_be_saved_stays_open (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  add_agenda (fixture, "two");
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  g_assert_false (close_document (fixture, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_MOVED);
  add_agenda (fixture, "three");
  g_clear_error (&error);
  g_assert_true (rga_document_save_as (fixture->document, fixture->other, &error));
  g_assert_true (close_document (fixture, &error));
  assert_closed (fixture, 1);
  g_assert_cmpuint (count_agendas (fixture, fixture->other), ==, 3);
}

/* The window gives a draft its place in a worker, and may be closed at once. */
static void
a_first_place_is_waited_for (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (close_document (fixture, &error));
  g_object_unref (fixture->document);
  fixture->document = rga_document_new (NULL, fixture->private, "ours", &error);
  add_agenda (fixture, "draft");
  rga_document_save_as_async (fixture->document, fixture->other, NULL, NULL);
  g_assert_true (close_document (fixture, &error));
  assert_closed (fixture, 2);
  g_assert_cmpuint (count_agendas (fixture, fixture->other), ==, 1);
}

static void
a_first_place_that_fails_is_said (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr(GFile) nowhere = g_file_get_child (fixture->file, "below-a-file.db");
  g_autoptr(GError) error = NULL;

  g_assert_true (close_document (fixture, &error));
  g_object_unref (fixture->document);
  fixture->document = rga_document_new (NULL, fixture->private, "ours", &error);
  add_agenda (fixture, "draft");
  rga_document_save_as_async (fixture->document, nowhere, NULL, NULL);
  g_assert_false (close_document (fixture, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  rga_document_leave (fixture->document);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 1);
}

/* Saving that was asked for in the old place comes after the agenda has another. */
static void
the_place_it_left_is_left_alone (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  add_agenda (fixture, "two");
  g_assert_true (rga_document_save_as (fixture->document, fixture->other, &error));
  add_agenda (fixture, "three");
  rga_document_save_async (fixture->document, NULL, NULL);
  rga_document_save_as_async (fixture->document, fixture->file, NULL, NULL);
  rga_document_save_async (fixture->document, NULL, NULL);
  g_assert_true (close_document (fixture, &error));
  g_assert_true (g_file_equal (rga_document_get_file (fixture->document), fixture->file));
  g_assert_cmpuint (count_agendas (fixture, fixture->file), ==, 3);
  g_assert_cmpuint (count_agendas (fixture, fixture->other), >=, 2);
  assert_closed (fixture, 2);
}

static gint64
find_autosave (Fixture *fixture)
{
  GSource *source = g_main_context_find_source_by_user_data (NULL, fixture->document);

  g_assert_nonnull (source);

  return (g_source_get_ready_time (source) - g_get_monotonic_time ()) / G_USEC_PER_SEC;
}

/* More than is written in a pause between two keys. */
static void
make_large (Fixture *fixture)
{
  g_autofree char *text = g_strnfill (14 * 1024 * 1024, 'x');

  for (int i = 0; i < 4; i++)
    add_agenda (fixture, text);
}

static void
a_large_file_waits_for_a_rest (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_autosave (fixture->document, TRUE);
  add_agenda (fixture, "two");
  g_assert_cmpint (find_autosave (fixture), <=, 2);
  make_large (fixture);
  g_assert_true (rga_document_save (fixture->document, &error));
  add_agenda (fixture, "three");
  g_assert_cmpint (find_autosave (fixture), >, 20);
  g_assert_true (close_document (fixture, &error));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/close/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (the_last_steps_are_saved);
  ADD (steps_made_while_saving_are_saved_too);
  ADD (what_cannot_be_saved_stays_open);
  ADD (a_first_place_is_waited_for);
  ADD (a_first_place_that_fails_is_said);
  ADD (the_place_it_left_is_left_alone);
  ADD (a_large_file_waits_for_a_rest);

  return g_test_run ();
}
