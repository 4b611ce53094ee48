/* rga-list-name.h
 *
 * A group of rows with a heading is called by it. One without has nothing to see,
 * but all the same a name to hear.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a screen reader: each list box in the widget is called so. */
void rga_list_name (GtkWidget  *widget,
                    const char *name);

G_END_DECLS
