#include <errno.h>

#include "desk.h"
#include "disk.h"
#include "names.h"
#include "scratch.h"

/* Drives that are not like the disk of this computer, SIMULATED: what such a drive answers
 * is answered to this program, SQLite and GLib for the folder of the user's file. On each
 * of them a plan is opened, edited, saved and closed; what is said to be saved is in the
 * file. The oracle reads the file with SQLite when the drive is as others are again. The
 * control is a drive on which nothing can be written. */

#define N_TRIES 3   /* of saving, until a drive that was busy is so no more */

typedef struct
{
  const char *name;
  int       (*answer) (const DiskAsked *asked, gint n);   /* n: how many such calls came before */
  gboolean    works;                                      /* or it says why not */
} Drive;

/* A CIFS share mounted with “nobrl”, or one whose server keeps no locks. */
static int
without_locks (const DiskAsked *asked,
               gint             n)
{
  return asked->call == DISK_LOCK ? ENOLCK : 0;
}

/* A place of GVFS seen through its FUSE folder. */
static int
gvfs_fuse (const DiskAsked *asked,
           gint             n)
{
  switch (asked->call)
    {
    case DISK_SYNC:
    case DISK_SWAP:
    case DISK_LOCK:
      return ENOTSUP;
    case DISK_RENAME:
      return g_file_test (asked->to, G_FILE_TEST_EXISTS) ? EPERM : 0;
    default:
      return 0;
    }
}

/* The document portal: that one file, and none beside it. */
static int
portal (const DiskAsked *asked,
        gint             n)
{
  return asked->call == DISK_MAKE || asked->call == DISK_RENAME || asked->call == DISK_SWAP ? EACCES : 0;
}

/* A cloud client that holds the file for a while. */
static int
busy_client (const DiskAsked *asked,
             gint             n)
{
  return (asked->call == DISK_RENAME || asked->call == DISK_SWAP) && n < 4 ? (n % 2 == 0 ? EBUSY : ETXTBSY) : 0;
}

static int
dead (const DiskAsked *asked,
      gint             n)
{
  return asked->call == DISK_LOCK ? 0 : EIO;
}

static const Drive drives[] = {
  { "cifs-nobrl", without_locks, TRUE },
  { "gvfs-fuse", gvfs_fuse, TRUE },
  { "portal", portal, TRUE },
  { "busy-cloud-client", busy_client, TRUE },
  { "dead", dead, FALSE },
};

static gint n_refused;

static int
ask_drive (const DiskAsked *asked,
           gpointer         data)
{
  const Drive *drive = data;
  int code = drive->answer (asked, n_refused);

  if (code != 0)
    n_refused++;

  return code;
}

static void
save (RgaDocument *document,
      const Drive *drive)
{
  g_autoptr(GError) error = NULL;

  if (rga_document_save (document, &error))
    g_assert_true (drive->works);
  else
    desk_expect_sentence (error);
  g_assert_cmpint (rga_document_get_save_state (document), ==, error == NULL ? RGA_SAVE_SAVED : RGA_SAVE_LOCAL_ONLY);
}

static void
edit (RgaDocument *document,
      const char  *name)
{
  g_autoptr(GError) error = NULL;

  desk_add (document, name, &error);
  g_assert_no_error (error);
}

static void
a_plan_is_safe_on_it (gconstpointer data)
{
  const Drive *drive = data;
  g_autofree char *shown = NULL, *stored = NULL;
  g_autoptr(GError) error = NULL;
  RgaDocument *document = NULL;
  Desk desk;

  desk_set_up (&desk, NULL);
  n_refused = 0;
  disk_watch (desk.theirs, ask_drive, (gpointer) drive);
  document = desk_open (&desk, "device", &error);
  g_assert_no_error (error);
  edit (document, "one");
  save (document, drive);
  edit (document, "two");
  for (guint i = 0; i < N_TRIES && rga_document_get_save_state (document) != RGA_SAVE_SAVED; i++)
    save (document, drive);
  if (drive->works)
    g_assert_cmpint (rga_document_get_save_state (document), ==, RGA_SAVE_SAVED);
  disk_watch (NULL, NULL, NULL);
  shown = names_shown (document);
  stored = names_stored (desk.path);
  g_assert_cmpstr (stored, ==, drive->works ? shown : "first");
  desk_close (document);
  g_assert_cmpuint (scratch_count (desk.theirs), ==, 1);
  desk_tear_down (&desk, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (drives); i++)
    {
      g_autofree char *path = g_strconcat ("/document/drives/", drives[i].name, NULL);

      g_test_add_data_func (path, &drives[i], a_plan_is_safe_on_it);
    }

  return g_test_run ();
}
