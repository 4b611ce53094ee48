/* rga-list-focus.h
 *
 * The row of a list in which the keyboard is: what a key pressed there is about.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The widget of that type that the factory of `view` made for the row; NULL = the
 * keyboard is in none. */
GtkWidget *rga_list_focus_row (GtkWidget *view,
                               GType      type);

G_END_DECLS
