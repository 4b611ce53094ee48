#include "rga-config.h"

#include "rga-schema-private.h"

#include <glib/gi18n-lib.h>

#include "rga-sql-private.h"
#include "rga-store-resources.h"

#define SCHEMA_FOLDER "/io/github/regioagenda/Regioagenda/store/"

gboolean
rga_schema_create_version (sqlite3  *db,
                           int       version,
                           GError  **error)
{
  g_autofree char *path = version == RGA_SCHEMA_VERSION ? g_strdup (SCHEMA_FOLDER "schema.sql")
                                                        : g_strdup_printf (SCHEMA_FOLDER "schema-%d.sql", version);
  g_autoptr(GBytes) sql = NULL;

  sql = g_resource_lookup_data (rga_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql != NULL && rga_sql_run (db, g_bytes_get_data (sql, NULL), error);
}

gboolean
rga_schema_create (sqlite3  *db,
                   GError  **error)
{
  return rga_schema_create_version (db, RGA_SCHEMA_VERSION, error);
}

static gboolean
is_builtin (const char *type,
            const char *name)
{
  return g_str_has_prefix (name, "sqlite_")
         && (g_str_equal (type, "table") || g_str_equal (type, "index"));
}

GHashTable *
rga_schema_list_parts (sqlite3  *db,
                       GError  **error)
{
  g_autoptr(GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(sqlite3_stmt) statement = NULL;
  int code;

  statement = rga_sql_prepare (db, "SELECT type, name, sql FROM sqlite_schema", error);
  if (statement == NULL)
    return NULL;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *type = rga_sql_column_text (statement, 0);
      g_autofree char *name = rga_sql_column_text (statement, 1);

      if (type != NULL && name != NULL && !is_builtin (type, name))
        g_hash_table_insert (parts, g_strdup_printf ("%s %s", type, name), rga_sql_column_text (statement, 2));
    }

  if (code == SQLITE_DONE)
    return g_steal_pointer (&parts);

  rga_sql_set_error (db, code, error);

  return NULL;
}

GHashTable *
rga_schema_expect (int       version,
                   GError  **error)
{
  g_autoptr(sqlite3) db = NULL;
  int code = sqlite3_open (":memory:", &db);

  if (code != SQLITE_OK)
    {
      rga_sql_set_error (db, code, error);
      return NULL;
    }
  if (!rga_schema_create_version (db, version, error))
    return NULL;

  return rga_schema_list_parts (db, error);
}

static gboolean
refuse_part (const char  *part,
             GError     **error)
{
  g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN,
               /* Translators: %s is the kind and name of a part of the file, such as “trigger x”. */
               _("This file contains a part that this program does not know and will not run (%s). "
                 "Nothing was written to it. Open a copy that only this program has saved."),
               part);

  return FALSE;
}

static gboolean
refuse_missing (const char  *part,
                GError     **error)
{
  g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED,
               /* Translators: %s is the kind and name of a part of the file, such as “table seats”. */
               _("This agenda lacks a part, or has it in another form (%s). Nothing was written to it. "
                 "Open a backup, or an earlier copy of the agenda."),
               part);

  return FALSE;
}

static gboolean
could_run (const char *part)
{
  return g_str_has_prefix (part, "trigger ") || g_str_has_prefix (part, "view ");
}

static gboolean
check_extras (GHashTable  *found,
              GHashTable  *expected,
              gboolean     newer,
              GError     **error)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    if (!g_hash_table_contains (expected, part) && (could_run (part) || !newer))
      return refuse_part (part, error);

  return TRUE;
}

static gboolean
check_same (GHashTable  *found,
            GHashTable  *expected,
            GError     **error)
{
  GHashTableIter iter;
  gpointer part, sql;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &part, &sql))
    if (g_strcmp0 (g_hash_table_lookup (found, part), sql) != 0)
      return refuse_missing (part, error);

  return TRUE;
}

/* A newer file may have more, but every table must answer for our columns. */
static gboolean
check_readable (sqlite3  *db,
                GError  **error)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaListInfo *info = rga_list_info (list);
      g_autoptr(GString) sql = g_string_new ("SELECT id");
      g_autoptr(sqlite3_stmt) statement = NULL;

      for (guint i = 0; i < info->n_fields; i++)
        if (info->fields[i].type != RGA_FIELD_PERIOD)
          g_string_append_printf (sql, ", \"%s\"", info->fields[i].name);
      g_string_append_printf (sql, " FROM \"%s\"", info->name);

      statement = rga_sql_prepare (db, sql->str, NULL);
      if (statement == NULL)
        return refuse_missing (info->name, error);
    }

  return TRUE;
}

gboolean
rga_schema_compare (sqlite3  *db,
                    int       version,
                    GError  **error)
{
  gboolean newer = version > RGA_SCHEMA_VERSION;
  g_autoptr(GHashTable) expected = rga_schema_expect (newer ? RGA_SCHEMA_VERSION : version, error);
  g_autoptr(GHashTable) found = NULL;

  if (expected == NULL)
    return FALSE;

  found = rga_schema_list_parts (db, error);
  if (found == NULL || !check_extras (found, expected, newer, error))
    return FALSE;

  return newer ? check_readable (db, error) : check_same (found, expected, error);
}
