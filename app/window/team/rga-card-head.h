/* rga-card-head.h
 *
 * The head of a card: what kind of item it is, its name to be edited, and a menu.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_CARD_HEAD (rga_card_head_get_type ())
G_DECLARE_FINAL_TYPE (RgaCardHead, rga_card_head, RGA, CARD_HEAD, AdwBin)

/* NULL = nothing. `kind` is what it is called above its name. */
void rga_card_head_show   (RgaCardHead   *self,
                           RgaDocument   *document,
                           const RgaItem *item,
                           const char    *kind);
void rga_card_head_commit (RgaCardHead   *self);
/* Puts the cursor in the name, with all of it selected. */
void rga_card_head_rename (RgaCardHead   *self);

G_END_DECLS
