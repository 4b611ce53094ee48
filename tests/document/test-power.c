#include <glib/gstdio.h>

#include "desk.h"
#include "lossy-disk.h"
#include "names.h"
#include "scratch.h"

/* The power goes while a plan is edited and saved. What was asked of the disk is noted;
 * for a moment in between, the folders are made as that disk may hold them: see
 * lossy-disk.h. Then the user's file must be
 * whole and hold what was saved, and the program must open with that or with more, never
 * with half a step.
 *
 * The control forgets the syncs: then saved steps are lost, and the test sees it. With
 * `-m slow` as many moments as a night allows. */

#define N_STEPS 12

typedef struct
{
  Desk        desk;
  GBytes     *before;
  GMutex      lock;
  GPtrArray  *log;       /* LossyAsked */
  GPtrArray  *states;    /* names of all agendas after each step */
  guint       shown, saved;
} Fixture;

/* -- the log ------------------------------------------------------------------ */

static int
note (const DiskAsked *what,
      gpointer         data)
{
  Fixture *fixture = data;
  LossyAsked *asked;

  if (what->call == DISK_LOCK || g_str_has_suffix (what->path, " (deleted)"))
    return 0;

  asked = lossy_asked_new (what);
  g_mutex_lock (&fixture->lock);
  asked->shown = fixture->shown;
  asked->saved = fixture->saved;
  g_ptr_array_add (fixture->log, asked);
  g_mutex_unlock (&fixture->lock);

  return 0;
}

/* -- a sitting ---------------------------------------------------------------------- */

static void
note_step (Fixture     *fixture,
           RgaDocument *document)
{
  g_mutex_lock (&fixture->lock);
  g_ptr_array_add (fixture->states, names_shown (document));
  fixture->shown = fixture->states->len - 1;
  g_mutex_unlock (&fixture->lock);
}

static void
step (Fixture     *fixture,
      RgaDocument *document,
      guint        number)
{
  g_autofree char *name = g_strdup_printf ("agenda %u", number);
  g_autoptr(GError) error = NULL;

  if (number % 4 == 3)
    rga_document_undo (document, &error);
  else
    desk_add (document, name, &error);
  g_assert_no_error (error);
  note_step (fixture, document);
}

static void
save (Fixture     *fixture,
      RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  rga_document_save (document, &error);
  g_assert_no_error (error);
  g_mutex_lock (&fixture->lock);
  fixture->saved = fixture->shown;
  g_mutex_unlock (&fixture->lock);
}

static void
sit (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = NULL;

  disk_watch (fixture->desk.folder, note, fixture);
  document = desk_open (&fixture->desk, "device", &error);
  g_assert_no_error (error);
  note_step (fixture, document);
  for (guint i = 1; i <= N_STEPS; i++)
    {
      step (fixture, document, i);
      if (i % 3 == 0)
        save (fixture, document);
    }
  g_assert_true (rga_document_close (document, &error));
  disk_watch (NULL, NULL, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  desk_set_up (&fixture->desk, NULL);
  g_mutex_init (&fixture->lock);
  fixture->log = g_ptr_array_new_with_free_func (lossy_asked_free);
  fixture->states = g_ptr_array_new_with_free_func (g_free);
  fixture->before = scratch_read (fixture->desk.path);
  sit (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_ptr_array_unref (fixture->log);
  g_ptr_array_unref (fixture->states);
  g_bytes_unref (fixture->before);
  g_mutex_clear (&fixture->lock);
  desk_tear_down (&fixture->desk, NULL);
}

/* -- the power is back ---------------------------------------------------------------- */

/* What there was after a step, of those from the saved to the last one begun. */
static gboolean
is_state (Fixture          *fixture,
          const LossyAsked *asked,
          const char       *names)
{
  for (guint i = asked->saved; i <= asked->shown + 1 && i < fixture->states->len; i++)
    if (g_strcmp0 (fixture->states->pdata[i], names) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
look (Fixture          *fixture,
      const LossyAsked *asked)
{
  g_autofree char *stored = names_stored (fixture->desk.path);
  g_autofree char *shown = NULL;
  g_autoptr(RgaDocument) document = NULL;

  if (!is_state (fixture, asked, stored))
    return FALSE;
  document = desk_open (&fixture->desk, "after", NULL);
  if (document == NULL)
    return FALSE;

  shown = names_shown (document);
  rga_document_discard (document);

  return is_state (fixture, asked, shown);
}

static void
empty_folders (Fixture *fixture)
{
  g_autofree char *path = g_strdup (fixture->desk.folder);

  scratch_free (g_strdup (path));
  g_mkdir (path, 0700);
}

static gint
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const gint *) a - *(const gint *) b;
}

static GArray *
choose_moments (gint  n_asked,
                guint n)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (gint));

  for (guint i = 0; i < n; i++)
    {
      gint moment = g_test_rand_int_range (0, n_asked);

      g_array_append_val (moments, moment);
    }
  g_array_sort (moments, compare_numbers);

  return moments;
}

/* In how many moments something was lost. */
static guint
cut_power (Fixture  *fixture,
           guint     n,
           gboolean  is_lazy)
{
  g_autoptr(GArray) moments = choose_moments ((gint) fixture->log->len, n);
  LossyDisk disk = { .is_lazy = is_lazy };
  guint done = 0, n_lost = 0;

  lossy_disk_init (&disk, fixture->desk.path, fixture->before);
  for (guint i = 0; i < n; i++)
    {
      guint moment = (guint) g_array_index (moments, gint, i);

      while (done < moment)
        lossy_disk_do (&disk, fixture->log->pdata[done++]);
      empty_folders (fixture);
      lossy_disk_crash (&disk);
      if (!look (fixture, fixture->log->pdata[moment]))
        n_lost++;
    }
  g_test_message ("%u moments among %u things asked of the disk, %u with a loss", n, fixture->log->len, n_lost);
  lossy_disk_clear (&disk);

  return n_lost;
}

static void
nothing_saved_is_lost (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_assert_cmpuint (cut_power (fixture, g_test_slow () ? 10000 : 150, FALSE), ==, 0);
}

static void
without_syncs_it_would_be (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_assert_cmpuint (cut_power (fixture, 60, TRUE), >, 0);
}

#define ADD(name) g_test_add ("/document/power/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (nothing_saved_is_lost);
  ADD (without_syncs_it_would_be);

  return g_test_run ();
}
