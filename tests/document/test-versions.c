#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "random-item.h"
#include "rga-document.h"
#include "rga-platform.h"
#include "rga-versions.h"
#include "scratch.h"
#include "worker.h"

/* Earlier versions: kept before the file is replaced and when it is closed, let go by a
 * rule, and brought back as one step. */

#define HOUR ((gint64) 60 * 60 * 1000)
#define DAY  (24 * HOUR)

typedef struct
{
  char  *folder, *ours, *theirs, *versions, *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = scratch_new ();
  fixture->ours = scratch_path (fixture->folder, "ours");
  fixture->theirs = scratch_path (fixture->folder, "theirs");
  fixture->versions = scratch_path (fixture->folder, "versions");
  fixture->path = scratch_path (fixture->theirs, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);
  g_mkdir (fixture->theirs, 0700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->file);
  scratch_free (fixture->folder);
  g_free (fixture->ours);
  g_free (fixture->theirs);
  g_free (fixture->versions);
  g_free (fixture->path);
}

/* -- how many stay ------------------------------------------------------------- */

static GPtrArray *
make_versions (const GArray *times,
               goffset       size)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_version_free);

  for (guint i = 0; i < times->len; i++)
    {
      RgaVersion *version = g_new0 (RgaVersion, 1);

      version->kept_ms = g_array_index (times, gint64, i);
      version->size = size;
      g_ptr_array_add (versions, version);
    }

  return versions;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first < second) - (first > second);
}

static GArray *
random_times (gint64 now)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (int i = g_test_rand_int_range (0, 120); i > 0; i--)
    {
      gint64 ages[] = { HOUR, DAY, 14 * DAY, 400 * DAY };
      gint64 time = now - (gint64) (g_test_rand_double () * (double) ages[g_test_rand_int_range (0, G_N_ELEMENTS (ages))]);

      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);

  return times;
}

static char *
name_stretch (gint64      ms,
              const char *format)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (ms / 1000);

  return g_date_time_format (time, format);
}

