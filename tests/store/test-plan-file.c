#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "places.h"
#include "random-item.h"
#include "rga-plan-file.h"
#include "rga-publish.h"
#include "scratch.h"

/* What is not a whole plan of ours is refused with a sentence, and nothing is
 * left behind: not in our folder, and not beside the user's file. */

typedef Places Fixture;

static RgaStore *
make_plan (const char *path)
{
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();
  RgaStore *store = rga_store_create (path, &id, &error);

  g_assert_no_error (error);

  return store;
}

static gboolean
publish (Fixture     *fixture,
         const char  *work,
         GFile       *file,
         GError     **error)
{
  RgaPublished now;

  return rga_publish (&(RgaPublishing) { work, file, fixture->ours, NULL }, &now, NULL, error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *work = NULL;
  g_autoptr(GError) error = NULL;
  RgaStore *store;

  places_set_up (fixture);
  work = scratch_path (fixture->folder, "work.db");
  store = make_plan (work);
  rga_store_close (store);
  publish (fixture, work, fixture->file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  places_tear_down (fixture);
}

static void
check_refused (Fixture       *fixture,
               RgaStoreError  code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) before = scratch_read (fixture->path);
  g_autoptr(GBytes) after = NULL;
  guint n_theirs = scratch_count (fixture->theirs);

  g_assert_false (rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_null (strstr (error->message, "SQLITE"));
  g_assert_cmpuint (scratch_count (fixture->ours), ==, 0);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, n_theirs);
  after = scratch_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
check_adopted (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaStore) store = NULL;

  g_assert_true (rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, &error));
  g_assert_no_error (error);
  store = rga_store_open (fixture->copy, &error);
  g_assert_no_error (error);
}

