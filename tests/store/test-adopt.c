#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "places.h"
#include "random-item.h"
#include "rga-plan-file.h"
#include "scratch.h"

/* A plan in a file that has more than we know, lacks something or has it in another form,
 * as careless tools leave it: what we know comes along value by value, with its history,
 * in a file of our own making; the user's file is only read. What was left out is said.
 *
 * The oracle is the text of all items of before, and the schema of a file that only this
 * program wrote. That what is left out would have run: tests/cli/test-hostile.c. */

typedef struct
{
  Places  places;
  GBytes *whole;        /* the file as only this program wrote it */
  char   *content;      /* all items of it */
  char   *schema;
} Fixture;

/* All rows of a table in one that another program made of it. */
#define REMADE(table, columns) \
  "PRAGMA legacy_alter_table = ON; PRAGMA foreign_keys = OFF; ALTER TABLE " table " RENAME TO old;" \
  "CREATE TABLE " table " AS SELECT " columns " FROM old; DROP TABLE old;"

typedef struct
{
  const char *script;
  const char *left_out;       /* some of it */
  gboolean    loses;          /* something of the plan is gone with it, and that is said too */
} Part;

static const Part parts[] = {
  { "CREATE TRIGGER t AFTER INSERT ON projects BEGIN DELETE FROM activities; END", "trigger t" },
  { "CREATE TRIGGER t BEFORE INSERT ON history BEGIN SELECT RAISE (ABORT, 'no'); END", "trigger t" },
  { "CREATE VIEW v AS SELECT 1", "view v" },
  { "CREATE TABLE more (a)", "table more" },
  { "CREATE TABLE counted (a INTEGER PRIMARY KEY AUTOINCREMENT)", "table counted" },
  { "CREATE INDEX i ON projects (length (name))", "index i" },
  { "CREATE UNIQUE INDEX i ON activities (id) WHERE name LIKE '%a%'", "index i" },
  { "DROP INDEX history_by_revision", "index history_by_revision" },
  { "CREATE VIRTUAL TABLE x USING fts5 (a)", "table x" },
  { "ALTER TABLE projects ADD COLUMN colour TEXT DEFAULT 'blue'", "table projects" },
  { "ALTER TABLE projects ADD COLUMN twice TEXT AS (name || name)", "table projects" },
  { "CREATE TABLE \"a\"\"b;\n<script>\" (a)", "table a_b_" },
  { REMADE ("projects", "*"), "table projects" },
  { REMADE ("activities", "7 AS first, *, 'x' AS last"), "table activities" },
  { REMADE ("history", "*"), "table history" },
  { REMADE ("meta", "*"), "table meta" },
  { REMADE ("projects", "*") "INSERT INTO projects (id, name) VALUES ('no id', 'x'), (x'00112233445566778899aabbccddeeff', x'ff')",
    "2 rows" },
  { "DROP TABLE focus_areas; CREATE VIEW focus_areas AS SELECT * FROM projects", "view focus_areas, table focus_areas", TRUE },
  { "ALTER TABLE projects RENAME COLUMN name TO title", "table projects", TRUE },
};

/* Where what to copy cannot be relied upon. */
static const char *const refused[] = {
  "CREATE TABLE more (a); PRAGMA user_version = 1",
  "CREATE TABLE more (a); PRAGMA user_version = 0",
  "CREATE TABLE more (a); DELETE FROM meta",
  "CREATE TABLE more (a); UPDATE meta SET value = 'none' WHERE name = 'document_id'",
  "CREATE TABLE more (a); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = "
  "(SELECT rootpage FROM sqlite_schema WHERE name = 'activities') WHERE name = 'projects'",
  "CREATE TABLE more (a); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'projects'",
  "CREATE TABLE more (a); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'projects'",
  "CREATE TABLE more (a); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE projects (id)' "
  "WHERE name = 'projects'",
};

static gboolean
insert (RgaStore       *store,
        gconstpointer   item,
        GError        **error)
{
  return rga_store_insert (store, item, error);
}

/* So that a part that takes names away does take one. */
static void
name_it (RgaItem *item)
{
  g_auto(RgaValue) name = rga_value_text ("named");
  int field = rga_list_find_field (item->list, "name");

  if (field >= 0)
    rga_item_set_value (item, (guint) field, &name);
}

static void
fill (RgaStore *store)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();

  for (guint i = 0; i < 4 * RGA_N_LISTS; i++)
    {
      RgaStamp stamp = { .action = RGA_ACTION_EDIT, .at_ms = i, .device = "test" };
      g_autoptr(RgaItem) item = random_item (plan, (RgaList) (i % RGA_N_LISTS));
      g_autoptr(RgaChange) change = NULL;

      if (i < RGA_N_LISTS)
        name_it (item);
      stamp.list = item->list;
      change = rga_store_commit (store, &stamp, insert, item, NULL);
      if (change != NULL)
        rga_delta_free (rga_store_absorb (store, change, plan, NULL));
    }
}

static int
take_line (void  *lines,
           int    n,
           char **values,
           char **columns)
{
  g_string_append_printf (lines, "%s\n", values[0]);

  return 0;
}

