/* rga-outline-node.h
 *
 * One row of the timeline's table as an object that cells can watch. It stays
 * the same object for as long as its item stands below the same parent.
 */
#pragma once

#include <gio/gio.h>

#include "rga-outline.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_NODE (rga_outline_node_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlineNode, rga_outline_node, RGA, OUTLINE_NODE, GObject)

/* The rows below it, see rga-outline-list.h. */
typedef struct _RgaOutlineList RgaOutlineList;

/* Which cell a person is typing in. */
typedef enum
{
  RGA_OUTLINE_EDIT_NONE,
  RGA_OUTLINE_EDIT_NAME,
  RGA_OUTLINE_EDIT_PERIOD,
} RgaOutlineEdit;

/* `parent` is borrowed: a node lives in its parent's list. NULL = outermost. */
RgaOutlineNode      *rga_outline_node_new            (const RgaOutlineRow *row,
                                                      RgaOutlineNode      *parent);
const RgaOutlineRow *rga_outline_node_get_row        (RgaOutlineNode      *self);
/* Announces `changed`: the item behind an equal row may still read differently. */
void                 rga_outline_node_set_row        (RgaOutlineNode      *self,
                                                      const RgaOutlineRow *row);
/* The plan no longer has its item: until the row goes, it is an item of `list`
 * with nothing filled in. */
void                 rga_outline_node_lose_item      (RgaOutlineNode      *self,
                                                      RgaList              list);
RgaOutlineNode      *rga_outline_node_get_parent     (RgaOutlineNode      *self);
/* NULL until somebody unfolded the row. */
RgaOutlineList      *rga_outline_node_get_children   (RgaOutlineNode      *self);
void                 rga_outline_node_set_children   (RgaOutlineNode      *self,
                                                      RgaOutlineList      *children);
/* Rows of one parent stand by kind, then by `order`, then by rank. The order is 0
 * but for rows of several agendas beside each other. */
void                 rga_outline_node_set_order      (RgaOutlineNode      *self,
                                                      guint                order);
int                  rga_outline_node_compare        (RgaOutlineNode      *self,
                                                      RgaOutlineNode      *other);
/* Whether the row would stand where this one stands. */
gboolean             rga_outline_node_stands_as      (RgaOutlineNode      *self,
                                                      const RgaOutlineRow *row,
                                                      guint                order);
/* The iter of the list it is in; for rga-outline-list.c only. */
gpointer             rga_outline_node_get_place      (RgaOutlineNode      *self);
void                 rga_outline_node_set_place      (RgaOutlineNode      *self,
                                                      gpointer             place);
RgaOutlineEdit       rga_outline_node_get_edit       (RgaOutlineNode      *self);
void                 rga_outline_node_set_edit       (RgaOutlineNode      *self,
                                                      RgaOutlineEdit       edit);

G_END_DECLS
