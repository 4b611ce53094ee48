/* rga-timeline-page.h
 *
 * The whole agenda at a glance, and the place where most editing happens: an
 * outline table and a chart that scroll as one, and a tray of what has no date.
 *
 * A page of the frame: see rga-page.h.
 *
 * Actions `timeline.zoom-in`, `.zoom-out`, `.zoom-fit`, `.zoom-to` (string: year,
 * half-year, quarter, month, week), `.add` (string: project, activity, milestone,
 * decision, focus-area), `.add-below`, `.open`, `.rename`, `.edit-period`,
 * `.delete`, `.duplicate`, `.scope` (string: an id, "" = all),
 * `.scope-selection`, `.only-deadlines`, `.hide-finished`, `.clear-filter`, `.move-up`, `.move-down`, `.indent`, `.outdent`, `.earlier`,
 * `.later`, `.unfold`, `.menu`.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_TIMELINE_PAGE (rga_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaTimelinePage, rga_timeline_page, RGA, TIMELINE_PAGE, AdwBin)

/* NULL = nothing selected. */
const RgaId *rga_timeline_page_get_selected (RgaTimelinePage *self);
/* RgaId of all chosen rows, the above among them. Borrowed until the selection changes. */
const GArray *rga_timeline_page_get_selection (RgaTimelinePage *self);
/* Unfolds what the item stands below and scrolls to it; NULL = nothing. */
void         rga_timeline_page_select       (RgaTimelinePage *self,
                                             const RgaId     *id);
/* Selects it where rows and days stay as they are. */
void         rga_timeline_page_resume       (RgaTimelinePage *self,
                                             const RgaId     *id);
/* A programme, a focus area or a project; NULL = all. */
void         rga_timeline_page_set_scope    (RgaTimelinePage *self,
                                             const RgaId     *scope);
/* It is part of a page that says what it is limited to; nobody widens that here. */
void         rga_timeline_page_keep_scope   (RgaTimelinePage *self);

G_END_DECLS
