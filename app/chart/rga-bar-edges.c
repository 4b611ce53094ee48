#include "rga-bar-private.h"

#include "rga-spans.h"

/* Narrower slopes would not show: one and a half pixels of a screen. */
#define SLOPE_MIN 1.1
#define OPEN_MIN 40.0          /* full part of a bar with an open bound */
#define OPEN_REACH 20.9        /* slats and arrow, for a bar of 14 pt */
/* How far beyond the view a bar is drawn on a screen, so that its slopes keep
 * their shape while it scrolls. */
#define BEYOND 2000.0

static double
to_x (const RgaRowLayout *self,
      RgaDay              day)
{
  return rga_time_axis_day_to_x (self->view->axis, day);
}

/* The period of the project the row belongs to, NULL when there is none. */
const RgaPeriod *
rga_bar_project_period (const RgaRowLayout *self)
{
  const RgaProject *project = NULL;

  if (self->row->kind == RGA_OUTLINE_ACTIVITY)
    project = rga_plan_get_in (self->view->outline->plan, RGA_LIST_PROJECTS,
                               &((const RgaActivity *) self->row->item)->project);

  return project != NULL ? project->period : NULL;
}

/* The day an open bar is known to reach: of what is below it, or of its project. */
static RgaDay
find_known_end (const RgaRowLayout *self)
{
  const RgaPeriod *around = rga_bar_project_period (self);

  if (self->row->kind == RGA_OUTLINE_PROJECT)
    return rga_span_of_project (self->view->outline->plan, &self->row->id).last;

  return around != NULL ? around->end : RGA_DAY_OPEN;
}

static RgaDay
find_known_start (const RgaRowLayout *self)
{
  const RgaPeriod *around = rga_bar_project_period (self);

  if (self->row->kind == RGA_OUTLINE_PROJECT)
    return rga_span_of_project (self->view->outline->plan, &self->row->id).first;

  return around != NULL ? around->start : RGA_DAY_OPEN;
}

static void
set_start (const RgaRowLayout *self,
           const RgaPeriod    *period,
           RgaMark            *bar)
{
  gboolean is_soft = period->start_latest != RGA_DAY_OPEN && period->start_latest > period->start;

  bar->outer_start = to_x (self, period->start);
  bar->inner_start = is_soft ? to_x (self, period->start_latest + 1) : bar->outer_start;
  bar->start_edge = is_soft ? RGA_EDGE_SOFT : RGA_EDGE_HARD;
}

static void
set_end (const RgaRowLayout *self,
         const RgaPeriod    *period,
         RgaMark            *bar)
{
  gboolean is_soft = period->end_earliest != RGA_DAY_OPEN && period->end_earliest < period->end;

  bar->outer_end = to_x (self, period->end + 1);
  bar->inner_end = is_soft ? to_x (self, period->end_earliest) : bar->outer_end;
  bar->end_edge = is_soft ? RGA_EDGE_SOFT : RGA_EDGE_HARD;
}

static void
open_end (const RgaRowLayout *self,
          RgaMark            *bar)
{
  RgaDay known = find_known_end (self);

  bar->inner_end = bar->inner_start + OPEN_MIN;
  if (known != RGA_DAY_OPEN)
    bar->inner_end = MAX (bar->inner_end, to_x (self, known + 1));
  bar->end_edge = RGA_EDGE_OPEN;
  bar->outer_end = bar->inner_end + OPEN_REACH * bar->height / RGA_SLAT_HEIGHT;
}

static void
open_start (const RgaRowLayout *self,
            RgaMark            *bar)
{
  RgaDay known = find_known_start (self);

  bar->inner_start = bar->inner_end - OPEN_MIN;
  if (known != RGA_DAY_OPEN)
    bar->inner_start = MIN (bar->inner_start, to_x (self, known));
  bar->start_edge = RGA_EDGE_OPEN;
  bar->outer_start = bar->inner_start - OPEN_REACH * bar->height / RGA_SLAT_HEIGHT;
}

