#include "rga-config.h"

#include "rga-content-hash-private.h"

#include <string.h>
#include <xxhash.h>

/* Adds a hash of each cell (takes it away, when `is_minus`) of one row after another. */
typedef struct
{
  RgaContentHash *hash;
  const char     *table;
  const guint8   *is_key;      /* for each column */
  int             n_columns;
  gsize           key_size;    /* of the key at the head of `bytes` */
  GByteArray     *bytes;
} Reader;

static void
add (RgaContentHash *self,
     XXH128_hash_t   cell)
{
  self->low += cell.low64;
  self->high += cell.high64 + (self->low < cell.low64);
}

static void
take_away (RgaContentHash *self,
           XXH128_hash_t   cell)
{
  self->high -= cell.high64 + (self->low < cell.low64);
  self->low -= cell.low64;
}

/* A number as its eight bytes, the lowest first; anything else as it is. */
static void
append_value (GByteArray    *bytes,
              sqlite3_value *value)
{
  guint8 type = (guint8) sqlite3_value_type (value);
  guint64 number = 0;
  guint32 size;

  g_byte_array_append (bytes, &type, 1);
  if (type == SQLITE_INTEGER)
    number = (guint64) sqlite3_value_int64 (value);
  else if (type == SQLITE_FLOAT)
    number = ((union { double real; guint64 bits; }) { .real = sqlite3_value_double (value) }).bits;
  if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
    {
      number = GUINT64_TO_LE (number);
      g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
      return;
    }

  size = GUINT32_TO_LE ((guint32) sqlite3_value_bytes (value));
  g_byte_array_append (bytes, (const guint8 *) &size, sizeof size);
  if (size > 0)
    g_byte_array_append (bytes, sqlite3_value_blob (value), (guint) sqlite3_value_bytes (value));
}

/* The value of a column as one of these gives it; NULL when it says nothing of it. */
typedef sqlite3_value *(*ValueFunc) (gpointer row,
                                     int      column);

static void
begin_row (Reader    *self,
           gpointer   row,
           ValueFunc  value)
{
  g_byte_array_set_size (self->bytes, 0);
  for (int i = 0; i < self->n_columns; i++)
    if (self->is_key[i])
      append_value (self->bytes, value (row, i));
  self->key_size = self->bytes->len;
}

static void
read_cell (Reader        *self,
           int            column,
           sqlite3_value *value,
           gboolean       is_minus)
{
  XXH64_hash_t place = XXH3_64bits_withSeed (self->table, strlen (self->table), (XXH64_hash_t) column);
  XXH128_hash_t cell;

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return;

  g_byte_array_set_size (self->bytes, (guint) self->key_size);
  append_value (self->bytes, value);
  cell = XXH3_128bits_withSeed (self->bytes->data, self->bytes->len, place);
  if (is_minus)
    take_away (self->hash, cell);
  else
    add (self->hash, cell);
}

static void
read_row (Reader    *self,
          gpointer   row,
          ValueFunc  value,
          gboolean   is_minus)
{
  begin_row (self, row, value);
  for (int i = 0; i < self->n_columns; i++)
    read_cell (self, i, value (row, i), is_minus);
}

/* -- a whole file --------------------------------------------------------- */

static sqlite3_value *
column_value (gpointer statement,
              int      column)
{
  return sqlite3_column_value (statement, column);
}

/* For each column whether it belongs to the key; NULL on an error. */
static GByteArray *
list_keys (sqlite3     *db,
           const char  *table,
           GError     **error)
{
  g_autoptr(GByteArray) keys = g_byte_array_new ();
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "SELECT pk FROM pragma_table_info (?)", error);
  int code;

  if (statement == NULL)
    return NULL;

  rga_sql_bind_text (statement, 1, table);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      guint8 is_key = sqlite3_column_int (statement, 0) > 0;

      g_byte_array_append (keys, &is_key, 1);
    }
  if (code == SQLITE_DONE)
    return g_steal_pointer (&keys);

  rga_sql_set_error (db, code, error);

  return NULL;
}

/* A newer program may have tables of any name. */
static char *
select_all (const char *table)
{
  g_autoptr(GString) quoted = g_string_new (table);

  g_string_replace (quoted, "\"", "\"\"", 0);

  return g_strconcat ("SELECT * FROM \"", quoted->str, "\"", NULL);
}

