/* Opening in a worker, as the window does it. */
#include <glib/gstdio.h>

#include "rga-document.h"
#include "scratch.h"
#include "worker.h"

typedef struct
{
  char         *folder;
  char         *private;     /* where working copies live */
  char         *path;
  GFile        *file;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = NULL;

  fixture->folder = scratch_new ();
  fixture->private = scratch_path (fixture->folder, "private");
  fixture->path = scratch_path (fixture->folder, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);

  document = rga_document_new (NULL, fixture->private, "first", &error);
  g_assert_no_error (error);
  rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "one", &error);
  g_assert_no_error (error);
  rga_document_save_as (document, fixture->file, &error);
  g_assert_no_error (error);
  rga_document_close (document, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_clear_object (&fixture->result);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->private);
  scratch_free (fixture->folder);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  fixture->result = g_object_ref (result);
}

static RgaDocument *
open_and_wait (Fixture       *fixture,
               GCancellable  *cancellable,
               GError       **error)
{
  rga_document_open_async (fixture->file, fixture->private, "second", cancellable, opened_cb, fixture);
  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rga_document_open_finish (fixture->file, fixture->result, error);
}

static void
a_worker_opens_what_was_saved (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = open_and_wait (fixture, NULL, &error);
  RgaId id;

  g_assert_no_error (error);
  g_assert_cmpstr (rga_document_get_title (document), ==, "one");
  id = rga_document_get_id (document);
  g_assert_false (rga_id_is_none (&id));

  /* It is edited and closed on the thread that asked for it. */
  rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "two", &error);
  g_assert_no_error (error);
  g_assert_true (rga_document_close (document, &error));
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
}

/* Nobody waits for a worker that was cancelled: it may not even have begun.
 * The task belongs to it until it has ended; what is then left to do for the
 * task, throwing a document away, makes nothing new. */
static void
wait_for_the_worker (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  GWeakRef task;

  g_weak_ref_init (&task, fixture->result);
  g_clear_object (&fixture->result);
  while (g_get_monotonic_time () < end)
    {
      g_autoptr(GObject) alive = g_weak_ref_get (&task);

      if (alive == NULL && scratch_count (fixture->private) == 0)
        break;
      g_clear_object (&alive);
      g_usleep (2000);
    }
  g_weak_ref_clear (&task);
}

static void
cancelling_leaves_nothing (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (open_and_wait (fixture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  wait_for_the_worker (fixture);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
}

static void
what_is_no_plan_is_said (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (fixture->path, "no plan", -1, NULL);
  g_assert_null (open_and_wait (fixture, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
}

static void
a_copy_leaves_the_plan_in_its_place (Fixture       *fixture,
                                     gconstpointer  unused)
{
  g_autofree char *path = scratch_path (fixture->folder, "copy.db");
  g_autoptr(GFile) copy = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = rga_document_open (fixture->file, fixture->private, "second", &error);
  g_autoptr(RgaDocument) other = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  guint n = 0;

  g_assert_no_error (error);
  rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "two", &error);
  rga_document_save_copy_async (document, copy, worker_done_cb, &result);
  g_assert_true (rga_document_save_finish (document, worker_wait (&result), &error));
  g_assert_true (rga_document_get_file (document) == fixture->file);
  g_assert_cmpint (rga_document_get_save_state (document), ==, RGA_SAVE_LOCAL_ONLY);

  other = rga_document_open (copy, fixture->private, "third", &error);
  g_assert_no_error (error);
  rga_plan_items (rga_document_get_plan (other), RGA_LIST_PROGRAMMES, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (rga_document_close (other, &error));
  g_assert_true (rga_document_close (document, &error));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/open/worker", Fixture, NULL, set_up, a_worker_opens_what_was_saved, tear_down);
  g_test_add ("/open/cancelled", Fixture, NULL, set_up, cancelling_leaves_nothing, tear_down);
  g_test_add ("/open/no-plan", Fixture, NULL, set_up, what_is_no_plan_is_said, tear_down);
  g_test_add ("/open/copy", Fixture, NULL, set_up, a_copy_leaves_the_plan_in_its_place, tear_down);

  return g_test_run ();
}
