/* rga-charter-view.h
 *
 * The charter of one project: an index of its sections with how far each is, the
 * sections themselves, and the team with its hours over time.
 *
 * Signals: `item-selected`, `item-activated`; `elsewhere` (int, an
 * RgaCharterSubject) as of a section.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_CHARTER_VIEW (rga_charter_view_get_type ())
G_DECLARE_FINAL_TYPE (RgaCharterView, rga_charter_view, RGA, CHARTER_VIEW, AdwBin)

void         rga_charter_view_set          (RgaCharterView *self,
                                            RgaDocument    *document,
                                            const RgaId    *project);
/* The section or seat one is in; NULL = none. */
const RgaId *rga_charter_view_get_selected (RgaCharterView *self);
/* Scrolls to a section, an item of one or a seat; the focus stays where it is. FALSE
 * when the item is not in it. */
gboolean     rga_charter_view_select       (RgaCharterView *self,
                                            const RgaId    *id);
/* What a search found is marked (rga-found.h); NULL = nothing is sought. */
void         rga_charter_view_set_found    (RgaCharterView *self,
                                            GHashTable     *found);
void         rga_charter_view_add_section  (RgaCharterView *self);
void         rga_charter_view_add_seat     (RgaCharterView *self);
void         rga_charter_view_commit       (RgaCharterView *self);

G_END_DECLS
