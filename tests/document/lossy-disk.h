/* lossy-disk.h
 *
 * A disk that can lose its power. It is told what was asked of a real one; when the power
 * goes, the folders are made as it may hold them then: what was synced, of the rest any
 * part of it, down to half a write, and names of files as they were at any moment since
 * their folder was synced.
 */
#pragma once

#include "disk.h"

G_BEGIN_DECLS

typedef struct
{
  GByteArray *synced;
  GPtrArray  *pending;   /* LossyAsked, in order */
} LossyInode;

/* What was asked, with how many steps were shown and saved by then. */
typedef struct
{
  DiskAsked   what;
  GBytes     *bytes;
  LossyInode *made;
  guint       shown, saved;
} LossyAsked;

typedef struct
{
  GHashTable *live;       /* path → LossyInode: what programs see */
  GHashTable *entries;    /* the same, as it is on disk */
  GPtrArray  *journal;    /* LossyAsked: names that changed since */
  GPtrArray  *inodes;
  gboolean    is_lazy;    /* forgets every sync */
} LossyDisk;

/* A copy of what was asked. */
LossyAsked *lossy_asked_new  (const DiskAsked *what);
void        lossy_asked_free (gpointer         asked);

/* With one file in it. */
void        lossy_disk_init  (LossyDisk       *self,
                              const char      *path,
                              GBytes          *bytes);
void        lossy_disk_clear (LossyDisk       *self);
void        lossy_disk_do    (LossyDisk       *self,
                              LossyAsked      *asked);
/* Makes the folders on the real disk; what may be is chosen by the seed of the test. */
void        lossy_disk_crash (LossyDisk       *self);

G_END_DECLS
