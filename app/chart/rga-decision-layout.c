#include "rga-decision-layout-private.h"

#include "rga-axis-layout.h"
#include "rga-chart-words.h"
#include "rga-decision-after.h"
#include "rga-row-layout-private.h"

#define LANE_PADDING   6.0
#define LINE_GAP       4.0
#define COLUMN_SHARE   0.22   /* of the width: the names of the bodies */
#define COLUMN_MIN     96.0
#define COLUMN_MAX   210.0
#define NAME_LINES     3
#define NAME_STEP      1.25   /* from one line of a name to the next, in sizes of its text */
#define MONTHS_AHEAD   6      /* for what gets a day */
#define RING_GAP       3.0
#define RING_WIDTH     1.8

static double
line_height (const RgaDecisionView *view)
{
  return MAX (2 * view->metrics->decision_radius + LINE_GAP, view->metrics->name * 1.5 + LINE_GAP);
}

double
rga_decision_axis_height (const RgaDecisionView *view)
{
  return view->metrics->axis_upper + view->metrics->axis_lower;
}

/* A lane with nothing in it is as low as a name of two lines allows. */
double
rga_decision_lane_height (const RgaDecisionView *view,
                          guint                  lane)
{
  guint n = g_array_index (view->lanes, RgaDecisionLane, lane).decisions->len;
  double least = n > 0 ? 2 * line_height (view) : line_height (view) + NAME_STEP * view->metrics->name;

  return MAX (n * line_height (view), least) + 2 * LANE_PADDING;
}

double
rga_decision_layout_height (const RgaDecisionView *view)
{
  double height = rga_decision_axis_height (view);

  for (guint i = 0; i < view->lanes->len; i++)
    height += rga_decision_lane_height (view, i);

  return height;
}

int
rga_decision_lane_at (const RgaDecisionView *view,
                      double                 y,
                      double                *top,
                      double                *bottom)
{
  double at = rga_decision_axis_height (view);

  for (guint i = 0; i < view->lanes->len; i++)
    {
      double next = at + rga_decision_lane_height (view, i);

      if (y >= at && y < next)
        {
          if (top != NULL)
            *top = at;
          if (bottom != NULL)
            *bottom = next;
          return (int) i;
        }
      at = next;
    }

  return -1;
}

/* -- the axis ------------------------------------------------------------- */

static void
add_day (RgaDay *first,
         RgaDay *last,
         RgaDay  day)
{
  if (day == RGA_DAY_OPEN)
    return;
  *first = *first == RGA_DAY_OPEN ? day : MIN (*first, day);
  *last = *last == RGA_DAY_OPEN ? day : MAX (*last, day);
}

static void
add_period (RgaDay          *first,
            RgaDay          *last,
            const RgaPeriod *period)
{
  if (period == NULL)
    return;
  add_day (first, last, period->start);
  add_day (first, last, period->end);
}

/* Whole months round every decision, and three at least; with room, round today too. */
static void
find_range (const RgaDecisionView *view,
            RgaDay                *first,
            RgaDay                *last)
{
  const GArray *lanes = view->axis_lanes != NULL ? view->axis_lanes : view->lanes;

  *first = *last = RGA_DAY_OPEN;
  for (guint i = 0; i < lanes->len; i++)
    {
      GPtrArray *decisions = g_array_index (lanes, RgaDecisionLane, i).decisions;

      for (guint j = 0; j < decisions->len; j++)
        {
          const RgaMilestone *row = decisions->pdata[j];

          add_period (first, last, row->period);
          add_period (first, last, row->deadline);
          add_period (first, last, row->actual);
        }
    }
  if (view->has_room && view->today != RGA_DAY_OPEN)
    {
      add_day (first, last, view->today);
      add_day (first, last, rga_day_add_months (view->today, MONTHS_AHEAD));
    }
  if (*first == RGA_DAY_OPEN)
    *first = *last = view->today != RGA_DAY_OPEN ? view->today : 0;
  *first = rga_axis_unit_first (RGA_AXIS_MONTH, *first);
  *last = MAX (rga_axis_unit_next (RGA_AXIS_MONTH, *last) - 1, rga_day_add_months (*first, 3) - 1);
}

static RgaTimeAxis
make_axis (const RgaDecisionView *view,
           double                 left,
           double                 width)
{
  RgaDay first, last;
  RgaTimeAxis axis;

  find_range (view, &first, &last);
  axis = rga_time_axis_fit (left, width, first, last);
  axis.unit = RGA_AXIS_MONTH;
  axis.years_above = TRUE;
  rga_axis_layout_settle (&axis, view->metrics, view->language, view->measure);

  return axis;
}

