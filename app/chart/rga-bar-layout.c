#include "rga-bar-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"
#include "rga-spans.h"

#include <math.h>

#define BAND_INSET 2.0
#define BAND_LABEL 36.0
#define BAR_LABEL 5.0
#define BAND_ENDS 15.0         /* slats within a band, for 14 pt */
#define TICK_WIDTH 1.6
#define TICK_HEIGHT 2.2        /* child bars */
#define TICK_APART 5.0
#define TICKS_MAX 600
#define POINT_WIDTH 6.0
#define SUMMARY_HEIGHT 9.0
#define SUMMARY_ABOVE 4.0

static gboolean
is_child (const RgaRowLayout *self)
{
  return self->row->kind != RGA_OUTLINE_PROJECT;
}

static double
bar_height (const RgaRowLayout *self)
{
  return is_child (self) ? self->view->metrics->child_bar : self->view->metrics->bar;
}

static double
to_x (const RgaRowLayout *self,
      RgaDay              day)
{
  return rga_time_axis_day_to_x (self->view->axis, day);
}

/* A bar lower than its label would show through between the letters. */
static gboolean
holds_text (const RgaRowLayout *self,
            double              height)
{
  return height >= self->view->metrics->label;
}

static void
take_bar (RgaRowLayout  *self,
          const RgaMark *bar)
{
  if (bar->inner_start > bar->outer_start)
    rga_row_layout_take (self, bar->outer_start, bar->inner_start, RGA_TAKEN_SHUT);
  rga_row_layout_take (self, bar->inner_start, bar->inner_end,
                       !holds_text (self, bar->height) ? RGA_TAKEN_SHUT
                       : bar->dash != RGA_DASH_NONE ? RGA_TAKEN_PALE : RGA_TAKEN_FULL);
  if (bar->outer_end > bar->inner_end)
    rga_row_layout_take (self, bar->inner_end, bar->outer_end, RGA_TAKEN_SHUT);
}

static void
copy_shape (RgaMark       *mark,
            const RgaMark *shape)
{
  mark->outer_start = shape->outer_start;
  mark->inner_start = shape->inner_start;
  mark->inner_end = shape->inner_end;
  mark->outer_end = shape->outer_end;
  mark->start_edge = shape->start_edge;
  mark->end_edge = shape->end_edge;
  mark->precision = shape->precision;
}

void
rga_bar_add_mark (RgaRowLayout  *self,
                  const RgaItem *item,
                  RgaMarkKind    kind,
                  const RgaMark *shape)
{
  double width = shape->outer_end - shape->outer_start;
  RgaMark *mark;

  if (shape->dash == RGA_DASH_NONE && (shape->start_edge == RGA_EDGE_SOFT || shape->end_edge == RGA_EDGE_SOFT))
    {
      mark = rga_row_layout_add (self, RGA_MARK_BAR_UNDERLAY, shape->role, item, shape->outer_start, width, shape->height);
      copy_shape (mark, shape);
      mark->alt = NULL;
    }
  mark = rga_row_layout_add (self, kind, shape->role, item, shape->outer_start, width, shape->height);
  copy_shape (mark, shape);
  mark->dash = shape->dash;
  mark->corner = self->view->metrics->corner;
}

static gboolean
is_out_of_view (const RgaRowLayout *self,
                double              start,
                double              end)
{
  return end <= rga_bar_view_left (self) || start >= rga_bar_view_right (self);
}

static void
add_bar (RgaRowLayout    *self,
         const RgaPeriod *period)
{
  RgaMark bar = { .height = bar_height (self), .role = self->role };

  rga_bar_shape (self, period, &bar);
  if (is_out_of_view (self, bar.outer_start, bar.outer_end))
    return;

  bar.precision = period->precision;
  if (period->flags & (RGA_PERIOD_TENTATIVE | RGA_PERIOD_PROVISIONAL))
    bar.dash = RGA_DASH_TENTATIVE;
  rga_bar_add_mark (self, self->row->item, is_child (self) ? RGA_MARK_CHILD_BAR : RGA_MARK_BAR, &bar);
  take_bar (self, &bar);
  self->has_bar = TRUE;
  self->bar_start = bar.outer_start;
  self->bar_end = bar.outer_end;
}

