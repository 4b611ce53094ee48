/* rga-legend-samples.c
 *
 * What the legend shows of each mark: a small one of its kind.
 */
#include "rga-legend-private.h"

#include "rga-timeline-layout.h"

#define SAMPLE_BAR 46.0
#define SAMPLE_BAND 54.0
#define SLOPE_SHARE 0.3
#define WARNING_RADIUS 4.6
#define SAMPLE_LINK 34.0
#define LINK_CORNER 3.0

double
rga_legend_sample_width (const RgaMetrics *metrics,
              RgaLegend         legend)
{
  if (legend == RGA_LEGEND_BAND || legend == RGA_LEGEND_OPEN)
    return SAMPLE_BAND;
  if (legend <= RGA_LEGEND_BASELINE)
    return SAMPLE_BAR;
  if (legend >= RGA_LEGEND_DECISION && legend <= RGA_LEGEND_DECISION_DROPPED)
    return 2 * metrics->decision_radius;
  if (legend == RGA_LEGEND_WINDOW)
    return 28 + metrics->milestone_radius;
  if (legend == RGA_LEGEND_DEADLINE)
    return RGA_DEADLINE_WIDTH;
  if (legend >= RGA_LEGEND_LINK)
    return SAMPLE_LINK;
  if (legend == RGA_LEGEND_WARNING)
    return 2 * WARNING_RADIUS;

  return 2 * metrics->milestone_radius;
}

RgaMark *
rga_legend_add_mark (const RgaLegendPen   *pen,
     RgaMarkKind  kind,
     RgaThemeRole role,
     double       x,
     double       width,
     double       height)
{
  RgaMark *mark = rga_scene_add (pen->scene, kind, role, x, pen->middle - height / 2, width, height);

  mark->row = RGA_ROW_LEGEND;

  return mark;
}

static void
set_edges (RgaMark *mark,
           RgaEdge  edge,
           double   slope)
{
  mark->inner_start = mark->outer_start + slope;
  mark->inner_end = mark->outer_end - slope;
  mark->start_edge = mark->end_edge = edge;
}

static void
add_slope (const RgaLegendPen *pen)
{
  double slope = SAMPLE_BAR * SLOPE_SHARE;

  set_edges (rga_legend_add_mark (pen, RGA_MARK_BAR_UNDERLAY, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAR, pen->metrics->bar),
             RGA_EDGE_SOFT, slope);
  set_edges (rga_legend_add_mark (pen, RGA_MARK_BAR, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAR, pen->metrics->bar),
             RGA_EDGE_SOFT, slope);
}

static void
add_open (const RgaLegendPen *pen)
{
  RgaMark *mark = rga_legend_add_mark (pen, RGA_MARK_BAR, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAND, pen->metrics->bar);

  mark->corner = pen->metrics->corner;
  mark->end_edge = RGA_EDGE_OPEN;
  mark->inner_end = mark->outer_end - 21 * pen->metrics->bar / 14;
}

static void
add_bar_sample (const RgaLegendPen *pen,
                RgaLegend  legend)
{
  const RgaMetrics *metrics = pen->metrics;

  if (legend == RGA_LEGEND_SLOPE)
    add_slope (pen);
  if (legend == RGA_LEGEND_HARD)
    rga_legend_add_mark (pen, RGA_MARK_BAR, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAR, metrics->bar)->corner = metrics->corner;
  if (legend == RGA_LEGEND_OPEN)
    add_open (pen);
  if (legend == RGA_LEGEND_BAND)
    rga_legend_add_mark (pen, RGA_MARK_BAND, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAND, metrics->band);
  if (legend == RGA_LEGEND_TENTATIVE)
    rga_legend_add_mark (pen, RGA_MARK_BAR, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAR, metrics->bar)->dash = RGA_DASH_TENTATIVE;
  if (legend == RGA_LEGEND_SUMMARY)
    rga_legend_add_mark (pen, RGA_MARK_SUMMARY, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAR, 9);
  if (legend == RGA_LEGEND_PROGRESS)
    rga_legend_add_mark (pen, RGA_MARK_PROGRESS, RGA_ROLE_TEXT, pen->x, SAMPLE_BAR, 3);
  if (legend == RGA_LEGEND_BASELINE)
    rga_legend_add_mark (pen, RGA_MARK_BASELINE, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAR, 3)->tint = 0.35;
}

