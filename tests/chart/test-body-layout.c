#include "rga-body-layout.h"

#include <string.h>

/* A board with a team under it and two groups under that; a team by itself; and two
 * that say to report to each other. */
typedef struct
{
  RgaPlan    *plan;
  RgaMeasure *measure;
  RgaBodyView view;
} Fixture;

static RgaId
make_id (guint8 number)
{
  RgaId id = RGA_ID_NONE;

  id.bytes[0] = 7;
  id.bytes[15] = number;

  return id;
}

static void
add_body (RgaPlan    *plan,
          guint8      number,
          guint8      parent,
          const char *name)
{
  RgaId id = make_id (number);
  RgaBody *body = (RgaBody *) rga_item_new (RGA_LIST_BODIES, &id);
  g_autofree char *rank = g_strdup_printf ("%03u", number);

  body->name = g_ref_string_new (name);
  body->kind = g_ref_string_new ("overleg");
  body->rank = g_ref_string_new (rank);
  body->parent = parent == 0 ? RGA_ID_NONE : make_id (parent);
  rga_plan_put (plan, &body->item);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->plan = rga_plan_new ();
  add_body (fixture->plan, 1, 0, "Stuurgroep");
  add_body (fixture->plan, 2, 1, "Uitvoeringsteam");
  add_body (fixture->plan, 3, 2, "Groep onderwijs");
  add_body (fixture->plan, 4, 2, "Groep toeleiding");
  add_body (fixture->plan, 5, 0, "Werkgroep");
  add_body (fixture->plan, 6, 7, "Ring een");
  add_body (fixture->plan, 7, 6, "Ring twee");
  fixture->measure = rga_measure_new_fixed (0.5);
  fixture->view = (RgaBodyView) { fixture->plan, RGA_ID_NONE, rga_metrics_get (RGA_DENSITY_COMFORTABLE), fixture->measure,
                                  RGA_LANGUAGE_NL };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_measure_free (fixture->measure);
  g_object_unref (fixture->plan);
}

static const RgaMark *
find_box (const RgaScene *scene,
          guint8          number)
{
  RgaId id = make_id (number);
  const RgaMark *found = NULL;

  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_TRAY_CHIP && rga_id_equal (&scene->marks[i].item, &id))
      {
        g_assert_null (found);
        found = &scene->marks[i];
      }

  return found;
}

static void
assert_apart (const RgaMark *a,
              const RgaMark *b)
{
  g_assert_true (a->x + a->width <= b->x || b->x + b->width <= a->x || a->y + a->height <= b->y || b->y + b->height <= a->y);
}

/* Also on a sheet too narrow for the tree, and in a plan whose lines run in a ring. */
static void
each_has_a_box_of_its_own (Fixture       *fixture,
                           gconstpointer  unused)
{
  static const double widths[] = { 220, 420, 900, 2000 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(RgaScene) scene = rga_body_layout (&fixture->view, widths[w], 100);

      g_assert_cmpfloat (scene->height, >=, rga_body_layout_height (&fixture->view, widths[w]) - 0.01);
      for (guint8 i = 1; i <= 7; i++)
        for (guint8 j = 1; j < i; j++)
          assert_apart (find_box (scene, i), find_box (scene, j));
      for (guint8 i = 1; i <= 7; i++)
        g_assert_cmpfloat (find_box (scene, i)->y + find_box (scene, i)->height, <=, scene->height);
    }
}

static void
who_reports_stands_at_the_right (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(RgaScene) scene = rga_body_layout (&fixture->view, 900, 100);
  const RgaMark *board = find_box (scene, 1), *team = find_box (scene, 2), *first = find_box (scene, 3), *second = find_box (scene, 4);

  g_assert_cmpfloat (team->x, >, board->x + board->width);
  g_assert_cmpfloat (first->x, >, team->x + team->width);
  g_assert_cmpfloat (second->x, ==, first->x);
  g_assert_cmpfloat (second->y, >, first->y);
  g_assert_cmpfloat (find_box (scene, 5)->y, >, second->y);
  g_assert_cmpstr (team->alt, ==, "Uitvoeringsteam, overleg, rapporteert aan Stuurgroep");
}

/* A page is filled with whole trees, and says of which day it is. */
static void
pages_hold_every_team (Fixture       *fixture,
                       gconstpointer  unused)
{
  RgaBodyPage page = { .height = 200, .language = RGA_LANGUAGE_NL, .today = rga_day_from_iso ("2027-04-01") };
  g_autoptr(GPtrArray) pages = rga_body_pages (fixture->plan, &page, fixture->measure);
  g_autofree char *first = rga_scene_to_text (pages->pdata[0]);
  guint n = 0;

  g_assert_cmpuint (pages->len, >, 1);
  g_assert_nonnull (strstr (first, "Stand 1 april 2027"));
  for (guint i = 0; i < pages->len; i++)
    for (guint8 number = 1; number <= 7; number++)
      n += find_box (pages->pdata[i], number) != NULL;
  g_assert_cmpuint (n, ==, 7);
  g_assert_nonnull (find_box (pages->pdata[0], 4));
}

static void
no_team_is_an_empty_page (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.5);
  RgaBodyPage page = { .language = RGA_LANGUAGE_EN, .today = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) pages = rga_body_pages (plan, &page, measure);

  g_assert_cmpuint (pages->len, ==, 1);
}

#define BODY_TEST(path, run) g_test_add (path, Fixture, NULL, set_up, run, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  BODY_TEST ("/body-layout/apart", each_has_a_box_of_its_own);
  BODY_TEST ("/body-layout/lines", who_reports_stands_at_the_right);
  BODY_TEST ("/body-layout/pages", pages_hold_every_team);
  g_test_add_func ("/body-layout/empty", no_team_is_an_empty_page);

  return g_test_run ();
}
