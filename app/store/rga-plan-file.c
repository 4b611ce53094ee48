#include "rga-config.h"

#include "rga-plan-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rga-file-kind-private.h"
#include "rga-platform.h"
#include "rga-schema-private.h"
#include "rga-store-private.h"

#define MAX_FILE_SIZE      ((goffset) 2 * 1024 * 1024 * 1024 - 1)
#define MAX_FULL_CHECK     (16 * 1024 * 1024)   /* bytes; above it the quick check, to open in time */
#define STEPS_PER_LOOK     10000                /* SQLite's, between two looks at the Cancel button */

static gboolean
refuse (RgaStoreError   code,
        const char     *message,
        GError        **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, code, message);

  return FALSE;
}

static void
explain_unreadable (GError  *reason,
                    GError **error)
{
  const char *message = _("This file cannot be read. Nothing was changed. Check the folder or drive and try again.");

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    message = _("There is no such file. It may have been moved or renamed. Choose another file.");
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _("You are not allowed to read this file. Ask its owner for access, or choose another file.");
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    message = _("Opening was stopped. Nothing was changed.");
  g_debug ("%s", reason->message);
  refuse (RGA_STORE_ERROR_UNREADABLE, message, error);
}

static gboolean
check_regular (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &reason);
  if (info == NULL)
    {
      explain_unreadable (reason, error);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return refuse (RGA_STORE_ERROR_NOT_A_PLAN, _("This is a folder, not an agenda. Choose an agenda file."), error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse (RGA_STORE_ERROR_NOT_A_PLAN, _("This is not a file. Choose an agenda file."), error);
  if (g_file_info_get_size (info) > MAX_FILE_SIZE)
    return refuse (RGA_STORE_ERROR_NOT_A_PLAN, _("This file is too large to be an agenda. Choose an agenda file."), error);

  return TRUE;
}

static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GError) reason = NULL;
  char *bytes;
  gsize size;

  if (!check_regular (file, cancellable, error))
    return NULL;

  if (!g_file_load_contents (file, cancellable, &bytes, &size, NULL, &reason))
    {
      explain_unreadable (reason, error);
      return NULL;
    }

  return g_bytes_new_take (bytes, size);
}

static gboolean
has_log_beside (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *log_uri = g_strconcat (uri, "-wal", NULL);
  g_autoptr(GFile) log = g_file_new_for_uri (log_uri);
  g_autoptr(GFileInfo) info = NULL;

  info = g_file_query_info (log, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) > 0;
}

/* Another program may have left the file in the mode that needs a log beside
 * it. Without a log the file is whole, and our copy is told so. */
static gboolean
settle_log (GFile    *file,
            guint8   *bytes,
            GError  **error)
{
  if (bytes[RGA_HEADER_READ_VERSION] != RGA_HEADER_WAL)
    return TRUE;
  if (has_log_beside (file))
    return refuse (RGA_STORE_ERROR_INCOMPLETE,
                   _("Another program still has this file open and keeps changes in a file beside it (-wal). "
                     "Nothing was written to it. Close it there, then open it again."), error);

  bytes[RGA_HEADER_WRITE_VERSION] = RGA_HEADER_WHOLE;
  bytes[RGA_HEADER_READ_VERSION] = RGA_HEADER_WHOLE;

  return TRUE;
}

static gboolean
write_copy (GFile       *file,
            GBytes      *contents,
            const char  *path,
            GError     **error)
{
  g_autoptr(GError) reason = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize size = g_bytes_get_size (contents);

  if (!rga_file_kind_check (g_bytes_get_data (contents, NULL), size, error))
    return FALSE;

  bytes = g_memdup2 (g_bytes_get_data (contents, NULL), size);
  if (!settle_log (file, bytes, error))
    return FALSE;
  if (rga_platform_write_new (path, bytes, size, &reason))
    return TRUE;

  g_debug ("%s", reason->message);

  return refuse (RGA_STORE_ERROR_DISK,
                 _("The working copy could not be made. The file is untouched. Free some disk space and try again."),
                 error);
}