static void
add_band (RgaRowLayout *self)
{
  const RgaTimeAxis *axis = self->view->axis;
  double height = is_child (self) ? self->view->metrics->child_bar * 1.2 : self->view->metrics->band;
  double x = axis->x + BAND_INSET;
  double width = axis->width - 2 * BAND_INSET;
  double ends = MIN (BAND_ENDS * height / RGA_SLAT_HEIGHT, width / 3);

  rga_row_layout_add (self, RGA_MARK_BAND, self->role, self->row->item, x, width, height);
  rga_row_layout_take (self, x, x + ends, RGA_TAKEN_SHUT);
  rga_row_layout_take (self, x + ends, x + width - ends, holds_text (self, height) ? RGA_TAKEN_PALE : RGA_TAKEN_SHUT);
  rga_row_layout_take (self, x + width - ends, x + width, RGA_TAKEN_SHUT);
}

static double
anchor_x (const RgaRowLayout *self,
          const RgaPeriod    *period)
{
  double start = to_x (self, period->start);
  double end = to_x (self, period->end + 1);

  if (period->anchor == RGA_DAY_OPEN)
    return (start + end) / 2;

  return period->anchor == period->end ? end : to_x (self, period->anchor) + self->view->axis->pt_per_day / 2;
}

/* Happens somewhere from the first to the last day of the window. */
static void
add_point_bar (RgaRowLayout    *self,
               const RgaPeriod *period)
{
  double start = to_x (self, period->start);
  double end = to_x (self, period->end + 1);
  double x = CLAMP (anchor_x (self, period) - POINT_WIDTH / 2, start, MAX (start, end - POINT_WIDTH));
  RgaMark *mark;

  if (self->view->metrics->is_slide && (start < rga_bar_view_left (self) || end > rga_bar_view_right (self)))
    return;
  if (end - start - POINT_WIDTH >= RGA_WINDOW_MIN)
    {
      mark = rga_row_layout_add (self, RGA_MARK_WINDOW, RGA_ROLE_TEXT, self->row->item, start, end - start,
                                 RGA_WINDOW_TICK);
      mark->stroke = RGA_WINDOW_LINE;
      mark->halo = 1;
      rga_row_layout_take (self, start, end, RGA_TAKEN_SHUT);
    }
  mark = rga_row_layout_add (self, RGA_MARK_POINT_BAR, self->role, self->row->item, x, POINT_WIDTH,
                             bar_height (self));
  mark->halo = 1;
  mark->corner = 1;
  rga_row_layout_take (self, x, x + POINT_WIDTH, RGA_TAKEN_SHUT);
}

static int
unit_days (RgaUnit unit)
{
  static const int days[] = {
    [RGA_UNIT_DAY] = 1, [RGA_UNIT_WEEK] = 7, [RGA_UNIT_MONTH] = 30, [RGA_UNIT_QUARTER] = 91, [RGA_UNIT_YEAR] = 365,
  };

  return days[unit];
}

static RgaDay
step_day (RgaDay               first,
          const RgaRecurrence *rhythm,
          int                  i)
{
  int n = i * MAX (1, rhythm->interval);

  if (rhythm->unit == RGA_UNIT_DAY || rhythm->unit == RGA_UNIT_WEEK)
    return first + n * unit_days (rhythm->unit);

  return rga_day_add_months (first, n * (rhythm->unit == RGA_UNIT_MONTH ? 1 : rhythm->unit == RGA_UNIT_QUARTER ? 3 : 12));
}

