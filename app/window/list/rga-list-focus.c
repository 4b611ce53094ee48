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

void
rga_list_focus_bind_keys (GtkWidgetClass *page,
                          const char     *remove,
                          const char     *menu)
{
  gtk_widget_class_add_binding_action (page, GDK_KEY_Delete, 0, remove, NULL);
  gtk_widget_class_add_binding_action (page, GDK_KEY_Menu, 0, menu, NULL);
  gtk_widget_class_add_binding_action (page, GDK_KEY_F10, GDK_SHIFT_MASK, menu, NULL);
}
