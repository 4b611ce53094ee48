/* rga-period-strip.h
 *
 * The days, months or years around a date in a row, with those it may touch on a
 * ground of their own and the day of its symbol marked. Seen only: what it shows
 * stands in words beside it.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-period.h"

G_BEGIN_DECLS

#define RGA_TYPE_PERIOD_STRIP (rga_period_strip_get_type ())
G_DECLARE_FINAL_TYPE (RgaPeriodStrip, rga_period_strip, RGA, PERIOD_STRIP, GtkWidget)

typedef struct
{
  char     label[16];
  gboolean inside;     /* the date may touch it */
  gboolean marked;     /* its symbol stands here */
  gboolean quiet;      /* a weekend */
} RgaStripCell;

/* RgaStripCell: the days of the month that holds it, else months, else years; empty
 * without two bounds. */
GArray *rga_period_strip_cells (const RgaPeriod *period);

/* Undated = nothing is shown. */
void    rga_period_strip_show  (RgaPeriodStrip  *self,
                                const RgaPeriod *period);

G_END_DECLS
