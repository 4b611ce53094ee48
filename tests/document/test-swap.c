#include <errno.h>
#include <glib/gstdio.h>

#include "disk.h"
#include "rga-document.h"
#include "scratch.h"

/* Others write the file in the moment between our last look and our own writing, and the
 * drive does not let theirs go back: both are there afterwards. */

#define THEIRS "what the other wrote"

typedef struct
{
  const char *path;
  guint       n_swaps;
} Moment;

static int
meet (const DiskAsked *asked,
      gpointer         data)
{
  Moment *moment = data;

  if (asked->call != DISK_SWAP)
    return 0;
  if (moment->n_swaps++ > 0)
    return EIO;

  disk_watch (NULL, NULL, NULL);
  g_assert_true (g_file_set_contents (moment->path, THEIRS, -1, NULL));
  disk_watch (g_getenv ("RGA_WATCHED"), meet, moment);

  return 0;
}

static void
theirs_stays_beside_ours (void)
{
  char *folder = scratch_new ();
  g_autofree char *private = scratch_path (folder, "private");
  g_autofree char *theirs = scratch_path (folder, "theirs");
  g_autofree char *path = scratch_path (theirs, "plan.db");
  g_autofree char *beside = scratch_path (theirs, "plan.db~");
  g_autofree char *found = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(RgaDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  Moment moment = { .path = path };

  g_mkdir (theirs, 0700);
  document = rga_document_new (NULL, private, "ours", &error);
  g_assert_true (rga_document_save_as (document, file, &error));
  rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error);
  g_assert_no_error (error);

  g_setenv ("RGA_WATCHED", theirs, TRUE);
  disk_watch (theirs, meet, &moment);
  g_assert_false (rga_document_save (document, &error));
  disk_watch (NULL, NULL, NULL);
  g_assert_cmpuint (moment.n_swaps, ==, 2);
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
  g_assert_nonnull (strstr (error->message, "plan.db~"));
  g_assert_true (g_file_get_contents (beside, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, THEIRS);
  g_assert_cmpuint (scratch_count (theirs), ==, 2);

  g_clear_error (&error);
  g_assert_false (rga_document_save (document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
  rga_document_discard (document);
  scratch_free (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/swap/theirs-stays-beside-ours", theirs_stays_beside_ours);

  return g_test_run ();
}
