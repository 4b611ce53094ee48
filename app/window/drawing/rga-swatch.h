/* rga-swatch.h
 *
 * A colour of the palette as the charts draw it now, light or dark; with a tick
 * when it is the one that was chosen.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-theme.h"

G_BEGIN_DECLS

#define RGA_TYPE_SWATCH (rga_swatch_get_type ())
G_DECLARE_FINAL_TYPE (RgaSwatch, rga_swatch, RGA, SWATCH, GtkWidget)

GtkWidget *rga_swatch_new (void);
void       rga_swatch_set (RgaSwatch    *self,
                           RgaThemeRole  role,
                           gboolean      is_chosen);

G_END_DECLS