/* -- lanes ---------------------------------------------------------------- */

static const char *
lane_name (const RgaDecisionView *view,
           const RgaDecisionLane *lane)
{
  const RgaItem *body = rga_plan_get_in (view->plan, RGA_LIST_BODIES, &lane->body);

  return body != NULL ? rga_item_short_name (body) : rga_chart_word (view->language, RGA_WORD_BODY_OPEN);
}

static void
add_name (const RgaDecisionView *view,
          RgaScene              *scene,
          const RgaDecisionLane *lane,
          double                 left,
          double                 top,
          double                 width)
{
  gboolean has_body = !rga_id_is_none (&lane->body);
  double size = view->metrics->name;
  double step = size * NAME_STEP;
  g_auto(GStrv) lines = rga_measure_break (view->measure, lane_name (view, lane), size, RGA_WEIGHT_STRONG,
                                           width - 2 * RGA_LABEL_GAP, lane->decisions->len > 0 ? NAME_LINES : 2);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double baseline = top + LANE_PADDING + step * i + rga_measure_centre (view->measure, line_height (view) / 2, size);
      RgaMark *mark = rga_measure_add_label (view->measure, scene, lines[i], left + RGA_LABEL_GAP, baseline, size,
                                             has_body ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL,
                                             has_body ? RGA_ROLE_TEXT : RGA_ROLE_TEXT_MUTED);

      mark->row = RGA_ROW_NONE;
    }
}

/* Round the symbol, wherever its layout put it. */
static void
add_ring (RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    {
      RgaMark mark = scene->marks[i];
      RgaMark *ring;

      if (mark.kind != RGA_MARK_DECISION)
        continue;
      ring = rga_scene_add (scene, RGA_MARK_SELECTION, RGA_ROLE_SELECTION, mark.x - RING_GAP, mark.y - RING_GAP,
                            mark.width + 2 * RING_GAP, mark.height + 2 * RING_GAP);
      ring->corner = (mark.height + 2 * RING_GAP) / 2;
      ring->stroke = RING_WIDTH;
      ring->row = mark.row;
      return;
    }
}

/* Its sentence says what it waits for, as its label does where there is room. */
static void
say_after (const RgaTimelineView *timeline,
           RgaScene              *scene,
           const RgaMilestone    *decision,
           guint                  first)
{
  g_autofree char *after = rga_decision_after (timeline->outline->plan, decision, timeline->language);

  for (guint i = first; after != NULL && i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_DECISION && scene->marks[i].alt != NULL)
      {
        g_autofree char *both = g_strdup_printf ("%s, %s", scene->marks[i].alt, after);

        scene->marks[i].alt = rga_scene_keep (scene, both);
      }
}

/* One decision: the same symbols and labels as in a timeline. */
static void
add_decision (const RgaTimelineView *timeline,
              RgaScene              *scene,
              RgaMilestone          *decision,
              int                    index,
              double                 top,
              double                 height)
{
  const RgaTimeAxis *axis = timeline->axis;
  RgaOutlineRow row = { .kind = RGA_OUTLINE_MILESTONE, .id = decision->item.id, .item = &decision->item,
                        .category = RGA_OUTLINE_NO_CATEGORY, .number = "", .name = rga_item_name (&decision->item),
                        .period = rga_decision_when (decision) };
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (RgaTaken));
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  RgaRowLayout layout = { .scene = scene, .view = timeline, .row = &row, .index = index, .top = top, .height = height,
                          .left = axis->x, .right = axis->x + axis->width, .role = RGA_ROLE_TEXT, .taken = taken };
  guint first = scene->n_marks;

  g_ptr_array_add (items, decision);
  rga_symbol_layout (&layout, items);
  say_after (timeline, scene, decision, first);
}

/* Each decision is a row of its own, `row` the first: a link leads from row to row. */
static void
add_lane (const RgaDecisionView *view,
          const RgaTimelineView *timeline,
          RgaScene              *scene,
          guint                  index,
          int                    row,
          double                 left,
          double                 top)
{
  const RgaDecisionLane *lane = &g_array_index (view->lanes, RgaDecisionLane, index);
  double bottom = top + rga_decision_lane_height (view, index);
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_ROW_LINE, RGA_ROLE_GRID_STRONG, left, bottom - RGA_ROW_LINE_WIDTH,
                                 timeline->axis->x + timeline->axis->width - left, RGA_ROW_LINE_WIDTH);

  mark->row = RGA_ROW_NONE;
  add_name (view, scene, lane, left, top, timeline->axis->x - left);
  for (guint i = 0; i < lane->decisions->len; i++)
    {
      RgaMilestone *decision = lane->decisions->pdata[i];

      add_decision (timeline, scene, decision, row + (int) i,
                    top + LANE_PADDING + i * line_height (view), line_height (view));
    }
}

