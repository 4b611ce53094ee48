#include "rga-config.h"

#include "rga-salvage-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "rga-file-kind-private.h"
#include "rga-history-chain-private.h"
#include "rga-platform.h"
#include "rga-schema-private.h"
#include "rga-sql-private.h"
#include "rga-store-private.h"

#define HEADER_SIZE    100
#define PAGE_SIZE_AT   16
#define CHANGED_AT     24    /* counts writes; must be the same as … */
#define VALID_FOR_AT   92    /* … this for the number of pages to count */
#define N_PAGES_AT     28
#define STEPS_PER_LOOK 10000
#define SMALLEST       (64 * 1024)   /* bytes; less than half of what an empty plan takes */

static void
salvaged_free (gpointer data)
{
  RgaSalvaged *salvaged = data;

  g_free (salvaged->table);
  g_ptr_array_unref (salvaged->lost);
  g_free (salvaged);
}

/* -- the damaged file ------------------------------------------------------------ */

static void
put_number (guint8 *bytes,
            guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  memcpy (bytes, &big, sizeof big);
}

/* So many pages as there are, whatever the header says, and none of them in a log. */
static guint8 *
mend_header (GBytes *contents,
             gsize  *size)
{
  const guint8 *bytes = g_bytes_get_data (contents, NULL);
  gsize whole = g_bytes_get_size (contents), page = (gsize) bytes[PAGE_SIZE_AT] << 8 | bytes[PAGE_SIZE_AT + 1];
  guint8 *mended;

  if (page < 512 || (page & (page - 1)) != 0)
    page = 4096;   /* as we write them */
  *size = MAX (whole / page, 1) * page;   /* of half a page the end is lost, and what it points to is there */
  mended = g_malloc0 (*size);
  memcpy (mended, bytes, MIN (whole, *size));
  memcpy (mended, "SQLite format 3", 16);
  mended[PAGE_SIZE_AT] = (guint8) (page >> 8);
  mended[PAGE_SIZE_AT + 1] = (guint8) page;
  mended[RGA_HEADER_WRITE_VERSION] = mended[RGA_HEADER_READ_VERSION] = RGA_HEADER_WHOLE;
  put_number (mended + N_PAGES_AT, (guint32) (*size / page));
  memcpy (mended + VALID_FOR_AT, mended + CHANGED_AT, 4);

  return mended;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED,
                       _("Nothing of this file can be read. It was left as it is. Open a backup, or an earlier copy of the agenda."));

  return FALSE;
}

static gboolean
write_mended (GBytes      *contents,
              const char  *path,
              GError     **error)
{
  g_autofree guint8 *mended = NULL;
  gsize size;

  if (g_bytes_get_size (contents) <= HEADER_SIZE)
    return refuse (error);

  mended = mend_header (contents, &size);

  return rga_platform_write_new (path, mended, size, NULL) || refuse (error);
}

static gboolean
copy_mended (GFile         *file,
             const char    *path,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GBytes) contents = g_file_load_bytes (file, cancellable, NULL, NULL);

  return contents == NULL ? refuse (error) : write_mended (contents, path, error);
}

static int
was_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* A schema that does not fit is looked past: only tables that we know are read. */
static sqlite3 *
open_as_it_is (const char   *path,
               GCancellable *cancellable)
{
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      sqlite3_close (db);
      return NULL;
    }
  sqlite3_exec (db, "PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = OFF;"
                    "PRAGMA mmap_size = 0; PRAGMA query_only = ON", NULL, NULL, NULL);
  sqlite3_progress_handler (db, STEPS_PER_LOOK, was_cancelled, cancellable);

  return db;
}

static sqlite3 *
open_damaged (const char   *path,
              GCancellable *cancellable)
{
  g_autoptr(sqlite3) db = open_as_it_is (path, cancellable);

  rga_salvage_mend_schema (db, path);

  return open_as_it_is (path, cancellable);
}

/* -- all of it ---------------------------------------------------------------------- */

static int
take_name (void  *names,
           int    n,
           char **values,
           char **columns)
{
  g_ptr_array_add (names, g_strdup (values[0]));

  return 0;
}

