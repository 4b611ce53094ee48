/* rga-list-focus.c */
#include "rga-list-focus.h"

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
