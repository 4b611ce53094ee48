/* Zooming and scrolling on the time axis, as values. */
#include <math.h>

#include "rga-gantt-viewport.h"

#define WIDTH 600.0

static RgaGanttViewport
make_year (void)
{
  return rga_gantt_viewport_new (rga_day_from_ymd (2022, 1, 1), rga_day_from_ymd (2022, 12, 31), WIDTH);
}

static void
assert_in_reach (const RgaGanttViewport *self)
{
  double offset = rga_gantt_viewport_get_offset (self);
  double length = rga_gantt_viewport_get_length (self);

  g_assert_cmpfloat (offset, >=, -0.001);
  g_assert_cmpfloat (offset + self->axis.width, <=, length + 0.001);
}

static void
a_new_one_shows_everything (void)
{
  RgaGanttViewport self = make_year ();

  g_assert_true (self.is_fitted);
  g_assert_cmpint (rga_time_axis_first (&self.axis), <=, rga_day_from_ymd (2022, 1, 1));
  g_assert_cmpint (rga_time_axis_last (&self.axis), >=, rga_day_from_ymd (2022, 12, 31));
  g_assert_cmpfloat_with_epsilon (rga_gantt_viewport_get_length (&self), WIDTH, 0.001);
}

static void
a_fitted_one_stays_fitted_when_resized (void)
{
  RgaGanttViewport self = rga_gantt_viewport_resize (make_year (), 900);

  g_assert_cmpfloat_with_epsilon (rga_gantt_viewport_get_length (&self), 900, 0.001);
  g_assert_cmpfloat_with_epsilon (rga_gantt_viewport_get_offset (&self), 0, 0.001);
}

/* Also when the chart is narrow: symbols are as large there as anywhere. */
static void
symbols_at_the_ends_are_whole (void)
{
  for (double width = 120; width < 2600; width *= 1.3)
    {
      RgaGanttViewport self = rga_gantt_viewport_resize (make_year (), width);

      g_assert_cmpfloat (rga_time_axis_day_to_x (&self.axis, rga_day_from_ymd (2022, 1, 1)), >=, 24);
      g_assert_cmpfloat (rga_time_axis_day_to_x (&self.axis, rga_day_from_ymd (2023, 1, 1)), <=, width - 24);
    }
}

static void
zooming_keeps_the_day_under_the_pointer (void)
{
  for (double about = 0; about <= WIDTH; about += 75)
    {
      RgaGanttViewport before = make_year ();
      RgaGanttViewport after = rga_gantt_viewport_zoom (before, 3, about);

      g_assert_cmpint (rga_time_axis_x_to_day (&after.axis, about), ==, rga_time_axis_x_to_day (&before.axis, about));
      g_assert_cmpfloat (after.axis.pt_per_day, >, before.axis.pt_per_day);
      assert_in_reach (&after);
    }
}

static void
fitting_undoes_any_zoom (void)
{
  RgaGanttViewport before = make_year ();
  RgaGanttViewport after = rga_gantt_viewport_zoom (before, 5, 100);

  after = rga_gantt_viewport_scroll_to (after, 1000);
  after = rga_gantt_viewport_fit (after);
  g_assert_cmpfloat_with_epsilon (after.axis.pt_per_day, before.axis.pt_per_day, 1e-9);
  g_assert_cmpfloat_with_epsilon (after.axis.origin, before.axis.origin, 1e-6);
}

static void
each_unit_can_be_zoomed_to (void)
{
  const RgaAxisUnit units[] = { RGA_AXIS_WEEK, RGA_AXIS_MONTH, RGA_AXIS_QUARTER };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      RgaGanttViewport self = rga_gantt_viewport_zoom_to (make_year (), units[i], RGA_DAY_OPEN);

      g_assert_cmpint (self.axis.unit, ==, units[i]);
    }
}

/* What is now stays in sight; a day that was not seen pulls at nothing. */
static void
a_unit_is_zoomed_to_about_today (void)
{
  RgaGanttViewport year = make_year (), far = rga_gantt_viewport_zoom_to (year, RGA_AXIS_WEEK, RGA_DAY_OPEN), near = far;
  RgaDay today = rga_time_axis_x_to_day (&year.axis, WIDTH * 0.7);

  g_assert_true (rga_time_axis_day_to_x (&far.axis, today) > WIDTH);
  near = rga_gantt_viewport_zoom_to (year, RGA_AXIS_WEEK, today);
  g_assert_cmpfloat_with_epsilon (rga_time_axis_day_to_x (&near.axis, today), WIDTH / 2, near.axis.pt_per_day);
  near = rga_gantt_viewport_zoom_to (far, RGA_AXIS_DAY, today);
  far = rga_gantt_viewport_zoom_to (far, RGA_AXIS_DAY, RGA_DAY_OPEN);
  g_assert_cmpfloat_with_epsilon (near.axis.origin, far.axis.origin, 1e-6);
}

