#include <glib/gstdio.h>
#include <sqlite3.h>

#include "rga-document.h"
#include "rga-two-ways.h"
#include "scratch.h"
#include "worker.h"

/* Another program changed the agenda, and left a log of more that it did beside it: both
 * are other than our steps made them, so nothing tells which to open. */

typedef struct
{
  char  *folder, *theirs, *path;
  GFile *file;
} Fixture;

static void
run (sqlite3    *db,
     const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
copy (const char *from,
      const char *to,
      const char *ending)
{
  g_autofree char *source = g_strconcat (from, ending, NULL), *target = g_strconcat (to, ending, NULL);
  g_autoptr(GBytes) bytes = scratch_read (source);

  g_assert_true (g_file_set_contents (target, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

/* Agendas “a” and “b”. */
static void
make_file (Fixture    *fixture,
           const char *path)
{
  g_autofree char *private = scratch_path (fixture->folder, "private");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = rga_document_new (NULL, private, "device", &error);

  g_assert_nonnull (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "a", &error));
  g_assert_nonnull (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "b", &error));
  g_assert_true (rga_document_save_as (document, file, &error));
  g_assert_true (rga_document_close (document, &error));
}

/* `first` is in the file, `then` in the log beside it. */
static void
set_up_with (Fixture    *fixture,
             const char *first,
             const char *then)
{
  g_autofree char *work = NULL;
  sqlite3 *db = NULL;

  fixture->folder = scratch_new ();
  fixture->theirs = scratch_path (fixture->folder, "theirs");
  g_mkdir (fixture->theirs, 0700);
  fixture->path = scratch_path (fixture->theirs, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);
  work = scratch_path (fixture->folder, "work.db");
  make_file (fixture, work);

  g_assert_cmpint (sqlite3_open (work, &db), ==, SQLITE_OK);
  run (db, "PRAGMA journal_mode = WAL");
  run (db, first);
  run (db, "PRAGMA wal_checkpoint (TRUNCATE)");
  run (db, then);
  copy (work, fixture->path, "");
  copy (work, fixture->path, "-wal");
  sqlite3_close (db);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  set_up_with (fixture, "UPDATE programmes SET name = 'first' WHERE name = 'a'",
               "UPDATE programmes SET name = 'then' WHERE name = 'first'; DELETE FROM programmes WHERE name = 'b'; "
               "UPDATE history SET at_ms = at_ms + 60000");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->file);
  scratch_free (fixture->folder);
  g_free (fixture->theirs);
  g_free (fixture->path);
}

static RgaDocument *
open_copy (Fixture    *fixture,
           const char *path)
{
  g_autofree char *private = scratch_path (fixture->folder, "private");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open (file, private, "device", &error);

  g_assert_no_error (error);

  return document;
}

static void
assert_agendas (Fixture    *fixture,
                const char *path,
                const char *wanted)
{
  g_autoptr(RgaDocument) document = open_copy (fixture, path);
  g_autoptr(GString) names = g_string_new (NULL);
  guint n;
  RgaItem *const *items = rga_plan_items (rga_document_get_plan (document), RGA_LIST_PROGRAMMES, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s ", rga_item_name (items[i]));
  g_assert_cmpstr (names->str, ==, wanted);
  rga_document_discard (document);
}

static void
it_is_not_opened_unasked (Fixture *fixture)
{
  g_autofree char *private = scratch_path (fixture->folder, "private");
  g_autoptr(GError) error = NULL;

  g_assert_null (rga_document_open (fixture->file, private, "device", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_UNCLEAR);
}

static void
both_ways_are_there (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autofree char *before = scratch_describe (fixture->theirs), *after = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RgaTwoWays) ways = NULL;
  g_autoptr(GError) error = NULL;

  it_is_not_opened_unasked (fixture);
  rga_two_ways_make_async (fixture->file, NULL, worker_done_cb, &result);
  ways = rga_two_ways_make_finish (fixture->file, worker_wait (&result), &error);
  g_assert_no_error (error);
  assert_agendas (fixture, ways->alone.path, "first b ");
  assert_agendas (fixture, ways->applied.path, "then ");
  after = scratch_describe (fixture->theirs);
  g_assert_cmpstr (before, ==, after);
}

static void
what_differs_is_counted (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaTwoWays) ways = rga_two_ways_make (fixture->file, NULL, &error);
  g_autofree char *folder = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ways->alone.n_items, ==, ways->applied.n_items + 1);
  g_assert_cmpuint (ways->alone.n_own, ==, 1);
  g_assert_cmpuint (ways->applied.n_own, ==, 0);
  g_assert_cmpuint (ways->n_unlike, ==, 1);
  g_assert_cmpuint (rga_two_ways_count_differing (ways), ==, 2);
  g_assert_true (g_ptr_array_find_with_equal_func (ways->names, "first", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (ways->names, "b", g_str_equal, NULL));
  g_assert_cmpint (rga_two_ways_compare_age (ways), ==, 1);

  /* The copies go with what was told of them. */
  folder = g_strdup (ways->folder);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_clear_pointer (&ways, rga_two_ways_free);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* What the log makes of it says no more which plan it is: that way it cannot be read, and it is not offered. */
static void
a_way_that_leads_nowhere_is_said (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr(RgaTwoWays) ways = NULL;
  g_autoptr(GError) error = NULL;

  tear_down (fixture, NULL);
  set_up_with (fixture, "UPDATE programmes SET name = 'first' WHERE name = 'a'", "DELETE FROM meta");
  it_is_not_opened_unasked (fixture);
  ways = rga_two_ways_make (fixture->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (ways->applied.path);
  g_assert_cmpint (rga_two_ways_compare_age (ways), ==, 0);
  assert_agendas (fixture, ways->alone.path, "first b ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/two-ways/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (both_ways_are_there);
  ADD (what_differs_is_counted);
  ADD (a_way_that_leads_nowhere_is_said);

  return g_test_run ();
}
