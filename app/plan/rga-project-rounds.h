/* rga-project-rounds.h
 *
 * The procurement rounds a project is in.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* The project's links (RgaRoundProject *) in the order of the rounds themselves;
 * those to no round are left out. Free with g_ptr_array_unref(). */
GPtrArray *rga_project_rounds (RgaPlan     *plan,
                               const RgaId *project);

G_END_DECLS