static char *
ask (const char *path,
     const char *question)
{
  GString *lines = g_string_new (NULL);
  sqlite3 *db = scratch_open (path);

  g_assert_cmpint (sqlite3_exec (db, question, take_line, lines, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  return g_string_free (lines, FALSE);
}

static char *
read_schema (const char *path)
{
  return ask (path, "SELECT type || ' ' || name || ' ' || ifnull (sql, '') FROM sqlite_schema ORDER BY 1");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *work = NULL;
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();
  RgaStore *store;

  places_set_up (&fixture->places);
  work = scratch_path (fixture->places.folder, "work.db");
  store = rga_store_create (work, &id, &error);
  g_assert_no_error (error);
  fill (store);
  g_assert_true (rga_store_copy (store, fixture->places.path, &error));
  rga_store_close (store);
  fixture->whole = scratch_read (fixture->places.path);
  fixture->content = describe_file (work, &error);
  fixture->schema = read_schema (work);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_bytes_unref (fixture->whole);
  places_tear_down (&fixture->places);
  g_free (fixture->content);
  g_free (fixture->schema);
}

static void
change_theirs (Fixture    *fixture,
               const char *script)
{
  char *problem = NULL;
  sqlite3 *db = NULL;

  places_write (&fixture->places, g_bytes_get_data (fixture->whole, NULL), g_bytes_get_size (fixture->whole));
  db = scratch_open (fixture->places.path);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  if (sqlite3_exec (db, script, NULL, NULL, &problem) != SQLITE_OK)
    g_error ("%s: %s", script, problem);
  sqlite3_close (db);
}

/* Of a copy that was made of it. */
static void
check_copy (Fixture          *fixture,
            const Part       *part,
            RgaPlanFileFound *found)
{
  g_autofree char *content = NULL, *schema = read_schema (fixture->places.copy);
  g_autofree char *n_before = ask (fixture->places.path, "SELECT count (*) FROM history");
  g_autofree char *n_after = ask (fixture->places.copy, "SELECT count (*) FROM history WHERE action <> 'outside'");

  g_assert_cmpstr (schema, ==, fixture->schema);
  g_assert_cmpstr (n_before, ==, n_after);
  g_assert_cmpint (found->notes & RGA_PLAN_FILE_ADOPTED, !=, 0);
  g_assert_cmpint ((found->notes & RGA_PLAN_FILE_CHANGED_OUTSIDE) != 0, ==, part->loses);
  if (found->left_out == NULL || strstr (found->left_out, part->left_out) == NULL)
    g_error ("%s: left out “%s”", part->script, found->left_out);
  content = describe_file (fixture->places.copy, NULL);
  if (!part->loses)
    g_assert_cmpstr (content, ==, fixture->content);
}

static void
what_we_know_comes_along (Fixture       *fixture,
                          gconstpointer  unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *before = NULL, *after = NULL;
      g_autoptr(GError) error = NULL;
      RgaPlanFileFound found = { 0 };

      change_theirs (fixture, parts[i].script);
      before = scratch_describe (fixture->places.theirs);
      if (!rga_plan_file_adopt (fixture->places.file, fixture->places.copy, &found, NULL, &error))
        g_error ("%s: %s", parts[i].script, error->message);
      check_copy (fixture, &parts[i], &found);
      after = scratch_describe (fixture->places.theirs);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (g_remove (fixture->places.copy), ==, 0);
      g_free (found.left_out);
    }
  g_assert_cmpuint (scratch_count (fixture->places.ours), <=, 2);   /* the log of who looked at it last */
}

static void
what_cannot_be_relied_upon_is_refused (Fixture       *fixture,
                                       gconstpointer  unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      change_theirs (fixture, refused[i]);
      if (rga_plan_file_adopt (fixture->places.file, fixture->places.copy, NULL, NULL, &error))
        g_error ("opened: %s", refused[i]);
      g_assert_true (is_sentence (error->message));
      g_assert_cmpuint (scratch_count (fixture->places.ours), ==, 0);
    }
}

/* Beside a part that we do not know, a page that cannot be read. */
static void
a_damaged_file_is_not_adopted (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autofree char *root = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  change_theirs (fixture, "CREATE TABLE more (a)");
  root = ask (fixture->places.path, "SELECT rootpage FROM sqlite_schema WHERE name = 'periods'");
  g_assert_true (g_file_get_contents (fixture->places.path, &bytes, &size, NULL));
  memset (bytes + (g_ascii_strtoll (root, NULL, 10) - 1) * 4096 + 1, 0xa5, 4095);
  g_assert_true (g_file_set_contents (fixture->places.path, bytes, (gssize) size, NULL));
  g_assert_false (rga_plan_file_adopt (fixture->places.file, fixture->places.copy, NULL, NULL, &error));
  g_assert_true (is_sentence (error->message));
  g_assert_cmpuint (scratch_count (fixture->places.ours), ==, 0);
}

#define ADD(name) g_test_add ("/store/adopt/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (what_we_know_comes_along);
  ADD (what_cannot_be_relied_upon_is_refused);
  ADD (a_damaged_file_is_not_adopted);

  return g_test_run ();
}
