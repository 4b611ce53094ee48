/* rga-open-words.h
 *
 * Words that say something is still open: “nader te bepalen”, “ntb”, “aan te
 * wijzen door …”, “leeg”, “?”. Open is a value of its own, neither empty nor 0.
 * “n.v.t.” is not open: there the answer is that there is none.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FALSE for NULL and "": nothing was said at all. */
gboolean rga_words_are_open (const char *text);

G_END_DECLS