static void
add_ticks (RgaRowLayout        *self,
           const RgaPeriod     *period,
           const RgaRecurrence *rhythm)
{
  double apart = unit_days (rhythm->unit) * MAX (1, rhythm->interval) * self->view->axis->pt_per_day;
  int most = rhythm->count > 0 ? MIN (rhythm->count, TICKS_MAX) : TICKS_MAX;

  self->is_dense = apart < TICK_APART;
  for (int i = 0; !self->is_dense && i < most && step_day (period->start, rhythm, i) <= period->end; i++)
    {
      double x = to_x (self, step_day (period->start, rhythm, i)) + apart / 2;

      if (x < rga_bar_view_left (self) || x > MIN (rga_bar_view_right (self), to_x (self, period->end + 1)))
        continue;
      rga_row_layout_add (self, RGA_MARK_TICK, self->role, self->row->item, x - TICK_WIDTH / 2, TICK_WIDTH,
                          TICK_HEIGHT * self->view->metrics->child_bar / 2);
    }
}

static void
add_recurrence (RgaRowLayout        *self,
                const RgaPeriod     *period,
                const RgaRecurrence *rhythm)
{
  double start = MAX (to_x (self, period->start), rga_bar_view_left (self));
  double end = MIN (to_x (self, period->end + 1), rga_bar_view_right (self));

  if (end <= start)
    return;
  rga_row_layout_add (self, RGA_MARK_RECURRENCE, self->role, self->row->item, start, end - start, 1);
  rga_row_layout_take (self, start, end, RGA_TAKEN_SHUT);
  add_ticks (self, period, rhythm);
}

static gboolean
is_bounded (const RgaPeriod *period)
{
  return period != NULL && period->start != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN;
}

/* The rhythm of an activity: its own field, or what its period says. */
static const RgaRecurrence *
find_rhythm (const RgaRowLayout *self)
{
  const RgaActivity *activity = (const RgaActivity *) self->row->item;

  if (self->row->kind != RGA_OUTLINE_ACTIVITY)
    return NULL;
  if (activity->recurrence != NULL && activity->recurrence->recurrence.unit != RGA_UNIT_NONE)
    return &activity->recurrence->recurrence;
  if (activity->period != NULL && activity->period->recurrence.unit != RGA_UNIT_NONE)
    return &activity->period->recurrence;

  return NULL;
}

static gboolean
try_recurrence (RgaRowLayout    *self,
                const RgaPeriod *period)
{
  const RgaRecurrence *rhythm = find_rhythm (self);
  const RgaPeriod *around = is_bounded (period) ? period : rga_bar_project_period (self);

  if (rhythm == NULL || !is_bounded (around))
    return FALSE;
  add_recurrence (self, around, rhythm);

  return TRUE;
}

/* A project that names no period spans what is below it. */
static void
add_summary (RgaRowLayout *self)
{
  RgaSpan span = rga_span_of_project (self->view->outline->plan, &self->row->id);
  double start, end;
  RgaMark *mark;

  if (span.first == RGA_DAY_OPEN || span.last == RGA_DAY_OPEN || span.last < span.first)
    return;
  start = MAX (to_x (self, span.first), rga_bar_view_left (self));
  end = MIN (to_x (self, span.last + 1), rga_bar_view_right (self));
  if (end - start < RGA_BAR_MIN)
    return;
  mark = rga_row_layout_add (self, RGA_MARK_SUMMARY, RGA_ROLE_TEXT_MUTED, self->row->item, start, end - start,
                             SUMMARY_HEIGHT);
  mark->y = rga_row_layout_middle (self) - SUMMARY_ABOVE;
  rga_row_layout_take (self, start, end, RGA_TAKEN_SHUT);
}

static gboolean
is_one_day (const RgaPeriod *period)
{
  return period->start == period->end;
}

static void
add_period (RgaRowLayout    *self,
            const RgaPeriod *period)
{
  if (period->kind == RGA_PERIOD_ONGOING)
    add_band (self);
  else if (period->kind == RGA_PERIOD_POINT && is_bounded (period) && !is_one_day (period))
    add_point_bar (self, period);
  else if (period->kind != RGA_PERIOD_DEADLINE)
    add_bar (self, period);
}

