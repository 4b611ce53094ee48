#include "rga-salvage-private.h"

#include <string.h>

#include "rga-sql-private.h"

#define KEY_SIZE   16
#define DEEPEST    12    /* halvings of a stretch that cannot be read */
#define MOST_TRIES 600   /* of one table */

/* One table on its way. */
typedef struct
{
  sqlite3      *from, *to;
  const char   *table, *key;
  char         *columns;
  sqlite3_stmt *insert;
  guint         n_columns, n_tries;
  RgaSalvaged  *salvaged;
} Passage;

typedef struct
{
  guint8 bytes[KEY_SIZE];
} Key;

/* Those that both have. NULL when the damaged file has no such table. */
static char *
list_shared_columns (sqlite3    *from,
                     sqlite3    *to,
                     const char *table)
{
  g_autofree char *is_table = g_strdup_printf ("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '%s'", table);
  g_autofree char *sql = g_strdup_printf ("SELECT group_concat (quote (name), ', ') FROM pragma_table_info ('%s')", table);
  g_autofree char *found = rga_sql_read_text (from, is_table, NULL);
  g_autofree char *theirs = found == NULL ? NULL : rga_sql_read_text (from, sql, NULL);
  g_autofree char *shared = theirs == NULL ? NULL
                            : g_strdup_printf ("SELECT group_concat ('\"' || name || '\"', ', ') FROM pragma_table_info ('%s') "
                                               "WHERE name IN (%s)", table, theirs);

  return shared == NULL ? NULL : rga_sql_read_text (to, shared, NULL);
}

static sqlite3_stmt *
prepare_insert (Passage *self)
{
  g_autoptr(GString) places = g_string_new ("?");
  g_autofree char *sql = NULL;

  for (const char *next = self->columns; (next = strchr (next, ',')) != NULL; next++)
    g_string_append (places, ", ?");
  sql = g_strdup_printf ("INSERT OR IGNORE INTO \"%s\" (%s) VALUES (%s)", self->table, self->columns, places->str);

  return rga_sql_prepare (self->to, sql, NULL);
}

static gboolean
is_sound (sqlite3_stmt *row,
          int           column)
{
  return sqlite3_column_type (row, column) != SQLITE_TEXT ||
         g_utf8_validate ((const char *) sqlite3_column_text (row, column), sqlite3_column_bytes (row, column), NULL);
}

/* The key stands behind the columns. A row that may not be in a plan is as lost as one
 * that cannot be read. */
static void
take_row (Passage      *self,
          sqlite3_stmt *row)
{
  gboolean is_whole = TRUE;

  for (int i = 0; i < (int) self->n_columns; i++)
    {
      is_whole = is_whole && is_sound (row, i);
      sqlite3_bind_value (self->insert, i + 1, sqlite3_column_value (row, i));
    }
  if (is_whole && sqlite3_step (self->insert) == SQLITE_DONE)
    self->salvaged->n_read += (guint) sqlite3_changes (self->to);
  else
    self->salvaged->is_partial = TRUE;
  sqlite3_reset (self->insert);
}

static gboolean
read_key (Passage      *self,
          sqlite3_stmt *row,
          Key          *key)
{
  if (sqlite3_column_bytes (row, (int) self->n_columns) != KEY_SIZE)
    return FALSE;

  memcpy (key->bytes, sqlite3_column_blob (row, (int) self->n_columns), KEY_SIZE);

  return TRUE;
}

/* From one end of the stretch as far as it can be read; `reached` is the last key read. */
static gboolean
read_stretch (Passage    *self,
              const Key  *low,
              const Key  *high,
              gboolean    is_backwards,
              Key        *reached)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT %s, \"%s\" FROM \"%s\" WHERE \"%s\" >= ? AND \"%s\" <= ? ORDER BY \"%s\" %s", self->columns,
                     self->key, self->table, self->key, self->key, self->key, is_backwards ? "DESC" : "ASC");
  g_autoptr(sqlite3_stmt) rows = rga_sql_prepare (self->from, sql, NULL);
  int code = SQLITE_ERROR;

  self->n_tries++;
  if (rows == NULL)
    return FALSE;

  sqlite3_bind_blob (rows, 1, low->bytes, KEY_SIZE, SQLITE_STATIC);
  sqlite3_bind_blob (rows, 2, high->bytes, KEY_SIZE, SQLITE_STATIC);
  while ((code = sqlite3_step (rows)) == SQLITE_ROW)
    {
      take_row (self, rows);
      if (!read_key (self, rows, reached))
        self->salvaged->is_partial = TRUE;
    }

  return code == SQLITE_DONE;
}