static gboolean
check_reader (sqlite3  *db,
              int      *version,
              GError  **error)
{
  g_autoptr(GError) reason = NULL;
  gint64 min_reader = 1, found = 1;

  if (!rga_sql_read_number (db, "PRAGMA user_version", 1, &found, error))
    return FALSE;

  *version = (int) CLAMP (found, 1, G_MAXINT);
  if (!rga_sql_read_number (db, "SELECT value FROM meta WHERE name = 'min_reader'", found, &min_reader, &reason))
    min_reader = *version > RGA_SCHEMA_VERSION ? found : 1;    /* the comparison of the schema says what is wrong */
  if (min_reader <= RGA_SCHEMA_VERSION)
    return TRUE;

  return refuse (RGA_STORE_ERROR_NEWER,
                 _("This agenda was made with a newer version of Regioagenda and needs it. Nothing was written to it. "
                   "Update this program to open it."), error);
}

static gboolean
check_integrity (sqlite3  *db,
                 gsize     size,
                 GError  **error)
{
  g_autoptr(GError) reason = NULL;
  g_autofree char *answer = NULL;

  answer = rga_sql_read_text (db, size > MAX_FULL_CHECK ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)", &reason);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;
  if (g_error_matches (reason, RGA_STORE_ERROR, RGA_STORE_ERROR_UNREADABLE))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  g_debug ("Integrity: %s", answer == NULL ? "unreadable" : answer);

  return refuse (RGA_STORE_ERROR_DAMAGED,
                 _("This agenda is damaged. Nothing was written to it. Open a backup, or an earlier copy of the agenda."),
                 error);
}

static int
was_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* The copy is only read here. */
static gboolean
check_copy (const char    *path,
            gsize          size,
            GCancellable  *cancellable,
            int           *version,
            GError       **error)
{
  g_autoptr(sqlite3) db = rga_store_connect (path, SQLITE_OPEN_READONLY, error);

  if (db == NULL)
    return FALSE;

  sqlite3_progress_handler (db, STEPS_PER_LOOK, was_cancelled, cancellable);

  return check_reader (db, version, error)
         && rga_schema_compare (db, *version, error)
         && check_integrity (db, size, error);
}

static gboolean
upgrade_copy (const char  *path,
              int          version,
              GError     **error)
{
  g_autoptr(sqlite3) db = NULL;

  if (version >= RGA_SCHEMA_VERSION)
    return TRUE;

  db = rga_store_connect (path, SQLITE_OPEN_READWRITE, error);

  return db != NULL && rga_schema_upgrade (db, error);
}

static void
remove_store (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

gboolean
rga_plan_file_adopt (GFile         *file,
                     const char    *path,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(GBytes) contents = NULL;
  int version = 0;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  contents = read_file (file, cancellable, error);
  if (contents == NULL || !write_copy (file, contents, path, error))
    return FALSE;
  if (check_copy (path, g_bytes_get_size (contents), cancellable, &version, error)
      && upgrade_copy (path, version, error))
    return TRUE;

  remove_store (path);

  return FALSE;
}

/* Hidden and never taken: in the same folder, so that the last step is one rename. */
static char *
choose_temporary (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *hidden = g_strdup_printf (".%s.tmp", name);

  return g_build_filename (folder, hidden, NULL);
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

static gboolean
check_whole (const char    *temporary,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(sqlite3) db = rga_store_connect (temporary, SQLITE_OPEN_READONLY, error);

  if (db == NULL)
    return FALSE;

  sqlite3_progress_handler (db, STEPS_PER_LOOK, was_cancelled, cancellable);

  return check_integrity (db, 0, error);
}

static gboolean
put_in_place (const char  *temporary,
              const char  *target,
              GError     **error)
{
  g_autoptr(GError) reason = NULL;

  rga_platform_copy_mode (target, temporary);
  if (rga_platform_replace (temporary, target, &reason))
    return TRUE;

  g_debug ("%s", reason->message);

  return refuse (RGA_STORE_ERROR_DISK,
                 _("The file could not be replaced. It is whole, as it was before. "
                   "Check that the folder may be written to, or save under another name."), error);
}

gboolean
rga_plan_file_publish (const char    *store_path,
                       GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;
  g_autofree char *temporary = NULL;
  gboolean done;

  g_return_val_if_fail (store_path != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    return refuse (RGA_STORE_ERROR_DISK,
                   _("This place is not a folder on this computer. Nothing was written. "
                     "Save it in another folder."), error);

  target = rga_platform_resolve (path);
  if (rga_platform_is_read_only (target))
    return refuse (RGA_STORE_ERROR_DISK,
                   _("This file is read-only and stays as it is. Save under another name, or allow it to be changed."), error);

  temporary = choose_temporary (target);
  done = write_whole (store_path, temporary, error)
         && check_whole (temporary, cancellable, error)
         && put_in_place (temporary, target, error);
  if (!done)
    remove_store (temporary);

  return done;
}