/* One third of a bar is always full; half of it when one edge slopes. */
static void
limit_slopes (RgaMark *bar)
{
  gboolean is_both = bar->start_edge == RGA_EDGE_SOFT && bar->end_edge == RGA_EDGE_SOFT;
  double most = (bar->outer_end - bar->outer_start) / (is_both ? 3 : 2);

  if (bar->start_edge == RGA_EDGE_SOFT)
    bar->inner_start = MIN (bar->inner_start, bar->outer_start + most);
  if (bar->end_edge == RGA_EDGE_SOFT)
    bar->inner_end = MAX (bar->inner_end, bar->outer_end - most);
}

static void
harden_narrow (RgaMark *bar)
{
  if (bar->start_edge == RGA_EDGE_SOFT && bar->inner_start - bar->outer_start < SLOPE_MIN)
    {
      bar->start_edge = RGA_EDGE_HARD;
      bar->inner_start = bar->outer_start;
    }
  if (bar->end_edge == RGA_EDGE_SOFT && bar->outer_end - bar->inner_end < SLOPE_MIN)
    {
      bar->end_edge = RGA_EDGE_HARD;
      bar->inner_end = bar->outer_end;
    }
}

static void
widen_short (RgaMark *bar)
{
  double middle = (bar->outer_start + bar->outer_end) / 2;

  if (bar->outer_end - bar->outer_start >= RGA_BAR_MIN)
    return;

  bar->outer_start = bar->inner_start = middle - RGA_BAR_MIN / 2;
  bar->outer_end = bar->inner_end = middle + RGA_BAR_MIN / 2;
  bar->start_edge = bar->end_edge = RGA_EDGE_HARD;
}

double
rga_bar_view_left (const RgaRowLayout *self)
{
  return self->view->axis->x - (self->view->metrics->is_slide ? 0 : BEYOND);
}

double
rga_bar_view_right (const RgaRowLayout *self)
{
  const RgaTimeAxis *axis = self->view->axis;

  return axis->x + axis->width + (self->view->metrics->is_slide ? 0 : BEYOND);
}

/* Slats stay inside the view: the full part makes room for them. */
static void
keep_open_inside (const RgaRowLayout *self,
                  RgaMark            *bar)
{
  double beyond = bar->outer_end - rga_bar_view_right (self);

  if (bar->end_edge == RGA_EDGE_OPEN && beyond > 0)
    {
      bar->outer_end -= beyond;
      bar->inner_end = MAX (bar->inner_end - beyond, bar->inner_start);
    }
  beyond = rga_bar_view_left (self) - bar->outer_start;
  if (bar->start_edge == RGA_EDGE_OPEN && beyond > 0)
    {
      bar->outer_start += beyond;
      bar->inner_start = MIN (bar->inner_start + beyond, bar->inner_end);
    }
}

static void
cut_at_view (const RgaRowLayout *self,
             RgaMark            *bar)
{
  double left = rga_bar_view_left (self);
  double right = rga_bar_view_right (self);

  if (bar->outer_start < left)
    {
      bar->start_edge = bar->inner_start > left ? bar->start_edge : RGA_EDGE_CUT;
      bar->outer_start = left;
      bar->inner_start = MAX (bar->inner_start, left);
    }
  if (bar->outer_end > right)
    {
      bar->end_edge = bar->inner_end < right ? bar->end_edge : RGA_EDGE_CUT;
      bar->outer_end = right;
      bar->inner_end = MIN (bar->inner_end, right);
    }
}

void
rga_bar_shape (const RgaRowLayout *self,
           const RgaPeriod    *period,
           RgaMark            *bar)
{
  if (period->start != RGA_DAY_OPEN)
    set_start (self, period, bar);
  if (period->end != RGA_DAY_OPEN)
    set_end (self, period, bar);
  if (period->end == RGA_DAY_OPEN)
    open_end (self, bar);
  if (period->start == RGA_DAY_OPEN)
    open_start (self, bar);
  limit_slopes (bar);
  keep_open_inside (self, bar);
  harden_narrow (bar);
  widen_short (bar);
  cut_at_view (self, bar);
}
