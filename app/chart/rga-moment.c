#include "rga-moment-private.h"

#include <math.h>

#define DEADLINE_GAP 5.5       /* between a decision and its rule */
#define PUSH_MAX 8.25         /* two symbols of one day just stand side by side */
#define APART 1.0
#define PILL_PADDING 5.0
#define CLUSTER_SHOWN 3

static double
to_x (const RgaRowLayout *self,
      RgaDay              day)
{
  return rga_time_axis_day_to_x (self->view->axis, day);
}

double
rga_moment_radius (const RgaRowLayout *self,
                   const RgaMoment    *moment)
{
  const RgaMetrics *metrics = self->view->metrics;

  return moment->is_decision ? metrics->decision_radius : metrics->milestone_radius;
}

static gboolean
is_dated (const RgaPeriod *period)
{
  return period != NULL && rga_period_is_dated (period);
}

/* “Per” and “vanaf” stand on the first day; a window's last day counts whole;
 * any other day is met in its middle. */
static double
anchor_x (const RgaRowLayout *self,
          const RgaPeriod    *period)
{
  double half = self->view->axis->pt_per_day / 2;
  RgaDay anchor = period->anchor;

  if (period->kind == RGA_PERIOD_FROM && period->start != RGA_DAY_OPEN)
    return to_x (self, period->start);
  if (anchor == RGA_DAY_OPEN)
    anchor = period->end != RGA_DAY_OPEN ? period->end : period->start;
  if (anchor == period->end && period->start != period->end)
    return to_x (self, anchor + 1);

  return to_x (self, anchor) + half;
}

static void
read_window (const RgaRowLayout *self,
             const RgaPeriod    *period,
             RgaMoment          *moment)
{
  if (period->start == RGA_DAY_OPEN || period->end == RGA_DAY_OPEN || period->start == period->end)
    return;

  moment->window_start = to_x (self, period->start);
  moment->window_end = to_x (self, period->end + 1);
}

/* A page does not leave it out silently: it says how many there are. */
static gboolean
is_outside (const RgaRowLayout *self,
            double              x)
{
  const RgaTimeAxis *axis = self->view->axis;
  gboolean is_before = x < axis->x - 0.01, is_after = x > axis->x + axis->width + 0.01;

  if (is_before && self->n_before != NULL)
    (*self->n_before)++;
  if (is_after && self->n_after != NULL)
    (*self->n_after)++;

  return is_before || is_after;
}

static void
add_moment (const RgaRowLayout *self,
            GArray             *moments,
            RgaMoment           moment)
{
  if (self->view->metrics->is_slide && is_outside (self, moment.x))
    return;

  moment.place = moment.x;
  moment.count = 1;
  g_array_append_val (moments, moment);
}

static void
add_symbol (const RgaRowLayout *self,
            const RgaMilestone *milestone,
            const RgaPeriod    *period,
            GArray             *moments)
{
  RgaMoment moment = { .item = &milestone->item, .period = period, .has_symbol = TRUE,
                       .is_decision = milestone->kind == RGA_MILESTONE_DECISION, .x = anchor_x (self, period),
                       .window_start = NAN, .window_end = NAN };

  moment.before = moment.after = rga_moment_radius (self, &moment);
  read_window (self, period, &moment);
  add_moment (self, moments, moment);
}

/* The rule stands at the end of the last day; a decision's circle, when it comes
 * with one, before it. */
static void
add_deadline (const RgaRowLayout *self,
              const RgaItem      *item,
              const RgaPeriod    *period,
              gboolean            with_symbol,
              GArray             *moments)
{
  RgaDay last = period->end != RGA_DAY_OPEN ? period->end : period->start;
  RgaMoment moment = { .item = item, .period = period, .is_decision = with_symbol, .has_symbol = with_symbol,
                       .has_deadline = TRUE, .x = to_x (self, last + 1),
                       .before = RGA_DEADLINE_WIDTH / 2, .after = RGA_DEADLINE_WIDTH / 2,
                       .window_start = NAN, .window_end = NAN };

  if (with_symbol)
    moment.before += DEADLINE_GAP + 2 * rga_moment_radius (self, &moment);
  add_moment (self, moments, moment);
}

