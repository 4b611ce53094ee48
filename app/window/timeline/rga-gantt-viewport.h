/* rga-gantt-viewport.h
 *
 * The stretch of time a timeline can be scrolled through and the part of it that
 * is seen. A value: zooming, scrolling and resizing each give the next one, so
 * they are tested without a widget. Lengths are points.
 */
#pragma once

#include "rga-time-axis.h"

G_BEGIN_DECLS

typedef struct
{
  RgaTimeAxis axis;         /* what is seen; x = 0 */
  RgaDay      first;        /* the plan, with a little air; inclusive */
  RgaDay      last;
  RgaDay      known_first;  /* likewise, without what was included since */
  RgaDay      known_last;
  RgaDay      reach_first;  /* days that can be scrolled to */
  RgaDay      reach_last;
  gboolean    is_fitted;    /* shows everything, and goes on doing so when resized */
} RgaGanttViewport;

/* Shows first … last with a little air. `width` > 0. */
RgaGanttViewport rga_gantt_viewport_new        (RgaDay                  first,
                                                RgaDay                  last,
                                                double                  width);
/* Nothing has a date: the year of `today`, or weeks when that is open too. */
RgaGanttViewport rga_gantt_viewport_new_empty  (RgaDay                  today,
                                                double                  width);
RgaGanttViewport rga_gantt_viewport_resize     (RgaGanttViewport        self,
                                                double                  width);
/* The days that can be reached grow to hold first … last. */
RgaGanttViewport rga_gantt_viewport_include    (RgaGanttViewport        self,
                                                RgaDay                  first,
                                                RgaDay                  last);
/* Without all that was included since it was made; only one that shows everything
 * gets smaller. */
RgaGanttViewport rga_gantt_viewport_take_back  (RgaGanttViewport        self);
/* The day at x = `about` stays where it is. */
RgaGanttViewport rga_gantt_viewport_zoom       (RgaGanttViewport        self,
                                                double                  factor,
                                                double                  about);
/* As wide that the lower row of the axis shows `unit`. `today` comes to the middle
 * when it is seen, for most questions are about what is near; else the middle stays. */
RgaGanttViewport rga_gantt_viewport_zoom_to    (RgaGanttViewport        self,
                                                RgaAxisUnit             unit,
                                                RgaDay                  today);
RgaGanttViewport rga_gantt_viewport_fit        (RgaGanttViewport        self);
/* Shows `origin` at the left, so large; both as the axis has them. */
RgaGanttViewport rga_gantt_viewport_show       (RgaGanttViewport        self,
                                                double                  origin,
                                                double                  pt_per_day);
/* `offset` points from the first day. */
RgaGanttViewport rga_gantt_viewport_scroll_to  (RgaGanttViewport        self,
                                                double                  offset);
double           rga_gantt_viewport_get_offset (const RgaGanttViewport *self);
/* All that can be scrolled through. */
double           rga_gantt_viewport_get_length (const RgaGanttViewport *self);

G_END_DECLS
