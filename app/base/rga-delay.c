#include "rga-delay.h"

#include "rga-period-read.h"

/* Later than this nobody plans; in any unit. */
#define LONGEST 1200

gboolean
rga_delay_read (RgaDelay   *self,
                const char *words)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = 0 };
  g_autofree char *stripped = NULL;
  RgaPeriod period;
  guint64 months;

  g_return_val_if_fail (self != NULL && words != NULL, FALSE);

  stripped = g_strstrip (g_strdup (words));
  if (g_ascii_string_to_unsigned (stripped, 10, 1, LONGEST, &months, NULL))
    {
      *self = (RgaDelay) { RGA_UNIT_MONTH, (int) months };
      return TRUE;
    }

  rga_period_read (&period, stripped, &reading);
  if (period.kind != RGA_PERIOD_DURATION || period.duration <= 0 || period.duration > LONGEST)
    return FALSE;
  *self = (RgaDelay) { period.duration_unit, period.duration };

  return TRUE;
}

RgaDay
rga_delay_add (const RgaDelay *self,
               RgaDay          day)
{
  g_return_val_if_fail (self != NULL, day);

  switch ((int) self->unit)
    {
    case RGA_UNIT_DAY:
      return day + self->count;
    case RGA_UNIT_WEEK:
      return day + 7 * self->count;
    case RGA_UNIT_QUARTER:
      return rga_day_add_months (day, 3 * self->count);
    case RGA_UNIT_YEAR:
      return rga_day_add_months (day, 12 * self->count);
    default:
      return rga_day_add_months (day, self->count);
    }
}
