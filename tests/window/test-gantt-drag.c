/* Bars, their ends, new bars, chips and links under a hand, as values. */
#include "rga-gantt-drag.h"
#include "rga-gantt-viewport.h"

#define WIDTH 720.0

static const RgaId item = { .bytes = { 7 } };

/* 2022 in quarters, about 2 pt a day. */
static RgaTimeAxis
make_axis (void)
{
  RgaTimeAxis axis = rga_time_axis_fit (0, WIDTH, rga_day_from_ymd (2022, 1, 1), rga_day_from_ymd (2022, 12, 31));

  axis.unit = RGA_AXIS_QUARTER;

  return axis;
}

static RgaReading
make_reading (gboolean moment)
{
  return (RgaReading) { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2022, 11, 1),
                        .moment = moment, .stretch = !moment };
}

static RgaPeriod
read_as (const char *text)
{
  RgaReading reading = make_reading (FALSE);
  RgaPeriod period;

  rga_period_read (&period, text, &reading);

  return period;
}

static double
at (const RgaTimeAxis *axis,
    int                month,
    int                day)
{
  return rga_time_axis_day_to_x (axis, rga_day_from_ymd (2022, month, day));
}

static void
assert_says (const RgaGanttDrag *drag,
             const char         *words)
{
  RgaReading reading = make_reading (FALSE);
  RgaPeriod period = rga_gantt_drag_get_period (drag, RGA_LANGUAGE_NL, &reading);

  g_assert_cmpstr (period.text, ==, words);
}

static RgaGanttDrag
drag_to (RgaDragKind      kind,
         const char      *text,
         double           from,
         double           to,
         RgaDragFineness  fineness)
{
  RgaTimeAxis axis = make_axis ();
  RgaPeriod period = read_as (text);
  RgaGanttDrag drag = rga_gantt_drag_begin (kind, &item, &period, &axis, from, 10);

  return rga_gantt_drag_move (drag, &axis, to, 10, fineness);
}

static void
a_bar_moves_by_its_own_precision (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaGanttDrag drag = drag_to (RGA_DRAG_MOVE, "Q2 2022", at (&axis, 5, 1), at (&axis, 11, 1), RGA_DRAG_OWN);

  g_assert_true (rga_gantt_drag_is_change (&drag));
  g_assert_cmpint (drag.steps, ==, 2);
  assert_says (&drag, "Q4 2022");

  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 5, 2), 10, RGA_DRAG_OWN);
  g_assert_false (rga_gantt_drag_is_change (&drag));
  assert_says (&drag, "Q2 2022");
}

static void
ctrl_is_one_finer_and_with_shift_days (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaGanttDrag drag = drag_to (RGA_DRAG_MOVE, "Q2 2022", at (&axis, 5, 10), at (&axis, 6, 12), RGA_DRAG_FINER);

  assert_says (&drag, "mei t/m juli 2022");
  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 5, 20), 10, RGA_DRAG_DAYS);
  assert_says (&drag, "11 april t/m 10 juli 2022");
}

static void
an_end_goes_to_the_nearest_edge (void)
{
  RgaTimeAxis axis = make_axis ();
  double end = at (&axis, 7, 1);
  RgaGanttDrag drag = drag_to (RGA_DRAG_END, "Q2 2022", end + 2, at (&axis, 8, 1), RGA_DRAG_OWN);

  g_assert_false (rga_gantt_drag_is_change (&drag));
  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 9, 1), 10, RGA_DRAG_OWN);
  assert_says (&drag, "Q2 t/m Q3 2022");
  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 8, 14), 10, RGA_DRAG_FINER);
  assert_says (&drag, "Q2 2022 t/m juli 2022");
  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 1, 3), 10, RGA_DRAG_OWN);
  assert_says (&drag, "Q2 2022");
}

static void
each_end_has_its_own_unit (void)
{
  RgaTimeAxis axis = make_axis ();
  const char *text = "Q2 2022 t/m 15 oktober 2022";
  RgaGanttDrag start = drag_to (RGA_DRAG_START, text, at (&axis, 4, 1), at (&axis, 1, 5), RGA_DRAG_OWN);
  RgaGanttDrag end = drag_to (RGA_DRAG_END, text, at (&axis, 10, 16), at (&axis, 10, 21), RGA_DRAG_OWN);

  assert_says (&start, "Q1 2022 t/m 15 oktober 2022");
  assert_says (&end, "Q2 2022 t/m 20 oktober 2022");
}

