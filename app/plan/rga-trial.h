/* rga-trial.h
 *
 * A plan as it would be after some edits, without making them: what follows can be
 * computed from it and put beside the plan as it is. It shares nothing with the plan
 * and cannot be stored. The edits are not checked.
 */
#pragma once

#include "rga-edits.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* All as it is now, in a plan of its own. */
RgaPlan *rga_plan_snapshot (RgaPlan          *plan);
/* With fields set, items added and items removed as the edits say; what belongs to a
 * removed item stays. */
RgaPlan *rga_trial_new       (RgaPlan        *plan,
                              const RgaEdits *edits);

G_END_DECLS
