/* rga-progress-days.h
 *
 * The period a report is about, as it is chosen: typed, the one before or after, or the
 * month, quarter, half-year or year around a day. Values, without a widget.
 */
#pragma once

#include "rga-language.h"
#include "rga-period.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  RgaDay from;
  RgaDay to;
} RgaProgressDays;

/* As long as a unit, around that day. */
RgaProgressDays rga_progress_days_around (RgaPrecision           unit,
                                          RgaDay                 day);
/* The one right after (1) or before (-1), as long: whole months stay whole months. */
RgaProgressDays rga_progress_days_step   (const RgaProgressDays *self,
                                          int                    steps);
/* What was typed, read as the plan reads it; FALSE when it has no first or no last day. */
gboolean        rga_progress_days_read   (RgaProgressDays       *self,
                                          RgaPlan               *plan,
                                          const char            *words,
                                          RgaDay                 today);
/* The same as a period, in the words people use for it. */
RgaPeriod       rga_progress_days_period (const RgaProgressDays *self,
                                          RgaPlan               *plan,
                                          RgaLanguage            language);

G_END_DECLS
