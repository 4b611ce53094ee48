/* rga-fold.h
 *
 * What stands beside what in a window of some width, and what gives way when it
 * gets narrow. Widths are px; everything a text stands in grows with `text`, the
 * size of the reader's text (1 = normal), and so do the widths at which it folds.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean sidebar_beside;   /* else sidebar and page are two screens */
  gboolean details_beside;   /* else the details lie over the page when asked for */
  gboolean title_below;      /* a line of its own, below the buttons of the header */
  int      sidebar_width;    /* where it stands beside the page */
  int      details_width;
} RgaFold;

typedef struct
{
  gboolean names_above;      /* each name is written over its bar, not beside it */
  int      table_width;
  int      when_width;       /* of the column “When”, part of the table */
} RgaTableFold;

/* Of the window's inside. */
RgaFold      rga_fold_read       (int    width,
                                  double text);
/* Of the page that the table shares with its chart. */
RgaTableFold rga_table_fold_read (int    width,
                                  double text);

G_END_DECLS
