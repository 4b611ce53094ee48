/* rga-timeline-layout.h
 *
 * A timeline as a scene. One grammar for the window, which lays out the rows it
 * shows beside its own table, and for pages, which carry names, title, date and
 * legend themselves. See design/charts.md.
 */
#pragma once

#include "rga-axis-layout.h"
#include "rga-colors.h"
#include "rga-outline.h"

G_BEGIN_DECLS

/* Which links are drawn besides those of what is selected. */
typedef enum
{
  RGA_LINKS_NONE,
  RGA_LINKS_ORDER,   /* what must come first, while there are few; broken ones always */
  RGA_LINKS_ALL,     /* also what only belongs together, and ends that are not drawn */
} RgaLinksShown;

typedef struct
{
  const RgaOutline  *outline;     /* borrowed, as everything here */
  const RgaTimeAxis *axis;
  const RgaMetrics  *metrics;
  RgaMeasure        *measure;
  RgaLanguage        language;
  RgaDay             today;       /* RGA_DAY_OPEN: no line of today, nothing is overdue */
  double             row_height;  /* of every row, pt */
  double             head;        /* of each row, kept free for a name that is written there, pt */
  gboolean           literals;    /* bars say their own words */
  gboolean           warnings;    /* what is overdue gets a triangle */
  gboolean           subjects;    /* decisions say what is decided, not who decides */
  gboolean           free_days;   /* bands of school and public holidays, and of days off, by zoom */
  const RgaColors   *colors;      /* NULL = by focus area */
  RgaLinksShown      links;
  const RgaId       *selected;    /* its links are drawn, all of them; NULL = nothing is */
} RgaTimelineView;

/* Bands of free days, and of weekends when days are wide. Behind everything. */
void       rga_free_days_layout     (const RgaTimelineView *view,
                                     RgaScene              *scene,
                                     double                 top,
                                     double                 bottom);
/* A line with the look of such a link; without its ends. */
RgaMark   *rga_link_mark            (RgaScene              *scene,
                                     RgaLinkLook            look,
                                     const RgaPoint        *points,
                                     guint                  n_points);
/* The links between what the scene shows, from x `left` to `right`; after its labels. */
void       rga_links_layout         (const RgaTimelineView *view,
                                     RgaScene              *scene,
                                     double                 left,
                                     double                 right);
/* Which looks they would have, were all rows of the scene on one page. */
void       rga_links_find_looks     (const RgaTimelineView *view,
                                     RgaScene              *scene,
                                     gboolean               looks[RGA_N_LINK_LOOKS]);
/* The chart beside a table: rows first … last - 1, row i at y = i × row_height,
 * with grid, today and group bands, without names and axis head. The scene is
 * axis->x + axis->width wide and n_rows × row_height high. */
RgaScene  *rga_timeline_layout_rows (const RgaTimelineView *view,
                                     const RgaOutlineRow   *rows,
                                     guint                  n_rows,
                                     guint                  first,
                                     guint                  last);

typedef struct
{
  double       width;       /* of a page, pt; 0 = 960 */
  double       height;      /* 0 = 540 */
  double       text_size;   /* of names, pt; 0 = 18; at least RGA_SLIDE_FLOOR */
  RgaLanguage  language;
  RgaDay       today;
  gboolean     is_as_of;    /* `today` is the plan's own as-of date */
  RgaDay       from;        /* RGA_DAY_OPEN = as the plan runs */
  RgaDay       to;
  RgaLevel     level;
  RgaGroupBy   group_by;
  RgaId        programme;   /* RGA_ID_NONE = all */
  const char  *title;       /* NULL = the programme's name */
  gboolean     warnings;
  gboolean     literals;
  RgaLinksShown links;
  RgaColorBy   color_by;
  gboolean     load;        /* how many projects run in each unit, under the axis */
  guint        only;        /* this page alone, 1 …, or the last if there are not as many; 0 = all */
} RgaTimelineSheet;

/* Scenes (RgaScene *), at least one; each knows how many pages there are. Free
 * with g_ptr_array_unref(). */
GPtrArray *rga_timeline_pages       (RgaPlan               *plan,
                                     const RgaTimelineSheet *page,
                                     RgaMeasure            *measure);
/* The days a timeline of these rows shows: whole quarters, years or months round
 * all that has a date. FALSE when nothing has. */
gboolean   rga_timeline_get_range   (const RgaOutline      *outline,
                                     const GArray          *rows,
                                     RgaDay                *first,
                                     RgaDay                *last);
/* As above for all rows of the outline: where nothing lies outside the period of its
 * agenda, they are the days of that. */
gboolean   rga_timeline_get_agenda_range (const RgaOutline *outline,
                                     const GArray          *rows,
                                     RgaDay                *first,
                                     RgaDay                *last);
/* As the first for a page, which begins with the work: milestones reached and decisions
 * taken long before it lie before the page. */
gboolean   rga_timeline_get_page_range (const RgaOutline   *outline,
                                     const GArray          *rows,
                                     RgaDay                *first,
                                     RgaDay                *last);

G_END_DECLS
