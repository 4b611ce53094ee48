/* rga-heat-mark.h
 *
 * A row or a cell of the table of hours for who cannot see it: a widget without a
 * picture that lies where it is drawn and is called what it says. A cell can have
 * the cursor.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_HEAT_MARK (rga_heat_mark_get_type ())
G_DECLARE_FINAL_TYPE (RgaHeatMark, rga_heat_mark, RGA, HEAT_MARK, GtkWidget)

GtkWidget *rga_heat_mark_new  (GtkAccessibleRole  role);
void       rga_heat_mark_name (RgaHeatMark       *self,
                               const char        *name);

G_END_DECLS
