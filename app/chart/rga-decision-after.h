/* rga-decision-after.h
 *
 * What a decision waits for, as a chart says it: “na Nulmeting, en 2 meer”.
 */
#pragma once

#include "rga-items.h"
#include "rga-language.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* NULL when it waits for nothing. Free with g_free(). */
char *rga_decision_after (RgaPlan            *plan,
                          const RgaMilestone *decision,
                          RgaLanguage         language);

G_END_DECLS
