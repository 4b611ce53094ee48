/* rga-decision-count.h
 *
 * How many decisions are still to be taken, kept while the plan is edited: an edit
 * looks again only at the decisions it touched and those said to be the same.
 */
#pragma once

#include "rga-delta.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct _RgaDecisionCount RgaDecisionCount;

/* The plan must stay for as long as the count. */
RgaDecisionCount *rga_decision_count_new    (RgaPlan          *plan);
void              rga_decision_count_free   (RgaDecisionCount *self);
/* After each change of the plan. */
void              rga_decision_count_update (RgaDecisionCount *self,
                                             const RgaDelta   *delta);
guint             rga_decision_count_get    (RgaDecisionCount *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaDecisionCount, rga_decision_count_free)

G_END_DECLS
