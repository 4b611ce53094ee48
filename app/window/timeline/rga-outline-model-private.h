/* rga-outline-model-private.h
 *
 * What the files of the outline model share: its state, the rows it holds
 * (rga-outline-model-rows.c) and how these follow the plan
 * (rga-outline-model-follow.c).
 */
#pragma once

#include "rga-outline-model.h"

G_BEGIN_DECLS

struct _RgaOutlineModel
{
  GObject           parent_instance;

  RgaPlan          *plan;
  RgaOutline        outline;
  RgaId             scope;
  GListStore       *roots;
  GtkTreeListModel *tree;
  GHashTable       *nodes;       /* RgaId in the node's row → RgaOutlineNode, borrowed */
  gulong            changed_id;
};

/* Of all below `parent`; NULL = the outermost. Free with g_array_unref(). */
GArray         *rga_outline_model_load_rows        (RgaOutlineModel *self,
                                                    RgaOutlineNode  *parent);
/* The row of the tree that shows `node`, or NULL when a row above it is folded. */
GtkTreeListRow *rga_outline_model_find_tree_row    (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
void            rga_outline_model_unfold           (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
/* Reads again what stands below `parent`, NULL = outermost, where it is loaded. */
void            rga_outline_model_refresh_children (RgaOutlineModel *self,
                                                    RgaOutlineNode  *parent);
/* How the row itself reads, whether it can be unfolded, and what stands below it. */
void            rga_outline_model_refresh_node     (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
/* A GtkTreeListModelCreateModelFunc. */
GListModel     *rga_outline_model_create_children  (gpointer         item,
                                                    gpointer         data);
/* The plan's `changed`. */
void            rga_outline_model_plan_changed     (RgaPlan         *plan,
                                                    const RgaDelta  *delta,
                                                    RgaOutlineModel *self);

G_END_DECLS
