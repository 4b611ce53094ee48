#include "rga-config.h"

#include "rga-history-chain-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rga-platform.h"
#include "rga-schema-private.h"

#define MOST_MEMORY (G_GINT64_CONSTANT (1) << 30)   /* bytes, for SQLite */

/* Made before anything reads the schema: nothing in the file may run. */
static void
disarm (sqlite3 *db)
{
  static const struct { int option; int value; } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (db, options[i].option, options[i].value, NULL);
}

/* Of all that is open together. A file that would need more is refused instead of taking
 * the memory of everything else. */
static void
limit_memory (void)
{
  static gsize is_limited;

  if (g_once_init_enter (&is_limited))
    {
      sqlite3_hard_heap_limit64 (MOST_MEMORY);
      g_once_init_leave (&is_limited, 1);
    }
}

static void
limit (sqlite3 *db)
{
  static const struct { int what; int value; } limits[] = {
    { SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024 },   /* a changeset of a whole plan is one value */
    { SQLITE_LIMIT_SQL_LENGTH, 100000 },
    { SQLITE_LIMIT_COLUMN, 64 },
    { SQLITE_LIMIT_EXPR_DEPTH, 50 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
    { SQLITE_LIMIT_VDBE_OP, 100000 },
    { SQLITE_LIMIT_FUNCTION_ARG, 16 },
    { SQLITE_LIMIT_ATTACHED, 2 },                 /* VACUUM INTO attaches what it writes */
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 200 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].what, limits[i].value);
}

/* Every one is said, since distributions build SQLite with other defaults. */
static const char pragmas[] =
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA mmap_size = 0;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA secure_delete = ON;"
  "PRAGMA recursive_triggers = OFF;"
  "PRAGMA ignore_check_constraints = OFF;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA busy_timeout = 2000;"
  "PRAGMA locking_mode = NORMAL;";

/* Nothing waits for the disk here: the worker that publishes checkpoints. */
static const char working_copy_pragmas[] =
  "PRAGMA journal_mode = WAL;"
  "PRAGMA synchronous = NORMAL;"
  "PRAGMA wal_autocheckpoint = 0;"
  "PRAGMA cache_size = -32768;";         /* KiB: one large step stays in memory */

sqlite3 *
rga_store_connect (const char  *path,
                   int          flags,
                   GError     **error)
{
  g_autofree char *real = rga_platform_resolve (path);
  g_autoptr(sqlite3) db = NULL;
  int code;

  code = sqlite3_open_v2 (real, &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code != SQLITE_OK)
    {
      rga_sql_set_error (db, code, error);
      return NULL;
    }

  disarm (db);
  limit (db);
  limit_memory ();
  if (!rga_sql_run (db, pragmas, error))
    return NULL;

  return g_steal_pointer (&db);
}

static RgaStore *
new_store (sqlite3    *db,
           const char *path)
{
  RgaStore *self = g_new0 (RgaStore, 1);

  self->db = db;
  self->path = g_strdup (path);

  return self;
}

static gboolean
write_meta (sqlite3     *db,
            const char  *name,
            const char  *value,
            GError     **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "INSERT INTO meta VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_text (statement, 1, name);
  rga_sql_bind_text (statement, 2, value);

  return rga_sql_finish (statement, error);
}

static gboolean
write_version (sqlite3     *db,
               const char  *name,
               int          version,
               GError     **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "INSERT INTO meta VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_text (statement, 1, name);
  sqlite3_bind_int (statement, 2, version);

  return rga_sql_finish (statement, error);
}

static gboolean
fill_new (RgaStore     *self,
          const RgaId  *document_id,
          GError      **error)
{
  char text[RGA_ID_TEXT_SIZE];

  return rga_sql_run (self->db, "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; BEGIN", error)
         && rga_schema_create (self->db, error)
         && write_meta (self->db, "document_id", rga_id_to_text (document_id, text), error)
         && write_version (self->db, "schema", RGA_SCHEMA_VERSION, error)
         && write_version (self->db, "min_reader", RGA_SCHEMA_VERSION, error)
         && write_meta (self->db, "made_by", "regioagenda " RGA_VERSION, error)
         && rga_sql_run (self->db, "COMMIT", error)
         && rga_sql_run (self->db, working_copy_pragmas, error);
}

