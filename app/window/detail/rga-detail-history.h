/* rga-detail-history.h
 *
 * What happened to the item in the pane: folded until somebody asks, then its
 * steps, newest first; each unfolds to its fields before and after.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_HISTORY (rga_detail_history_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailHistory, rga_detail_history, RGA, DETAIL_HISTORY, AdwExpanderRow)

/* Also after a change of that item: what is unfolded is read again. */
void rga_detail_history_show (RgaDetailHistory *self,
                              RgaDocument      *document,
                              const RgaId      *item);

G_END_DECLS
