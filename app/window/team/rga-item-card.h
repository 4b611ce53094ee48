/* rga-item-card.h
 *
 * The card beside a list: one team, person, organisation or role, with what
 * matters of it, edited where it stands. The detail pane has every field.
 *
 * Signals: `item-selected`, something in the card is selected; `item-activated`,
 * somebody wants its details.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_ITEM_CARD (rga_item_card_get_type ())
G_DECLARE_INTERFACE (RgaItemCard, rga_item_card, RGA, ITEM_CARD, GtkWidget)

/* A card leaves out what it does not have. */
struct _RgaItemCardInterface
{
  GTypeInterface parent_iface;

  void         (*show)         (RgaItemCard *self, RgaDocument *document, const RgaItem *item);
  void         (*commit)       (RgaItemCard *self);
  void         (*rename)       (RgaItemCard *self);
  void         (*search)       (RgaItemCard *self, const char *words);
  const RgaId *(*get_selected) (RgaItemCard *self);
  void         (*select)       (RgaItemCard *self, const RgaId *id);
};

/* NULL = nothing. The same item again shows what became of it. */
void         rga_item_card_show         (RgaItemCard   *self,
                                         RgaDocument   *document,
                                         const RgaItem *item);
/* Keeps what is typed now. */
void         rga_item_card_commit       (RgaItemCard   *self);
/* Puts the cursor in the name, with all of it selected. */
void         rga_item_card_rename       (RgaItemCard   *self);
/* Marks what has these words. */
void         rga_item_card_search       (RgaItemCard   *self,
                                         const char    *words);
/* What is selected inside the card; NULL = the item itself. */
const RgaId *rga_item_card_get_selected (RgaItemCard   *self);
/* Selects what belongs to the item shown; NULL = the item itself. */
void         rga_item_card_select       (RgaItemCard   *self,
                                         const RgaId   *id);
/* Leaves out the fields that stand beside it in the detail pane. */
void         rga_item_card_set_brief    (RgaItemCard   *self,
                                         gboolean       is_brief);

/* For cards themselves. */
void         rga_item_card_item_selected  (RgaItemCard *self);
void         rga_item_card_item_activated (RgaItemCard *self);

G_END_DECLS
