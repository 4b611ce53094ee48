#include "rga-occurrences.h"

#include "rga-order.h"
#include "rga-period-write.h"
#include "rga-spans.h"

typedef struct
{
  RgaDay from;    /* RGA_DAY_OPEN = not known */
  RgaDay to;
} Range;

static RgaPrecision
unit_of (RgaUnit unit)
{
  return unit == RGA_UNIT_MONTH ? RGA_PRECISION_MONTH : unit == RGA_UNIT_QUARTER ? RGA_PRECISION_QUARTER : RGA_PRECISION_YEAR;
}

/* -- ranges --------------------------------------------------------------- */

static void
take_period (Range           *range,
             const RgaPeriod *period)
{
  if (period == NULL)
    return;
  if (range->from == RGA_DAY_OPEN)
    range->from = period->start;
  if (range->to == RGA_DAY_OPEN)
    range->to = period->end;
}

/* The project's own period, completed by what is below it. */
static void
take_project (Range       *range,
              RgaPlan     *plan,
              const RgaId *id)
{
  const RgaProject *project = rga_id_is_none (id) ? NULL : rga_plan_get_in (plan, RGA_LIST_PROJECTS, id);
  RgaSpan span;

  if (project == NULL)
    return;

  take_period (range, project->period);
  span = rga_span_of_project (plan, id);
  if (range->from == RGA_DAY_OPEN)
    range->from = span.first;
  if (range->to == RGA_DAY_OPEN)
    range->to = span.last;
}

/* The last day of what must be over before this begins; RGA_DAY_OPEN = nothing. */
static RgaDay
last_before (RgaPlan     *plan,
             const RgaId *id)
{
  g_autoptr(GPtrArray) links = rga_plan_children (plan, id, RGA_LIST_LINKS, RGA_FIELD (RGA_LIST_LINKS, to));
  RgaDay last = RGA_DAY_OPEN;

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = links->pdata[i];
      const RgaItem *from = rga_plan_get (plan, &link->from);

      if (link->kind == RGA_LINK_FINISH_START && from != NULL)
        last = MAX (last, rga_span_of_item (from).last);
    }

  return last;
}

/* What begins after something else begins in the next month, quarter or year. */
static void
begin_after (Range               *range,
             const RgaRecurrence *rule,
             RgaDay               last)
{
  RgaDay next;

  if (last == RGA_DAY_OPEN)
    return;

  next = rule->unit == RGA_UNIT_MONTH || rule->unit == RGA_UNIT_QUARTER || rule->unit == RGA_UNIT_YEAR
           ? rga_unit_next (unit_of (rule->unit), rga_unit_first (unit_of (rule->unit), last))
           : last + 1;
  range->from = MAX (range->from, next);
}

/* -- counting ------------------------------------------------------------- */

static RgaOccurrences
count_in (const RgaRecurrence *rule,
          Range                range)
{
  RgaOccurrences occurrences = { *rule, range.from, range.to, RGA_COUNT_UNKNOWN };
  RgaPeriod period;
  int count;

  rga_period_clear (&period);
  period.start = range.from;
  period.end = range.to;
  period.recurrence = *rule;
  if (rga_recurrence_count (&period, &count))
    occurrences.count = count;

  return occurrences;
}

/* -- the table ------------------------------------------------------------ */

/* Counted again where other days are asked for. */
static void
add_row (RgaTable             *table,
         const RgaTableQuery  *query,
         const char           *name,
         const RgaOccurrences *own)
{
  g_autofree char *words = rga_recurrence_to_text (&own->rule);
  Range asked = { query->from != RGA_DAY_OPEN ? query->from : own->from, query->to != RGA_DAY_OPEN ? query->to : own->to };
  RgaOccurrences found = asked.from == own->from && asked.to == own->to ? *own : count_in (&own->rule, asked);

  rga_table_add_text (table, name);
  rga_table_add_text (table, words);
  rga_table_add_day (table, found.from);
  rga_table_add_day (table, found.to);
  rga_table_add_int (table, found.count == RGA_COUNT_UNKNOWN ? RGA_UNKNOWN : found.count);
}

static gboolean
compute_of_activity (RgaPlan           *plan,
                     const RgaActivity *activity,
                     RgaOccurrences    *found)
{
  const RgaPeriod *rhythm = activity->recurrence != NULL ? activity->recurrence : activity->period;
  Range range = { RGA_DAY_OPEN, RGA_DAY_OPEN };

  if (rhythm == NULL || !rhythm->recurrence.is_set)
    return FALSE;

  take_period (&range, activity->period);
  take_project (&range, plan, &activity->project);
  begin_after (&range, &rhythm->recurrence, last_before (plan, &activity->item.id));
  *found = count_in (&rhythm->recurrence, range);

  return TRUE;
}

/* A person may have counted otherwise. */
static void
take_set (RgaOccurrences *found,
          RgaPlan        *plan,
          const RgaId    *id)
{
  RgaAmount set;

  if (rga_set_value_get (plan, id, RGA_SET_TIMES, RGA_AMOUNT_COUNT, &set))
    found->count = (int) set.least;
}

gboolean
rga_occurrences_of_activity (RgaPlan           *plan,
                             const RgaActivity *activity,
                             RgaOccurrences    *found)
{
  if (!compute_of_activity (plan, activity, found))
    return FALSE;
  take_set (found, plan, &activity->item.id);

  return TRUE;
}

