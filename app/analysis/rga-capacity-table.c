#include "rga-capacity-group-private.h"

static gboolean
touches (const RgaCapacityStep *step,
         RgaDay                 from,
         RgaDay                 to)
{
  return (step->to == RGA_DAY_OPEN || step->to >= from) && (step->from == RGA_DAY_OPEN || step->from <= to);
}

const RgaCapacityStep *
rga_capacity_group_at (const RgaCapacityGroup *self,
                       RgaDay                  day)
{
  guint low = 0, high = self->steps->len - 1;

  /* RGA_DAY_OPEN is before every day: it finds the first step. */
  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (g_array_index (self->steps, RgaCapacityStep, middle).from <= day)
        low = middle;
      else
        high = middle - 1;
    }

  return &g_array_index (self->steps, RgaCapacityStep, low);
}

static gboolean
is_busier (const RgaCapacityStep *step,
           const RgaCapacityStep *than)
{
  return step->max > than->max || (step->max == than->max && step->min > than->min);
}

RgaCapacityStep
rga_capacity_group_busiest (const RgaCapacityGroup *self,
                            RgaDay                  from,
                            RgaDay                  to)
{
  const RgaCapacityStep *step = rga_capacity_group_at (self, from);
  const RgaCapacityStep *end = &g_array_index (self->steps, RgaCapacityStep, self->steps->len - 1);
  RgaCapacityStep busiest = *step;
  guint unknown = 0;

  for (; step <= end && touches (step, from, to); step++)
    {
      if (is_busier (step, &busiest))
        busiest = *step;
      unknown = MAX (unknown, step->unknown);
    }
  busiest.from = from;
  busiest.to = to;
  busiest.unknown = unknown;

  return busiest;
}

static RgaDay
count_days (const RgaCapacityStep *step,
            RgaDay                 from,
            RgaDay                 to)
{
  RgaDay first = MAX (step->from, from), last = step->to == RGA_DAY_OPEN ? to : MIN (step->to, to);

  return last - first + 1;
}

/* To the nearest. */
static gint64
part_of (gint64 amount,
         gint64 times,
         gint64 over)
{
  return (amount * times + over / 2) / over;
}

void
rga_capacity_group_asked (const RgaCapacityGroup *self,
                          RgaDay                  from,
                          RgaDay                  to,
                          int                     weeks,
                          gint64                 *min,
                          gint64                 *max)
{
  const RgaCapacityStep *step = rga_capacity_group_at (self, from);
  const RgaCapacityStep *end = &g_array_index (self->steps, RgaCapacityStep, self->steps->len - 1);
  gint64 least = 0, most = 0, over = weeks == 0 ? 7 : to - from + 1;

  for (; step <= end && touches (step, from, to); step++)
    {
      least += step->min * count_days (step, from, to);
      most += step->max * count_days (step, from, to);
    }
  *min = part_of (least, MAX (weeks, 1), over);
  *max = part_of (most, MAX (weeks, 1), over);
}

gint64
rga_capacity_group_too_much (const RgaCapacityGroup *self,
                             RgaDay                  from,
                             RgaDay                  to)
{
  const RgaCapacityStep *step = rga_capacity_group_at (self, from);
  const RgaCapacityStep *end = &g_array_index (self->steps, RgaCapacityStep, self->steps->len - 1);
  gint64 worst = RGA_UNKNOWN;

  for (; step <= end && touches (step, from, to); step++)
    if (step->available != RGA_UNKNOWN)
      worst = MAX (worst, MAX (step->max - step->available, 0));

  return worst;
}

RgaCapacityStep
rga_capacity_group_all (const RgaCapacityGroup *self)
{
  RgaCapacityStep all = g_array_index (self->steps, RgaCapacityStep, 0);

  for (guint i = 1; i < self->steps->len; i++)
    if (is_busier (&g_array_index (self->steps, RgaCapacityStep, i), &all))
      all = g_array_index (self->steps, RgaCapacityStep, i);

  all.from = all.to = RGA_DAY_OPEN;
  all.min += self->later_min + self->loose_min;
  all.max += self->later_max + self->loose_max;
  all.rows = self->rows;
  all.unknown = self->unknown;

  return all;
}

RgaCapacityStep
rga_capacity_group_now (const RgaCapacityGroup *self)
{
  RgaCapacityStep now = rga_capacity_group_all (self);

  now.min -= self->later_min;
  now.max -= self->later_max;
  now.rows -= self->later_rows;

  return now;
}

static RgaDay
unit_first (RgaPrecision unit,
            RgaDay       day)
{
  int year = rga_day_year (day);
  int month = rga_day_month (day);

  switch (unit)
    {
    case RGA_PRECISION_WEEK:
      return day - (int) rga_day_weekday (day);
    case RGA_PRECISION_QUARTER:
      return rga_day_month_first (year, (month - 1) / 3 * 3 + 1);
    case RGA_PRECISION_HALF_YEAR:
      return rga_day_month_first (year, month > 6 ? 7 : 1);
    case RGA_PRECISION_YEAR:
      return rga_day_month_first (year, 1);
    case RGA_PRECISION_DAY:
      return day;
    case RGA_PRECISION_NONE:
    case RGA_PRECISION_MONTH:
    case RGA_PRECISION_SEASON:
    case RGA_PRECISION_ONGOING:
    default:
      return rga_day_month_first (year, month);
    }
}

static RgaDay
unit_next (RgaPrecision unit,
           RgaDay       first)
{
  static const int months[] = {
    [RGA_PRECISION_NONE] = 1, [RGA_PRECISION_MONTH] = 1, [RGA_PRECISION_QUARTER] = 3,
    [RGA_PRECISION_HALF_YEAR] = 6, [RGA_PRECISION_SEASON] = 1, [RGA_PRECISION_YEAR] = 12,
    [RGA_PRECISION_ONGOING] = 1,
  };

  if (unit == RGA_PRECISION_DAY)
    return first + 1;
  if (unit == RGA_PRECISION_WEEK)
    return first + 7;

  return rga_day_add_months (first, months[unit]);
}

GArray *
rga_capacity_group_table (const RgaCapacityGroup *self,
                          RgaPrecision            unit,
                          RgaDay                  from,
                          RgaDay                  to)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (RgaCapacityStep));
  RgaGivenWalk walk;

  rga_given_walk_begin (&walk);
  for (RgaDay day = unit_first (unit, from); day <= to;)
    {
      RgaDay next = unit_next (unit, day);
      RgaCapacityStep column = rga_capacity_group_busiest (self, day, next - 1);

      if (self->days->len > 0)
        {
          RgaCapacityGiven given = rga_given_walk_next (&walk, self, day, next - 1, FALSE);

          column.available = given.week;
          column.available_max = given.week_max;
        }

      g_array_append_val (columns, column);
      day = next;
    }

  return columns;
}
