#include "rga-finding-sight-private.h"

#include "rga-links.h"
#include "rga-spans.h"

/* Dates that contradict each other: domain-model section 9, 1, 2, 3, 11, 12. */

/* No outline is deeper; a wrong file may go round in circles. */
#define DEEPEST 64

/* -- outside the project -------------------------------------------------- */

static const RgaId *
project_above (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, item->list == RGA_LIST_PROJECTS ? "parent" : "project");

  return field < 0 ? NULL : rga_item_field (item, (guint) field);
}

static void
mark_period (RgaFinding      *finding,
             const RgaPeriod *period)
{
  rga_finding_mark (finding, period->start);
  rga_finding_mark (finding, period->end);
}

static void
check_span (RgaSight         *self,
            const RgaSpan    *span,
            const RgaProject *project)
{
  RgaFinding *finding;

  if (!rga_span_leaves (span, project->period))
    return;
  finding = rga_sight_find (self, RGA_FINDING_OUTSIDE_PROJECT, &project->item.id);
  rga_finding_mark (finding, span->first);
  rga_finding_mark (finding, span->last);
  mark_period (finding, project->period);
}

static void
check_projects (RgaSight *self)
{
  const RgaId *up = project_above (self->subject);
  RgaSpan span = rga_span_of_item (self->subject);

  for (guint depth = 0; up != NULL && depth < DEEPEST; depth++)
    {
      const RgaProject *project = rga_sight_get_in (self, RGA_LIST_PROJECTS, up);

      if (project == NULL || &project->item == self->subject)
        return;
      check_span (self, &span, project);
      up = &project->parent;
    }
}

/* -- deadlines ------------------------------------------------------------ */

static void
check_deadline (RgaSight *self)
{
  const RgaPeriod *deadline = rga_item_period (self->subject, "deadline");
  const RgaPeriod *expected = rga_item_period (self->subject, "period");
  RgaFinding *finding;

  if (deadline == NULL || expected == NULL || deadline->end == RGA_DAY_OPEN || expected->end == RGA_DAY_OPEN ||
      deadline->end >= expected->end)
    return;
  finding = rga_sight_find (self, RGA_FINDING_DEADLINE_EARLY, NULL);
  mark_period (finding, deadline);
  mark_period (finding, expected);
}

/* The day something must be done by, whether it has a field of its own or the
 * words of its date say so; RGA_DAY_OPEN. */
static RgaDay
due_day (const RgaItem *item)
{
  const RgaPeriod *deadline = rga_item_period (item, "deadline");
  const RgaPeriod *period = rga_item_period (item, "period");

  if (deadline != NULL && deadline->end != RGA_DAY_OPEN)
    return deadline->end;

  return period != NULL && period->kind == RGA_PERIOD_DEADLINE ? period->end : RGA_DAY_OPEN;
}

/* The last that is due in a project; NULL when nothing is. */
static const RgaItem *
find_last_due (RgaSight    *self,
               const RgaId *project,
               RgaList      list)
{
  guint n;
  const RgaReference *rows = rga_sight_referring (self, project, list, &n);
  const RgaItem *last = NULL;

  for (guint i = 0; i < n; i++)
    if (due_day (rows[i].item) != RGA_DAY_OPEN && (last == NULL || due_day (rows[i].item) > due_day (last)))
      last = rows[i].item;

  return last;
}

/* A result is due when all the work for it is, or earlier. */
static void
check_goal (RgaSight *self)
{
  static const RgaList plannings[] = { RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };
  const RgaGoal *goal = (const RgaGoal *) self->subject;

  if (rga_id_is_none (&goal->project) || goal->deadline == NULL || goal->deadline->end == RGA_DAY_OPEN)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (plannings); i++)
    {
      const RgaItem *last = find_last_due (self, &goal->project, plannings[i]);
      RgaFinding *finding;

      if (last == NULL || due_day (last) >= goal->deadline->end)
        continue;
      finding = rga_sight_find (self, RGA_FINDING_GOAL_LATER, &last->id);
      rga_finding_mark (finding, due_day (last));
      rga_finding_mark (finding, goal->deadline->end);
      return;
    }
}

/* -- order ---------------------------------------------------------------- */

static void
check_link (RgaSight      *self,
            const RgaLink *link)
{
  const RgaItem *first = rga_sight_get (self, &link->from);
  RgaFinding *finding;

  if (first == NULL || rga_link_days_short (self->plan, link) == 0)
    return;
  finding = rga_sight_find (self, RGA_FINDING_ORDER, &link->from);
  mark_period (finding, rga_item_when (first));
  mark_period (finding, rga_item_when (self->subject));
}

static void
check_order (RgaSight *self)
{
  guint n;
  const RgaReference *links = rga_sight_referring (self, &self->subject->id, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i].item;

      if (links[i].field == RGA_FIELD (RGA_LIST_LINKS, to) && rga_link_is_order (link))
        check_link (self, link);
    }
}

/* Words that say an end before a start are kept undated. */
static void
check_words (RgaSight *self)
{
  const RgaPeriod *period = rga_item_period (self->subject, "period");
  RgaWindows windows;
  RgaReading reading = { .windows = &windows };
  RgaPeriod swapped;

  if (period == NULL || period->kind != RGA_PERIOD_UNSPECIFIED || period->text == NULL)
    return;
  windows = rga_plan_get_windows (self->plan);
  if (rga_period_read_swapped (&swapped, period->text, &reading))
    rga_finding_mark (rga_sight_find (self, RGA_FINDING_SWAPPED, NULL), g_str_hash (period->text));
}

void
rga_sight_look_at_dates (RgaSight *self)
{
  if (rga_span_counts (self->subject))
    check_projects (self);
  check_deadline (self);
  if (self->subject->list == RGA_LIST_GOALS)
    check_goal (self);
  check_order (self);
  check_words (self);
}

/* -- decisions ------------------------------------------------------------ */

void
rga_sight_look_at_decision (RgaSight *self)
{
  const RgaMilestone *row = (const RgaMilestone *) self->subject;

  if (row->kind != RGA_MILESTONE_DECISION)
    return;
  if (rga_id_is_none (&row->body))
    rga_sight_find (self, RGA_FINDING_NO_BODY, NULL);
  if (rga_item_when (&row->item) == NULL)
    rga_sight_find (self, RGA_FINDING_NO_DATE, NULL);
}
