/* rga-working-copy-private.h
 *
 * The folder in which an open plan is worked on. Its name holds the plan's id,
 * where the plan came from and a random part, so no two programs share one and
 * one that was left behind can be recognised.
 */
#pragma once

#include <gio/gio.h>

#include "rga-id.h"

G_BEGIN_DECLS

/* A new folder in `folder`, not yet named after a plan. Free with g_free(). */
char    *rga_working_copy_prepare (const char   *folder,
                                   GError      **error);
/* Renames it after its plan and returns the new path. `file` may be NULL. */
char    *rga_working_copy_settle  (const char   *prepared,
                                   const RgaId  *document_id,
                                   GFile        *file,
                                   GError      **error);
/* Where in the folder the plan itself is. */
char    *rga_working_copy_path    (const char   *working_copy);

G_END_DECLS
