/* rga-progress-export.h
 *
 * A report into a text document: asks where, writes it away from the main thread on a
 * copy of the plan, and says how it went.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"
#include "rga-report-file.h"

G_BEGIN_DECLS

void rga_progress_export (GtkWidget              *from,
                          RgaDocument            *document,
                          const RgaReportOptions *options);

G_END_DECLS
