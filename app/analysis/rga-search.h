/* rga-search.h
 *
 * What has the words that a person looks for: all of them, in any order and case,
 * somewhere in what is written of an item or in the names of what it refers to.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* The words of a text in one case, none empty; free with g_strfreev(). */
char   **rga_search_words_new    (const char    *text);
gboolean rga_search_words_are_in (char         **words,
                                  const char    *text);

gboolean rga_search_finds        (RgaPlan       *plan,
                                  char         **words,
                                  const RgaItem *item);

/* What is found of a project or an agenda, as its page has it from top to bottom:
 * RgaId, each once; empty without words. */
GArray  *rga_search_project      (RgaPlan       *plan,
                                  const RgaId   *project,
                                  const char    *words);
/* `lists`: what the agenda lists besides its focus areas and projects, ending with
 * RGA_N_LISTS. What belongs to no agenda is found in each. */
GArray  *rga_search_agenda       (RgaPlan       *plan,
                                  const RgaId   *programme,
                                  const RgaList *lists,
                                  const char    *words);

/* The one that is `steps` further than `current`, round the end, from 1; 0 = none. From
 * elsewhere the first is next and the last is before. */
guint    rga_search_step         (const GArray  *found,
                                  const RgaId   *current,
                                  int            steps);

G_END_DECLS
