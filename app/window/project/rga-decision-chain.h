/* rga-decision-chain.h
 *
 * What a decision waits for, and what waits for it, in a few lines.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* Body, when and how far; then what comes before it and what follows; free with g_free(). */
char *rga_decision_chain_describe (RgaPlan       *plan,
                                   const RgaItem *decision);

G_END_DECLS
