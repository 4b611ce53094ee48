#include "rga-heat-layout.h"

#include "rga-capacity-words.h"
#include "rga-heat-rows.h"
#include "rga-heat-words.h"

#include "example-plan.h"

#define HOURS(n) ((gint64) (n) * 60)

/* Five hundred persons with a seat each, some of them too much; every week of ten years. */
static RgaPlan *
make_large_plan (guint n)
{
  RgaPlan *plan = rga_plan_new ();

  for (guint i = 0; i < n; i++)
    {
      RgaPerson *person = example_item (plan, RGA_LIST_PEOPLE);
      RgaAvailability *offer = example_item (plan, RGA_LIST_AVAILABILITIES);
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      RgaSeat *seat = example_seat (plan, "work", g_test_rand_int_range (1, 12), 12, example_period ("2026-01-01", "2035-12-31"));

      person->name = example_text (name);
      rga_plan_put (plan, &person->item);
      offer->person = seat->person = person->item.id;
      offer->hours_min = offer->hours_max = g_test_rand_int_range (8, 20) * 60;
      rga_plan_put (plan, &offer->item);
      rga_plan_put (plan, &seat->item);
    }

  return plan;
}

typedef struct
{
  RgaPlan         *plan;
  RgaCapacity     *capacity;
  RgaCapacityQuery query;
  RgaHeatRows     *rows;
  GArray          *columns;
  RgaHeatTable     table;
  RgaHeatSizes     sizes;
  RgaMeasure      *measure;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->plan = make_large_plan (500);
  self->query.by = RGA_CAPACITY_BY_PERSON;
  self->capacity = rga_capacity_new (self->plan, &self->query);
  self->rows = rga_heat_rows_new ();
  rga_heat_rows_fill (self->rows, self->plan, self->capacity, &self->query, RGA_LANGUAGE_EN);
  self->columns = rga_capacity_columns (self->capacity, RGA_PRECISION_WEEK, self->capacity->first, self->capacity->last);
  self->table = (RgaHeatTable) { .rows = self->rows->rows, .columns = self->columns, .unit = RGA_PRECISION_WEEK, .language = RGA_LANGUAGE_EN };
  self->measure = rga_measure_new_fixed (0.5);
  self->sizes = rga_heat_size (&self->table, rga_heat_measure_names (&self->table, self->measure), 900);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  rga_heat_rows_free (self->rows);
  g_array_unref (self->columns);
  rga_measure_free (self->measure);
  rga_capacity_free (self->capacity);
  g_object_unref (self->plan);
}

static RgaBox
random_view (const Fixture *self)
{
  double width = rga_heat_width (&self->table, &self->sizes), height = rga_heat_height (&self->table, &self->sizes);

  return (RgaBox) { g_test_rand_double_range (0, width - 900), g_test_rand_double_range (0, height - 600), 900, 600 };
}

/* Every cell and name that is seen is found again where it stands. */
static void
places_are_picked (Fixture       *self,
                   gconstpointer  unused)
{
  for (guint i = 0; i < 500; i++)
    {
      RgaBox view = random_view (self);
      int row = g_test_rand_int_range (0, (int) self->rows->rows->len);
      int column = g_test_rand_int_range (RGA_HEAT_NAME, (int) rga_heat_count_columns (&self->table));
      RgaBox box = rga_heat_place (&self->table, &self->sizes, &view, row, column);
      double x = box.x + g_test_rand_double_range (0.01, box.width - 0.01), y = box.y + g_test_rand_double_range (0.01, box.height - 0.01);
      int found_row, found_column;

      if (y < self->sizes.head_height || y >= view.height || (column != RGA_HEAT_NAME && (x < self->sizes.name_width || x >= view.width)))
        continue;
      g_assert_true (rga_heat_pick (&self->table, &self->sizes, &view, x, y, &found_row, &found_column));
      g_assert_cmpint (found_row, ==, row);
      g_assert_cmpint (found_column, ==, column);
    }
}

/* A screen of a table of 500 × 520 costs no more than a screen, wherever one looks. */
static void
only_what_is_seen_is_laid_out (Fixture       *self,
                               gconstpointer  unused)
{
  guint rows = (guint) (600 / self->sizes.row_height) + 2, columns = (guint) (900 / self->sizes.cell_width) + 2;

  g_assert_cmpuint (self->rows->rows->len, ==, 501);
  g_assert_cmpuint (rga_heat_count_columns (&self->table), >=, 520);
  g_test_timer_start ();
  for (guint i = 0; i < 100; i++)
    {
      RgaBox view = random_view (self);
      g_autoptr(RgaScene) scene = rga_heat_layout (&self->table, &self->sizes, &view, -1, 0, self->measure);

      g_assert_cmpuint (scene->n_marks, <, rows * columns * 4 + rows * 5 + columns * 3 + 10);
      g_assert_cmpuint (scene->n_marks, >, rows);
      for (guint n = 0; n < scene->n_marks; n++)
        g_assert_true (scene->marks[n].y < view.height + self->sizes.row_height && scene->marks[n].x < view.width + self->sizes.cell_width);
    }
  g_test_minimized_result (g_test_timer_elapsed () * 10, "a screen of 500 × 520 in %.2f ms", g_test_timer_elapsed () * 10);
}

