/* rga-as-of.c */
#include "rga-as-of.h"

RgaDay
rga_as_of_day (RgaDocument *document,
               gboolean    *is_as_of)
{
  const RgaSettings *settings = NULL;
  gboolean is_own = FALSE;

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), RGA_DAY_OPEN);

  settings = rga_plan_get_settings (rga_document_get_plan (document));
  is_own = settings != NULL && settings->as_of != NULL && settings->as_of->start != RGA_DAY_OPEN;
  if (is_as_of != NULL)
    *is_as_of = is_own;

  return is_own ? settings->as_of->start : rga_document_get_today (document);
}
