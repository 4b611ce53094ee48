/* chart-plan.h
 *
 * Small plans for the tests of this room, made by hand or at random. Ids count
 * from 1, so the same calls give the same plan.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  RgaPlan *plan;
  guint    n;       /* items made so far */
  RgaDay   today;
} ChartPlan;

ChartPlan    *chart_plan_new       (void);
void          chart_plan_free      (ChartPlan  *self);
RgaProgramme *chart_plan_programme (ChartPlan  *self,
                                    const char *name);
RgaFocusArea *chart_plan_area      (ChartPlan    *self,
                                    RgaProgramme *programme,
                                    const char   *name);
RgaRound     *chart_plan_round     (ChartPlan    *self,
                                    RgaProgramme *programme,
                                    const char   *name);
void          chart_plan_put_in_round (ChartPlan        *self,
                                    const RgaRound   *round,
                                    const RgaProject *project);
/* `words` NULL = no period; `area` NULL = none. */
RgaProject   *chart_plan_project   (ChartPlan    *self,
                                    RgaProgramme *programme,
                                    RgaFocusArea *area,
                                    const char   *name,
                                    const char   *words);
RgaActivity  *chart_plan_activity  (ChartPlan    *self,
                                    RgaProject   *project,
                                    const char   *name,
                                    const char   *words);
RgaMilestone *chart_plan_milestone (ChartPlan    *self,
                                    RgaProject   *project,
                                    int           kind,
                                    const char   *name,
                                    const char   *words);
/* `from` and `to` are items of the plan; `to` NULL = outside it. */
RgaLink      *chart_plan_link      (ChartPlan     *self,
                                    const RgaItem *from,
                                    const RgaItem *to,
                                    RgaLinkKind    kind);
RgaFreeDay   *chart_plan_free_days (ChartPlan     *self,
                                    const char    *name,
                                    RgaFreeDayKind kind,
                                    const char    *words);
/* A plan with everything in it that a timeline can show, of g_test_rand_…(). */
ChartPlan    *chart_plan_random    (guint         n_projects);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartPlan, chart_plan_free)

G_END_DECLS
