/* rga-schema-upgrade.c
 *
 * A rule, not a list of steps: a table whose words differ from the present schema
 * is made anew and takes over the columns it had. New columns stand behind the old
 * ones, so that the recorded steps of an older file can still be taken back.
 */
#include "rga-config.h"

#include "rga-schema-private.h"
#include "rga-sql-private.h"

#include <string.h>

#define NEW_TABLE "upgraded"

/* The columns both tables have, quoted and joined; NULL on an error. */
static char *
list_shared_columns (sqlite3     *db,
                     const char  *table,
                     GError     **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT group_concat ('\"' || a.name || '\"', ', ') FROM pragma_table_info ('%s') a "
                     "JOIN pragma_table_info ('" NEW_TABLE "') b USING (name)", table);

  return rga_sql_read_text (db, sql, error);
}

/* “CREATE TABLE "seats" (…” makes the table under its passing name. */
static gboolean
create_beside (sqlite3     *db,
               const char  *table,
               const char  *sql,
               GError     **error)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", table);
  g_auto(GStrv) halves = g_strsplit (sql, quoted, 2);
  g_autofree char *beside = g_strjoin ("\"" NEW_TABLE "\"", halves[0], halves[1], NULL);

  return rga_sql_run (db, beside, error);
}

static gboolean
replace_table (sqlite3     *db,
               const char  *table,
               const char  *sql,
               GError     **error)
{
  g_autofree char *columns = NULL;
  g_autofree char *move = NULL;

  if (!create_beside (db, table, sql, error))
    return FALSE;

  columns = list_shared_columns (db, table, error);
  if (columns == NULL)
    return FALSE;

  move = g_strdup_printf ("INSERT INTO \"" NEW_TABLE "\" (%s) SELECT %s FROM \"%s\"; DROP TABLE \"%s\"; "
                          "ALTER TABLE \"" NEW_TABLE "\" RENAME TO \"%s\"",
                          columns, columns, table, table, table);

  return rga_sql_run (db, move, error);
}

static gboolean
bring_table (sqlite3     *db,
             const char  *table,
             const char  *before,
             const char  *sql,
             GError     **error)
{
  if (g_strcmp0 (before, sql) == 0)
    return TRUE;

  return before == NULL ? rga_sql_run (db, sql, error) : replace_table (db, table, sql, error);
}

static gboolean
bring_tables (sqlite3     *db,
              GHashTable  *before,
              GHashTable  *expected,
              GError     **error)
{
  GHashTableIter iter;
  gpointer part, sql;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &part, &sql))
    if (g_str_has_prefix (part, "table ")
        && !bring_table (db, (const char *) part + strlen ("table "), g_hash_table_lookup (before, part), sql, error))
      return FALSE;

  return TRUE;
}

/* Indexes went with the tables that were made anew. */
static gboolean
bring_indexes (sqlite3     *db,
               GHashTable  *expected,
               GError     **error)
{
  g_autoptr(GHashTable) found = rga_schema_list_parts (db, error);
  GHashTableIter iter;
  gpointer part, sql;

  if (found == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &part, &sql))
    if (g_str_has_prefix (part, "index ") && !g_hash_table_contains (found, part) && !rga_sql_run (db, sql, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_version (sqlite3  *db,
               GError  **error)
{
  g_autofree char *sql =
    g_strdup_printf ("PRAGMA user_version = %d; UPDATE meta SET value = %d WHERE name IN ('schema', 'min_reader')",
                     RGA_SCHEMA_VERSION, RGA_SCHEMA_VERSION);

  return rga_sql_run (db, sql, error);
}

static gboolean
bring_up (sqlite3  *db,
          GError  **error)
{
  g_autoptr(GHashTable) before = rga_schema_list_parts (db, error);
  g_autoptr(GHashTable) expected = before != NULL ? rga_schema_expect (RGA_SCHEMA_VERSION, error) : NULL;

  return expected != NULL
         && bring_tables (db, before, expected, error)
         && bring_indexes (db, expected, error)
         && write_version (db, error)
         && rga_schema_compare (db, RGA_SCHEMA_VERSION, error);
}

gboolean
rga_schema_upgrade (sqlite3  *db,
                    GError  **error)
{
  /* References name tables, also while one of them is being made anew. */
  if (!rga_sql_run (db, "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; BEGIN IMMEDIATE", error))
    return FALSE;
  if (bring_up (db, error))
    return rga_sql_run (db, "COMMIT", error);

  rga_sql_run (db, "ROLLBACK", NULL);

  return FALSE;
}
