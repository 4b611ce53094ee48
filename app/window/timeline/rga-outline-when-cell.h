/* rga-outline-when-cell.h
 *
 * The second cell of a row of the timeline's table: when, in the planner's own
 * words. Signal `edit-wanted` (RgaOutlineNode *): clicked while selected, or its
 * node says that the period is to be typed.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-outline-node.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_WHEN_CELL (rga_outline_when_cell_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlineWhenCell, rga_outline_when_cell, RGA, OUTLINE_WHEN_CELL, AdwBin)

GtkWidget *rga_outline_when_cell_new    (void);
void       rga_outline_when_cell_bind   (RgaOutlineWhenCell *self,
                                         GtkListItem        *list_item,
                                         RgaDocument        *document);
/* Shows words that fit in so many px: as they were typed, else in short. */
void       rga_outline_when_cell_fit    (RgaOutlineWhenCell *self,
                                         int                 width);
void       rga_outline_when_cell_unbind (RgaOutlineWhenCell *self);

G_END_DECLS
