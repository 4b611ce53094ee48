#include "rga-outline-edits-private.h"

#include "rga-spans.h"

void
rga_outline_set_id (RgaEdits    *edits,
                    RgaList      list,
                    const RgaId *item,
                    const char  *field,
                    const RgaId *value)
{
  if (!rga_id_is_none (value))
    rga_edits_set (edits, list, item, (guint) rga_list_find_field (list, field), rga_value_id (value));
}

void
rga_outline_set_text (RgaEdits    *edits,
                      RgaList      list,
                      const RgaId *item,
                      const char  *field,
                      const char  *text)
{
  rga_edits_set (edits, list, item, (guint) rga_list_find_field (list, field), rga_value_text (text));
}

guint
rga_outline_period_field (const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  const RgaPeriod *shown = rga_outline_period (item);

  for (guint i = 0; i < info->n_fields && shown != NULL; i++)
    if (info->fields[i].type == RGA_FIELD_PERIOD && *(RgaPeriod **) rga_item_field ((RgaItem *) item, i) == shown)
      return i;

  return RGA_FIELD (item->list, period);
}

gboolean
rga_outline_is_blank (RgaPlan       *plan,
                      const RgaItem *item)
{
  if (rga_outline_is_group (item) || rga_outline_is_dated (item))
    return FALSE;

  return item->list != RGA_LIST_PROJECTS || rga_span_of_project (plan, &item->id).n_dated == 0;
}

guint
rga_outline_name_field (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "short_name");
  const char *short_name = field >= 0 ? *(const char **) rga_item_field ((RgaItem *) item, field) : NULL;

  return short_name != NULL ? (guint) field : RGA_FIELD (item->list, name);
}