static double
measure_longest_word (const RgaDecisionView *view,
                      const char            *name)
{
  g_auto(GStrv) words = g_strsplit (name, " ", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, rga_measure_width (view->measure, words[i], view->metrics->name, RGA_WEIGHT_STRONG));

  return longest;
}

/* A share of the width, and more where a word would be broken. */
static double
column_width (const RgaDecisionView *view,
              double                 width)
{
  const GArray *lanes = view->axis_lanes != NULL ? view->axis_lanes : view->lanes;
  double column = width * COLUMN_SHARE;

  for (guint i = 0; i < lanes->len; i++)
    column = MAX (column, measure_longest_word (view, lane_name (view, &g_array_index (lanes, RgaDecisionLane, i)))
                          + 2 * RGA_LABEL_GAP);

  return CLAMP (column, COLUMN_MIN, COLUMN_MAX);
}

/* The names of the bodies stand left of the axis; a symbol on its last day stands
 * half behind it. */
static RgaTimeAxis
place_axis (const RgaDecisionView *view,
            double                 left,
            double                 width)
{
  double column = column_width (view, width);
  double behind = view->metrics->decision_radius + RING_GAP + RING_WIDTH;

  return make_axis (view, left + column, MAX (width - column - behind, 1));
}

static RgaTimelineView
get_timeline (const RgaDecisionView *view,
              const RgaOutline      *outline,
              const RgaTimeAxis     *axis)
{
  return (RgaTimelineView) {
    .outline = outline, .axis = axis, .metrics = view->metrics, .measure = view->measure, .language = view->language,
    .today = view->today, .literals = TRUE, .warnings = TRUE, .subjects = TRUE, .links = RGA_LINKS_ORDER,
    .row_height = line_height (view),
  };
}

double
rga_decision_layout_at (const RgaDecisionView *view,
                        RgaScene              *scene,
                        double                 left,
                        double                 top,
                        double                 width)
{
  RgaTimeAxis axis = place_axis (view, left, width);
  RgaOutline outline = { .plan = view->plan };
  RgaTimelineView timeline = get_timeline (view, &outline, &axis);
  double lane = rga_axis_layout_header (scene, &axis, view->metrics, view->language, view->measure, view->today, top);
  double bottom = top + rga_decision_layout_height (view);
  int row = 0;

  rga_axis_layout_grid (scene, &axis, lane, bottom);
  for (guint i = 0; i < view->lanes->len; i++)
    {
      add_lane (view, &timeline, scene, i, row, left, lane);
      row += (int) g_array_index (view->lanes, RgaDecisionLane, i).decisions->len;
      lane += rga_decision_lane_height (view, i);
    }
  rga_links_layout (&timeline, scene, axis.x, axis.x + axis.width);
  rga_axis_layout_today (scene, &axis, view->metrics, view->today, top + rga_decision_axis_height (view), bottom);

  return bottom;
}

RgaScene *
rga_decision_layout (const RgaDecisionView *view,
                     double                 width,
                     double                 height)
{
  RgaScene *scene = rga_scene_new (width, MAX (height, rga_decision_layout_height (view)));

  rga_decision_layout_at (view, scene, 0, 0, width);
  rga_scene_finish (scene);

  return scene;
}

RgaTimeAxis
rga_decision_layout_axis (const RgaDecisionView *view,
                          double                 width)
{
  return place_axis (view, 0, width);
}

/* Nobody hears of what is not in the plan. */
static void
hush (RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    scene->marks[i].alt = NULL;
}

RgaScene *
rga_decision_layout_ghost (const RgaDecisionView *view,
                           RgaMilestone          *decision,
                           double                 y,
                           double                 width,
                           double                 height)
{
  RgaScene *scene = rga_scene_new (width, height);
  RgaTimeAxis axis = place_axis (view, 0, width);
  RgaOutline outline = { .plan = view->plan };
  RgaTimelineView timeline = get_timeline (view, &outline, &axis);

  add_decision (&timeline, scene, decision, 0, y - line_height (view) / 2, line_height (view));
  add_ring (scene);
  /* Its words would lie over those of others. */
  rga_scene_leave_out (scene, RGA_MARK_LABEL);
  rga_scene_leave_out (scene, RGA_MARK_WARNING);
  hush (scene);
  rga_scene_finish (scene);

  return scene;
}
