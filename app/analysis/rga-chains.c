#include "rga-chains.h"

#include "rga-links.h"

#define NO_MEETING ((RgaMeeting) { RGA_DAY_OPEN, RGA_DAY_OPEN })

/* -- which bodies ---------------------------------------------------------- */

typedef struct
{
  RgaPlan    *plan;
  GArray     *steps;       /* RgaChainStep, the end first */
  GArray     *lags;        /* gint64 of the link to the next; RGA_UNKNOWN */
  GHashTable *bodies;      /* RgaId of those on the way */
  GHashTable *decisions;   /* RgaMilestone * */
} Way;

static int
add_step (Way          *self,
          const RgaId  *body,
          RgaMilestone *decision,
          int           next,
          gint64        lag)
{
  RgaChainStep step = { .body = *body, .decision = decision, .next = next, .needed_by = RGA_DAY_OPEN,
                        .latest = NO_MEETING, .planned = NO_MEETING, .papers_by = RGA_DAY_OPEN };

  g_array_append_val (self->steps, step);
  g_array_append_val (self->lags, lag);
  if (!rga_id_is_none (body))
    g_hash_table_add (self->bodies, g_memdup2 (body, sizeof *body));
  if (decision != NULL)
    g_hash_table_add (self->decisions, decision);

  return (int) self->steps->len - 1;
}

static const RgaBody *
body_before (Way         *self,
             const RgaId *id)
{
  const RgaBody *body = rga_plan_get_in (self->plan, RGA_LIST_BODIES, id);

  return body != NULL ? rga_plan_get_in (self->plan, RGA_LIST_BODIES, &body->prepared_by) : NULL;
}

/* How many bodies stand between the two on the way of bodies; -1 when it does not come
 * past `wanted`. */
static int
count_between (Way         *self,
               const RgaId *from,
               const RgaId *wanted)
{
  guint most;
  const RgaBody *at = body_before (self, from);

  rga_plan_items (self->plan, RGA_LIST_BODIES, &most);
  for (int n = 0; at != NULL && n < (int) most; n++)
    {
      if (rga_id_equal (&at->item.id, wanted))
        return n;
      at = body_before (self, &at->item.id);
    }

  return -1;
}

static void expand (Way         *self,
                    int          step,
                    const RgaId *proposer);

/* The step of that body that two decisions may have in common; -1 = none. */
static int
find_step (const Way   *self,
           const RgaId *body)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (rga_id_equal (&g_array_index (self->steps, RgaChainStep, i).body, body))
      return (int) i;

  return -1;
}

/* The bodies between a decision and the one that must be taken first. */
static void
add_linked (Way          *self,
            int           step,
            RgaMilestone *before,
            gint64        lag)
{
  RgaId at = g_array_index (self->steps, RgaChainStep, step).body;
  int between = rga_id_is_none (&before->body) ? 0 : count_between (self, &at, &before->body);

  for (int n = 0; n < between; n++)
    {
      const RgaBody *body = body_before (self, &at);

      int there = find_step (self, &body->item.id);

      at = body->item.id;
      step = there >= 0 ? there : add_step (self, &at, NULL, step, lag);
      lag = RGA_UNKNOWN;
    }
  step = add_step (self, &before->body, before, step, lag);
  expand (self, step, &before->proposed_by);
}

/* FALSE when no decision must be taken first. */
static gboolean
expand_links (Way *self,
              int  step)
{
  RgaMilestone *decision = g_array_index (self->steps, RgaChainStep, step).decision;
  gboolean any = FALSE;
  guint n;
  const RgaReference *links = decision != NULL ? rga_plan_references (self->plan, &decision->item.id, RGA_LIST_LINKS, &n) : NULL;

  for (guint i = 0; links != NULL && i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i].item;
      RgaMilestone *before = rga_plan_get_in (self->plan, RGA_LIST_MILESTONES, &link->from);

      if (!rga_link_is_sequence (link->kind) || before == NULL || !rga_item_is_decision (&before->item)
          || !rga_id_equal (&link->to, &decision->item.id) || g_hash_table_contains (self->decisions, before))
        continue;
      add_linked (self, step, before, link->lag_days);
      any = TRUE;
    }

  return any;
}

/* Back along the bodies, to the one that proposes it. */
static void
expand_bodies (Way         *self,
               int          step,
               const RgaId *proposer)
{
  RgaId at = g_array_index (self->steps, RgaChainStep, step).body;

  for (;;)
    {
      const RgaBody *body = body_before (self, &at);

      if (!rga_id_is_none (proposer) && rga_id_equal (&at, proposer))
        return;
      if (body == NULL || g_hash_table_contains (self->bodies, &body->item.id))
        break;
      at = body->item.id;
      step = add_step (self, &at, NULL, step, RGA_UNKNOWN);
    }
  if (rga_plan_get_in (self->plan, RGA_LIST_BODIES, proposer) != NULL && !g_hash_table_contains (self->bodies, proposer))
    add_step (self, proposer, NULL, step, RGA_UNKNOWN);
}

