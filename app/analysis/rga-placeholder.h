/* rga-placeholder.h
 *
 * Values that are still to be filled in: “XX% minder”, “ntb”, “?”. Domain-model
 * appendix C. Where rga-open-words.h reads a field that is made to say how far one
 * is, these functions read any text, so they only know words that mean nothing else.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* The whole text says no more than that it is to be filled in. */
gboolean    rga_text_is_placeholder   (const char    *text);
/* Where in a longer text something is still to be filled in; NULL when nowhere.
 * Borrowed: a place in `text`. */
const char *rga_text_find_placeholder (const char    *text);
/* The text of an item that is a placeholder or has one in it; borrowed, or NULL. */
const char *rga_item_placeholder      (const RgaItem *item);

G_END_DECLS
