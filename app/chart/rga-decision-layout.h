/* rga-decision-layout.h
 *
 * The decision calendar as a scene: months as columns, a lane for each body, and
 * in it one line for each of its decisions, with its symbol where it is to be
 * taken and its subject beside it; a line leads to it from a decision it waits for.
 * Undated ones are not in the picture. See design/slide-decisions.png.
 */
#pragma once

#include "rga-decisions.h"
#include "rga-language.h"
#include "rga-measure.h"
#include "rga-metrics.h"
#include "rga-time-axis.h"

G_BEGIN_DECLS

typedef struct
{
  RgaPlan          *plan;       /* borrowed, as everything here */
  const GArray     *lanes;      /* RgaDecisionLane */
  const GArray     *axis_lanes; /* the axis holds these too; NULL = only its own */
  const RgaMetrics *metrics;
  RgaMeasure       *measure;
  RgaLanguage       language;
  RgaDay            today;      /* RGA_DAY_OPEN = no line of today, nothing is late */
  gboolean          has_room;   /* the axis has months ahead too, for what gets a day */
} RgaDecisionView;

/* The height all lanes take, with the axis above them, pt. */
double      rga_decision_layout_height (const RgaDecisionView *view);
/* `width` × `height` points; never less high than the lanes. */
RgaScene   *rga_decision_layout        (const RgaDecisionView *view,
                                        double                 width,
                                        double                 height);
/* The axis above the lanes, at that width. */
RgaTimeAxis rga_decision_layout_axis   (const RgaDecisionView *view,
                                        double                 width);
/* Only the symbol of `decision`, with a ring, as it stands or would stand `y` down; to
 * be laid over the calendar of the same size. */
RgaScene   *rga_decision_layout_ghost  (const RgaDecisionView *view,
                                        RgaMilestone          *decision,
                                        double                 y,
                                        double                 width,
                                        double                 height);
/* The lane at y, or -1; and its top and bottom (may be NULL). */
int         rga_decision_lane_at       (const RgaDecisionView *view,
                                        double                 y,
                                        double                *top,
                                        double                *bottom);

typedef struct
{
  double            width;      /* pt; 0 = 960 */
  double            height;     /* 0 = 540; a page grows for a lane that is higher */
  RgaLanguage       language;
  RgaDay            today;
  RgaDecisionQuery  query;
  const char       *title;      /* NULL = “Besluitkalender per gremium” */
} RgaDecisionPage;

/* Scenes (RgaScene *), at least one, with a title, the day they were made for, the
 * undated decisions and a legend. Free with g_ptr_array_unref(). */
GPtrArray  *rga_decision_pages         (RgaPlan               *plan,
                                        const RgaDecisionPage *page,
                                        RgaMeasure            *measure);

G_END_DECLS
