/* rga-menu-label.h
 *
 * The words of a menu button that may be shortened where room is short; its name is
 * all of them, and so is that of the button inside it, where the focus is.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* `label` stands in the button’s child. */
void rga_menu_label_set (GtkMenuButton *button,
                         GtkLabel      *label,
                         const char    *words);

G_END_DECLS
