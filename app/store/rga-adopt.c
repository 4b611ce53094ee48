#include "rga-config.h"

#include "rga-adopt-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "rga-platform.h"
#include "rga-salvage-private.h"
#include "rga-schema-private.h"
#include "rga-store-private.h"

#define MOST_NAMED     5       /* parts; the others are an ellipsis */
#define LONGEST_NAME   40      /* characters of one */
#define STEPS_PER_LOOK 10000

#define PAGE_SIZE_AT   16
#define ROW_LEAF       0x0d    /* first byte of a page of a table that is kept by the number of the row, … */
#define ROW_INNER      0x05
#define KEY_LEAF       0x0a    /* … and of one that is kept by its key */
#define KEY_INNER      0x02

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED,
                       _("This agenda is damaged. Nothing was written to it. Open a backup, or an earlier copy of the agenda."));

  return FALSE;
}

/* -- what is left out ----------------------------------------------------------- */

/* A name out of a file that anybody may have made; free with g_free(). */
static char *
tame (const char *name)
{
  GString *tame = g_string_new (NULL);
  guint n = 0;

  for (const char *next = name; *next != '\0' && n < LONGEST_NAME; next = g_utf8_next_char (next), n++)
    g_string_append_unichar (tame, g_unichar_isalnum (g_utf8_get_char (next)) || *next == ' ' ? g_utf8_get_char (next) : '_');

  return g_string_free (tame, FALSE);
}

/* What could have run stands first, indexes last. */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

static void
note_others (GHashTable *parts,
             GHashTable *than,
             GPtrArray  *names)
{
  GHashTableIter iter;
  gpointer part, sql;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &part, &sql))
    if (g_strcmp0 (g_hash_table_lookup (than, part), sql) != 0 && !g_ptr_array_find_with_equal_func (names, part, g_str_equal, NULL))
      g_ptr_array_add (names, g_strdup (part));
}

static char *
join_tamed (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len && i < MOST_NAMED; i++)
    {
      g_autofree char *name = tame (names->pdata[i]);

      g_string_append_printf (joined, "%s%s", i == 0 ? "" : ", ", name);
    }
  if (names->len > MOST_NAMED)
    g_string_append (joined, ", …");

  return g_string_free (joined, FALSE);
}

static char *
name_differences (sqlite3    *db,
                  GHashTable *expected)
{
  g_autoptr(GHashTable) found = rga_schema_list_parts (db, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (found == NULL)
    return NULL;

  note_others (found, expected, names);
  note_others (expected, found, names);

  return join_tamed (names);
}

/* -- our words for their tables ------------------------------------------------- */

typedef struct
{
  char     *name;
  gboolean  is_number;   /* declared as one: as a key it is the number of the row */
  int       key;         /* its place in the key, from 1; 0 = none */
  gboolean  is_virtual;  /* computed when read: there is nothing of it in the file */
} Column;

/* One of their tables that we know by name, and what our schema says of it. */
typedef struct
{
  char   *name;
  gint64  root;    /* the number of its first page */
  char   *sql;
} Table;

static void
column_free (gpointer data)
{
  g_free (((Column *) data)->name);
  g_free (data);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_free (table->name);
  g_free (table->sql);
  g_free (table);
}

static GPtrArray *
list_columns (sqlite3    *db,
              const char *table)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "SELECT name, type, pk, hidden FROM pragma_table_xinfo (?) ORDER BY cid",
                                                       NULL);
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  if (statement == NULL)
    return columns;

  rga_sql_bind_text (statement, 1, table);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autofree char *type = rga_sql_column_text (statement, 1);
      Column *column = g_new0 (Column, 1);

      column->name = rga_sql_column_text (statement, 0);
      column->is_number = type != NULL && g_ascii_strcasecmp (type, "INTEGER") == 0;
      column->key = sqlite3_column_int (statement, 2);
      column->is_virtual = sqlite3_column_int (statement, 3) == 2;
      g_ptr_array_add (columns, column);
    }

  return columns;
}

static gboolean
has_column (const GPtrArray *columns,
            const char      *name)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_strcmp0 (((const Column *) columns->pdata[i])->name, name) == 0)
      return TRUE;

  return FALSE;
}

static guint
count_keys (const GPtrArray *columns)
{
  guint n = 0;

  for (guint i = 0; i < columns->len; i++)
    n += ((const Column *) columns->pdata[i])->key > 0;

  return n;
}

