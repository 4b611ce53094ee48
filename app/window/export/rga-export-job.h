/* rga-export-job.h
 *
 * Drawing a picture file away from the main thread, on a snapshot of the plan.
 */
#pragma once

#include <gio/gio.h>

#include "rga-picture.h"
#include "rga-trial.h"

G_BEGIN_DECLS

/* Cancelled, it ends with the page at hand and leaves no file. */
void     rga_export_job_start  (RgaPlan                 *plan,
                                const RgaPictureOptions *options,
                                const char              *path,
                                GCancellable            *cancellable,
                                GAsyncReadyCallback      callback,
                                gpointer                 data);
/* How many pages were written; 0 and `error` when none were. */
guint    rga_export_job_finish (GAsyncResult            *result,
                                GError                 **error);

G_END_DECLS
