#include "rga-capacity-layout.h"

#include "example-plan.h"
#include "rga-area-color.h"
#include "rga-capacity-words.h"
#include "rga-chart-words.h"
#include "rga-scene.h"

#define DAY(iso) rga_day_from_iso (iso)
#define TOLERANCE 0.6     /* pt; a hairline on the edge is still inside */

static const char *const examples[] = {
  "transformatieagenda", "verkennende-opdracht", "samenwerkingsagenda", "norm-opdrachtgeverschap",
};

static GPtrArray *
lay_out (RgaPlan       *plan,
         RgaCapacityBy  by,
         RgaLanguage    language,
         const char    *today)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);
  RgaCapacityPage page = {
    .language = language, .today = DAY (today), .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN, .query = { .by = by },
  };

  return rga_capacity_pages (plan, &page, measure);
}

/* ---- what holds for every picture ---- */

static void
assert_inside (const RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];

      g_assert_cmpfloat (mark->x, >=, -TOLERANCE);
      g_assert_cmpfloat (mark->y, >=, -TOLERANCE);
      g_assert_cmpfloat (mark->x + mark->width, <=, scene->width + TOLERANCE);
      g_assert_cmpfloat (mark->y + mark->height, <=, scene->height + TOLERANCE);
    }
}

static gboolean
meet (const RgaMark *a,
      const RgaMark *b)
{
  const double air = 1.5;   /* ascents and descents may touch */

  return a->x + air < b->x + b->width && b->x + air < a->x + a->width &&
         a->y + air < b->y + b->height - air && b->y + air < a->y + a->height - air;
}

static void
assert_labels_apart (const RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    for (guint j = i + 1; j < scene->n_marks; j++)
      {
        const RgaMark *a = &scene->marks[i];
        const RgaMark *b = &scene->marks[j];

        if (a->n_lines == 0 || b->n_lines == 0 || !meet (a, b))
          continue;
        g_error ("“%s” and “%s” overlap", a->lines[0].text, b->lines[0].text);
      }
}

static void
assert_readable (const RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].n_lines > 0)
      g_assert_cmpfloat (scene->marks[i].size, >=, RGA_SLIDE_FLOOR);
}

static gboolean
has_mark (const RgaScene *scene,
          RgaMarkKind     kind,
          RgaThemeRole    role)
{
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == kind && scene->marks[i].role == role)
      return TRUE;

  return FALSE;
}

/* The list at the right is the legend: no colour without its line. */
static void
assert_colours_named (const RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_STEP && RGA_ROLE_IS_CATEGORY (scene->marks[i].role))
      g_assert_true (has_mark (scene, RGA_MARK_SWATCH, scene->marks[i].role));
}

static void
assert_sound (GPtrArray *pages)
{
  g_assert_cmpuint (pages->len, >, 0);
  for (guint i = 0; i < pages->len; i++)
    {
      const RgaScene *scene = pages->pdata[i];

      g_assert_cmpint (scene->page, ==, (int) i + 1);
      g_assert_cmpint (scene->n_pages, ==, (int) pages->len);
      assert_inside (scene);
      assert_labels_apart (scene);
      assert_readable (scene);
      assert_colours_named (scene);
    }
}

static guint
count_text (GPtrArray  *pages,
            const char *text)
{
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const RgaScene *scene = pages->pdata[i];

      for (guint j = 0; j < scene->n_marks; j++)
        for (guint k = 0; k < scene->marks[j].n_lines; k++)
          n += g_str_equal (scene->marks[j].lines[k].text, text);
    }

  return n;
}

static void
every_example_is_sound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    for (guint by = 0; by < RGA_N_CAPACITY_BY; by++)
      for (guint language = 0; language < RGA_N_LANGUAGES; language++)
        {
          g_autoptr(RgaPlan) plan = example_plan_new (examples[i]);
          g_autoptr(GPtrArray) pages = lay_out (plan, by, language, "2016-04-11");

          g_test_message ("%s, %s", examples[i], rga_capacity_by_to_word (by));
          assert_sound (pages);
        }
}

/* ---- the pictures of the documents ---- */

static void
alkmaar_says_its_numbers (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GPtrArray) pages = lay_out (plan, RGA_CAPACITY_BY_DISCIPLINE, RGA_LANGUAGE_NL, "2016-04-11");
  static const char *const texts[] = {
    "Uren per week van de projectteams", "Stand 11 april 2016", "151–153", "148–150", "−3: Student HvA t/m 31 mei",
    "+3", "vanaf juni", "26–28", "54–56", "? 9 rijen zonder uren", "38 + ? 6 rijen zonder uren", "23",
    "tussen min en max", "later stadium, zonder datum", "15 rijen zonder uren, niet meegeteld",
    "Capaciteit niet opgegeven", "apr", "feb", "2016", "2017",
  };

  g_assert_cmpuint (pages->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (count_text (pages, texts[i]), ==, 1);
    }
}

