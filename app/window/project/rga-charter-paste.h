/* rga-charter-paste.h
 *
 * What was read from a charter on the clipboard, before anything is written: which
 * text goes into which section, and which sections will be new.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_CHARTER_PASTE (rga_charter_paste_get_type ())
G_DECLARE_FINAL_TYPE (RgaCharterPaste, rga_charter_paste, RGA, CHARTER_PASTE, GtkPopover)

/* Reads the clipboard, and shows itself when there is a text on it. */
void rga_charter_paste_start (RgaCharterPaste *self,
                              RgaDocument     *document,
                              const RgaId     *project);

G_END_DECLS
