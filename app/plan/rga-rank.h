/* rga-rank.h
 *
 * The manual order of siblings as text: between any two ranks another one
 * fits, so moving one row rewrites one row. Ranks compare as bytes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rank between two; NULL = before all or after all. Free with g_free().
 * Appending again and again keeps ranks short. */
char *rga_rank_between (const char *before,
                        const char *after);
/* `n` ranks in rising order between two, as short as they can be shared out. */
char **rga_rank_spread (const char *before,
                        const char *after,
                        guint       n);

G_END_DECLS
