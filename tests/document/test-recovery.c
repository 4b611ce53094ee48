#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "desk.h"
#include "rga-leftover.h"
#include "scratch.h"

/* A program that is killed loses no step that it showed. The victim is this test
 * itself, started again: it opens the file, makes one step after another and says
 * on standard output how many there are; the test kills it and looks. */

/* At each commit; in a night with `-m slow`. */
#define N_KILLS  (g_test_slow () ? 1000 : 25)
#define N_COPIES (g_test_slow () ? 2000 : 100)

static const char *own_program;

#define N_MOST_COPIES 20000   /* until the control saw one that is not whole */

#define SAVING   "--saving-victim"
#define UNSAVING "--unsaving-victim"   /* all its steps are unsent */

/* -- the victim ----------------------------------------------------------- */

static void
add_agenda (RgaDocument *document,
            guint        number)
{
  g_autofree char *name = g_strdup_printf ("agenda %u", number);
  g_autoptr(GError) error = NULL;

  desk_add (document, name, &error);
  g_assert_no_error (error);
}

/* Steps until it is killed; undone now and then, saved now and then or never. */
static int
be_victim (const char *path,
           const char *folder,
           gboolean    saves)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  RgaDocument *document = rga_document_open (file, folder, "victim", NULL);

  for (guint i = 0; document != NULL; i++)
    {
      if (i % 7 == 6)
        rga_document_undo (document, NULL);
      else
        add_agenda (document, i);
      g_print ("%" G_GINT64_FORMAT "\n", rga_document_count_steps (document));
      fflush (stdout);
      if (saves && i % 20 == 19)
        rga_document_save (document, NULL);
    }

  return 1;
}

/* -- the test ------------------------------------------------------------- */

static GPid
start_victim (Desk       *desk,
              const char *how,
              int        *out)
{
  char *arguments[] = { (char *) own_program, (char *) how, desk->path, desk->ours, NULL };
  g_autoptr(GError) error = NULL;
  GPid pid;

  g_spawn_async_with_pipes (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, out, NULL, &error);
  g_assert_no_error (error);

  return pid;
}

/* Waits for `n` steps at least, kills, and says how many were shown in the end. */
static gint64
kill_after (GPid  pid,
            int   out,
            guint n)
{
  FILE *lines = fdopen (out, "r");
  char line[64];
  gint64 shown = 0;

  while (n-- > 0 && fgets (line, sizeof line, lines) != NULL)
    shown = g_ascii_strtoll (line, NULL, 10);
  g_usleep ((gulong) g_test_rand_int_range (0, 20000));   /* in the middle of whatever it does next */
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  while (fgets (line, sizeof line, lines) != NULL)
    if (strchr (line, '\n') != NULL)
      shown = g_ascii_strtoll (line, NULL, 10);
  fclose (lines);

  return shown;
}

static gint64
kill_one (Desk *desk)
{
  int out;
  GPid pid = start_victim (desk, SAVING, &out);

  return kill_after (pid, out, (guint) g_test_rand_int_range (1, 60));
}

static RgaDocument *
open_file (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = desk_open (desk, "later", &error);

  g_assert_no_error (error);

  return document;
}

static void
a_killed_program_loses_nothing (Desk          *desk,
                                gconstpointer  unused)
{
  for (int i = 0; i < N_KILLS; i++)
    {
      gint64 shown = kill_one (desk);
      RgaDocument *document = open_file (desk);

      g_assert_cmpint (rga_document_count_steps (document), >=, shown);
      g_assert_cmpint (rga_document_get_notes (document) & RGA_PLAN_FILE_HAS_LEFTOVER, ==, 0);
      desk_close (document);
      g_assert_cmpuint (scratch_count (desk->ours), ==, 0);
      g_assert_cmpuint (scratch_count (desk->theirs), ==, 1);
      if (i % 25 == 24)
        desk_make_file (desk, desk->path, "first");   /* so that it does not grow with each victim */
    }
  g_test_message ("%d kills, nothing shown was lost", N_KILLS);
}

