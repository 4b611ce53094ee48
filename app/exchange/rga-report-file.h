/* rga-report-file.h
 *
 * A progress report as a document that people edit, send and file: OpenDocument Text
 * with the timeline in it. The same plan and options give the same bytes.
 */
#pragma once

#include <gio/gio.h>

#include "rga-language.h"
#include "rga-progress.h"

G_BEGIN_DECLS

typedef struct
{
  RgaLanguage language;
  RgaId       programme;    /* RGA_ID_NONE = all */
  RgaDay      from;         /* days, not open */
  RgaDay      to;
  RgaDay      today;        /* the day on which is looked */
  gboolean    is_as_of;     /* `today` is the plan's own as-of date */
} RgaReportOptions;

/* NULL with `error` when a picture in it cannot be drawn, or somebody cancels. */
GBytes  *rga_report_to_odt (RgaPlan                *plan,
                            const RgaReportOptions *options,
                            GCancellable           *cancellable,
                            GError                **error);
/* The file appears whole or not at all. */
gboolean rga_report_write  (RgaPlan                *plan,
                            const RgaReportOptions *options,
                            const char             *path,
                            GCancellable           *cancellable,
                            GError                **error);
/* Whether a name ends in what such a document ends in, in any case of letters. */
gboolean rga_report_is_document (const char        *path);
/* “Voortgang Q4 2022”. Free with g_free(). */
char    *rga_report_title  (const RgaReportOptions *options);

G_END_DECLS
