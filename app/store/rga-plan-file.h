/* rga-plan-file.h
 *
 * The user's file: read whole once, checked, copied to our own folder; written
 * whole and atomically. SQLite never opens its path.
 */
#pragma once

#include <gio/gio.h>

#include "rga-store.h"

G_BEGIN_DECLS

/* Reads `file` and leaves a checked working copy at `path` (which must not
 * exist). On an error nothing is left behind and the sentence says what the
 * file is and what to do. */
gboolean rga_plan_file_adopt   (GFile        *file,
                                const char   *path,
                                GCancellable *cancellable,
                                GError      **error);
/* Replaces `file` by a whole copy of the store at `store_path`: temporary file
 * in the same folder, checked, synced, renamed over. Safe to call in a worker. */
gboolean rga_plan_file_publish (const char   *store_path,
                                GFile        *file,
                                GCancellable *cancellable,
                                GError      **error);

G_END_DECLS