/* Names that both have stay; of others only the place counts. */
static char *
name_column (const Column    *column,
             guint            place,
             const GPtrArray *known)
{
  return has_column (known, column->name) ? g_strdup_printf ("\"%s\"", column->name) : g_strdup_printf ("\"other %u\"", place);
}

/* “, PRIMARY KEY (…)” of a table that is kept in the order of its key. */
static void
append_key (GString         *sql,
            const GPtrArray *columns,
            const GPtrArray *known)
{
  guint n = count_keys (columns);

  for (guint key = 1; key <= n; key++)
    for (guint i = 0; i < columns->len; i++)
      if ((guint) ((const Column *) columns->pdata[i])->key == key)
        {
          g_autofree char *name = name_column (columns->pdata[i], i, known);

          g_string_append_printf (sql, "%s%s", key == 1 ? ", PRIMARY KEY (" : ", ", name);
        }
  g_string_append (sql, ")");
}

/* NULL when a table of such columns cannot be kept in such a tree. */
static char *
word_table (const char      *table,
            const GPtrArray *columns,
            const GPtrArray *known,
            gboolean         is_by_row)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  if (columns->len == 0 || (!is_by_row && count_keys (columns) == 0))
    return NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = columns->pdata[i];
      g_autofree char *name = name_column (column, i, known);

      if (!column->is_virtual)
        g_string_append_printf (sql, "%s%s%s", sql->len == 0 ? "" : ", ", name,
                                is_by_row && column->is_number && column->key == 1 && count_keys (columns) == 1
                                ? " INTEGER PRIMARY KEY" : "");
    }
  if (!is_by_row)
    append_key (sql, columns, known);

  return g_strdup_printf ("CREATE TABLE \"%s\" (%s)%s", table, sql->str, is_by_row ? "" : " WITHOUT ROWID");
}

/* The kind of a table stands in the first byte of its first page. */
static gboolean
read_kind (GMappedFile *file,
           gint64       root,
           gboolean    *is_by_row)
{
  const guint8 *bytes = (const guint8 *) g_mapped_file_get_contents (file);
  gsize page = (gsize) bytes[PAGE_SIZE_AT] << 8 | bytes[PAGE_SIZE_AT + 1];
  gsize at = ((gsize) root - 1) * (page == 1 ? 65536 : page);

  if (root < 2 || at >= g_mapped_file_get_length (file))
    return FALSE;

  *is_by_row = bytes[at] == ROW_LEAF || bytes[at] == ROW_INNER;

  return *is_by_row || bytes[at] == KEY_LEAF || bytes[at] == KEY_INNER;
}

static Table *
read_table (sqlite3      *theirs,
            sqlite3      *ours,
            GMappedFile  *file,
            const char   *name,
            gint64        root)
{
  g_autoptr(GPtrArray) columns = list_columns (theirs, name);
  g_autoptr(GPtrArray) known = list_columns (ours, name);
  gboolean is_by_row;
  char *sql = read_kind (file, root, &is_by_row) ? word_table (name, columns, known, is_by_row) : NULL;
  Table *table;

  if (sql == NULL)
    return NULL;

  table = g_new0 (Table, 1);
  *table = (Table) { g_strdup (name), root, sql };

  return table;
}

/* Of those that are ours by name. NULL when one of them is not what it says. */
static GPtrArray *
read_tables (sqlite3    *theirs,
             sqlite3    *ours,
             GHashTable *expected,
             const char *path)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (theirs,
    "SELECT name, rootpage FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'", NULL);
  g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (table_free);

  while (statement != NULL && file != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autofree char *name = rga_sql_column_text (statement, 0);
      g_autofree char *part = g_strconcat ("table ", name, NULL);
      Table *table;

      if (!g_hash_table_contains (expected, part))
        continue;
      table = read_table (theirs, ours, file, name, sqlite3_column_int64 (statement, 1));
      if (table == NULL)
        return NULL;
      g_ptr_array_add (tables, table);
    }

  return g_steal_pointer (&tables);
}

static gboolean
write_table (sqlite3      *db,
             const Table  *table,
             GError      **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "INSERT INTO sqlite_schema VALUES ('table', ?1, ?1, ?2, ?3)", error);

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_text (statement, 1, table->name);
  sqlite3_bind_int64 (statement, 2, table->root);
  rga_sql_bind_text (statement, 3, table->sql);

  return rga_sql_finish (statement, error);
}