static void
change_theirs (Fixture    *fixture,
               const char *sql)
{
  sqlite3 *db = scratch_open (fixture->path);

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
our_own_file_is_adopted (Fixture       *fixture,
                         gconstpointer  unused)
{
  GStatBuf info;

  check_adopted (fixture);
  g_assert_cmpint (g_stat (fixture->copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);     /* for nobody else */
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
}

static void
nothing_is_overwritten (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  check_adopted (fixture);
  g_assert_false (rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_assert_true (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
}

static void
empty_files_are_refused (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GBytes) whole = scratch_read (fixture->path);

  places_write (fixture, "", 0);
  check_refused (fixture, RGA_STORE_ERROR_EMPTY);
  places_write (fixture, g_bytes_get_data (whole, NULL), 100);
  check_refused (fixture, RGA_STORE_ERROR_EMPTY);
}

static void
cut_files_are_refused (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr(GBytes) whole = scratch_read (fixture->path);
  gsize size = g_bytes_get_size (whole);
  gsize fixed[] = { 1, 15, 16, 99, 101, 511, 512, 1024, 4095, 4096, 4097, 8192, size - 4096, size - 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      places_write (fixture, g_bytes_get_data (whole, NULL), fixed[i]);
      check_refused (fixture, RGA_STORE_ERROR_INCOMPLETE);
    }
  for (int i = 0; i < 100; i++)
    {
      places_write (fixture, g_bytes_get_data (whole, NULL), (gsize) g_test_rand_int_range (101, (gint32) size));
      check_refused (fixture, RGA_STORE_ERROR_INCOMPLETE);
    }
}

static void
other_kinds_are_named (Fixture       *fixture,
                       gconstpointer  unused)
{
  static const struct { const char *start; gsize size; const char *named; } kinds[] = {
    { "PK\003\004and then some", 17, "ZIP" },
    { "%PDF-1.7 and then some", 22, "PDF" },
    { "\211PNG\r\n\032\n\0\0\0\r", 12, "PNG" },
    { "<?xml version='1.0'?><a/>", 25, "XML" },
    { "Beste collega, hierbij het plan.", 32, "text" },
    { "<!DOCTYPE html><p>", 18, "web page" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GError) error = NULL;

      places_write (fixture, kinds[i].start, kinds[i].size);
      check_refused (fixture, RGA_STORE_ERROR_NOT_A_PLAN);
      rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, &error);
      g_assert_nonnull (strstr (error->message, kinds[i].named));
    }
}

static void
garbage_is_refused (Fixture       *fixture,
                    gconstpointer  unused)
{
  for (int i = 0; i < 200; i++)
    {
      gsize size = (gsize) g_test_rand_int_range (1, 9000);
      g_autofree guint8 *bytes = g_malloc (size);

      for (gsize j = 0; j < size; j++)
        bytes[j] = (guint8) g_test_rand_int_range (0, 256);
      bytes[0] = (guint8) (bytes[0] | 0x80);    /* not by chance the first letter of SQLite */
      places_write (fixture, bytes, size);
      check_refused (fixture, RGA_STORE_ERROR_NOT_A_PLAN);
    }
}

/* Whatever bytes are turned over: refused, or a plan that opens; never a crash. */
static void
damage_never_gets_further (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr(GBytes) whole = scratch_read (fixture->path);
  gsize size = g_bytes_get_size (whole);
  guint n_refused = 0;

  for (int i = 0; i < 150; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr(GError) error = NULL;

      for (int j = g_test_rand_int_range (1, 40); j > 0; j--)
        bytes[g_test_rand_int_range (0, (gint32) size)] = (guint8) g_test_rand_int_range (0, 256);
      places_write (fixture, bytes, size);
      if (rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, &error))
        {
          g_autoptr(RgaStore) store = rga_store_open (fixture->copy, NULL);
          g_autoptr(RgaPlan) plan = rga_plan_new ();

          if (store != NULL)
            rga_store_load (store, plan, NULL);
        }
      else
        {
          n_refused++;
          g_assert_cmpuint (scratch_count (fixture->ours), ==, 0);
        }
      places_empty_ours (fixture);
    }
  g_assert_cmpuint (n_refused, >, 0);
}

static void
another_programs_database_is_refused (Fixture       *fixture,
                                      gconstpointer  unused)
{
  g_unlink (fixture->path);
  change_theirs (fixture, "CREATE TABLE bookmarks (url TEXT)");
  check_refused (fixture, RGA_STORE_ERROR_NOT_A_PLAN);

  change_theirs (fixture, "PRAGMA application_id = 0x52474150");   /* and when it says it is ours */
  check_refused (fixture, RGA_STORE_ERROR_NOT_A_PLAN);
}

static void
newer_files_say_who_may_read_them (Fixture       *fixture,
                                   gconstpointer  unused)
{
  change_theirs (fixture, "PRAGMA user_version = 1000; CREATE TABLE later (id BLOB PRIMARY KEY) WITHOUT ROWID;"
                          "ALTER TABLE projects ADD COLUMN colour TEXT");
  check_adopted (fixture);
  g_unlink (fixture->copy);

  change_theirs (fixture, "CREATE TRIGGER t AFTER INSERT ON later BEGIN DELETE FROM later; END");
  g_assert_false (rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, NULL));
  change_theirs (fixture, "DROP TRIGGER t; UPDATE meta SET value = 1000 WHERE name = 'min_reader'");
  check_refused (fixture, RGA_STORE_ERROR_NEWER);
}

static gboolean
write_nothing (RgaStore       *store,
               gconstpointer   request,
               GError        **error)
{
  return TRUE;
}

