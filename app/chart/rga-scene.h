/* rga-scene.h
 *
 * A picture as data: an array of marks in the order they are painted. A mark
 * carries all that any surface needs (its box in points, the slope of its ends,
 * broken text lines, a role, the row and item it stands for and a sentence), so
 * Cairo paints it, SVG and slides write it, picking reads it and tests compare
 * it, all without a second layout.
 *
 * 1 pt = 1/72 inch; x runs right, y runs down, 0,0 is the page's top left.
 */
#pragma once

#include "rga-id.h"
#include "rga-period.h"
#include "rga-theme.h"

G_BEGIN_DECLS

/* design/charts.md, section 3. */
typedef enum
{
  RGA_MARK_HOLIDAY,      /* rectangle behind everything */
  RGA_MARK_GRID,         /* hairline, upright or level: a thin rectangle */
  RGA_MARK_GROUP,        /* band of a group row */
  RGA_MARK_ROW_LINE,     /* hairline under a row */
  RGA_MARK_TODAY,        /* upright line */
  RGA_MARK_ROOM,         /* hours still free */
  RGA_MARK_BASELINE,     /* where it was planned before */
  RGA_MARK_BAR_UNDERLAY, /* completes the slopes of a bar to its rectangle */
  RGA_MARK_BAR,          /* a stretch of work; its edges slope */
  RGA_MARK_CHILD_BAR,    /* as bar, of an activity */
  RGA_MARK_BAND,         /* ongoing: two lines and slats at both ends */
  RGA_MARK_SUMMARY,      /* computed from children: a rule with feet */
  RGA_MARK_PROGRESS,     /* counted progress, a rule under the bar */
  RGA_MARK_RECURRENCE,   /* a line; its ticks are RGA_MARK_TICK */
  RGA_MARK_TICK,         /* one occurrence: a rectangle */
  RGA_MARK_POINT_BAR,    /* an activity somewhere in a window */
  RGA_MARK_STEP,         /* capacity: one rectangle of a stack */
  RGA_MARK_RANGE,        /* capacity: from min to max, hatched */
  RGA_MARK_OVER,         /* capacity: above what is available, hatched */
  RGA_MARK_UNKNOWN,      /* dotted box: a number nobody gave */
  RGA_MARK_LATER,        /* dashed box: a later stage without a date */
  RGA_MARK_STEP_LINE,    /* polyline, for a capacity step line or total */
  RGA_MARK_LEADER,       /* thin straight line from points[0] to points[1] */
  RGA_MARK_LINK,         /* from one item to another: its points, see RgaLinkLook */
  RGA_MARK_WINDOW,       /* level line with ticks: the days a moment lies in */
  RGA_MARK_LEAD_IN,      /* wedge before a deadline, apex left */
  RGA_MARK_DEADLINE,     /* upright rule at the end of the last day */
  RGA_MARK_MILESTONE,    /* diamond */
  RGA_MARK_DECISION,     /* circle */
  RGA_MARK_PILL,         /* round box with a count */
  RGA_MARK_SWATCH,       /* the colour of a group */
  RGA_MARK_STATUS,       /* glyph before a name */
  RGA_MARK_TODAY_TAG,    /* round box with the date */
  RGA_MARK_TRAY_CHIP,    /* hairline box round an undated item */
  RGA_MARK_LABEL,        /* text */
  RGA_MARK_WARNING,      /* triangle */
  RGA_MARK_SELECTION,    /* ring round a mark */
  RGA_N_MARKS,
} RgaMarkKind;

/* The end of a bar. */
typedef enum
{
  RGA_EDGE_HARD,         /* known to the day: upright, rounded corners */
  RGA_EDGE_SOFT,         /* slopes from outer (base) to inner (top) */
  RGA_EDGE_OPEN,         /* no known end: slats beyond inner, and an arrow */
  RGA_EDGE_CUT,          /* goes on outside the view: upright, square */
} RgaEdge;

/* What a symbol says besides its kind. */
typedef enum
{
  RGA_STATE_OPEN,        /* still to do, to decide */
  RGA_STATE_DISCUSSED,
  RGA_STATE_DONE,        /* reached, taken */
  RGA_STATE_DROPPED,
  RGA_STATE_IDEA,        /* the rest: status glyphs only */
  RGA_STATE_PLANNED,
  RGA_STATE_RUNNING,
  RGA_STATE_ONGOING,
} RgaMarkState;

/* What a link says, and so what it looks like. */
typedef enum
{
  RGA_LINK_LOOK_ORDER,      /* volgorde: an arrow */
  RGA_LINK_LOOK_CONDITION,  /* voorwaarde: heavy, a gate where it leaves */
  RGA_LINK_LOOK_ENDS,       /* beëindigt: a bar across instead of an arrow */
  RGA_LINK_LOOK_COHERENCE,  /* afstemming, samenhang: dots, no order */
  RGA_LINK_LOOK_BROKEN,     /* the dates have it the other way round: dashes */
  RGA_N_LINK_LOOKS,
} RgaLinkLook;