static void
expand (Way         *self,
        int          step,
        const RgaId *proposer)
{
  if (!expand_links (self, step))
    expand_bodies (self, step, proposer);
}

/* -- which days ------------------------------------------------------------ */

typedef struct
{
  RgaPlan    *plan;
  GArray     *steps;       /* RgaChainStep, the end first */
  const GArray *lags;
  GHashTable *meetings;    /* RgaId of a body → RgaMeetings */
  RgaDay      today;
} Count;

/* NULL for a step of no body. */
static RgaMeetings *
meetings_of (Count       *self,
             const RgaId *id)
{
  const RgaBody *body = rga_plan_get_in (self->plan, RGA_LIST_BODIES, id);
  RgaMeetings *meetings = g_hash_table_lookup (self->meetings, id);

  if (meetings == NULL && body != NULL)
    {
      meetings = rga_meetings_new (self->plan, body);
      g_hash_table_insert (self->meetings, g_memdup2 (id, sizeof *id), meetings);
    }

  return meetings;
}

static RgaChainGap
gap_of_body (const RgaMeetings *meetings)
{
  if (meetings == NULL)
    return RGA_CHAIN_GAP_NO_BODY;

  return rga_meetings_state (meetings) == RGA_MEETINGS_NO_RHYTHM ? RGA_CHAIN_GAP_NO_RHYTHM
         : rga_meetings_state (meetings) == RGA_MEETINGS_NO_FREQUENCY ? RGA_CHAIN_GAP_NO_FREQUENCY : RGA_CHAIN_GAP_NONE;
}

/* The date it has: the last meeting of its body in those days, else those days. */
static void
find_planned (Count        *self,
              RgaChainStep *step)
{
  const RgaPeriod *when = step->decision != NULL ? rga_decision_when (step->decision) : NULL;
  RgaMeetings *meetings = meetings_of (self, &step->body);
  RgaDay last = step->decision != NULL ? rga_decision_last_day (step->decision) : RGA_DAY_OPEN;
  RgaDay first = last != RGA_DAY_OPEN && when != NULL && when->start != RGA_DAY_OPEN ? when->start : last;
  RgaMeeting found;

  if (last == RGA_DAY_OPEN)
    return;
  step->planned = (RgaMeeting) { MIN (first, last), last };
  if (first == last && (when == NULL || when->kind != RGA_PERIOD_DEADLINE))
    return;
  if (meetings != NULL && rga_meetings_last_by (meetings, last, &found)
      && (when == NULL || when->start == RGA_DAY_OPEN || found.first >= when->start))
    step->planned = found;
}

/* The last day that is in time for the next step, and why that is not known. */
static void
find_needed (Count        *self,
             RgaChainStep *step,
             gint64        lag)
{
  const RgaChainStep *next = &g_array_index (self->steps, RgaChainStep, step->next);
  RgaMeetings *meetings = meetings_of (self, &next->body);
  RgaMeeting meeting = rga_chain_step_meeting (next);
  RgaDay papers = meetings != NULL && meeting.first != RGA_DAY_OPEN ? rga_meetings_papers_by (meetings, meeting.first) : RGA_DAY_OPEN;

  if (meeting.first == RGA_DAY_OPEN)
    step->gap = next->gap == RGA_CHAIN_GAP_NO_DATE ? RGA_CHAIN_GAP_NO_DATE : RGA_CHAIN_GAP_NEXT_OPEN;
  else if (papers == RGA_DAY_OPEN && lag == RGA_UNKNOWN)
    step->gap = RGA_CHAIN_GAP_NO_PAPERS;
  else
    {
      step->needed_by = papers;
      if (lag != RGA_UNKNOWN)
        step->needed_by = papers == RGA_DAY_OPEN ? meeting.first - (RgaDay) lag : MIN (papers, meeting.first - (RgaDay) lag);
    }
}

static void
find_latest (Count        *self,
             RgaChainStep *step)
{
  RgaMeetings *meetings = meetings_of (self, &step->body);

  if (step->needed_by == RGA_DAY_OPEN)
    return;
  step->gap = gap_of_body (meetings);
  if (step->gap == RGA_CHAIN_GAP_NONE && !rga_meetings_last_by (meetings, step->needed_by, &step->latest))
    {
      step->latest = NO_MEETING;
      step->gap = RGA_CHAIN_GAP_NO_MEETING;
    }
}

static gboolean
is_planned_late (const RgaChainStep *step)
{
  return step->planned.last != RGA_DAY_OPEN && step->needed_by != RGA_DAY_OPEN && step->planned.last > step->needed_by;
}

RgaMeeting
rga_chain_step_meeting (const RgaChainStep *self)
{
  return self->planned.last != RGA_DAY_OPEN && !is_planned_late (self) ? self->planned : self->latest;
}

