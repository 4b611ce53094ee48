#include "rga-config.h"

#include "rga-sql-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  int           code;
  RgaStoreError error;
  const char   *message;
} Sentence;

/* What happened, what is safe, what to do. */
static const Sentence sentences[] = {
  { SQLITE_FULL, RGA_STORE_ERROR_DISK,
    N_("The disk is full. Your last step was not kept; everything before it is. Free some space and try again.") },
  { SQLITE_IOERR, RGA_STORE_ERROR_DISK,
    N_("The disk could not be read or written. Everything before your last step is kept. Check the disk and try again.") },
  { SQLITE_READONLY, RGA_STORE_ERROR_DISK,
    N_("This place cannot be written to. Nothing was changed. Choose another folder.") },
  { SQLITE_CANTOPEN, RGA_STORE_ERROR_DISK,
    N_("A file could not be made or opened here. Nothing was changed. Check that the folder exists and may be written to.") },
  { SQLITE_BUSY, RGA_STORE_ERROR_DISK,
    N_("The working copy is in use by another program. Nothing was changed. Try again in a moment.") },
  { SQLITE_NOMEM, RGA_STORE_ERROR_DISK,
    N_("The computer is out of memory. Your last step was not kept. Close other programs and try again.") },
  { SQLITE_TOOBIG, RGA_STORE_ERROR_REFUSED,
    N_("A text is too long to keep. Nothing was changed. Make it shorter.") },
  { SQLITE_CONSTRAINT, RGA_STORE_ERROR_REFUSED,
    N_("This step would leave something that refers to nothing. Nothing was changed. Reopen the agenda and try again.") },
  { SQLITE_CORRUPT, RGA_STORE_ERROR_DAMAGED,
    N_("The file is damaged. Nothing was written to it. Open a backup, or an earlier copy of the agenda.") },
  { SQLITE_NOTADB, RGA_STORE_ERROR_NOT_A_PLAN,
    N_("This is not an agenda. Nothing was written to it. Choose an agenda file.") },
  { SQLITE_INTERRUPT, RGA_STORE_ERROR_UNREADABLE,
    N_("This was stopped before it was done. Nothing was changed. Begin again when you want.") },
};

static const Sentence otherwise = {
  SQLITE_ERROR, RGA_STORE_ERROR_DAMAGED,
  N_("The file could not be used as an agenda. Nothing was changed. Open a backup, or an earlier copy of the agenda.")
};

static const Sentence *
find_sentence (int code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].code == (code & 0xff))
      return &sentences[i];

  return &otherwise;
}

void
rga_sql_set_error (sqlite3  *db,
                   int       code,
                   GError  **error)
{
  const Sentence *sentence = find_sentence (code);

  g_debug ("SQLite %d: %s", code, db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code));
  if (error == NULL || *error != NULL)
    return;

  g_set_error_literal (error, RGA_STORE_ERROR, sentence->error, _(sentence->message));
  rga_store_error_set_sqlite (*error, code);
}

gboolean
rga_sql_run (sqlite3     *db,
             const char  *sql,
             GError     **error)
{
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  rga_sql_set_error (db, code, error);

  return FALSE;
}

sqlite3_stmt *
rga_sql_prepare (sqlite3     *db,
                 const char  *sql,
                 GError     **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  if (code != SQLITE_OK)
    rga_sql_set_error (db, code, error);

  return statement;
}

gboolean
rga_sql_finish (sqlite3_stmt  *statement,
                GError       **error)
{
  sqlite3 *db = sqlite3_db_handle (statement);
  int code = sqlite3_step (statement);

  if (code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return code == SQLITE_DONE;
}

gboolean
rga_sql_read_number (sqlite3     *db,
                     const char  *sql,
                     gint64       missing,
                     gint64      *number,
                     GError     **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  *number = code == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : missing;
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

char *
rga_sql_read_text (sqlite3     *db,
                   const char  *sql,
                   GError     **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, sql, error);
  int code;

  if (statement == NULL)
    return NULL;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return rga_sql_column_text (statement, 0);
  if (code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return NULL;
}

void
rga_sql_bind_text (sqlite3_stmt *statement,
                   int           place,
                   const char   *text)
{
  if (text == NULL)
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_text (statement, place, text, -1, SQLITE_STATIC);
}

void
rga_sql_take_text (sqlite3_stmt *statement,
                   int           place,
                   char         *text)
{
  if (text == NULL)
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_text (statement, place, text, -1, g_free);
}

void
rga_sql_bind_id (sqlite3_stmt *statement,
                 int           place,
                 const RgaId  *id)
{
  if (rga_id_is_none (id))
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_blob (statement, place, id->bytes, sizeof id->bytes, SQLITE_STATIC);
}

RgaId
rga_sql_value_id (sqlite3_value *value)
{
  RgaId id = RGA_ID_NONE;
  const void *bytes = sqlite3_value_type (value) == SQLITE_BLOB ? sqlite3_value_blob (value) : NULL;

  if (bytes != NULL && sqlite3_value_bytes (value) == sizeof id.bytes)
    memcpy (id.bytes, bytes, sizeof id.bytes);

  return id;
}

RgaId
rga_sql_column_id (sqlite3_stmt *statement,
                   int           column)
{
  RgaId id = RGA_ID_NONE;
  const void *bytes = sqlite3_column_blob (statement, column);

  if (bytes != NULL && sqlite3_column_bytes (statement, column) == sizeof id.bytes)
    memcpy (id.bytes, bytes, sizeof id.bytes);

  return id;
}

char *
rga_sql_column_text (sqlite3_stmt *statement,
                     int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text == NULL)
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  return g_utf8_make_valid (text, -1);
}

gboolean
rga_sql_check_integrity (sqlite3   *db,
                         gboolean   quick,
                         GError   **error)
{
  g_autoptr(GError) reason = NULL;
  g_autofree char *answer = NULL;

  answer = rga_sql_read_text (db, quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)", &reason);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;
  /* Stopped, or the disk or the memory failed: that says nothing of the file. */
  if (g_error_matches (reason, RGA_STORE_ERROR, RGA_STORE_ERROR_UNREADABLE)
      || g_error_matches (reason, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  g_debug ("Integrity: %s", answer == NULL ? "unreadable" : answer);

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED,
                       _("This agenda is damaged. Nothing was written to it. Open a backup, or an earlier copy of the agenda."));
  if (error != NULL)
    rga_store_error_set_sqlite (*error, SQLITE_CORRUPT);
  rga_store_error_set_cause (error, reason);

  return FALSE;
}
