#include "rga-detail-chips.h"

#include <glib/gi18n.h>

#include "rga-detail-related.h"
#include "rga-field-words.h"

/* Kind and number; its short name where it has no number. */
static char *
write_area (RgaPlan            *plan,
            const RgaFocusArea *area)
{
  if (area->number == NULL)
    return g_strdup (rga_item_short_name (&area->item));

  return g_strdup_printf ("%s %s", rga_field_words_kind (plan, &area->item), area->number);
}

static void
add_area (GPtrArray   *chips,
          RgaPlan     *plan,
          const RgaId *id,
          const char  *action_point)
{
  const RgaFocusArea *area = rga_plan_get_in (plan, RGA_LIST_FOCUS_AREAS, id);
  g_autofree char *text = NULL;

  if (area == NULL)
    return;

  text = write_area (plan, area);
  if (action_point == NULL)
    g_ptr_array_add (chips, g_steal_pointer (&text));
  else
    /* Translators: a focus area and the number of an action point within it */
    g_ptr_array_add (chips, g_strdup_printf (_("%1$s · action point %2$s"), text, action_point));
}

static void
add_areas (GPtrArray     *chips,
           RgaPlan       *plan,
           const RgaItem *item)
{
  g_autoptr(GPtrArray) rows = NULL;
  int field = rga_list_find_field (item->list, "focus_area");

  if (field >= 0)
    add_area (chips, plan, rga_item_field (item, (guint) field), NULL);
  if (item->list != RGA_LIST_PROJECTS)
    return;

  rows = rga_detail_related_in (plan, &item->id, RGA_LIST_PROJECT_FOCUS_AREAS);
  for (guint i = 0; i < rows->len; i++)
    {
      const RgaProjectFocusArea *row = g_ptr_array_index (rows, i);

      add_area (chips, plan, &row->focus_area, row->action_point);
    }
}

static void
add_status (GPtrArray     *chips,
            RgaPlan       *plan,
            const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "status");
  const RgaField *info;
  int word;

  if (field < 0)
    return;

  info = &rga_list_info (item->list)->fields[field];
  word = *(int *) rga_item_field (item, (guint) field);
  if (word != RGA_WORD_OPEN)
    g_ptr_array_add (chips, g_strdup (rga_field_words_value_in (plan, info->words[word])));
}

static void
add_provisional (GPtrArray     *chips,
                 const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "provisional");

  if (field >= 0 && *(gint64 *) rga_item_field (item, (guint) field) == 1)
    g_ptr_array_add (chips, g_strdup (_("provisional")));
}

char **
rga_detail_chips (RgaPlan       *plan,
                  const RgaItem *item)
{
  GPtrArray *chips = g_ptr_array_new ();

  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL, NULL);

  add_areas (chips, plan, item);
  add_status (chips, plan, item);
  add_provisional (chips, item);
  g_ptr_array_add (chips, NULL);

  return (char **) g_ptr_array_free (chips, FALSE);
}
