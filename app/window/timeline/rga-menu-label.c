#include "rga-menu-label.h"

void
rga_menu_label_set (GtkMenuButton *button,
                    GtkLabel      *label,
                    const char    *words)
{
  gtk_label_set_label (label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
