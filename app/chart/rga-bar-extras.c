#include "rga-bar-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"
#include "rga-spans.h"

/* What is drawn with a bar: where it was planned, how far it is, and which of
 * what is folded into it lies outside it. */

#define BASELINE 3.0
#define BASELINE_GAP 2.0
#define BASELINE_MIX 0.35
#define PROGRESS 3.0

static gboolean
is_bounded (const RgaPeriod *period)
{
  return period != NULL && period->start != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN;
}

static const RgaPeriod *
find_actual (const RgaItem *item)
{
  const RgaPeriod *actual = NULL;

  if (item->list == RGA_LIST_PROJECTS)
    actual = ((const RgaProject *) item)->actual;
  if (item->list == RGA_LIST_ACTIVITIES)
    actual = ((const RgaActivity *) item)->actual;

  return actual != NULL && rga_period_is_dated (actual) ? actual : NULL;
}

/* One day, or a moment in a window, says when it was done; the start stays. */
static gboolean
is_end_only (const RgaPeriod *actual,
             const RgaPeriod *planned)
{
  return planned != NULL && planned->start != RGA_DAY_OPEN && actual->end != RGA_DAY_OPEN && actual->end >= planned->start &&
         (actual->kind == RGA_PERIOD_POINT || actual->start == actual->end || actual->start == RGA_DAY_OPEN);
}

RgaPeriod
rga_bar_actual_period (const RgaItem   *item,
                       const RgaPeriod *planned)
{
  const RgaPeriod *actual = find_actual (item);
  RgaPeriod shown;

  if (actual == NULL || (planned != NULL && planned->kind == RGA_PERIOD_ONGOING))
    return planned != NULL ? *planned : (RgaPeriod) { .start = RGA_DAY_OPEN, .end = RGA_DAY_OPEN };

  shown = *actual;
  shown.kind = RGA_PERIOD_PERIOD;
  if (is_end_only (actual, planned))
    {
      shown.start = planned->start;
      shown.start_latest = MIN (planned->start_latest, actual->end);
      shown.end_earliest = actual->start != RGA_DAY_OPEN ? MAX (actual->start, planned->start) : actual->end_earliest;
    }
  if (shown.end == RGA_DAY_OPEN && planned != NULL)
    {
      shown.end = planned->end;
      shown.end_earliest = planned->end_earliest;
    }

  return shown;
}

static void
add_baseline (RgaRowLayout    *self,
              const RgaPeriod *planned,
              double           below)
{
  const RgaTimeAxis *axis = self->view->axis;
  double start = MAX (rga_time_axis_day_to_x (axis, planned->start), rga_bar_view_left (self));
  double end = MIN (rga_time_axis_day_to_x (axis, planned->end + 1), rga_bar_view_right (self));
  RgaMark *mark;

  if (end <= start)
    return;

  mark = rga_row_layout_add (self, RGA_MARK_BASELINE, RGA_ROLE_TEXT_MUTED, self->row->item, start, end - start, BASELINE);
  mark->y = rga_row_layout_middle (self) + below + BASELINE_GAP;
  mark->tint = BASELINE_MIX;
  mark->alt = rga_chart_word (self->view->language, RGA_WORD_PLANNED);
}

static gint64
get_progress (const RgaItem *item)
{
  return item->list == RGA_LIST_ACTIVITIES ? ((const RgaActivity *) item)->progress : RGA_UNKNOWN;
}

static void
add_progress (RgaRowLayout  *self,
              const RgaMark *bar)
{
  gint64 percent = get_progress (self->row->item);
  double width = (bar->outer_end - bar->outer_start) * (double) CLAMP (percent, 0, 100) / 100;
  double bottom = bar->y + bar->height, x = bar->outer_start;
  g_autofree char *words = NULL;
  RgaMark *mark;

  if (percent == RGA_UNKNOWN || width <= 0)
    return;

  words = rga_chart_word_with_numbers (self->view->language, RGA_WORD_PROGRESS, (int) percent, 0);
  mark = rga_row_layout_add (self, RGA_MARK_PROGRESS, RGA_ROLE_TEXT, self->row->item, x, width, PROGRESS);
  mark->y = bottom;
  mark->alt = rga_scene_keep (self->scene, words);
}

/* The bar just laid out for the row's item. */
static const RgaMark *
find_bar (const RgaRowLayout *self)
{
  for (guint i = self->scene->n_marks; i > 0; i--)
    {
      const RgaMark *mark = &self->scene->marks[i - 1];

      if (mark->row != self->index)
        return NULL;
      if ((mark->kind == RGA_MARK_BAR || mark->kind == RGA_MARK_CHILD_BAR) && rga_id_equal (&mark->item, &self->row->id))
        return mark;
    }

  return NULL;
}

