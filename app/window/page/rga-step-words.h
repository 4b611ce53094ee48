/* rga-step-words.h
 *
 * What a step of history is called in the reader's language. The log keeps only
 * action and name, see rga-change.h.
 */
#pragma once

#include "rga-change.h"

G_BEGIN_DECLS

/* “Rename “Advice””; free with g_free(). */
char *rga_step_words (const RgaRevision *step);

G_END_DECLS
