/* rga-list-focus.h
 *
 * The row of a list in which the keyboard is: what a key pressed there is about; and
 * the keys that every page with a list has.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The widget of that type that the factory of `view` made for the row; NULL = the
 * keyboard is in none. */
GtkWidget *rga_list_focus_row (GtkWidget *view,
                               GType      type);
/* The widget inside a column view that has the rows, below its head. */
GtkWidget *rga_list_rows      (GtkColumnView *table);
/* The cursor in the row that is selected, which scrolls to it; in the list itself when
 * none is. For a list that selects one. */
gboolean   rga_list_focus_selected (GtkListView *view);
/* Delete, and the keys that open a menu; the names of a page's actions. */
void       rga_list_focus_bind_keys (GtkWidgetClass *page,
                                     const char     *remove,
                                     const char     *menu);

G_END_DECLS