static gboolean
is_latest (const RgaPeriod *period)
{
  return is_dated (period) && period->kind == RGA_PERIOD_DEADLINE;
}

static void
read_milestone (const RgaRowLayout *self,
                const RgaMilestone *milestone,
                GArray             *moments)
{
  const RgaItem *item = &milestone->item;
  gboolean is_decision = milestone->kind == RGA_MILESTONE_DECISION;
  gboolean is_placed = is_dated (milestone->actual) || is_dated (milestone->period);

  if (is_dated (milestone->actual))
    add_symbol (self, milestone, milestone->actual, moments);
  else if (is_latest (milestone->period))
    add_deadline (self, item, milestone->period, is_decision, moments);
  else if (is_dated (milestone->period))
    add_symbol (self, milestone, milestone->period, moments);

  if (is_dated (milestone->deadline))
    add_deadline (self, item, milestone->deadline, is_decision && !is_placed, moments);
}

/* The latest days of a stretch of work: “uiterlijk” as its period, and besides. */
static void
read_work (const RgaRowLayout *self,
           const RgaItem      *item,
           const RgaPeriod    *period,
           const RgaPeriod    *deadline,
           GArray             *moments)
{
  if (is_latest (period))
    add_deadline (self, item, period, FALSE, moments);
  if (is_dated (deadline))
    add_deadline (self, item, deadline, FALSE, moments);
}

static void
read_item (const RgaRowLayout *self,
           const RgaItem      *item,
           GArray             *moments)
{
  const RgaActivity *activity = (const RgaActivity *) item;
  const RgaProject *project = (const RgaProject *) item;

  if (item->list == RGA_LIST_MILESTONES)
    read_milestone (self, (const RgaMilestone *) item, moments);
  if (item->list == RGA_LIST_ACTIVITIES)
    read_work (self, item, activity->period, activity->deadline, moments);
  if (item->list == RGA_LIST_PROJECTS)
    read_work (self, item, project->period, project->deadline, moments);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const RgaMoment *moment = a;
  const RgaMoment *other = b;

  if (moment->x != other->x)
    return moment->x < other->x ? -1 : 1;

  return rga_id_compare (&moment->item->id, &other->item->id);
}

GArray *
rga_moments_read (const RgaRowLayout *self,
                  GPtrArray          *items)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (RgaMoment));

  for (guint i = 0; i < items->len; i++)
    read_item (self, items->pdata[i], moments);
  g_array_sort (moments, compare_places);
  for (guint i = 0; i < moments->len; i++)
    g_array_index (moments, RgaMoment, i).first = i;

  return moments;
}

/* A run of moments that touch: they move as one, around their mean. */
typedef struct
{
  guint  first;
  guint  n;
  double offset;      /* sum of where the first would stand for each to be at its x */
} Run;

static double
run_start (const Run *run)
{
  return run->offset / run->n;
}

/* How far moment i must stand from the one before it. */
static double
distance (const GArray *moments,
          guint         i)
{
  return g_array_index (moments, RgaMoment, i - 1).after + APART + g_array_index (moments, RgaMoment, i).before;
}

/* From the first of a run to moment `i` of it. */
static double
run_length (const GArray *moments,
            guint         first,
            guint         i)
{
  double length = 0;

  for (guint k = first + 1; k <= i; k++)
    length += distance (moments, k);

  return length;
}

static gboolean
runs_touch (const GArray *moments,
            const Run    *run,
            const Run    *next)
{
  return run_start (run) + run_length (moments, run->first, next->first) > run_start (next);
}

static void
join_runs (const GArray *moments,
           Run          *run,
           const Run    *next)
{
  run->offset += next->offset - next->n * run_length (moments, run->first, next->first);
  run->n += next->n;
}

/* Least movement in all that keeps order and distance: each run of touching
 * moments stands around its mean. */
