/* rga-plan-view.h
 *
 * An open agenda: sidebar, header bar, the page of the chosen view, details.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-picture.h"
#include "rga-tables.h"
#include "rga-strip.h"

G_BEGIN_DECLS

#define RGA_TYPE_PLAN_VIEW (rga_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (RgaPlanView, rga_plan_view, RGA, PLAN_VIEW, AdwBin)

/* NULL = nothing open. */
void rga_plan_view_set_document   (RgaPlanView       *self,
                                   RgaDocument       *document);
/* Keeps what is being typed now: before saving and closing. */
void rga_plan_view_commit         (RgaPlanView       *self);
/* A view of rga-views.h. */
void rga_plan_view_show_page      (RgaPlanView       *self,
                                   const char        *page);
/* A page beside the views, such as “settings”; Back leads here again. */
void rga_plan_view_visit_page     (RgaPlanView       *self,
                                   const char        *page);
/* A page, looked at in the way that answers a question (rga_page_show_aspect()); Back
 * leads here again. FALSE: there is no such page, or it does not know the way. */
gboolean rga_plan_view_ask        (RgaPlanView       *self,
                                   const char        *page,
                                   const char        *aspect);
/* On the page where the item is found; Back leads here again. */
void rga_plan_view_show_item      (RgaPlanView       *self,
                                   const RgaId       *id);
/* To the next (1) or the former (-1) part of the window. */
void rga_plan_view_step_area      (RgaPlanView       *self,
                                   int                step);
/* To the next or the former agenda, focus area or project of the sidebar. */
void rga_plan_view_step_project   (RgaPlanView       *self,
                                   int                step);
void rga_plan_view_go_back        (RgaPlanView       *self);
/* Puts the cursor in the search field of a page that can be searched. */
void rga_plan_view_search         (RgaPlanView       *self);
/* A kind of rga-views.h; on the page shown, else on the page that holds it. */
void rga_plan_view_add            (RgaPlanView       *self,
                                   const char        *kind);
/* Asks what is still to be found out about what is selected. */
void         rga_plan_view_add_open_point (RgaPlanView *self);
void rga_plan_view_toggle_details (RgaPlanView       *self);
RgaStrip *rga_plan_view_get_strip (RgaPlanView       *self);
/* How the agenda is looked at, see rga-view-state.h; take only after its document
 * was set. */
void rga_plan_view_keep_view      (RgaPlanView       *self,
                                   GKeyFile          *keys);
void rga_plan_view_take_view      (RgaPlanView       *self,
                                   GKeyFile          *keys);
/* The view as it is shown now, for export and clipboard. */
/* The table the page shows, or that of all projects: its name; `request` is filled in. */
const char *rga_plan_view_get_table (RgaPlanView       *self,
                                     RgaTableRequest   *request);
void rga_plan_view_get_picture    (RgaPlanView       *self,
                                   RgaPictureOptions *options);

G_END_DECLS
