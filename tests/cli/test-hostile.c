#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>

#include "run-cli.h"

/* Files that mean harm, or that a careless program wrote: parts that could run, wrong
 * types, text that is none, rings, numbers beyond all sense. Each is refused with a
 * sentence and untouched, or opens; then every view of it can be asked for and an edit
 * goes in. Never a crash, a wait of seconds, or something that ran.
 *
 * A file is a whole plan that one of these scripts was run on, with all guards of
 * SQLite off. The control: without the guards a planted trigger does run. */

#define LONGEST_LOOK  2.0    /* s of the program's own time, where a picture of the whole plan takes … */
#define USUAL_PICTURE 0.03   /* … so long; a slower computer, or a program that is watched, has more */
#define PICTURE       "export", "--view", "bodies", "--size", "640x360", "plan.db", "out.png"

/* Ids of rows that are there, by the words people would use. */
#define FIRST(table)  "(SELECT \"id\" FROM \"" table "\" ORDER BY \"id\" LIMIT 1)"
#define SECOND(table) "(SELECT \"id\" FROM \"" table "\" ORDER BY \"id\" LIMIT 1 OFFSET 1)"
#define RING_OF_ONE(table, column)  "UPDATE \"" table "\" SET \"" column "\" = \"id\""
#define RING_OF_TWO(table, column) \
  "UPDATE \"" table "\" SET \"" column "\" = CASE \"id\" WHEN " FIRST (table) " THEN " SECOND (table) \
  " ELSE " FIRST (table) " END"
#define SCHEMA(edit) "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET " edit "; PRAGMA writable_schema = RESET"
/* A value of a type that the column does not have: the table is lax for a moment. */
#define LAX(table, edit) \
  "PRAGMA writable_schema = ON;" \
  "UPDATE sqlite_schema SET sql = replace (sql, 'STRICT', 'WITHOUT ROWID') WHERE name = '" table "' AND sql NOT LIKE '%ROWID%';" \
  "UPDATE sqlite_schema SET sql = replace (sql, 'STRICT, ', '') WHERE name = '" table "';" \
  "PRAGMA writable_schema = RESET;" edit ";" \
  "PRAGMA writable_schema = ON;" \
  "UPDATE sqlite_schema SET sql = replace (sql, 'WITHOUT ROWID', 'STRICT, WITHOUT ROWID') WHERE name = '" table "';" \
  "PRAGMA writable_schema = RESET"

/* Parts that could run, or that the program does not know. */
static const char *const parts[] = {
  "CREATE TRIGGER t AFTER INSERT ON projects BEGIN DELETE FROM activities; END",
  "CREATE TRIGGER t BEFORE UPDATE ON meta BEGIN SELECT RAISE (ABORT, 'no'); END",
  "CREATE TRIGGER t AFTER INSERT ON history BEGIN INSERT INTO history SELECT * FROM history; END",
  "CREATE VIEW v AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n",
  "DROP TABLE seats; CREATE VIEW seats AS SELECT * FROM bodies",
  "CREATE TABLE more (a)",
  "CREATE TABLE counted (a INTEGER PRIMARY KEY AUTOINCREMENT)",
  "CREATE INDEX i ON projects (name COLLATE NOCASE)",
  "CREATE INDEX i ON projects (length (name))",
  "CREATE UNIQUE INDEX i ON activities (id) WHERE name LIKE '%a%'",
  "CREATE VIRTUAL TABLE x USING fts5 (a)",
  "DROP TABLE seats",
  "ALTER TABLE projects ADD COLUMN colour TEXT",
  "ALTER TABLE projects ADD COLUMN twice TEXT AS (name || name)",
  "ALTER TABLE projects RENAME COLUMN name TO title",
  SCHEMA ("sql = sql || '/* and more */' WHERE name = 'projects'"),
  SCHEMA ("sql = 'CREATE TABLE projects (id)' WHERE name = 'projects'"),
  SCHEMA ("sql = 'nonsense' WHERE name = 'projects'"),
  SCHEMA ("sql = printf ('CREATE TABLE projects (a DEFAULT %s1%s)', replace (hex (zeroblob (4000)), '0', '('), "
          "replace (hex (zeroblob (4000)), '0', ')')) WHERE name = 'projects'"),
  SCHEMA ("rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'activities') WHERE name = 'projects'"),
  SCHEMA ("rootpage = 1 WHERE name = 'projects'"),
  SCHEMA ("rootpage = 999999 WHERE name = 'projects'"),
  SCHEMA ("rootpage = -1 WHERE name = 'projects'"),
  SCHEMA ("type = 'view', rootpage = 0 WHERE name = 'projects'"),
  SCHEMA ("tbl_name = 'activities' WHERE name = 'projects'"),
  "DELETE FROM meta",
  "UPDATE meta SET value = NULL",
  "UPDATE meta SET value = x'00' WHERE name = 'document_id'",
  "UPDATE meta SET value = 'text' WHERE name = 'document_id'",
  "PRAGMA user_version = 0",
  "PRAGMA user_version = -1",
  "PRAGMA user_version = 1",
  "PRAGMA application_id = 0",
};

