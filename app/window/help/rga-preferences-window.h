/* rga-preferences-window.h
 *
 * What one person likes on this computer; see rga-preferences.h.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_PREFERENCES_WINDOW (rga_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (RgaPreferencesWindow, rga_preferences_window, RGA, PREFERENCES_WINDOW, AdwPreferencesWindow)

GtkWindow *rga_preferences_window_new (GtkWindow *of);

G_END_DECLS