static void
drawing_says_what_the_axis_shows (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaGanttDrag drag = rga_gantt_drag_begin (RGA_DRAG_DRAW, &item, NULL, &axis, at (&axis, 5, 1), 10);

  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 5, 20), 10, RGA_DRAG_OWN);
  assert_says (&drag, "Q2 2022");
  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 8, 1), 10, RGA_DRAG_OWN);
  assert_says (&drag, "Q2 t/m Q3 2022");
  drag = rga_gantt_drag_move (drag, &axis, at (&axis, 2, 1), 10, RGA_DRAG_FINER);
  assert_says (&drag, "februari t/m mei 2022");
  g_assert_true (rga_gantt_drag_is_change (&drag));
}

static void
a_chip_gets_a_date_and_a_bar_loses_it (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaPeriod undated = read_as ("ooit");
  RgaGanttDrag chip = rga_gantt_drag_begin (RGA_DRAG_DATE, &item, &undated, &axis, 0, 400);
  RgaGanttDrag bar = drag_to (RGA_DRAG_MOVE, "Q2 2022", at (&axis, 5, 1), at (&axis, 5, 20), RGA_DRAG_OWN);
  RgaReading reading = make_reading (FALSE);
  RgaPeriod kept;

  chip = rga_gantt_drag_move (chip, &axis, at (&axis, 8, 1), 10, RGA_DRAG_OWN);
  assert_says (&chip, "Q3 2022");
  g_assert_true (rga_gantt_drag_is_change (&chip));
  chip.is_outside = TRUE;
  g_assert_false (rga_gantt_drag_is_change (&chip));

  bar.is_outside = TRUE;
  g_assert_true (rga_gantt_drag_is_change (&bar));
  kept = rga_gantt_drag_get_period (&bar, RGA_LANGUAGE_NL, &reading);
  g_assert_false (rga_period_is_dated (&kept));
  g_assert_cmpstr (kept.text, ==, "Q2 2022");
}

static void
a_link_leads_to_another_item (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaId other = { .bytes = { 8 } };
  RgaGanttDrag drag = rga_gantt_drag_begin (RGA_DRAG_LINK, &item, NULL, &axis, 100, 10);

  drag = rga_gantt_drag_move (drag, &axis, 200, 60, RGA_DRAG_OWN);
  g_assert_false (rga_gantt_drag_is_change (&drag));
  drag.target = item;
  g_assert_false (rga_gantt_drag_is_change (&drag));
  drag.target = other;
  g_assert_true (rga_gantt_drag_is_change (&drag));
}

static void
a_click_is_no_drag (void)
{
  RgaGanttDrag drag = drag_to (RGA_DRAG_MOVE, "Q2 2022", 200, 200 + RGA_DRAG_THRESHOLD / 2, RGA_DRAG_DAYS);

  g_assert_false (drag.is_moving);
  g_assert_cmpint (drag.steps, ==, 0);
  g_assert_false (rga_gantt_drag_is_change (&drag));
}

static void
what_is_open_has_nothing_to_hold (void)
{
  RgaTimeAxis axis = make_axis (), weeks = rga_time_axis_relative (0, WIDTH);
  RgaPeriod undated = read_as ("ooit"), from = read_as ("vanaf Q2 2022"), quarter = read_as ("Q2 2022");

  g_assert_cmpint (rga_gantt_drag_begin (RGA_DRAG_MOVE, &item, &undated, &axis, 9, 9).kind, ==, RGA_DRAG_NONE);
  g_assert_cmpint (rga_gantt_drag_begin (RGA_DRAG_MOVE, &item, NULL, &axis, 9, 9).kind, ==, RGA_DRAG_NONE);
  g_assert_cmpint (rga_gantt_drag_begin (RGA_DRAG_END, &item, &from, &axis, 9, 9).kind, ==, RGA_DRAG_NONE);
  g_assert_cmpint (rga_gantt_drag_begin (RGA_DRAG_START, &item, &from, &axis, 9, 9).kind, ==, RGA_DRAG_START);
  g_assert_cmpint (rga_gantt_drag_begin (RGA_DRAG_MOVE, &item, &quarter, &weeks, 9, 9).kind, ==, RGA_DRAG_NONE);
}