static void
legend_is_what_is_drawn (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(GPtrArray) pages = lay_out (plan, RGA_CAPACITY_BY_BODY, RGA_LANGUAGE_EN, "2017-10-31");

  g_assert_cmpuint (count_text (pages, "96–128 of 150 h, 22–54 free"), ==, 1);
  g_assert_cmpuint (count_text (pages, "available"), ==, 1);
  g_assert_cmpuint (count_text (pages, "between min and max"), ==, 1);
  g_assert_cmpuint (count_text (pages, "more than available"), ==, 0);
  g_assert_cmpuint (count_text (pages, "later stage, without a date"), ==, 0);
  g_assert_cmpuint (count_text (pages, "Capacity not given"), ==, 0);
}

static void
assert_apart (const RgaScene *scene,
              double          top,
              double          bottom)
{
  for (guint i = 0; i < scene->n_marks; i++)
    for (guint j = i + 1; j < scene->n_marks; j++)
      {
        const RgaMark *a = &scene->marks[i], *b = &scene->marks[j];

        if (a->n_lines > 0 && b->n_lines > 0 && a->y > top && b->y > top && a->y < bottom && meet (a, b))
          g_error ("“%s” and “%s” overlap", a->lines[0].text, b->lines[0].text);
      }
}

/* In a narrow view the legend takes more lines, and the chart leaves them room. */
static void
legend_has_room_in_a_narrow_view (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_DISCIPLINE };
  g_autoptr(RgaCapacity) stack = rga_capacity_new (plan, &query);

  for (double width = 200; width <= 700; width += 50)
    {
      RgaCapacityPage page = {
        .width = width, .height = 280, .language = RGA_LANGUAGE_NL, .today = DAY ("2016-04-11"),
        .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN, .query = query, .plan = plan,
      };
      g_autoptr(RgaScene) scene = rga_capacity_layout (stack, &page, rga_metrics_get (RGA_DENSITY_COMFORTABLE), measure);

      assert_inside (scene);
      assert_apart (scene, 140, 280);
    }
}

/* “+2” beside hours would be read as hours. */
static void
a_cause_says_how_many_more_in_words (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GPtrArray) pages = NULL;

  rga_plan_put (plan, &example_seat (plan, "Beleid", 8, 8, example_period ("2016-01-01", "2017-12-31"))->item);
  for (guint i = 0; i < 3; i++)
    rga_plan_put (plan, &example_seat (plan, "Inkoop", 2, 2, example_period ("2016-09-01", "2017-12-31"))->item);
  pages = lay_out (plan, RGA_CAPACITY_BY_FUNCTION, RGA_LANGUAGE_NL, "2016-02-01");

  g_assert_cmpuint (count_text (pages, "+6: Inkoop en 2 meer per 1 sep"), ==, 1);
}

static void
without_dates_weeks_count_from_one (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("verkennende-opdracht");
  g_autoptr(GPtrArray) pages = lay_out (plan, RGA_CAPACITY_BY_BODY, RGA_LANGUAGE_NL, "2021-10-31");

  g_assert_cmpuint (count_text (pages, "wk 1"), ==, 1);
  g_assert_cmpuint (count_text (pages, "week 1 = start"), ==, 1);
  g_assert_cmpuint (count_text (pages, "2021"), ==, 0);
  g_assert_cmpuint (count_text (pages, "152–196"), >=, 2);
}

static void
without_hours_it_says_so (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(GPtrArray) pages = lay_out (plan, RGA_CAPACITY_BY_DISCIPLINE, RGA_LANGUAGE_NL, "2022-11-01");

  g_assert_cmpuint (count_text (pages, "Nog geen uren bekend"), ==, 1);
  g_assert_cmpuint (count_text (pages, "5 rijen zonder uren"), ==, 1);
  g_assert_false (has_mark (pages->pdata[0], RGA_MARK_STEP, RGA_ROLE_CATEGORY (0)));
}

/* ---- heights ---- */

