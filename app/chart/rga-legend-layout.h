/* rga-legend-layout.h
 *
 * The legend of a timeline: exactly what is drawn, each with the real mark at
 * its real size and a word for what it means.
 */
#pragma once

#include "rga-colors.h"
#include "rga-language.h"
#include "rga-measure.h"
#include "rga-metrics.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_LEGEND_SLOPE,
  RGA_LEGEND_HARD,
  RGA_LEGEND_OPEN,
  RGA_LEGEND_BAND,
  RGA_LEGEND_TENTATIVE,
  RGA_LEGEND_RECURRENCE,
  RGA_LEGEND_POINT_BAR,
  RGA_LEGEND_SUMMARY,
  RGA_LEGEND_PROGRESS,
  RGA_LEGEND_BASELINE,
  RGA_LEGEND_MILESTONE,
  RGA_LEGEND_MILESTONE_DONE,
  RGA_LEGEND_MILESTONE_DROPPED,
  RGA_LEGEND_WINDOW,
  RGA_LEGEND_DECISION,
  RGA_LEGEND_DISCUSSED,
  RGA_LEGEND_TAKEN,
  RGA_LEGEND_DECISION_DROPPED,
  RGA_LEGEND_DEADLINE,
  RGA_LEGEND_WARNING,
  RGA_LEGEND_LINK,
  RGA_LEGEND_LINK_CONDITION,
  RGA_LEGEND_LINK_ENDS,
  RGA_LEGEND_LINK_COHERENCE,
  RGA_LEGEND_LINK_BROKEN,
  RGA_N_LEGENDS,
} RgaLegend;

/* What the marks of one or more scenes need explained. */
typedef struct
{
  gboolean     has[RGA_N_LEGENDS];
  gboolean     has_role[RGA_N_ROLES];   /* colours of bars */
  const RgaColors *colors;  /* names them; NULL = they are named elsewhere */
  gboolean     is_mixed;    /* slopes of more than one unit */
  RgaPrecision precision;   /* of the slopes */
} RgaLegendSet;

void   rga_legend_read       (RgaLegendSet       *self,
                              const RgaScene     *scene);
/* How high the legend is at most on a page that shows all of it or a part, from the
 * bottom of the chart to its own; 0 when there is nothing to explain. */
double rga_legend_get_height (const RgaLegendSet *self,
                              const RgaMetrics   *metrics,
                              RgaLanguage         language,
                              RgaMeasure         *measure,
                              double              width);
void   rga_legend_layout     (const RgaLegendSet *self,
                              RgaScene           *scene,
                              const RgaMetrics   *metrics,
                              RgaLanguage         language,
                              RgaMeasure         *measure,
                              double              x,
                              double              y,
                              double              width);

G_END_DECLS
