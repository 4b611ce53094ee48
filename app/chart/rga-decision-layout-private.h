/* rga-decision-layout-private.h
 *
 * What the pages of the decision calendar are made of.
 */
#pragma once

#include "rga-decision-layout.h"

G_BEGIN_DECLS

double rga_decision_axis_height (const RgaDecisionView *view);
double rga_decision_lane_height (const RgaDecisionView *view,
                                 guint                  lane);
/* Axis and lanes from `left`, `top`; returns their bottom. */
double rga_decision_layout_at   (const RgaDecisionView *view,
                                 RgaScene              *scene,
                                 double                 left,
                                 double                 top,
                                 double                 width);

G_END_DECLS
