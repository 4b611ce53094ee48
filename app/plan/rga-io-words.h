/* rga-io-words.h
 *
 * What the system says about files, in words of ours: what happened, what is safe, what
 * to do. Its own words have paths, codes and another language in them.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL when it is no error of the system about files. Translated; not to be freed. */
const char *rga_io_sentence   (const GError *error);
/* What a person reads of any error. Not to be freed; lives as long as `error`. */
const char *rga_error_sentence (const GError *error);

G_END_DECLS
