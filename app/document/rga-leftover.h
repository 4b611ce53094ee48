/* rga-leftover.h
 *
 * A working copy that an earlier run of the program left behind: it was killed, or
 * the computer went off. Where the user's file is still as that run knew it, opening
 * the file goes on with it, and nobody is asked anything. Otherwise its steps are
 * kept, shown and never thrown away by themselves.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

typedef struct
{
  char   *folder;      /* of the working copy */
  char   *title;       /* of the agenda */
  GFile  *file;        /* the user's; NULL = it never had one */
  gint64  at_ms;       /* of its newest step */
  guint   n_unsent;    /* steps that are not in the user's file */
} RgaLeftover;

void         rga_leftover_free    (RgaLeftover  *self);
/* Those in `folder` that hold steps no file has, newest first; RgaLeftover, free with
 * g_ptr_array_unref(). Those that are in use by a running program are not among them,
 * and those without such steps are cleared away. Waits for disks: for a worker. */
GPtrArray   *rga_leftovers_find   (const char   *folder);
/* Of those the ones that opening a file cannot lead to: it is no longer there, or there
 * never was one. In a worker. */
void         rga_leftovers_find_lost_async  (const char          *folder,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             data);
GPtrArray   *rga_leftovers_find_lost_finish (GAsyncResult        *result,
                                             GError             **error);
/* Opens it as a plan of its own that has no file yet: its steps are all there and can
 * be saved under another name. */
RgaDocument *rga_leftover_open    (RgaLeftover  *self,
                                   const char   *device,
                                   GError      **error);
/* Throws it away, for the person said so; not while a program uses it. */
void         rga_leftover_discard (RgaLeftover  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaLeftover, rga_leftover_free)

G_END_DECLS
