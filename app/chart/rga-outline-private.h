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

typedef gboolean (*RgaOutlineTest) (const RgaOutline *self,
                                    const RgaItem    *item);

gboolean   rga_outline_is_in_scope      (const RgaOutline *self,
                                         const RgaId      *programme);
/* Stands below no other project. */
gboolean   rga_outline_is_root_project  (const RgaOutline *self,
                                         const RgaItem    *item);
/* The focus area a project is shown under: the first of those in scope. */
RgaId      rga_outline_find_area        (const RgaOutline *self,
                                         const RgaProject *project);
gboolean   rga_outline_has_area         (const RgaOutline *self,
                                         const RgaId      *area);
/* An activity or milestone of no project and no other activity. */
gboolean   rga_outline_is_loose         (const RgaOutline *self,
                                         const RgaItem    *item);

/* Something stands under the focus area, or under none for RGA_ID_NONE. */
gboolean   rga_outline_holds_something  (const RgaOutline *self,
                                         const RgaId      *area);

G_END_DECLS
