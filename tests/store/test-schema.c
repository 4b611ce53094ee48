#include <sqlite3.h>
#include <string.h>

#include "random-item.h"
#include "rga-store.h"
#include "scratch.h"

/* data/schema.sql, the field table of the plan, and docs/schema.md say the same. */

typedef struct
{
  char    *folder;
  char    *path;
  sqlite3 *db;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();

  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, "plan.db");
  rga_store_close (rga_store_create (fixture->path, &id, &error));
  g_assert_no_error (error);
  fixture->db = scratch_open (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  sqlite3_close (fixture->db);
  scratch_free (fixture->folder);
  g_free (fixture->path);
}

static char *
ask (Fixture    *fixture,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

/* All rows of the first column, joined by spaces. */
static char *
ask (Fixture    *fixture,
     const char *format,
     ...)
{
  g_autofree char *sql = NULL;
  GString *answer = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (answer, "%s%s", answer->len > 0 ? " " : "", sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return g_string_free (answer, FALSE);
}

static const char *
column_type (RgaFieldType type)
{
  switch (type)
    {
    case RGA_FIELD_TEXT:
    case RGA_FIELD_WORD:
    case RGA_FIELD_FRACTION:
      return "TEXT";
    case RGA_FIELD_NUMBER:
      return "REAL";
    case RGA_FIELD_REFERENCE:
      return "BLOB";
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    case RGA_FIELD_PERIOD:
    default:
      return "INTEGER";
    }
}

/* “name:type>target” for each column, sorted as the table has them. */
static char *
expect_columns (const RgaListInfo *info)
{
  GString *expected = g_string_new ("id:BLOB>");

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaField *field = &info->fields[i];

      if (field->type == RGA_FIELD_PERIOD)
        continue;
      g_string_append_printf (expected, " %s:%s>%s", field->name, column_type (field->type),
                              field->type == RGA_FIELD_REFERENCE && field->target != RGA_LIST_ANY
                                ? rga_list_info (field->target)->name : "");
    }

  return g_string_free (expected, FALSE);
}

static void
columns_are_the_fields (Fixture       *fixture,
                        gconstpointer  unused)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaListInfo *info = rga_list_info (list);
      g_autofree char *expected = expect_columns (info);
      g_autofree char *found = ask (fixture,
        "SELECT t.name || ':' || t.type || '>' || coalesce (f.\"table\", '') FROM pragma_table_info ('%s') t "
        "LEFT JOIN pragma_foreign_key_list ('%s') f ON f.\"from\" = t.name ORDER BY t.cid", info->name, info->name);

      g_assert_cmpstr (found, ==, expected);
    }
}

static void
tables_are_the_lists (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autofree char *tables = ask (fixture, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                          "AND name NOT IN ('meta', 'history', 'periods')");
  g_auto (GStrv) names = g_strsplit (tables, " ", -1);

  g_assert_cmpuint (g_strv_length (names), ==, RGA_N_LISTS);
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_cmpint (rga_list_from_name (names[i]), <, RGA_N_LISTS);
}

/* What the changesets rest on. */
static void
nothing_stands_in_the_way_of_undo (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autofree char *parts = ask (fixture, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')");
  g_autofree char *loose = ask (fixture, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 "
                                         "AND name NOT LIKE 'sqlite_%%'");
  g_autofree char *nullable = ask (fixture,
    "SELECT l.name FROM pragma_table_list l, pragma_table_info (l.name) c "
    "WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite_%%' AND c.pk > 0 AND c.\"notnull\" = 0");
  g_autofree char *eager = ask (fixture,
    "SELECT l.name FROM pragma_table_list l, pragma_foreign_key_list (l.name) f "
    "WHERE f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION'");
  g_autofree char *unique = ask (fixture,
    "SELECT i.name FROM pragma_table_list l, pragma_index_list (l.name) i "
    "WHERE l.schema = 'main' AND i.\"unique\" AND i.origin <> 'pk'");

  g_assert_cmpstr (parts, ==, "0");
  g_assert_cmpstr (loose, ==, "");
  g_assert_cmpstr (nullable, ==, "");
  g_assert_cmpstr (eager, ==, "");
  g_assert_cmpstr (unique, ==, "");
}

static void
file_says_what_it_is (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autofree char *id = ask (fixture, "PRAGMA application_id");
  g_autofree char *version = ask (fixture, "PRAGMA user_version");
  g_autofree char *meta = ask (fixture, "SELECT name FROM meta ORDER BY name");

  g_assert_cmpint (g_ascii_strtoll (id, NULL, 10), ==, RGA_APPLICATION_ID);
  g_assert_cmpint (g_ascii_strtoll (version, NULL, 10), ==, RGA_SCHEMA_VERSION);
  g_assert_cmpstr (meta, ==, "document_id made_by min_reader schema");
}

static char *
read_section (const char *text,
              const char *table)
{
  g_autofree char *heading = g_strdup_printf ("\n### `%s`", table);
  const char *start = strstr (text, heading);
  const char *end;

  if (start == NULL)
    g_error ("docs/schema.md has no heading for %s", table);
  end = strstr (start + strlen (heading), "\n### ");

  return end == NULL ? g_strdup (start) : g_strndup (start, (gsize) (end - start));
}

/* Both ways: the document names every column, and no column that is not there. */
static void
document_names_every_column (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "docs", "schema.md", NULL);
  g_autoptr(GBytes) bytes = scratch_read (path);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *tables = ask (fixture, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  g_auto (GStrv) names = g_strsplit (tables, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *section = read_section (text, names[i]);
      g_autofree char *columns = ask (fixture, "SELECT name FROM pragma_table_info ('%s')", names[i]);
      g_auto (GStrv) column = g_strsplit (columns, " ", -1);
      g_autoptr(GRegex) row = g_regex_new ("^\\| `(\\w+)` \\| ", G_REGEX_MULTILINE, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;

      for (guint j = 0; column[j] != NULL; j++)
        {
          g_autofree char *cell = g_strdup_printf ("\n| `%s` | ", column[j]);

          if (strstr (section, cell) == NULL)
            g_error ("docs/schema.md does not explain %s of %s", column[j], names[i]);
        }
      for (g_regex_match (row, section, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *named = g_match_info_fetch (match, 1);
          int list = (int) rga_list_from_name (names[i]);
          gboolean period = list < RGA_N_LISTS && rga_list_find_field ((RgaList) list, named) >= 0;

          if (!g_strv_contains ((const char *const *) column, named) && !period)
            g_error ("docs/schema.md explains %s of %s, which is not there", named, names[i]);
        }
    }
}

/* Whatever a file asks for; the fixture has opened one. */
static void
memory_has_an_end (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_assert_cmpint (sqlite3_hard_heap_limit64 (-1), ==, 1024 * 1024 * 1024);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/store/schema/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("columns", columns_are_the_fields);
  ADD ("tables", tables_are_the_lists);
  ADD ("undo", nothing_stands_in_the_way_of_undo);
  ADD ("header", file_says_what_it_is);
  ADD ("document", document_names_every_column);
  ADD ("memory", memory_has_an_end);
#undef ADD

  return g_test_run ();
}
