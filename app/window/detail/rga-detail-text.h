/* rga-detail-text.h
 *
 * Words that wrap and are edited where they stand: the title of an item, or a
 * field of several lines. Leaving keeps them and Esc restores; Enter keeps a
 * single line, Ctrl+Enter several.
 *
 * Properties: `single-line`, and `empty` (read only) to show a prompt behind it.
 */
#pragma once

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_TEXT (rga_detail_text_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailText, rga_detail_text, RGA, DETAIL_TEXT, GtkTextView)

/* Puts the cursor in it with everything selected, so that typing replaces it. */
void rga_detail_text_grab_all (RgaDetailText *self);

G_END_DECLS