static void
a_press_takes_what_is_there (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaPeriod quarter = read_as ("Q2 2022"), day = read_as ("3-4-2022"), undated = read_as ("ooit");
  double left = at (&axis, 4, 1), right = at (&axis, 7, 1);

  g_assert_cmpint (rga_gantt_drag_pick (&quarter, &axis, FALSE, FALSE, right, left + 1), ==, RGA_DRAG_START);
  g_assert_cmpint (rga_gantt_drag_pick (&quarter, &axis, FALSE, FALSE, right, right - 1), ==, RGA_DRAG_END);
  g_assert_cmpint (rga_gantt_drag_pick (&quarter, &axis, FALSE, FALSE, right, left + 60), ==, RGA_DRAG_MOVE);
  g_assert_cmpint (rga_gantt_drag_pick (&quarter, &axis, TRUE, FALSE, right, left + 1), ==, RGA_DRAG_MOVE);
  g_assert_cmpint (rga_gantt_drag_pick (&quarter, &axis, FALSE, TRUE, right, right + RGA_DRAG_DOT_DISTANCE), ==,
                   RGA_DRAG_LINK);
  g_assert_cmpint (rga_gantt_drag_pick (&day, &axis, FALSE, FALSE, left + 8, at (&axis, 4, 3)), ==, RGA_DRAG_MOVE);
  g_assert_cmpint (rga_gantt_drag_pick (&undated, &axis, FALSE, FALSE, right, left), ==, RGA_DRAG_NONE);
}

/* As if the chart had been that much wider. */
static void
a_drag_goes_on_while_the_chart_scrolls (void)
{
  const RgaDragKind kinds[] = { RGA_DRAG_MOVE, RGA_DRAG_START, RGA_DRAG_END };
  RgaTimeAxis axis = make_axis (), scrolled = make_axis ();
  double by = 250, from = at (&axis, 6, 28), to = at (&axis, 9, 20);
  RgaPeriod period = read_as ("Q2 t/m Q3 2022");

  scrolled.origin += by / axis.pt_per_day;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RgaGanttDrag wide = drag_to (kinds[i], "Q2 t/m Q3 2022", from, to + by, RGA_DRAG_OWN);
      RgaGanttDrag drag = rga_gantt_drag_begin (kinds[i], &item, &period, &axis, from, 10);

      drag = rga_gantt_drag_move (drag, &axis, to, 10, RGA_DRAG_OWN);
      drag = rga_gantt_drag_scroll (drag, by, 0);
      drag = rga_gantt_drag_move (drag, &scrolled, to, 10, RGA_DRAG_OWN);
      g_assert_cmpint (drag.steps, ==, wide.steps);
      g_assert_cmpint (drag.steps, >, 0);
    }
}

static void
keys_say_how_fine (void)
{
  g_assert_cmpint (rga_gantt_drag_get_fineness (0), ==, RGA_DRAG_OWN);
  g_assert_cmpint (rga_gantt_drag_get_fineness (GDK_BUTTON1_MASK | GDK_SHIFT_MASK), ==, RGA_DRAG_OWN);
  g_assert_cmpint (rga_gantt_drag_get_fineness (GDK_BUTTON1_MASK | GDK_CONTROL_MASK), ==, RGA_DRAG_FINER);
  g_assert_cmpint (rga_gantt_drag_get_fineness (GDK_CONTROL_MASK | GDK_SHIFT_MASK), ==, RGA_DRAG_DAYS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gantt-drag/move/own-precision", a_bar_moves_by_its_own_precision);
  g_test_add_func ("/gantt-drag/move/finer", ctrl_is_one_finer_and_with_shift_days);
  g_test_add_func ("/gantt-drag/end/nearest-edge", an_end_goes_to_the_nearest_edge);
  g_test_add_func ("/gantt-drag/end/own-unit", each_end_has_its_own_unit);
  g_test_add_func ("/gantt-drag/draw", drawing_says_what_the_axis_shows);
  g_test_add_func ("/gantt-drag/tray", a_chip_gets_a_date_and_a_bar_loses_it);
  g_test_add_func ("/gantt-drag/link", a_link_leads_to_another_item);
  g_test_add_func ("/gantt-drag/click", a_click_is_no_drag);
  g_test_add_func ("/gantt-drag/scroll", a_drag_goes_on_while_the_chart_scrolls);
  g_test_add_func ("/gantt-drag/open", what_is_open_has_nothing_to_hold);
  g_test_add_func ("/gantt-drag/pick", a_press_takes_what_is_there);
  g_test_add_func ("/gantt-drag/keys", keys_say_how_fine);

  return g_test_run ();
}
