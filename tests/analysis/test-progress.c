/* What a progress report tells: held against what the documents say, and against a
 * second, plainer reading of random agendas. */
#include "rga-progress.h"
#include "rga-progress-table.h"

#include "example-plan.h"

#define DAY(year, month, day) rga_day_from_ymd (year, month, day)

static const char *const kind_names[RGA_N_PROGRESS] = { "started", "reached", "expected", "due", "late", "some-time" };

static int
count_lines (const RgaProgressSection *section,
             const char               *name)
{
  int kind = -1;

  for (guint i = 0; section != NULL && i < section->lines->len; i++)
    {
      const RgaProgressLine *line = &g_array_index (section->lines, RgaProgressLine, i);

      if (g_strcmp0 (rga_item_name (line->item), name) == 0)
        kind = (int) line->kind;
    }

  return kind;
}

static RgaProgressSection *
section_of (const RgaProgress *report,
            RgaPlan           *plan,
            RgaList            list,
            const char        *name)
{
  return rga_progress_find (report, &((RgaItem *) example_find (plan, list, name))->id);
}

/* -- the documents -------------------------------------------------------- */

/* Question 53: where something can be measured already, and where it is too early. */
static void
four_results_say_what_can_be_measured (void)
{
  static const char *const measurable[] = { "nog niet; inzage eind 2023", "gedeeltelijk; SAVE-begeleidingen afgenomen, duiding volgt",
                                            "ja; ca 50 naar ca 20 jeugdigen bij Yeph", "nog te vroeg" };
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(RgaProgress) report = rga_progress_new (plan, &RGA_ID_NONE, DAY (2022, 10, 1), DAY (2022, 12, 31), DAY (2022, 11, 1));
  guint n_told = 0;

  for (guint i = 0; i < report->sections->len; i++)
    {
      const RgaProgressSection *section = report->sections->pdata[i];

      g_assert_null (section->report);
      if (section->former != NULL)
        g_assert_cmpstr (section->former->measurable, ==, measurable[n_told++]);
    }
  g_assert_cmpuint (n_told, ==, G_N_ELEMENTS (measurable));
}

