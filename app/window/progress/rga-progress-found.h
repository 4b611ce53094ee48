/* rga-progress-found.h
 *
 * Whether a part of a report has the words that are searched for.
 */
#pragma once

#include "rga-progress.h"

G_BEGIN_DECLS

/* `words` are casefolded; NULL = everything has them. */
gboolean rga_progress_section_has_words (const RgaProgressSection *self,
                                         const char               *words);

G_END_DECLS
