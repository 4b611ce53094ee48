/* rga-document-sitting.h
 *
 * A sitting: what is done in a plan from opening to closing, and closing without keeping
 * that. What an earlier run left on this computer was there when the sitting began.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* Steps since it began, undone ones too; 0 = it is as it was. */
gint64   rga_document_count_sitting  (RgaDocument  *self);
/* When it began, seconds since 1970. */
gint64   rga_document_get_opened_at  (RgaDocument  *self);
/* All that was done in it is taken back, as one step that can be undone like any other. An
 * error says what is as it was. */
gboolean rga_document_take_back_sitting (RgaDocument  *self,
                                         GError      **error);
/* Before that: keeps the plan as it is among the earlier versions, in a worker. Nothing is to
 * be done where none are kept. */
void     rga_document_keep_sitting_async  (RgaDocument         *self,
                                           GAsyncReadyCallback  callback,
                                           gpointer             data);
gboolean rga_document_keep_sitting_finish (RgaDocument   *self,
                                           GAsyncResult  *result,
                                           GError       **error);

G_END_DECLS
