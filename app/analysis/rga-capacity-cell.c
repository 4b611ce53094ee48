#include "rga-capacity-cell.h"

#include "rga-table.h"

/* ---- columns ---- */

/* A year of 52 weeks, in parts. */
static int
count_weeks (RgaPrecision unit)
{
  switch (unit)
    {
    case RGA_PRECISION_WEEK:
    case RGA_PRECISION_DAY:
      return 1;
    case RGA_PRECISION_QUARTER:
    case RGA_PRECISION_SEASON:
      return 13;
    case RGA_PRECISION_HALF_YEAR:
      return 26;
    case RGA_PRECISION_YEAR:
      return 52;
    case RGA_PRECISION_NONE:
    case RGA_PRECISION_MONTH:
    case RGA_PRECISION_ONGOING:
    default:
      return 4;
    }
}

static RgaDay
find_next (const RgaCapacity *self,
           RgaPrecision       unit,
           RgaDay             day)
{
  return self->is_relative ? day + 7 * count_weeks (unit) : rga_unit_next (unit, day);
}

GArray *
rga_capacity_columns (const RgaCapacity *self,
                      RgaPrecision       unit,
                      RgaDay             from,
                      RgaDay             to)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (RgaDay));
  RgaDay day;

  g_return_val_if_fail (self != NULL && from != RGA_DAY_OPEN && to != RGA_DAY_OPEN, bounds);

  day = self->is_relative ? from : rga_unit_first (unit, from);
  g_array_append_val (bounds, day);
  while (day <= to)
    {
      day = find_next (self, unit, day);
      g_array_append_val (bounds, day);
    }

  return bounds;
}

/* ---- one cell ---- */

/* What is asked and there is to give, over a stretch: minutes a week times days. */
typedef struct
{
  gint64 min, max, tentative, vacant;
  gint64 available, available_max;
  gint64 known;               /* days of which it is known what there is */
} Sum;

static gboolean
is_before (const RgaCapacityStep *step,
           RgaDay                 to)
{
  return step->from == RGA_DAY_OPEN || step->from <= to;
}

static RgaDay
get_first (const RgaCapacityStep *step,
           RgaDay                 from)
{
  return step->from == RGA_DAY_OPEN ? from : MAX (step->from, from);
}

static void
add_step (Sum                   *sum,
          const RgaCapacityStep *step,
          gint64                 days)
{
  sum->min += step->min * days;
  sum->max += step->max * days;
  sum->tentative += step->tentative * days;
  sum->vacant += step->vacant * days;
  if (step->available == RGA_UNKNOWN)
    return;
  sum->available += step->available * days;
  sum->available_max += step->available_max * days;
  sum->known += days;
}

/* To the nearest minute. */
static gint64
divide (gint64 sum,
        gint64 by)
{
  return (sum + by / 2) / by;
}

static Sum
sum_steps (const RgaCapacityGroup *group,
           RgaDay                  from,
           RgaDay                  to)
{
  const RgaCapacityStep *step = rga_capacity_group_at (group, from);
  const RgaCapacityStep *end = &g_array_index (group->steps, RgaCapacityStep, group->steps->len);
  Sum sum = { 0 };

  for (; step < end && is_before (step, to); step++)
    add_step (&sum, step, (step->to == RGA_DAY_OPEN ? to : MIN (step->to, to)) - get_first (step, from) + 1);

  return sum;
}

/* Where most is lacking; where nothing is, where most is asked. */
static RgaDay
find_day (const RgaCapacityGroup *group,
          RgaDay                  from,
          RgaDay                  to)
{
  const RgaCapacityStep *step = rga_capacity_group_at (group, from);
  const RgaCapacityStep *end = &g_array_index (group->steps, RgaCapacityStep, group->steps->len);
  gint64 worst = 0, most = -1;
  RgaDay day = from;

  for (; step < end && is_before (step, to); step++)
    {
      gint64 lacking = step->available == RGA_UNKNOWN ? 0 : MAX (step->max - step->available, 0);

      if (lacking < worst || (lacking == worst && step->max <= most))
        continue;
      worst = lacking;
      most = step->max;
      day = get_first (step, from);
    }

  return day;
}

static void
fill_busiest (RgaCapacityCell        *cell,
              const RgaCapacityGroup *group,
              const RgaCapacityStep  *busiest)
{
  cell->min = busiest->min;
  cell->max = busiest->max;
  cell->available = busiest->available;
  cell->available_max = busiest->available_max;
  cell->tentative = busiest->tentative;
  cell->vacant = busiest->vacant;
  cell->too_much = rga_capacity_group_too_much (group, cell->from, cell->to);
}

/* What there is without days off, where somebody says so by the day. */
static void
fill_average (RgaCapacityCell        *cell,
              const RgaCapacityGroup *group)
{
  Sum sum = sum_steps (group, cell->from, cell->to);
  gint64 days = cell->to - cell->from + 1;
  RgaCapacityGiven given = rga_capacity_group_given (group, cell->from, cell->to, FALSE);

  cell->min = divide (sum.min, days);
  cell->max = divide (sum.max, days);
  cell->tentative = divide (sum.tentative, days);
  cell->vacant = divide (sum.vacant, days);
  cell->available = given.week;
  cell->available_max = given.week_max;
  if (given.week == RGA_UNKNOWN && sum.known > 0)
    {
      cell->available = divide (sum.available, sum.known);
      cell->available_max = divide (sum.available_max, sum.known);
    }
  cell->too_much = cell->available == RGA_UNKNOWN ? RGA_UNKNOWN : MAX (cell->max - cell->available, 0);
}

RgaCapacityCell
rga_capacity_cell (const RgaCapacityGroup *group,
                   RgaDay                  from,
                   RgaDay                  to,
                   RgaCapacityFigure       figure)
{
  RgaCapacityStep busiest = rga_capacity_group_busiest (group, from, to);
  RgaCapacityCell cell = {
    .from = from, .to = to, .rows = busiest.rows, .unknown = busiest.unknown, .silent = busiest.silent,
    .day = find_day (group, from, to),
  };

  if (figure == RGA_CAPACITY_AVERAGE)
    fill_average (&cell, group);
  else
    fill_busiest (&cell, group, &busiest);

  return cell;
}