static void
an_indicator_knows_no_measurement_after_the_period (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  const struct { RgaDay to; guint n; } ends[] = { { DAY (2021, 11, 30), 0 }, { DAY (2021, 12, 31), 1 }, { DAY (2022, 6, 30), 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr(RgaProgress) report = rga_progress_new (plan, &RGA_ID_NONE, DAY (2021, 1, 1), ends[i].to, DAY (2024, 1, 1));
      const RgaProgressSection *agenda = report->sections->pdata[0];

      g_assert_cmpuint (agenda->indicators->len, ==, 5);
      g_assert_cmpuint (g_array_index (agenda->indicators, RgaProgressIndicator, 0).measurements->len, ==, ends[i].n);
    }
}

static void
a_risk_stands_with_what_it_touches (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(RgaProgress) report = rga_progress_new (plan, &RGA_ID_NONE, DAY (2022, 10, 1), DAY (2022, 12, 31), DAY (2022, 11, 1));
  RgaProgressSection *table = section_of (report, plan, RGA_LIST_PROJECTS, "Doorbraakpoule / Doorbraaktafel (RET)");
  const RgaProgressSection *agenda = report->sections->pdata[0];

  g_assert_cmpuint (table->risks->len, ==, 1);
  g_assert_cmpstr (rga_item_name (table->risks->pdata[0]), ==, "Succes Doorbraaktafel hangt aan huidige voorzitter");
  g_assert_cmpuint (agenda->open_points->len, ==, 5);
  for (guint i = 0; i < agenda->risks->len; i++)
    g_assert_true (agenda->risks->pdata[i] != table->risks->pdata[0]);
}

/* No status, so nothing is claimed: what should have begun is said to be unsaid. */
static void
nothing_is_invented (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(RgaProgress) report = rga_progress_new (plan, &RGA_ID_NONE, DAY (2016, 1, 1), DAY (2016, 12, 31), DAY (2017, 1, 1));
  guint n = 0;

  for (guint s = 0; s < report->sections->len; s++)
    {
      const RgaProgressSection *section = report->sections->pdata[s];

      for (guint i = 0; i < section->lines->len; i++)
        {
          const RgaProgressLine *line = &g_array_index (section->lines, RgaProgressLine, i);
          int status = line->item->list == RGA_LIST_GOALS
            ? RGA_WORD_OPEN : *(int *) rga_item_field (line->item, (guint) rga_list_find_field (line->item->list, "status"));

          n++;
          if (status == RGA_WORD_OPEN || status == RGA_STATUS_PLANNED || status == RGA_STATUS_IDEA)
            g_assert_true (line->kind != RGA_PROGRESS_STARTED && line->kind != RGA_PROGRESS_REACHED);
        }
    }
  g_assert_cmpuint (n, >, 20);
}

/* -- one item ------------------------------------------------------------- */

typedef struct
{
  const char *start, *end, *deadline, *actual;
  int         status;
  int         kind;       /* of the last line; -1 = none */
} Case;

static void
each_status_tells_its_own (void)
{
  static const Case cases[] = {
    { "2022-10-03", NULL, NULL, NULL, RGA_STATUS_RUNNING, RGA_PROGRESS_STARTED },
    { "2022-10-03", NULL, NULL, NULL, RGA_STATUS_ONGOING, RGA_PROGRESS_STARTED },
    { "2022-10-03", NULL, NULL, NULL, RGA_STATUS_PLANNED, RGA_PROGRESS_EXPECTED },
    { "2022-10-03", NULL, NULL, NULL, RGA_WORD_OPEN, RGA_PROGRESS_EXPECTED },
    { "2022-12-03", NULL, NULL, NULL, RGA_WORD_OPEN, -1 },
    { "2022-01-03", "2022-10-20", NULL, NULL, RGA_STATUS_DONE, RGA_PROGRESS_REACHED },
    { "2022-01-03", "2022-10-20", NULL, NULL, RGA_STATUS_RUNNING, RGA_PROGRESS_EXPECTED },
    { "2022-01-03", "2022-12-20", NULL, NULL, RGA_STATUS_RUNNING, RGA_PROGRESS_DUE },
    { "2022-01-03", "2022-12-20", "2022-10-15", NULL, RGA_STATUS_RUNNING, RGA_PROGRESS_LATE },
    { "2022-01-03", "2022-02-20", "2022-03-15", NULL, RGA_STATUS_RUNNING, RGA_PROGRESS_LATE },
    { "2022-01-03", "2022-02-20", NULL, NULL, RGA_STATUS_RUNNING, -1 },
    { "2022-01-03", "2022-02-20", "2022-03-15", "2022-10-31", RGA_WORD_OPEN, RGA_PROGRESS_REACHED },
    { "2022-01-03", "2022-02-20", "2022-03-15", "2022-09-30", RGA_STATUS_DONE, -1 },
    { "2022-01-03", "2022-02-20", "2022-03-15", "2023-01-31", RGA_STATUS_DONE, RGA_PROGRESS_LATE },
    { NULL, NULL, NULL, NULL, RGA_STATUS_DONE, RGA_PROGRESS_SOME_TIME },
    { "2022-10-03", "2022-10-20", "2022-10-21", NULL, RGA_STATUS_DROPPED, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RgaPlan) plan = rga_plan_new ();
      RgaProgramme *agenda = example_item (plan, RGA_LIST_PROGRAMMES);
      RgaActivity *row = example_item (plan, RGA_LIST_ACTIVITIES);
      g_autoptr(RgaProgress) report = NULL;

      row->programme = agenda->item.id;
      row->name = example_text ("Werk");
      row->status = cases[i].status;
      row->period = cases[i].start != NULL || cases[i].end != NULL ? example_period (cases[i].start, cases[i].end) : NULL;
      row->deadline = cases[i].deadline != NULL ? example_period (NULL, cases[i].deadline) : NULL;
      row->actual = cases[i].actual != NULL ? example_period (cases[i].actual, cases[i].actual) : NULL;
      rga_plan_put (plan, &agenda->item);
      rga_plan_put (plan, &row->item);
      report = rga_progress_new (plan, &RGA_ID_NONE, DAY (2022, 10, 1), DAY (2022, 12, 31), DAY (2022, 11, 1));
      g_test_message ("case %u", i);
      g_assert_cmpint (count_lines (report->sections->pdata[0], "Werk"), ==, cases[i].kind);
    }
}

/* -- what was written ----------------------------------------------------- */

static RgaReport *
add_report (RgaPlan    *plan,
            RgaProject *project,
            const char *start,
            const char *end,
            const char *result)
{
  RgaReport *report = example_item (plan, RGA_LIST_REPORTS);

  report->programme = project->programme;
  report->project = project->item.id;
  report->period = start != NULL ? example_period (start, end) : NULL;
  report->result = example_text (result);

  return (RgaReport *) rga_plan_put (plan, &report->item);
}

static void
a_report_keeps_its_words_and_the_next_begins_from_them (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaProgramme *agenda = example_item (plan, RGA_LIST_PROGRAMMES);
  RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);
  RgaReport *old, *first, *second;
  g_autoptr(RgaProgress) one = NULL, two = NULL, three = NULL, half = NULL;
  g_autoptr(GPtrArray) kept = NULL;

  project->programme = agenda->item.id;
  rga_plan_put (plan, &agenda->item);
  rga_plan_put (plan, &project->item);
  second = add_report (plan, project, "2022-04-01", "2022-06-30", "tweede");
  old = add_report (plan, project, NULL, NULL, "ooit");
  first = add_report (plan, project, "2022-01-01", "2022-03-31", "eerste");

  one = rga_progress_new (plan, &RGA_ID_NONE, DAY (2022, 1, 1), DAY (2022, 3, 31), DAY (2023, 1, 1));
  two = rga_progress_new (plan, &RGA_ID_NONE, DAY (2022, 4, 1), DAY (2022, 6, 30), DAY (2023, 1, 1));
  three = rga_progress_new (plan, &RGA_ID_NONE, DAY (2022, 7, 1), DAY (2022, 9, 30), DAY (2023, 1, 1));
  half = rga_progress_new (plan, &RGA_ID_NONE, DAY (2022, 1, 1), DAY (2022, 6, 30), DAY (2023, 1, 1));
  g_assert_true (rga_progress_find (one, &project->item.id)->report == first);
  g_assert_true (rga_progress_find (one, &project->item.id)->former == old);
  g_assert_true (rga_progress_find (two, &project->item.id)->report == second);
  g_assert_true (rga_progress_find (two, &project->item.id)->former == first);
  g_assert_null (rga_progress_find (three, &project->item.id)->report);
  g_assert_true (rga_progress_find (three, &project->item.id)->former == second);
  g_assert_null (rga_progress_find (half, &project->item.id)->report);
  g_assert_true (rga_progress_find (half, &project->item.id)->former == old);

  kept = rga_progress_kept (plan, &agenda->item.id);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_true (kept->pdata[0] == second->period && kept->pdata[1] == first->period);
}

