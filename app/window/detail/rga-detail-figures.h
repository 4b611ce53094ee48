/* rga-detail-figures.h
 *
 * The values of an item that follow from the plan, a row each; hidden when it has
 * none.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_FIGURES (rga_detail_figures_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailFigures, rga_detail_figures, RGA, DETAIL_FIGURES, AdwBin)

/* `document` is borrowed; `item` NULL = nothing. To be called again after any change. */
void rga_detail_figures_show (RgaDetailFigures *self,
                              RgaDocument      *document,
                              const RgaItem    *item);
/* Keeps what is typed now. */
void rga_detail_figures_commit (RgaDetailFigures *self);
/* Puts the cursor on the first value that was set without a reason; FALSE when there
 * is none. */
gboolean rga_detail_figures_focus_unexplained (RgaDetailFigures *self);

G_END_DECLS
