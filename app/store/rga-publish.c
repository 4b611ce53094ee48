#include "rga-config.h"

#include "rga-publish-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rga-history-chain-private.h"
#include "rga-platform.h"

#define STEPS_PER_LOOK 10000   /* SQLite's, between two looks at the Cancel button */

/* -- a whole copy --------------------------------------------------------- */

/* Hidden, and the same each time for one working copy: what a killed run left is found. */
static char *
name_temporary (const RgaPublishing *self,
                const char          *folder)
{
  g_autofree char *ours = g_path_get_basename (self->folder);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, ours, -1);
  g_autofree char *hidden = g_strdup_printf (".~%.16s.tmp", digest);

  return g_build_filename (folder, hidden, NULL);
}

static char *
name_beside (const RgaPublishing *self,
             const char          *target)
{
  g_autofree char *theirs = target == NULL ? NULL : g_path_get_dirname (target);

  return theirs == NULL ? NULL : name_temporary (self, theirs);
}

static void
remove_temporaries (const char *beside,
                    const char *ours)
{
  if (beside != NULL)
    rga_store_remove (beside);
  rga_store_remove (ours);
}

/* Beside the user's file, so that the last step is one rename; in our own folder when
 * that one does not take a second file. NULL when neither does. */
static char *
claim_temporary (const RgaPublishing  *self,
                 const char           *target,
                 GError              **error)
{
  g_autofree char *beside = name_beside (self, target);
  g_autofree char *ours = name_temporary (self, self->folder);
  g_autoptr(GError) reason = NULL;

  remove_temporaries (beside, ours);
  if (beside != NULL && rga_platform_write_new (beside, "", 0, &reason))
    return g_steal_pointer (&beside);
  /* A full or failing disk is no reason to write over the only copy there. */
  if (reason != NULL && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED)
      && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  return rga_platform_write_new (ours, "", 0, error) ? g_steal_pointer (&ours) : NULL;
}

static gboolean
write_whole (const char  *store_path,
             const char  *temporary,
             GError     **error)
{
  g_autoptr(RgaStore) store = rga_store_open (store_path, error);

  return store != NULL
         && rga_store_sync (store, error)
         && rga_store_copy (store, temporary, error);
}

static int
was_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* What was written is what the last step left: nothing is lost between here and the disk. */
static gboolean
check_content (sqlite3  *db,
               RgaId    *newest,
               GError  **error)
{
  RgaHistoryHead head;
  RgaContentHash content;

  if (!rga_history_read_head (db, &head, error) || !rga_content_hash_read (db, &content, error))
    return FALSE;

  *newest = head.revision;
  if (rga_content_hash_equal (&head.content, &content))
    return TRUE;

  return rga_publish_refuse (RGA_STORE_ERROR_DAMAGED,
                             _("What was about to be saved is not what you see. Your file is as it was before. "
                               "Save under another name, and tell the makers of Regioagenda."), error);
}

static gboolean
check_whole (const char    *temporary,
             RgaId         *newest,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(sqlite3) db = rga_store_connect (temporary, SQLITE_OPEN_READONLY, error);

  if (db == NULL)
    return FALSE;

  sqlite3_progress_handler (db, STEPS_PER_LOOK, was_cancelled, cancellable);

  return rga_sql_check_integrity (db, FALSE, error) && check_content (db, newest, error);
}

/* -- the file it replaces ------------------------------------------------- */

gboolean
rga_publish_check (GFile               *file,
                   const RgaFileState  *known,
                   GCancellable        *cancellable,
                   GError             **error)
{
  g_return_val_if_fail (G_IS_FILE (file) && known != NULL, FALSE);

  switch (rga_file_state_compare (known, file, cancellable))
    {
    case RGA_FILE_OTHER:
      return rga_publish_refuse_overtaken (error);
    case RGA_FILE_GONE:
      return rga_publish_refuse (RGA_STORE_ERROR_MOVED,
                                 _("The file is no longer where it was: moved, renamed or removed. Your work is safe on "
                                   "this computer. Save it here again, or in another place."), error);
    case RGA_FILE_UNREACHABLE:
      return rga_publish_refuse (RGA_STORE_ERROR_DISK,
                                 _("The folder of this file cannot be reached now. Your work is safe on this computer and is saved "
                                   "there as soon as it can be. Check the network, or save in another place."), error);
    case RGA_FILE_SAME:
    default:
      return TRUE;
    }
}

static gboolean
check_unchanged (const RgaPublishing  *self,
                 GCancellable         *cancellable,
                 GError              **error)
{
  return self->known == NULL || rga_publish_check (self->file, self->known, cancellable, error);
}

/* -- putting it there ----------------------------------------------------- */

static gboolean
is_beside (const char *temporary,
           const char *target)
{
  g_autofree char *ours = g_path_get_dirname (temporary);
  g_autofree char *theirs = target == NULL ? NULL : g_path_get_dirname (target);

  return g_strcmp0 (ours, theirs) == 0;
}

static gboolean
may_not_be_replaced (const GError *reason)
{
  return g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
         || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED)
         || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_BUSY);
}

/* Whether what was at the user's path, and is at `taken` now, is what we know. */
static gboolean
is_known (const RgaPublishing *self,
          const char          *taken)
{
  g_autoptr(GFile) file = g_file_new_for_path (taken);
  RgaFileState state;

  return rga_file_state_read (file, &state, NULL, NULL, NULL) && rga_file_state_has_same_bytes (&state, self->known);
}

