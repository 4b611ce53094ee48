/* rga-outline-private.h
 *
 * Shared by the files of the outline.
 */
#pragma once

#include "rga-outline.h"

G_BEGIN_DECLS

/* What stands where, in plan order and in the outline's scope. Free the container. */

/* Focus areas below none, and those below `area`. */
GPtrArray *rga_outline_root_areas       (const RgaOutline *self);
GPtrArray *rga_outline_child_areas      (const RgaOutline *self,
                                         const RgaId      *area);
/* Projects below no other: of a focus area, all, or those of no focus area. */
GPtrArray *rga_outline_area_projects    (const RgaOutline *self,
                                         const RgaId      *area);
GPtrArray *rga_outline_root_projects    (const RgaOutline *self,
                                         gboolean          with_area);
/* Of the focus area (RGA_ID_NONE: of none), and of no project or activity. */
GPtrArray *rga_outline_loose_activities (const RgaOutline *self,
                                         const RgaId      *area);
GPtrArray *rga_outline_loose_milestones (const RgaOutline *self,
                                         const RgaId      *area);

G_END_DECLS
