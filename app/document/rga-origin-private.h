/* rga-origin-private.h
 *
 * What a working copy remembers of the user's file: which one it is, how we last saw
 * it, and the newest of our steps that is in it. Kept beside the working copy, so
 * that after a crash the next start knows what the file has and what it has not.
 */
#pragma once

#include <gio/gio.h>

#include "rga-file-state.h"
#include "rga-id.h"

G_BEGIN_DECLS

typedef struct
{
  GFile        *file;        /* NULL = nothing is known of any file */
  RgaFileState  state;
  RgaId         newest;      /* revision */
} RgaOrigin;

void     rga_origin_clear (RgaOrigin        *self);
/* In the folder of a working copy. */
gboolean rga_origin_write (const RgaOrigin  *self,
                           const char       *folder,
                           GError          **error);
/* FALSE when there is none, or none that can be read. */
gboolean rga_origin_read  (RgaOrigin        *self,
                           const char       *folder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaOrigin, rga_origin_clear)

G_END_DECLS
