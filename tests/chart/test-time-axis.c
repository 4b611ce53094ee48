#include "rga-axis-layout.h"
#include "rga-time-axis.h"

#include <math.h>

static RgaTimeAxis
random_axis (void)
{
  RgaDay first = g_test_rand_int_range (10000, 22000);
  RgaTimeAxis axis = rga_time_axis_fit (g_test_rand_double_range (-50, 400), g_test_rand_double_range (50, 2000),
                                        first, first + g_test_rand_int_range (0, 9000));

  return axis;
}

static void
days_and_places_undo_each_other (void)
{
  for (int i = 0; i < 20000; i++)
    {
      RgaTimeAxis axis = random_axis ();
      RgaDay day = g_test_rand_int_range (-100000, 100000);
      double x = rga_time_axis_day_to_x (&axis, day);

      g_assert_cmpint (rga_time_axis_x_to_day (&axis, x), ==, day);
      g_assert_cmpint (rga_time_axis_x_to_day (&axis, x + axis.pt_per_day * 0.99), ==, day);
      g_assert_cmpint (rga_time_axis_x_to_day (&axis, x - axis.pt_per_day * 0.01), ==, day - 1);
    }
}

static void
fitting_shows_first_to_last (void)
{
  for (int i = 0; i < 2000; i++)
    {
      RgaDay first = g_test_rand_int_range (0, 30000);
      RgaDay last = first + g_test_rand_int_range (60, 9000);
      RgaTimeAxis axis = rga_time_axis_fit (100, 600, first, last);

      g_assert_cmpint (rga_time_axis_first (&axis), ==, first);
      g_assert_cmpint (rga_time_axis_last (&axis), ==, last);
      g_assert_cmpfloat_with_epsilon (rga_time_axis_day_to_x (&axis, first), 100, 1e-6);
      g_assert_cmpfloat_with_epsilon (rga_time_axis_day_to_x (&axis, last + 1), 700, 1e-6);
    }
}

static void
zooming_keeps_the_day_under_the_pointer (void)
{
  for (int i = 0; i < 5000; i++)
    {
      RgaTimeAxis axis = random_axis ();
      double about = axis.x + g_test_rand_double_range (0, axis.width);
      double before = axis.origin + (about - axis.x) / axis.pt_per_day;

      rga_time_axis_zoom (&axis, g_test_rand_double_range (0.2, 5), about);
      g_assert_cmpfloat_with_epsilon (axis.origin + (about - axis.x) / axis.pt_per_day, before, 1e-6);
      g_assert_cmpfloat (axis.pt_per_day, >=, RGA_PT_PER_DAY_MIN);
      g_assert_cmpfloat (axis.pt_per_day, <=, RGA_PT_PER_DAY_MAX);
    }
}

static void
scrolling_moves_by_points (void)
{
  RgaTimeAxis axis = rga_time_axis_fit (0, 700, 19000, 19699);
  double x = rga_time_axis_day_to_x (&axis, 19300);

  rga_time_axis_scroll (&axis, 25);
  g_assert_cmpfloat_with_epsilon (rga_time_axis_day_to_x (&axis, 19300), x - 25, 1e-9);
}

