/* rga-plan-title.h
 *
 * What the header bar says: the page, and under it the agenda and whether it is
 * saved.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_PLAN_TITLE (rga_plan_title_get_type ())
G_DECLARE_FINAL_TYPE (RgaPlanTitle, rga_plan_title, RGA, PLAN_TITLE, AdwBin)

/* NULL = nothing open. */
void rga_plan_title_set_document (RgaPlanTitle *self,
                                  RgaDocument  *document);
void rga_plan_title_set_page     (RgaPlanTitle *self,
                                  const char   *title);
/* The agenda, or only whether it is saved: where the sidebar is a screen of its own
 * there is no room for both, and it names the agenda. */
void rga_plan_title_set_narrow   (RgaPlanTitle *self,
                                  gboolean      is_narrow);

G_END_DECLS