static void
steps_stand_on_each_other (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GPtrArray) pages = NULL;
  const RgaMark *low = NULL, *high = NULL;
  const RgaScene *scene;

  rga_plan_put (plan, &example_seat (plan, "Beleid", 20, 20, example_period ("2016-01-01", "2016-12-31"))->item);
  rga_plan_put (plan, &example_seat (plan, "Inkoop", 10, 10, example_period ("2016-01-01", "2016-12-31"))->item);
  pages = lay_out (plan, RGA_CAPACITY_BY_FUNCTION, RGA_LANGUAGE_NL, "2016-02-01");
  scene = pages->pdata[0];
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_STEP && scene->marks[i].role == RGA_ROLE_CATEGORY (0))
      low = &scene->marks[i];
    else if (scene->marks[i].kind == RGA_MARK_STEP && scene->marks[i].role == RGA_ROLE_CATEGORY (1))
      high = &scene->marks[i];

  g_assert_nonnull (low);
  g_assert_nonnull (high);
  g_assert_cmpfloat_with_epsilon (low->x, high->x, 0.01);
  g_assert_cmpfloat_with_epsilon (low->width, high->width, 0.01);
  /* the line of background between them is part of the upper end of each */
  g_assert_cmpfloat_with_epsilon (high->y + high->height + 1.2, low->y, 0.01);
  g_assert_cmpfloat_with_epsilon ((low->height + 1.2) / (high->height + 1.2), 2, 0.01);
}

/* A project of a focus area with a seat of so many hours a week. */
static RgaFocusArea *
add_area (RgaPlan    *plan,
          const char *name,
          const char *colour,
          gint64      hours)
{
  RgaFocusArea *area = example_item (plan, RGA_LIST_FOCUS_AREAS);
  RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);
  RgaProjectFocusArea *place = example_item (plan, RGA_LIST_PROJECT_FOCUS_AREAS);
  RgaSeat *seat = example_seat (plan, "Beleid", hours, hours, example_period ("2016-01-01", "2016-12-31"));

  area->name = example_text (name);
  area->colour = colour != NULL ? example_text (colour) : NULL;
  place->project = seat->project = project->item.id;
  place->focus_area = area->item.id;
  rga_plan_put (plan, &area->item);
  rga_plan_put (plan, &project->item);
  rga_plan_put (plan, &place->item);
  rga_plan_put (plan, &seat->item);

  return area;
}

static void
focus_areas_keep_their_colours (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autofree char *colour = rga_palette_name (5);
  const RgaFocusArea *own = add_area (plan, "Thuis", colour, 20);
  const RgaFocusArea *other = add_area (plan, "Toegang", NULL, 10);
  g_autoptr(GPtrArray) pages = NULL;

  rga_plan_put (plan, &example_seat (plan, "Inkoop", 5, 5, example_period ("2016-01-01", "2016-12-31"))->item);
  pages = lay_out (plan, RGA_CAPACITY_BY_FOCUS_AREA, RGA_LANGUAGE_NL, "2016-02-01");

  g_assert_cmpint (rga_area_role_in (plan, own), ==, RGA_ROLE_CATEGORY (5));
  g_assert_true (has_mark (pages->pdata[0], RGA_MARK_STEP, RGA_ROLE_CATEGORY (5)));
  g_assert_true (has_mark (pages->pdata[0], RGA_MARK_STEP, rga_area_role_in (plan, other)));
  g_assert_true (has_mark (pages->pdata[0], RGA_MARK_STEP, RGA_ROLE_OTHER));
  g_assert_cmpuint (count_text (pages, "Thuis"), >, 0);
  g_assert_cmpuint (count_text (pages, "Zonder speerpunt"), >, 0);
}

static void
too_much_is_hatched_above_the_line (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GPtrArray) pages = NULL;
  RgaBody *body = example_item (plan, RGA_LIST_BODIES);
  RgaRequirement *requirement = example_item (plan, RGA_LIST_REQUIREMENTS);
  RgaSeat *seat = example_seat (plan, "Beleid", 30, 30, example_period ("2016-01-01", "2016-12-31"));

  body->name = example_text ("Kernteam");
  requirement->body = seat->body = body->item.id;
  requirement->hours_per_week = 24 * 60;
  rga_plan_put (plan, &body->item);
  rga_plan_put (plan, &requirement->item);
  rga_plan_put (plan, &seat->item);
  pages = lay_out (plan, RGA_CAPACITY_BY_BODY, RGA_LANGUAGE_NL, "2016-02-01");

  assert_sound (pages);
  g_assert_cmpuint (count_text (pages, "30 van 24 u, 6 te veel"), ==, 1);
  g_assert_cmpuint (count_text (pages, "meer dan beschikbaar"), ==, 1);
  g_assert_true (has_mark (pages->pdata[0], RGA_MARK_OVER, RGA_ROLE_OVER));
}

