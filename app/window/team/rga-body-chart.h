/* rga-body-chart.h
 *
 * Who reports to whom, in a window: a team is selected with a click or the arrows;
 * a double click or Enter leads to its card.
 *
 * Signals: `item-selected`; `item-activated`, somebody goes to the selected one.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_BODY_CHART (rga_body_chart_get_type ())
G_DECLARE_FINAL_TYPE (RgaBodyChart, rga_body_chart, RGA, BODY_CHART, AdwBin)

/* NULL = nothing open. */
void         rga_body_chart_set_document  (RgaBodyChart *self,
                                           RgaDocument  *document);
void         rga_body_chart_set_programme (RgaBodyChart *self,
                                           const RgaId  *programme);
/* NULL = none. */
const RgaId *rga_body_chart_get_selected  (RgaBodyChart *self);
/* Without `item-selected`; NULL = none. */
void         rga_body_chart_select        (RgaBodyChart *self,
                                           const RgaId  *id);

G_END_DECLS