static void
a_newer_plan_is_only_looked_at (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(RgaStore) store = NULL;
  g_autoptr(GError) error = NULL;
  RgaStamp stamp = { .action = RGA_ACTION_EDIT, .device = "test", .list = RGA_LIST_ANY };

  change_theirs (fixture, "PRAGMA user_version = 1000");
  check_adopted (fixture);
  store = rga_store_open (fixture->copy, &error);
  g_assert_no_error (error);
  g_assert_true (rga_store_is_read_only (store));
  g_assert_null (rga_store_commit (store, &stamp, write_nothing, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NEWER);
}

/* Another program switched the file to a log beside it, and left none. */
static void
a_file_that_expects_a_log (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr(GBytes) after = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  change_theirs (fixture, "PRAGMA journal_mode = WAL");
  after = scratch_read (fixture->path);
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (after, NULL))[18], ==, 2);
  check_adopted (fixture);
  g_unlink (fixture->copy);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);

  g_assert_true (g_file_set_contents (log, "no log at all", -1, NULL));
  g_unlink (fixture->copy);
  check_adopted (fixture);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 2);
}

static void
what_cannot_be_read_is_said (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = g_file_new_for_path (fixture->theirs);

  g_assert_false (rga_plan_file_adopt (folder, fixture->copy, NULL, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN);
  g_clear_error (&error);
  g_unlink (fixture->path);
  g_assert_false (rga_plan_file_adopt (fixture->file, fixture->copy, NULL, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_UNREADABLE);
  g_assert_cmpuint (scratch_count (fixture->ours), ==, 0);
}

static void
publishing_fails_without_a_trace (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autofree char *work = scratch_path (fixture->folder, "work.db");
  g_autofree char *in_the_way = scratch_path (fixture->theirs, "folder.db");
  g_autofree char *nowhere = scratch_path (fixture->theirs, "missing/plan.db");
  g_autoptr(GFile) folder = g_file_new_for_path (in_the_way);
  g_autoptr(GFile) missing = g_file_new_for_path (nowhere);
  g_autoptr(GError) error = NULL;

  g_mkdir (in_the_way, 0700);
  g_assert_false (publish (fixture, work, folder, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_assert_cmpuint (scratch_count (in_the_way), ==, 0);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 2);
  g_clear_error (&error);

  g_assert_false (publish (fixture, work, missing, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 2);
}

static void
publishing_keeps_links_and_permissions (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autofree char *work = scratch_path (fixture->folder, "work.db");
  g_autofree char *link = scratch_path (fixture->folder, "link.db");
  g_autoptr(GFile) linked = g_file_new_for_path (link);
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_chmod (fixture->path, 0640);
  g_file_make_symbolic_link (linked, fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (publish (fixture, work, linked, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
  check_adopted (fixture);
}

/* Replacing goes by the folder's permission, so the file's own must be asked. */
static void
publishing_leaves_a_read_only_file (Fixture       *fixture,
                                    gconstpointer  unused)
{
  g_autofree char *work = scratch_path (fixture->folder, "work.db");
  g_autoptr(GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr(GError) error = NULL;
  GStatBuf before, after;

  g_chmod (fixture->path, 0444);
  g_assert_cmpint (g_stat (fixture->path, &before), ==, 0);
  g_assert_false (publish (fixture, work, file, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_assert_cmpint (g_stat (fixture->path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/store/plan-file/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("adopt", our_own_file_is_adopted);
  ADD ("no-overwrite", nothing_is_overwritten);
  ADD ("empty", empty_files_are_refused);
  ADD ("cut", cut_files_are_refused);
  ADD ("kinds", other_kinds_are_named);
  ADD ("garbage", garbage_is_refused);
  ADD ("damage", damage_never_gets_further);
  ADD ("other-program", another_programs_database_is_refused);
  ADD ("newer", newer_files_say_who_may_read_them);
  ADD ("read-only", a_newer_plan_is_only_looked_at);
  ADD ("log-beside", a_file_that_expects_a_log);
  ADD ("unreadable", what_cannot_be_read_is_said);
  ADD ("publish-fails", publishing_fails_without_a_trace);
  ADD ("publish-keeps", publishing_keeps_links_and_permissions);
  ADD ("publish-read-only", publishing_leaves_a_read_only_file);
#undef ADD

  return g_test_run ();
}
