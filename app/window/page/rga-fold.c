#include "rga-fold.h"

/* As in the .ui files. */
#define SIDEBAR 232
#define DETAILS 312
/* Narrower than this, the sidebar leaves too little for a page. */
#define WITH_SIDEBAR 760
/* Narrower than this, the buttons beside it leave too little for a title. */
#define WITH_TITLE 400
/* The least that names, when and a chart beside them are read in. */
#define PAGE 640
#define WITH_TABLE 560
/* Names get at most this part of the page, so that the chart stays the larger part,
 * and no more than long names need. */
#define NAMES_SHARE 0.34
#define NAMES_MOST 440
/* Of a narrow page, “When” leaves the larger part to the name. */
#define WHEN_SHARE 0.4
/* “Q4 2022 t/m Q4 2023” in full. */
#define WHEN 166

RgaFold
rga_fold_read (int    width,
               double text)
{
  RgaFold fold = { .sidebar_beside = width >= WITH_SIDEBAR * text, .title_below = width < WITH_TITLE * text,
                   .sidebar_width = (int) (SIDEBAR * text), .details_width = (int) (DETAILS * text) };

  fold.details_beside = fold.sidebar_beside && width >= (SIDEBAR + PAGE + DETAILS) * text;
  /* Over the page, or alone, they are as wide as the window at most. */
  if (!fold.sidebar_beside)
    fold.sidebar_width = SIDEBAR;
  if (!fold.details_beside)
    fold.details_width = MAX (DETAILS, MIN (fold.details_width, width - fold.sidebar_width));

  return fold;
}

RgaTableFold
rga_table_fold_read (int    width,
                     double text)
{
  RgaTableFold fold = { .names_above = width < WITH_TABLE * text, .when_width = (int) (WHEN * text) };

  if (fold.names_above)
    fold.when_width = (int) MIN (WHEN * text, width * WHEN_SHARE);
  fold.table_width = fold.names_above ? width : (int) MIN (width * NAMES_SHARE, NAMES_MOST * text) + fold.when_width;

  return fold;
}
