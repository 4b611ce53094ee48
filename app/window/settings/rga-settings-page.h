/* rga-settings-page.h
 *
 * How this agenda reads dates, counts hours, and when nobody works. All of it is
 * in the plan and can be undone. A page, see rga-page.h.
 */
#pragma once

#include <adwaita.h>

#include "rga-page.h"

G_BEGIN_DECLS

#define RGA_TYPE_SETTINGS_PAGE (rga_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaSettingsPage, rga_settings_page, RGA, SETTINGS_PAGE, AdwBin)

G_END_DECLS
