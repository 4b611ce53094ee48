#include "victim.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "disk.h"
#include "rga-versions.h"
#include "scratch.h"

/* -- its death ------------------------------------------------------------------ */

static gint n_asked, deadly;   /* counted in halves */

static void
write_half (const DiskAsked *asked)
{
  int fd = open (asked->path, O_WRONLY);

  if (fd >= 0 && pwrite (fd, asked->bytes, asked->size / 2, asked->place) < 0)
    g_printerr ("half a write was refused\n");
}

static int
die_there (const DiskAsked *asked,
           gpointer         unused)
{
  gint n = g_atomic_int_add (&n_asked, VICTIM_PARTS);

  if (deadly - n < 0 || deadly - n >= VICTIM_PARTS)
    return 0;

  disk_watch (NULL, NULL, NULL);
  if (deadly - n > 0 && asked->call == DISK_WRITE)
    write_half (asked);
  kill (getpid (), SIGKILL);

  return 0;
}

/* -- what it does ------------------------------------------------------------------- */

/* Everything that goes wrong in a victim is wrong: there is nothing but its death. */
static void
expect_done (gboolean      done,
             const GError *error)
{
  if (!done)
    g_error ("the victim could not do its act: %s", error != NULL ? error->message : "?");
}

static RgaDocument *
open_plan (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = desk_open (desk, "victim", &error);

  expect_done (document != NULL, error);

  return document;
}

static void
add_steps (RgaDocument *document,
           guint        n)
{
  g_autoptr(GError) error = NULL;

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *name = g_strdup_printf ("agenda %u", i);

      expect_done (desk_add (document, name, &error), error);
    }
}

static RgaDocument *
begin_with_steps (Desk  *desk,
                  guint  n)
{
  RgaDocument *document = open_plan (desk);

  add_steps (document, n);

  return document;
}

static RgaDocument *
begin_with_undone (Desk  *desk,
                   guint  n)
{
  RgaDocument *document = begin_with_steps (desk, n);
  g_autoptr(GError) error = NULL;

  expect_done (rga_document_undo (document, &error), error);

  return document;
}

static RgaDocument *
begin_with_versions (Desk  *desk,
                     guint  n)
{
  RgaDocument *document = begin_with_steps (desk, n);

  rga_document_keep_versions (document, desk->versions);

  return document;
}

static RgaDocument *
begin_with_a_version (Desk  *desk,
                      guint  n)
{
  RgaDocument *document = begin_with_versions (desk, n);

  expect_done (rga_document_save (document, NULL), NULL);

  return document;
}

static RgaDocument *
begin_with_nothing (Desk  *desk,
                    guint  n)
{
  return NULL;
}

/* As a run that was killed left it. */
static RgaDocument *
begin_with_leftover (Desk  *desk,
                     guint  n)
{
  g_object_unref (begin_with_steps (desk, n));

  return NULL;
}

static void
undo (Desk        *desk,
      RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  expect_done (rga_document_undo (document, &error), error);
}

static void
redo (Desk        *desk,
      RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  expect_done (rga_document_redo (document, &error), error);
}

static void
publish (Desk        *desk,
         RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  expect_done (rga_document_save (document, &error), error);
}

static void
leave (Desk        *desk,
       RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  expect_done (rga_document_close (document, &error), error);
}

static void
open_again (Desk        *desk,
            RgaDocument *none)
{
  leave (desk, open_plan (desk));
}

static void
open_older (Desk        *desk,
            RgaDocument *none)
{
  RgaDocument *document = begin_with_versions (desk, 1);

  publish (desk, document);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      is_done)
{
  g_autoptr(GError) error = NULL;

  expect_done (rga_document_restore_finish (RGA_DOCUMENT (source), result, &error), error);
  *(gboolean *) is_done = TRUE;
}

/* The version is the file as it was before these steps. */
static void
restore (Desk        *desk,
         RgaDocument *document)
{
  g_autofree char *folder = desk_find_versions (desk, document);
  g_autoptr(GPtrArray) versions = rga_versions_list (folder, NULL);
  gboolean is_done = FALSE;

  rga_document_restore_async (document, ((RgaVersion *) versions->pdata[0])->path, restored_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* As many programs save: the file is emptied and filled again. */
static void
save_carelessly (Desk        *desk,
                 RgaDocument *document)
{
  g_autoptr(GBytes) bytes = scratch_read (desk->path);
  gsize size = g_bytes_get_size (bytes);
  const char *next = g_bytes_get_data (bytes, NULL);
  int fd = open (desk->path, O_WRONLY | O_TRUNC);

  for (gsize written = 0; written < size; written += MIN (4096, size - written))
    g_assert_cmpint (write (fd, next + written, MIN (4096, size - written)), >, 0);
  close (fd);
}

/* -- the acts ------------------------------------------------------------------------ */

static guint
as_many (guint n)
{
  return n;
}

static guint
one_less (guint n)
{
  return n - 1;
}

static guint
none (guint n)
{
  return 0;
}

static guint
one (guint n)
{
  return 1;
}

const VictimAct victim_acts[N_VICTIM_ACTS] = {
  { "undo", begin_with_steps, undo, as_many, one_less, FALSE, 0 },
  { "redo", begin_with_undone, redo, one_less, as_many, FALSE, 0 },
  { "publish", begin_with_steps, publish, as_many, as_many, FALSE, 0 },
  { "keep-a-version", begin_with_versions, publish, as_many, as_many, TRUE, 0 },
  { "close", begin_with_versions, leave, as_many, as_many, FALSE, 0 },
  { "restore-a-version", begin_with_a_version, restore, as_many, none, FALSE, 0 },
  { "recovery", begin_with_leftover, open_again, as_many, as_many, FALSE, 0 },
  { "upgrade-1", begin_with_nothing, open_older, none, one, TRUE, 1 },
  { "upgrade-2", begin_with_nothing, open_older, none, one, TRUE, 2 },
  { "upgrade-3", begin_with_nothing, open_older, none, one, TRUE, 3 },
};

const VictimAct victim_careless = { "careless", begin_with_steps, save_carelessly, as_many, as_many, FALSE, 0 };

static const VictimAct *
find_act (const char *name)
{
  for (gsize i = 0; i < N_VICTIM_ACTS; i++)
    if (g_str_equal (victim_acts[i].name, name))
      return &victim_acts[i];

  return &victim_careless;
}

/* Says how much its act asked of the disk when nothing kills it. One whose moment does not
 * come, for the act asked less this time, dies at the end of it. */
int
victim_run (char **arguments)
{
  const VictimAct *act = find_act (arguments[0]);
  RgaDocument *document;
  Desk desk;

  desk_find (&desk, arguments[1]);
  document = act->begin (&desk, (guint) atoi (arguments[2]));
  deadly = atoi (arguments[3]);
  disk_watch (desk.folder, die_there, NULL);
  act->perform (&desk, document);
  disk_watch (NULL, NULL, NULL);
  if (deadly >= 0)
    kill (getpid (), SIGKILL);
  g_print ("%d\n", n_asked);

  return 0;
}
