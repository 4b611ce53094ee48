/* rga-detail-text.h
 *
 * Words that wrap and are edited where they stand: the title of an item, or a
 * field of several lines. Leaving keeps them and Esc restores; Enter keeps a
 * single line, Ctrl+Enter several.
 *
 * It edits a field of an item it is bound to as a detail row, or else words that the
 * caller keeps: those are shown with rga_detail_text_show().
 *
 * Properties: `single-line`, and `empty` (read only) to show a prompt behind it.
 * Signal `typed` (const char *): other words were kept, where it is bound to nothing.
 */
#pragma once

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_TEXT (rga_detail_text_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailText, rga_detail_text, RGA, DETAIL_TEXT, GtkTextView)

/* Puts the cursor in it with everything selected, so that typing replaces it. */
void rga_detail_text_grab_all (RgaDetailText *self);
/* Keeps what is being typed, as leaving it does. */
void rga_detail_text_keep     (RgaDetailText *self);
/* Bound to nothing: these are the words now; NULL = none. What is being typed stays. */
void rga_detail_text_show     (RgaDetailText *self,
                               const char    *words);

G_END_DECLS
