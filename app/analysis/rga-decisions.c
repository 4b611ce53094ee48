#include "rga-decisions.h"

#include "rga-links.h"
#include "rga-order.h"

static gboolean
is_dated (const RgaPeriod *period)
{
  return period != NULL && rga_period_is_dated (period);
}

const RgaPeriod *
rga_decision_when (const RgaMilestone *self)
{
  if (is_dated (self->actual))
    return self->actual;

  return self->period != NULL ? self->period : self->deadline;
}

RgaDay
rga_decision_last_day (const RgaMilestone *self)
{
  const RgaPeriod *when = rga_decision_when (self);

  if (!is_dated (when))
    when = self->deadline;
  if (!is_dated (when))
    return RGA_DAY_OPEN;

  return when->end != RGA_DAY_OPEN ? when->end : when->start;
}

gboolean
rga_status_is_settled (int status)
{
  return status == RGA_STATUS_DONE || status == RGA_STATUS_TAKEN || status == RGA_STATUS_DISCUSSED ||
         status == RGA_STATUS_DROPPED;
}

gboolean
rga_decision_is_open (const RgaMilestone *self)
{
  return !rga_status_is_settled (self->status) && !is_dated (self->actual);
}

/* -- which, and in which order -------------------------------------------- */

static gboolean
has_words (RgaPlan            *plan,
           const RgaMilestone *row,
           const char         *words)
{
  const RgaItem *body = rga_plan_get (plan, &row->body);
  g_autofree char *all = g_strdup_printf ("%s %s", rga_item_name (&row->item), body != NULL ? rga_item_name (body) : "");
  g_autofree char *small = g_utf8_casefold (all, -1);

  return strstr (small, words) != NULL;
}

static gboolean
is_asked (RgaPlan                *plan,
          const RgaDecisionQuery *query,
          const RgaMilestone     *row)
{
  RgaTableQuery table = { .programme = query->programme };
  RgaDay last = rga_decision_last_day (row);

  if (row->kind != RGA_MILESTONE_DECISION || rga_plan_get (plan, &row->same_as) != NULL ||
      !rga_table_query_takes (&table, plan, &row->item))
    return FALSE;
  if (!rga_id_is_none (&query->body) && !rga_id_equal (&row->body, &query->body))
    return FALSE;
  if ((query->without_body && !rga_id_is_none (&row->body)) || (query->only_open && !rga_decision_is_open (row)) ||
      (query->only_closed && rga_decision_is_open (row)))
    return FALSE;
  if (query->words != NULL && !has_words (plan, row, query->words))
    return FALSE;

  return query->until == RGA_DAY_OPEN || (last != RGA_DAY_OPEN && last <= query->until);
}

static gint64
sort_day (RgaDay day)
{
  return day == RGA_DAY_OPEN ? G_MAXINT64 : day;
}

static int
compare_last_days (gconstpointer a,
                   gconstpointer b)
{
  gint64 first = sort_day (rga_decision_last_day (*(RgaMilestone *const *) a));
  gint64 second = sort_day (rga_decision_last_day (*(RgaMilestone *const *) b));

  return first < second ? -1 : first > second;
}

/* Merge sort inside: equal days keep the plan's order. */
GPtrArray *
rga_decisions_new (RgaPlan                *plan,
                   const RgaDecisionQuery *query)
{
  g_autoptr(GPtrArray) rows = rga_rows_in_order (plan, RGA_LIST_MILESTONES);
  g_autoptr(GList) asked = NULL;
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = rows->len; i > 0; i--)
    if (is_asked (plan, query, rows->pdata[i - 1]))
      asked = g_list_prepend (asked, &rows->pdata[i - 1]);
  asked = g_list_sort (asked, compare_last_days);
  for (GList *row = asked; row != NULL; row = row->next)
    g_ptr_array_add (sorted, *(gpointer *) row->data);

  return sorted;
}

/* -- lanes ---------------------------------------------------------------- */

static void
clear_lane (gpointer data)
{
  g_ptr_array_unref (((RgaDecisionLane *) data)->decisions);
}

static void
add_lane (GArray      *lanes,
          GPtrArray   *decisions,
          const RgaId *body,
          gboolean     with_undated)
{
  RgaDecisionLane lane = { *body, g_ptr_array_new () };
  guint n = 0;

  for (guint i = 0; i < decisions->len; i++)
    {
      const RgaMilestone *row = decisions->pdata[i];

      if (!rga_id_equal (&row->body, body))
        continue;
      n++;
      if (rga_decision_last_day (row) != RGA_DAY_OPEN)
        g_ptr_array_add (lane.decisions, decisions->pdata[i]);
    }
  if (lane.decisions->len > 0 || (with_undated && n > 0))
    g_array_append_val (lanes, lane);
  else
    g_ptr_array_unref (lane.decisions);
}

