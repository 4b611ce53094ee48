#define _GNU_SOURCE
#include <errno.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "desk.h"
#include "disk.h"
#include "names.h"
#include "scratch.h"

/* A file that may not be written, a folder, both, or a medium that is read-only (SIMULATED:
 * all that would change it is answered with EROFS), each with a file as we leave it, one
 * that another program was killed in, and one that it left in the mode with a log. Looked
 * at only, and edited and saved: 24 cases, by somebody without privileges. Opening always
 * works and changes nothing; what cannot be saved is said and is there the next time. */

#define NOBODY 65534

typedef enum { THE_FILE, THE_FOLDER, BOTH, THE_MEDIUM } Place;

typedef enum { CLEAN, HOT_JOURNAL, LOG_MODE } State;

typedef struct
{
  const char *name;
  Place       place;
  State       state;
} Case;

/* -- the file -------------------------------------------------------------------- */

static void
run (sqlite3    *db,
     const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
put_copy (GBytes     *bytes,
          const char *path)
{
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

/* As a program that is killed in the middle of a step leaves both. */
static void
leave_hot_journal (Desk *desk)
{
  g_autofree char *journal = g_strconcat (desk->path, "-journal", NULL);
  g_autoptr(GBytes) before = scratch_read (desk->path), file = NULL, beside = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  run (db, "PRAGMA cache_size = 1; BEGIN; UPDATE programmes SET name = 'half a step';"
           "CREATE TABLE filled AS SELECT randomblob (3000) FROM meta, meta m; PRAGMA cache_spill = 1;"
           "INSERT INTO filled SELECT randomblob (3000) FROM filled");
  file = scratch_read (desk->path);
  beside = scratch_read (journal);
  sqlite3_close (db);
  g_assert_false (g_bytes_equal (file, before));
  g_assert_cmpmem (g_bytes_get_data (beside, NULL), 4, "\xd9\xd5\x05\xf9", 4);
  put_copy (file, desk->path);
  put_copy (beside, journal);
}

static void
leave_in_log_mode (Desk *desk)
{
  g_autoptr(GBytes) file = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  run (db, "PRAGMA journal_mode = WAL; CREATE TABLE gone (a); DROP TABLE gone");
  sqlite3_close (db);   /* which takes the log in and away, and leaves the mode in the file */
  file = scratch_read (desk->path);
  g_assert_cmpint (((const guint8 *) g_bytes_get_data (file, NULL))[18], ==, 2);
}

static void
prepare (Desk  *desk,
         State  state)
{
  if (state == HOT_JOURNAL)
    leave_hot_journal (desk);
  if (state == LOG_MODE)
    leave_in_log_mode (desk);
}

/* -- the place ------------------------------------------------------------------- */

static int
read_only_medium (const DiskAsked *asked,
                  gpointer         data)
{
  return asked->call == DISK_LOCK || asked->call == DISK_SYNC ? 0 : EROFS;
}

static void
protect (Desk  *desk,
         Place  place)
{
  if (place == THE_FILE || place == BOTH)
    g_assert_cmpint (g_chmod (desk->path, 0444), ==, 0);
  if (place == THE_FOLDER || place == BOTH)
    g_assert_cmpint (g_chmod (desk->theirs, 0555), ==, 0);
  if (place == THE_MEDIUM)
    disk_watch (desk->theirs, read_only_medium, NULL);
}

static void
unprotect (Desk *desk)
{
  disk_watch (NULL, NULL, NULL);
  g_chmod (desk->theirs, 0755);
  g_chmod (desk->path, 0644);
}

static void
expect_shown (RgaDocument *document,
              const char  *expected)
{
  g_autofree char *shown = names_shown (document);

  g_assert_cmpstr (shown, ==, expected);
}

/* -- the cases ------------------------------------------------------------------- */

static void
it_can_be_looked_at (Desk *desk)
{
  g_autoptr(GBytes) before = scratch_read (desk->path), after = NULL;
  guint n_files = scratch_count (desk->theirs);
  g_autoptr(GError) error = NULL;
  RgaDocument *document = desk_open (desk, "device", &error);

  g_assert_no_error (error);
  expect_shown (document, "first");
  desk_close (document);
  after = scratch_read (desk->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (scratch_count (desk->theirs), ==, n_files);
}

/* A file that may be written is written where it is, also when nothing may be beside it. */
static void
what_is_done_is_kept (Desk  *desk,
                      Place  place)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = desk_open (desk, "device", &error);

  g_assert_no_error (error);
  desk_add (document, "second", &error);
  g_assert_no_error (error);
  if (rga_document_save (document, &error))
    g_assert_cmpint (place, ==, THE_FOLDER);
  else
    {
      desk_expect_sentence (error);
      g_assert_cmpint (rga_document_get_save_state (document), ==, RGA_SAVE_LOCAL_ONLY);
    }
  g_assert_true (place != THE_FOLDER || error == NULL);
  g_assert_finalize_object (document);

  g_clear_error (&error);
  document = desk_open (desk, "device", &error);
  g_assert_no_error (error);
  expect_shown (document, "first, second");
  g_assert_finalize_object (document);
}

static void
one_case (gconstpointer data)
{
  const Case *this = data;
  Desk desk;

  desk_set_up (&desk, NULL);
  prepare (&desk, this->state);
  protect (&desk, this->place);
  it_can_be_looked_at (&desk);
  what_is_done_is_kept (&desk, this->place);
  unprotect (&desk);
  desk_tear_down (&desk, NULL);
}

/* Nothing is forbidden to whoever may do everything. */
static void
become_nobody (void)
{
  if (getuid () == 0 && (setgroups (0, NULL) != 0 || setresgid (NOBODY, NOBODY, NOBODY) != 0
                         || setresuid (NOBODY, NOBODY, NOBODY) != 0))
    g_error ("This test cannot run as root, and cannot become somebody else");
}

static void
it_is_somebody_without_privileges (void)
{
  Desk desk;

  desk_set_up (&desk, NULL);
  protect (&desk, BOTH);
  g_assert_cmpint (g_access (desk.path, W_OK), !=, 0);
  g_assert_cmpint (g_access (desk.theirs, W_OK), !=, 0);
  unprotect (&desk);
  desk_tear_down (&desk, NULL);
}

int
main (int    argc,
      char **argv)
{
  static const char *const places[] = { "file", "folder", "both", "medium" }, *const states[] = { "clean", "journal", "log" };
  static Case cases[G_N_ELEMENTS (places) * G_N_ELEMENTS (states)];

  become_nobody ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read-only/nobody", it_is_somebody_without_privileges);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/read-only/%s/%s", places[i / 3], states[i % 3]);

      cases[i] = (Case) { path, (Place) (i / 3), (State) (i % 3) };
      g_test_add_data_func (path, &cases[i], one_case);
    }

  return g_test_run ();
}