/* From here on the copy has our tables in our words, and nothing else. */
static gboolean
write_tables (sqlite3          *db,
              const GPtrArray  *tables,
              GError          **error)
{
  gint64 n_shared = 1;

  if (!rga_sql_read_number (db, "SELECT count (rootpage) - count (DISTINCT rootpage) FROM sqlite_schema WHERE rootpage > 0", 0,
                            &n_shared, error))
    return FALSE;
  if (n_shared > 0)
    return refuse (error);

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  if (!rga_sql_run (db, "PRAGMA writable_schema = ON; BEGIN IMMEDIATE; DELETE FROM sqlite_schema", error))
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    if (!write_table (db, tables->pdata[i], error))
      return FALSE;

  return rga_sql_run (db, "COMMIT", error);
}

static gboolean
reword (const char  *path,
        sqlite3     *ours,
        GHashTable  *expected,
        char       **left_out,
        GError     **error)
{
  g_autoptr(sqlite3) db = rga_store_connect (path, SQLITE_OPEN_READWRITE, error);
  g_autoptr(GPtrArray) tables = NULL;

  if (db == NULL)
    return FALSE;

  tables = read_tables (db, ours, expected, path);
  if (tables == NULL || tables->len == 0)
    return refuse (error);

  *left_out = name_differences (db, expected);

  return *left_out != NULL ? write_tables (db, tables, error) : refuse (error);
}

/* -- the values ------------------------------------------------------------------ */

static int
was_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static gboolean
copy_tables (sqlite3     *from,
             sqlite3     *to,
             GHashTable  *expected,
             guint       *n_rows,
             GError     **error)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    if (g_str_has_prefix (part, "table ") && !rga_salvage_copy_table (from, to, (const char *) part + strlen ("table "), n_rows))
      return refuse (error);

  return TRUE;
}

static gboolean
copy_values (const char    *path,
             sqlite3       *to,
             GHashTable    *expected,
             guint         *n_left_out,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(sqlite3) from = rga_store_connect (path, SQLITE_OPEN_READONLY, error);

  if (from == NULL)
    return FALSE;

  sqlite3_progress_handler (from, STEPS_PER_LOOK, was_cancelled, cancellable);

  return rga_sql_run (to, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error)
         && copy_tables (from, to, expected, n_left_out, error)
         && rga_sql_run (to, "COMMIT", error);
}

/* An empty plan of that version. */
static sqlite3 *
make_plan (const char  *path,
           int          version,
           GError     **error)
{
  g_autoptr(sqlite3) db = NULL;

  if (!rga_platform_write_new (path, "", 0, error))
    return NULL;

  db = rga_store_connect (path, SQLITE_OPEN_READWRITE, error);
  if (db == NULL || !rga_sql_run (db, "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'", error)
      || !rga_schema_create_version (db, version, error))
    return NULL;

  return g_steal_pointer (&db);
}

static void
add_rows (char  **left_out,
          guint   n_rows)
{
  g_autofree char *parts = *left_out;

  *left_out = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u row", "%s, %u rows", n_rows), parts, n_rows);
}

static gboolean
adopt_to (const char    *path,
          const char    *made,
          int            version,
          char         **left_out,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GHashTable) expected = rga_schema_expect (version, error);
  g_autoptr(sqlite3) to = expected == NULL ? NULL : make_plan (made, version, error);
  guint n_rows = 0;

  if (to == NULL || !reword (path, to, expected, left_out, error)
      || !copy_values (path, to, expected, &n_rows, cancellable, error))
    return FALSE;
  if (n_rows > 0)
    add_rows (left_out, n_rows);

  return TRUE;
}

gboolean
rga_adopt (const char    *path,
           int            version,
           char         **left_out,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree char *made = g_strconcat (path, ".adopted", NULL);
  gboolean done;

  *left_out = NULL;
  done = adopt_to (path, made, version, left_out, cancellable, error);
  if (done)
    {
      rga_store_remove (path);
      done = g_rename (made, path) == 0 || refuse (error);
    }
  if (!done)
    g_clear_pointer (left_out, g_free);
  rga_store_remove (made);

  return done;
}
