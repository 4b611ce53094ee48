#include "rga-config.h"

#include "rga-document-private.h"
#include "rga-document-sitting.h"

void
rga_document_begin_sitting (RgaDocument *self)
{
  self->opened_at_ms = g_get_real_time () / 1000;
  self->opened_sequence = rga_store_get_sequence (self->store);
  self->opened = rga_store_get_head (self->store);
}

gboolean
rga_document_is_as_opened (RgaDocument *self)
{
  RgaId head = rga_store_get_head (self->store);

  return !rga_id_is_none (&self->back) && rga_id_equal (&self->back, &head);
}

gint64
rga_document_count_sitting (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), 0);

  if (self->store == NULL || rga_document_is_as_opened (self))
    return 0;

  return rga_store_get_sequence (self->store) - self->opened_sequence;
}

gint64
rga_document_get_opened_at (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), 0);

  return self->opened_at_ms / 1000;
}

gboolean
rga_document_take_back_sitting (RgaDocument  *self,
                                GError      **error)
{
  RgaStamp stamp;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!rga_document_may_change (self, error))
    return FALSE;
  if (rga_document_count_sitting (self) == 0)
    return TRUE;

  stamp = rga_document_make_stamp (self, RGA_ACTION_RESTORE);
  if (!rga_document_take_step (self, &stamp, rga_store_rewind (self->store, &stamp, self->opened_sequence, error), error))
    return FALSE;

  self->back = rga_store_get_head (self->store);

  return TRUE;
}
