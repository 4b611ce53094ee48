/* rga-column-words.h
 *
 * What tables and their columns are called to people. Scripts use the names
 * themselves, which are the same in every language.
 */
#pragma once

#include "rga-language.h"

G_BEGIN_DECLS

/* “hours_min” → “Hours at least”; a name without words is the words. */
const char *rga_column_word (const char  *name,
                             RgaLanguage  language);
/* “open-seats” → “Open seats”; at most 31 characters, as a sheet may have. */
const char *rga_table_word  (const char  *name,
                             RgaLanguage  language);

G_END_DECLS
