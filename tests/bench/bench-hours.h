/* bench-hours.h
 *
 * How fast hours are counted: everything once, and after one edit.
 */
#pragma once

#include "rga-plan.h"

RgaPlan *bench_hours_plan (void);
/* Prints the figures. */
void     bench_hours      (void);
