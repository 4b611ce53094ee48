/* bench-plan.h
 *
 * A plan of any size to measure with: projects of `per_project` activities, dates
 * by quarter as planners write them. The same sizes give the same plan.
 */
#pragma once

#include "rga-edits.h"

RgaEdits *bench_plan_new (guint n_activities,
                          guint per_project);
