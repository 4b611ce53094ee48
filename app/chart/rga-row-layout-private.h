/* rga-row-layout-private.h
 *
 * One row of a timeline while it is laid out. First its bar, then its symbols,
 * then the labels: each takes its stretch of the row, and labels go only where
 * nothing was taken.
 */
#pragma once

#include "rga-timeline-layout.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_TAKEN_SHUT,    /* no text here: slopes, slats, symbols, other labels */
  RGA_TAKEN_FULL,    /* the full part of a bar: text inside it, or none */
  RGA_TAKEN_PALE,    /* a band: likewise, in the colour of text */
} RgaTakenKind;

typedef struct
{
  double       start;
  double       end;
  RgaTakenKind kind;
} RgaTaken;

typedef struct
{
  RgaScene              *scene;
  const RgaTimelineView *view;
  const RgaOutlineRow   *row;
  int                    index;     /* of the row in the outline */
  double                 top;
  double                 height;
  double                 left;      /* text may stand from here … */
  double                 right;     /* … to here */
  RgaThemeRole                role;      /* the row's colour */
  GArray                *taken;     /* RgaTaken */
  gboolean               has_bar;   /* of the row itself, from … to: */
  double                 bar_start;
  double                 bar_end;
  guint                 *n_before;  /* counts moments before and after the axis; NULL = nobody does */
  guint                 *n_after;
  guint                 *n_undated; /* counts projects that say they have no date; NULL = nobody does */
  gboolean               is_dense;  /* it recurs too often for its ticks to be drawn */
} RgaRowLayout;

typedef struct
{
  const char *text;
  RgaThemeRole     role;
  RgaWeight   weight;
  const RgaId *item;
  double      tail;      /* room kept behind the text for a triangle, pt */
} RgaLabelWish;

/* The colour of a category, “other” beyond the eighth. */
RgaThemeRole  rga_category_role         (int                  category);
/* The colour of a row’s bar. */
RgaThemeRole  rga_row_role             (const RgaTimelineView *view,
                                         const RgaOutlineRow *row);
double   rga_row_layout_middle     (const RgaRowLayout  *self);
void     rga_row_layout_take       (RgaRowLayout        *self,
                                    double               start,
                                    double               end,
                                    RgaTakenKind         kind);
/* A mark of this row and this item. */
RgaMark *rga_row_layout_add        (RgaRowLayout        *self,
                                    RgaMarkKind          kind,
                                    RgaThemeRole              role,
                                    const RgaItem       *item,
                                    double               x,
                                    double               width,
                                    double               height);
/* Background, bar, symbols and labels of the row. */
void     rga_row_layout_run        (RgaRowLayout        *self);

void     rga_bar_layout            (RgaRowLayout        *self);
/* A bar's own words, inside it when they fit; TRUE when they were placed. */
gboolean rga_bar_layout_label      (RgaRowLayout        *self,
                                    gboolean             inside);
/* How often it takes place, in words; TRUE when they were placed. */
gboolean rga_bar_layout_count      (RgaRowLayout        *self);
/* What is drawn with the bar or the symbol of a row: its plan, its progress. */
void     rga_bar_layout_extras     (RgaRowLayout        *self);
void     rga_symbol_layout         (RgaRowLayout        *self,
                                    GPtrArray           *items);

/* Places the text with its left end at x, its right end at x, or in the first
 * gap that holds it; FALSE when something is in the way. */
gboolean rga_label_layout_right_of (RgaRowLayout        *self,
                                    const RgaLabelWish  *wish,
                                    double               x);
gboolean rga_label_layout_left_of  (RgaRowLayout        *self,
                                    const RgaLabelWish  *wish,
                                    double               x);
/* In the full part of the bar that ends or begins close to x. */
gboolean rga_label_layout_inside   (RgaRowLayout        *self,
                                    const RgaLabelWish  *wish,
                                    double               x);
/* As right_of, shortened at a word to what is free; at least two words remain. */
gboolean rga_label_layout_shortened (RgaRowLayout       *self,
                                    const RgaLabelWish  *wish,
                                    double               x);
/* First and last x taken in the row; FALSE when nothing is. */
gboolean rga_row_layout_extent     (const RgaRowLayout  *self,
                                    double              *start,
                                    double              *end);

/* The item's last possible day lies before today and it is not done. */
gboolean rga_item_is_overdue       (const RgaItem       *item,
                                    RgaDay               today);

G_END_DECLS
