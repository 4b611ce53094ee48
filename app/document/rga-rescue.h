/* rga-rescue.h
 *
 * What to do about a user's file that is damaged: save what can be read of it in a new
 * agenda, or go back to an earlier version that was kept here. The damaged file itself
 * is only read.
 */
#pragma once

#include <gio/gio.h>

#include "rga-salvage.h"
#include "rga-versions.h"

G_BEGIN_DECLS

/* Writes what can be read of `damaged` as a plan in `target`. Returns what is in it and
 * what is missing, an RgaSalvaged a table; free with g_ptr_array_unref(). On an error
 * `target` is as it was. For a worker. */
GPtrArray  *rga_rescue                     (GFile               *damaged,
                                            GFile               *target,
                                            RgaSalvageProgress   progress,
                                            gpointer             data,
                                            GCancellable        *cancellable,
                                            GError             **error);
/* The same in a worker; `progress` (may be NULL) is called where this was called. */
void        rga_rescue_async               (GFile               *damaged,
                                            GFile               *target,
                                            RgaSalvageProgress   progress,
                                            gpointer             progress_data,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
GPtrArray  *rga_rescue_finish              (GFile               *damaged,
                                            GAsyncResult        *result,
                                            GError             **error);

/* The newest whole version of the plan that `damaged` holds, below the folder `versions`.
 * `remembered` is which plan that was when it was open last, for a file that does not say
 * it any more; RGA_ID_NONE = not known. */
void        rga_rescue_find_version_async  (GFile               *damaged,
                                            const char          *versions,
                                            const RgaId         *remembered,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
/* NULL without an error when none is kept. */
RgaVersion *rga_rescue_find_version_finish (GFile               *damaged,
                                            GAsyncResult        *result,
                                            GError             **error);

G_END_DECLS
