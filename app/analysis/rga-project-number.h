/* rga-project-number.h
 *
 * What a project is called by number in its agenda. Some agendas number through,
 * others start again in each focus area; there the number of the focus area goes
 * before it: “2.1”.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* NULL when it has no number. Free with g_free(). */
char *rga_project_number (RgaPlan          *plan,
                          const RgaProject *project);

G_END_DECLS
