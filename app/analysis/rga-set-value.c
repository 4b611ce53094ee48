#include "rga-set-value.h"

#include <string.h>

#include "rga-hours.h"

#define COUNT_MAX 1000000

RgaAmount
rga_amount_of_days (RgaDay first,
                    RgaDay last)
{
  return (RgaAmount) { first == RGA_DAY_OPEN ? RGA_UNKNOWN : first, last == RGA_DAY_OPEN ? RGA_UNKNOWN : last, 0 };
}

gboolean
rga_amount_is_known (const RgaAmount *self)
{
  return self->least != RGA_UNKNOWN || self->most != RGA_UNKNOWN;
}

/* -- as text -------------------------------------------------------------- */

#define OPEN_END ".."   /* as ISO 8601 writes it */

static char *
write_day (gint64 day)
{
  char text[11];

  return g_strdup (day == RGA_UNKNOWN ? OPEN_END : rga_day_to_iso ((RgaDay) day, text));
}

static char *
write_hours (gint64 minutes)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.10g", (double) minutes / 60));
}

static char *
write_one (gint64        number,
           RgaAmountKind kind)
{
  switch (kind)
    {
    case RGA_AMOUNT_DAYS:
      return write_day (number);
    case RGA_AMOUNT_HOURS:
      return write_hours (number);
    case RGA_AMOUNT_COUNT:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

char *
rga_amount_to_text (const RgaAmount *self,
                    RgaAmountKind    kind)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (!rga_amount_is_known (self))
    return g_strdup ("");

  least = write_one (self->least, kind);
  most = write_one (self->most, kind);
  if (kind == RGA_AMOUNT_DAYS)
    return g_strconcat (least, "/", most, NULL);

  return self->least == self->most ? g_steal_pointer (&least) : g_strconcat (least, "-", most, NULL);
}

/* -- from words ----------------------------------------------------------- */

static gboolean
read_count (RgaAmount  *self,
            const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  guint64 count;

  if (!g_ascii_string_to_unsigned (plain, 10, 0, COUNT_MAX, &count, NULL))
    return FALSE;
  *self = (RgaAmount) { (gint64) count, (gint64) count, 0 };

  return TRUE;
}

/* “≥ 2” leaves the other side to what is known. */
static gboolean
read_hours (RgaAmount  *self,
            const char *text,
            RgaPlan    *plan)
{
  RgaHours hours;
  int minutes_per_unit;

  if (!rga_hours_read (&hours, text) || !hours.known || hours.weeks > 0)
    return FALSE;
  minutes_per_unit = hours.in_days ? rga_plan_get_minutes_per_day (plan) : 60;
  self->least = hours.min == RGA_HOURS_OPEN ? hours.max : hours.min;
  self->most = hours.max == RGA_HOURS_OPEN ? hours.min : hours.max;
  self->least = self->least * minutes_per_unit / 60;
  self->most = self->most * minutes_per_unit / 60;

  return TRUE;
}

/* As rga_amount_to_text() writes them. */
static gboolean
read_plain_days (RgaAmount  *self,
                 const char *text)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 2);
  RgaDay first, last;

  if (g_strv_length (ends) != 2)
    return FALSE;

  first = rga_day_from_iso (ends[0]);
  last = rga_day_from_iso (ends[1]);
  if ((first == RGA_DAY_OPEN && strcmp (ends[0], OPEN_END) != 0) || (last == RGA_DAY_OPEN && strcmp (ends[1], OPEN_END) != 0))
    return FALSE;
  *self = rga_amount_of_days (first, last);

  return rga_amount_is_known (self) && (first == RGA_DAY_OPEN || last == RGA_DAY_OPEN || first <= last);
}

static gboolean
read_days (RgaAmount  *self,
           const char *text,
           RgaPlan    *plan)
{
  RgaWindows windows = rga_plan_get_windows (plan);
  RgaReading reading = { .windows = &windows, .stretch = TRUE };
  RgaPeriod period;

  if (read_plain_days (self, text))
    return TRUE;

  rga_period_read (&period, text, &reading);
  *self = rga_amount_of_days (period.start, period.end);

  return rga_amount_is_known (self) && !(period.flags & RGA_PERIOD_YEAR_INFERRED);
}

gboolean
rga_amount_read (RgaAmount     *self,
                 RgaAmountKind  kind,
                 const char    *text,
                 RgaPlan       *plan)
{
  gboolean is_read;

  *self = RGA_AMOUNT_UNKNOWN;
  if (text == NULL)
    return FALSE;

  is_read = kind == RGA_AMOUNT_DAYS ? read_days (self, text, plan)
            : kind == RGA_AMOUNT_HOURS ? read_hours (self, text, plan)
            : read_count (self, text);
  if (!is_read)
    *self = RGA_AMOUNT_UNKNOWN;

  return is_read;
}

/* -- what is set ---------------------------------------------------------- */

const RgaOverride *
rga_set_value_row (RgaPlan     *plan,
                   const RgaId *item,
                   const char  *name)
{
  guint n;
  const RgaReference *rows = rga_plan_references (plan, item, RGA_LIST_OVERRIDES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaOverride *row = (const RgaOverride *) rows[i].item;

      if (g_strcmp0 (row->field, name) == 0)
        return row;
    }

  return NULL;
}

gboolean
rga_set_value_get (RgaPlan       *plan,
                   const RgaId   *item,
                   const char    *name,
                   RgaAmountKind  kind,
                   RgaAmount     *amount)
{
  const RgaOverride *row = rga_set_value_row (plan, item, name);

  return rga_amount_read (amount, kind, row == NULL ? NULL : row->value, plan);
}

guint
rga_set_value_count (RgaPlan     *plan,
                     const RgaId *item,
                     const char  *name,
                     guint        computed)
{
  RgaAmount set;

  return rga_set_value_get (plan, item, name, RGA_AMOUNT_COUNT, &set) ? (guint) set.least : computed;
}
