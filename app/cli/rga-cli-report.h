/* rga-cli-report.h
 *
 * `export --view report`: a progress report as a text document.
 */
#pragma once

#include "rga-cli.h"

G_BEGIN_DECLS

/* What was typed; NULL where nothing was. */
typedef struct
{
  const char *view, *per, *from, *to, *programme, *lang;
} RgaCliReport;

/* Whether that is asked for: by its view, or by how the name ends. */
gboolean rga_cli_is_report    (const RgaCliReport *asked,
                               const char         *target);
RgaExit  rga_cli_write_report (const RgaCliReport *asked,
                               const char         *source,
                               const char         *target,
                               RgaDay              today);

G_END_DECLS
