/* rga-list-focus.c */
#include "rga-list-focus.h"

#include "rga-list-scroll.h"

/* The keyboard is in what GTK puts round the row, or in something inside it. */
GtkWidget *
rga_list_focus_row (GtkWidget *view,
                    GType      type)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, view))
    return NULL;
  if (gtk_widget_get_ancestor (focus, type) != NULL)
    return gtk_widget_get_ancestor (focus, type);
  focus = gtk_widget_get_first_child (focus);

  return focus != NULL && g_type_is_a (G_OBJECT_TYPE (focus), type) ? focus : NULL;
}

GtkWidget *
rga_list_rows (GtkColumnView *table)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (table));

  while (child != NULL && g_strcmp0 (G_OBJECT_TYPE_NAME (child), "GtkColumnListView") != 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* NULL when it is so far from what is seen that it has no widget now. */
static GtkWidget *
find_selected (GtkWidget *view)
{
  GtkWidget *row = gtk_widget_get_first_child (view);

  while (row != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static gboolean
focus_when_there_cb (GtkWidget     *view,
                     GdkFrameClock *clock,
                     gpointer       unused)
{
  GtkWidget *row = find_selected (view);

  if (row != NULL && gtk_root_get_focus (gtk_widget_get_root (view)) == view)
    gtk_widget_grab_focus (row);

  return G_SOURCE_REMOVE;
}

/* A list that is asked keeps the cursor to itself, so the row is asked. */
gboolean
rga_list_focus_selected (GtkListView *view)
{
  GtkSingleSelection *rows;
  GtkWidget *row = find_selected (GTK_WIDGET (view));
  guint place;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), FALSE);

  if (row != NULL)
    return gtk_widget_grab_focus (row);

  rows = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));
  place = rows == NULL ? GTK_INVALID_LIST_POSITION : gtk_single_selection_get_selected (rows);
  if (place != GTK_INVALID_LIST_POSITION)
    {
      rga_list_scroll_to (GTK_WIDGET (view), place);
      gtk_widget_add_tick_callback (GTK_WIDGET (view), focus_when_there_cb, NULL, NULL);
    }

  return gtk_widget_grab_focus (GTK_WIDGET (view));
}

void
rga_list_focus_bind_keys (GtkWidgetClass *page,
                          const char     *remove,
                          const char     *menu)
{
  gtk_widget_class_add_binding_action (page, GDK_KEY_Delete, 0, remove, NULL);
  gtk_widget_class_add_binding_action (page, GDK_KEY_Menu, 0, menu, NULL);
  gtk_widget_class_add_binding_action (page, GDK_KEY_F10, GDK_SHIFT_MASK, menu, NULL);
}
