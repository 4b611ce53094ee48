#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "names.h"
#include "random-item.h"
#include "rga-versions.h"
#include "scratch.h"
#include "victim.h"

/* A program that is killed in the middle of one act: the act was done or it was not, all
 * that was shown before it is there, and the file is a whole plan at every moment.
 *
 * The victim is this test itself, started again: see victim.h.
 *
 * The oracle are numbers: after so many steps there are these agendas. The control is an
 * act that writes the user's file as a careless program does. */

#define N_KILLS (g_test_slow () ? 300 : 10)   /* of each act */
#define N_MOST  6                             /* steps before the act */
#define VICTIM  ((char *) "--victim")

static const char *own_program;

/* -1: nothing kills it. How much it asked then. */
static gint
run_victim (Desk            *desk,
            const VictimAct *act,
            guint            n_steps,
            gint             moment)
{
  g_autofree char *steps = g_strdup_printf ("%u", n_steps);
  g_autofree char *when = g_strdup_printf ("%d", moment);
  g_autofree char *temporary = scratch_path (desk->folder, "tmp");
  char *arguments[] = { (char *) own_program, VICTIM, (char *) act->name, desk->folder, steps, when, NULL };
  g_auto(GStrv) environment = g_environ_setenv (g_get_environ (), "TMPDIR", temporary, TRUE);
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_mkdir (temporary, 0700);
  g_spawn_sync (NULL, arguments, environment, 0, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  if (moment >= 0)
    g_assert_cmpint (status, ==, SIGKILL);

  return atoi (said);
}

/* With one row, as the program of then left it. */
static void
make_older (Desk *desk,
            int   schema)
{
  g_autofree char *name = g_strdup_printf ("schema-%d.sql", schema);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", name, NULL);
  g_autoptr(GBytes) tables = scratch_read (path);
  RgaId id = random_id ();
  char id_text[RGA_ID_TEXT_SIZE];
  g_autofree char *sql = g_strdup_printf ("%.*s; BEGIN; INSERT INTO meta VALUES ('document_id', '%s'), ('schema', %d), "
                                          "('min_reader', %d); INSERT INTO programmes (id, name) VALUES (randomblob (16), "
                                          "'first'); COMMIT", (int) g_bytes_get_size (tables),
                                          (const char *) g_bytes_get_data (tables, NULL), rga_id_to_text (&id, id_text), schema, schema);
  sqlite3 *db = NULL;

  g_unlink (desk->path);
  db = scratch_open (desk->path);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  sqlite3_close (db);
}

static char *
list_agendas (guint n)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup ("first"));
  for (guint i = 1; i <= n; i++)
    g_ptr_array_add (names, g_strdup_printf ("agenda %u", i));

  return names_join (names);
}

typedef struct
{
  char   *before, *after;   /* what is shown then */
  GBytes *file;             /* of the user, before the act */
} Expected;

/* The file is as it was, or it is whole and has all. */
static gboolean
is_whole (Desk           *desk,
          const Expected *expected)
{
  g_autoptr(GBytes) now = scratch_read (desk->path);
  g_autofree char *stored = names_stored (desk->path);

  return g_bytes_equal (now, expected->file) || g_strcmp0 (stored, expected->before) == 0 ||
         g_strcmp0 (stored, expected->after) == 0;
}

/* All that are kept are whole; whether one is the file as it was before the act. */
static gboolean
look_at_versions (RgaDocument    *document,
                  Desk           *desk,
                  const Expected *expected)
{
  g_autofree char *folder = desk_find_versions (desk, document);
  g_autoptr(GPtrArray) versions = rga_versions_list (folder, NULL);
  gboolean has_it = FALSE;

  for (guint i = 0; i < versions->len; i++)
    {
      const char *path = ((const RgaVersion *) versions->pdata[i])->path;
      g_autofree char *stored = names_stored (path);
      g_autoptr(GBytes) bytes = scratch_read (path);

      g_assert_nonnull (stored);
      has_it |= g_bytes_equal (bytes, expected->file);
    }

  return has_it;
}