/* A day that is known decides; a gap only where none is. */
static void
judge (Count        *self,
       RgaChainStep *step)
{
  RgaMeeting meeting = rga_chain_step_meeting (step);
  RgaMeetings *meetings = meetings_of (self, &step->body);

  if (meeting.first != RGA_DAY_OPEN && meetings != NULL)
    step->papers_by = rga_meetings_papers_by (meetings, meeting.first);
  if (step->decision != NULL && !rga_decision_is_open (step->decision))
    step->state = RGA_CHAIN_DONE, step->gap = RGA_CHAIN_GAP_NONE;
  else if (is_planned_late (step))
    step->state = RGA_CHAIN_LATE, step->gap = RGA_CHAIN_GAP_PLANNED_LATE;
  else if (meeting.last != RGA_DAY_OPEN && meeting.last < self->today)
    step->state = RGA_CHAIN_LATE, step->gap = RGA_CHAIN_GAP_PASSED;
  else if (meeting.last != RGA_DAY_OPEN && step->planned.last == RGA_DAY_OPEN
           && step->papers_by != RGA_DAY_OPEN && step->papers_by < self->today)
    step->state = RGA_CHAIN_LATE, step->gap = RGA_CHAIN_GAP_PAPERS_PASSED;
  else if (step->planned.last != RGA_DAY_OPEN && (step->next < 0 || step->needed_by != RGA_DAY_OPEN))
    step->state = RGA_CHAIN_IN_TIME, step->gap = RGA_CHAIN_GAP_NONE;
  else if (step->latest.last != RGA_DAY_OPEN)
    step->state = RGA_CHAIN_TO_PLAN, step->gap = RGA_CHAIN_GAP_NONE;
  else
    step->state = RGA_CHAIN_OPEN;
}

static void
count_step (Count *self,
            guint  index)
{
  RgaChainStep *step = &g_array_index (self->steps, RgaChainStep, index);

  find_planned (self, step);
  if (step->next >= 0)
    {
      find_needed (self, step, g_array_index (self->lags, gint64, index));
      find_latest (self, step);
    }
  else if (step->planned.last == RGA_DAY_OPEN)
    step->gap = RGA_CHAIN_GAP_NO_DATE;
  judge (self, step);
}

static void
count_all (RgaPlan      *plan,
           GArray       *steps,
           const GArray *lags,
           RgaDay        today)
{
  Count self = { plan, steps, lags, NULL, today };

  self.meetings = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free,
                                         (GDestroyNotify) rga_meetings_free);
  for (guint i = 0; i < steps->len; i++)
    count_step (&self, i);
  g_hash_table_unref (self.meetings);
}

static GArray *
turn_round (const GArray *steps)
{
  GArray *turned = g_array_sized_new (FALSE, FALSE, sizeof (RgaChainStep), steps->len);

  for (guint i = steps->len; i > 0; i--)
    {
      RgaChainStep step = g_array_index (steps, RgaChainStep, i - 1);

      if (step.next >= 0)
        step.next = (int) steps->len - 1 - step.next;
      g_array_append_val (turned, step);
    }

  return turned;
}

static void
find_way (Way          *self,
          RgaPlan      *plan,
          RgaMilestone *decision)
{
  *self = (Way) {
    .plan = plan,
    .steps = g_array_new (FALSE, FALSE, sizeof (RgaChainStep)),
    .lags = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .bodies = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL),
    .decisions = g_hash_table_new (NULL, NULL),
  };
  add_step (self, &decision->body, decision, -1, RGA_UNKNOWN);
  expand (self, 0, &decision->proposed_by);
}

static void
clear_way (Way *self)
{
  g_array_unref (self->steps);
  g_array_unref (self->lags);
  g_hash_table_unref (self->bodies);
  g_hash_table_unref (self->decisions);
}

GArray *
rga_chain_new (RgaPlan      *plan,
               RgaMilestone *decision,
               RgaDay        today)
{
  GArray *chain;
  Way way;

  find_way (&way, plan, decision);
  count_all (plan, way.steps, way.lags, today);
  chain = turn_round (way.steps);
  clear_way (&way);

  return chain;
}

/* -- which decisions ------------------------------------------------------- */

static gboolean
leads_to_decision (RgaPlan            *plan,
                   const RgaMilestone *decision)
{
  guint n;
  const RgaReference *links = rga_plan_references (plan, &decision->item.id, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i].item;

      if (rga_link_is_sequence (link->kind) && rga_id_equal (&link->from, &decision->item.id)
          && rga_item_is_decision (rga_plan_get (plan, &link->to)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_steps (RgaPlan      *plan,
           RgaMilestone *decision)
{
  gboolean several;
  Way way;

  find_way (&way, plan, decision);
  several = way.steps->len > 1;
  clear_way (&way);

  return several;
}

GPtrArray *
rga_chain_ends (RgaPlan     *plan,
                const RgaId *programme)
{
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  GPtrArray *decisions;

  query.programme = *programme;
  query.only_open = TRUE;
  decisions = rga_decisions_new (plan, &query);
  for (guint i = decisions->len; i > 0; i--)
    if (leads_to_decision (plan, decisions->pdata[i - 1]) || !has_steps (plan, decisions->pdata[i - 1]))
      g_ptr_array_remove_index (decisions, i - 1);

  return decisions;
}
