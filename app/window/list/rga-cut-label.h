/* rga-cut-label.h
 *
 * A label that is cut short says all of it where the pointer rests; one that has
 * room for its words has nothing to add.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* `whole` is what `shown` is short for; NULL = the same. */
void rga_cut_label_set (GtkLabel   *label,
                        const char *shown,
                        const char *whole);

G_END_DECLS
