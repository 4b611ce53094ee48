/* rga-gap.h
 *
 * The days between two dates that may both be soft: between “medio november” and
 * 21 December lie 31 to 40 days.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean swapped;   /* the second comes first */
  int      least;     /* 0 or below: they may overlap */
  int      most;
} RgaGap;

/* FALSE when a bound that counts is open. */
gboolean rga_gap_between  (RgaGap          *self,
                           const RgaPeriod *first,
                           const RgaPeriod *second);
/* Between what the two items say of themselves: when they are, else their deadline. */
gboolean rga_gap_of_items (RgaGap          *self,
                           const RgaItem   *first,
                           const RgaItem   *second);

G_END_DECLS
