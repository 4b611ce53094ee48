#include "desk.h"

#include <glib/gstdio.h>
#include <string.h>

#include "disk.h"
#include "scratch.h"
#include "worker.h"

void
desk_find (Desk       *desk,
           const char *folder)
{
  disk_skip_syncs ();
  desk->folder = g_strdup (folder);
  desk->ours = scratch_path (folder, "ours");
  desk->theirs = scratch_path (folder, "theirs");
  desk->versions = scratch_path (folder, "versions");
  desk->path = scratch_path (desk->theirs, "plan.db");
  desk->file = g_file_new_for_path (desk->path);
}

/* Made once; then copied. */
static void
put_file (Desk *desk)
{
  static GBytes *first;

  if (first == NULL)
    {
      desk_make_file (desk, desk->path, "first");
      first = scratch_read (desk->path);
    }
  else
    g_assert_true (g_file_set_contents_full (desk->path, g_bytes_get_data (first, NULL), (gssize) g_bytes_get_size (first),
                                             G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

void
desk_set_up (Desk          *desk,
             gconstpointer  unused)
{
  g_autofree char *folder = scratch_new ();

  desk_find (desk, folder);
  g_mkdir (desk->theirs, 0700);
  put_file (desk);
}

void
desk_clear (Desk *desk)
{
  g_object_unref (desk->file);
  g_free (desk->folder);
  g_free (desk->ours);
  g_free (desk->theirs);
  g_free (desk->versions);
  g_free (desk->path);
}

void
desk_tear_down (Desk          *desk,
                gconstpointer  unused)
{
  scratch_free (g_strdup (desk->folder));
  desk_clear (desk);
}

void
desk_make_file (Desk       *desk,
                const char *path,
                const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_new (NULL, desk->ours, "first", &error);

  g_assert_no_error (error);
  desk_add (document, name, &error);
  g_assert_no_error (error);
  g_unlink (path);
  rga_document_save_as (document, file, &error);
  g_assert_no_error (error);
  desk_close (document);
}

RgaDocument *
desk_open (Desk        *desk,
           const char  *device,
           GError     **error)
{
  return rga_document_open (desk->file, desk->ours, device, error);
}

gboolean
desk_add (RgaDocument  *document,
          const char   *name,
          GError      **error)
{
  return rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, name, error) != NULL;
}

char *
desk_find_versions (Desk        *desk,
                    RgaDocument *document)
{
  RgaId id = rga_document_get_id (document);
  char name[RGA_ID_TEXT_SIZE];

  return g_build_filename (desk->versions, rga_id_to_text (&id, name), NULL);
}

void
desk_close (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  rga_document_close (document, &error);
  g_assert_no_error (error);
  worker_assert_finalize (document);
}

void
desk_expect_sentence (const GError *error)
{
  g_assert_nonnull (error);
  if (!g_str_has_suffix (error->message, ".") || strstr (error->message, "SQLITE") != NULL || strlen (error->message) < 20)
    g_error ("no sentence for a person: %s", error->message);
}
