/* A hand on the decision calendar: sideways moves in time, to another lane moves to
 * another body, and on the way to a lane a little sway moves nothing. Without a
 * display. */
#include "rga-decision-drag.h"

static const RgaId item = { .bytes = { 1 } }, raad = { .bytes = { 2 } }, college = { .bytes = { 3 } };

static RgaTimeAxis
make_axis (void)
{
  return rga_time_axis_fit (0, 730, rga_day_from_iso ("2027-01-01"), rga_day_from_iso ("2027-12-31"));
}

static RgaDecisionDrag
take_up (const RgaTimeAxis *axis,
         const char        *words)
{
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, rga_day_from_iso ("2027-01-01"), TRUE, FALSE };
  RgaPeriod period;

  rga_period_read (&period, words, &reading);

  return rga_decision_drag_begin (&item, &raad, &period, axis, 270, 100);
}

static void
sideways_is_time (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaDecisionDrag drag = take_up (&axis, "medio mei 2027");
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, rga_day_from_iso ("2027-01-01"), TRUE, FALSE };
  RgaPeriod period;

  g_assert_false (rga_decision_drag_moves_time (&drag));
  drag = rga_decision_drag_move (drag, &axis, &raad, FALSE, 330, 101, RGA_DRAG_OWN);
  g_assert_true (rga_decision_drag_moves_time (&drag));
  g_assert_false (rga_decision_drag_moves_body (&drag));
  period = rga_gantt_drag_get_period (&drag.time, RGA_LANGUAGE_NL, &reading);
  g_assert_cmpstr (period.text, ==, "medio juni 2027");

  drag = rga_decision_drag_move (drag, &axis, &raad, FALSE, 271, 100, RGA_DRAG_OWN);
  g_assert_false (rga_decision_drag_moves_time (&drag));
}

/* A day is 2 pt here, and 10 pt beside it is still the same day. */
static void
to_a_lane_is_body (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaDecisionDrag drag = take_up (&axis, "12 mei 2027");

  drag = rga_decision_drag_move (drag, &axis, &college, FALSE, 280, 160, RGA_DRAG_OWN);
  g_assert_true (rga_decision_drag_moves_body (&drag));
  g_assert_true (rga_id_equal (&drag.target, &college));
  g_assert_false (rga_decision_drag_moves_time (&drag));

  drag = rga_decision_drag_move (drag, &axis, &college, FALSE, 300, 160, RGA_DRAG_OWN);
  g_assert_true (rga_decision_drag_moves_body (&drag));
  g_assert_true (rga_decision_drag_moves_time (&drag));

  drag = rga_decision_drag_move (drag, &axis, NULL, FALSE, 270, 400, RGA_DRAG_OWN);
  g_assert_false (rga_decision_drag_moves_body (&drag));
}

/* What was taken stays on its day, and may still turn out to be of another body. */
static void
without_a_day_only_the_body_moves (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaDecisionDrag drag = rga_decision_drag_begin (&item, &raad, NULL, &axis, 270, 100);

  drag = rga_decision_drag_move (drag, &axis, &college, FALSE, 500, 160, RGA_DRAG_OWN);
  g_assert_false (rga_decision_drag_moves_time (&drag));
  g_assert_true (rga_decision_drag_moves_body (&drag));
}

/* Carried in from beside the calendar it gets the month under it, and the body of the
 * lane; on the name of a body only that; outside again, nothing. */
static void
what_has_no_day_gets_one (void)
{
  RgaTimeAxis axis = rga_time_axis_fit (100, 730, rga_day_from_iso ("2027-01-01"), rga_day_from_iso ("2027-12-31"));
  RgaDecisionDrag drag;
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, rga_day_from_iso ("2027-01-01"), TRUE, FALSE };
  RgaPeriod period;

  axis.unit = RGA_AXIS_MONTH;
  drag = rga_decision_drag_begin_undated (&item, &raad, &axis, 270, 400);
  drag = rga_decision_drag_move (drag, &axis, NULL, TRUE, 270, 380, RGA_DRAG_OWN);
  g_assert_false (rga_decision_drag_moves_time (&drag));
  drag = rga_decision_drag_move (drag, &axis, &college, FALSE, 200, 160, RGA_DRAG_OWN);
  g_assert_true (rga_decision_drag_moves_time (&drag));
  g_assert_true (rga_decision_drag_moves_body (&drag));
  period = rga_gantt_drag_get_period (&drag.time, RGA_LANGUAGE_NL, &reading);
  g_assert_cmpstr (period.text, ==, "februari 2027");

  drag = rga_decision_drag_move (drag, &axis, &college, FALSE, 50, 160, RGA_DRAG_OWN);
  g_assert_false (rga_decision_drag_moves_time (&drag));
  g_assert_true (rga_decision_drag_moves_body (&drag));
  drag = rga_decision_drag_move (drag, &axis, &college, TRUE, 200, 500, RGA_DRAG_OWN);
  g_assert_false (rga_decision_drag_moves_time (&drag));
  g_assert_false (rga_decision_drag_moves_body (&drag));
}

/* Dragged to the undated ones it has no day any more; its words stay. */
static void
outside_it_loses_its_day (void)
{
  RgaTimeAxis axis = make_axis ();
  RgaDecisionDrag drag = take_up (&axis, "12 mei 2027");
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, rga_day_from_iso ("2027-01-01"), TRUE, FALSE };
  RgaPeriod period;

  drag = rga_decision_drag_move (drag, &axis, &college, TRUE, 270, 500, RGA_DRAG_OWN);
  g_assert_true (rga_decision_drag_moves_time (&drag));
  g_assert_false (rga_decision_drag_moves_body (&drag));
  period = rga_gantt_drag_get_period (&drag.time, RGA_LANGUAGE_NL, &reading);
  g_assert_cmpstr (period.text, ==, "12 mei 2027");
  g_assert_false (rga_period_is_dated (&period));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decision-drag/time", sideways_is_time);
  g_test_add_func ("/decision-drag/body", to_a_lane_is_body);
  g_test_add_func ("/decision-drag/gets a day", what_has_no_day_gets_one);
  g_test_add_func ("/decision-drag/loses its day", outside_it_loses_its_day);
  g_test_add_func ("/decision-drag/no day", without_a_day_only_the_body_moves);

  return g_test_run ();
}