static GArray *
find_runs (const GArray *moments)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < moments->len; i++)
    {
      Run run = { i, 1, g_array_index (moments, RgaMoment, i).x };

      while (runs->len > 0 && runs_touch (moments, &g_array_index (runs, Run, runs->len - 1), &run))
        {
          Run before = g_array_index (runs, Run, runs->len - 1);

          join_runs (moments, &before, &run);
          run = before;
          g_array_set_size (runs, runs->len - 1);
        }
      g_array_append_val (runs, run);
    }

  return runs;
}

static void
place_run (const RgaRowLayout *self,
           GArray             *moments,
           const Run          *run)
{
  const RgaTimeAxis *axis = self->view->axis;
  double length = run_length (moments, run->first, run->first + run->n - 1);
  double before = g_array_index (moments, RgaMoment, run->first).before;
  double after = g_array_index (moments, RgaMoment, run->first + run->n - 1).after;
  double start = run_start (run);

  if (self->view->metrics->is_slide)
    {
      start = MIN (start, MAX (self->right, axis->x + axis->width) - length - after);
      start = MAX (start, axis->x - RGA_SYMBOL_GAP + before);
    }
  for (guint i = run->first; i < run->first + run->n; i++)
    g_array_index (moments, RgaMoment, i).place = start + run_length (moments, run->first, i);
}

/* Judged before the page's edge pushes: that moves a run as a whole. */
static gboolean
run_is_too_close (const GArray *moments,
                  const Run    *run)
{
  for (guint i = run->first; run->n > 1 && i < run->first + run->n; i++)
    {
      const RgaMoment *moment = &g_array_index (moments, RgaMoment, i);
      double place = run_start (run) + run_length (moments, run->first, i);

      if (fabs (place - moment->x) > PUSH_MAX || moment->count > 1)
        return TRUE;
    }

  return FALSE;
}

static double
cluster_width (const RgaRowLayout *self,
               guint               count)
{
  const RgaMetrics *metrics = self->view->metrics;
  g_autofree char *text = g_strdup_printf ("%u", count);
  double pill = rga_measure_width (self->view->measure, text, metrics->label, RGA_WEIGHT_STRONG) + 2 * PILL_PADDING;

  return (MIN (count, CLUSTER_SHOWN) + 1) * metrics->decision_radius + APART + pill;
}

static RgaMoment
make_cluster (const RgaRowLayout *self,
              const GArray       *moments,
              const Run          *run)
{
  RgaMoment cluster = g_array_index (moments, RgaMoment, run->first);
  const RgaMoment *last = &g_array_index (moments, RgaMoment, run->first + run->n - 1);

  cluster.count = 0;
  for (guint i = run->first; i < run->first + run->n; i++)
    cluster.count += g_array_index (moments, RgaMoment, i).count;
  cluster.x = (cluster.x + last->x) / 2;
  cluster.before = cluster.after = cluster_width (self, cluster.count) / 2;
  cluster.window_start = cluster.window_end = NAN;

  return cluster;
}

/* One pass: runs that had to move too far become clusters. */
static GArray *
cluster_runs (const RgaRowLayout *self,
              GArray             *moments,
              gboolean           *has_changed)
{
  GArray *next = g_array_new (FALSE, FALSE, sizeof (RgaMoment));
  g_autoptr(GArray) runs = find_runs (moments);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      place_run (self, moments, run);
      if (run_is_too_close (moments, run))
        {
          RgaMoment cluster = make_cluster (self, moments, run);

          g_array_append_val (next, cluster);
          *has_changed = TRUE;
        }
      else
        g_array_append_vals (next, &g_array_index (moments, RgaMoment, run->first), run->n);
    }

  return next;
}

GArray *
rga_moments_arrange (const RgaRowLayout *self,
                     const GArray       *moments)
{
  GArray *arranged = g_array_copy ((GArray *) moments);
  gboolean has_changed = TRUE;

  while (has_changed)
    {
      GArray *next;

      has_changed = FALSE;
      next = cluster_runs (self, arranged, &has_changed);
      g_array_unref (arranged);
      arranged = next;
    }

  return arranged;
}
