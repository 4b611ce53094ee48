/* rga-capacity-layout.h
 *
 * Hours a week as a scene: a stack of steps that change on the day they change,
 * the total printed above each of them, a list at the right that is the legend,
 * and a row for each team on the same axis. Unknown hours are counted in words
 * and never drawn as height. See design/charts.md, section 8.
 */
#pragma once

#include "rga-capacity.h"
#include "rga-language.h"
#include "rga-measure.h"
#include "rga-metrics.h"

G_BEGIN_DECLS

typedef struct
{
  double           width;       /* of a page, pt; 0 = 960 */
  double           height;      /* 0 = 540 */
  RgaLanguage      language;
  RgaDay           today;       /* the as-of date; also where an axis without a start begins */
  RgaDay           from;        /* RGA_DAY_OPEN = as the plan runs */
  RgaDay           to;
  RgaCapacityQuery query;
  gint64           at_least;    /* the scale goes at least so far, in minutes; 0 = as far as it must */
  const char      *title;       /* NULL = “Uren per week van de projectteams” */
  RgaPlan         *plan;        /* whose focus areas give their colours; borrowed, may be NULL */
} RgaCapacityPage;

/* Scenes (RgaScene *), at least one; free with g_ptr_array_unref(). */
GPtrArray *rga_capacity_pages      (RgaPlan               *plan,
                                    const RgaCapacityPage *page,
                                    RgaMeasure            *measure);
/* The stack alone, without title and rows, for the window: stack, axis, list and
 * legend in width × height at the density's text sizes. */
RgaScene  *rga_capacity_layout     (const RgaCapacity     *stack,
                                    const RgaCapacityPage *page,
                                    const RgaMetrics      *metrics,
                                    RgaMeasure            *measure);
/* The days such a picture shows: from the first day to the last that any row
 * names, in whole months; where hours have always been asked, from the month of
 * `today`. */
void       rga_capacity_get_range  (const RgaCapacity     *stack,
                                    RgaDay                 today,
                                    RgaDay                *first,
                                    RgaDay                *last);

G_END_DECLS