void
rga_bar_layout (RgaRowLayout *self)
{
  RgaPeriod period;

  if (self->row->kind != RGA_OUTLINE_PROJECT && self->row->kind != RGA_OUTLINE_ACTIVITY)
    return;
  if (try_recurrence (self, self->row->period))
    return;
  period = rga_bar_actual_period (self->row->item, self->row->period);
  if (period.kind == RGA_PERIOD_ONGOING || rga_period_is_dated (&period))
    add_period (self, &period);
  else if (self->row->kind == RGA_OUTLINE_PROJECT)
    add_summary (self);
}

/* Where a text inside the bar would start: after the slope, or in a band. */
static double
find_inside (const RgaRowLayout *self)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      const RgaTaken *taken = &g_array_index (self->taken, RgaTaken, i);

      if (taken->kind == RGA_TAKEN_FULL)
        return MAX (taken->start, self->left) + BAR_LABEL;
      if (taken->kind == RGA_TAKEN_PALE)
        return self->row->period->kind == RGA_PERIOD_ONGOING ? self->view->axis->x + BAND_LABEL
                                                             : MAX (taken->start, self->left) + BAR_LABEL;
    }

  return NAN;
}

/* Ticks that would touch are counted instead: “per maand, 12 keer”. */
static char *
count_occurrences (const RgaRowLayout *self)
{
  const RgaActivity *activity = (const RgaActivity *) self->row->item;
  const RgaPeriod *around = is_bounded (activity->period) ? activity->period : rga_bar_project_period (self);
  RgaPeriod counted = *around;
  const char *text = activity->recurrence != NULL && activity->recurrence->text != NULL ? activity->recurrence->text
                   : activity->period != NULL && activity->period->text != NULL ? activity->period->text : "";
  g_autofree char *times = NULL;
  int count;

  counted.recurrence = *find_rhythm (self);
  if (!rga_recurrence_count (&counted, &count))
    return g_strdup (text);

  times = rga_chart_count (self->view->language, RGA_COUNT_TIMES, (guint) count);

  return g_strconcat (text, *text != '\0' ? ", " : "", times, NULL);
}

gboolean
rga_bar_layout_count (RgaRowLayout *self)
{
  g_autofree char *text = count_occurrences (self);
  RgaLabelWish wish = { text, RGA_ROLE_TEXT_MUTED, RGA_WEIGHT_NORMAL, &self->row->id };
  double start, end;

  return rga_row_layout_extent (self, &start, &end) &&
         (rga_label_layout_right_of (self, &wish, end + RGA_LABEL_GAP) ||
          rga_label_layout_left_of (self, &wish, start - RGA_LABEL_GAP));
}

gboolean
rga_bar_layout_label (RgaRowLayout *self,
                      gboolean      inside)
{
  const RgaPeriod *period = self->row->period;
  gboolean is_late = self->view->warnings && rga_item_is_overdue (self->row->item, self->view->today);
  RgaLabelWish wish = { period->text, is_late ? RGA_ROLE_WARNING : RGA_ROLE_TEXT_MUTED,
                        is_late ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL, &self->row->id };
  double start, end;

  if (!rga_row_layout_extent (self, &start, &end))
    return FALSE;
  if (period->kind == RGA_PERIOD_ONGOING)
    wish.text = rga_chart_word (self->view->language, RGA_WORD_ONGOING);
  if (inside)
    return !isnan (find_inside (self)) && rga_label_layout_right_of (self, &wish, find_inside (self));

  return rga_label_layout_right_of (self, &wish, end + RGA_LABEL_GAP) ||
         rga_label_layout_left_of (self, &wish, start - RGA_LABEL_GAP) ||
         rga_label_layout_shortened (self, &wish, end + RGA_LABEL_GAP);
}
