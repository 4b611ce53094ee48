/* rga-item-order.h
 *
 * Rows that a person puts in order: dragged over each other, or moved with Ctrl
 * and the arrows. Every list of rows that has an order of its own takes its
 * moves from here, so they feel the same.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"
#include "rga-item-list.h"

G_BEGIN_DECLS

#define RGA_TYPE_ITEM_ORDER (rga_item_order_get_type ())
G_DECLARE_FINAL_TYPE (RgaItemOrder, rga_item_order, RGA, ITEM_ORDER, GObject)

/* `owner` is the widget that has the rows; it is borrowed, and tells what fails. */
RgaItemOrder *rga_item_order_new          (GtkWidget       *owner,
                                           RgaItemList     *list);
/* NULL = nothing can be moved. */
void          rga_item_order_set_document (RgaItemOrder    *self,
                                           RgaDocument     *document);
/* The row, or a cell of it, can be dragged and dropped on. */
void          rga_item_order_add          (RgaItemOrder    *self,
                                           GtkWidget       *row);
/* What the row shows now; NULL = nothing. */
void          rga_item_order_bind         (GtkWidget       *row,
                                           RgaItemNode     *node);
/* FALSE when the item is not in the list or would leave it. */
gboolean      rga_item_order_shift        (RgaItemOrder    *self,
                                           const RgaId     *id,
                                           int              steps);
/* Ctrl with an arrow; FALSE when it is another key. */
gboolean      rga_item_order_take_key     (RgaItemOrder    *self,
                                           const RgaId     *id,        /* NULL = nothing selected */
                                           guint            key,
                                           GdkModifierType  state);
/* Behind which row something comes that is dropped on the row at `place`;
 * G_MAXUINT = before all. */
guint         rga_item_order_find_behind  (guint            place,
                                           gboolean         is_lower_half);

G_END_DECLS
