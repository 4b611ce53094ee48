#include "chart-plan.h"
#include "rga-timeline-layout.h"
#include "rga-value.h"

#include <string.h>

/* One project or activity on an axis of 1 pt a day from 1 January 2022, in rows
 * of 24 pt; a letter is half its size wide. The scene is compared as text. */
typedef struct
{
  ChartPlan    *plan;
  RgaProgramme *programme;
  RgaMeasure   *measure;
  RgaTimeAxis   axis;
  RgaOutline    outline;
  gboolean      literals;
  double        head;
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
  fixture->outline = (RgaOutline) { .plan = fixture->plan->plan, .level = RGA_LEVEL_ACTIVITIES };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  chart_plan_free (fixture->plan);
  rga_measure_free (fixture->measure);
}

static RgaScene *
layout (Fixture    *fixture,
        GHashTable *expanded)
{
  RgaTimelineView view = { .outline = &fixture->outline, .axis = &fixture->axis,
                           .metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE), .measure = fixture->measure,
                           .today = RGA_DAY_OPEN, .row_height = 24 + fixture->head,
                           .head = fixture->head, .literals = fixture->literals };
  g_autoptr(GArray) rows = rga_outline_rows (&fixture->outline, expanded);

  return rga_timeline_layout_rows (&view, (const RgaOutlineRow *) (gpointer) rows->data, rows->len, 0, rows->len);
}

/* The lines of a scene's text that are no background. */
static char *
describe (RgaScene *scene)
{
  g_autofree char *text = rga_scene_to_text (scene);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GString *found = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && strstr (*line, " grid ") == NULL && strstr (*line, " row-line ") == NULL)
      g_string_append_printf (found, "%s\n", *line);

  return g_string_free (found, FALSE);
}

static void
assert_layout (Fixture    *fixture,
               const char *expected)
{
  g_autoptr(GHashTable) none = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(RgaScene) scene = layout (fixture, none);
  g_autofree char *text = describe (scene);

  g_assert_cmpstr (text, ==, expected);
}

static RgaProject *
add_project (Fixture    *fixture,
             const char *words)
{
  return chart_plan_project (fixture->plan, fixture->programme, NULL, "project", words);
}

/* From 1 April (day 90) up to and including 31 December (day 364). */
static void
a_day_has_upright_edges (Fixture       *fixture,
                         gconstpointer  unused)
{
  add_project (fixture, "1-4-2022 t/m 31-12-2022");
  assert_layout (fixture, "0 bar category-1 90.0 5.0 275.0 14.0 hard-hard 90.0/90.0/365.0/365.0\n");
}

/* The name of a row is written over it: the bar lies under that. */
static void
a_head_is_left_free (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr(RgaScene) scene = NULL;

  fixture->head = 20;
  add_project (fixture, "1-4-2022 t/m 31-12-2022");
  assert_layout (fixture, "0 bar category-1 90.0 25.0 275.0 14.0 hard-hard 90.0/90.0/365.0/365.0\n");
  scene = layout (fixture, NULL);
  for (guint i = 0; i < scene->n_marks; i++)
    g_assert_cmpfloat (scene->marks[i].y, >=, fixture->head);
}

static void
a_quarter_slopes_over_a_quarter (Fixture       *fixture,
                                 gconstpointer  unused)
{
  add_project (fixture, "Q2 2022 t/m Q2 2023");
  assert_layout (fixture,
                 "0 bar-underlay category-1 90.0 5.0 456.0 14.0\n"
                 "0 bar category-1 90.0 5.0 456.0 14.0 soft-soft 90.0/181.0/455.0/546.0\n");
}

/* One third always stays full. */
static void
a_short_bar_slopes_over_a_third (Fixture       *fixture,
                                 gconstpointer  unused)
{
  add_project (fixture, "Q2 2022");
  assert_layout (fixture,
                 "0 bar-underlay category-1 90.0 5.0 91.0 14.0\n"
                 "0 bar category-1 90.0 5.0 91.0 14.0 soft-soft 90.0/120.3/150.7/181.0\n");
}

static void
an_open_end_dissolves (Fixture       *fixture,
                       gconstpointer  unused)
{
  add_project (fixture, "vanaf 1 april 2022");
  assert_layout (fixture, "0 bar category-1 90.0 5.0 60.9 14.0 hard-open 90.0/90.0/130.0/150.9\n");
}

static void
ongoing_is_a_band (Fixture       *fixture,
                   gconstpointer  unused)
{
  fixture->literals = TRUE;
  add_project (fixture, "doorlopend");
  assert_layout (fixture,
                 "0 band category-1 2.0 5.0 726.0 14.0\n"
                 "0 label text-muted 36.0 6.3 47.5 11.4 “doorlopend”\n");
}

