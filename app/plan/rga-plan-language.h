/* rga-plan-language.h
 *
 * The language a plan's dates are written in. It is nowhere said: the words that
 * were typed say it.
 */
#pragma once

#include "rga-language.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* In which the words of `period` are, else those of most other dates in the
 * plan, else `fallback`. */
RgaLanguage rga_plan_find_language (RgaPlan         *plan,
                                    const RgaPeriod *period,
                                    RgaLanguage      fallback);

G_END_DECLS
