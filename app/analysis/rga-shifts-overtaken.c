/* rga-shifts-overtaken.c
 *
 * What stays where it is while something shifts, and for which that comes too late.
 */
#include "rga-links.h"
#include "rga-shifts.h"

static gboolean
is_shifted (const GArray *shifts,
            const RgaId  *item)
{
  for (guint i = 0; i < shifts->len; i++)
    if (rga_id_equal (&g_array_index (shifts, RgaShift, i).item, item))
      return TRUE;

  return FALSE;
}

static void
add_overtaken (GArray         *found,
               const RgaItem  *item,
               const RgaShift *because,
               int             days)
{
  RgaOvertaken overtaken = { item->id, because->item, days };

  if (days > 0)
    g_array_append_val (found, overtaken);
}

static void
find_past_deadline (const RgaItem  *item,
                    const RgaShift *shift,
                    GArray         *found)
{
  int field = rga_list_find_field (item->list, "deadline");
  const RgaPeriod *deadline = field >= 0 && (guint) field != shift->field
                              ? *(RgaPeriod *const *) rga_item_field (item, (guint) field) : NULL;

  if (deadline != NULL && deadline->end != RGA_DAY_OPEN && shift->after.end != RGA_DAY_OPEN)
    add_overtaken (found, item, shift, shift->after.end - deadline->end);
}

static void
find_behind_links (RgaPlan        *plan,
                   const GArray   *shifts,
                   const RgaShift *shift,
                   GArray         *found)
{
  guint n;
  const RgaReference *references = rga_plan_references (plan, &shift->item, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) references[i].item;
      const RgaItem *to = rga_plan_get (plan, &link->to);

      if (to != NULL && rga_link_is_order (link) && rga_id_equal (&link->from, &shift->item) &&
          rga_item_when (to) != NULL && !is_shifted (shifts, &to->id))
        add_overtaken (found, to, shift, rga_link_days_between (link, &shift->after, rga_item_when (to)));
    }
}

GArray *
rga_shifts_find_overtaken (RgaPlan      *plan,
                           const GArray *shifts)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RgaOvertaken));

  g_return_val_if_fail (plan != NULL && shifts != NULL, found);

  for (guint i = 0; i < shifts->len; i++)
    {
      const RgaShift *shift = &g_array_index (shifts, RgaShift, i);
      const RgaItem *item = rga_plan_get (plan, &shift->item);

      if (item != NULL)
        find_past_deadline (item, shift, found);
      find_behind_links (plan, shifts, shift, found);
    }

  return found;
}
