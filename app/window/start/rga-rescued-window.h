/* rga-rescued-window.h
 *
 * What was saved of a damaged agenda and what is missing, list by list; to be copied or
 * kept as text.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_RESCUED_WINDOW (rga_rescued_window_get_type ())
G_DECLARE_FINAL_TYPE (RgaRescuedWindow, rga_rescued_window, RGA, RESCUED_WINDOW, AdwWindow)

/* Over `parent`. `tables` holds RgaSalvaged, `name` is that of the damaged file. */
GtkWidget *rga_rescued_window_new (GtkWindow       *parent,
                                   const GPtrArray *tables,
                                   const char      *name);

G_END_DECLS
