#include "chart-plan.h"
#include "rga-legend-layout.h"
#include "rga-timeline-layout.h"

#include <string.h>

/* Rows of 24 pt on an axis of 1 pt a day from 1 January 2022; a letter is half
 * its size wide. */
typedef struct
{
  ChartPlan    *plan;
  RgaProgramme *programme;
  RgaMeasure   *measure;
  RgaTimeAxis   axis;
  RgaOutline    outline;
  RgaLinksShown links;
  RgaId         selected;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  RgaDay first = rga_day_from_ymd (2022, 1, 1);

  fixture->plan = chart_plan_new ();
  fixture->programme = chart_plan_programme (fixture->plan, "agenda");
  fixture->measure = rga_measure_new_fixed (0.5);
  fixture->measure->ascent = 0.9;
  fixture->measure->descent = 0.3;
  fixture->axis = rga_time_axis_fit (0, 730, first, first + 729);
  fixture->outline = (RgaOutline) { .plan = fixture->plan->plan, .level = RGA_LEVEL_PROJECTS };
  fixture->links = RGA_LINKS_ORDER;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  chart_plan_free (fixture->plan);
  rga_measure_free (fixture->measure);
}

static RgaScene *
layout (Fixture *fixture)
{
  RgaTimelineView view = { .outline = &fixture->outline, .axis = &fixture->axis,
                           .metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE), .measure = fixture->measure,
                           .today = RGA_DAY_OPEN, .row_height = 24, .links = fixture->links,
                           .selected = &fixture->selected };
  g_autoptr(GArray) rows = rga_outline_rows (&fixture->outline, NULL);

  return rga_timeline_layout_rows (&view, (const RgaOutlineRow *) (gpointer) rows->data, rows->len, 0, rows->len);
}

/* The lines of a scene's text that hold the word. */
static char *
describe (RgaScene   *scene,
          const char *word)
{
  g_autofree char *text = rga_scene_to_text (scene);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GString *found = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (strstr (*line, word) != NULL)
      g_string_append_printf (found, "%s\n", *line);

  return g_string_free (found, FALSE);
}

static void
assert_links (Fixture    *fixture,
              const char *expected)
{
  g_autoptr(RgaScene) scene = layout (fixture);
  g_autofree char *text = describe (scene, " link ");

  g_assert_cmpstr (text, ==, expected);
}

static const RgaItem *
add (Fixture    *fixture,
     const char *name,
     const char *words)
{
  return &chart_plan_project (fixture->plan, fixture->programme, NULL, name, words)->item;
}

/* Out 18 pt, down, in. */
static void
order_runs_out_down_and_in (Fixture       *fixture,
                            gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022"), *second = add (fixture, "b", "1-6-2022 t/m 31-8-2022");

  chart_plan_link (fixture->plan, first, second, RGA_LINK_FINISH_START);
  assert_links (fixture, "0 link text-muted 90.0 12.0 61.0 24.0 order 90.0,12.0 108.0,12.0 108.0,36.0 151.0,36.0\n");
}

/* Without room beside it, it leaves the bar downwards. */
static void
what_follows_at_once_is_reached_from_above (Fixture       *fixture,
                                            gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022"), *second = add (fixture, "b", "6-4-2022 t/m 31-8-2022");

  chart_plan_link (fixture->plan, first, second, RGA_LINK_PRECONDITION);
  assert_links (fixture, "0 link text 84.0 19.0 11.0 17.0 condition 84.0,19.0 84.0,36.0 95.0,36.0\n");
}

static void
a_broken_order_says_so (Fixture       *fixture,
                        gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-6-2022 t/m 31-8-2022"), *second = add (fixture, "b", "1-2-2022 t/m 31-3-2022");
  g_autoptr(RgaScene) scene = NULL;
  g_autofree char *links = NULL, *warnings = NULL;
  RgaLegendSet legend = { 0 };

  chart_plan_link (fixture->plan, first, second, RGA_LINK_FINISH_START);
  scene = layout (fixture);
  links = describe (scene, " link warning ");
  warnings = describe (scene, " warning warning ");
  g_assert_nonnull (strstr (links, " broken "));
  g_assert_cmpstr (warnings, !=, "");
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_LINK)
      g_assert_cmpstr (scene->marks[i].alt, ==, "“b” volgt op “a”, maar de datums zeggen het andersom");
  rga_legend_read (&legend, scene);
  g_assert_true (legend.has[RGA_LEGEND_LINK_BROKEN]);
  /* that triangle is not a date gone by */
  g_assert_false (legend.has[RGA_LEGEND_WARNING]);
}

static void
coherence_is_drawn_for_the_selection (Fixture       *fixture,
                                      gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022"), *second = add (fixture, "b", "1-6-2022 t/m 31-8-2022");

  chart_plan_link (fixture->plan, first, second, RGA_LINK_COORDINATION);
  assert_links (fixture, "");
  fixture->selected = second->id;
  assert_links (fixture, "0 link text-muted 90.0 12.0 61.0 24.0 coherence 90.0,12.0 108.0,12.0 108.0,36.0 151.0,36.0\n");
}

/* Of the selection: how many ends have no place here, or the name of one outside. */
static void
an_end_without_a_place_is_a_stub (Fixture       *fixture,
                                  gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022"), *undated = add (fixture, "b", NULL);
  const RgaItem *other = add (fixture, "c", "1-2-2022 t/m 31-3-2022");

  chart_plan_link (fixture->plan, first, undated, RGA_LINK_FINISH_START);
  chart_plan_link (fixture->plan, other, NULL, RGA_LINK_COORDINATION);
  assert_links (fixture, "");
  fixture->selected = first->id;
  {
    g_autoptr(RgaScene) scene = layout (fixture);
    g_autofree char *pill = describe (scene, "“1 niet in beeld”");

    g_assert_true (g_str_has_prefix (pill, "0 pill text 114.0 "));
  }
  fixture->selected = other->id;
  {
    g_autoptr(RgaScene) scene = layout (fixture);
    g_autofree char *label = describe (scene, "“landelijke monitor jeugd”");

    g_assert_true (g_str_has_prefix (label, "2 label text-muted 119.0 "));
  }
}

/* Many at once would hide the bars: then only those of the selection. */
static void
many_links_wait_for_a_selection (Fixture       *fixture,
                                 gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022");
  g_autoptr(RgaScene) scene = NULL;
  g_autofree char *links = NULL;
  g_auto(GStrv) lines = NULL;

  for (int i = 0; i < 30; i++)
    chart_plan_link (fixture->plan, first, add (fixture, "b", "1-6-2022 t/m 31-8-2022"), RGA_LINK_FINISH_START);
  assert_links (fixture, "");
  fixture->selected = first->id;
  scene = layout (fixture);
  links = describe (scene, " link ");
  lines = g_strsplit (links, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 31);
}

#define ADD(path, func) g_test_add ("/link-layout/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order", order_runs_out_down_and_in);
  ADD ("condition", what_follows_at_once_is_reached_from_above);
  ADD ("broken", a_broken_order_says_so);
  ADD ("coherence", coherence_is_drawn_for_the_selection);
  ADD ("stub", an_end_without_a_place_is_a_stub);
  ADD ("many", many_links_wait_for_a_selection);

  return g_test_run ();
}
