#include "rga-detail-items.h"

#include <glib/gi18n.h>

#include "rga-detail-item-row.h"

#define MAX_ROWS 60   /* an agenda of thousands is read in the timeline */

static void
free_line (RgaDetailLine *line)
{
  g_free (line->name);
  g_free (line->note);
  g_free (line);
}

GPtrArray *
rga_detail_lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
}

void
rga_detail_lines_add (GPtrArray   *lines,
                      const RgaId *id,
                      char        *name,
                      char        *note)
{
  RgaDetailLine *line = g_new (RgaDetailLine, 1);

  *line = (RgaDetailLine) { *id, name, note };
  g_ptr_array_add (lines, line);
}

/* What stands in the container now; owned by it. */
static GPtrArray *
get_rows (GtkWidget *container)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (container), "rga-rows");

  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (container), "rga-rows", rows, (GDestroyNotify) g_ptr_array_unref);
    }

  return rows;
}

static void
add_row (GtkWidget *container)
{
  GtkWidget *row = rga_detail_item_row_new ();

  if (ADW_IS_EXPANDER_ROW (container))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (container), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (container), row);
  g_ptr_array_add (get_rows (container), row);
}

static void
remove_last_row (GtkWidget *container)
{
  GPtrArray *rows = get_rows (container);
  GtkWidget *row = g_ptr_array_steal_index (rows, rows->len - 1);

  if (ADW_IS_EXPANDER_ROW (container))
    adw_expander_row_remove (ADW_EXPANDER_ROW (container), row);
  else
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (container), row);
}

static void
fit_rows (GtkWidget *container,
          guint      n)
{
  while (get_rows (container)->len < n)
    add_row (container);
  while (get_rows (container)->len > n)
    remove_last_row (container);
}

static void
add_rest_line (GPtrArray *lines,
               guint      n)
{
  rga_detail_lines_add (lines, &RGA_ID_NONE,
                        g_strdup_printf (ngettext ("%u more", "%u more", n), n), g_strdup (""));
}

void
rga_detail_items_show (GtkWidget *container,
                       GPtrArray *lines,
                       gboolean   always)
{
  guint n = lines->len;

  gtk_widget_set_visible (container, always || n > 0);
  if (n > MAX_ROWS)
    {
      g_ptr_array_set_size (lines, MAX_ROWS);
      add_rest_line (lines, n - MAX_ROWS);
    }
  fit_rows (container, lines->len);
  for (guint i = 0; i < lines->len; i++)
    {
      const RgaDetailLine *line = g_ptr_array_index (lines, i);

      rga_detail_item_row_show (g_ptr_array_index (get_rows (container), i), &line->id, line->name, line->note);
    }
}