RgaStore *
rga_store_create (const char   *path,
                  const RgaId  *document_id,
                  GError      **error)
{
  g_autoptr(RgaStore) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (!rga_id_is_none (document_id), NULL);

  /* Claims the name, so that an existing file is never filled or emptied. */
  if (!rga_platform_write_new (path, "", 0, error))
    return NULL;

  db = rga_store_connect (path, SQLITE_OPEN_READWRITE, error);
  if (db == NULL)
    return NULL;

  self = new_store (db, path);
  self->document_id = *document_id;
  if (!fill_new (self, document_id, error))
    {
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

gboolean
rga_store_read_document_id (sqlite3  *db,
                            RgaId    *id,
                            GError  **error)
{
  g_autofree char *text = rga_sql_read_text (db, "SELECT value FROM meta WHERE name = 'document_id'", NULL);

  if (rga_id_from_text (text, id))
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED,
                       _("This agenda has lost its identity. Nothing was written to it. "
                         "Open a backup, or an earlier copy of the agenda."));

  return FALSE;
}

static gboolean
read_head (RgaStore  *self,
           GError   **error)
{
  RgaHistoryHead head;

  if (!rga_history_read_head (self->db, &head, error))
    return FALSE;

  self->sequence = head.sequence;
  self->head = head.revision;
  self->content = head.content;

  return TRUE;
}

static gboolean
read_version (RgaStore  *self,
              GError   **error)
{
  gint64 version;

  if (!rga_sql_read_number (self->db, "PRAGMA user_version", 0, &version, error))
    return FALSE;

  self->read_only = version > RGA_SCHEMA_VERSION;

  return TRUE;
}

RgaStore *
rga_store_open (const char  *path,
                GError     **error)
{
  g_autoptr(RgaStore) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (path != NULL, NULL);

  db = rga_store_connect (path, SQLITE_OPEN_READWRITE, error);
  if (db == NULL)
    return NULL;

  self = new_store (db, path);
  if (!rga_sql_run (db, working_copy_pragmas, error)
      || !read_version (self, error)
      || !rga_store_read_document_id (db, &self->document_id, error)
      || !read_head (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
rga_store_close (RgaStore *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < RGA_N_LISTS; i++)
    {
      sqlite3_finalize (self->insert[i]);
      sqlite3_finalize (self->select[i]);
      sqlite3_finalize (self->remove[i]);
    }
  sqlite3_finalize (self->put_period);
  sqlite3_finalize (self->select_periods);
  sqlite3_finalize (self->remove_period);
  if (sqlite3_close (self->db) != SQLITE_OK)
    g_warning ("A plan was closed while a statement was still in use");
  g_free (self->path);
  g_free (self);
}

const char *
rga_store_get_path (RgaStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

RgaId
rga_store_get_document_id (RgaStore *self)
{
  g_return_val_if_fail (self != NULL, RGA_ID_NONE);

  return self->document_id;
}

gboolean
rga_store_is_read_only (RgaStore *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->read_only;
}

gint64
rga_store_get_sequence (RgaStore *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sequence;
}

gboolean
rga_store_copy (RgaStore    *self,
                const char  *path,
                GError     **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  statement = rga_sql_prepare (self->db, "VACUUM INTO ?", error);
  if (statement == NULL)
    return FALSE;

  rga_sql_bind_text (statement, 1, path);

  return rga_sql_finish (statement, error);
}

gboolean
rga_store_sync (RgaStore  *self,
                GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return rga_sql_run (self->db, "PRAGMA wal_checkpoint(PASSIVE)", error);
}

void
rga_store_remove (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}
