/* rga-publish.h
 *
 * The user's file is written whole: a copy of the working copy is made beside it,
 * checked, synced and put in its place in one step, then read back. Whoever reads
 * the file at any moment finds a complete plan, the old one or the new one.
 *
 * Where a folder does not allow a second file, or a file may not be replaced
 * (some network drives and sandboxes), the file is written over in place, after
 * its old bytes were kept in our own folder.
 */
#pragma once

#include "rga-file-state.h"
#include "rga-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char         *store_path;   /* the working copy; it may be in use */
  GFile              *file;
  const char         *folder;       /* our own, for what is needed on the way */
  const RgaFileState *known;        /* as we last saw `file`; NULL = whatever is there may go */
} RgaPublishing;

typedef struct
{
  RgaFileState state;      /* of the user's file afterwards */
  RgaId        newest;     /* revision of the newest step in it */
} RgaPublished;

/* For a worker: it waits for disks. On an error the user's file is as it was, unless the
 * error is RGA_STORE_ERROR_HALF_WRITTEN. */
gboolean rga_publish            (const RgaPublishing *self,
                                 RgaPublished        *published,
                                 GCancellable        *cancellable,
                                 GError             **error);
/* Whether `file` is still as it was `known`; an error says what became of it. */
gboolean rga_publish_check      (GFile               *file,
                                 const RgaFileState  *known,
                                 GCancellable        *cancellable,
                                 GError             **error);
/* Takes away what a run that was killed while publishing from `folder` left beside `file`. */
void     rga_publish_clear      (const char          *folder,
                                 GFile               *file);
/* What an earlier run left in `folder` when it was stopped while writing in place:
 * the file's bytes of before. NULL = nothing was left. Free with g_free(). */
char    *rga_publish_find_kept  (const char          *folder);

G_END_DECLS
