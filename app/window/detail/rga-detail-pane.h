/* rga-detail-pane.h
 *
 * The selected item, beside the chart: every field of it, what is in it and what
 * stands around it. Shows items of every list; lines that lead to another item
 * show that one here.
 *
 * Property `document`. Signal `jump` (RgaId *): somebody went to another item
 * here that a timeline has too; it is shown already, the page may select it.
 * Signal `preview` (RgaId *, const RgaPeriod *): a date is being typed for that
 * item; NULL when that ended. A chart may draw where it would be.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_PANE (rga_detail_pane_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailPane, rga_detail_pane, RGA, DETAIL_PANE, AdwBin)

GtkWidget   *rga_detail_pane_new          (void);
void         rga_detail_pane_set_document (RgaDetailPane *self,
                                           RgaDocument   *document);
/* NULL = nothing selected. What was being typed for the former item is kept. */
void         rga_detail_pane_show         (RgaDetailPane *self,
                                           const RgaId   *id);
/* Several items (RgaId): what they share, and what lies between two. One or none is
 * as above. */
void         rga_detail_pane_show_several (RgaDetailPane *self,
                                           const GArray  *items);
/* NULL = none, or several. */
const RgaId *rga_detail_pane_get_shown    (RgaDetailPane *self);
/* Puts the cursor in that field, unfolding what is folded; NULL or the name of
 * the title puts it in the title. */
void         rga_detail_pane_focus_field  (RgaDetailPane *self,
                                           const char    *field_name);
/* Keeps what is being typed now, before the document is closed. */
void         rga_detail_pane_commit       (RgaDetailPane *self);

G_END_DECLS
