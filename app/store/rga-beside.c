#include "rga-config.h"

#include "rga-beside-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "rga-platform.h"
#include "rga-store-private.h"

#define MAX_SIZE  ((goffset) 2 * 1024 * 1024 * 1024 - 1)

/* The name of another file stands at the end of a journal, before this. */
static const guint8 journal_magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

/* -- reading ---------------------------------------------------------------- */

static GFile *
name_beside (GFile      *file,
             const char *ending)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_strconcat (uri, ending, NULL);

  return g_file_new_for_uri (name);
}

static GBytes *
read_one (RgaBeside    *self,
          GFile        *file,
          const char   *ending,
          GCancellable *cancellable)
{
  g_autoptr(GFile) beside = name_beside (file, ending);
  g_autoptr(GFileInfo) info = g_file_query_info (beside, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  GBytes *bytes = NULL;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) == 0)
    return NULL;

  if (g_file_info_get_size (info) <= MAX_SIZE)
    bytes = g_file_load_bytes (beside, cancellable, NULL, NULL);
  self->is_lost = self->is_lost || bytes == NULL;

  return bytes;
}

/* Such a journal is one of several: applying it, SQLite would open the file that it
 * names, and remove it. */
static gboolean
names_other_file (GBytes *journal)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (journal, &size);

  return size > sizeof journal_magic && memcmp (bytes + size - sizeof journal_magic, journal_magic, sizeof journal_magic) == 0;
}

void
rga_beside_read (RgaBeside    *self,
                 GFile        *file,
                 GCancellable *cancellable)
{
  *self = (RgaBeside) { 0 };
  self->journal = read_one (self, file, "-journal", cancellable);
  self->wal = read_one (self, file, "-wal", cancellable);
  if (self->journal == NULL || !names_other_file (self->journal))
    return;

  g_clear_pointer (&self->journal, g_bytes_unref);
  self->is_lost = TRUE;
}

gboolean
rga_beside_is_empty (const RgaBeside *self)
{
  return self->journal == NULL && self->wal == NULL && !self->is_lost;
}

void
rga_beside_clear (RgaBeside *self)
{
  g_clear_pointer (&self->journal, g_bytes_unref);
  g_clear_pointer (&self->wal, g_bytes_unref);
}

/* -- applying --------------------------------------------------------------- */

static gboolean
write_one (GBytes     *bytes,
           const char *path,
           const char *ending)
{
  g_autofree char *name = g_strconcat (path, ending, NULL);

  return bytes == NULL
         || rga_platform_write_new (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
}

/* The first look at the file applies a journal; leaving the mode with a log applies that. */
static gboolean
let_apply (const char *path)
{
  g_autoptr(sqlite3) db = rga_store_connect (path, SQLITE_OPEN_READWRITE, NULL);

  return db != NULL
         && rga_sql_run (db, "PRAGMA schema_version", NULL)
         && rga_sql_run (db, "PRAGMA journal_mode = DELETE", NULL);
}

/* What was applied may say that the file has any number of pages. */
static gboolean
is_of_sane_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size <= MAX_SIZE;
}

gboolean
rga_beside_apply (const RgaBeside *self,
                  const guint8    *bytes,
                  gsize            size,
                  const char      *path)
{
  gboolean is_whole;

  if (self->is_lost)
    return FALSE;

  is_whole = rga_platform_write_new (path, bytes, size, NULL)
             && write_one (self->journal, path, "-journal")
             && write_one (self->wal, path, "-wal")
             && let_apply (path)
             && is_of_sane_size (path);
  if (!is_whole)
    rga_store_remove (path);

  return is_whole;
}
