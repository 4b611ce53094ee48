/* rga-search-pane.h
 *
 * What a page shows that marks what is searched for and goes from one place to
 * the next; and that nothing was found.
 *
 * Property `content` (GtkWidget).
 */
#pragma once

#include <adwaita.h>

#include "rga-id.h"

G_BEGIN_DECLS

#define RGA_TYPE_SEARCH_PANE (rga_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (RgaSearchPane, rga_search_pane, RGA, SEARCH_PANE, AdwBin)

/* RgaId of all that has the words, from top to bottom; a new array. */
typedef GArray *(*RgaSearchFunc) (gpointer    page,
                                  const char *words);

/* Once; `page` is borrowed. */
void        rga_search_pane_set_finder (RgaSearchPane *self,
                                        RgaSearchFunc  find,
                                        gpointer       page);
/* "" = nothing is sought. */
void        rga_search_pane_search     (RgaSearchPane *self,
                                        const char    *words);
const char *rga_search_pane_get_words  (RgaSearchPane *self);
/* Looks again, what is there may have changed; NULL = nothing is sought. A new set,
 * see rga-found.h. */
GHashTable *rga_search_pane_find       (RgaSearchPane *self);
/* As rga_page_search_step(); `id` is where one comes. */
guint       rga_search_pane_step       (RgaSearchPane *self,
                                        const RgaId   *current,   /* NULL = nowhere */
                                        int            steps,
                                        guint         *n,
                                        RgaId         *id);

G_END_DECLS