static void
words_stand_inside_when_they_fit (Fixture       *fixture,
                                  gconstpointer  unused)
{
  fixture->literals = TRUE;
  add_project (fixture, "1-4-2022 t/m 31-12-2022");
  add_project (fixture, "1-4-2022 t/m 30-4-2022");
  assert_layout (fixture,
                 "0 bar category-1 90.0 5.0 275.0 14.0 hard-hard 90.0/90.0/365.0/365.0\n"
                 "1 bar category-1 90.0 29.0 30.0 14.0 hard-hard 90.0/90.0/120.0/120.0\n"
                 "0 label text 95.0 6.3 109.2 11.4 “1-4-2022 t/m 31-12-2022”\n"
                 "1 label text-muted 126.0 30.3 104.5 11.4 “1-4-2022 t/m 30-4-2022”\n");
}

static void
a_milestone_stands_at_the_end_of_its_window (Fixture       *fixture,
                                             gconstpointer  unused)
{
  RgaProject *project = add_project (fixture, NULL);

  chart_plan_milestone (fixture->plan, project, RGA_MILESTONE_MILESTONE, "klaar", "eind april 2022")->status = RGA_STATUS_DONE;
  {
    g_autoptr(RgaScene) scene = layout (fixture, NULL);
    g_autofree char *text = describe (scene);

    g_assert_nonnull (strstr (text, "1 milestone text 113.8 29.8 12.4 12.4 done\n"));
    g_assert_nonnull (strstr (text, "“eind april 2022”"));
  }
}

static void
a_decision_without_a_body_says_so (Fixture       *fixture,
                                   gconstpointer  unused)
{
  RgaProject *project = add_project (fixture, "1-1-2022 t/m 28-2-2022");

  chart_plan_milestone (fixture->plan, project, RGA_MILESTONE_DECISION, "akkoord", "21 december 2022");
  assert_layout (fixture,
                 "0 bar category-1 0.0 5.0 59.0 14.0 hard-hard 0.0/0.0/59.0/59.0\n"
                 "0 decision text 347.5 5.0 14.0 14.0 open\n"
                 "0 label text-muted 366.5 6.3 147.2 11.4 “21 december 2022 · gremium open”\n");
}

static void
a_deadline_has_a_lead_in (Fixture       *fixture,
                          gconstpointer  unused)
{
  RgaProject *project = add_project (fixture, "1-1-2022 t/m 28-2-2022");

  chart_plan_milestone (fixture->plan, project, RGA_MILESTONE_MILESTONE, "af", "uiterlijk 30 november 2022");
  assert_layout (fixture,
                 "0 bar category-1 0.0 5.0 59.0 14.0 hard-hard 0.0/0.0/59.0/59.0\n"
                 "0 lead-in deadline 310.7 5.0 22.0 14.0\n"
                 "0 deadline deadline 332.7 2.0 2.6 20.0\n"
                 "0 label text-muted 340.3 6.3 9.5 11.4 “af”\n");
}

/* Eight on one day cannot be pushed apart: three are drawn, all are counted. */
static void
what_is_too_close_is_counted (Fixture       *fixture,
                              gconstpointer  unused)
{
  RgaProject *project = add_project (fixture, "2022");
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;

  for (int i = 0; i < 8; i++)
    chart_plan_milestone (fixture->plan, project, RGA_MILESTONE_MILESTONE, "m", "15 juni 2022");
  {
    g_autoptr(GHashTable) none = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
    g_autoptr(RgaScene) scene = layout (fixture, none);

    text = describe (scene);
  }
  g_assert_nonnull (strstr (text, "“8”"));
  parts = g_strsplit (text, "milestone", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3 + 1);
}

static void
two_of_one_day_stand_side_by_side (Fixture       *fixture,
                                   gconstpointer  unused)
{
  RgaProject *project = add_project (fixture, "2022");
  g_autoptr(GHashTable) none = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(RgaScene) scene = NULL;
  g_autofree char *text = NULL;

  chart_plan_milestone (fixture->plan, project, RGA_MILESTONE_MILESTONE, "m", "15 juni 2022");
  chart_plan_milestone (fixture->plan, project, RGA_MILESTONE_DECISION, "b", "15 juni 2022");
  scene = layout (fixture, none);
  text = describe (scene);
  g_assert_null (strstr (text, "pill"));
  g_assert_nonnull (strstr (text, " milestone "));
  g_assert_nonnull (strstr (text, " decision "));
}

static void
tentative_is_dashed (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr(RgaScene) scene = NULL;
  g_autofree char *text = NULL;

  add_project (fixture, "vooralsnog tot maart 2023");
  scene = layout (fixture, NULL);
  text = describe (scene);
  g_assert_nonnull (strstr (text, " tentative"));
  g_assert_nonnull (strstr (text, "open-"));
  g_assert_null (strstr (text, "bar-underlay"));
}