/* -- random agendas, read a second time ----------------------------------- */

#define N_AREAS 3
#define N_PROJECTS 6
#define N_ROWS 40
#define YEAR 400

typedef struct
{
  RgaItem *item;
  int      home;          /* place among the sections: 0 = agenda, then areas, then projects */
  gboolean is_moment, is_goal;
  int      start, end, deadline, actual;    /* days from 1 January 2022; -1 = not said */
  int      status;
} Known;

typedef struct
{
  RgaPlan *plan;
  RgaItem *homes[1 + N_AREAS + N_PROJECTS];
  Known    rows[N_ROWS];
} World;

static int
maybe_day (void)
{
  return g_test_rand_int_range (0, 3) == 0 ? -1 : g_test_rand_int_range (0, YEAR);
}

static RgaPeriod *
stretch (int start,
         int end)
{
  char first[11], last[11];
  RgaDay zero = DAY (2022, 1, 1);

  if (start < 0 && end < 0)
    return NULL;

  return example_period (start < 0 ? NULL : rga_day_to_iso (zero + start, first), end < 0 ? NULL : rga_day_to_iso (zero + end, last));
}

static void
build_homes (World *world)
{
  RgaProgramme *agenda = example_item (world->plan, RGA_LIST_PROGRAMMES);

  world->homes[0] = rga_plan_put (world->plan, &agenda->item);
  for (int i = 1; i <= N_AREAS; i++)
    {
      RgaFocusArea *area = example_item (world->plan, RGA_LIST_FOCUS_AREAS);

      area->programme = world->homes[0]->id;
      world->homes[i] = rga_plan_put (world->plan, &area->item);
    }
  for (int i = 1 + N_AREAS; i < 1 + N_AREAS + N_PROJECTS; i++)
    {
      RgaProject *project = example_item (world->plan, RGA_LIST_PROJECTS);
      RgaProjectFocusArea *link = example_item (world->plan, RGA_LIST_PROJECT_FOCUS_AREAS);

      project->programme = world->homes[0]->id;
      if (i > 2 + N_AREAS && g_test_rand_bit ())
        project->parent = world->homes[g_test_rand_int_range (1 + N_AREAS, i)]->id;
      link->project = project->item.id;
      link->focus_area = world->homes[g_test_rand_int_range (1, 1 + N_AREAS)]->id;
      world->homes[i] = rga_plan_put (world->plan, &project->item);
      if (g_test_rand_bit ())
        rga_plan_put (world->plan, &link->item);
      else
        rga_item_free (&link->item);
    }
}

