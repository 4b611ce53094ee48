/* rga-list-headings.h
 *
 * Keys in a list whose rows stand under headings: the arrows pass over these. GTK
 * stops in front of a row that cannot be selected, and goes no further.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*RgaHeadingFunc) (gpointer item);

/* For a list that selects one row. */
void  rga_list_headings_pass (GtkListView    *view,
                              RgaHeadingFunc  is_heading);
/* The row that is no heading, `steps` from `place` or next to that, in the direction of
 * the steps as far as there are any; GTK_INVALID_LIST_POSITION = there is none at all.
 * `place` may be that too: the first row is one step on from it. */
guint rga_list_headings_step (GListModel     *rows,
                              RgaHeadingFunc  is_heading,
                              guint           place,
                              int             steps);

G_END_DECLS
