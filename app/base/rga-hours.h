/* rga-hours.h
 *
 * Hours of work the way planners note them: “6-8”, “32-36 uur per week”,
 * “minimaal 2 dagen”, “-”. Not known is a state of its own and never 0.
 */
#pragma once

#include "rga-period.h"

G_BEGIN_DECLS

/* A side of the range that the words leave open. */
#define RGA_HOURS_OPEN (-1)

typedef enum
{
  RGA_HOURS_BASIS_UNSAID,
  RGA_HOURS_BASIS_PERSON,  /* “per persoon” */
} RgaHoursHint;

/* Amounts are whole sixtieths of the unit: minutes of an hour, or sixtieths of
 * a day. How many hours a day has is a setting of the plan. */
typedef struct
{
  gboolean     known;        /* FALSE: no amount, min and max are open */
  int          min;
  int          max;
  gboolean     in_days;
  gboolean     variants;     /* “12 (minimaal) en 16 (idealiter)”: two plans, no range */
  gboolean     approximate;
  RgaUnit      per;          /* week where nothing is said */
  int          weeks;        /* “20 weken van 18 uur”; 0 when not named */
  RgaHoursHint basis;
} RgaHours;

/* FALSE for a negative amount, a range that runs down, and more than 9999:
 * these are refused, `self` is then unknown. Words without an amount are fine,
 * and unknown. */
gboolean rga_hours_read     (RgaHours       *self,
                             const char     *text);
/* “6–8”, “2,5”, “≥ 2”; "" when not known. The unit is the caller's to add. */
char    *rga_hours_to_text  (const RgaHours *self);

G_END_DECLS
