#include "rga-legend-layout.h"
#include "rga-value.h"
#include "row-fixture.h"

#include <string.h>

static RgaPeriod *
read (const char *words,
      gboolean    moment)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2022, 6, 1), .moment = moment,
                         .stretch = !moment };
  RgaPeriod *period = g_new0 (RgaPeriod, 1);

  rga_period_read (period, words, &reading);

  return period;
}

/* On a row of its own: below no project. */
static RgaActivity *
add_activity (RowFixture *fixture,
              const char *words)
{
  RgaActivity *activity = chart_plan_activity (fixture->plan, row_fixture_project (fixture, "project", NULL), "werk", words);

  activity->project = RGA_ID_NONE;

  return activity;
}

static void
counted_progress_is_a_rule_under_the_bar (RowFixture    *fixture,
                                          gconstpointer  unused)
{
  RgaActivity *activity = add_activity (fixture, "1-4-2022 t/m 9-7-2022");
  g_autoptr(RgaScene) scene = NULL;
  RgaLegendSet legend = { 0 };

  row_fixture_assert (fixture, "progress", "");
  activity->progress = 60;
  row_fixture_assert (fixture, "progress", "1 progress text 90.0 40.5 60.0 3.0\n");
  scene = row_fixture_layout (fixture);
  rga_legend_read (&legend, scene);
  g_assert_true (legend.has[RGA_LEGEND_PROGRESS]);
}

/* Nobody counted, or nothing is done: no rule. */
static void
no_progress_is_invented (RowFixture    *fixture,
                         gconstpointer  unused)
{
  add_activity (fixture, "1-4-2022 t/m 9-7-2022")->progress = 0;
  add_activity (fixture, "1-4-2022 t/m 9-7-2022")->status = RGA_STATUS_DONE;
  row_fixture_assert (fixture, "progress", "");
}

static void
what_was_planned_stands_under_what_was (RowFixture    *fixture,
                                        gconstpointer  unused)
{
  add_activity (fixture, "1-4-2022 t/m 30-4-2022")->actual = read ("11-4-2022 t/m 30-5-2022", FALSE);
  row_fixture_assert (fixture, "baseline", "1 baseline text-muted 90.0 42.5 30.0 3.0\n");
  row_fixture_assert (fixture, "child-bar", "1 child-bar category-1 100.0 31.5 50.0 9.0 hard-hard 100.0/100.0/150.0/150.0\n");
}

/* “Klaar op 20 mei”: it began when it was planned to. */
static void
a_day_says_when_it_was_done (RowFixture    *fixture,
                             gconstpointer  unused)
{
  add_activity (fixture, "1-4-2022 t/m 30-4-2022")->actual = read ("20 mei 2022", TRUE);
  row_fixture_assert (fixture, "child-bar", "1 child-bar category-1 90.0 31.5 50.0 9.0 hard-hard 90.0/90.0/140.0/140.0\n");
}

static void
a_milestone_keeps_its_planned_days (RowFixture    *fixture,
                                    gconstpointer  unused)
{
  RgaMilestone *milestone = chart_plan_milestone (fixture->plan, row_fixture_project (fixture, "project", NULL),
                                                  RGA_MILESTONE_MILESTONE, "af", "april 2022");

  milestone->project = RGA_ID_NONE;
  milestone->actual = read ("20 mei 2022", TRUE);
  row_fixture_assert (fixture, "baseline", "1 baseline text-muted 90.0 44.2 30.0 3.0\n");
}

/* The part before the project's own period, and all of what lies after it. */
static void
a_folded_project_shows_what_lies_outside_it (RowFixture    *fixture,
                                             gconstpointer  unused)
{
  RgaProject *project = row_fixture_project (fixture, "project", "1-4-2022 t/m 30-6-2022");

  chart_plan_activity (fixture->plan, project, "vroeg", "1-3-2022 t/m 30-4-2022");
  chart_plan_activity (fixture->plan, project, "erin", "1-5-2022 t/m 31-5-2022");
  chart_plan_activity (fixture->plan, project, "laat", "1-9-2022 t/m 30-9-2022");
  row_fixture_assert (fixture, "child-bar", "");
  fixture->view.warnings = TRUE;
  row_fixture_assert (fixture, "child-bar",
                      "0 child-bar category-1 59.0 7.5 31.0 9.0 hard-cut 59.0/59.0/90.0/90.0\n"
                      "0 child-bar category-1 243.0 7.5 30.0 9.0 hard-hard 243.0/243.0/273.0/273.0\n");
}

/* 730 days on 73 pt: ticks would touch. */
static void
what_recurs_too_often_is_counted (RowFixture    *fixture,
                                  gconstpointer  unused)
{
  add_activity (fixture, "1-1-2022 t/m 31-12-2022")->recurrence = read ("per maand", FALSE);
  row_fixture_assert (fixture, "label", "");
  fixture->axis = rga_time_axis_fit (0, 73 * 2, rga_day_from_ymd (2022, 1, 1), rga_day_from_ymd (2025, 12, 30));
  fixture->axis.width = 400;
  row_fixture_assert (fixture, " tick ", "");
  row_fixture_assert (fixture, "label", "1 label text-muted 42.5 30.3 85.5 11.4 “per maand, 12 keer”\n");
}

/* Bands are for those who look at weeks: not for years at once, and days off last. */
static void
free_days_come_with_the_zoom (RowFixture    *fixture,
                              gconstpointer  unused)
{
  RgaDay first = rga_day_from_ymd (2022, 1, 1);

  row_fixture_project (fixture, "project", NULL);
  chart_plan_free_days (fixture->plan, "meivakantie", RGA_FREE_DAY_SCHOOL, "1-5-2022 t/m 14-5-2022");
  chart_plan_free_days (fixture->plan, "sluiting", RGA_FREE_DAY_CLOSED, "9-9-2022");
  row_fixture_assert (fixture, "holiday", "");
  fixture->view.free_days = TRUE;
  row_fixture_assert (fixture, "holiday", "-1 holiday holiday 120.0 0.0 14.0 24.0\n");
  fixture->axis = rga_time_axis_fit (0, 365, first, first + 729);
  row_fixture_assert (fixture, "holiday", "");
  /* 4 pt a day: also the day they are closed */
  fixture->axis = rga_time_axis_fit (0, 240, first + 230, first + 289);
  row_fixture_assert (fixture, "holiday", "-1 holiday holiday 84.0 0.0 4.0 24.0\n");
  /* 10 pt a day from Monday 5 September: also the weekend */
  fixture->axis = rga_time_axis_fit (0, 70, first + 247, first + 253);
  row_fixture_assert (fixture, "holiday",
                      "-1 holiday holiday 40.0 0.0 10.0 24.0\n-1 holiday holiday 50.0 0.0 10.0 24.0\n"
                      "-1 holiday holiday 60.0 0.0 10.0 24.0\n");
}

#define ADD(path, func) ROW_FIXTURE_ADD ("/bar-extras/" path, func)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("progress", counted_progress_is_a_rule_under_the_bar);
  ADD ("no-progress", no_progress_is_invented);
  ADD ("actual", what_was_planned_stands_under_what_was);
  ADD ("actual-day", a_day_says_when_it_was_done);
  ADD ("actual-milestone", a_milestone_keeps_its_planned_days);
  ADD ("outside", a_folded_project_shows_what_lies_outside_it);
  ADD ("recurrence", what_recurs_too_often_is_counted);
  ADD ("free-days", free_days_come_with_the_zoom);

  return g_test_run ();
}
