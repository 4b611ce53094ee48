#include <errno.h>

#include "disk.h"
#include "sitting.h"

/* A disk that is full or fails, at every single thing the program asks of it, once or
 * from then on: while a plan is opened, edited, undone and saved. Each step is either
 * done or refused with a sentence; what was done is in the file in the end, nothing else
 * is, and the same plan goes on as soon as the disk does.
 *
 * The disks are simulated, see disk.h. The oracle reads the file with SQLite alone. The
 * control: steps counted as done though they were refused would be missed. With
 * `-m slow` every point of every disk is tried, otherwise some of them. */

#define N_POINTS 10   /* of each disk, at each commit */

typedef struct
{
  const char *name;
  int         code;       /* what it answers */
  int         fails;      /* DiskCalls */
  gboolean    is_theirs;  /* only the drive of the user's file */
} Disk;

static const Disk disks[] = {
  { "full", ENOSPC, DISK_WRITE | DISK_MAKE, FALSE },
  { "full-drive", ENOSPC, DISK_WRITE | DISK_MAKE, TRUE },
  { "failing", EIO, DISK_WRITE | DISK_SYNC | DISK_CUT | DISK_RENAME | DISK_SWAP, FALSE },
  { "without-sync", EIO, DISK_SYNC, FALSE },
  { "vanished-drive", ESTALE, DISK_WRITE | DISK_SYNC | DISK_CUT | DISK_MAKE | DISK_RENAME | DISK_SWAP, TRUE },
};

/* -- the disk ----------------------------------------------------------------- */

static const Disk *disk;
static gint first, n_asked;     /* fails at the how-manieth thing asked, how many were */
static gboolean goes_on;        /* and from then on */

static int
answer (const DiskAsked *asked,
        gpointer         unused)
{
  gint n;

  if (!(disk->fails & asked->call))
    return 0;

  n = g_atomic_int_add (&n_asked, 1) + 1;

  return first != 0 && (n == first || (n > first && goes_on)) ? disk->code : 0;
}

static void
break_disk (Sitting       *sitting,
            gconstpointer  broken,
            gint           at,
            gboolean       on)
{
  disk = broken;
  first = at;
  goes_on = on;
  g_atomic_int_set (&n_asked, 0);
  disk_watch (disk->is_theirs ? sitting->desk.theirs : sitting->desk.folder, answer, NULL);
}

static gint
repair_disk (void)
{
  gint n = g_atomic_int_get (&n_asked);

  disk_watch (NULL, NULL, NULL);

  return n;
}

static void
break_everywhere (gconstpointer broken)
{
  SittingFault fault = { break_disk, repair_disk, broken, FALSE };

  sitting_break (&fault, ((const Disk *) broken)->name, g_test_slow () ? G_MAXINT : N_POINTS);
}

static void
a_step_that_was_not_done_is_missed (void)
{
  sitting_miss_step (&(SittingFault) { break_disk, repair_disk, &disks[0], FALSE });
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      g_autofree char *path = g_strconcat ("/document/faults/", disks[i].name, NULL);

      g_test_add_data_func (path, &disks[i], break_everywhere);
    }
  g_test_add_func ("/document/faults/control", a_step_that_was_not_done_is_missed);

  return g_test_run ();
}
