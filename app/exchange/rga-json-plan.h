/* rga-json-plan.h
 *
 * A whole plan as one JSON object: every list, also the empty ones, every field
 * of every row, unknown as null. Ids are UUIDs as text. The same plan gives the
 * same bytes, in every locale: rows stand by rank, then by id.
 *
 * Beside the fields of rga-list.h a project has `focus_areas` and `sections`, an
 * organisation group and a body have `members`, as rga-json-edits.h reads them.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* Free with g_free(). */
char *rga_json_plan_to_text (RgaPlan *plan);

G_END_DECLS
