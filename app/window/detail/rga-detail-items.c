#include "rga-detail-items.h"

#include <glib/gi18n.h>

#include "rga-detail-item-row.h"
#include "rga-list-name.h"

#define MAX_ROWS 60

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

/* “40 more” leads nowhere: an agenda of thousands is read in the timeline. */
static void
show_rest (GtkWidget *row,
           guint      n)
{
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();
  char *name = g_strdup_printf (ngettext ("%u more", "%u more", n), n);

  rga_detail_item_row_show (RGA_DETAIL_ITEM_ROW (row), rga_detail_lines_add (lines, &RGA_ID_NONE, name, g_strdup ("")));
}

/* The line that adds another one comes last, however many there are. */
static gboolean
ends_adding (GPtrArray *lines)
{
  return lines->len > 0 && ((const RgaDetailLine *) g_ptr_array_index (lines, lines->len - 1))->add != RGA_LIST_ANY;
}

void
rga_detail_items_show (GtkWidget *container,
                       GPtrArray *lines,
                       gboolean   always)
{
  guint rest = lines->len > MAX_ROWS + 1 ? lines->len - MAX_ROWS - ends_adding (lines) : 0;
  guint n = lines->len - rest;
  GPtrArray *rows = get_rows (container);

  gtk_widget_set_visible (container, always || lines->len > 0);
  fit_rows (container, n + (rest > 0));
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    rga_detail_item_row_show (g_ptr_array_index (rows, i), g_ptr_array_index (lines, i));
  if (rest > 0)
    show_rest (g_ptr_array_index (rows, MAX_ROWS), rest);
  if (n > MAX_ROWS)
    rga_detail_item_row_show (g_ptr_array_index (rows, rows->len - 1), g_ptr_array_index (lines, lines->len - 1));
}

static AdwActionRow *
find_heading (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget))
    return ADW_ACTION_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwActionRow *found = find_heading (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
name_by_heading (AdwExpanderRow *row)
{
  rga_list_name (GTK_WIDGET (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

/* The row has no property for it in this version of the library; its heading has. */
void
rga_detail_dress_row (AdwExpanderRow *row)
{
  AdwActionRow *heading = find_heading (GTK_WIDGET (row));

  g_return_if_fail (heading != NULL);

  adw_action_row_set_title_lines (heading, 0);
  adw_action_row_set_subtitle_lines (heading, 0);
  name_by_heading (row);
  g_signal_connect (row, "notify::title", G_CALLBACK (name_by_heading), NULL);
}

/* A group has no property for it either. What stands in its rows is not its heading. */
void
rga_detail_wrap_groups (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_LIST_BOX (child))
      rga_detail_wrap_groups (child);
}