static void
a_project_without_words_spans_its_children (Fixture       *fixture,
                                            gconstpointer  unused)
{
  RgaProject *project = add_project (fixture, NULL);

  chart_plan_activity (fixture->plan, project, "a", "1-2-2022 t/m 28-2-2022");
  chart_plan_activity (fixture->plan, project, "b", "1-4-2022 t/m 30-4-2022");
  assert_layout (fixture, "0 summary text-muted 31.0 8.0 89.0 9.0\n");
}

static void
picking_finds_what_lies_on_top (Fixture       *fixture,
                                gconstpointer  unused)
{
  RgaProject *project = add_project (fixture, "2022");
  RgaMilestone *milestone = chart_plan_milestone (fixture->plan, project, RGA_MILESTONE_MILESTONE, "m", "1 juni 2022");
  g_autoptr(GHashTable) none = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(RgaScene) scene = layout (fixture, none);

  g_assert_true (rga_id_equal (&rga_scene_pick (scene, 151.5, 12)->item, &milestone->item.id));
  g_assert_true (rga_id_equal (&rga_scene_pick (scene, 300, 12)->item, &project->item.id));
  g_assert_null (rga_scene_pick (scene, 500, 12));
}

/* The window lays out only the rows it shows. */
static void
only_the_asked_rows_are_laid_out (Fixture       *fixture,
                                  gconstpointer  unused)
{
  RgaTimelineView view = { .outline = &fixture->outline, .axis = &fixture->axis,
                           .metrics = rga_metrics_get (RGA_DENSITY_COMPACT), .measure = fixture->measure,
                           .today = RGA_DAY_OPEN, .row_height = 18 };
  g_autoptr(GArray) rows = NULL;
  g_autoptr(RgaScene) scene = NULL;

  for (int i = 0; i < 10; i++)
    add_project (fixture, "2022");
  rows = rga_outline_rows (&fixture->outline, NULL);
  scene = rga_timeline_layout_rows (&view, (const RgaOutlineRow *) (gpointer) rows->data, rows->len, 3, 5);
  g_assert_cmpfloat (scene->height, ==, 180);
  for (guint i = 0; i < scene->n_marks; i++)
    {
      g_assert_cmpfloat (scene->marks[i].y, >=, 3 * 18);
      g_assert_cmpfloat (scene->marks[i].y + scene->marks[i].height, <=, 5 * 18);
    }
}

static void
assert_days (Fixture    *fixture,
             const char *first,
             const char *last)
{
  g_autoptr(GArray) rows = rga_outline_rows (&fixture->outline, NULL);
  RgaDay from = RGA_DAY_OPEN, to = RGA_DAY_OPEN;

  g_assert_true (rga_timeline_get_agenda_range (&fixture->outline, rows, &from, &to));
  g_assert_cmpint (from, ==, rga_day_from_iso (first));
  g_assert_cmpint (to, ==, rga_day_from_iso (last));
}

static void
the_days_are_those_of_the_agenda (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr(GArray) none = rga_outline_rows (&fixture->outline, NULL);
  g_auto(RgaValue) value = rga_value_open (RGA_FIELD_PERIOD);
  RgaPeriod period;
  RgaDay first, last;

  g_assert_false (rga_timeline_get_agenda_range (&fixture->outline, none, &first, &last));

  rga_period_read (&period, "2027–2028", &(RgaReading) { .windows = &RGA_WINDOWS_DEFAULT, .stretch = TRUE });
  value = rga_value_period (&period);
  rga_item_set_value (&fixture->programme->item, RGA_FIELD (RGA_LIST_PROGRAMMES, period), &value);
  assert_days (fixture, "2027-01-01", "2028-12-31");
  add_project (fixture, "Q3 2027");
  assert_days (fixture, "2027-01-01", "2028-12-31");

  /* With anything outside it, they are those of all there is. */
  add_project (fixture, "Q4 2026");
  assert_days (fixture, "2026-10-01", "2027-09-30");
}

#define ADD(path, func) g_test_add ("/timeline-layout/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("agenda", the_days_are_those_of_the_agenda);
  ADD ("day", a_day_has_upright_edges);
  ADD ("head", a_head_is_left_free);
  ADD ("quarter", a_quarter_slopes_over_a_quarter);
  ADD ("third", a_short_bar_slopes_over_a_third);
  ADD ("open", an_open_end_dissolves);
  ADD ("ongoing", ongoing_is_a_band);
  ADD ("words", words_stand_inside_when_they_fit);
  ADD ("milestone", a_milestone_stands_at_the_end_of_its_window);
  ADD ("decision", a_decision_without_a_body_says_so);
  ADD ("deadline", a_deadline_has_a_lead_in);
  ADD ("cluster", what_is_too_close_is_counted);
  ADD ("pair", two_of_one_day_stand_side_by_side);
  ADD ("tentative", tentative_is_dashed);
  ADD ("summary", a_project_without_words_spans_its_children);
  ADD ("pick", picking_finds_what_lies_on_top);
  ADD ("clip", only_the_asked_rows_are_laid_out);

  return g_test_run ();
}