static void
units_follow_the_scale (void)
{
  static const struct { double pt_per_day; RgaAxisUnit unit; } cases[] = {
    { 0.03, RGA_AXIS_YEAR }, { 0.1, RGA_AXIS_HALF_YEAR }, { 0.5, RGA_AXIS_QUARTER },
    { 2, RGA_AXIS_MONTH }, { 7, RGA_AXIS_WEEK }, { 20, RGA_AXIS_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaTimeAxis axis = rga_time_axis_fit (0, cases[i].pt_per_day * 1000, 0, 999);

      g_assert_cmpint (axis.unit, ==, cases[i].unit);
      g_assert_cmpint (rga_time_axis_get_upper (&axis), >, axis.unit);
    }
}

/* A wheel that goes back and forth round a limit must not flicker. */
static void
units_have_hysteresis (void)
{
  RgaTimeAxis axis = rga_time_axis_fit (0, 1.25 * 1000, 0, 999);
  int changes = 0;
  RgaAxisUnit before = axis.unit;

  g_assert_cmpint (axis.unit, ==, RGA_AXIS_MONTH);
  for (int i = 0; i < 20; i++)
    {
      rga_time_axis_zoom (&axis, i % 2 == 0 ? 1 / 1.08 : 1.08, 300);
      changes += axis.unit != before;
      before = axis.unit;
    }
  g_assert_cmpint (changes, ==, 0);

  rga_time_axis_zoom (&axis, 1 / 1.2, 300);
  g_assert_cmpint (axis.unit, ==, RGA_AXIS_QUARTER);
}

static void
units_tile_the_calendar (void)
{
  for (RgaAxisUnit unit = RGA_AXIS_DAY; unit <= RGA_AXIS_DECADE; unit++)
    for (int i = 0; i < 1000; i++)
      {
        RgaDay day = g_test_rand_int_range (-200000, 200000);
        RgaDay first = rga_axis_unit_first (unit, day);
        RgaDay next = rga_axis_unit_next (unit, day);

        g_assert_cmpint (first, <=, day);
        g_assert_cmpint (next, >, day);
        g_assert_cmpint (rga_axis_unit_first (unit, first), ==, first);
        g_assert_cmpint (rga_axis_unit_first (unit, next), ==, next);
        g_assert_cmpint (rga_axis_unit_first (unit, next - 1), ==, first);
      }
}

static void
a_drag_counts_units_of_its_precision (void)
{
  RgaDay pressed = rga_day_from_ymd (2022, 11, 15);
  RgaTimeAxis axis = rga_time_axis_fit (0, 1500, rga_day_from_ymd (2022, 1, 1), rga_day_from_ymd (2024, 12, 31));
  double next_quarter = rga_time_axis_day_to_x (&axis, rga_day_from_ymd (2023, 2, 20)) + 0.5;
  double year_before = rga_time_axis_day_to_x (&axis, rga_day_from_ymd (2022, 1, 2)) + 0.5;

  g_assert_cmpint (rga_time_axis_count_steps (&axis, pressed, next_quarter, RGA_PRECISION_QUARTER), ==, 1);
  g_assert_cmpint (rga_time_axis_count_steps (&axis, pressed, next_quarter, RGA_PRECISION_MONTH), ==, 3);
  g_assert_cmpint (rga_time_axis_count_steps (&axis, pressed, next_quarter, RGA_PRECISION_YEAR), ==, 1);
  g_assert_cmpint (rga_time_axis_count_steps (&axis, pressed, next_quarter, RGA_PRECISION_DAY), ==, 97);
  g_assert_cmpint (rga_time_axis_count_steps (&axis, pressed, next_quarter, RGA_PRECISION_WEEK), ==, 14);
  g_assert_cmpint (rga_time_axis_count_steps (&axis, pressed, year_before, RGA_PRECISION_HALF_YEAR), ==, -1);
  g_assert_cmpint (rga_time_axis_count_steps (&axis, pressed, year_before, RGA_PRECISION_SEASON), ==, -4 + 1);
}

static void
a_relative_axis_has_52_weeks (void)
{
  RgaTimeAxis axis = rga_time_axis_relative (10, 520);

  g_assert_true (axis.relative);
  g_assert_cmpfloat_with_epsilon (rga_time_axis_day_to_x (&axis, axis.start), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (rga_time_axis_day_to_x (&axis, axis.start + 52 * 7), 530, 1e-9);
}

static const RgaMark *
find_year (const RgaScene *scene,
           int             year)
{
  g_autofree char *whole = g_strdup_printf ("%d", year), *half = g_strdup_printf ("’%02d", year % 100);

  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];

      if (mark->kind == RGA_MARK_LABEL && (g_str_equal (mark->lines[0].text, whole) || g_str_equal (mark->lines[0].text, half)))
        return mark;
    }

  return NULL;
}

/* Half-years of 27 pt: the tag of a day, nearly as wide as a year, hides no
 * more than one. */
static void
today_pushes_no_year_away (void)
{
  RgaDay first = rga_day_from_ymd (2018, 7, 1), last = rga_day_from_ymd (2024, 6, 30);
  RgaTimeAxis axis = rga_time_axis_fit (0, 12 * 27.5, first, last);
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.6);

  for (RgaDay today = rga_day_from_ymd (2019, 1, 1); today < rga_day_from_ymd (2024, 1, 1); today += 17)
    {
      int n_missing = 0;
      g_autoptr(RgaScene) scene = rga_scene_new (330, 44);

      rga_axis_layout_header (scene, &axis, rga_metrics_get (RGA_DENSITY_COMFORTABLE), RGA_LANGUAGE_NL, measure, today, 0);
      for (int year = 2019; year <= 2023; year++)
        {
          const RgaMark *label = find_year (scene, year);

          n_missing += label == NULL;
          if (label == NULL)
            continue;
          for (guint i = 0; i < scene->n_marks; i++)
            if (scene->marks[i].kind == RGA_MARK_TODAY_TAG)
              g_assert_true (label->x >= scene->marks[i].x + scene->marks[i].width || label->x + label->width <= scene->marks[i].x);
        }
      g_assert_cmpint (n_missing, <=, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/days-and-places", days_and_places_undo_each_other);
  g_test_add_func ("/time-axis/fit", fitting_shows_first_to_last);
  g_test_add_func ("/time-axis/zoom", zooming_keeps_the_day_under_the_pointer);
  g_test_add_func ("/time-axis/scroll", scrolling_moves_by_points);
  g_test_add_func ("/time-axis/units", units_follow_the_scale);
  g_test_add_func ("/time-axis/hysteresis", units_have_hysteresis);
  g_test_add_func ("/time-axis/tiles", units_tile_the_calendar);
  g_test_add_func ("/time-axis/drag", a_drag_counts_units_of_its_precision);
  g_test_add_func ("/time-axis/relative", a_relative_axis_has_52_weeks);
  g_test_add_func ("/time-axis/years", today_pushes_no_year_away);

  return g_test_run ();
}
