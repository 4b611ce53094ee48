/* rga-item-list.h
 *
 * The items a page lists, in their order: the seats of a team, the sections of
 * a charter, the projects of an agenda. A function says which they are; the list
 * follows the plan and touches only the rows an edit names.
 */
#pragma once

#include "rga-plan.h"
#include "rga-row-list.h"

G_BEGIN_DECLS

/* One row. Signal `changed`: what it shows may be different now. */
#define RGA_TYPE_ITEM_NODE (rga_item_node_get_type ())
G_DECLARE_FINAL_TYPE (RgaItemNode, rga_item_node, RGA, ITEM_NODE, GObject)

const RgaId *rga_item_node_get_id (RgaItemNode *self);

/* A new array of items in order, borrowed; NULL = none. `owner` may be RGA_ID_NONE. */
typedef GPtrArray *(*RgaItemListFunc) (RgaPlan     *plan,
                                       const RgaId *owner,
                                       gpointer     data);

#define RGA_TYPE_ITEM_LIST (rga_item_list_get_type ())
G_DECLARE_FINAL_TYPE (RgaItemList, rga_item_list, RGA, ITEM_LIST, RgaRowList)

/* A GListModel of RgaItemNode. `lists` are those the rows are made of, the first
 * of them the rows' own, ending with RGA_N_LISTS; static. An edit of the others
 * may show in any row. */
RgaItemList *rga_item_list_new      (RgaItemListFunc  collect,
                                     gpointer         data,
                                     const RgaList   *lists);
/* NULL plan = nothing open; NULL owner = RGA_ID_NONE. */
void         rga_item_list_set      (RgaItemList     *self,
                                     RgaPlan         *plan,
                                     const RgaId     *owner);
/* Asks the function again: something it looks at besides the plan is different. */
void         rga_item_list_refresh  (RgaItemList     *self);
/* Every row may show something else now. */
void         rga_item_list_reread   (RgaItemList     *self);
/* NULL when the row's item is gone; borrowed until the next change. */
RgaItem     *rga_item_list_get_item (RgaItemList     *self,
                                     guint            place);
/* G_MAXUINT when no row is that item. */
guint        rga_item_list_find     (RgaItemList     *self,
                                     const RgaId     *id);

G_END_DECLS
