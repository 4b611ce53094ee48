/* rga-outline-paste.h
 *
 * What was read from a table on the clipboard, before anything is written: its
 * rows, how their dates were read, what stays text. Signal `accepted`.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_PASTE (rga_outline_paste_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlinePaste, rga_outline_paste, RGA, OUTLINE_PASTE, GtkPopover)

/* `rows`: RgaPasteRow, from rga_paste_read(); `home` is the name of the project that
 * they come in, NULL = none. */
void       rga_outline_paste_set_rows (RgaOutlinePaste *self,
                                       RgaDocument     *document,
                                       GPtrArray       *rows,
                                       const char      *home);
GPtrArray *rga_outline_paste_get_rows (RgaOutlinePaste *self);

G_END_DECLS