#define FILL(Type) \
  ((Type *) row->item)->programme = world->homes[0]->id; \
  ((Type *) row->item)->project = row->home > N_AREAS ? home->id : RGA_ID_NONE;
#define FILL_WHEN(Type) \
  FILL (Type) \
  ((Type *) row->item)->focus_area = row->home > 0 && row->home <= N_AREAS ? home->id : RGA_ID_NONE; \
  ((Type *) row->item)->status = row->status; \
  ((Type *) row->item)->period = row->is_moment ? stretch (row->end, row->end) : stretch (row->start, row->end); \
  ((Type *) row->item)->actual = stretch (row->actual, row->actual); \
  ((Type *) row->item)->deadline = stretch (-1, row->deadline);

static void
build_row (World *world,
           Known *row)
{
  static const int statuses[] = { RGA_WORD_OPEN, RGA_STATUS_IDEA, RGA_STATUS_PLANNED, RGA_STATUS_RUNNING, RGA_STATUS_DONE,
                                  RGA_STATUS_ONGOING, RGA_STATUS_DROPPED, RGA_STATUS_TAKEN, RGA_STATUS_DISCUSSED };
  int list = g_test_rand_int_range (0, 3);
  RgaItem *home;

  *row = (Known) { NULL, g_test_rand_int_range (0, 1 + N_AREAS + N_PROJECTS), list == 1, list == 2,
                   maybe_day (), maybe_day (), maybe_day (), g_test_rand_int_range (0, 4) == 0 ? maybe_day () : -1,
                   statuses[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (statuses))] };
  home = world->homes[row->home];
  row->start = row->start > row->end && row->end >= 0 ? row->end : row->start;
  row->item = example_item (world->plan, list == 0 ? RGA_LIST_ACTIVITIES : list == 1 ? RGA_LIST_MILESTONES : RGA_LIST_GOALS);
  if (list == 0)
    {
      FILL_WHEN (RgaActivity)
    }
  else if (list == 1)
    {
      FILL_WHEN (RgaMilestone)
    }
  else
    {
      FILL (RgaGoal)
      row->home = row->home > N_AREAS ? row->home : 0;
      ((RgaGoal *) row->item)->deadline = stretch (-1, row->deadline);
    }
  row->item = rga_plan_put (world->plan, row->item);
}

