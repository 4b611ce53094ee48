/* rga-document-outside.h
 *
 * What others did to the user's file while it is open here: they wrote it, put another
 * in its place, moved or removed it. Nothing of ours is lost by that, and nothing of
 * theirs by what the person chooses.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* Looks in a worker whether the file is still the one we know; when it is not, the
 * save error says so as if saving had been tried. */
void       rga_document_look_outside   (RgaDocument  *self);
/* The plan's own file is in `file` now: somebody moved or renamed it. Saved there; an
 * error when that is another one. Finish both with rga_document_save_finish(). */
void       rga_document_follow_async   (RgaDocument         *self,
                                        GFile               *file,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data);
/* Whether there are steps that are not in the user's file as we know it. */
gboolean   rga_document_has_unsent     (RgaDocument  *self);
/* Reads in a worker who wrote what others put in the file, and when; nothing is read when
 * the file is ours, or still the one that was read. `save-state` is announced again. */
void       rga_document_read_theirs    (RgaDocument  *self);
/* The newest step in what others wrote; NULL when that is not known (yet). Borrowed. */
const RgaRevision *rga_document_get_theirs (RgaDocument *self);
/* Puts ours in the place of what others wrote, after that was kept as `kept`. */
void       rga_document_replace_async  (RgaDocument         *self,
                                        GFile               *kept,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data);
/* Before leaving: in a worker, steps that are not in the file are kept as an earlier version
 * too, with what they were done in. An error says what is safe all the same; nothing is to
 * be done when there are none, or no versions are kept. */
void       rga_document_keep_unsent_async  (RgaDocument         *self,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
gboolean   rga_document_keep_unsent_finish (RgaDocument   *self,
                                            GAsyncResult  *result,
                                            GError       **error);
/* Closes without saving. Steps that are not in the file stay in the working copy, and
 * opening the file says that they are there. */
void       rga_document_leave          (RgaDocument  *self);
/* What earlier runs could not save in this file, and what did not get into it since:
 * RgaLeftover of rga-leftover.h, newest first. Borrowed; may be empty. */
GPtrArray *rga_document_get_leftovers  (RgaDocument  *self);
/* Looks for other files of the same plan in its folder that have steps which this one
 * has not. */
void       rga_document_look_beside    (RgaDocument  *self);
/* The same in a worker, once; “n-neighbours” tells when it found any. */
void       rga_document_look_beside_async (RgaDocument *self);
/* What was found, RgaNeighbour of rga-neighbour.h, newest first. Borrowed; may be empty. */
GPtrArray *rga_document_get_neighbours (RgaDocument  *self);

G_END_DECLS
