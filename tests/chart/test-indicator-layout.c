/* An indicator in small: in time, in its box, and on a scale that begins at 0. */
#include "rga-indicator-layout.h"

#include <math.h>
#include <string.h>

#include "example-plan.h"

#define WIDTH  200.0
#define HEIGHT 80.0
#define MOST   8

typedef struct
{
  RgaPlan             *plan;
  RgaProgressIndicator one;
  double               values[MOST];
  RgaDay               days[MOST];
  guint                n;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  RgaIndicator *indicator;

  self->plan = rga_plan_new ();
  indicator = example_item (self->plan, RGA_LIST_INDICATORS);
  indicator->name = example_text ("Plaatsen");
  self->one.indicator = (RgaIndicator *) rga_plan_put (self->plan, &indicator->item);
  self->one.measurements = g_ptr_array_new ();
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  g_ptr_array_unref (self->one.measurements);
  g_object_unref (self->plan);
}

/* Each later than the one before. */
static void
measure (Fixture *self,
         double   value)
{
  RgaMeasurement *taken = example_item (self->plan, RGA_LIST_MEASUREMENTS);
  RgaDay day = (self->n > 0 ? self->days[self->n - 1] : 19000) + g_test_rand_int_range (1, 200);
  char iso[11];

  rga_day_to_iso (day, iso);
  taken->value = value;
  taken->date = example_period (iso, iso);
  g_ptr_array_add (self->one.measurements, rga_plan_put (self->plan, &taken->item));
  self->values[self->n] = value;
  self->days[self->n++] = day;
}

static RgaScene *
lay_out (Fixture *self)
{
  g_autoptr(RgaMeasure) fixed = rga_measure_new_fixed (0.5);

  return rga_indicator_layout (&self->one, RGA_LANGUAGE_NL, WIDTH, HEIGHT, fixed);
}

static void
one_value_makes_no_line (Fixture      *self,
                         gconstpointer unused)
{
  g_autofree char *none = rga_indicator_alt (&self->one, RGA_LANGUAGE_NL);

  g_assert_null (lay_out (self));
  g_assert_cmpstr (none, ==, "Plaatsen: nog niet gemeten");
  measure (self, 5);
  g_assert_null (lay_out (self));
}

static void
a_value_nobody_gave_is_no_point (Fixture      *self,
                                 gconstpointer unused)
{
  measure (self, 5);
  measure (self, NAN);
  g_assert_null (lay_out (self));
}

static const RgaMark *
find_mark (const RgaScene *scene,
           RgaMarkKind     kind)
{
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == kind)
      return &scene->marks[i];

  return NULL;
}

/* The same share of the height as its value is of the largest. */
static void
assert_scale (const Fixture  *self,
              const RgaScene *scene)
{
  const RgaMark *line = find_mark (scene, RGA_MARK_STEP_LINE), *zero = find_mark (scene, RGA_MARK_GRID);
  double ground = zero->y + zero->height / 2, per_unit = 0;

  g_assert_cmpuint (line->n_points, ==, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      double rise = ground - line->points[i].y;

      g_assert_true (i == 0 || line->points[i].x > line->points[i - 1].x);
      g_assert_true (line->points[i].x > 0 && line->points[i].x < WIDTH && line->points[i].y > 0 && line->points[i].y < HEIGHT);
      if (per_unit == 0)
        per_unit = rise / self->values[i];
      g_assert_true (fabs (rise - per_unit * self->values[i]) < 1e-6);
    }
  g_assert_true (per_unit > 0);
}

static void
assert_labels_are_apart (const RgaScene *scene)
{
  double taken = 0;

  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];

      if (mark->kind != RGA_MARK_LABEL)
        continue;
      g_assert_true (mark->x >= 0 && mark->x + mark->width <= WIDTH + 1e-6);
      if (mark->weight != RGA_WEIGHT_STRONG)
        continue;
      g_assert_true (mark->x >= taken);
      taken = mark->x + mark->width;
    }
}

static void
random_values_stand_to_scale (Fixture      *self,
                              gconstpointer unused)
{
  for (int round = 0; round < 100; round++)
    {
      guint n = (guint) g_test_rand_int_range (2, MOST + 1);
      g_autoptr(RgaScene) scene = NULL;

      g_ptr_array_set_size (self->one.measurements, 0);
      self->n = 0;
      for (guint i = 0; i < n; i++)
        measure (self, g_test_rand_double_range (0.5, 2000));
      self->one.indicator->target = g_test_rand_bit () ? g_test_rand_double_range (0, 3000) : NAN;
      scene = lay_out (self);
      assert_scale (self, scene);
      assert_labels_are_apart (scene);
      g_assert_true ((find_mark (scene, RGA_MARK_LEADER) != NULL) == !isnan (self->one.indicator->target));
    }
}

static void
what_is_about_has_an_open_diamond (Fixture      *self,
                                   gconstpointer unused)
{
  g_autoptr(RgaScene) scene = NULL;
  guint n_open = 0, n_filled = 0;

  measure (self, 50);
  measure (self, 20);
  ((RgaMeasurement *) self->one.measurements->pdata[0])->approximate = 1;
  scene = lay_out (self);
  for (guint i = 0; i < scene->n_marks; i++)
    {
      n_open += scene->marks[i].kind == RGA_MARK_MILESTONE && scene->marks[i].state == RGA_STATE_OPEN;
      n_filled += scene->marks[i].kind == RGA_MARK_MILESTONE && scene->marks[i].state == RGA_STATE_DONE;
    }
  g_assert_cmpuint (n_open, ==, 1);
  g_assert_cmpuint (n_filled, ==, 1);
}

#define CHART_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CHART_TEST ("/chart/indicator/one", one_value_makes_no_line);
  CHART_TEST ("/chart/indicator/unknown", a_value_nobody_gave_is_no_point);
  CHART_TEST ("/chart/indicator/scale", random_values_stand_to_scale);
  CHART_TEST ("/chart/indicator/about", what_is_about_has_an_open_diamond);

  return g_test_run ();
}