static void
add_recurrence (const RgaLegendPen *pen)
{
  rga_legend_add_mark (pen, RGA_MARK_RECURRENCE, RGA_ROLE_TEXT_MUTED, pen->x, SAMPLE_BAR, 1);
  for (int i = 0; i < 4; i++)
    rga_legend_add_mark (pen, RGA_MARK_TICK, RGA_ROLE_TEXT_MUTED, pen->x + 5 + i * 11.5, 1.6, 1.1 * pen->metrics->child_bar);
}

static void
add_window (const RgaLegendPen *pen,
            double     width)
{
  RgaMark *mark = rga_legend_add_mark (pen, RGA_MARK_WINDOW, RGA_ROLE_TEXT, pen->x, width, RGA_WINDOW_TICK);

  mark->stroke = RGA_WINDOW_LINE;
  mark->halo = 1;
}

static void
add_point_bar (const RgaLegendPen *pen)
{
  add_window (pen, SAMPLE_BAR);
  rga_legend_add_mark (pen, RGA_MARK_POINT_BAR, RGA_ROLE_TEXT_MUTED, pen->x + 22, 6, pen->metrics->child_bar)->halo = 1;
}

static void
add_symbol (const RgaLegendPen    *pen,
            RgaMarkKind   kind,
            RgaMarkState  state,
            double        x)
{
  double radius = kind == RGA_MARK_DECISION ? pen->metrics->decision_radius : pen->metrics->milestone_radius;
  RgaMark *mark = rga_legend_add_mark (pen, kind, RGA_ROLE_TEXT, x, 2 * radius, 2 * radius);

  mark->state = state;
  mark->stroke = pen->metrics->symbol_stroke;
  mark->halo = pen->metrics->halo;
}

static void
add_symbol_sample (const RgaLegendPen *pen,
                   RgaLegend  legend)
{
  static const RgaMarkState states[RGA_N_LEGENDS] = {
    [RGA_LEGEND_MILESTONE_DONE] = RGA_STATE_DONE, [RGA_LEGEND_MILESTONE_DROPPED] = RGA_STATE_DROPPED,
    [RGA_LEGEND_DISCUSSED] = RGA_STATE_DISCUSSED, [RGA_LEGEND_TAKEN] = RGA_STATE_DONE,
    [RGA_LEGEND_DECISION_DROPPED] = RGA_STATE_DROPPED,
  };
  gboolean is_milestone = legend <= RGA_LEGEND_MILESTONE_DROPPED;

  add_symbol (pen, is_milestone ? RGA_MARK_MILESTONE : RGA_MARK_DECISION, states[legend], pen->x);
}

/* A step down, as between two rows. */
static void
add_link (const RgaLegendPen *pen,
          RgaLegend  legend)
{
  RgaLinkLook look = (RgaLinkLook) (legend - RGA_LEGEND_LINK);
  double height = pen->metrics->bar * 0.7;
  double top = pen->middle - height / 2, bend = pen->x + SAMPLE_LINK * 0.45;
  const RgaPoint points[] = { { pen->x, top }, { bend, top }, { bend, top + height }, { pen->x + SAMPLE_LINK, top + height } };
  RgaMark *mark = rga_link_mark (pen->scene, look, points, G_N_ELEMENTS (points));

  mark->link_ends = RGA_LINK_HAS_START | RGA_LINK_HAS_END;
  mark->row = RGA_ROW_LEGEND;
}

void
rga_legend_add_sample (const RgaLegendPen *pen,
            RgaLegend  legend)
{
  if (legend == RGA_LEGEND_RECURRENCE)
    add_recurrence (pen);
  else if (legend == RGA_LEGEND_POINT_BAR)
    add_point_bar (pen);
  else if (legend <= RGA_LEGEND_BASELINE)
    add_bar_sample (pen, legend);
  else if (legend == RGA_LEGEND_WINDOW)
    {
      add_window (pen, 28);
      add_symbol (pen, RGA_MARK_MILESTONE, RGA_STATE_OPEN, pen->x + 28 - pen->metrics->milestone_radius);
    }
  else if (legend == RGA_LEGEND_DEADLINE)
    rga_legend_add_mark (pen, RGA_MARK_DEADLINE, RGA_ROLE_DEADLINE, pen->x, RGA_DEADLINE_WIDTH, pen->metrics->bar + 6);
  else if (legend >= RGA_LEGEND_LINK)
    add_link (pen, legend);
  else if (legend == RGA_LEGEND_WARNING)
    rga_legend_add_mark (pen, RGA_MARK_WARNING, RGA_ROLE_WARNING, pen->x, 2 * WARNING_RADIUS, 2 * WARNING_RADIUS);
  else
    add_symbol_sample (pen, legend);
}
