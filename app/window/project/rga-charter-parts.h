/* rga-charter-parts.h
 *
 * The items that tell a section of a charter: its results, leads, stakeholders, …
 * as rows that are edited, put in order and removed where they stand.
 *
 * Signal `entered` (RgaId *): one is in that item.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_CHARTER_PARTS (rga_charter_parts_get_type ())
G_DECLARE_FINAL_TYPE (RgaCharterParts, rga_charter_parts, RGA, CHARTER_PARTS, AdwBin)

void       rga_charter_parts_set       (RgaCharterParts *self,
                                        RgaDocument     *document,
                                        const RgaId     *section);
guint      rga_charter_parts_get_n     (RgaCharterParts *self);
/* The item was just added: its name is opened as soon as its row is there. */
void       rga_charter_parts_edit_soon (RgaCharterParts *self,
                                        const RgaId     *part);
/* Its row; NULL = it is not here. */
GtkWidget *rga_charter_parts_find      (RgaCharterParts *self,
                                        const RgaId     *part);
/* What a search found is marked (rga-found.h); NULL = nothing is sought. */
void       rga_charter_parts_set_found (RgaCharterParts *self,
                                        GHashTable      *found);

G_END_DECLS