static Key
halve (const Key *low,
       const Key *high)
{
  Key middle;
  guint sum = 0, carry = 0;

  for (int i = KEY_SIZE; i-- > 0;)
    {
      sum = (guint) low->bytes[i] + high->bytes[i] + carry;
      middle.bytes[i] = (guint8) sum;
      carry = sum >> 8;
    }
  for (int i = 0; i < KEY_SIZE; i++)
    {
      guint half = (carry << 8 | middle.bytes[i]);

      middle.bytes[i] = (guint8) (half >> 1);
      carry = half & 1;
    }

  return middle;
}

/* What cannot be read lies between what was reached from both ends. */
static void
read_around (Passage   *self,
             const Key *low,
             const Key *high,
             guint      depth)
{
  Key left = *low, right = *high, middle;

  if (read_stretch (self, low, high, FALSE, &left))
    return;

  self->salvaged->is_partial = TRUE;
  read_stretch (self, &left, high, TRUE, &right);
  if (depth == 0 || self->n_tries > MOST_TRIES || memcmp (&left, &right, KEY_SIZE) >= 0)
    return;

  middle = halve (&left, &right);
  read_around (self, &left, &middle, depth - 1);
  read_around (self, &middle, &right, depth - 1);
}

/* Rows can go without an error, when what says where they are is overwritten. */
gboolean
rga_salvage_is_whole (sqlite3    *from,
                      const char *table)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA integrity_check ('%s')", table);
  g_autofree char *result = rga_sql_read_text (from, sql, NULL);

  return g_strcmp0 (result, "ok") == 0;
}

RgaSalvaged *
rga_salvage_table (sqlite3    *from,
                   sqlite3    *to,
                   const char *table)
{
  Passage self = { .from = from, .to = to, .table = table, .key = g_str_equal (table, "periods") ? "item" : "id" };
  RgaSalvaged *salvaged = g_new0 (RgaSalvaged, 1);
  Key low = { { 0 } }, high;

  salvaged->table = g_strdup (table);
  salvaged->lost = g_ptr_array_new_with_free_func (g_free);
  self.salvaged = salvaged;
  self.columns = list_shared_columns (from, to, table);
  self.insert = self.columns == NULL ? NULL : prepare_insert (&self);
  if (self.insert == NULL)
    salvaged->is_partial = TRUE;   /* not even that it is there can be read */
  else
    {
      self.n_columns = (guint) sqlite3_bind_parameter_count (self.insert);
      memset (&high, 0xff, sizeof high);
      read_around (&self, &low, &high, DEEPEST);
      salvaged->is_partial = salvaged->is_partial || !rga_salvage_is_whole (from, table);
    }
  sqlite3_finalize (self.insert);
  g_free (self.columns);

  return salvaged;
}

static gboolean
read_all (Passage *self,
          guint   *n_rows)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\"", self->columns, self->table);
  g_autoptr(sqlite3_stmt) rows = rga_sql_prepare (self->from, sql, NULL);
  int code = SQLITE_ERROR;

  while (rows != NULL && (code = sqlite3_step (rows)) == SQLITE_ROW)
    {
      take_row (self, rows);
      (*n_rows)++;
    }

  return code == SQLITE_DONE;
}

gboolean
rga_salvage_copy_table (sqlite3    *from,
                        sqlite3    *to,
                        const char *table,
                        guint      *n_left_out)
{
  RgaSalvaged salvaged = { 0 };
  Passage self = { .from = from, .to = to, .table = table, .salvaged = &salvaged };
  guint n_rows = 0;
  gboolean is_sound_table;

  self.columns = list_shared_columns (from, to, table);
  if (self.columns == NULL)
    return TRUE;

  self.insert = prepare_insert (&self);
  self.n_columns = (guint) sqlite3_bind_parameter_count (self.insert);
  is_sound_table = self.insert != NULL && read_all (&self, &n_rows) && rga_salvage_is_whole (from, table);
  sqlite3_finalize (self.insert);
  g_free (self.columns);
  *n_left_out += n_rows - salvaged.n_read;

  return is_sound_table;
}