static void
add_activity (RgaTable            *table,
              RgaPlan             *plan,
              const RgaTableQuery *query,
              const RgaActivity   *activity)
{
  RgaOccurrences found;

  if (rga_table_query_takes (query, plan, &activity->item) && rga_occurrences_of_activity (plan, activity, &found))
    add_row (table, query, activity->name, &found);
}

static gboolean
compute_of_body (RgaPlan        *plan,
                 const RgaBody  *body,
                 RgaOccurrences *meetings)
{
  Range range = { RGA_DAY_OPEN, RGA_DAY_OPEN };

  if (body->rhythm == NULL || !body->rhythm->recurrence.is_set)
    return FALSE;

  take_period (&range, body->rhythm);
  take_period (&range, body->period);
  take_project (&range, plan, &body->project);
  *meetings = count_in (&body->rhythm->recurrence, range);

  return TRUE;
}

gboolean
rga_occurrences_of_body (RgaPlan        *plan,
                         const RgaBody  *body,
                         RgaOccurrences *meetings)
{
  if (!compute_of_body (plan, body, meetings))
    return FALSE;
  take_set (meetings, plan, &body->item.id);

  return TRUE;
}

int
rga_occurrences_computed (RgaPlan       *plan,
                          const RgaItem *item)
{
  RgaOccurrences found = { .count = RGA_COUNT_UNKNOWN };

  if (item->list == RGA_LIST_ACTIVITIES)
    compute_of_activity (plan, (const RgaActivity *) item, &found);
  if (item->list == RGA_LIST_BODIES)
    compute_of_body (plan, (const RgaBody *) item, &found);

  return found.count;
}

static void
add_body (RgaTable            *table,
          RgaPlan             *plan,
          const RgaTableQuery *query,
          const RgaBody       *body)
{
  RgaOccurrences meetings;

  if (rga_table_query_takes (query, plan, &body->item) && rga_occurrences_of_body (plan, body, &meetings))
    add_row (table, query, body->name, &meetings);
}

static Range
range_of_seat (RgaPlan       *plan,
               const RgaSeat *seat)
{
  const RgaBody *body = rga_id_is_none (&seat->body) ? NULL : rga_plan_get_in (plan, RGA_LIST_BODIES, &seat->body);
  Range range = { RGA_DAY_OPEN, RGA_DAY_OPEN };

  take_period (&range, seat->period);
  if (body != NULL)
    {
      take_period (&range, body->period);
      take_project (&range, plan, &body->project);
    }
  take_project (&range, plan, &seat->project);

  return range;
}

/* “dinsdag en donderdag”: each weekday is counted by itself. */
GArray *
rga_occurrences_of_seat (RgaPlan       *plan,
                         const RgaSeat *seat)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RgaOccurrences));
  RgaWindows windows = rga_plan_get_windows (plan);
  RgaReading reading = { .windows = &windows };
  RgaPeriod days;

  if (seat->fixed_days == NULL)
    return found;

  rga_period_read (&days, seat->fixed_days, &reading);
  for (int day = 0; day < 7; day++)
    {
      RgaRecurrence rule = days.recurrence;
      RgaOccurrences occurrences;

      rule.weekdays &= (guint8) (1 << day);
      if (!rule.is_set || rule.weekdays == 0)
        continue;
      occurrences = count_in (&rule, range_of_seat (plan, seat));
      g_array_append_val (found, occurrences);
    }

  return found;
}

static void
add_seat (RgaTable            *table,
          RgaPlan             *plan,
          const RgaTableQuery *query,
          const RgaSeat       *seat)
{
  g_autoptr(GArray) found = NULL;

  if (!rga_table_query_takes (query, plan, &seat->item))
    return;

  found = rga_occurrences_of_seat (plan, seat);
  for (guint i = 0; i < found->len; i++)
    add_row (table, query, seat->function, &g_array_index (found, RgaOccurrences, i));
}

GArray *
rga_occurrences_of_item (RgaPlan       *plan,
                         const RgaItem *item)
{
  GArray *all = NULL;
  RgaOccurrences found;

  if (item->list == RGA_LIST_SEATS)
    return rga_occurrences_of_seat (plan, (const RgaSeat *) item);

  all = g_array_new (FALSE, FALSE, sizeof (RgaOccurrences));
  if ((item->list == RGA_LIST_ACTIVITIES && rga_occurrences_of_activity (plan, (const RgaActivity *) item, &found))
      || (item->list == RGA_LIST_BODIES && rga_occurrences_of_body (plan, (const RgaBody *) item, &found)))
    g_array_append_val (all, found);

  return all;
}

RgaTable *
rga_table_recurrences (RgaPlan             *plan,
                       const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "activity", RGA_COLUMN_TEXT }, { "rule", RGA_COLUMN_TEXT }, { "from", RGA_COLUMN_DAY },
    { "to", RGA_COLUMN_DAY }, { "count", RGA_COLUMN_NUMBER },
  };
  g_autoptr(GPtrArray) activities = rga_rows_in_order (plan, RGA_LIST_ACTIVITIES);
  g_autoptr(GPtrArray) bodies = rga_rows_in_order (plan, RGA_LIST_BODIES);
  g_autoptr(GPtrArray) seats = rga_rows_in_order (plan, RGA_LIST_SEATS);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < activities->len; i++)
    add_activity (table, plan, query, activities->pdata[i]);
  for (guint i = 0; i < bodies->len; i++)
    add_body (table, plan, query, bodies->pdata[i]);
  for (guint i = 0; i < seats->len; i++)
    add_seat (table, plan, query, seats->pdata[i]);

  return table;
}
