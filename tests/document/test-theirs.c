#include "rga-document-outside.h"
#include "scratch.h"
#include "shared-file.h"

/* A file that others wrote: who it was is said where it is known, and who did nothing is
 * asked nothing. */

#define LONG_AGO ((gint64) 1700000000)   /* s since 1970; this was written later */

static void
overtake (SharedFile *fixture,
          const char *who)
{
  RgaDocument *colleague = shared_file_open (fixture, "colleague");

  rga_document_set_author (colleague, who);
  shared_file_add (colleague, "theirs");
  shared_file_close (colleague);
}

static void
says_who_wrote_it (SharedFile    *fixture,
                   gconstpointer  unused)
{
  RgaDocument *document = shared_file_open (fixture, "ours");
  const RgaRevision *theirs = NULL;

  overtake (fixture, "Aemilia");
  shared_file_add (document, "ours");
  g_assert_false (rga_document_save (document, NULL));
  g_assert_null (rga_document_get_theirs (document));
  rga_document_read_theirs (document);
  while ((theirs = rga_document_get_theirs (document)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (theirs->who, ==, "Aemilia");
  g_assert_cmpint (theirs->at_ms, >, LONG_AGO * 1000);
  rga_document_leave (document);
  shared_file_let_go (document);
}

/* What is no plan, and an older copy of our own, nobody wrote just now. */
static void
says_nothing_it_does_not_know (SharedFile    *fixture,
                               gconstpointer  unused)
{
  RgaDocument *document = shared_file_open (fixture, "ours");
  g_autoptr(GBytes) older = scratch_read (fixture->path);

  shared_file_add (document, "ours");
  g_assert_true (rga_document_save (document, NULL));
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (older, NULL), (gssize) g_bytes_get_size (older), NULL));
  shared_file_add (document, "more");
  g_assert_false (rga_document_save (document, NULL));
  for (guint i = 0; i < 2; i++)
    {
      guint n = 0;
      gulong handler = g_signal_connect_swapped (document, "notify::save-state", G_CALLBACK (g_atomic_int_inc), &n);

      rga_document_read_theirs (document);
      while (n == 0)
        g_main_context_iteration (NULL, TRUE);
      g_signal_handler_disconnect (document, handler);
      g_assert_null (rga_document_get_theirs (document));
      g_assert_true (g_file_set_contents (fixture->path, "no plan at all", -1, NULL));
    }
  rga_document_leave (document);
  shared_file_let_go (document);
}

/* Nothing of ours is missing from it: nobody is asked anything. */
static void
who_did_nothing_just_closes (SharedFile    *fixture,
                             gconstpointer  unused)
{
  RgaDocument *document = shared_file_open (fixture, "ours");
  g_autofree char *private = scratch_path (fixture->folder, "ours");

  overtake (fixture, "Aemilia");
  rga_document_look_outside (document);
  while (rga_document_get_save_error (document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (rga_document_has_unsent (document));
  shared_file_close (document);
  g_assert_cmpuint (scratch_count (private), ==, 0);

  /* With a step of ours somebody has to choose. */
  document = shared_file_open (fixture, "ours");
  overtake (fixture, "Berend");
  shared_file_add (document, "ours");
  g_assert_true (rga_document_has_unsent (document));
  g_assert_false (rga_document_close (document, NULL));
  rga_document_leave (document);
  shared_file_let_go (document);
  g_assert_cmpuint (scratch_count (private), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/theirs/" #name, SharedFile, NULL, shared_file_set_up, name, shared_file_tear_down)
  ADD (says_who_wrote_it);
  ADD (says_nothing_it_does_not_know);
  ADD (who_did_nothing_just_closes);

  return g_test_run ();
}
