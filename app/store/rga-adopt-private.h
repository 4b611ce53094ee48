/* rga-adopt-private.h
 *
 * A plan of a version that we know, in a file that has more than we know, lacks something
 * or has it in another form: what we know is copied value by value into a file of our own
 * making. Of theirs only names are read. Nothing of it runs: no trigger, view, index,
 * check, default or computed column.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Puts such a file in the place of our private copy at `path`, with its history. `left_out`
 * (free with g_free()) names the parts that did not come along. On an error the copy is
 * no plan any more. */
gboolean rga_adopt (const char    *path,
                    int            version,
                    char         **left_out,
                    GCancellable  *cancellable,
                    GError       **error);

G_END_DECLS
