#include "rga-outline-private.h"
#include "rga-timeline-layout.h"

typedef struct
{
  RgaDay first;
  RgaDay last;
  RgaDay open_start;    /* latest start of something without an end */
} Range;

static void
add_day (Range *range,
         RgaDay day)
{
  if (day == RGA_DAY_OPEN)
    return;
  if (range->first == RGA_DAY_OPEN || day < range->first)
    range->first = day;
  if (range->last == RGA_DAY_OPEN || day > range->last)
    range->last = day;
}

static void
add_period (Range           *range,
            const RgaPeriod *period)
{
  if (period == NULL)
    return;

  add_day (range, period->start);
  add_day (range, period->end);
}

/* Work without an end needs room to be seen having none. */
static void
add_open (Range           *range,
          const RgaPeriod *period)
{
  if (period == NULL)
    return;

  if (period->start != RGA_DAY_OPEN && period->end == RGA_DAY_OPEN)
    range->open_start = range->open_start == RGA_DAY_OPEN ? period->start : MAX (range->open_start, period->start);
}

static void
add_item (Range         *range,
          const RgaItem *item)
{
  if (item->list == RGA_LIST_PROJECTS)
    {
      add_period (range, ((const RgaProject *) item)->period);
      add_open (range, ((const RgaProject *) item)->period);
      add_period (range, ((const RgaProject *) item)->deadline);
    }
  if (item->list == RGA_LIST_ACTIVITIES)
    {
      add_period (range, ((const RgaActivity *) item)->period);
      add_open (range, ((const RgaActivity *) item)->period);
      add_period (range, ((const RgaActivity *) item)->deadline);
    }
  if (item->list == RGA_LIST_MILESTONES)
    {
      add_period (range, ((const RgaMilestone *) item)->period);
      add_period (range, ((const RgaMilestone *) item)->deadline);
      add_period (range, ((const RgaMilestone *) item)->actual);
    }
}

/* What is behind us, and the rest. */
typedef struct
{
  Range reached;
  Range rest;
} Ranges;

static void
add_to (Ranges        *ranges,
        const RgaItem *item)
{
  add_item (rga_outline_is_reached (item) ? &ranges->reached : &ranges->rest, item);
}

static void
add_row (Ranges              *ranges,
         const RgaOutline    *outline,
         const RgaOutlineRow *row)
{
  g_autoptr(GPtrArray) moments = rga_outline_moments (outline, row);

  if (row->item != NULL)
    add_to (ranges, row->item);
  for (guint i = 0; i < moments->len; i++)
    add_to (ranges, moments->pdata[i]);
}

static Ranges
read_rows (const RgaOutline *outline,
           const GArray     *rows)
{
  const Range none = { RGA_DAY_OPEN, RGA_DAY_OPEN, RGA_DAY_OPEN };
  Ranges ranges = { none, none };

  for (guint i = 0; i < rows->len; i++)
    add_row (&ranges, outline, &g_array_index (rows, RgaOutlineRow, i));

  return ranges;
}

static Range
join (const Ranges *ranges)
{
  Range all = ranges->rest;

  add_day (&all, ranges->reached.first);
  add_day (&all, ranges->reached.last);

  return all;
}

/* Edges fall on whole units, small enough that no unit at an edge is empty. */
static RgaAxisUnit
edge_unit (const Range *range)
{
  int days = range->last - range->first;

  if (days > 365 * 8)
    return RGA_AXIS_YEAR;
  if (days > 365 * 3)
    return RGA_AXIS_HALF_YEAR;
  if (days > 150)
    return RGA_AXIS_QUARTER;

  return days > 20 ? RGA_AXIS_MONTH : RGA_AXIS_WEEK;
}

static gboolean
round_out (Range  *range,
           RgaDay *first,
           RgaDay *last)
{
  RgaAxisUnit unit;

  if (range->first == RGA_DAY_OPEN)
    return FALSE;

  if (range->open_start != RGA_DAY_OPEN)
    range->last = MAX (range->last, range->open_start + MAX (30, (range->last - range->first) / 8));
  unit = edge_unit (range);
  *first = rga_axis_unit_first (unit, range->first);
  *last = rga_axis_unit_next (unit, range->last) - 1;

  return TRUE;
}

gboolean
rga_timeline_get_range (const RgaOutline *outline,
                        const GArray     *rows,
                        RgaDay           *first,
                        RgaDay           *last)
{
  Ranges ranges = read_rows (outline, rows);
  Range all = join (&ranges);

  return round_out (&all, first, last);
}

/* From the first day of any agenda shown to the last; each has to say both. */
static gboolean
read_agendas (const RgaOutline *outline,
              Range            *range)
{
  guint n;
  RgaItem *const *all = rga_plan_items (outline->plan, RGA_LIST_PROGRAMMES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaPeriod *period = ((const RgaProgramme *) all[i])->period;

      if (!rga_id_is_none (&outline->programme) && !rga_id_equal (&outline->programme, &all[i]->id))
        continue;
      if (period == NULL || period->start == RGA_DAY_OPEN || period->end == RGA_DAY_OPEN)
        return FALSE;
      add_period (range, period);
    }

  return range->first != RGA_DAY_OPEN;
}

gboolean
rga_timeline_get_agenda_range (const RgaOutline *outline,
                               const GArray     *rows,
                               RgaDay           *first,
                               RgaDay           *last)
{
  Range agenda = { RGA_DAY_OPEN, RGA_DAY_OPEN, RGA_DAY_OPEN };
  Ranges ranges = read_rows (outline, rows);
  Range all = join (&ranges);
  gboolean is_inside = read_agendas (outline, &agenda)
                       && (all.first == RGA_DAY_OPEN || (all.first >= agenda.first && all.last <= agenda.last));

  return round_out (is_inside ? &agenda : &all, first, last);
}

/* More than this share of the days would hold nothing but what was reached. */
#define PAST_SHARE 4

gboolean
rga_timeline_get_page_range (const RgaOutline *outline,
                             const GArray     *rows,
                             RgaDay           *first,
                             RgaDay           *last)
{
  Ranges ranges = read_rows (outline, rows);
  Range all = join (&ranges);
  gboolean is_long_ago = ranges.rest.first != RGA_DAY_OPEN &&
                         (ranges.rest.first - all.first) * PAST_SHARE > all.last - all.first;

  if (is_long_ago)
    all.first = ranges.rest.first;

  return round_out (&all, first, last);
}
