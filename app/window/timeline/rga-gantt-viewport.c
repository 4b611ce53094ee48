#include "rga-gantt-viewport.h"

#include <math.h>

/* Air at both ends of a fitted plan, as a share of its length. */
#define AIR 0.05
/* px at both ends of a narrow one: symbols of one day stand beside each other. */
#define EDGE 40.0
/* A plan of one day is still shown with its surroundings. */
#define SHORTEST 28
/* How much further than the plan a person can scroll, as a share of its length. */
#define BEYOND 0.5

static double
count_days (const RgaGanttViewport *self)
{
  return (double) self->reach_last - self->reach_first + 1;
}

/* Never zoomed out so far that less than the whole width is filled. */
static void
clamp_zoom (RgaGanttViewport *self)
{
  double fewest = self->axis.width / count_days (self);

  if (self->axis.pt_per_day < fewest)
    rga_time_axis_zoom (&self->axis, fewest / self->axis.pt_per_day, self->axis.width / 2);
}

static void
clamp_offset (RgaGanttViewport *self)
{
  double last = self->reach_last + 1 - self->axis.width / self->axis.pt_per_day;

  self->axis.origin = MAX (MIN (self->axis.origin, last), self->reach_first);
}

static RgaGanttViewport
settle (RgaGanttViewport self)
{
  clamp_zoom (&self);
  clamp_offset (&self);

  return self;
}

static void
widen (RgaDay *first,
       RgaDay *last,
       double  share)
{
  RgaDay days = MAX (*last - *first + 1, SHORTEST);
  RgaDay more = (RgaDay) ceil (days * share);

  *first = MAX (*first - more, RGA_DAY_FIRST);
  *last = MIN (*last + more, RGA_DAY_LAST);
}

RgaGanttViewport
rga_gantt_viewport_new (RgaDay first,
                        RgaDay last,
                        double width)
{
  RgaGanttViewport self = { .first = first, .last = MAX (first, last), .is_fitted = TRUE };

  widen (&self.first, &self.last, AIR);
  self.known_first = self.first;
  self.known_last = self.last;
  self.axis.width = width;

  return rga_gantt_viewport_fit (self);
}

RgaGanttViewport
rga_gantt_viewport_new_empty (RgaDay today,
                              double width)
{
  RgaGanttViewport self;

  if (today != RGA_DAY_OPEN)
    return rga_gantt_viewport_new (rga_day_from_ymd (rga_day_year (today), 1, 1),
                                   rga_day_from_ymd (rga_day_year (today), 12, 31), width);

  self = rga_gantt_viewport_new (0, 52 * 7 - 1, width);
  self.axis = rga_time_axis_relative (0, width);
  self.first = self.reach_first = rga_time_axis_first (&self.axis);
  self.last = self.reach_last = rga_time_axis_last (&self.axis);

  return self;
}

RgaGanttViewport
rga_gantt_viewport_resize (RgaGanttViewport self,
                           double           width)
{
  if (self.axis.width == width)
    return self;

  self.axis.width = width;
  if (self.is_fitted)
    return rga_gantt_viewport_fit (self);
  rga_time_axis_zoom (&self.axis, 1, 0);

  return settle (self);
}

RgaGanttViewport
rga_gantt_viewport_include (RgaGanttViewport self,
                            RgaDay           first,
                            RgaDay           last)
{
  if (self.axis.relative || (first >= self.first && last <= self.last))
    return self;

  self.first = MIN (self.first, first);
  self.last = MAX (self.last, last);
  self.reach_first = MIN (self.reach_first, first);
  self.reach_last = MAX (self.reach_last, last);

  return self.is_fitted ? rga_gantt_viewport_fit (self) : settle (self);
}

RgaGanttViewport
rga_gantt_viewport_take_back (RgaGanttViewport self)
{
  if (!self.is_fitted || self.axis.relative)
    return self;

  self.first = self.known_first;
  self.last = self.known_last;

  return rga_gantt_viewport_fit (self);
}

/* Beyond the plan there is room to draw what is still to come. */
static void
make_room (RgaGanttViewport *self)
{
  if (self->is_fitted && !self->axis.relative)
    widen (&self->reach_first, &self->reach_last, BEYOND);
  self->is_fitted = FALSE;
}

RgaGanttViewport
rga_gantt_viewport_zoom (RgaGanttViewport self,
                         double           factor,
                         double           about)
{
  make_room (&self);
  rga_time_axis_zoom (&self.axis, factor, about);

  return settle (self);
}

/* Points a day in the middle of the range in which the axis shows the unit. */
static double
get_scale_of (RgaAxisUnit unit)
{
  static const double scales[] = {
    [RGA_AXIS_DAY] = 20, [RGA_AXIS_WEEK] = 7, [RGA_AXIS_MONTH] = 2.0,
    [RGA_AXIS_QUARTER] = 0.55, [RGA_AXIS_HALF_YEAR] = 0.13, [RGA_AXIS_YEAR] = 0.045,
    [RGA_AXIS_DECADE] = 0.01,
  };

  return scales[unit];
}

RgaGanttViewport
rga_gantt_viewport_zoom_to (RgaGanttViewport self,
                            RgaAxisUnit      unit,
                            RgaDay           today)
{
  double middle = self.axis.width / 2;
  double x = today == RGA_DAY_OPEN ? -1 : rga_time_axis_day_to_x (&self.axis, today);

  if (x < 0 || x > self.axis.width)
    x = middle;

  self = rga_gantt_viewport_zoom (self, get_scale_of (unit) / self.axis.pt_per_day, x);

  return rga_gantt_viewport_scroll_to (self, rga_gantt_viewport_get_offset (&self) + x - middle);
}

RgaGanttViewport
rga_gantt_viewport_show (RgaGanttViewport self,
                         double           origin,
                         double           pt_per_day)
{
  make_room (&self);
  rga_time_axis_zoom (&self.axis, pt_per_day / self.axis.pt_per_day, 0);
  self.axis.origin = origin;

  return settle (self);
}

RgaGanttViewport
rga_gantt_viewport_fit (RgaGanttViewport self)
{
  self.is_fitted = TRUE;
  self.reach_first = self.first;
  self.reach_last = self.last;
  if (self.axis.relative)
    {
      self.axis = rga_time_axis_relative (0, self.axis.width);
      return self;
    }
  widen (&self.reach_first, &self.reach_last, CLAMP (EDGE / self.axis.width - AIR, 0, 1));
  self.axis = rga_time_axis_fit (0, self.axis.width, self.reach_first, self.reach_last);

  return self;
}

RgaGanttViewport
rga_gantt_viewport_scroll_to (RgaGanttViewport self,
                              double           offset)
{
  self.axis.origin = self.reach_first + offset / self.axis.pt_per_day;

  return settle (self);
}

double
rga_gantt_viewport_get_offset (const RgaGanttViewport *self)
{
  return (self->axis.origin - self->reach_first) * self->axis.pt_per_day;
}

double
rga_gantt_viewport_get_length (const RgaGanttViewport *self)
{
  return count_days (self) * self->axis.pt_per_day;
}