static GPtrArray *
list_names (sqlite3    *db,
            const char *sql)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  sqlite3_exec (db, sql, take_name, names, NULL);

  return names;
}

/* What refers to something that was not saved is kept without it. */
static guint
unlink_lost (sqlite3    *db,
             const char *table)
{
  g_autofree char *list = g_strdup_printf ("SELECT printf ('UPDATE \"%s\" SET \"%%w\" = NULL WHERE \"%%w\" IS NOT NULL "
                                           "AND \"%%w\" NOT IN (SELECT \"id\" FROM \"%%w\")', \"from\", \"from\", \"from\", \"table\") "
                                           "FROM pragma_foreign_key_list ('%s')", table, table);
  g_autoptr(GPtrArray) updates = list_names (db, list);
  guint n = 0;

  for (guint i = 0; i < updates->len; i++)
    if (sqlite3_exec (db, updates->pdata[i], NULL, NULL, NULL) == SQLITE_OK)
      n += (guint) sqlite3_changes (db);

  return n;
}

/* Dates of items that were not saved. */
static void
drop_lost_periods (sqlite3         *db,
                   const GPtrArray *tables)
{
  g_autoptr(GString) sql = g_string_new ("DELETE FROM \"periods\" WHERE \"item\" NOT IN (SELECT NULL WHERE 0");

  for (guint i = 0; i < tables->len; i++)
    if (!g_str_equal (tables->pdata[i], "periods"))
      g_string_append_printf (sql, " UNION ALL SELECT \"id\" FROM \"%s\"", (const char *) tables->pdata[i]);
  g_string_append (sql, ")");
  sqlite3_exec (db, sql->str, NULL, NULL, NULL);
}

/* One that wants to know how it goes on, or that it ends. */
typedef struct
{
  RgaSalvageProgress  progress;
  gpointer            data;
  GCancellable       *cancellable;
} Reader;

static gboolean
salvage_each (sqlite3         *from,
              sqlite3         *to,
              const GPtrArray *tables,
              const Reader    *reader,
              GPtrArray       *salvaged,
              GError         **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      g_ptr_array_add (salvaged, rga_salvage_table (from, to, tables->pdata[i]));
      if (g_cancellable_set_error_if_cancelled (reader->cancellable, error))
        return FALSE;
      if (reader->progress != NULL)
        reader->progress (i + 1, tables->len, reader->data);
    }

  return TRUE;
}

/* Of tables that an older version did not have nothing can be missing. */
static GPtrArray *
list_tables (sqlite3 *from,
             sqlite3 *to)
{
  g_autoptr(GPtrArray) tables = list_names (to, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                                "AND name NOT IN ('meta', 'history') ORDER BY rowid");
  g_autoptr(GHashTable) expected = NULL;
  gint64 version = RGA_SCHEMA_VERSION;

  rga_sql_read_number (from, "PRAGMA user_version", RGA_SCHEMA_VERSION, &version, NULL);
  if (version >= 1 && version < RGA_SCHEMA_VERSION)
    expected = rga_schema_expect ((int) version, NULL);
  for (guint i = tables->len; i-- > 0 && expected != NULL;)
    {
      g_autofree char *part = g_strconcat ("table ", tables->pdata[i], NULL);

      if (!g_hash_table_contains (expected, part))
        g_ptr_array_remove_index (tables, i);
    }

  return g_steal_pointer (&tables);
}

static GPtrArray *
salvage_tables (sqlite3       *from,
                sqlite3       *to,
                const RgaId   *id,
                const Reader  *reader,
                GError       **error)
{
  g_autoptr(GPtrArray) tables = list_tables (from, to);
  g_autoptr(GPtrArray) salvaged = g_ptr_array_new_with_free_func (salvaged_free);

  if (!salvage_each (from, to, tables, reader, salvaged, error))
    return NULL;

  rga_salvage_find_lost (from, to, id, salvaged);
  for (guint i = 0; i < salvaged->len; i++)
    ((RgaSalvaged *) salvaged->pdata[i])->n_unlinked = unlink_lost (to, tables->pdata[i]);
  drop_lost_periods (to, tables);
  if (g_cancellable_set_error_if_cancelled (reader->cancellable, error))
    return NULL;

  return g_steal_pointer (&salvaged);
}

