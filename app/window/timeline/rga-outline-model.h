/* rga-outline-model.h
 *
 * The rows of the timeline as a list that GTK shows: a tree of RgaOutlineNode
 * that follows the plan. A change re-reads the children of the rows it has to do
 * with; what is unfolded stays unfolded.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-item-filter.h"
#include "rga-outline-node.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_MODEL (rga_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlineModel, rga_outline_model, RGA, OUTLINE_MODEL, GObject)

RgaOutlineModel   *rga_outline_model_new          (RgaPlan         *plan);
/* Items are GtkTreeListRow around RgaOutlineNode. */
GtkTreeListModel  *rga_outline_model_get_tree     (RgaOutlineModel *self);
const RgaOutline  *rga_outline_model_get_outline  (RgaOutlineModel *self);
/* A programme: its groups. Anything else: that one row. RGA_ID_NONE: all. FALSE: it
 * was so already. */
gboolean           rga_outline_model_set_scope    (RgaOutlineModel *self,
                                                   const RgaId     *scope);
/* Of the item that is all there is to see; RGA_ID_NONE: more than what stands below one. */
const RgaId       *rga_outline_model_get_scope    (RgaOutlineModel *self);
/* What something new comes below or in: what is selected, else what is all there is to see. */
const RgaId       *rga_outline_model_get_near     (RgaOutlineModel *self,
                                                   const RgaId     *selected);
void               rga_outline_model_set_group_by (RgaOutlineModel *self,
                                                   RgaGroupBy       group_by);
/* Also focus areas that nothing stands under: somebody is filling them. */
void               rga_outline_model_set_all_groups (RgaOutlineModel *self,
                                                   gboolean         all_groups);
/* Only what passes, and what that stands below; an empty filter or NULL = all. */
void               rga_outline_model_set_filter   (RgaOutlineModel *self,
                                                   const RgaItemFilter *filter);
gboolean           rga_outline_model_is_filtered  (RgaOutlineModel *self);
/* The first row that passes the filter itself; GTK_INVALID_LIST_POSITION = none. */
guint              rga_outline_model_find_found   (RgaOutlineModel *self);
guint              rga_outline_model_get_n_rows   (RgaOutlineModel *self);
/* Borrowed; NULL when there is no such place. */
RgaOutlineNode    *rga_outline_model_get_node     (RgaOutlineModel *self,
                                                   guint            position);
/* The row as it stands now, with its depth and whether it is unfolded. */
gboolean           rga_outline_model_get_row      (RgaOutlineModel *self,
                                                   guint            position,
                                                   RgaOutlineRow   *row);
/* GTK_INVALID_LIST_POSITION when the item has no row that can be seen. */
guint              rga_outline_model_find         (RgaOutlineModel *self,
                                                   const RgaId     *id);
/* As find, after unfolding what it stands below. */
guint              rga_outline_model_reveal       (RgaOutlineModel *self,
                                                   const RgaId     *id);
/* The row `by` places further of the same list and the same parent; NULL = none.
 * Borrowed, and so below. */
RgaOutlineNode    *rga_outline_model_get_beside   (RgaOutlineModel *self,
                                                   RgaOutlineNode  *node,
                                                   int              by);
/* The last row of `list` below `parent` (NULL = outermost); NULL = none. */
RgaOutlineNode    *rga_outline_model_get_last     (RgaOutlineModel *self,
                                                   RgaOutlineNode  *parent,
                                                   RgaList          list);
/* The row of an item, folded away or not; NULL when it has none. */
RgaOutlineNode    *rga_outline_model_get_node_of  (RgaOutlineModel *self,
                                                   const RgaId     *id);
/* Does nothing for an item without a row that can be seen. */
void               rga_outline_model_set_unfolded (RgaOutlineModel *self,
                                                   const RgaId     *id,
                                                   gboolean         unfolded);
/* Every item in the scope, folded or not, as RgaOutlineRow in no order that
 * means anything; free with g_array_unref(). */
GArray            *rga_outline_model_dup_all      (RgaOutlineModel *self);

G_END_DECLS
