/* rga-indicator-layout.h
 *
 * An indicator in small: its measurements in time, and a line for what is aimed at.
 * The scale begins at 0, so that a fall of a tenth does not look like a half. A value
 * that is known to be about is an open diamond, a counted one a filled one.
 */
#pragma once

#include "rga-language.h"
#include "rga-measure.h"
#include "rga-progress.h"

G_BEGIN_DECLS

#define RGA_INDICATOR_WIDTH  226.0   /* pt: as it stands in a report */
#define RGA_INDICATOR_HEIGHT  86.0

/* NULL when fewer than two values have a day: a line needs two. The baseline is one of
 * them. The scene's title is the name of the indicator, and `rga_indicator_alt()` says
 * what it shows. */
RgaScene *rga_indicator_layout (const RgaProgressIndicator *indicator,
                                RgaLanguage                 language,
                                double                      width,
                                double                      height,
                                RgaMeasure                 *measure);
/* The same in a sentence: “Kinderen: ca. 50 (december 2021), ca. 20 (juni 2022);
 * streefwaarde 5”. Free with g_free(). */
char     *rga_indicator_alt    (const RgaProgressIndicator *indicator,
                                RgaLanguage                 language);

G_END_DECLS
