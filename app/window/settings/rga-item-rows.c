/* rga-item-rows.c */
#include "rga-item-rows.h"

#define ITEM "rga-item"   /* data of a row: its RgaId */

const RgaId *
rga_item_rows_get_id (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ITEM);
}

static gboolean
has_same_items (const GPtrArray *rows,
                const GPtrArray *items)
{
  if (rows->len != items->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!rga_id_equal (rga_item_rows_get_id (rows->pdata[i]), &((const RgaItem *) items->pdata[i])->id))
      return FALSE;

  return TRUE;
}

static void
make_rows (AdwPreferencesGroup *group,
           GPtrArray           *rows,
           const GPtrArray     *items,
           RgaMakeRow           make,
           gpointer             self)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);

  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *row = make (self);

      g_object_set_data_full (G_OBJECT (row), ITEM, g_memdup2 (&((const RgaItem *) items->pdata[i])->id, sizeof (RgaId)), g_free);
      g_ptr_array_add (rows, row);
      adw_preferences_group_add (group, row);
    }
}

void
rga_item_rows_show (AdwPreferencesGroup *group,
                    GPtrArray           *rows,
                    GPtrArray           *items,
                    RgaMakeRow           make,
                    RgaShowRow           show,
                    gpointer             self)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group) && rows != NULL && items != NULL);

  if (!has_same_items (rows, items))
    make_rows (group, rows, items, make, self);
  for (guint i = 0; i < rows->len; i++)
    show (self, rows->pdata[i], items->pdata[i]);
}

gboolean
rga_item_rows_focus (GPtrArray *rows,
                     guint      place)
{
  return rows->len > 0 && gtk_widget_grab_focus (rows->pdata[MIN (place, rows->len - 1)]);
}
