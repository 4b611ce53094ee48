/* rga-outline-name-cell.h
 *
 * The first cell of a row of the timeline's table: fold, sign, number, name and
 * warning. The name is typed here while its node says so; Enter and leaving keep
 * it, Esc restores it.
 *
 * Signals: `committed` (RgaOutlineNode *, const char *name), `finished`
 * (RgaOutlineNode *), `edit-wanted` (RgaOutlineNode *): clicked while selected.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-outline-node.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_NAME_CELL (rga_outline_name_cell_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlineNameCell, rga_outline_name_cell, RGA, OUTLINE_NAME_CELL, AdwBin)

GtkWidget *rga_outline_name_cell_new    (void);
/* `list_item` holds a GtkTreeListRow around an RgaOutlineNode. */
void       rga_outline_name_cell_bind   (RgaOutlineNameCell *self,
                                         GtkListItem        *list_item,
                                         RgaDocument        *document);
/* NULL while it shows no row. */
RgaOutlineNode *rga_outline_name_cell_get_node (RgaOutlineNameCell *self);
/* Whether its colour is that of the bars beside it; TRUE at first. */
void       rga_outline_name_cell_set_coloured (RgaOutlineNameCell *self,
                                         gboolean            is_coloured);
/* An edit elsewhere may have made or taken away what to look at here. */
void       rga_outline_name_cell_look_again (RgaOutlineNameCell *self);
void       rga_outline_name_cell_unbind (RgaOutlineNameCell *self);

G_END_DECLS
