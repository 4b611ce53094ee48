/* rga-outline-fact-cell.h
 *
 * A cell of an optional column of the timeline's table: one fact about the row's
 * item, to be read.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-item-facts.h"
#include "rga-outline-node.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_FACT_CELL (rga_outline_fact_cell_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlineFactCell, rga_outline_fact_cell, RGA, OUTLINE_FACT_CELL, AdwBin)

GtkWidget *rga_outline_fact_cell_new        (RgaFact             fact);
/* `list_item` holds a GtkTreeListRow around an RgaOutlineNode. */
void       rga_outline_fact_cell_bind       (RgaOutlineFactCell *self,
                                             GtkListItem        *list_item,
                                             RgaDocument        *document);
/* An edit elsewhere may have changed what it tells. */
void       rga_outline_fact_cell_look_again (RgaOutlineFactCell *self);
void       rga_outline_fact_cell_unbind     (RgaOutlineFactCell *self);

G_END_DECLS
