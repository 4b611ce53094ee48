/* rga-progress-begin.h
 *
 * The first words of a report: what began and was reached in its period.
 */
#pragma once

#include "rga-document-report.h"
#include "rga-language.h"
#include "rga-progress.h"

G_BEGIN_DECLS

/* RgaReportText of all that something was done of and nobody wrote about yet. Free with
 * g_array_unref(). */
GArray *rga_progress_collect_done (const RgaProgress *progress,
                                   RgaLanguage        language);

G_END_DECLS
