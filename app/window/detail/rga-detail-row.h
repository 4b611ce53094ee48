/* rga-detail-row.h
 *
 * A row of the detail pane that shows one field of one item and edits it. What
 * somebody typed is kept when the field is left: one visit, one step. A refused
 * edit is said in the window and the row shows the old value again.
 */
#pragma once

#include <adwaita.h>

#include "rga-detail-form.h"
#include "rga-document.h"

G_BEGIN_DECLS

typedef struct
{
  RgaDocument *document;   /* borrowed from the pane; NULL = bound to nothing */
  RgaId        item;
  RgaList      list;
  guint        field;
  const GArray *several;   /* RgaId of all items that share the row, the first is `item`; NULL = one. Borrowed */
} RgaDetailSlot;

#define RGA_TYPE_DETAIL_ROW (rga_detail_row_get_type ())
G_DECLARE_INTERFACE (RgaDetailRow, rga_detail_row, RGA, DETAIL_ROW, GtkWidget)

struct _RgaDetailRowInterface
{
  GTypeInterface parent;

  RgaDetailSlot *(*get_slot) (RgaDetailRow *self);
  void           (*refresh)  (RgaDetailRow *self);
  void           (*commit)   (RgaDetailRow *self);
};

/* A new, floating row for that kind of field. */
GtkWidget      *rga_detail_row_new       (RgaDetailKind   kind);
/* Keeps what was typed for the former item, then shows the field of this one. */
void            rga_detail_row_bind      (RgaDetailRow   *self,
                                          RgaDocument    *document,
                                          const RgaItem  *item,
                                          guint           field);
/* The field of that name of each: one value where they agree, else how many there
 * are; what is typed goes to all, as one step. */
void            rga_detail_row_bind_several (RgaDetailRow *self,
                                          RgaDocument    *document,
                                          const GArray   *items,
                                          guint           field);
void            rga_detail_row_unbind    (RgaDetailRow   *self);
/* Shows what the plan holds, unless somebody is typing something else there. */
void            rga_detail_row_refresh   (RgaDetailRow   *self);
/* Keeps what is typed now. */
void            rga_detail_row_commit    (RgaDetailRow   *self);

/* For the rows themselves. The item is NULL when it is gone or nothing is bound. */
const RgaDetailSlot *rga_detail_row_get_slot  (RgaDetailRow   *self);
const RgaField *rga_detail_row_get_field (RgaDetailRow   *self);
RgaItem        *rga_detail_row_get_item  (RgaDetailRow   *self);
/* Not filled in when there is no item. Clear it. */
RgaValue        rga_detail_row_get_value (RgaDetailRow   *self);
/* Whether the items that share the row have not all the same. */
gboolean        rga_detail_row_differs   (RgaDetailRow   *self);
/* The words where no value is shown: “not filled in yet”, or “2 different”. New string. */
char           *rga_detail_row_write_open (RgaDetailRow  *self);
/* One step of undo, or none when it is the same already. FALSE: refused and said. */
gboolean        rga_detail_row_set_value (RgaDetailRow   *self,
                                          const RgaValue *value);

/* Names the button that opens a row's popover after the row, with what it holds. */
void            rga_detail_row_describe  (RgaDetailRow   *self,
                                          GtkMenuButton  *button,
                                          const char     *value);
/* The sign before the decimals in the reader's language. */
char            rga_detail_row_decimal   (void);

G_END_DECLS
