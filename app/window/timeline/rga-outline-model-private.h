/* rga-outline-model-private.h
 *
 * What the files of the outline model share: its state, the rows it holds
 * (rga-outline-model-rows.c) and how these follow the plan
 * (rga-outline-model-follow.c).
 */
#pragma once

#include "rga-outline-list.h"
#include "rga-outline-model.h"

G_BEGIN_DECLS

struct _RgaOutlineModel
{
  GObject           parent_instance;

  RgaPlan          *plan;
  RgaOutline        outline;
  RgaId             scope;
  RgaOutlineList   *roots;
  RgaOutlineNode   *rest;        /* the group of those without; borrowed from `roots`, may be NULL */
  gboolean          is_grouped;  /* the roots are groups */
  GtkTreeListModel *tree;
  GHashTable       *nodes;       /* the place of a node's row → RgaOutlineNode, borrowed */
  GHashTable       *links;       /* RgaId of a project's link to a focus area or round → RgaId of the project, owned */
  GArray           *programmes;  /* RgaId, in order */
  GHashTable       *shown;       /* RgaId → what the filter says of it; NULL = no filter */
  gulong            changed_id;
};

gboolean        rga_outline_model_is_scoped        (RgaOutlineModel *self);
/* The list below `parent` (NULL = outermost); NULL when nobody looked below it. */
RgaOutlineList *rga_outline_model_get_list         (RgaOutlineModel *self,
                                                    RgaOutlineNode  *parent);
/* The row shows that item. */
void            rga_outline_model_remember         (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
/* It and all below it show nothing any more. */
void            rga_outline_model_forget           (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
/* Of all below `parent`; NULL = the outermost. Free with g_array_unref(). */
GArray         *rga_outline_model_load_rows        (RgaOutlineModel *self,
                                                    RgaOutlineNode  *parent);
/* The row of the tree that shows `node`, or NULL when a row above it is folded. */
GtkTreeListRow *rga_outline_model_find_tree_row    (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
void            rga_outline_model_unfold           (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
/* RgaId of the rows unfolded from `node` down; free with g_array_unref(). */
GArray         *rga_outline_model_get_open         (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
void            rga_outline_model_unfold_all       (RgaOutlineModel *self,
                                                    const GArray    *open);
/* What tells a row of several agendas from one of another, see rga_outline_node_set_order(). */
guint           rga_outline_model_get_order        (RgaOutlineModel *self,
                                                    RgaOutlineNode  *parent,
                                                    const RgaOutlineRow *row);
RgaOutlineNode *rga_outline_model_insert           (RgaOutlineModel *self,
                                                    RgaOutlineNode  *parent,
                                                    const RgaOutlineRow *row);
/* How the row reads, where it stands, whether it can be unfolded, its colour. */
void            rga_outline_model_update           (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node,
                                                    const RgaOutlineRow *row);
void            rga_outline_model_drop             (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
/* Reads again what stands below `parent`, NULL = outermost, where it is loaded. */
void            rga_outline_model_refresh_children (RgaOutlineModel *self,
                                                    RgaOutlineNode  *parent);
gboolean        rga_outline_model_is_expandable    (RgaOutlineModel *self,
                                                    RgaOutlineNode  *node);
void            rga_outline_model_reload           (RgaOutlineModel *self);
void            rga_outline_model_unfold_found     (RgaOutlineModel *self);
/* Whatever it looks for: the item has a row, and so has what it stands below. */
void            rga_outline_model_filter_in        (RgaOutlineModel *self,
                                                    RgaItem         *item);
void            rga_outline_model_filter_rows      (RgaOutlineModel *self,
                                                    GArray          *rows);
gboolean        rga_outline_model_has_children     (RgaOutlineModel *self,
                                                    const RgaOutlineRow *row);
/* A GtkTreeListModelCreateModelFunc. */
GListModel     *rga_outline_model_create_children  (gpointer         item,
                                                    gpointer         data);
/* What the plan says about agendas and about projects in focus areas. */
void            rga_outline_model_read_plan        (RgaOutlineModel *self);
/* The plan's `changed`. */
void            rga_outline_model_plan_changed     (RgaPlan         *plan,
                                                    const RgaDelta  *delta,
                                                    RgaOutlineModel *self);

G_END_DECLS