/* What is printed in the longest wording is what the cell says. */
static void
cells_say_room_and_too_much (void)
{
  RgaCapacityCell cell = { .min = HOURS (18), .max = HOURS (18), .available = HOURS (24), .too_much = 0, .rows = 1 };
  g_auto(GStrv) room = rga_heat_cell_words (RGA_LANGUAGE_NL, &cell);
  g_auto(GStrv) over = NULL;
  g_auto(GStrv) unknown = NULL;
  g_auto(GStrv) alone = NULL;
  g_autofree char *sentence = NULL;

  g_assert_cmpstr (room[0], ==, "18 van 24 u, 6 vrij");
  g_assert_cmpstr (room[1], ==, "18 van 24");
  g_assert_cmpstr (room[2], ==, "18");
  cell.available = HOURS (12);
  cell.too_much = HOURS (6);
  cell.vacant = HOURS (2);
  over = rga_heat_cell_words (RGA_LANGUAGE_NL, &cell);
  sentence = rga_heat_cell_sentence (RGA_LANGUAGE_NL, &cell);
  g_assert_cmpstr (over[0], ==, "18 van 12 u, +6");
  g_assert_cmpstr (over[1], ==, "18 +6");
  g_assert_cmpstr (sentence, ==, "18 van 12 uur per week, 6 te veel, 2 nog open");

  cell = (RgaCapacityCell) { .available = RGA_UNKNOWN, .too_much = RGA_UNKNOWN, .unknown = 2 };
  unknown = rga_heat_cell_words (RGA_LANGUAGE_NL, &cell);
  g_assert_cmpstr (unknown[0], ==, "?");
  cell = (RgaCapacityCell) { .min = HOURS (6), .max = HOURS (8), .available = RGA_UNKNOWN, .too_much = RGA_UNKNOWN, .rows = 1, .unknown = 1 };
  alone = rga_heat_cell_words (RGA_LANGUAGE_NL, &cell);
  g_assert_cmpstr (alone[0], ==, "6–8 ?");
}

/* Nobody said what there is to give: that is no number, of any kind. */
static void
what_is_there_may_be_unknown (void)
{
  RgaCapacityCell cell = { .min = HOURS (6), .max = HOURS (6), .available = RGA_UNKNOWN, .too_much = RGA_UNKNOWN, .rows = 1 };
  g_auto(GStrv) words = rga_heat_cell_words (RGA_LANGUAGE_EN, &cell);
  g_autofree char *sentence = rga_heat_cell_sentence (RGA_LANGUAGE_EN, &cell);
  g_autofree char *hours = rga_load_to_text (RGA_LANGUAGE_EN, RGA_UNKNOWN);

  g_assert_cmpstr (words[0], ==, "6");
  g_assert_null (words[1]);
  g_assert_true (g_str_has_prefix (sentence, "6 "));
  g_assert_cmpstr (hours, ==, "?");
}

static void
an_unfolded_row_shows_its_causes (Fixture       *self,
                                  gconstpointer  unused)
{
  const RgaHeatRow *row = &g_array_index (self->rows->rows, RgaHeatRow, 0);
  const RgaCapacityGroup *group = row->group;
  g_autofree char *key = rga_heat_row_key (row);

  rga_heat_rows_toggle (self->rows, group);
  rga_heat_rows_fill (self->rows, self->plan, self->capacity, &self->query, RGA_LANGUAGE_EN);
  g_assert_cmpuint (self->rows->rows->len, ==, 502);
  g_assert_true (g_array_index (self->rows->rows, RgaHeatRow, 0).is_open);
  g_assert_cmpstr (g_array_index (self->rows->rows, RgaHeatRow, 1).name, ==, "work");
  g_assert_cmpint (rga_heat_rows_find (self->rows, key), ==, 0);

  rga_heat_rows_toggle (self->rows, group);
  rga_heat_rows_fill (self->rows, self->plan, self->capacity, &self->query, RGA_LANGUAGE_EN);
  g_assert_cmpuint (self->rows->rows->len, ==, 501);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/heat-layout/places-are-picked", Fixture, NULL, set_up, places_are_picked, tear_down);
  g_test_add ("/heat-layout/only-what-is-seen-is-laid-out", Fixture, NULL, set_up, only_what_is_seen_is_laid_out, tear_down);
  g_test_add ("/heat-layout/an-unfolded-row-shows-its-causes", Fixture, NULL, set_up, an_unfolded_row_shows_its_causes, tear_down);
  g_test_add_func ("/heat-layout/cells-say-room-and-too-much", cells_say_room_and_too_much);
  g_test_add_func ("/heat-layout/what-is-there-may-be-unknown", what_is_there_may_be_unknown);

  return g_test_run ();
}
