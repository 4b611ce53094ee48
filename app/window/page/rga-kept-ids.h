/* rga-kept-ids.h
 *
 * Items of an agenda in the key file that keeps how it was looked at, by their ids:
 * what a page had folded, chosen or hidden.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* RgaId in `ids`. */
void    rga_kept_ids_set (GKeyFile     *keys,
                          const char   *group,
                          const char   *key,
                          const GArray *ids);
/* Empty when nothing was kept. Free with g_array_unref(). */
GArray *rga_kept_ids_get (GKeyFile     *keys,
                          const char   *group,
                          const char   *key);

G_END_DECLS
