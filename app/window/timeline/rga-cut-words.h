/* rga-cut-words.h
 *
 * Words of a planner where there is no room for all of them: said shorter when that
 * fits whole, else their own first words. Pure: who asks says what fits.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gboolean (*RgaFitsFunc) (const char *words,
                                 gpointer    data);

/* `shorter` (char *) says the same, the shortest last. Free with g_free(). */
char *rga_cut_words (const char      *words,
                     const GPtrArray *shorter,
                     RgaFitsFunc      fits,
                     gpointer         data);

G_END_DECLS
