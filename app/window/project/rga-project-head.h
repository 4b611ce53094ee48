/* rga-project-head.h
 *
 * The head of a project's page: number, chips that say status, priority, level,
 * period and procurement rounds and edit them, and how complete its charter is.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_PROJECT_HEAD (rga_project_head_get_type ())
G_DECLARE_FINAL_TYPE (RgaProjectHead, rga_project_head, RGA, PROJECT_HEAD, GtkBox)

void  rga_project_head_set            (RgaProjectHead *self,
                                       RgaDocument    *document,
                                       const RgaId    *project);
void  rga_project_head_refresh        (RgaProjectHead *self);

G_END_DECLS
