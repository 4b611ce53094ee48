#include <glib/gstdio.h>
#include <sqlite3.h>

#include "random-item.h"
#include "rga-plan-file.h"
#include "rga-store.h"
#include "scratch.h"

/* A plan file as an earlier version of the program left it, opened by this one:
 * every value is still there, the steps of then can be taken back, and the file
 * itself is only read. */

#define FIRST_REAL 4   /* a file of each version since is kept, as its program left it */

typedef struct
{
  char    *folder;
  int      version; /* of the file */
  char    *path;    /* that file */
  char    *copy;    /* our working copy */
  GFile   *file;
  sqlite3 *db;      /* `path` while it is made, `copy` afterwards */
} Fixture;

static void
run (sqlite3    *db,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
run (sqlite3    *db,
     const char *format,
     ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

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
list_tables (sqlite3 *db)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  sqlite3_exec (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'history', 'periods')",
                take_name, names, NULL);

  return names;
}

static char *
read_schema (int version)
{
  g_autofree char *name = g_strdup_printf ("schema-%d.sql", version);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", name, NULL);
  g_autoptr(GBytes) bytes = scratch_read (path);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Ids and words are such as any version reads; every other column gets a value
 * of its own that tells whether it was mixed up with another. */
static void
add_row (sqlite3    *db,
         const char *table)
{
  g_autofree char *columns =
    g_strdup_printf ("SELECT 'INSERT INTO \"%s\" (id' || group_concat (', \"' || name || '\"', '') || ') VALUES "
                     "(randomblob (16)' || group_concat (CASE type WHEN 'INTEGER' THEN ', 1' WHEN 'REAL' THEN ', 2.5' "
                     "ELSE ', ''%s ' || name || '''' END, '') || ')' FROM pragma_table_info ('%s') "
                     "WHERE name <> 'id' AND type <> 'BLOB' AND name NOT IN ('kind', 'status', 'state', 'hours_unit', "
                     "'hours_basis', 'round_at', 'settle', 'percent', 'percent_of', 'weight', 'liberation_day')", table, table, table);
  g_autoptr(GPtrArray) sql = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (sqlite3_exec (db, columns, take_name, sql, NULL), ==, SQLITE_OK);
  run (db, "%s", (const char *) g_ptr_array_index (sql, 0));
}

/* One step of history, recorded as the program of then did. */
static void
record_step (sqlite3     *db,
             const RgaId *revision)
{
  sqlite3_session *session = NULL;
  sqlite3_stmt *statement = NULL;
  void *changeset = NULL;
  int size = 0;

  sqlite3session_create (db, "main", &session);
  sqlite3session_attach (session, NULL);
  run (db, "UPDATE focus_areas SET name = 'after'");
  sqlite3session_changeset (session, &size, &changeset);
  sqlite3session_delete (session);
  sqlite3_prepare_v2 (db, "INSERT INTO history (sequence, revision, at_ms, action, changeset) VALUES (1, ?, 0, 'rename', ?)",
                      -1, &statement, NULL);
  sqlite3_bind_blob (statement, 1, revision, sizeof *revision, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 2, changeset, size, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  sqlite3_free (changeset);
}

static void
fill (Fixture     *fixture,
      const RgaId *revision)
{
  sqlite3 *db = fixture->db;
  g_autofree char *schema = read_schema (fixture->version);
  g_autoptr(GPtrArray) tables = NULL;
  RgaId document = random_id ();
  char text[RGA_ID_TEXT_SIZE];

  run (db, "%s; BEGIN", schema);
  run (db, "INSERT INTO meta VALUES ('document_id', '%s'), ('schema', %d), ('min_reader', %d)",
       rga_id_to_text (&document, text), fixture->version, fixture->version);
  tables = list_tables (db);
  g_assert_cmpuint (tables->len, >, 40);
  for (guint i = 0; i < tables->len; i++)
    add_row (db, g_ptr_array_index (tables, i));
  record_step (db, revision);
  run (db, "COMMIT");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  version)
{
  g_autofree char *ours = NULL;

  fixture->version = GPOINTER_TO_INT (version);
  fixture->folder = scratch_new ();
  ours = scratch_path (fixture->folder, "ours");
  g_mkdir (ours, 0700);
  fixture->path = scratch_path (fixture->folder, "plan.db");
  fixture->copy = scratch_path (ours, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->db = scratch_open (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  sqlite3_close (fixture->db);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->copy);
  scratch_free (fixture->folder);
}

static void
adopt (Fixture *fixture)
{
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GError) error = NULL;

  sqlite3_close (g_steal_pointer (&fixture->db));
  before = scratch_read (fixture->path);
  rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, &error);
  g_assert_no_error (error);
  after = scratch_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  fixture->db = scratch_open (fixture->copy);
}

static int
expect_none (void  *table,
             int    n,
             char **values,
             char **columns)
{
  g_printerr ("%s lost a value of %s\n", (const char *) table, values[0]);

  return 1;
}

/* What the old table holds and the new one does not, column by column. */
static void
compare_table (sqlite3    *db,
               const char *table)
{
  g_autofree char *ask =
    g_strdup_printf ("SELECT group_concat ('\"' || name || '\"', ', ') FROM pragma_table_info ('%s', 'old')", table);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql = NULL;

  sqlite3_exec (db, ask, take_name, names, NULL);
  sql = g_strdup_printf ("SELECT hex (id) FROM (SELECT %s FROM old.\"%s\" EXCEPT SELECT %s FROM main.\"%s\")",
                         (const char *) g_ptr_array_index (names, 0), table,
                         (const char *) g_ptr_array_index (names, 0), table);
  g_assert_cmpint (sqlite3_exec (db, sql, expect_none, (void *) table, NULL), ==, SQLITE_OK);
}

static void
compare_with_old (Fixture *fixture)
{
  g_autoptr(GPtrArray) tables = NULL;

  run (fixture->db, "ATTACH '%s' AS old", fixture->path);
  tables = list_tables (fixture->db);
  g_assert_cmpuint (tables->len, ==, RGA_N_LISTS);
  for (guint i = 0; i < tables->len; i++)
    if (sqlite3_table_column_metadata (fixture->db, "old", g_ptr_array_index (tables, i), NULL, NULL, NULL, NULL, NULL,
                                       NULL) == SQLITE_OK)
      compare_table (fixture->db, g_ptr_array_index (tables, i));
}

static void
every_value_is_still_there (Fixture       *fixture,
                            gconstpointer  unused)
{
  RgaId revision = random_id ();

  fill (fixture, &revision);
  adopt (fixture);
  compare_with_old (fixture);
}

static void
a_step_of_then_is_taken_back (Fixture       *fixture,
                              gconstpointer  unused)
{
  RgaStamp stamp = { .action = RGA_ACTION_UNDO };
  RgaId revision = random_id ();
  g_autoptr(RgaStore) store = NULL;
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(RgaChange) change = NULL;
  g_autoptr(GError) error = NULL;
  guint n;

  fill (fixture, &revision);
  adopt (fixture);
  store = rga_store_open (fixture->copy, &error);
  g_assert_no_error (error);
  change = rga_store_revert (store, &stamp, &revision, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (rga_store_load (store, plan, &error));
  g_assert_cmpstr (rga_item_name (rga_plan_items (plan, RGA_LIST_FOCUS_AREAS, &n)[0]), ==, "focus_areas name");
}

/* What its version does not know is left out; the rest is brought up. */
static void
an_old_file_of_another_form_is_adopted (Fixture       *fixture,
                                        gconstpointer  unused)
{
  RgaId revision = random_id ();
  RgaPlanFileFound found = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;

  fill (fixture, &revision);
  run (fixture->db, "ALTER TABLE seats ADD COLUMN surprise TEXT");
  sqlite3_close (g_steal_pointer (&fixture->db));
  g_assert_true (rga_plan_file_adopt (fixture->file, fixture->copy, &found, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (found.notes, ==, RGA_PLAN_FILE_UPGRADED | RGA_PLAN_FILE_ADOPTED);
  g_assert_cmpstr (found.left_out, ==, "table seats");
  content = describe_file (fixture->copy, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (content, "seats name"));
  g_free (found.left_out);
}

/* A shipped example in which the program of that version then renamed the first focus
 * area to “version 4”, or 5: a file as people have it, with its history. */
static void
unpack (Fixture *fixture)
{
  g_autofree char *name = g_strdup_printf ("version-%d.db.gz", fixture->version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", name, NULL);
  g_autoptr(GBytes) packed = scratch_read (path);
  g_autoptr(GConverter) unzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr(GInputStream) memory = g_memory_input_stream_new_from_bytes (packed);
  g_autoptr(GInputStream) stream = g_converter_input_stream_new (memory, unzip);
  g_autoptr(GOutputStream) out = G_OUTPUT_STREAM (g_file_replace (fixture->file, NULL, FALSE, 0, NULL, NULL));

  g_assert_nonnull (out);
  g_assert_cmpint (g_output_stream_splice (out, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL), >, 0);
}

static int
count_renamed (RgaStore *store,
               int       version)
{
  g_autofree char *name = g_strdup_printf ("version %d", version);
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaItem *const *areas;
  int renamed = 0;
  guint n;

  g_assert_true (rga_store_load (store, plan, NULL));
  areas = rga_plan_items (plan, RGA_LIST_FOCUS_AREAS, &n);
  for (guint i = 0; i < n; i++)
    renamed += g_str_equal (rga_item_name (areas[i]), name);

  return renamed;
}

static RgaId
read_rename (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  RgaId revision = RGA_ID_NONE;

  sqlite3_prepare_v2 (db, "SELECT revision FROM history WHERE action = 'edit'", -1, &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  memcpy (&revision, sqlite3_column_blob (statement, 0), sizeof revision);
  sqlite3_finalize (statement);

  return revision;
}

static void
a_real_file_is_brought_up (Fixture       *fixture,
                           gconstpointer  unused)
{
  RgaStamp stamp = { .action = RGA_ACTION_UNDO };
  g_autoptr(RgaStore) store = NULL;
  g_autoptr(RgaChange) change = NULL;
  g_autoptr(GError) error = NULL;
  RgaId revision;

  unpack (fixture);
  adopt (fixture);
  revision = read_rename (fixture->db);
  compare_with_old (fixture);
  store = rga_store_open (fixture->copy, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_renamed (store, fixture->version), ==, 1);
  change = rga_store_revert (store, &stamp, &revision, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_renamed (store, fixture->version), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int version = 1; version < RGA_SCHEMA_VERSION; version++)
    {
      g_autofree char *folder = g_strdup_printf ("/store/upgrade/%d/", version);

#define ADD(name) \
  do \
    { \
      g_autofree char *path = g_strconcat (folder, #name, NULL); \
      g_test_add (path, Fixture, GINT_TO_POINTER (version), set_up, name, tear_down); \
    } \
  while (0)
      ADD (every_value_is_still_there);
      ADD (a_step_of_then_is_taken_back);
      ADD (an_old_file_of_another_form_is_adopted);
#undef ADD
    }
  for (int version = FIRST_REAL; version < RGA_SCHEMA_VERSION; version++)
    {
      g_autofree char *path = g_strdup_printf ("/store/upgrade/%d/a_real_file_is_brought_up", version);

      g_test_add (path, Fixture, GINT_TO_POINTER (version), set_up, a_real_file_is_brought_up, tear_down);
    }

  return g_test_run ();
}
