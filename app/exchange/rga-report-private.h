/* rga-report-private.h
 *
 * The text of a report, section after section.
 */
#pragma once

#include "rga-measure.h"
#include "rga-odt.h"
#include "rga-report-file.h"

G_BEGIN_DECLS

typedef struct
{
  RgaPlan                *plan;
  const RgaReportOptions *options;
  RgaProgress            *progress;
  RgaMeasure             *measure;
  RgaOdt                 *odt;
} RgaReportWriter;

/* Everything that is told of one item, under its heading. FALSE: a picture failed. */
gboolean rga_report_write_section (RgaReportWriter          *self,
                                   const RgaProgressSection *section,
                                   GError                  **error);

G_END_DECLS
