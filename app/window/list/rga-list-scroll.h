/* rga-list-scroll.h
 *
 * Brings a row of a long list into sight, also one that came only just now.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of a GtkListView, or of the list inside a GtkColumnView. A row that is new has no
 * height yet, and GTK takes one at the edge for visible (4.8): the list is asked again
 * once it has been laid out. The last call holds. */
void rga_list_scroll_to (GtkWidget *list,
                         guint      position);

G_END_DECLS