/* Without a program that opens it first: that would bring the log into the plan. */
static void
remove_logs (Desk *desk)
{
  g_autoptr(GDir) dir = g_dir_open (desk->ours, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *log = g_build_filename (desk->ours, name, "plan.db-wal", NULL);

      g_unlink (log);
    }
}

/* Were the log of a killed run thrown away, this test would see it. */
static void
a_lost_log_would_be_seen (Desk          *desk,
                          gconstpointer  unused)
{
  guint n_lost = 0;

  for (guint i = 0; n_lost == 0 && i < 100; i++)   /* a kill right behind a save loses nothing */
    {
      gint64 shown = kill_one (desk);
      RgaDocument *document = NULL;

      remove_logs (desk);
      document = open_file (desk);
      n_lost += rga_document_count_steps (document) < shown;
      desk_close (document);
    }
  g_assert_cmpuint (n_lost, >, 0);
}

static int
take_text (void  *text,
           int    n,
           char **values,
           char **columns)
{
  g_free (*(char **) text);   /* of several rows the last */
  *(char **) text = g_strdup (values[0]);

  return 0;
}

/* A copy that a sync or mail program takes of the file: how many steps it has, -1 when
 * it is no whole plan. */
static gint64
count_in_copy (Desk       *desk,
               const char *path)
{
  g_autofree char *copy = scratch_path (desk->folder, "copy.db");
  g_autoptr(GBytes) bytes = scratch_read (path);
  g_autofree char *health = NULL, *steps = NULL;
  sqlite3 *db = NULL;
  gboolean is_whole;

  g_file_set_contents (copy, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  is_whole = sqlite3_open_v2 (copy, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
             sqlite3_exec (db, "PRAGMA integrity_check", take_text, &health, NULL) == SQLITE_OK &&
             g_str_equal (health, "ok") &&
             sqlite3_exec (db, "SELECT count (*) FROM history", take_text, &steps, NULL) == SQLITE_OK;
  sqlite3_close (db);

  return is_whole ? g_ascii_strtoll (steps, NULL, 10) : -1;
}

static char *
find_working_copy (Desk *desk)
{
  g_autoptr(GDir) dir = g_dir_open (desk->ours, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (desk->ours, name, "plan.db", NULL);

      if (!g_str_has_prefix (name, "new-") && g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }

  return NULL;
}

/* The control: the same copies of a file that a program works in are another matter. */
static void
a_copy_taken_at_any_moment_is_whole (Desk          *desk,
                                     gconstpointer  unused)
{
  int out;
  GPid pid = start_victim (desk, SAVING, &out);
  g_autofree char *working_copy = NULL;
  gint64 before = 0, n_behind = 0;

  for (int i = 0; i < N_COPIES || (n_behind == 0 && i < N_MOST_COPIES); i++)
    {
      gint64 steps = count_in_copy (desk, desk->path);

      g_assert_cmpint (steps, >=, before);
      before = steps;
      if (working_copy == NULL)
        working_copy = find_working_copy (desk);
      if (working_copy != NULL)
        n_behind += count_in_copy (desk, working_copy) < steps;
    }
  kill_after (pid, out, 1);
  desk_close (open_file (desk));
  g_test_message ("%d copies, all whole; of the working copy %" G_GINT64_FORMAT " were not", N_COPIES, n_behind);
  g_assert_cmpint (n_behind, >, 0);
}

static void
its_steps_can_be_undone (Desk          *desk,
                         gconstpointer  unused)
{
  int out;
  GPid pid = start_victim (desk, UNSAVING, &out);
  RgaDocument *document = NULL;
  g_autoptr(GError) error = NULL;
  guint n;

  kill_after (pid, out, 3);
  document = open_file (desk);
  g_assert_true (rga_document_get_notes (document) & RGA_PLAN_FILE_RECOVERED);
  g_assert_true (rga_document_can_undo (document));
  while (rga_document_can_undo (document))
    g_assert_true (rga_document_undo (document, &error));
  rga_plan_items (rga_document_get_plan (document), RGA_LIST_PROGRAMMES, &n);
  g_assert_cmpuint (n, ==, 1);
  desk_close (document);
}

static void
change_elsewhere (Desk *desk)
{
  g_autofree char *elsewhere = scratch_path (desk->folder, "elsewhere");
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open (desk->file, elsewhere, "colleague", &error);

  g_assert_no_error (error);
  add_agenda (document, 2000);
  desk_close (document);
}

/* Nothing is combined unasked, and nothing is thrown away. */
static void
a_file_that_went_on_leaves_the_steps (Desk          *desk,
                                      gconstpointer  unused)
{
  int out;
  GPid pid = start_victim (desk, UNSAVING, &out);
  gint64 shown = kill_after (pid, out, 5);
  g_autoptr(GPtrArray) leftovers = NULL;
  g_autoptr(GError) error = NULL;
  RgaDocument *document = NULL;

  change_elsewhere (desk);
  document = open_file (desk);
  g_assert_true (rga_document_get_notes (document) & RGA_PLAN_FILE_HAS_LEFTOVER);
  desk_close (document);

  leftovers = rga_leftovers_find (desk->ours);
  g_assert_cmpuint (leftovers->len, ==, 1);
  g_assert_cmpstr (((RgaLeftover *) leftovers->pdata[0])->title, !=, "");
  document = rga_leftover_open (leftovers->pdata[0], "later", &error);
  g_assert_no_error (error);
  g_assert_null (rga_document_get_file (document));
  g_assert_cmpint (rga_document_count_steps (document), >=, shown);
  rga_document_discard (document);
  g_assert_finalize_object (document);
}

static void
what_a_running_program_has_is_left_alone (Desk          *desk,
                                          gconstpointer  unused)
{
  RgaDocument *first = open_file (desk);
  g_autoptr(GPtrArray) leftovers = NULL;
  RgaDocument *second = NULL;

  add_agenda (first, 1);
  leftovers = rga_leftovers_find (desk->ours);
  g_assert_cmpuint (leftovers->len, ==, 0);
  second = open_file (desk);
  g_assert_cmpint (rga_document_get_notes (second), ==, 0);
  desk_close (second);
  desk_close (first);
}

static void
what_is_not_whole_is_left_as_it_is (Desk          *desk,
                                    gconstpointer  unused)
{
  g_autoptr(GPtrArray) leftovers = NULL;
  g_autofree char *path = NULL;
  RgaDocument *document = NULL;
  int out;
  GPid pid = start_victim (desk, UNSAVING, &out);

  kill_after (pid, out, 5);
  leftovers = rga_leftovers_find (desk->ours);
  g_assert_cmpuint (leftovers->len, ==, 1);
  path = g_build_filename (((RgaLeftover *) leftovers->pdata[0])->folder, "plan.db", NULL);
  g_assert_true (g_file_set_contents (path, "no longer a plan", -1, NULL));
  document = open_file (desk);
  desk_close (document);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_has_suffix (argv[1], "-victim"))
    return be_victim (argv[2], argv[3], g_str_equal (argv[1], SAVING));

  own_program = argv[0];
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/recovery/" #name, Desk, NULL, desk_set_up, name, desk_tear_down)
  ADD (a_killed_program_loses_nothing);
  ADD (a_lost_log_would_be_seen);
  ADD (a_copy_taken_at_any_moment_is_whole);
  ADD (its_steps_can_be_undone);
  ADD (a_file_that_went_on_leaves_the_steps);
  ADD (what_a_running_program_has_is_left_alone);
  ADD (what_is_not_whole_is_left_as_it_is);

  return g_test_run ();
}