GArray *
rga_decision_lanes_new (RgaPlan   *plan,
                        GPtrArray *decisions,
                        gboolean   with_undated)
{
  g_autoptr(GPtrArray) bodies = rga_plan_sorted (plan, RGA_LIST_BODIES);
  GArray *lanes = g_array_new (FALSE, FALSE, sizeof (RgaDecisionLane));

  g_array_set_clear_func (lanes, clear_lane);
  for (guint i = 0; i < bodies->len; i++)
    add_lane (lanes, decisions, &((RgaItem *) bodies->pdata[i])->id, with_undated);
  add_lane (lanes, decisions, &RGA_ID_NONE, with_undated);

  return lanes;
}

int
rga_decision_lanes_find (const GArray *lanes,
                         const RgaId  *body)
{
  for (guint i = 0; i < lanes->len; i++)
    if (rga_id_equal (&g_array_index (lanes, RgaDecisionLane, i).body, body))
      return (int) i;

  return -1;
}

static void
add_empty_lane (GArray      *lanes,
                const RgaId *body)
{
  RgaDecisionLane lane = { *body, NULL };

  if (rga_decision_lanes_find (lanes, body) >= 0)
    return;
  lane.decisions = g_ptr_array_new ();
  g_array_append_val (lanes, lane);
}

void
rga_decision_lanes_add_others (GArray      *lanes,
                               RgaPlan     *plan,
                               const RgaId *programme)
{
  g_autoptr(GPtrArray) bodies = rga_plan_sorted (plan, RGA_LIST_BODIES);

  add_empty_lane (lanes, &RGA_ID_NONE);
  for (guint i = 0; i < bodies->len; i++)
    {
      const RgaBody *body = bodies->pdata[i];

      if (rga_id_is_none (programme) || rga_id_is_none (&body->programme) || rga_id_equal (&body->programme, programme))
        add_empty_lane (lanes, &body->item.id);
    }
}

/* -- what it waits for ---------------------------------------------------- */

gboolean
rga_days_between (const RgaPeriod *first,
                  const RgaPeriod *second,
                  int             *min,
                  int             *max)
{
  RgaDay from, to;

  if (!is_dated (first) || !is_dated (second) || first->end == RGA_DAY_OPEN || second->end == RGA_DAY_OPEN)
    return FALSE;
  from = first->start != RGA_DAY_OPEN ? first->start : first->end;
  to = second->start != RGA_DAY_OPEN ? second->start : second->end;
  *min = to - first->end;
  *max = second->end - from;

  return TRUE;
}

static void
add_wait (GArray             *waits,
          RgaItem            *item,
          const RgaMilestone *decision)
{
  RgaDecisionWait wait = { .item = item };

  if (item == NULL || item == &decision->item)
    return;
  wait.has_days = rga_days_between (rga_item_when (item), rga_decision_when (decision), &wait.days_min, &wait.days_max);
  g_array_append_val (waits, wait);
}

GArray *
rga_decision_waits_new (RgaPlan            *plan,
                        const RgaMilestone *self)
{
  GArray *waits = g_array_new (FALSE, FALSE, sizeof (RgaDecisionWait));
  guint n;
  const RgaReference *links = rga_plan_references (plan, &self->item.id, RGA_LIST_LINKS, &n);

  add_wait (waits, rga_plan_get_in (plan, RGA_LIST_ACTIVITIES, &self->activity), self);
  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i].item;

      if (rga_link_is_order (link) && rga_id_equal (&link->to, &self->item.id))
        add_wait (waits, rga_plan_get (plan, &link->from), self);
    }

  return waits;
}

GPtrArray *
rga_decision_follow_ons (RgaPlan            *plan,
                         const RgaMilestone *self)
{
  GPtrArray *items = rga_plan_children (plan, &self->item.id, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, same_as));
  guint n;
  const RgaReference *links = rga_plan_references (plan, &self->item.id, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i].item;
      RgaItem *to = rga_plan_get (plan, &link->to);

      if (to != NULL && to != &self->item && rga_id_equal (&link->from, &self->item.id) &&
          (rga_link_is_order (link) || link->kind == RGA_LINK_ENDS))
        g_ptr_array_add (items, to);
    }

  return items;
}

