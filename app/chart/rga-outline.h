/* rga-outline.h
 *
 * The rows of a plan as a planner reads it: focus areas, their projects, and
 * below these sub-projects, activities, milestones and decisions. The window's
 * table, the timeline beside it and an exported page all show these rows.
 *
 * Each item has one row, but a project of several procurement rounds: it stands
 * under the first, and has a repeat under each other one. A repeat shows the
 * project and has nothing below it; so has a part of a project that is in a round
 * by itself.
 *
 * Rows are asked for one parent at a time, so an edit re-reads one group or one
 * project. Nothing is remembered between calls.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_OUTLINE_GROUP,       /* focus area or round, or those without one (id none) */
  RGA_OUTLINE_PROJECT,
  RGA_OUTLINE_ACTIVITY,
  RGA_OUTLINE_MILESTONE,   /* milestones and decisions */
} RgaOutlineKind;

typedef enum
{
  RGA_GROUP_BY_FOCUS_AREA,
  RGA_GROUP_BY_ROUND,
  RGA_GROUP_BY_NONE,
} RgaGroupBy;

typedef enum
{
  RGA_LEVEL_PROJECTS,
  RGA_LEVEL_ACTIVITIES,
} RgaLevel;

/* The colour of a focus area that nothing stands under. */
#define RGA_OUTLINE_NO_CATEGORY (-1)

typedef struct
{
  RgaPlan    *plan;        /* borrowed */
  RgaId       programme;   /* RGA_ID_NONE = all */
  RgaGroupBy  group_by;
  RgaLevel    level;       /* RGA_LEVEL_PROJECTS: nothing below a project but sub-projects */
  gboolean    dated_only;  /* leave activities and milestones without a date to the tray */
  gboolean    all_groups;  /* also groups that nothing stands under */
  gboolean    milestone_rows;  /* what a group has without a project stands below it when unfolded,
                                * not on it */
  gboolean    decision_rows;   /* so do decisions to be taken, and milestones to be reached that are in
                                * no group: a band says of a decision when and where, not what */
} RgaOutline;

typedef struct
{
  RgaOutlineKind   kind;
  guint            level;     /* 0 = outermost */
  RgaId            id;        /* of the item; RGA_ID_NONE: the group of those without */
  RgaId            place;     /* tells rows apart: as `id`, and of a repeat the project's link to the round */
  gboolean         is_repeat; /* the project's own row stands elsewhere */
  RgaId            group;     /* focus area or round it is shown under, or RGA_ID_NONE */
  RgaId            programme;
  int              category;  /* colour: place of its group among those that hold something */
  RgaItem         *item;      /* borrowed; NULL for the group of those without */
  const char      *number;    /* “3”, “a.”; "" */
  const char      *name;      /* of the item; "" for the group of those without */
  const RgaPeriod *period;    /* NULL when no words were typed */
  const char      *home;      /* of a repeat: the name of what its own row stands below; "" */
  RgaGroupBy       group_by;  /* what groups are */
  gboolean         is_expandable;
  gboolean         is_expanded;   /* its children stand below it */
} RgaOutlineRow;

typedef enum
{
  RGA_OUTLINE_NOWHERE,     /* the outline does not show it */
  RGA_OUTLINE_OUTERMOST,
  RGA_OUTLINE_IN_REST,     /* in the group of those without */
  RGA_OUTLINE_BELOW,       /* below the item `id` */
} RgaOutlineWhere;

typedef struct
{
  RgaOutlineWhere where;
  RgaId           id;
} RgaOutlineParent;

/* Arrays of RgaOutlineRow; free with g_array_unref(). Pointers in rows are the
 * plan's and live until the item changes. */
GArray   *rga_outline_roots       (const RgaOutline    *self);
GArray   *rga_outline_children    (const RgaOutline    *self,
                                   const RgaOutlineRow *row);
/* The outermost groups that are shown, without the group of the rest. */
GArray   *rga_outline_groups      (const RgaOutline    *self);
/* Other rows stand in it: a focus area, a round. */
gboolean  rga_outline_is_group    (const RgaItem       *item);
/* Whether the outermost rows are groups. */
gboolean  rga_outline_is_grouped  (const RgaOutline    *self);
/* What a row of the item shows: the project of a link to a round, else the item.
 * NULL when there is no such project. */
RgaItem  *rga_outline_get_shown   (const RgaOutline    *self,
                                   RgaItem             *item);
/* The row of the group of those without; it has no colour of a group. */
RgaOutlineRow rga_outline_rest    (const RgaOutline    *self);
/* Where one item stands, without reading those beside it. Repeats stand where
 * the project's link to the round stands. */
RgaOutlineParent rga_outline_find_parent (const RgaOutline *self,
                                   const RgaItem       *item);
gboolean  rga_outline_has_children (const RgaOutline   *self,
                                   const RgaOutlineRow *row);
/* The item as a row below `parent` (NULL = outermost, with the colour of no group). */
RgaOutlineRow rga_outline_row_of  (const RgaOutline    *self,
                                   const RgaOutlineRow *parent,
                                   RgaItem             *item);
/* Reads what the row's item says now, and whether anything stands below it; its
 * place and colour stay. */
void      rga_outline_reread      (const RgaOutline    *self,
                                   RgaOutlineRow       *row);
/* Every row that is to be seen: `expanded` is a set of RgaId * (group or project);
 * NULL = groups, and at RGA_LEVEL_ACTIVITIES all else too, are open. */
GArray   *rga_outline_rows        (const RgaOutline    *self,
                                   GHashTable          *expanded);
/* What has no date, decisions first, then milestones and activities in plan
 * order: an array of RgaItem *; free the container. */
GPtrArray *rga_outline_undated    (const RgaOutline    *self);
/* Milestones and decisions shown on the row itself: those of a folded project
 * with all below it, or those a group has without a project. */
GPtrArray *rga_outline_moments    (const RgaOutline    *self,
                                   const RgaOutlineRow *row);
/* It has a place on a timeline: a known day, or it goes on all the time. */
gboolean         rga_outline_is_dated (const RgaItem   *item);
/* How many items any outline has read as rows so far: what an edit costs is
 * counted, not timed. */
guint            rga_outline_count_rows (void);
/* When the item happens, NULL when no words were typed. */
const RgaPeriod *rga_outline_period (const RgaItem     *item);

G_END_DECLS
