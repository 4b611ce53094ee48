/* rga-gantt-axis-private.h
 *
 * What the files of the head of the chart share.
 */
#pragma once

#include "rga-gantt-axis.h"

#include "rga-load.h"
#include "rga-measure.h"
#include "rga-metrics.h"
#include "rga-snapshot-canvas.h"

G_BEGIN_DECLS

struct _RgaGanttAxis
{
  GtkWidget          parent_instance;

  RgaGanttView      *view;     /* weak */
  RgaMeasure        *measure;
  RgaSnapshotCanvas *canvas;

  RgaPlan           *plan;     /* whose projects are counted; NULL = they are not */
  RgaId              programme;
  RgaLoad           *load;     /* of `plan`; NULL = to be read */
  char              *told;     /* the counts in words, as the bus has them */

  gboolean           is_chosen;   /* the days below are tinted */
  RgaDay             first;
  RgaDay             last;
  double             pressed_x;   /* px */
  double             pointer_x;
  gboolean           is_dragging;
};

const RgaMetrics *rga_gantt_axis_get_metrics (void);

/* rga-gantt-axis-counts.c */
/* Of the row of numbers, pt; 0 when there is none. */
double rga_gantt_axis_measure_counts (RgaGanttAxis   *self);
void   rga_gantt_axis_lay_out_counts (RgaGanttAxis   *self,
                                      RgaScene       *scene,
                                      double          top);

/* rga-gantt-axis-days.c */
void   rga_gantt_axis_draw_chosen    (RgaGanttAxis   *self,
                                      GtkSnapshot    *snapshot,
                                      const RgaTheme *theme);
void   rga_gantt_axis_follow_hand    (RgaGanttAxis   *self);

/* These days were chosen. */
void   rga_gantt_axis_emit_chosen    (RgaGanttAxis   *self,
                                      RgaDay          first,
                                      RgaDay          last,
                                      int             x);   /* px, of their middle */

G_END_DECLS
