/* rga-page-private.h
 *
 * A timeline on its way to pages. The rows are known first, then the name
 * column and the axis, then the heights of the rows, then what goes on which page.
 */
#pragma once

#include "rga-legend-layout.h"
#include "rga-row-layout-private.h"

G_BEGIN_DECLS

#define RGA_PAGE_MARGIN 32.0
#define RGA_PAGE_HEAD_GAP 3.0  /* under the line of the axis head */
#define RGA_PAGE_NAME_LINES 2
#define RGA_PAGE_NOTES 2     /* lines beside the axis head */

typedef struct
{
  guint   index;      /* in the outline */
  int     head;       /* index of the group row above that names its colour; -1 = none */
  double  extent;     /* width of the name on one line */
  char  **lines;      /* the name, broken; RGA_PAGE_NAME_LINES at most */
  double  widths[RGA_PAGE_NAME_LINES];   /* of these */
  double  height;     /* before squeezing */
  double  name_x;
  double  name_end;   /* right end of the longest line */
} RgaPageRow;

typedef struct
{
  RgaPlan               *plan;
  const RgaTimelineSheet *options;
  RgaMeasure            *measure;
  RgaOutline             outline;
  RgaMetrics             metrics;
  RgaTimeAxis            axis;
  RgaTimelineView        view;
  RgaColors             *colors;
  GArray                *rows;         /* RgaOutlineRow */
  RgaPageRow            *page_rows;    /* as many */
  GPtrArray             *undated;      /* RgaItem * */
  double                 width;
  double                 height;
  double                 name_width;
  char                 **title;        /* lines */
  double                 as_of_drop;   /* the date stands this much under the title's last line; 0 = beside it */
  double                 top;          /* of the axis head */
  double                 content_top;
  double                 legend;       /* height kept for the legend */
  guint                 *outside;      /* counts moments before and after the axis, and projects that
                                        * say they have no date; NULL = nobody does */
  guint                  n_undated_projects;   /* of the rows */
  char                  *notes[RGA_PAGE_NOTES];   /* what the page does not draw, beside the axis head; NULL = none */
  gboolean               is_noted;     /* what is undated is said there, not in a row */
  gboolean               is_alone;     /* one page: the date stands without a page number */
  gboolean               keep_groups;  /* pages end between groups where they can */
  double                 squeeze;      /* row heights are multiplied by this, 0.9 … 1 */
} RgaPages;

/* Makes `page_rows` and measures each name, which is the only time it is shaped
 * whole: shaping is what takes long in a plan of many rows. */
void         rga_page_rows_read     (RgaPages            *self);
/* How wide the name column is: the longest name, or a third to 42 % of the page. */
double       rga_page_name_width    (const RgaPages      *self);
/* Breaks the names and finds the height of every row. Needs the axis. */
void         rga_page_rows_measure  (RgaPages            *self);
void         rga_page_rows_free     (RgaPages            *self);
/* What a row is called in the picture's language. Free with g_free(). */
char        *rga_page_row_name      (const RgaPages      *self,
                                     const RgaOutlineRow *row);
/* Background, name and chart of one row. */
void         rga_page_row_layout    (const RgaPages      *self,
                                     RgaScene            *scene,
                                     guint                index,
                                     double               top);
/* Its chart alone. */
void         rga_page_row_chart     (const RgaPages      *self,
                                     RgaScene            *scene,
                                     guint                index,
                                     double               top);

/* What the page says of itself: title, date, and what it leaves out. */
const char  *rga_page_head_title    (const RgaPages      *self);
/* Breaks the title and finds where the axis begins. May be called again. */
void         rga_page_head_measure  (RgaPages            *self);
/* Needs the name column, and how many moments lie outside the axis. */
void         rga_page_head_note     (RgaPages            *self,
                                     guint                n_before,
                                     guint                n_after);
void         rga_page_head_layout   (const RgaPages      *self,
                                     RgaScene            *scene);
void         rga_page_head_clear    (RgaPages            *self);

/* How many projects run in each unit of the axis; 0 when nobody asked. */
double       rga_page_load_get_height (const RgaPages    *self);
void         rga_page_load_layout   (const RgaPages      *self,
                                     RgaScene            *scene,
                                     double               top);

/* “30 activiteiten, 2 besluiten”; with `n_projects` of those before it. Free with g_free(). */
char        *rga_tray_count         (const RgaPages      *self,
                                     guint                n_projects);
/* The row “Zonder datum”; 0 when all have a date. */
double       rga_tray_get_height    (const RgaPages      *self);
void         rga_tray_layout        (const RgaPages      *self,
                                     RgaScene            *scene,
                                     double               top);

G_END_DECLS
