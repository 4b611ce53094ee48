#include "rga-progress-days.h"

#include "rga-period-read.h"
#include "rga-report-words.h"
#include "rga-settings.h"
#include "rga-table.h"

RgaProgressDays
rga_progress_days_around (RgaPrecision unit,
                          RgaDay       day)
{
  RgaDay first = rga_unit_first (unit, day);

  return (RgaProgressDays) { first, rga_unit_next (unit, first) - 1 };
}

/* How many months it is; 0 when it is no whole ones. */
static int
count_months (const RgaProgressDays *self)
{
  int year = rga_day_year (self->from), month = rga_day_month (self->from);
  RgaDay next = self->to + 1;
  int months = 12 * (rga_day_year (next) - year) + rga_day_month (next) - month;
  gboolean is_whole = self->from == rga_day_month_first (year, month) &&
                      next == rga_day_month_first (rga_day_year (next), rga_day_month (next));

  return is_whole ? months : 0;
}

RgaProgressDays
rga_progress_days_step (const RgaProgressDays *self,
                        int                    steps)
{
  int months = count_months (self), length = self->to - self->from + 1;
  int year = rga_day_year (self->from), month = rga_day_month (self->from) + steps * months;

  if (months == 0)
    return (RgaProgressDays) { self->from + steps * length, self->to + steps * length };

  return (RgaProgressDays) { rga_day_month_first (year, month), rga_day_month_first (year, month + months) - 1 };
}

/* As a stretch of days, whatever it would be for a milestone. */
static void
read_period (RgaPeriod  *period,
             RgaPlan    *plan,
             const char *words,
             RgaDay      today)
{
  RgaWindows windows = rga_plan_get_windows (plan);
  RgaReading reading = { .windows = &windows, .today = today, .stretch = TRUE };

  rga_period_read (period, words, &reading);
}

gboolean
rga_progress_days_read (RgaProgressDays *self,
                        RgaPlan         *plan,
                        const char      *words,
                        RgaDay           today)
{
  RgaPeriod period;

  read_period (&period, plan, words, rga_plan_get_reading_day (plan, today));
  if (period.start == RGA_DAY_OPEN || period.end == RGA_DAY_OPEN)
    return FALSE;
  *self = (RgaProgressDays) { period.start, period.end };

  return TRUE;
}

RgaPeriod
rga_progress_days_period (const RgaProgressDays *self,
                          RgaPlan               *plan,
                          RgaLanguage            language)
{
  g_autofree char *words = rga_report_period (language, self->from, self->to);
  RgaPeriod period;

  read_period (&period, plan, words, self->from);

  return period;
}