static void
new_days_can_be_scrolled_to (void)
{
  RgaDay later = rga_day_from_ymd (2031, 5, 1);
  RgaGanttViewport self = rga_gantt_viewport_zoom (make_year (), 2, 0);
  double pt_per_day = self.axis.pt_per_day;

  self = rga_gantt_viewport_include (self, later, later);
  g_assert_cmpfloat_with_epsilon (self.axis.pt_per_day, pt_per_day, 1e-9);
  self = rga_gantt_viewport_scroll_to (self, G_MAXDOUBLE / 2);
  g_assert_cmpint (rga_time_axis_last (&self.axis), >=, later);
}

/* What came and went again leaves nothing behind, where all is shown. */
static void
what_was_included_is_taken_back (void)
{
  RgaDay later = rga_day_from_ymd (2031, 5, 1);
  RgaGanttViewport year = make_year (), self = rga_gantt_viewport_include (year, later, later);

  g_assert_cmpint (rga_time_axis_last (&self.axis), >=, later);
  self = rga_gantt_viewport_take_back (self);
  g_assert_cmpfloat_with_epsilon (self.axis.pt_per_day, year.axis.pt_per_day, 1e-9);
  g_assert_cmpfloat_with_epsilon (self.axis.origin, year.axis.origin, 1e-9);

  self = rga_gantt_viewport_zoom (year, 3, 100);
  year = rga_gantt_viewport_take_back (self);
  g_assert_cmpfloat_with_epsilon (year.axis.origin, self.axis.origin, 1e-9);
}

static void
no_gesture_leaves_what_can_be_reached (void)
{
  RgaGanttViewport self = make_year ();

  for (int i = 0; i < 2000; i++)
    {
      switch (g_test_rand_int_range (0, 5))
        {
        case 0:
          self = rga_gantt_viewport_zoom (self, g_test_rand_double_range (0.2, 5), g_test_rand_double_range (0, WIDTH));
          break;
        case 1:
          self = rga_gantt_viewport_scroll_to (self, g_test_rand_double_range (-5000, 5000));
          break;
        case 2:
          self = rga_gantt_viewport_resize (self, g_test_rand_double_range (100, 2000));
          break;
        case 3:
          self = rga_gantt_viewport_zoom_to (self, (RgaAxisUnit) g_test_rand_int_range (RGA_AXIS_DAY, RGA_AXIS_YEAR),
                                             rga_day_from_ymd (2026, 1, 1) + g_test_rand_int_range (0, 2000));
          break;
        default:
          self = rga_gantt_viewport_fit (self);
        }
      assert_in_reach (&self);
    }
}

static void
a_zoom_comes_back_in_another_width (void)
{
  RgaGanttViewport before = rga_gantt_viewport_zoom (make_year (), 4, 300);
  RgaGanttViewport after = rga_gantt_viewport_resize (make_year (), before.axis.width / 2);

  after = rga_gantt_viewport_show (after, before.axis.origin, before.axis.pt_per_day);
  g_assert_cmpfloat_with_epsilon (after.axis.origin, before.axis.origin, 0.001);
  g_assert_cmpfloat_with_epsilon (after.axis.pt_per_day, before.axis.pt_per_day, 0.0001);
  g_assert_false (after.is_fitted);

  /* Of a plan that is shorter now, what there is. */
  after = rga_gantt_viewport_show (after, -400000, before.axis.pt_per_day);
  g_assert_cmpfloat (after.axis.origin, >=, after.reach_first);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gantt-viewport/new/shows-everything", a_new_one_shows_everything);
  g_test_add_func ("/gantt-viewport/resize/stays-fitted", a_fitted_one_stays_fitted_when_resized);
  g_test_add_func ("/gantt-viewport/fit/symbols-at-the-ends", symbols_at_the_ends_are_whole);
  g_test_add_func ("/gantt-viewport/zoom/keeps-the-day-under-the-pointer", zooming_keeps_the_day_under_the_pointer);
  g_test_add_func ("/gantt-viewport/fit/undoes-any-zoom", fitting_undoes_any_zoom);
  g_test_add_func ("/gantt-viewport/zoom-to/each-unit", each_unit_can_be_zoomed_to);
  g_test_add_func ("/gantt-viewport/about-today", a_unit_is_zoomed_to_about_today);
  g_test_add_func ("/gantt-viewport/include/can-be-scrolled-to", new_days_can_be_scrolled_to);
  g_test_add_func ("/gantt-viewport/include/taken-back", what_was_included_is_taken_back);
  g_test_add_func ("/gantt-viewport/random/stays-in-reach", no_gesture_leaves_what_can_be_reached);
  g_test_add_func ("/gantt-viewport/show/comes-back", a_zoom_comes_back_in_another_width);

  return g_test_run ();
}
