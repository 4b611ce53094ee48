/* rga-leftover-private.h
 *
 * What opening a file asks of the working copies that were left behind.
 */
#pragma once

#include "rga-document-private.h"
#include "rga-leftover.h"

G_BEGIN_DECLS

/* As rga_leftovers_find(), of one file. */
GPtrArray *rga_leftovers_of       (const char        *folder,
                                   GFile             *file);
/* The user's file is still as that run knew it, and the working copy is whole: opening
 * the file may simply go on with it. */
gboolean   rga_leftover_continues (const RgaLeftover *self);

/* Whether its newest step is in the log of `store`. */
gboolean   rga_leftover_is_in     (const RgaLeftover *self,
                                   RgaStore          *store);
/* Opens a working copy as it is, with what it remembers of its file. `file` may be NULL. */
RgaDocument *rga_document_take_over (const char      *working_copy,
                                   GFile             *file,
                                   const char        *device,
                                   GError           **error);

G_END_DECLS