/* The plain way: no newer one has the same hour, day or month by the calendar. */
static gboolean
is_newest_of (const GArray *times,
              guint         place,
              const char   *format)
{
  g_autofree char *own = name_stretch (g_array_index (times, gint64, place), format);

  for (guint i = 0; i < place; i++)
    {
      g_autofree char *other = name_stretch (g_array_index (times, gint64, i), format);

      if (g_str_equal (own, other))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_within (gint64      then,
           gint64      now,
           const char *format,
           int         n)
{
  g_autofree char *wanted = name_stretch (then, format);
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (now / 1000);
  g_autoptr(GDateTime) first = g_date_time_new_utc (g_date_time_get_year (time), g_date_time_get_month (time), 1, 0, 0, 0);

  for (int i = 0; i < n; i++)
    {
      g_autoptr(GDateTime) one = g_str_equal (format, "%Y-%m") ? g_date_time_add_months (first, -i)
                                 : g_str_equal (format, "%F") ? g_date_time_add_days (time, -i)
                                                              : g_date_time_add_hours (time, -i);
      g_autofree char *name = g_date_time_format (one, format);

      if (g_str_equal (name, wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
should_stay (const GArray *times,
             guint         place,
             gint64        now)
{
  static const struct { const char *format; int n; } rules[] = { { "%F %H", 24 }, { "%F", 14 }, { "%Y-%m", 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (is_newest_of (times, place, rules[i].format) &&
        is_within (g_array_index (times, gint64, place), now, rules[i].format, rules[i].n))
      return TRUE;

  return FALSE;
}

static void
hours_days_and_months_stay (Fixture       *fixture,
                            gconstpointer  unused)
{
  for (guint i = 0; i < 60; i++)
    {
      gint64 now = 1700000000000 + (gint64) g_test_rand_int_range (0, 1000000000) * 100;
      g_autoptr(GArray) times = random_times (now);
      g_autoptr(GPtrArray) versions = make_versions (times, 1);
      g_autofree gboolean *stays = rga_versions_choose (versions, now, 1000);

      for (guint j = 0; j < times->len; j++)
        g_assert_cmpint (stays[j], ==, should_stay (times, j, now));
    }
}

/* The oldest go first, but never the newest. */
static void
no_more_than_fits_stays (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) versions = NULL;
  g_autofree gboolean *some = NULL, *one = NULL;
  gint64 now = 1700000000000;

  for (guint i = 0; i < 5; i++)
    {
      gint64 time = now - i * HOUR;

      g_array_append_val (times, time);
    }
  versions = make_versions (times, 10);
  some = rga_versions_choose (versions, now, 30);
  one = rga_versions_choose (versions, now, 3);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (some[i], ==, i < 3);
      g_assert_cmpint (one[i], ==, i == 0);
    }
}

/* -- keeping -------------------------------------------------------------------- */

static void
write_theirs (Fixture    *fixture,
              const char *contents)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (fixture->path, contents, -1, &error);
  g_assert_no_error (error);
}

static guint
keep (Fixture *fixture,
      gint64   now,
      gint64   pause)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = NULL;

  rga_versions_keep (fixture->versions, fixture->file, now, pause, &error);
  g_assert_no_error (error);
  versions = rga_versions_list (fixture->versions, NULL);

  return versions->len;
}

static void
what_is_the_same_is_kept_once (Fixture       *fixture,
                               gconstpointer  unused)
{
  gint64 now = 1700000000000;
  g_autoptr(GPtrArray) versions = NULL;

  write_theirs (fixture, "first");
  g_assert_cmpuint (keep (fixture, now, 0), ==, 1);
  g_assert_cmpuint (keep (fixture, now + 2 * HOUR, HOUR), ==, 1);
  write_theirs (fixture, "other");
  g_assert_cmpuint (keep (fixture, now + HOUR / 2, HOUR), ==, 1);
  g_assert_cmpuint (keep (fixture, now + 2 * HOUR, HOUR), ==, 2);
  versions = rga_versions_list (fixture->versions, NULL);
  g_assert_cmpint (((RgaVersion *) versions->pdata[0])->kept_ms, ==, now + 2 * HOUR);
  g_assert_true (rga_platform_is_read_only (((RgaVersion *) versions->pdata[0])->path));
  g_unlink (fixture->path);
  g_assert_false (rga_versions_keep (fixture->versions, fixture->file, now + 9 * HOUR, 0, NULL));
}

static char *
leave_rest (Fixture    *fixture,
            const char *name,
            gboolean    is_folder)
{
  char *path = scratch_path (fixture->versions, name);

  g_mkdir_with_parents (fixture->versions, 0700);
  if (is_folder)
    g_mkdir (path, 0700);
  else
    g_assert_true (g_file_set_contents (path, "half a vers", -1, NULL));

  return path;
}

/* A run that was killed while it wrote or looked at a version. */
static void
rests_are_cleared_later (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autofree char *half = leave_rest (fixture, "new-20260101T000000.000Z.db", FALSE);
  g_autofree char *look = leave_rest (fixture, "look-1", TRUE);
  gint64 now = g_get_real_time () / 1000;

  write_theirs (fixture, "first");
  g_assert_cmpuint (keep (fixture, now, 0), ==, 1);
  g_assert_true (g_file_test (half, G_FILE_TEST_EXISTS) && g_file_test (look, G_FILE_TEST_EXISTS));
  write_theirs (fixture, "other");
  g_assert_cmpuint (keep (fixture, now + 2 * HOUR, 0), ==, 2);
  g_assert_cmpuint (scratch_count (fixture->versions), ==, 2);
}

/* -- bringing back ----------------------------------------------------------------- */

static RgaDocument *
open_document (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open (fixture->file, fixture->ours, "device", &error);

  g_assert_no_error (error);
  rga_document_keep_versions (document, fixture->versions);

  return document;
}

static void
close_document (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (rga_document_close (document, &error));
  g_assert_no_error (error);
  worker_assert_finalize (document);
}

static void
make_file (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_new (NULL, fixture->ours, "device", &error);

  g_assert_no_error (error);
  rga_document_save_as (document, fixture->file, &error);
  g_assert_no_error (error);
  close_document (document);
}

static RgaItem *
pick (RgaDocument *document)
{
  RgaList first = (RgaList) g_test_rand_int_range (0, RGA_N_LISTS);

  for (guint i = 0; i < RGA_N_LISTS; i++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (rga_document_get_plan (document), (first + i) % RGA_N_LISTS, &n);

      if (n > 0)
        return items[g_test_rand_int_range (0, (int) n)];
    }

  return NULL;
}

/* Whatever of it the plan allows. */
static void
edit (RgaDocument *document)
{
  RgaItem *item = pick (document);
  RgaId id = item == NULL ? RGA_ID_NONE : item->id;
  int field = item == NULL ? -1 : rga_list_find_field (item->list, "name");

  if (item == NULL || g_test_rand_int_range (0, 3) == 0)
    {
      g_autoptr(RgaEdits) edits = rga_edits_new ();
      RgaList list = (RgaList) g_test_rand_int_range (0, RGA_N_LISTS);

      id = rga_document_make_id (document);
      rga_edits_add (edits, list, &id);
      rga_document_edit (document, RGA_ACTION_ADD, &id, edits, NULL);
    }
  else if (g_test_rand_int_range (0, 4) == 0)
    rga_document_delete (document, &id, NULL);
  else if (field >= 0)
    rga_document_set_text (document, &id, (guint) field, g_test_rand_bit () ? "een" : "twee", NULL);
}

static void
edit_often (RgaDocument *document)
{
  for (guint i = 0; i < 40; i++)
    edit (document);
}

static void
restore (RgaDocument *document,
         const char  *path)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rga_document_restore_async (document, path, worker_done_cb, &result);
  g_assert_true (rga_document_restore_finish (document, worker_wait (&result), &error));
  g_assert_no_error (error);
}

static GPtrArray *
list (RgaDocument *document)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *versions;

  rga_document_list_versions_async (document, NULL, worker_done_cb, &result);
  versions = rga_document_list_versions_finish (document, worker_wait (&result), &error);
  g_assert_no_error (error);

  return versions;
}

/* The plan as it was when the sitting before ended, whatever came since; undone, all is back. */
static void
an_earlier_version_comes_back (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autofree char *before = NULL, *after = NULL, *restored = NULL, *undone = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(GError) error = NULL;
  RgaDocument *document;

  make_file (fixture);
  document = open_document (fixture);
  edit_often (document);
  before = describe_plan (rga_document_get_plan (document));
  close_document (document);

  document = open_document (fixture);
  edit_often (document);
  after = describe_plan (rga_document_get_plan (document));
  versions = list (document);
  g_assert_cmpuint (versions->len, >, 0);
  g_assert_true (((RgaVersion *) versions->pdata[0])->is_whole);
  g_assert_cmpint (((RgaVersion *) versions->pdata[0])->n_since, >, 0);
  restore (document, ((RgaVersion *) versions->pdata[0])->path);
  restored = describe_plan (rga_document_get_plan (document));
  g_assert_cmpstr (restored, ==, before);
  g_assert_cmpint (rga_document_peek_undo (document)->action, ==, RGA_ACTION_RESTORE);
  g_assert_true (rga_document_undo (document, &error));
  undone = describe_plan (rga_document_get_plan (document));
  g_assert_cmpstr (undone, ==, after);
  close_document (document);
}

static void
a_file_of_before_is_kept_as_it_was (Fixture       *fixture,
                                    gconstpointer  unused)
{
  RgaDocument *document;
  g_autoptr(GBytes) before = NULL, kept = NULL;
  g_autoptr(GPtrArray) versions = NULL;

  make_file (fixture);
  before = scratch_read (fixture->path);
  document = open_document (fixture);
  edit_often (document);
  g_assert_true (rga_document_save (document, NULL));
  versions = rga_versions_list (fixture->versions, NULL);
  g_assert_cmpuint (versions->len, ==, 0);   /* they are in a folder of the plan's own */
  g_clear_pointer (&versions, g_ptr_array_unref);
  versions = list (document);
  g_assert_cmpuint (versions->len, ==, 1);
  kept = scratch_read (((RgaVersion *) versions->pdata[0])->path);
  g_assert_true (g_bytes_equal (before, kept));
  close_document (document);
}

static void
a_list_that_cannot_be_read_is_not_empty (Fixture       *fixture,
                                         gconstpointer  unused)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(GError) error = NULL;
  RgaDocument *document;

  make_file (fixture);
  document = open_document (fixture);
  g_file_set_contents (fixture->versions, "in the way", -1, NULL);
  rga_document_list_versions_async (document, NULL, worker_done_cb, &result);
  g_assert_null (rga_document_list_versions_finish (document, worker_wait (&result), &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  g_clear_object (&result);

  /* One that was never made is. */
  g_assert_cmpint (g_unlink (fixture->versions), ==, 0);
  versions = list (document);
  g_assert_cmpuint (versions->len, ==, 0);
  close_document (document);
}

/* Parts of another program's: until the first step the file is as it was, and then it is the
 * earlier version, whatever was kept an hour before; later saves keep no more of it. */
static void
a_file_with_strange_parts_is_kept (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr(GBytes) before = NULL, kept = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  RgaDocument *document;
  sqlite3 *db = NULL;

  make_file (fixture);
  close_document (open_document (fixture));
  db = scratch_open (fixture->path);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE more (a); INSERT INTO more VALUES (7)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  before = scratch_read (fixture->path);
  document = open_document (fixture);
  g_assert_cmpstr (rga_document_get_left_out (document), ==, "table more");
  close_document (document);
  kept = scratch_read (fixture->path);
  g_assert_true (g_bytes_equal (before, kept));
  g_clear_pointer (&kept, g_bytes_unref);

  document = open_document (fixture);
  for (guint i = 0; i < 3; i++)
    {
      edit_often (document);
      g_assert_true (rga_document_save (document, NULL));
    }
  versions = list (document);
  g_assert_cmpuint (versions->len, ==, 1);
  kept = scratch_read (((RgaVersion *) versions->pdata[0])->path);
  g_assert_true (g_bytes_equal (before, kept));
  close_document (document);
  document = open_document (fixture);
  g_assert_null (rga_document_get_left_out (document));
  close_document (document);
}

/* A version that cannot be read changes nothing. */
static void
a_damaged_version_is_said (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autofree char *broken = scratch_path (fixture->folder, "broken.db");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  RgaDocument *document;

  make_file (fixture);
  g_file_set_contents (broken, "SQLite format 3", -1, NULL);
  document = open_document (fixture);
  edit_often (document);
  before = describe_plan (rga_document_get_plan (document));
  rga_document_restore_async (document, broken, worker_done_cb, &result);
  g_assert_false (rga_document_restore_finish (document, worker_wait (&result), &error));
  g_assert_nonnull (error);
  g_clear_object (&result);   /* it holds the document */
  after = describe_plan (rga_document_get_plan (document));
  g_assert_cmpstr (before, ==, after);
  close_document (document);
}

/* A second folder that somebody chose has them too; where it cannot, that is said, and the
 * first has them all the same. */
static void
a_second_folder_has_them_too (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *second = scratch_path (fixture->folder, "second");
  g_autofree char *nowhere = scratch_path (fixture->folder, "nowhere");
  g_autoptr(GError) error = NULL;
  RgaDocument *document;

  g_mkdir (second, 0700);
  make_file (fixture);
  document = open_document (fixture);
  rga_document_keep_versions_also (document, second);
  edit_often (document);
  rga_document_save (document, &error);
  g_assert_no_error (error);
  g_assert_null (rga_document_get_version_error (document));
  g_assert_cmpuint (scratch_count (second), ==, 1);
  close_document (document);

  document = open_document (fixture);
  rga_document_keep_versions_also (document, nowhere);
  edit_often (document);
  rga_document_save (document, &error);
  g_assert_no_error (error);
  rga_document_keep_versions_also (document, NULL);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
  g_assert_error (rga_document_get_version_error (document), RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
  close_document (document);
}

#define ADD(name) g_test_add ("/document/versions/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (hours_days_and_months_stay);
  ADD (no_more_than_fits_stays);
  ADD (what_is_the_same_is_kept_once);
  ADD (rests_are_cleared_later);
  ADD (an_earlier_version_comes_back);
  ADD (a_file_of_before_is_kept_as_it_was);
  ADD (a_file_with_strange_parts_is_kept);
  ADD (a_list_that_cannot_be_read_is_not_empty);
  ADD (a_damaged_version_is_said);
  ADD (a_second_folder_has_them_too);

  return g_test_run ();
}