/* Rows that no step of the program makes. */
static const char *const rows[] = {
  RING_OF_ONE ("projects", "parent"), RING_OF_TWO ("projects", "parent"),
  RING_OF_ONE ("activities", "parent"), RING_OF_TWO ("activities", "parent"),
  RING_OF_ONE ("focus_areas", "parent"), RING_OF_TWO ("focus_areas", "parent"),
  RING_OF_ONE ("bodies", "parent"), RING_OF_TWO ("bodies", "successor"),
  RING_OF_ONE ("milestones", "same_as"), RING_OF_ONE ("seats", "same_person_as"),
  "UPDATE links SET \"from\" = \"to\"",
  "INSERT INTO links (\"id\", \"from\", \"to\", \"kind\") SELECT randomblob (16), \"to\", \"from\", \"kind\" FROM links",
  "UPDATE activities SET project = randomblob (16)",
  "UPDATE projects SET programme = " FIRST ("activities"),
  "UPDATE milestones SET activity = " FIRST ("projects"),
  "DELETE FROM programmes",
  "UPDATE projects SET name = replace (hex (zeroblob (500000)), '00', 'naam ')",
  "UPDATE projects SET name = CAST (x'ff80c32861' AS TEXT)",
  "UPDATE activities SET name = 'voor' || char (0) || 'na'",
  "UPDATE activities SET name = char (8238) || 'omgekeerd' || char (8233) || char (10)",
  "UPDATE activities SET name = '<b>&amp;<script>%s%n', short_name = '=1+1'",
  "UPDATE activities SET rank = ''", "UPDATE activities SET rank = 'a0'",
  "UPDATE projects SET rank = replace (hex (zeroblob (100000)), '0', 'z')",
  "UPDATE activities SET status = 'nonsense', progress = -9223372036854775807",
  "UPDATE activities SET occurrences = 9223372036854775807, output_count = -1",
  "UPDATE periods SET start = 9223372036854775807, \"end\" = -9223372036854775807",
  "UPDATE periods SET \"end\" = start - 1000000", "UPDATE periods SET start = NULL, anchor = 1 << 40",
  "UPDATE periods SET kind = 'nonsense'", "UPDATE periods SET recurrence = 'FREQ=SECONDLY;INTERVAL=0'",
  "UPDATE periods SET item = randomblob (16)", "UPDATE periods SET text = CAST (x'e282' AS TEXT)",
  "UPDATE seats SET hours_min = 9223372036854775807, hours_max = -5, persons = -2147483648",
  "UPDATE settings SET minutes_per_day = 0, weeks_per_year = 0, working_days = ''",
  "UPDATE settings SET minutes_per_day = -1, begin_last = -40, end_first = 99, half_anchor = 1 << 33",
  "INSERT INTO settings (\"id\", \"minutes_per_day\") VALUES (randomblob (16), 0), (randomblob (16), 1)",
  "UPDATE key_weights SET weight = '1/0'", "UPDATE key_weights SET weight = '-1/3'",
  "UPDATE key_weights SET weight = replace (hex (zeroblob (2000)), '0', '9')",
  "INSERT INTO budget_line_bases (\"id\", \"line\", \"base\") SELECT randomblob (16), \"id\", \"id\" FROM budget_lines",
  "UPDATE history SET changeset = randomblob (100)", "UPDATE history SET parent = revision",
  "UPDATE history SET at_ms = -9223372036854775807", "UPDATE history SET sequence = 9223372036854775807 - sequence",
  "UPDATE history SET action = 'nonsense', list = 'nonsense', name = CAST (x'ff' AS TEXT)",
  "DELETE FROM history",
  "INSERT INTO activities (\"id\", \"name\") VALUES (x'', 'no id'), (x'00', 'short'), (zeroblob (16), 'zero'), (randomblob (17), 'long')",
  "PRAGMA user_version = 2147483647",   /* a newer program's, which this one may look at */
  LAX ("projects", "UPDATE projects SET name = 5, priority_rank = 'high'"),
  LAX ("activities", "UPDATE activities SET progress = 'half', name = x'0102'"),
  LAX ("seats", "UPDATE seats SET hours_min = 7.5, body = 'text'"),
};

