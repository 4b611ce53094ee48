/* rga-metrics.h
 *
 * The sizes of a chart at one density, in points. The values are those of
 * design/tokens.json; what all densities share stands here as constants.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RGA_DENSITY_COMPACT,
  RGA_DENSITY_COMFORTABLE,
  RGA_DENSITY_SLIDE,
} RgaDensity;

typedef struct
{
  double row;
  double group_row;
  double line;            /* what a further line of a name adds to its row */
  double bar;
  double child_bar;
  double band;
  double name;            /* text sizes */
  double child_name;
  double group_name;
  double label;
  double axis_text;
  double axis_year;       /* upper axis row */
  double axis_upper;      /* heights of the axis rows */
  double axis_lower;
  double milestone_radius;
  double decision_radius;
  double symbol_stroke;
  double halo;
  double corner;
  double indent;          /* per level */
  double today;           /* width of the line */
  gboolean is_slide;
} RgaMetrics;

/* Shared by all densities. */
#define RGA_LABEL_GAP          6.0
#define RGA_SYMBOL_GAP         5.0
#define RGA_LEAD_IN           22.0
#define RGA_DEADLINE_WIDTH     2.6
#define RGA_DEADLINE_OVERSHOOT 3.0
#define RGA_WINDOW_LINE        1.4
#define RGA_WINDOW_TICK        6.4
#define RGA_WINDOW_MIN         8.0
#define RGA_GRID_WIDTH         0.75
#define RGA_ROW_LINE_WIDTH     0.5
#define RGA_SLIDE_FLOOR       14.0   /* no smaller text on a slide */

const RgaMetrics *rga_metrics_get (RgaDensity  density);
/* Slide metrics with names of `size` pt: every other size follows. */
RgaMetrics        rga_metrics_for_slide (double size);

G_END_DECLS