/* ---- pages ---- */

static void
every_row_is_on_one_page (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GPtrArray) pages = NULL;

  for (int i = 0; i < 60; i++)
    {
      RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);
      RgaSeat *seat = example_seat (plan, "Beleid", 2, 3, example_period ("2016-01-01", "2016-12-31"));
      g_autofree char *name = g_strdup_printf ("Project %d", i);

      project->name = example_text (name);
      seat->project = project->item.id;
      rga_plan_put (plan, &project->item);
      rga_plan_put (plan, &seat->item);
    }
  pages = lay_out (plan, RGA_CAPACITY_BY_FUNCTION, RGA_LANGUAGE_NL, "2016-02-01");

  g_assert_cmpuint (pages->len, >, 2);
  assert_sound (pages);
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Project %d", i);

      g_assert_cmpuint (count_text (pages, name), ==, 1);
    }
}

static void
any_plan_is_sound (void)
{
  for (guint round = 0; round < 25; round++)
    {
      g_autoptr(RgaPlan) plan = rga_plan_new ();
      g_autoptr(GPtrArray) pages = NULL;

      for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
        {
          g_autofree char *function = g_strdup_printf ("Functie nummer %d", g_test_rand_int_range (0, 12));
          int min = g_test_rand_int_range (0, 40);
          RgaSeat *seat = example_seat (plan, function, min, min + g_test_rand_int_range (0, 9), NULL);
          RgaDay start = DAY ("2016-01-01") + g_test_rand_int_range (0, 900);

          if (g_test_rand_bit ())
            {
              seat->period = example_period ("2016-01-01", "2016-01-01");
              seat->period->start = start;
              seat->period->end = start + g_test_rand_int_range (0, 700);
            }
          if (g_test_rand_int_range (0, 6) == 0)
            seat->phase = example_text ("later");
          rga_plan_put (plan, &seat->item);
        }
      pages = lay_out (plan, RGA_CAPACITY_BY_FUNCTION, g_test_rand_bit (), "2016-04-11");
      assert_sound (pages);
    }
}

static void
same_input_same_scene (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GPtrArray) first = lay_out (plan, RGA_CAPACITY_BY_ORGANISATION, RGA_LANGUAGE_NL, "2016-04-11");
  g_autoptr(GPtrArray) second = lay_out (plan, RGA_CAPACITY_BY_ORGANISATION, RGA_LANGUAGE_NL, "2016-04-11");
  g_autofree char *text = rga_scene_to_text (first->pdata[0]);
  g_autofree char *again = rga_scene_to_text (second->pdata[0]);

  g_assert_cmpstr (text, ==, again);
}

static void
areas_are_called_what_the_plan_calls_them (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autofree char *by = rga_load_by_word (RGA_LANGUAGE_NL, RGA_CAPACITY_BY_FOCUS_AREA, plan);
  g_autofree char *usual = rga_load_by_word (RGA_LANGUAGE_NL, RGA_CAPACITY_BY_FOCUS_AREA, NULL);
  g_autofree char *without = rga_chart_word_without_area (RGA_LANGUAGE_NL, plan, &RGA_ID_NONE);

  g_assert_cmpstr (by, ==, "per thema");
  g_assert_cmpstr (usual, ==, "per speerpunt");
  g_assert_cmpstr (without, ==, "Zonder thema");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capacity-layout/examples", every_example_is_sound);
  g_test_add_func ("/capacity-layout/alkmaar", alkmaar_says_its_numbers);
  g_test_add_func ("/capacity-layout/legend", legend_is_what_is_drawn);
  g_test_add_func ("/capacity-layout/legend-narrow", legend_has_room_in_a_narrow_view);
  g_test_add_func ("/capacity-layout/cause", a_cause_says_how_many_more_in_words);
  g_test_add_func ("/capacity-layout/relative", without_dates_weeks_count_from_one);
  g_test_add_func ("/capacity-layout/empty", without_hours_it_says_so);
  g_test_add_func ("/capacity-layout/heights", steps_stand_on_each_other);
  g_test_add_func ("/capacity-layout/focus-areas", focus_areas_keep_their_colours);
  g_test_add_func ("/capacity-layout/over", too_much_is_hatched_above_the_line);
  g_test_add_func ("/capacity-layout/pages", every_row_is_on_one_page);
  g_test_add_func ("/capacity-layout/random", any_plan_is_sound);
  g_test_add_func ("/capacity-layout/same", same_input_same_scene);
  g_test_add_func ("/capacity-layout/area-word", areas_are_called_what_the_plan_calls_them);

  return g_test_run ();
}
