/* rga-found.h
 *
 * What a search of the page found, as a set of RgaId (NULL = nothing is sought),
 * and how a row shows that it is one of them.
 */
#pragma once

#include <adwaita.h>

#include "rga-id.h"

G_BEGIN_DECLS

/* From an array of RgaId; free with g_hash_table_unref(). */
GHashTable *rga_found_new    (const GArray *ids);
void        rga_found_mark   (GtkWidget    *row,
                              GHashTable   *found,
                              const RgaId  *id);
/* Scrolls so far that the row is seen, when it has been given its place; if it was
 * found, it is now the one of all that one is at. The focus stays where it is: one
 * is typing what to search for. */
void        rga_found_reveal (GtkWidget    *row);

/* “Nothing found for …”, on the page that stands where the rows would be; the words
 * are as somebody typed them, “” when only filters hide everything. */
void        rga_found_nothing (AdwStatusPage *page,
                               const char    *words);

G_END_DECLS