/* A line that pauses at a label is more marks than one. */
typedef enum
{
  RGA_LINK_HAS_START = 1 << 0,
  RGA_LINK_HAS_END   = 1 << 1,
} RgaLinkEnds;

typedef enum
{
  RGA_DASH_NONE,
  RGA_DASH_TENTATIVE,
  RGA_DASH_LATER,
  RGA_DASH_UNKNOWN,
  RGA_DASH_COHERENCE,
  RGA_DASH_BROKEN,
  RGA_DASH_TODAY,        /* in black and white only */
  RGA_DASH_GHOST,
  RGA_N_DASHES,
} RgaDash;

typedef enum
{
  RGA_WEIGHT_NORMAL = 400,
  RGA_WEIGHT_STRONG = 600,
} RgaWeight;

typedef struct
{
  double x;
  double y;
} RgaPoint;

/* One line of text; always drawn from its left end. */
typedef struct
{
  const char *text;      /* valid UTF-8, owned by the scene */
  double      x;         /* left end */
  double      baseline;
  double      width;     /* as measured */
} RgaTextLine;

/* Row numbers that are no row of the outline. */
#define RGA_ROW_NONE   (-1)
#define RGA_ROW_HEADER (-2)
#define RGA_ROW_LEGEND (-3)
#define RGA_ROW_TRAY   (-4)

typedef struct
{
  RgaMarkKind   kind;
  RgaThemeRole       role;
  RgaThemeRole       over;          /* text: what it stands on, RGA_ROLE_NONE = background */
  double        x, y, width, height;
  double        outer_start;   /* x where it may begin … */
  double        inner_start;   /* … and where it certainly runs */
  double        inner_end;
  double        outer_end;
  RgaEdge       start_edge;
  RgaEdge       end_edge;
  RgaPrecision  precision;     /* of the soft ends */
  RgaMarkState  state;
  RgaDash       dash;
  RgaLinkLook   link;          /* links only, as is the next */
  RgaLinkEnds   link_ends;
  double        stroke;        /* line width, pt; 0 = the kind has none */
  double        halo;          /* background round a symbol, pt */
  double        corner;        /* radius, pt */
  double        tint;          /* share mixed into the background, 0 … 1 */
  RgaTextLine  *lines;
  guint         n_lines;
  double        size;          /* of the text, pt */
  RgaWeight     weight;
  RgaPoint     *points;        /* of polylines and leaders */
  guint         n_points;
  int           row;           /* row of the outline, or RGA_ROW_… */
  RgaId         item;          /* RGA_ID_NONE: not something one can pick */
  const char   *alt;           /* a sentence for who cannot see it, or NULL */
} RgaMark;

typedef struct
{
  RgaMark      *marks;         /* in paint order after rga_scene_finish() */
  guint         n_marks;
  double        width;         /* of the page, pt */
  double        height;
  int           page;          /* from 1 */
  int           n_pages;
  const char   *title;         /* "" when it has none */
  const char   *language;      /* “nl”, “en” */
  guint         room;          /* marks allocated */
  GStringChunk *texts;
} RgaScene;

RgaScene      *rga_scene_new       (double          width,
                                    double          height);
void           rga_scene_free      (RgaScene       *self);
/* A mark of that kind and role with its box, all else empty. The pointer is
 * valid until the next mark is added. */
RgaMark       *rga_scene_add       (RgaScene       *self,
                                    RgaMarkKind     kind,
                                    RgaThemeRole         role,
                                    double          x,
                                    double          y,
                                    double          width,
                                    double          height);
/* A copy that lives as long as the scene. */
const char    *rga_scene_keep      (RgaScene       *self,
                                    const char     *text);
/* Adds one line of text to `mark`. */
void           rga_scene_add_line  (RgaScene       *self,
                                    RgaMark        *mark,
                                    const char     *text,
                                    double          x,
                                    double          baseline,
                                    double          width);
void           rga_scene_add_point (RgaScene       *self,
                                    RgaMark        *mark,
                                    double          x,
                                    double          y);
/* Leaves out all marks of that kind. */
void           rga_scene_leave_out (RgaScene       *self,
                                    RgaMarkKind     kind);
/* Puts the marks in paint order: by layer, then as they were added. */
void           rga_scene_finish    (RgaScene       *self);
/* The topmost mark of an item at that place, or NULL. */
const RgaMark *rga_scene_pick      (const RgaScene *self,
                                    double          x,
                                    double          y);
/* One mark a line, for tests. Free with g_free(). */
char          *rga_scene_to_text   (const RgaScene *self);
const char    *rga_mark_kind_to_word (RgaMarkKind   kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaScene, rga_scene_free)

G_END_DECLS
