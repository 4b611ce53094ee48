#include <sqlite3.h>

#include "desk.h"
#include "disk.h"
#include "names.h"
#include "rga-document-outside.h"
#include "rga-document-private.h"
#include "worker.h"

/* Who opens the user's file in a whole sitting: SQLite never does, since what it writes in
 * place can be lost where nobody sees it, and nothing of it is opened by the thread that
 * draws, which would wait as long as a drive that hangs.
 *
 * Counted are the calls themselves, so no luck is needed. The controls open it in both
 * ways. */

typedef struct
{
  Desk     desk;
  GThread *drawing;
  gint     n_opened, n_by_sqlite, n_drawing, n_writing;
} Gate;

/* SQLite asks for the real path. */
static void
count_open (const char *path,
            gboolean    by_sqlite,
            gboolean    writes,
            gpointer    data)
{
  Gate *gate = data;

  if (!g_str_equal (path, gate->desk.path))
    return;

  g_atomic_int_inc (&gate->n_opened);
  if (by_sqlite)
    g_atomic_int_inc (&gate->n_by_sqlite);
  if (writes)
    g_atomic_int_inc (&gate->n_writing);
  if (g_thread_self () == gate->drawing)
    g_atomic_int_inc (&gate->n_drawing);
}

static void
set_up (Gate          *gate,
        gconstpointer  unused)
{
  desk_set_up (&gate->desk, NULL);
  gate->drawing = g_thread_self ();
  disk_watch_opens (count_open, gate);
}

static void
tear_down (Gate          *gate,
           gconstpointer  unused)
{
  disk_watch_opens (NULL, NULL);
  desk_tear_down (&gate->desk, NULL);
}

/* -- a sitting, as the window has it ------------------------------------------------- */

static RgaDocument *
open_file (Gate *gate)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  RgaDocument *document;

  rga_document_open_async (gate->desk.file, gate->desk.ours, "device", NULL, worker_done_cb, &result);
  document = rga_document_open_finish (gate->desk.file, worker_wait (&result), &error);
  g_assert_no_error (error);
  rga_document_keep_versions (document, gate->desk.versions);

  return document;
}

static void
save (RgaDocument *document)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rga_document_save_async (document, worker_done_cb, &result);
  rga_document_save_finish (document, worker_wait (&result), &error);
  g_assert_no_error (error);
}

static void
look (RgaDocument *document)
{
  rga_document_look_outside (document);
  while (document->is_looking)
    g_main_context_iteration (NULL, TRUE);
}

static void
close_file (RgaDocument *document)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rga_document_close_async (document, worker_done_cb, &result);
  rga_document_close_finish (document, worker_wait (&result), &error);
  g_assert_no_error (error);
  g_object_unref (document);
}

static void
edit (RgaDocument *document,
      const char  *name)
{
  g_autoptr(GError) error = NULL;

  desk_add (document, "taken back", &error);
  g_assert_no_error (error);
  rga_document_undo (document, &error);
  g_assert_no_error (error);
  desk_add (document, name, &error);
  g_assert_no_error (error);
}

static void
only_a_worker_opens_it_and_never_sqlite (Gate          *gate,
                                         gconstpointer  unused)
{
  RgaDocument *document = open_file (gate);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("agenda %u", i);

      edit (document, name);
      save (document);
      look (document);
    }
  edit (document, "last");
  close_file (document);
  g_assert_cmpint (g_atomic_int_get (&gate->n_opened), >, 5);
  g_assert_cmpint (g_atomic_int_get (&gate->n_by_sqlite), ==, 0);
  g_assert_cmpint (g_atomic_int_get (&gate->n_writing), ==, 0);
  g_assert_cmpint (g_atomic_int_get (&gate->n_drawing), ==, 0);
  g_test_message ("opened %d times, by SQLite 0, to write 0, by the drawing thread 0", gate->n_opened);
}

/* -- the controls ----------------------------------------------------------------------- */

static void
sqlite_would_be_seen (Gate          *gate,
                      gconstpointer  unused)
{
  g_autofree char *stored = names_stored (gate->desk.path);

  g_assert_cmpint (gate->n_by_sqlite, >, 0);
}

static void
the_drawing_thread_would_be_seen (Gate          *gate,
                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = desk_open (&gate->desk, "device", &error);

  g_assert_no_error (error);
  desk_close (document);
  g_assert_cmpint (gate->n_drawing, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/gate/" #name, Gate, NULL, set_up, name, tear_down)
  ADD (only_a_worker_opens_it_and_never_sqlite);
  ADD (sqlite_would_be_seen);
  ADD (the_drawing_thread_would_be_seen);

  return g_test_run ();
}
