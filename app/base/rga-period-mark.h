/* rga-period-mark.h
 *
 * Softening the words of a date as a planner would: “vooralsnog tot maart 2027”,
 * “ca. juni 2027”, “Q3 2027?”. The words stay the truth; the flag follows from them.
 */
#pragma once

#include "rga-language.h"
#include "rga-period-read.h"

G_BEGIN_DECLS

/* The same words saying that flag (provisional, approximate, tentative) or no longer
 * saying it, with the same bounds; NULL when no words do that. Free with g_free(). */
char *rga_period_mark (const char       *text,
                       RgaPeriodFlags    flag,
                       gboolean          marked,
                       RgaLanguage       language,
                       const RgaReading *reading);

G_END_DECLS
