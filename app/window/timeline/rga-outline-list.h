/* rga-outline-list.h
 *
 * The rows below one parent as a list that GTK shows. They stand in the order of
 * rga_outline_node_compare(), so that a row is found, added or taken out without
 * looking at the others.
 */
#pragma once

#include "rga-outline-node.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_LIST (rga_outline_list_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlineList, rga_outline_list, RGA, OUTLINE_LIST, GObject)

RgaOutlineList *rga_outline_list_new      (void);
guint           rga_outline_list_get_n    (RgaOutlineList *self);
/* Borrowed; NULL when there is no such place. */
RgaOutlineNode *rga_outline_list_get      (RgaOutlineList *self,
                                           guint           place);
/* GTK_INVALID_LIST_POSITION when the row is not in this list. */
guint           rga_outline_list_find     (RgaOutlineList *self,
                                           RgaOutlineNode *node);
/* Where it belongs. */
void            rga_outline_list_add      (RgaOutlineList *self,
                                           RgaOutlineNode *node);
/* At the end, where the caller knows that it belongs. */
void            rga_outline_list_append   (RgaOutlineList *self,
                                           RgaOutlineNode *node);
void            rga_outline_list_remove   (RgaOutlineList *self,
                                           RgaOutlineNode *node);
/* Says that the row is another one now, though it is the same object. */
void            rga_outline_list_announce (RgaOutlineList *self,
                                           RgaOutlineNode *node);
/* How many steps of a search through a list any list has taken so far: what an
 * edit costs is counted, not timed. */
guint64         rga_outline_list_count_steps (void);

G_END_DECLS