/* -- what is due ---------------------------------------------------------- */

typedef struct
{
  GArray *items;
  RgaDay  today;
  RgaDay  sunday;
  RgaDay  last;       /* of the six weeks */
} Dues;

static void
add_due (Dues    *self,
         RgaItem *item,
         RgaDay   first,
         RgaDay   last,
         gboolean is_open)
{
  RgaDueItem due = { .item = item, .day = last };

  if (last < self->today && is_open)
    due.due = RGA_DUE_LATE;
  else if (last < self->today || first > self->last)
    return;
  else
    due.due = last <= self->sunday ? RGA_DUE_THIS_WEEK : RGA_DUE_LATER;
  g_array_append_val (self->items, due);
}

static void
add_moment (Dues         *self,
            RgaMilestone *row)
{
  const RgaPeriod *when = rga_decision_when (row);
  RgaDay last = rga_decision_last_day (row);
  RgaDueItem undated = { RGA_DUE_UNDATED, &row->item, RGA_DAY_OPEN };

  if (last != RGA_DAY_OPEN)
    add_due (self, &row->item, is_dated (when) && when->start != RGA_DAY_OPEN ? when->start : last, last,
             rga_decision_is_open (row));
  else if (row->kind == RGA_MILESTONE_DECISION && rga_decision_is_open (row))
    g_array_append_val (self->items, undated);
}

static gboolean
is_within (const Dues *self,
           RgaDay      day)
{
  return day != RGA_DAY_OPEN && day >= self->today && day <= self->last;
}

/* Work in the middle of its run asks nothing of these weeks. A latest day that
 * passed does. */
static void
add_work (Dues        *self,
          RgaActivity *row)
{
  const RgaPeriod *when = is_dated (row->period) ? row->period : row->deadline;
  gboolean is_open = !rga_status_is_settled (row->status) && !is_dated (row->actual);
  RgaDay latest;

  if (!is_dated (when) || !is_open)
    return;
  latest = is_dated (row->deadline) ? row->deadline->end : when->kind == RGA_PERIOD_DEADLINE ? when->end : RGA_DAY_OPEN;
  if (latest != RGA_DAY_OPEN && latest < self->today)
    add_due (self, &row->item, latest, latest, TRUE);
  else if (is_within (self, when->end) || is_within (self, latest))
    add_due (self, &row->item, when->end, is_within (self, when->end) ? when->end : latest, TRUE);
  else if (is_within (self, when->start))
    add_due (self, &row->item, when->start, when->start, TRUE);
}

static int
compare_dues (gconstpointer a,
              gconstpointer b)
{
  const RgaDueItem *one = a, *other = b;
  gint64 first = sort_day (one->day), second = sort_day (other->day);

  if (one->due != other->due)
    return (int) one->due - (int) other->due;
  if (first != second)
    return first < second ? -1 : 1;

  return rga_id_compare (&one->item->id, &other->item->id);
}

static gboolean
is_of_query (RgaPlan                *plan,
             const RgaDecisionQuery *query,
             const RgaMilestone     *row)
{
  if (row->kind == RGA_MILESTONE_DECISION)
    return is_asked (plan, query, row);

  return !query->without_body && rga_id_is_none (&query->body) && !query->only_closed;
}

/* A body takes decisions; asked about one, only those are due. */
GArray *
rga_due_items_new (RgaPlan                *plan,
                   const RgaDecisionQuery *query,
                   RgaDay                  today)
{
  RgaTableQuery table = { .programme = query->programme };
  Dues self = { g_array_new (FALSE, FALSE, sizeof (RgaDueItem)), today,
                today + 6 - (int) rga_day_weekday (today), today + RGA_DUE_DAYS };
  gboolean with_work = !query->without_body && rga_id_is_none (&query->body) && !query->only_closed;
  guint n;
  RgaItem *const *rows = rga_plan_items (plan, RGA_LIST_MILESTONES, &n);

  for (guint i = 0; i < n; i++)
    if (is_of_query (plan, query, (const RgaMilestone *) rows[i]) && rga_table_query_takes (&table, plan, rows[i]))
      add_moment (&self, (RgaMilestone *) rows[i]);
  rows = rga_plan_items (plan, RGA_LIST_ACTIVITIES, &n);
  for (guint i = 0; with_work && i < n; i++)
    if (rga_table_query_takes (&table, plan, rows[i]))
      add_work (&self, (RgaActivity *) rows[i]);
  g_array_sort (self.items, compare_dues);

  return self.items;
}