/* The work goes on; then nothing is left of it but the file and its versions. */
static void
expect_all (Desk            *desk,
            const VictimAct *act,
            const Expected  *expected)
{
  g_autofree char *temporary = scratch_path (desk->folder, "tmp");
  RgaDocument *document = desk_open (desk, "later", NULL);
  g_autofree char *shown = names_shown (document), *stored = NULL, *then = NULL;

  if (!g_str_equal (shown, expected->before))
    g_assert_cmpstr (shown, ==, expected->after);
  rga_document_keep_versions (document, desk->versions);
  g_assert_true (desk_add (document, "later", NULL));
  g_assert_true (rga_document_save (document, NULL));
  g_assert_true (look_at_versions (document, desk, expected) || !act->keeps);
  then = names_shown (document);
  desk_close (document);
  stored = names_stored (desk->path);
  g_assert_cmpstr (stored, ==, then);
  g_assert_cmpuint (scratch_count (desk->ours), ==, 0);
  g_assert_cmpuint (scratch_count (desk->theirs), ==, 1);
  g_assert_cmpuint (scratch_count (temporary), ==, 0);
}

static void
begin (Desk            *desk,
       const VictimAct *act)
{
  desk_set_up (desk, NULL);
  if (act->schema != 0)
    make_older (desk, act->schema);
}

/* Whether the file was whole. */
static gboolean
kill_once (const VictimAct *act,
           guint            n_steps,
           gint             moment)
{
  g_autofree char *before = list_agendas (act->before (n_steps)), *after = list_agendas (act->after (n_steps));
  g_autoptr(GBytes) file = NULL;
  Expected expected = { before, after, NULL };
  gboolean whole;
  Desk desk;

  begin (&desk, act);
  expected.file = file = scratch_read (desk.path);
  run_victim (&desk, act, n_steps, moment);
  whole = is_whole (&desk, &expected);
  if (whole && act != &victim_careless)
    expect_all (&desk, act, &expected);
  desk_tear_down (&desk, NULL);

  return whole;
}

static gint
count_asked (const VictimAct *act)
{
  Desk desk;
  gint n;

  begin (&desk, act);
  n = run_victim (&desk, act, N_MOST, -1);
  desk_tear_down (&desk, NULL);

  return n;
}

/* How often the file was not whole. */
static guint
kill_often (const VictimAct *act,
            gint             n_kills)
{
  gint n = count_asked (act);
  guint n_broken = 0;

  g_assert_cmpint (n, >, 2 * VICTIM_PARTS);
  for (gint i = 0; i < n_kills; i++)
    {
      guint n_steps = (guint) g_test_rand_int_range (1, N_MOST + 1);
      gint moment = (gint) ((i + g_test_rand_double ()) * (n + 1) / n_kills);   /* the last: when it is done */

      g_test_message ("%s after %u steps, at %d of %d halves", act->name, n_steps, moment, n);
      if (!kill_once (act, n_steps, moment))
        n_broken++;
    }
  g_test_message ("%s: %d kills over %d things asked of the disk, %u broken", act->name, n_kills, n / VICTIM_PARTS, n_broken);

  return n_broken;
}

static void
nothing_is_lost_in (gconstpointer act)
{
  g_assert_cmpuint (kill_often (act, N_KILLS), ==, 0);
}

static void
a_careless_program_breaks_the_file (void)
{
  g_assert_cmpuint (kill_often (&victim_careless, N_KILLS), >, 0);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], VICTIM))
    return victim_run (argv + 2);

  own_program = argv[0];
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < N_VICTIM_ACTS; i++)
    {
      g_autofree char *path = g_strconcat ("/document/kills/", victim_acts[i].name, NULL);

      g_test_add_data_func (path, &victim_acts[i], nothing_is_lost_in);
    }
  g_test_add_func ("/document/kills/control", a_careless_program_breaks_the_file);

  return g_test_run ();
}
