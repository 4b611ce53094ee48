/* rga-order.h
 *
 * Rows in the order of the document. Ranks only order siblings; across projects
 * and teams the plan's order is that of what the rows belong to.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* The projects as an outline is read: each before its sub-projects, programme
 * after programme, and last what hangs under nothing. RgaProject *, free the
 * container. */
GPtrArray *rga_projects_in_order (RgaPlan *plan);
/* Rows of a list, those of the first project first and those of no project
 * last; seats go by their team. RgaItem *, free the container. */
GPtrArray *rga_rows_in_order     (RgaPlan *plan,
                                  RgaList  list);

G_END_DECLS
