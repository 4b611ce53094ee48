/* rga-edit-cell.h
 *
 * Words in a cell of a table or in a row, edited where they stand. Pressed while
 * it is the one in focus, or F2, opens them; Enter and leaving keep what was
 * typed, Esc restores it, Tab goes on to the next cell.
 *
 * Properties: `label` for a screen reader, `xalign`, `wrap`.
 * Signal `edited` (const char *): other words were typed.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_EDIT_CELL (rga_edit_cell_get_type ())
G_DECLARE_FINAL_TYPE (RgaEditCell, rga_edit_cell, RGA, EDIT_CELL, GtkWidget)

GtkWidget *rga_edit_cell_new  (const char  *label);
/* `words` is what typing starts with, NULL = the same as shown; `prompt` stands
 * dim where nothing is shown. */
void       rga_edit_cell_show (RgaEditCell *self,
                               const char  *shown,
                               const char  *words,
                               const char  *prompt);
void       rga_edit_cell_edit (RgaEditCell *self);
/* Keeps what is typed now. */
void       rga_edit_cell_keep (RgaEditCell *self);

G_END_DECLS
