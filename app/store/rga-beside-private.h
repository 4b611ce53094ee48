/* rga-beside-private.h
 *
 * What other programs leave beside the user's file: “-journal” holds pages as they were
 * before a step that was never finished, “-wal” pages that were never put in the file.
 * Applied to a file it belongs to, it makes that file whole; applied to any other, it
 * ruins it. It is only read here, and applied to a copy of our own.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  GBytes   *journal, *wal;   /* NULL = none, or nothing in it */
  gboolean  is_lost;         /* there is one that cannot be read, or may not be applied */
} RgaBeside;

/* Links and folders of these names are none. */
void     rga_beside_read  (RgaBeside        *self,
                           GFile            *file,
                           GCancellable     *cancellable);
gboolean rga_beside_is_empty (const RgaBeside *self);
/* Makes a file at `path`, which must not exist: `bytes` with what lies beside them
 * applied, as the program that left it would. FALSE when that cannot be done. */
gboolean rga_beside_apply (const RgaBeside  *self,
                           const guint8     *bytes,
                           gsize             size,
                           const char       *path);
void     rga_beside_clear (RgaBeside        *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaBeside, rga_beside_clear)

G_END_DECLS
