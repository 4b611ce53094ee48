/* rga-publish-in-place.c
 *
 * Where no second file is allowed, or none may be replaced: the file is written over,
 * after its old bytes were kept in our own folder, until it reads back as written.
 */
#include "rga-config.h"

#include "rga-publish-private.h"

#include <glib/gstdio.h>

#include "rga-platform.h"

#define KEPT_NAME "before.db"   /* the user's file while it is written over */
#define TRIES     3             /* of writing, until it reads back as written */

char *
rga_publish_find_kept (const char *folder)
{
  char *path = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  path = g_build_filename (folder, KEPT_NAME, NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_clear_pointer (&path, g_free);

  return path;
}

/* What an earlier try kept is the last whole file, and stays. */
static gboolean
keep_before (GFile       *file,
             const char  *kept,
             GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  RgaFileState state;

  if (!g_file_query_exists (file, NULL) || g_file_test (kept, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!rga_file_state_read (file, &state, &bytes, NULL, error))
    return FALSE;

  return rga_platform_write_new (kept, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/* Places without a path (network folders of the desktop) have their own way of replacing. */
static gboolean
write_bytes (GFile       *file,
             const char  *target,
             GBytes      *bytes,
             GError     **error)
{
  if (target != NULL)
    return rga_platform_overwrite (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);

  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, NULL, error);
}

static gboolean
write_until_it_reads_back (const RgaPublishing  *self,
                           const char           *target,
                           GBytes               *bytes,
                           GError              **error)
{
  for (int i = 0; i < TRIES; i++)
    {
      g_autoptr(GBytes) back = NULL;
      RgaFileState state;

      if (!write_bytes (self->file, target, bytes, error) || !rga_file_state_read (self->file, &state, &back, NULL, error))
        return FALSE;
      if (g_bytes_equal (bytes, back))
        return TRUE;
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "It does not read back as it was written");

  return FALSE;
}

/* Gives the file its old bytes back, unless it still has them. */
static gboolean
restore (const RgaPublishing *self,
         const char          *target,
         const char          *kept)
{
  g_autoptr(GFile) kept_file = g_file_new_for_path (kept);
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) now = NULL;
  RgaFileState state;

  if (!rga_file_state_read (kept_file, &state, &before, NULL, NULL))
    return FALSE;

  return (rga_file_state_read (self->file, &state, &now, NULL, NULL) && g_bytes_equal (before, now))
         || write_until_it_reads_back (self, target, before, NULL);
}

gboolean
rga_publish_in_place (const RgaPublishing  *self,
                      const char           *target,
                      const char           *temporary,
                      GError              **error)
{
  g_autofree char *kept = g_build_filename (self->folder, KEPT_NAME, NULL);
  g_autoptr(GFile) whole = g_file_new_for_path (temporary);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) reason = NULL;
  RgaFileState state;
  gboolean was_there = g_file_query_exists (self->file, NULL);

  if (!rga_file_state_read (whole, &state, &bytes, NULL, &reason) || !keep_before (self->file, kept, &reason))
    return rga_publish_refuse_unwritten (reason, error);

  if (!write_until_it_reads_back (self, target, bytes, &reason))
    {
      if (was_there && !restore (self, target, kept))
        return rga_publish_refuse_half_written (error);
      g_unlink (kept);
      return rga_publish_refuse_unwritten (reason, error);
    }
  g_unlink (kept);

  return TRUE;
}
