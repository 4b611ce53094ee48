#include "rga-spans.h"

#include "example-plan.h"

typedef struct
{
  const char *project;
  const char *first;
  const char *last;
} Row;

/* Table t12, column by column. */
static const Row utrecht[] = {
  { "Training 1G1P1R en verdiepingsmodules", "2019-01-01", "2022-12-31" },
  { "Randvoorwaarden lokale teams verstevigen", NULL, NULL },
  { "Doorbraakpoule / Doorbraaktafel (RET)", "2023-01-01", "2023-12-31" },
  { "Handreiking afwegen jeugdhulp", "2022-09-01", "2023-12-31" },
  { "Pilot meldingen Veilig Thuis", "2022-03-01", "2022-03-01" },
  { "Ontwikkelopdracht Jeugd Verblijf", "2022-01-01", "2022-11-30" },
  { "Bovenregionaal onderzoek onderwijs-zorg fase 2", "2022-01-01", "2022-11-30" },
  { "Businesscase ondersteuning MBO", "2022-09-01", "2023-05-31" },
};

static const Row alkmaar[] = {
  { "Bovenregionale samenwerking", "2016-01-01", "2018-12-31" },
  { "Vernieuwde bekostiging", "2017-04-01", "2018-01-01" },
  { "Sturen op resultaat", "2016-06-01", "2018-01-01" },
  { "Vernieuwing van drang- en dwanghulp", NULL, "2016-09-30" },
  { "Cliënt in positie – uitgaan van keuzevrijheid", "2016-01-01", "2019-01-01" },
  { "Aansluiting 18-/18+", "2016-03-01", "2017-02-28" },
  { "Onderwijs-zorgarrangementen (OZA)", NULL, NULL },
  { "Vernieuwing residentiële zorg en pleegzorg", NULL, NULL },
  { "Slimme en effectieve preventie", "2016-03-17", "2025-12-31" },
};

static void
assert_day (RgaDay      day,
            const char *iso)
{
  char text[11];

  g_assert_cmpstr (rga_day_to_iso (day, text), ==, iso != NULL ? iso : "");
}

static void
assert_rows (const char *example,
             const Row  *rows,
             guint       n_rows)
{
  g_autoptr(RgaPlan) plan = example_plan_new (example);

  for (guint i = 0; i < n_rows; i++)
    {
      RgaProject *project = example_find (plan, RGA_LIST_PROJECTS, rows[i].project);
      RgaSpan span = rga_span_of_project (plan, &project->item.id);

      g_test_message ("%s", rows[i].project);
      assert_day (span.first, rows[i].first);
      assert_day (span.last, rows[i].last);
    }
}

static void
projects_of_utrecht (void)
{
  assert_rows ("norm-opdrachtgeverschap", utrecht, G_N_ELEMENTS (utrecht));
}

static void
projects_of_alkmaar (void)
{
  assert_rows ("transformatieagenda", alkmaar, G_N_ELEMENTS (alkmaar));
}

static void
children_outside_are_named (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaProject *project = example_item (plan, RGA_LIST_PROJECTS);
  RgaActivity *inside = example_item (plan, RGA_LIST_ACTIVITIES);
  RgaActivity *early = example_item (plan, RGA_LIST_ACTIVITIES);
  RgaMilestone *decision = example_item (plan, RGA_LIST_MILESTONES);
  g_autoptr(GPtrArray) outside = NULL;

  project->period = example_period ("2022-10-01", "2023-12-31");
  inside->period = example_period ("2022-10-01", NULL);
  early->period = example_period ("2022-09-01", "2022-11-30");
  decision->period = example_period ("2021-01-01", "2021-01-01");
  decision->kind = RGA_MILESTONE_DECISION;
  inside->project = early->project = decision->project = project->item.id;
  rga_plan_put (plan, &project->item);
  rga_plan_put (plan, &inside->item);
  rga_plan_put (plan, &early->item);
  rga_plan_put (plan, &decision->item);

  outside = rga_span_outside (plan, &project->item.id);
  g_assert_cmpuint (outside->len, ==, 1);
  g_assert_true (outside->pdata[0] == early);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spans/utrecht", projects_of_utrecht);
  g_test_add_func ("/spans/alkmaar", projects_of_alkmaar);
  g_test_add_func ("/spans/outside", children_outside_are_named);

  return g_test_run ();
}
