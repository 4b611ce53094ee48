/* rga-called.h
 *
 * What somebody typed as a name: the item of a list that goes by it, by its name,
 * its short name or one of its other names, without the case of letters.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* NULL when none is called so. */
const RgaItem *rga_plan_find_called (RgaPlan    *plan,
                                     RgaList     list,
                                     const char *words);

G_END_DECLS
