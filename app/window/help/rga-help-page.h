/* rga-help-page.h
 *
 * The help, in the reader's language: short pieces to read, and the questions one
 * can ask of an agenda, each of which goes to its place. A page, see rga-page.h;
 * it also stands alone where no agenda is open, and then its questions go nowhere.
 */
#pragma once

#include <adwaita.h>

#include "rga-page.h"

G_BEGIN_DECLS

#define RGA_TYPE_HELP_PAGE (rga_help_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaHelpPage, rga_help_page, RGA, HELP_PAGE, AdwBin)

GtkWidget *rga_help_page_new (void);

G_END_DECLS
