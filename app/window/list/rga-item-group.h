/* rga-item-group.h
 *
 * The items of one list that belong to an agenda, a project, …, as rows under
 * their heading. A row is selected to be seen in the detail pane; here items are
 * added, put in order by hand, and removed.
 *
 * Signals: `item-selected`, `item-activated`, as a page has them.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-item-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_ITEM_GROUP (rga_item_group_get_type ())
G_DECLARE_FINAL_TYPE (RgaItemGroup, rga_item_group, RGA, ITEM_GROUP, AdwBin)

/* The line below an item's name; free with g_free(). */
typedef char *(*RgaItemNoteFunc) (RgaPlan       *plan,
                                  const RgaItem *item);

/* Shows more of the item in its row, every time the row is shown. */
typedef void (*RgaItemRowFunc)   (RgaDocument   *document,
                                  RgaItemRow    *row,
                                  const RgaItem *item);

GtkWidget   *rga_item_group_new          (void);
/* `kind` is that of a milestone, else RGA_WORD_OPEN. */
void         rga_item_group_set_list     (RgaItemGroup   *self,
                                          RgaList         list,
                                          int             kind,
                                          RgaItemNoteFunc note);     /* NULL = the usual */
void         rga_item_group_set_extra    (RgaItemGroup   *self,
                                          RgaItemRowFunc  show);
/* The same rows may say something else now. */
void         rga_item_group_refresh      (RgaItemGroup   *self);
void         rga_item_group_set          (RgaItemGroup   *self,
                                          RgaDocument    *document,
                                          const RgaId    *owner);    /* NULL = of the whole plan */
RgaList      rga_item_group_get_list     (RgaItemGroup   *self);
/* NULL = none. */
const RgaId *rga_item_group_get_selected (RgaItemGroup   *self);
/* FALSE, and nothing selected, when the item is not here. */
gboolean     rga_item_group_select       (RgaItemGroup   *self,
                                          const RgaId    *id);
/* What a search found is marked (rga-found.h); NULL = nothing is sought. */
void         rga_item_group_set_found    (RgaItemGroup   *self,
                                          GHashTable     *found);
/* Selects it and scrolls to it; the focus stays where it is. FALSE when it is not here. */
gboolean     rga_item_group_reveal       (RgaItemGroup   *self,
                                          const RgaId    *id);
gboolean     rga_item_group_add          (RgaItemGroup   *self);

G_END_DECLS
