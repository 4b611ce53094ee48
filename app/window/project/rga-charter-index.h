/* rga-charter-index.h
 *
 * The sections of a charter by name, with how far each is; put in order here.
 *
 * Signals: `picked`, one is selected; `entered`, somebody goes on into it (Enter);
 * `delete-wanted`. Each with its place (guint).
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"
#include "rga-item-list.h"

G_BEGIN_DECLS

#define RGA_TYPE_CHARTER_INDEX (rga_charter_index_get_type ())
G_DECLARE_FINAL_TYPE (RgaCharterIndex, rga_charter_index, RGA, CHARTER_INDEX, GtkBox)

/* Once; the sections, borrowed rows. */
void rga_charter_index_set_list     (RgaCharterIndex *self,
                                     RgaItemList     *list);
/* Before the list has other sections. */
void rga_charter_index_set_document (RgaCharterIndex *self,
                                     RgaDocument     *document);
void rga_charter_index_select       (RgaCharterIndex *self,
                                     guint            place);
/* Without `picked`: one came to the section some other way. */
void rga_charter_index_mark         (RgaCharterIndex *self,
                                     guint            place);
/* As a drop-down. */
void rga_charter_index_set_short    (RgaCharterIndex *self,
                                     gboolean         is_short);
void rga_charter_index_shift        (RgaCharterIndex *self,
                                     const RgaId     *section,
                                     int              steps);

G_END_DECLS
