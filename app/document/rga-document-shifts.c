#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>

gboolean
rga_document_shift (RgaDocument   *self,
                    const RgaId   *item,
                    const GArray  *shifts,
                    GError       **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (shifts != NULL, FALSE);

  for (guint i = 0; i < shifts->len; i++)
    {
      const RgaShift *shift = &g_array_index (shifts, RgaShift, i);
      const RgaItem *moved = rga_plan_get (self->plan, &shift->item);

      if (moved == NULL)
        {
          g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                               _("This item is no longer in the agenda. Nothing was changed. Bring it back with Undo, or "
                                 "choose another one."));
          return FALSE;
        }
      rga_edits_set (edits, moved->list, &shift->item, shift->field, rga_value_period (&shift->after));
    }

  return shifts->len == 0 || rga_document_edit (self, RGA_ACTION_RESCHEDULE, item, edits, error);
}