static void
build_world (World *world)
{
  world->plan = rga_plan_new ();
  build_homes (world);
  for (int i = 0; i < N_ROWS; i++)
    build_row (world, &world->rows[i]);
}

/* The plain reading: a day after another is walked through, and what is true of it said. */
static void
read_again (const Known *row,
            int          from,
            int          to,
            int          today,
            gboolean     kinds[RGA_N_PROGRESS])
{
  gboolean closed = row->status == RGA_STATUS_DONE || row->status == RGA_STATUS_TAKEN || row->status == RGA_STATUS_DISCUSSED;
  int finished = row->actual >= 0 ? row->actual : closed ? row->end : -1;
  int begun = row->is_moment ? -1 : row->start, limit = row->deadline >= 0 ? row->deadline : row->is_moment ? row->end : -1;
  gboolean open = finished < 0 ? !closed : row->actual > to;

  if (row->is_goal)
    {
      kinds[RGA_PROGRESS_DUE] = row->deadline >= from && row->deadline <= to;
      return;
    }
  if (row->status == RGA_STATUS_DROPPED)
    return;
  kinds[RGA_PROGRESS_SOME_TIME] = (closed || row->actual >= 0) && finished < 0;
  for (int day = from; day <= to; day++)
    {
      kinds[RGA_PROGRESS_REACHED] |= !open && finished == day;
      if (!open)
        continue;
      if (begun == day && (row->status == RGA_STATUS_RUNNING || row->status == RGA_STATUS_ONGOING || closed || row->actual >= 0))
        kinds[RGA_PROGRESS_STARTED] = TRUE;
      else if (begun == day && day < today)
        kinds[RGA_PROGRESS_EXPECTED] = TRUE;
      if (day >= today && (limit == day || (row->end == day && (limit < from || limit > to))))
        kinds[RGA_PROGRESS_DUE] = TRUE;
      if (day < today && row->end == day && !(limit >= 0 && limit <= to && (limit < today || limit >= from)))
        kinds[RGA_PROGRESS_EXPECTED] = TRUE;
    }
  kinds[RGA_PROGRESS_LATE] = open && limit >= 0 && limit < today && limit <= to;
  if (kinds[RGA_PROGRESS_LATE])
    kinds[RGA_PROGRESS_DUE] = FALSE;
}

static void
assert_row (const World       *world,
            const Known       *row,
            const RgaProgress *report,
            int                from,
            int                to,
            int                today)
{
  gboolean wanted[RGA_N_PROGRESS] = { FALSE };
  int found[RGA_N_PROGRESS] = { 0 };

  read_again (row, from, to, today, wanted);
  for (guint s = 0; s < report->sections->len; s++)
    {
      const RgaProgressSection *section = report->sections->pdata[s];

      for (guint i = 0; i < section->lines->len; i++)
        {
          const RgaProgressLine *line = &g_array_index (section->lines, RgaProgressLine, i);

          if (line->item != row->item)
            continue;
          g_assert_true (section->about == world->homes[row->home]);
          found[line->kind]++;
        }
    }
  for (int k = 0; k < RGA_N_PROGRESS; k++)
    {
      if (found[k] != wanted[k])
        g_test_message ("%s: start %d, end %d, deadline %d, actual %d, status %d; %d to %d, today %d", kind_names[k], row->start,
                        row->end, row->deadline, row->actual, row->status, from, to, today);
      g_assert_cmpint (found[k], ==, wanted[k]);
    }
}