typedef struct
{
  Cli    cli;
  GBytes *whole;
  double  begun;      /* s that all programs before it took */
  double  patience;   /* s that one may take */
  guint   n_refused, n_opened;
} Fixture;

static double
measure_children (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double
find_patience (Fixture *fixture)
{
  double before = measure_children ();

  cli_expect (&fixture->cli, 0, NULL, PICTURE, NULL);

  return LONGEST_LOOK * MAX (1, (measure_children () - before) / USUAL_PICTURE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  char *bytes;
  gsize size;

  cli_set_up (&fixture->cli, NULL);
  cli_expect (&fixture->cli, 0, NULL, "new", "--example", "transformatieagenda", "plan.db", NULL);
  cli_expect (&fixture->cli, 0, "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"een\"}}\n", "edit", "plan.db", NULL);
  path = cli_path (&fixture->cli, "plan.db");
  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  fixture->whole = g_bytes_new_take (bytes, size);
  fixture->patience = find_patience (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_bytes_unref (fixture->whole);
  cli_tear_down (&fixture->cli, NULL);
}

/* -- the file ------------------------------------------------------------------ */

static sqlite3 *
open_without_guards (const char *path)
{
  sqlite3 *db = NULL;

  sqlite3_test_control (SQLITE_TESTCTRL_PRNG_SEED, g_test_rand_int_range (1, G_MAXINT32), NULL);   /* randomblob () */
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_exec (db, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = ON", NULL, NULL, NULL);

  return db;
}

static void
make_file (Fixture    *fixture,
           const char *script)
{
  g_autofree char *path = cli_path (&fixture->cli, "plan.db");
  g_autoptr(GError) error = NULL;
  char *problem = NULL;
  sqlite3 *db;

  g_file_set_contents (path, g_bytes_get_data (fixture->whole, NULL), (gssize) g_bytes_get_size (fixture->whole), &error);
  g_assert_no_error (error);
  db = open_without_guards (path);
  if (sqlite3_exec (db, script, NULL, NULL, &problem) != SQLITE_OK)
    g_error ("%s: %s", script, problem);
  sqlite3_close (db);
}

static char *
digest_file (Fixture *fixture)
{
  g_autofree char *path = cli_path (&fixture->cli, "plan.db");
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *) bytes, size);
}

/* -- the program --------------------------------------------------------------- */

/* Done, done with something to look at, or refused with a sentence. */
static gboolean
look (Fixture    *fixture,
      const char *script,
      int         status)
{
  double now = measure_children ();

  if (now - fixture->begun > fixture->patience)
    g_error ("%.1f s for %s", now - fixture->begun, script);
  fixture->begun = now;
  if (status != 0 && status != 1 && status != 3)
    g_error ("status %d for %s: %s", status, script, fixture->cli.err);
  if (status == 3 && (!g_str_has_prefix (fixture->cli.err, "regioagenda-cli: ") || strstr (fixture->cli.err, "SQLITE") != NULL))
    g_error ("no sentence for %s: %s", script, fixture->cli.err);
  g_assert_cmpuint (count_files (fixture->cli.temporary), ==, 0);

  return status != 3;
}

#define LOOK(...) (cli_run (&fixture->cli, __VA_ARGS__, NULL), look (fixture, script, fixture->cli.status))

/* Each command reads the plan another way. */
static void
ask_for_all (Fixture    *fixture,
             const char *script)
{
  g_assert_true (LOOK (NULL, "show", "--json", "plan.db"));
  g_assert_true (LOOK (NULL, "table", "hours", "--by", "project", "plan.db"));
  g_assert_true (LOOK (NULL, "table", "coherence", "plan.db"));
  g_assert_true (LOOK (NULL, "export", "--level", "activities", "--page", "all", "plan.db", "out.svg"));
  g_assert_true (LOOK (NULL, PICTURE));
  LOOK ("{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"daarna\"}}\n", "edit", "plan.db");
}

/* Of the file as it is now (“main”) and as it was before a script made it hostile (“whole”). */
static int
ask_both (Fixture    *fixture,
          const char *question)
{
  g_autofree char *path = cli_path (&fixture->cli, "plan.db"), *whole = cli_path (&fixture->cli, "whole.db");
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS whole", whole);
  sqlite3 *db = open_without_guards (path);
  sqlite3_stmt *statement = NULL;
  int n;

  g_assert_true (g_file_set_contents (whole, g_bytes_get_data (fixture->whole, NULL), (gssize) g_bytes_get_size (fixture->whole), NULL));
  g_assert_cmpint (sqlite3_exec (db, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, question, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return n;
}

/* Nothing of theirs is in the file that was saved, and nothing of it ran meanwhile: of what
 * the triggers would have changed all is there, and the step that was added. */
static void
check_saved (Fixture    *fixture,
             const char *script)
{
  int n_strange = ask_both (fixture, "SELECT count (*) FROM (SELECT type, name, sql FROM main.sqlite_schema EXCEPT "
                                     "SELECT type, name, sql FROM whole.sqlite_schema)");
  int n_missing = ask_both (fixture, "SELECT count (*) FROM (SELECT id, name FROM whole.activities EXCEPT "
                                     "SELECT id, name FROM main.activities)");
  int n_more = ask_both (fixture, "SELECT (SELECT count (*) FROM main.history) - (SELECT count (*) FROM whole.history)");

  if (n_strange != 0 || n_missing != 0 || n_more < 1 || n_more > 2)
    g_error ("%d strange parts, %d rows gone, %d more steps: %s", n_strange, n_missing, n_more, script);
}

/* Whether it opened. */
static gboolean
open_hostile (Fixture    *fixture,
              const char *script)
{
  g_autofree char *before = NULL, *after = NULL;

  make_file (fixture, script);
  before = digest_file (fixture);
  fixture->begun = measure_children ();
  if (LOOK (NULL, "check", "plan.db"))
    {
      fixture->n_opened++;
      g_test_message ("opened: %.70s: %s", script, fixture->cli.err);
      ask_for_all (fixture, script);
      return TRUE;
    }
  fixture->n_refused++;
  LOOK ("{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"daarna\"}}\n", "edit", "plan.db");
  after = digest_file (fixture);
  g_assert_cmpstr (before, ==, after);

  return FALSE;
}

static void
parts_that_could_run (Fixture       *fixture,
                      gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (open_hostile (fixture, parts[i]))
      check_saved (fixture, parts[i]);
  g_test_message ("%u refused, %u opened", fixture->n_refused, fixture->n_opened);
  g_assert_cmpuint (fixture->n_opened, >, 0);
  g_assert_cmpuint (fixture->n_refused, >, 0);
}

static void
rows_that_make_no_sense (Fixture       *fixture,
                         gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    open_hostile (fixture, rows[i]);
  g_test_message ("%u refused, %u opened", fixture->n_refused, fixture->n_opened);
  g_assert_cmpuint (fixture->n_opened, >, 0);
  g_assert_cmpuint (G_N_ELEMENTS (parts) + G_N_ELEMENTS (rows), >=, 60);
}

/* The control: what is refused here does run where nobody looks. */
static void
a_planted_part_would_run (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autofree char *path = cli_path (&fixture->cli, "plan.db");
  sqlite3 *db;

  make_file (fixture, parts[0]);
  db = open_without_guards (path);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO projects (id) VALUES (randomblob (16))", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_total_changes (db), >, 10);
  sqlite3_close (db);
}

/* Of a file with pages that are lost, what is left is a plan again; it is only read. */
static void
what_is_left_is_saved (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autofree char *path = cli_path (&fixture->cli, "plan.db"), *before = NULL, *after = NULL;
  gsize size;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, &size), g_bytes_get_size (fixture->whole));

  size = g_bytes_get_size (fixture->whole);
  memset (bytes + size / 2 / 4096 * 4096, 0, 2 * 4096);
  g_assert_true (g_file_set_contents (path, (char *) bytes, (gssize) size, NULL));
  before = digest_file (fixture);
  cli_expect (&fixture->cli, 3, NULL, "show", "plan.db", NULL);
  cli_expect (&fixture->cli, 0, NULL, "salvage", "plan.db", "saved.db", NULL);
  g_assert_true (g_str_has_prefix (fixture->cli.out, "list\tread\tmissing\tunlinked\tmissing_names\n"));
  g_assert_nonnull (strstr (fixture->cli.out, "\tsome\t"));
  cli_expect (&fixture->cli, 0, NULL, "show", "--json", "saved.db", NULL);
  cli_expect (&fixture->cli, 4, NULL, "salvage", "plan.db", "saved.db", NULL);
  after = digest_file (fixture);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (g_file_set_contents (path, "no plan at all", -1, NULL));
  cli_expect (&fixture->cli, 3, NULL, "salvage", "plan.db", "nothing.db", NULL);
  cli_expect (&fixture->cli, 3, NULL, "show", "nothing.db", NULL);
}

#define ADD(name) g_test_add ("/cli/hostile/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (parts_that_could_run);
  ADD (rows_that_make_no_sense);
  ADD (a_planted_part_would_run);
  ADD (what_is_left_is_saved);

  return g_test_run ();
}