/* The mark moves when another is added: hence a copy. */
static void
add_under_bar (RgaRowLayout *self)
{
  const RgaMark *found = find_bar (self);
  RgaMark bar;

  if (found == NULL)
    return;

  bar = *found;
  if (find_actual (self->row->item) != NULL && is_bounded (self->row->period))
    add_baseline (self, self->row->period, bar.height / 2);
  else
    add_progress (self, &bar);
}

static void
add_under_symbol (RgaRowLayout *self)
{
  const RgaMilestone *milestone = (const RgaMilestone *) self->row->item;

  if (milestone->actual != NULL && rga_period_is_dated (milestone->actual) && is_bounded (milestone->period) &&
      !rga_period_equal (milestone->actual, milestone->period))
    add_baseline (self, milestone->period, self->view->metrics->milestone_radius);
}

/* -- outside the project's period ------------------------------------------ */

/* What is left of `piece` before x, or after it. */
static gboolean
keep_before (RgaMark *piece,
             double   x)
{
  if (piece->outer_end <= x)
    return TRUE;
  if (piece->outer_start >= x)
    return FALSE;

  piece->outer_end = x;
  piece->inner_end = x;
  piece->inner_start = MIN (piece->inner_start, x);
  piece->end_edge = RGA_EDGE_CUT;

  return TRUE;
}

static gboolean
keep_after (RgaMark *piece,
            double   x)
{
  if (piece->outer_start >= x)
    return TRUE;
  if (piece->outer_end <= x)
    return FALSE;

  piece->outer_start = x;
  piece->inner_start = x;
  piece->inner_end = MAX (piece->inner_end, x);
  piece->start_edge = RGA_EDGE_CUT;

  return TRUE;
}

static void
add_piece (RgaRowLayout  *self,
           const RgaItem *item,
           const RgaMark *piece)
{
  if (piece->outer_end <= rga_bar_view_left (self) || piece->outer_start >= rga_bar_view_right (self))
    return;

  rga_bar_add_mark (self, item, RGA_MARK_CHILD_BAR, piece);
  rga_row_layout_take (self, piece->outer_start, piece->outer_end, RGA_TAKEN_SHUT);
}

static void
add_outside (RgaRowLayout      *self,
             const RgaActivity *activity)
{
  const RgaTimeAxis *axis = self->view->axis;
  const RgaPeriod *around = self->row->period;
  RgaMark whole = { .height = self->view->metrics->child_bar, .role = self->role };
  RgaMark piece;

  if (activity->period == NULL || !rga_period_is_dated (activity->period) || activity->period->kind == RGA_PERIOD_DEADLINE ||
      (activity->period->kind == RGA_PERIOD_POINT && activity->period->start != activity->period->end))
    return;

  rga_bar_shape (self, activity->period, &whole);
  whole.precision = activity->period->precision;
  piece = whole;
  if (around->start != RGA_DAY_OPEN && activity->period->start != RGA_DAY_OPEN && activity->period->start < around->start &&
      keep_before (&piece, rga_time_axis_day_to_x (axis, around->start)))
    add_piece (self, &activity->item, &piece);
  piece = whole;
  if (around->end != RGA_DAY_OPEN && activity->period->end != RGA_DAY_OPEN && activity->period->end > around->end &&
      keep_after (&piece, rga_time_axis_day_to_x (axis, around->end + 1)))
    add_piece (self, &activity->item, &piece);
}

/* A folded project shows what lies outside its own period: the plan warns of it. */
static void
add_outsiders (RgaRowLayout *self)
{
  g_autoptr(GPtrArray) outside = rga_span_outside (self->view->outline->plan, &self->row->id);

  for (guint i = 0; i < outside->len; i++)
    if (((const RgaItem *) outside->pdata[i])->list == RGA_LIST_ACTIVITIES)
      add_outside (self, outside->pdata[i]);
}

void
rga_bar_layout_extras (RgaRowLayout *self)
{
  if (self->row->kind == RGA_OUTLINE_MILESTONE)
    add_under_symbol (self);
  if (self->row->kind == RGA_OUTLINE_PROJECT || self->row->kind == RGA_OUTLINE_ACTIVITY)
    add_under_bar (self);
  if (self->row->kind == RGA_OUTLINE_PROJECT && self->view->warnings && self->row->period != NULL &&
      (!self->row->is_expanded || self->view->outline->level == RGA_LEVEL_PROJECTS))
    add_outsiders (self);
}