static void
random_agendas_read_the_same (void)
{
  for (int round = 0; round < 150; round++)
    {
      World world;
      int from, to, today;
      RgaDay zero = DAY (2022, 1, 1);
      g_autoptr(RgaProgress) report = NULL;

      build_world (&world);
      from = g_test_rand_int_range (0, YEAR);
      to = from + g_test_rand_int_range (0, 200);
      today = g_test_rand_int_range (-50, YEAR + 250);
      report = rga_progress_new (world.plan, &RGA_ID_NONE, zero + from, zero + to, zero + today);
      for (int i = 0; i < N_ROWS; i++)
        assert_row (&world, &world.rows[i], report, from, to, today);
      for (int i = 0; i < 1 + N_AREAS + N_PROJECTS; i++)
        g_assert_nonnull (rga_progress_find (report, &world.homes[i]->id));
      g_object_unref (world.plan);
    }
}

static guint
count_reached (const World *world,
               RgaDay       from,
               RgaDay       to)
{
  g_autoptr(RgaProgress) report = rga_progress_new (world->plan, &RGA_ID_NONE, from, to, to + 1000);
  guint n = 0;

  for (guint s = 0; s < report->sections->len; s++)
    {
      const RgaProgressSection *section = report->sections->pdata[s];

      for (guint i = 0; i < section->lines->len; i++)
        n += g_array_index (section->lines, RgaProgressLine, i).kind == RGA_PROGRESS_REACHED;
    }

  return n;
}

static void
reports_that_follow_each_other_tell_each_thing_once (void)
{
  guint n_all = 0;

  for (int round = 0; round < 40; round++)
    {
      World world;
      guint in_parts = 0, in_whole;

      build_world (&world);
      for (int quarter = 0; quarter < 4; quarter++)
        in_parts += count_reached (&world, rga_day_month_first (2022, 1 + 3 * quarter), rga_day_month_first (2022, 4 + 3 * quarter) - 1);
      in_whole = count_reached (&world, DAY (2022, 1, 1), DAY (2022, 12, 31));
      g_assert_cmpuint (in_parts, ==, in_whole);
      n_all += in_whole;
      g_object_unref (world.plan);
    }
  g_assert_cmpuint (n_all, >, 100);
}

/* -- its table ------------------------------------------------------------ */

static void
a_table_without_days_is_the_quarter (void)
{
  const struct { RgaDay from, to; RgaPrecision per; RgaDay first, last; } asked[] = {
    { RGA_DAY_OPEN, RGA_DAY_OPEN, RGA_PRECISION_NONE, DAY (2022, 10, 1), DAY (2022, 12, 31) },
    { RGA_DAY_OPEN, RGA_DAY_OPEN, RGA_PRECISION_YEAR, DAY (2022, 1, 1), DAY (2022, 12, 31) },
    { DAY (2021, 8, 9), RGA_DAY_OPEN, RGA_PRECISION_HALF_YEAR, DAY (2021, 7, 1), DAY (2021, 12, 31) },
    { DAY (2021, 8, 9), DAY (2021, 8, 19), RGA_PRECISION_YEAR, DAY (2021, 8, 9), DAY (2021, 8, 19) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      RgaTableQuery query = { .from = asked[i].from, .to = asked[i].to, .per = asked[i].per };
      RgaDay from, to;

      rga_table_progress_days (&query, DAY (2022, 11, 1), &from, &to);
      g_assert_cmpint (from, ==, asked[i].first);
      g_assert_cmpint (to, ==, asked[i].last);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/progress/measurable", four_results_say_what_can_be_measured);
  g_test_add_func ("/analysis/progress/measurements", an_indicator_knows_no_measurement_after_the_period);
  g_test_add_func ("/analysis/progress/risks", a_risk_stands_with_what_it_touches);
  g_test_add_func ("/analysis/progress/nothing-invented", nothing_is_invented);
  g_test_add_func ("/analysis/progress/status", each_status_tells_its_own);
  g_test_add_func ("/analysis/progress/kept", a_report_keeps_its_words_and_the_next_begins_from_them);
  g_test_add_func ("/analysis/progress/random", random_agendas_read_the_same);
  g_test_add_func ("/analysis/progress/once", reports_that_follow_each_other_tell_each_thing_once);
  g_test_add_func ("/analysis/progress/table", a_table_without_days_is_the_quarter);

  return g_test_run ();
}