/* Theirs came out and does not go back: it stays beside ours, where it can be seen. */
static gboolean
leave_theirs (const char  *target,
              const char  *temporary,
              GError     **error)
{
  g_autofree char *theirs = g_strconcat (target, "~", NULL);
  g_autofree char *name = NULL;

  for (int i = 2; g_file_test (theirs, G_FILE_TEST_EXISTS); i++)
    {
      g_free (theirs);
      theirs = g_strdup_printf ("%s~%d", target, i);
    }
  g_rename (temporary, theirs);
  name = g_path_get_basename (theirs);
  g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN,
               /* Translators: %s is the name of a file */
               _("Somebody else changed this file at the same moment. The file has your version now, and theirs stands beside it "
                 "as “%s”. Open both, and save yours under another name or replace theirs."), name);

  return FALSE;
}

/* Between a look at the file and its replacement others may write it. So both change
 * places in one step, and what came out is looked at: theirs goes back. */
static gboolean
swap_in (const RgaPublishing  *self,
         const char           *target,
         const char           *temporary,
         gboolean             *done,
         GError              **error)
{
  *done = self->known != NULL && rga_platform_swap (temporary, target);
  if (!*done || is_known (self, temporary))
    return TRUE;

  return rga_platform_swap (temporary, target) ? rga_publish_refuse_overtaken (error)
                                               : leave_theirs (target, temporary, error);
}

static gboolean
put_in_place (const RgaPublishing  *self,
              const char           *target,
              const char           *temporary,
              GError              **error)
{
  g_autoptr(GError) reason = NULL;
  gboolean done;

  if (!is_beside (temporary, target))
    return rga_publish_in_place (self, target, temporary, error);

  rga_platform_copy_access (target, temporary);
  if (!swap_in (self, target, temporary, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  if (rga_platform_replace (temporary, target, &reason))
    return TRUE;
  if (!may_not_be_replaced (reason))
    return rga_publish_refuse_unwritten (reason, error);

  return rga_publish_in_place (self, target, temporary, error);
}

/* A network drive may say that it kept what it did not, and others may have written the
 * file since. What there is now may be theirs: it is not forgotten what we knew. */
static gboolean
read_back (const RgaPublishing  *self,
           const RgaFileState   *written,
           RgaFileState         *now,
           GError              **error)
{
  g_autoptr(GError) reason = NULL;

  if (!rga_file_state_read (self->file, now, NULL, NULL, &reason))
    return rga_publish_refuse_unwritten (reason, error);
  if (now->bytes_high == written->bytes_high && now->bytes_low == written->bytes_low)
    return TRUE;

  return self->known != NULL ? rga_publish_refuse_overtaken (error) : rga_publish_refuse_half_written (error);
}

/* SQLite writes and reads in our own folder only: where locks fail, it would do neither. */
static gboolean
make_whole (const RgaPublishing  *self,
            const char           *whole,
            RgaId                *newest,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autoptr(GError) reason = NULL;

  if (!g_file_test (whole, G_FILE_TEST_EXISTS) && !rga_platform_write_new (whole, "", 0, &reason))
    return rga_publish_refuse_unwritten (reason, error);

  return write_whole (self->store_path, whole, error) && check_whole (whole, newest, cancellable, error);
}

/* To `temporary`, unless that is the same file. */
static gboolean
bring_over (const char    *whole,
            const char    *temporary,
            RgaFileState  *written,
            GError       **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (whole);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) reason = NULL;

  if (rga_file_state_read (file, written, &bytes, NULL, &reason)
      && (g_str_equal (whole, temporary)
          || rga_platform_overwrite (temporary, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &reason)))
    return TRUE;

  return rga_publish_refuse_unwritten (reason, error);
}

static gboolean
publish_at (const RgaPublishing  *self,
            const char           *target,
            const char           *temporary,
            RgaPublished         *published,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autofree char *whole = name_temporary (self, self->folder);
  RgaFileState written;
  gboolean done;

  done = make_whole (self, whole, &published->newest, cancellable, error)
         && bring_over (whole, temporary, &written, error)
         && check_unchanged (self, cancellable, error)
         && put_in_place (self, target, temporary, error)
         && read_back (self, &written, &published->state, error);
  rga_store_remove (whole);

  return done;
}

gboolean
rga_publish (const RgaPublishing  *self,
             RgaPublished         *published,
             GCancellable         *cancellable,
             GError              **error)
{
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;
  g_autofree char *temporary = NULL;
  g_autoptr(GError) reason = NULL;
  gboolean done;

  g_return_val_if_fail (self != NULL && published != NULL, FALSE);
  g_return_val_if_fail (self->store_path != NULL && G_IS_FILE (self->file) && self->folder != NULL, FALSE);

  path = g_file_get_path (self->file);
  target = path == NULL ? NULL : rga_platform_resolve (path);
  if (target != NULL && rga_platform_is_read_only (target))
    return rga_publish_refuse (RGA_STORE_ERROR_DISK,
                               _("This file is read-only and stays as it is. Your work is safe on this computer. Save under another "
                                 "name, or allow it to be changed."), error);
  if (!check_unchanged (self, cancellable, error))
    return FALSE;

  temporary = claim_temporary (self, target, &reason);
  if (temporary == NULL)
    return rga_publish_refuse_unwritten (reason, error);

  done = publish_at (self, target, temporary, published, cancellable, error);
  rga_store_remove (temporary);

  return done;
}

void
rga_publish_clear (const char *folder,
                   GFile      *file)
{
  RgaPublishing stopped = { .folder = folder, .file = file };
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *ours = NULL;

  g_return_if_fail (folder != NULL && G_IS_FILE (file));

  path = g_file_get_path (file);
  target = path == NULL ? NULL : rga_platform_resolve (path);
  beside = name_beside (&stopped, target);
  ours = name_temporary (&stopped, folder);
  remove_temporaries (beside, ours);
}
