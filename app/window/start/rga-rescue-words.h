/* rga-rescue-words.h
 *
 * What was saved of a damaged agenda and what is missing, in words.
 */
#pragma once

#include "rga-salvage.h"

G_BEGIN_DECLS

/* “Projects”. */
const char *rga_rescue_words_title   (const RgaSalvaged *table);
/* “12 saved · at least 2 missing: Advice, Pilot”, with at most so many names; NULL when
 * nothing is missing. Free with g_free(). */
char       *rga_rescue_words_missing (const RgaSalvaged *table,
                                      guint              most_names);
/* “What could be read was saved: 112 items.” Free with g_free(). */
char       *rga_rescue_words_summary (const GPtrArray   *tables);
/* All of it as text, to be sent or kept; `name` is that of the damaged file. Free with g_free(). */
char       *rga_rescue_words_text    (const GPtrArray   *tables,
                                      const char        *name);

G_END_DECLS
