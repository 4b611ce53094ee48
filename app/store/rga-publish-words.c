#include "rga-config.h"

#include "rga-publish-private.h"

#include <glib/gi18n-lib.h>

gboolean
rga_publish_refuse (RgaStoreError   code,
                    const char     *message,
                    GError        **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, code, message);

  return FALSE;
}

gboolean
rga_publish_refuse_overtaken (GError **error)
{
  return rga_publish_refuse (RGA_STORE_ERROR_OVERTAKEN,
                             _("Somebody else changed this file meanwhile. It was left alone, and your work is safe on this "
                               "computer. Open their version, or save yours under another name."), error);
}

gboolean
rga_publish_refuse_unwritten (const GError  *reason,
                              GError       **error)
{
  gboolean is_full = g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE);

  rga_publish_refuse (RGA_STORE_ERROR_DISK,
                      is_full ? _("The disk of this file is full. The file is whole, as it was before, and your work is "
                                  "safe on this computer. Free some space there.")
                              : _("The file could not be replaced. It is whole, as it was before. "
                                  "Check that the folder may be written to, or save under another name."), error);
  rga_store_error_set_cause (error, reason);

  return FALSE;
}

gboolean
rga_publish_refuse_half_written (GError **error)
{
  return rga_publish_refuse (RGA_STORE_ERROR_HALF_WRITTEN,
                             _("The file could not be written whole and may not open now. What it was before and your work "
                               "are both safe on this computer. Leave this window open until it says “Saved”, or save "
                               "under another name."), error);
}
