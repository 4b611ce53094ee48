/* rga-outline-private.h
 *
 * Shared by the files of the outline.
 */
#pragma once

#include "rga-outline.h"

G_BEGIN_DECLS

/* What stands where, in plan order and in the outline's scope. Free the container. */

/* The outermost groups: focus areas or rounds. */
GPtrArray *rga_outline_root_groups      (const RgaOutline *self);
/* Focus areas below none, and those below `area`. */
GPtrArray *rga_outline_root_areas       (const RgaOutline *self);
GPtrArray *rga_outline_child_areas      (const RgaOutline *self,
                                         const RgaId      *area);
/* Projects of a group; of a round also the links that stand for one. */
GPtrArray *rga_outline_group_projects   (const RgaOutline *self,
                                         const RgaId      *group);
GPtrArray *rga_outline_round_projects   (const RgaOutline *self,
                                         const RgaId      *round);
/* Projects below no other: all, or those of no group. */
GPtrArray *rga_outline_root_projects    (const RgaOutline *self,
                                         gboolean          with_group);
/* Of the focus area (RGA_ID_NONE: of none), and of no project or activity. */
GPtrArray *rga_outline_loose_activities (const RgaOutline *self,
                                         const RgaId      *area);
GPtrArray *rga_outline_loose_milestones (const RgaOutline *self,
                                         const RgaId      *area);

typedef gboolean (*RgaOutlineTest) (const RgaOutline *self,
                                    const RgaItem    *item);

/* A milestone or decision that is behind us. */
gboolean   rga_outline_is_reached       (const RgaItem    *item);
/* A loose milestone stands below its unfolded group, not on it. */
gboolean   rga_outline_has_own_row      (const RgaOutline *self,
                                         const RgaItem    *milestone);

gboolean   rga_outline_is_in_scope      (const RgaOutline *self,
                                         const RgaId      *programme);
/* Stands below no other project. */
gboolean   rga_outline_is_root_project  (const RgaOutline *self,
                                         const RgaItem    *item);
/* The focus area a project is shown under: the first of those in scope. */
RgaId      rga_outline_find_area        (const RgaOutline *self,
                                         const RgaProject *project);
/* The round an outermost project is shown under: the first of those in scope. */
RgaId      rga_outline_find_round       (const RgaOutline *self,
                                         const RgaProject *project);
/* What stands under the round for the link: the project itself, the link where the
 * project's own row is elsewhere, or NULL. */
RgaItem   *rga_outline_find_in_round    (const RgaOutline      *self,
                                         const RgaRoundProject *link);
/* The group a project is shown under, RGA_ID_NONE = none. */
RgaId      rga_outline_find_group       (const RgaOutline *self,
                                         const RgaProject *project);
/* What the project's own row stands below; "" = nothing that has a name. Borrowed. */
const char *rga_outline_name_home       (const RgaOutline *self,
                                         const RgaItem    *project);
/* By what they show: rank, then what tells rows apart. */
void       rga_outline_sort_rows        (const RgaOutline *self,
                                         GPtrArray        *items);
GPtrArray *rga_outline_list_in_scope    (const RgaOutline *self,
                                         RgaList           list,
                                         guint             field,
                                         RgaOutlineTest    test);
gboolean   rga_outline_has_area         (const RgaOutline *self,
                                         const RgaId      *area);
/* An activity or milestone of no project and no other activity. */
gboolean   rga_outline_is_loose         (const RgaOutline *self,
                                         const RgaItem    *item);

/* Something stands under the focus area, or under none for RGA_ID_NONE. */
gboolean   rga_outline_holds_something  (const RgaOutline *self,
                                         const RgaId      *area);

G_END_DECLS