static gboolean
read_table (Reader      *self,
            sqlite3     *db,
            const char  *table,
            GError     **error)
{
  g_autoptr(GByteArray) keys = list_keys (db, table, error);
  g_autofree char *sql = select_all (table);
  g_autoptr(sqlite3_stmt) statement = keys != NULL ? rga_sql_prepare (db, sql, error) : NULL;
  int code;

  if (statement == NULL)
    return FALSE;

  self->table = table;
  self->is_key = keys->data;
  self->n_columns = (int) keys->len;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    read_row (self, statement, column_value, FALSE);
  if (code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return code == SQLITE_DONE;
}

static gboolean
read_tables (Reader    *self,
             sqlite3   *db,
             GError   **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  int code;

  statement = rga_sql_prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                   "AND name NOT IN ('history', 'meta') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", error);
  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *table = rga_sql_column_text (statement, 0);

      if (!read_table (self, db, table, error))
        return FALSE;
    }
  if (code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return code == SQLITE_DONE;
}

gboolean
rga_content_hash_read (sqlite3         *db,
                       RgaContentHash  *hash,
                       GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  Reader reader = { .hash = hash, .bytes = bytes };

  *hash = (RgaContentHash) { 0 };

  return read_tables (&reader, db, error);
}

/* -- a step --------------------------------------------------------------- */

static sqlite3_value *
old_value (gpointer iter,
           int      column)
{
  sqlite3_value *value = NULL;

  sqlite3changeset_old (iter, column, &value);

  return value;
}

static sqlite3_value *
new_value (gpointer iter,
           int      column)
{
  sqlite3_value *value = NULL;

  sqlite3changeset_new (iter, column, &value);

  return value;
}

/* Of a changed row only the cells that differ are there; its key stays. */
static void
follow_changed (Reader   *self,
                gpointer  iter)
{
  begin_row (self, iter, old_value);
  for (int i = 0; i < self->n_columns; i++)
    if (!self->is_key[i] && old_value (iter, i) != NULL)
      {
        read_cell (self, i, old_value (iter, i), TRUE);
        read_cell (self, i, new_value (iter, i), FALSE);
      }
}

static gboolean
follow_row (Reader                  *self,
            sqlite3_changeset_iter  *iter,
            GError                 **error)
{
  unsigned char *keys = NULL;
  int op, code;

  code = sqlite3changeset_op (iter, &self->table, &self->n_columns, &op, NULL);
  if (code == SQLITE_OK)
    code = sqlite3changeset_pk (iter, &keys, NULL);
  if (code != SQLITE_OK)
    {
      rga_sql_set_error (NULL, code, error);
      return FALSE;
    }

  self->is_key = keys;
  if (op == SQLITE_INSERT)
    read_row (self, iter, new_value, FALSE);
  else if (op == SQLITE_DELETE)
    read_row (self, iter, old_value, TRUE);
  else
    follow_changed (self, iter);

  return TRUE;
}

gboolean
rga_content_hash_follow (RgaContentHash      *hash,
                         const RgaChangeset  *changeset,
                         GError             **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  Reader reader = { .hash = hash, .bytes = bytes };
  sqlite3_changeset_iter *iter = NULL;
  gboolean followed = TRUE;
  int code = sqlite3changeset_start (&iter, changeset->size, changeset->bytes);

  while (code == SQLITE_OK && followed && sqlite3changeset_next (iter) == SQLITE_ROW)
    followed = follow_row (&reader, iter, error);
  if (code == SQLITE_OK)
    code = sqlite3changeset_finalize (iter);
  if (code != SQLITE_OK)
    rga_sql_set_error (NULL, code, error);

  return followed && code == SQLITE_OK;
}

/* -- in the file ---------------------------------------------------------- */

gboolean
rga_content_hash_equal (const RgaContentHash *a,
                        const RgaContentHash *b)
{
  return a->high == b->high && a->low == b->low;
}

gboolean
rga_content_hash_column (sqlite3_stmt   *statement,
                         int             column,
                         RgaContentHash *hash)
{
  guint64 halves[2];

  if (sqlite3_column_type (statement, column) != SQLITE_BLOB || sqlite3_column_bytes (statement, column) != sizeof halves)
    return FALSE;

  memcpy (halves, sqlite3_column_blob (statement, column), sizeof halves);
  hash->high = GUINT64_FROM_BE (halves[0]);
  hash->low = GUINT64_FROM_BE (halves[1]);

  return TRUE;
}
