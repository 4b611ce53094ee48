/* rga-period-step.h
 *
 * A period taken at one of its bounds, or moved by another unit than its own:
 * what a hand does to a bar. “Q3 2027” with its end one step later is “Q3 t/m
 * Q4 2027”; moved by one month it is “augustus t/m oktober 2027”.
 */
#pragma once

#include "rga-period-write.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_BOUND_BOTH,
  RGA_BOUND_START,
  RGA_BOUND_END,
} RgaBound;

/* First day of the unit that is `steps` after the one that holds `day`; days for
 * RGA_PRECISION_DAY and where there is no unit. */
RgaDay       rga_precision_step    (RgaPrecision      unit,
                                    RgaDay            day,
                                    int               steps);
/* One finer (year, half-year, quarter, month, week, day) or coarser; the last
 * stays itself. */
RgaPrecision rga_precision_finer   (RgaPrecision      unit);
RgaPrecision rga_precision_coarser (RgaPrecision      unit);

/* The unit a bound is said in: the start of “Q3 2027 t/m 15 okt 2028” in quarters,
 * its end in days. RGA_PRECISION_NONE where it is open. */
RgaPrecision rga_period_get_unit   (const RgaPeriod  *self,
                                    RgaBound          bound);
/* `unit` RGA_PRECISION_NONE: its own, and the planner's words as far as they go.
 * A bound never passes the other: it stops there. What has no such bound stays
 * as it is. */
RgaPeriod    rga_period_step       (const RgaPeriod  *self,
                                    RgaBound          bound,
                                    RgaPrecision      unit,
                                    int               steps,
                                    RgaLanguage       language,
                                    const RgaReading *reading);
/* Words for the units that hold `first` and `last`: “Q3 2027”, “Q3 t/m Q4 2027”.
 * Free with g_free(). */
char        *rga_units_to_words    (RgaDay            first,
                                    RgaDay            last,
                                    RgaPrecision      unit,
                                    RgaLanguage       language);

G_END_DECLS
