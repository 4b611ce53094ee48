/* rga-setting-edit.c */
#include "rga-setting-edit.h"

#include "rga-say.h"

static gboolean
is_so_already (RgaDocument    *document,
               guint           field,
               const RgaValue *value)
{
  const RgaSettings *settings = rga_plan_get_settings (rga_document_get_plan (document));
  g_auto(RgaValue) now = { 0 };

  if (settings == NULL)
    return rga_value_is_open (value);

  now = rga_item_get_value (&settings->item, field);

  return rga_value_equal (&now, value);
}

void
rga_setting_edit (GtkWidget   *from,
                  RgaDocument *document,
                  guint        field,
                  RgaValue     value)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && RGA_IS_DOCUMENT (document));

  if (!is_so_already (document, field, &value) && !rga_document_set_setting (document, field, &value, &error))
    rga_say_error (from, error);
  rga_value_clear (&value);
}
