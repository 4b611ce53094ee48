/* disk.h
 *
 * Stands between a test and its disk: what this program, SQLite and GLib ask of the C
 * library for files in one folder is told to the test first, which may say that it
 * fails. Link this file into a test to have it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DISK_WRITE  = 1 << 0,
  DISK_SYNC   = 1 << 1,   /* of a file or of a folder */
  DISK_CUT    = 1 << 2,   /* to `size` */
  DISK_MAKE   = 1 << 3,
  DISK_RENAME = 1 << 4,
  DISK_REMOVE = 1 << 5,
  DISK_SWAP   = 1 << 6,   /* two names change places */
  DISK_LOCK   = 1 << 7,
} DiskCall;

typedef struct
{
  DiskCall      call;
  const char   *path;
  const char   *to;      /* of a rename or swap */
  gint64        place;   /* of a write */
  gconstpointer bytes;
  gsize         size;
} DiskAsked;

/* In whichever thread. 0 = do it; else the errno of its failure. */
typedef int (*DiskFunc) (const DiskAsked *asked,
                         gpointer         data);

/* `folder` and all below it; NULL = all works and nobody is told. */
void disk_watch (const char *folder,
                 DiskFunc    func,
                 gpointer    data);
/* Tells of everything that opens a file, by its path as it is given. `by_sqlite`: the call
 * comes from that library. In whichever thread. */
typedef void (*DiskOpenFunc) (const char *path,
                              gboolean    by_sqlite,
                              gboolean    writes,
                              gpointer    data);
void disk_watch_opens (DiskOpenFunc func,
                       gpointer     data);
/* Syncs are told and answered, but the real disk is not waited for: only a power cut would
 * show the difference, and no test makes a real one. */
void disk_skip_syncs (void);

G_END_DECLS
