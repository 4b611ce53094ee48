#include "rga-progress-private.h"

#include "rga-decisions.h"

/* What projects, activities, milestones and decisions have in common. */
typedef struct
{
  RgaItem         *item;
  gboolean         is_work;     /* it has a start; the others are moments */
  int              status;
  const RgaPeriod *period;
  const RgaPeriod *deadline;
  const RgaPeriod *actual;
} Facts;

static const RgaPeriod *
if_dated (const RgaPeriod *period)
{
  return period != NULL && rga_period_is_dated (period) ? period : NULL;
}

#define READ_FACTS(Type, work) \
  (Facts) { item, work, ((Type *) item)->status, if_dated (((Type *) item)->period), \
            if_dated (((Type *) item)->deadline), if_dated (((Type *) item)->actual) }

static Facts
read_facts (RgaItem *item)
{
  if (item->list == RGA_LIST_PROJECTS)
    return READ_FACTS (RgaProject, TRUE);
  if (item->list == RGA_LIST_ACTIVITIES)
    return READ_FACTS (RgaActivity, TRUE);

  return READ_FACTS (RgaMilestone, FALSE);
}

/* -- the days that count -------------------------------------------------- */

static RgaDay
last_day (const RgaPeriod *period)
{
  return period->end != RGA_DAY_OPEN ? period->end : period->start;
}

/* On which it ends by its own dates: work that goes on has no such day. */
static RgaDay
planned_end (const Facts *facts)
{
  if (facts->period == NULL)
    return RGA_DAY_OPEN;

  return facts->is_work ? facts->period->end : last_day (facts->period);
}

/* After which it is late: of work only what is called a latest day. */
static RgaDay
latest_end (const Facts *facts)
{
  if (facts->deadline != NULL && facts->deadline->end != RGA_DAY_OPEN)
    return facts->deadline->end;
  if (facts->is_work && (facts->period == NULL || facts->period->kind != RGA_PERIOD_DEADLINE))
    return RGA_DAY_OPEN;

  return planned_end (facts);
}

static gboolean
is_in (const RgaProgressView *view,
       RgaDay                 day)
{
  return day != RGA_DAY_OPEN && day >= view->from && day <= view->to;
}

static gboolean
is_past (const RgaProgressView *view,
         RgaDay                 day)
{
  return day != RGA_DAY_OPEN && day < view->seen;
}

/* -- lines ---------------------------------------------------------------- */

static void
add_line (GArray          *lines,
          RgaProgressKind  kind,
          RgaItem         *item,
          RgaDay           day,
          const RgaPeriod *words)
{
  RgaProgressLine line = { kind, item, day, words };

  g_array_append_val (lines, line);
}

static gboolean
is_done (const Facts *facts)
{
  return facts->actual != NULL || rga_status_is_settled (facts->status);
}

/* What is done stands where it was done; with no day for that, where it was to end. */
static void
add_done (GArray                *lines,
          const Facts           *facts,
          const RgaProgressView *view)
{
  RgaDay day = facts->actual != NULL ? last_day (facts->actual) : planned_end (facts);

  if (day == RGA_DAY_OPEN)
    add_line (lines, RGA_PROGRESS_SOME_TIME, facts->item, RGA_DAY_OPEN, NULL);
  else if (is_in (view, day))
    add_line (lines, RGA_PROGRESS_REACHED, facts->item, day, facts->actual != NULL ? facts->actual : facts->period);
}

/* It really ended after this period: in it, it was still to do. */
static gboolean
ended_later (const Facts           *facts,
             const RgaProgressView *view)
{
  return facts->actual != NULL && last_day (facts->actual) > view->to;
}

static gboolean
add_start (GArray                *lines,
           const Facts           *facts,
           const RgaProgressView *view)
{
  gboolean said = facts->status == RGA_STATUS_RUNNING || facts->status == RGA_STATUS_ONGOING || is_done (facts);
  RgaDay day = facts->is_work && facts->period != NULL ? facts->period->start_latest : RGA_DAY_OPEN;

  if (!is_in (view, day) || (!said && !is_past (view, day)))
    return FALSE;
  add_line (lines, said ? RGA_PROGRESS_STARTED : RGA_PROGRESS_EXPECTED, facts->item, day, facts->period);

  return !said;
}

static void
add_end (GArray                *lines,
         const Facts           *facts,
         const RgaProgressView *view,
         gboolean               is_expected)
{
  RgaDay latest = latest_end (facts), planned = planned_end (facts);
  const RgaPeriod *words = facts->deadline != NULL && latest != RGA_DAY_OPEN ? facts->deadline : facts->period;

  if (is_past (view, latest))
    add_line (lines, RGA_PROGRESS_LATE, facts->item, latest, words);
  else if (is_in (view, latest))
    add_line (lines, RGA_PROGRESS_DUE, facts->item, latest, words);
  else if (is_in (view, planned) && !is_past (view, planned))
    add_line (lines, RGA_PROGRESS_DUE, facts->item, planned, facts->period);
  else if (is_in (view, planned) && !is_expected)
    add_line (lines, RGA_PROGRESS_EXPECTED, facts->item, planned, facts->period);
}

/* A goal has a last day and no status: whether it was reached is told in words. */
static void
add_goal (GArray                *lines,
          RgaItem               *item,
          const RgaProgressView *view)
{
  const RgaPeriod *deadline = if_dated (((RgaGoal *) item)->deadline);

  if (deadline != NULL && is_in (view, last_day (deadline)))
    add_line (lines, RGA_PROGRESS_DUE, item, last_day (deadline), deadline);
}

void
rga_progress_add_lines (GArray                *lines,
                        RgaItem               *item,
                        const RgaProgressView *view)
{
  Facts facts;

  if (item->list == RGA_LIST_GOALS)
    {
      add_goal (lines, item, view);
      return;
    }
  facts = read_facts (item);
  if (facts.status == RGA_STATUS_DROPPED)
    return;

  if (is_done (&facts) && !ended_later (&facts, view))
    add_done (lines, &facts, view);
  else
    add_end (lines, &facts, view, add_start (lines, &facts, view));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const RgaProgressLine *one = a, *other = b;
  int names;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  names = g_strcmp0 (rga_item_name (one->item), rga_item_name (other->item));

  return names != 0 ? names : rga_id_compare (&one->item->id, &other->item->id);
}

void
rga_progress_sort_lines (GArray *lines)
{
  g_array_sort (lines, compare_lines);
}
