/* rga-salvage.h
 *
 * What can be read of a damaged plan, in a new one: row by row, around the pages that
 * cannot be read. The damaged file is only read.
 */
#pragma once

#include <gio/gio.h>

#include "rga-id.h"

G_BEGIN_DECLS

typedef struct
{
  char    *table;        /* as in docs/schema.md */
  guint    n_read;
  gboolean is_partial;   /* there were more rows; how many cannot be said */
  guint    n_unlinked;   /* references that went, for what they refer to is not there */
  GPtrArray *lost;       /* char *: what is known to be missing, by name; "" = without a name */
  gboolean is_supposed;  /* the log that says so has gaps: some of it may have been removed before */
} RgaSalvaged;

/* Called in the thread that saves, each time another of the `n` tables was read. */
typedef void (*RgaSalvageProgress) (guint    n_done,
                                    guint    n,
                                    gpointer data);

/* Makes a new plan at `path`, which must not exist, without the history of before.
 * Returns an RgaSalvaged a table, in the order of the schema; free with
 * g_ptr_array_unref(). NULL when nothing can be read: then nothing is left behind.
 * `progress` may be NULL. */
GPtrArray *rga_salvage (GFile               *file,
                        const char          *path,
                        RgaSalvageProgress   progress,
                        gpointer             data,
                        GCancellable        *cancellable,
                        GError             **error);
/* Whose plan the damaged file is; FALSE when it does not say any more. */
gboolean   rga_salvage_read_id (GFile         *file,
                                GCancellable  *cancellable,
                                RgaId         *id);

/* Whether the bytes of a file that does not say so are those of a plan: its tables begin on
 * the pages where ours do. Takes as long as making an empty plan: for a worker. */
gboolean   rga_salvage_recognises (GBytes      *contents,
                                   GCancellable *cancellable);

G_END_DECLS
