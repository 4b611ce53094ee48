/* rga-happenings.h
 *
 * What happens in a stretch of days: what starts, ends, is due, is reached and is
 * decided in it. A soft bound happens in every stretch its window touches: “Q4 2022”
 * may start in each of its months.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_HAPPENS_STARTS,
  RGA_HAPPENS_BOTH,      /* starts and ends */
  RGA_HAPPENS_ENDS,
  RGA_HAPPENS_DUE,       /* its last day */
  RGA_HAPPENS_REACHED,   /* a milestone */
  RGA_HAPPENS_DECIDED,
} RgaHappens;

typedef struct
{
  RgaHappens       how;
  RgaDay           day;      /* the first it can be */
  const RgaItem   *item;     /* borrowed */
  const RgaPeriod *period;   /* its words; borrowed */
} RgaHappening;

/* By how it happens, then by day: RgaHappening; free with g_array_unref(). One
 * programme, or RGA_ID_NONE for all. */
GArray *rga_happenings (RgaPlan     *plan,
                        const RgaId *programme,
                        RgaDay       first,
                        RgaDay       last);

G_END_DECLS
