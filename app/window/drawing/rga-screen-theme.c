#include "rga-screen-theme.h"

#include <adwaita.h>

/* Patterns tell more than any colour where contrast is asked for; they are there
 * for paper, so for light windows. */
const RgaTheme *
rga_screen_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  if (adw_style_manager_get_dark (style))
    return rga_theme_get (RGA_THEME_DARK);

  return rga_theme_get (adw_style_manager_get_high_contrast (style) ? RGA_THEME_GREYSCALE : RGA_THEME_LIGHT);
}