static guint
count_read (const GPtrArray *salvaged)
{
  guint n = 0;

  for (guint i = 0; i < salvaged->len; i++)
    n += ((const RgaSalvaged *) salvaged->pdata[i])->n_read;

  return n;
}

static RgaId
find_document_id (sqlite3 *from)
{
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { .random = random };
  RgaId id = RGA_ID_NONE;

  if (rga_store_read_document_id (from, &id, NULL) && !rga_id_is_none (&id))
    return id;

  return rga_id_make (&ids, g_get_real_time () / 1000);
}

static GPtrArray *
fill (const char   *path,
      sqlite3      *from,
      const RgaId  *id,
      const Reader *reader,
      GError      **error)
{
  g_autoptr(sqlite3) to = rga_store_connect (path, SQLITE_OPEN_READWRITE, error);
  g_autoptr(GPtrArray) salvaged = NULL;

  if (to == NULL || !rga_sql_run (to, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    return NULL;

  salvaged = salvage_tables (from, to, id, reader, error);
  if (salvaged == NULL)
    return NULL;
  if (count_read (salvaged) == 0)
    {
      refuse (error);
      return NULL;
    }
  if (!rga_sql_run (to, "COMMIT", error) || !rga_history_begin_again (to, id, RGA_ACTION_OUTSIDE, error))
    return NULL;

  return g_steal_pointer (&salvaged);
}

GPtrArray *
rga_salvage (GFile               *file,
             const char          *path,
             RgaSalvageProgress   progress,
             gpointer             data,
             GCancellable        *cancellable,
             GError             **error)
{
  const Reader reader = { progress, data, cancellable };
  g_autofree char *mended = g_strconcat (path, ".damaged", NULL);
  g_autoptr(sqlite3) from = NULL;
  GPtrArray *salvaged = NULL;
  RgaStore *store = NULL;
  RgaId id;

  g_return_val_if_fail (G_IS_FILE (file) && path != NULL, NULL);

  if (!copy_mended (file, mended, cancellable, error))
    return NULL;

  from = open_damaged (mended, cancellable);
  if (from == NULL)
    refuse (error);
  else
    {
      id = find_document_id (from);
      store = rga_store_create (path, &id, error);
    }
  if (store != NULL)
    {
      rga_store_close (store);
      salvaged = fill (path, from, &id, &reader, error);
    }
  if (salvaged == NULL && store != NULL)
    rga_store_remove (path);
  g_clear_pointer (&from, sqlite3_close);
  g_unlink (mended);

  return salvaged;
}

gboolean
rga_salvage_read_id (GFile        *file,
                     GCancellable *cancellable,
                     RgaId        *id)
{
  g_autofree char *folder = g_dir_make_tmp ("regioagenda-XXXXXX", NULL);
  g_autofree char *path = folder == NULL ? NULL : g_build_filename (folder, "damaged.db", NULL);
  g_autoptr(sqlite3) db = NULL;
  gboolean is_read;

  g_return_val_if_fail (G_IS_FILE (file) && id != NULL, FALSE);

  if (path == NULL)
    return FALSE;

  db = copy_mended (file, path, cancellable, NULL) ? open_damaged (path, cancellable) : NULL;
  is_read = db != NULL && rga_store_read_document_id (db, id, NULL) && !rga_id_is_none (id);
  g_clear_pointer (&db, sqlite3_close);
  rga_platform_remove_folder (folder);

  return is_read;
}

gboolean
rga_salvage_recognises (GBytes       *contents,
                        GCancellable *cancellable)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr(sqlite3) db = NULL;
  gboolean is_known;

  g_return_val_if_fail (contents != NULL, FALSE);

  if (g_bytes_get_size (contents) < SMALLEST || (folder = g_dir_make_tmp ("regioagenda-XXXXXX", NULL)) == NULL)
    return FALSE;

  path = g_build_filename (folder, "damaged.db", NULL);
  db = write_mended (contents, path, NULL) ? open_as_it_is (path, cancellable) : NULL;
  is_known = rga_salvage_has_our_tables (db, path);
  g_clear_pointer (&db, sqlite3_close);
  rga_platform_remove_folder (folder);

  return is_known;
}
