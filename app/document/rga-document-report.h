/* rga-document-report.h
 *
 * Writing in a progress report. A text is kept per focus area or project and period; the
 * row it stands in is made by the first words.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* `about` is a programme, focus area or project, `period` the days of the report with
 * their words, and `field` one of RGA_LIST_REPORTS: what was done, the result, what can be
 * measured. NULL or "" empties it. One step of undo. */
gboolean rga_document_write_report (RgaDocument     *self,
                                    const RgaId     *about,
                                    const RgaPeriod *period,
                                    guint            field,
                                    const char      *text,
                                    GError         **error);

typedef struct
{
  RgaId       about;
  const char *text;
} RgaReportText;

/* What was done, of several at once, where their report does not say it yet. One step of
 * undo; nothing when all of them do. */
gboolean rga_document_begin_reports (RgaDocument         *self,
                                     const RgaPeriod     *period,
                                     const RgaReportText *texts,
                                     guint                n,
                                     GError             **error);

G_END_DECLS
