#include "rga-legend-layout.h"
#include "row-fixture.h"

#include <string.h>

static const RgaItem *
add (RowFixture *fixture,
     const char *name,
     const char *words)
{
  return &row_fixture_project (fixture, name, words)->item;
}

static void
assert_links (RowFixture *fixture,
              const char *expected)
{
  row_fixture_assert (fixture, " link ", expected);
}

/* Out 18 pt, down, in. */
static void
order_runs_out_down_and_in (RowFixture    *fixture,
                            gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022"), *second = add (fixture, "b", "1-6-2022 t/m 31-8-2022");

  chart_plan_link (fixture->plan, first, second, RGA_LINK_FINISH_START);
  assert_links (fixture, "0 link text-muted 90.0 12.0 61.0 24.0 order 90.0,12.0 108.0,12.0 108.0,36.0 151.0,36.0\n");
}

/* Without room beside it, it leaves the bar downwards. */
static void
what_follows_at_once_is_reached_from_above (RowFixture    *fixture,
                                            gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022"), *second = add (fixture, "b", "6-4-2022 t/m 31-8-2022");

  chart_plan_link (fixture->plan, first, second, RGA_LINK_PRECONDITION);
  assert_links (fixture, "0 link text 84.0 19.0 11.0 17.0 condition 84.0,19.0 84.0,36.0 95.0,36.0\n");
}

static void
a_broken_order_says_so (RowFixture    *fixture,
                        gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-6-2022 t/m 31-8-2022"), *second = add (fixture, "b", "1-2-2022 t/m 31-3-2022");
  g_autoptr(RgaScene) scene = NULL;
  g_autofree char *links = NULL, *warnings = NULL;
  RgaLegendSet legend = { 0 };

  chart_plan_link (fixture->plan, first, second, RGA_LINK_FINISH_START);
  scene = row_fixture_layout (fixture);
  links = row_fixture_describe (scene, " link warning ");
  warnings = row_fixture_describe (scene, " warning warning ");
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
coherence_is_drawn_for_the_selection (RowFixture    *fixture,
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
an_end_without_a_place_is_a_stub (RowFixture    *fixture,
                                  gconstpointer  unused)
{
  const RgaItem *first = add (fixture, "a", "1-2-2022 t/m 31-3-2022"), *undated = add (fixture, "b", NULL);
  const RgaItem *other = add (fixture, "c", "1-2-2022 t/m 31-3-2022");

  chart_plan_link (fixture->plan, first, undated, RGA_LINK_FINISH_START);
  chart_plan_link (fixture->plan, other, NULL, RGA_LINK_COORDINATION);
  assert_links (fixture, "");
  fixture->selected = first->id;
  {
    g_autoptr(RgaScene) scene = row_fixture_layout (fixture);
    g_autofree char *pill = row_fixture_describe (scene, "“1 niet in beeld”");

    g_assert_true (g_str_has_prefix (pill, "0 pill text 114.0 "));
  }
  fixture->selected = other->id;
  {
    g_autoptr(RgaScene) scene = row_fixture_layout (fixture);
    g_autofree char *label = row_fixture_describe (scene, "“landelijke monitor jeugd”");

    g_assert_true (g_str_has_prefix (label, "2 label text-muted 119.0 "));
  }
}

/* Many at once would hide the bars: then only those of the selection. */
static void
many_links_wait_for_a_selection (RowFixture    *fixture,
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
  scene = row_fixture_layout (fixture);
  links = row_fixture_describe (scene, " link ");
  lines = g_strsplit (links, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 31);
}

#define ADD(path, func) ROW_FIXTURE_ADD ("/link-layout/" path, func)

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
