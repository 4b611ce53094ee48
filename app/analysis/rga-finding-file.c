#include "rga-finding-sight-private.h"

/* What no edit of ours makes, but another program's can: references to nothing,
 * an item below itself, amounts below zero. */

#define DEEPEST 10000

/* What stands below a ring is not itself part of it: then an item comes by again (`mark`,
 * further and further up) that is not the one we began with. */
static gboolean
is_below_itself (RgaSight      *self,
                 const RgaItem *item,
                 guint          field)
{
  const RgaItem *at = item, *mark = NULL;

  for (guint depth = 1; depth < DEEPEST; depth++)
    {
      at = rga_sight_get_in (self, item->list, rga_item_field (at, field));
      if (at == NULL || at == mark)
        return FALSE;
      if (at == item)
        return TRUE;
      if ((depth & (depth - 1)) == 0)
        mark = at;
    }

  return FALSE;
}

static void
check_reference (RgaSight       *self,
                 const RgaField *info,
                 guint           field)
{
  const RgaId *id = rga_item_field (self->subject, field);

  if (rga_id_is_none (id))
    return;
  if (rga_sight_get (self, id) == NULL)
    rga_sight_find (self, RGA_FINDING_DANGLING, NULL);
  else if ((info->flags & RGA_FIELD_TREE) && is_below_itself (self, self->subject, field))
    rga_sight_find (self, RGA_FINDING_CYCLE, NULL);
}

static void
check_amount (RgaSight *self,
              guint     field)
{
  gint64 number = *(const gint64 *) rga_item_field (self->subject, field);

  if (number != RGA_UNKNOWN && number < 0)
    rga_sight_find_sum (self, RGA_FINDING_NEGATIVE, NULL, number, 0);
}

void
rga_sight_look_at_file (RgaSight *self)
{
  const RgaListInfo *info = rga_list_info (self->subject->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == RGA_FIELD_REFERENCE)
        check_reference (self, &info->fields[i], i);
      else if (info->fields[i].flags & RGA_FIELD_POSITIVE)
        check_amount (self, i);
    }
}
