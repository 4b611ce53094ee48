#include "rga-findings.h"

#include <string.h>

#include "example-plan.h"

static const char *const examples[] = {
  "norm-opdrachtgeverschap", "samenwerkingsagenda", "transformatieagenda", "verkennende-opdracht",
};

static gboolean
holds (const GArray     *findings,
       const RgaFinding *wanted)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const RgaFinding *finding = &g_array_index (findings, RgaFinding, i);

      if (finding->kind == wanted->kind && rga_id_equal (&finding->item, &wanted->item)
          && rga_id_equal (&finding->other, &wanted->other))
        return TRUE;
    }

  return FALSE;
}

/* What is found around an item is what the whole plan says about it. */
static void
assert_same (RgaPlan      *plan,
             const GArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const RgaFinding *finding = &g_array_index (all, RgaFinding, i);
      g_autoptr(GArray) own = rga_findings_of_item (plan, &finding->item, RGA_DAY_OPEN);

      g_assert_true (holds (own, finding));
      for (guint j = 0; j < own->len; j++)
        g_assert_true (holds (all, &g_array_index (own, RgaFinding, j)));
    }
}

static void
one_item_finds_what_the_plan_finds (void)
{
  RgaTableQuery query = { .programme = RGA_ID_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr(RgaPlan) plan = example_plan_new (examples[i]);
      g_autoptr(GArray) all = rga_findings_new (plan, &query, RGA_DAY_OPEN);

      g_assert_cmpuint (all->len, >, 0);
      assert_same (plan, all);
    }
}

static void
a_project_shows_what_warns_inside (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaItem *project = example_find (plan, RGA_LIST_PROJECTS, "Pilot meldingen Veilig Thuis");
  g_autoptr(GArray) findings = rga_findings_of_item (plan, &project->id, RGA_DAY_OPEN);
  gboolean outside = FALSE, without_body = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      const RgaFinding *finding = &g_array_index (findings, RgaFinding, i);

      outside |= finding->kind == RGA_FINDING_OUTSIDE_PROJECT && rga_id_equal (&finding->other, &project->id);
      without_body |= finding->kind == RGA_FINDING_NO_BODY;
    }
  g_assert_true (outside);
  g_assert_true (without_body);
}

/* -- what the documents say ------------------------------------------------ */

typedef struct
{
  const char    *example;
  RgaFindingKind kind;
  RgaList        list;      /* RGA_LIST_ANY = whichever */
  guint          n;
} Count;

/* Questions 4, 12, 21, 22, 35, 45, 51, 54 of our users; the two rows “...” of
 * question 21 are no seats. */
static const Count counts[] = {
  { "samenwerkingsagenda", RGA_FINDING_KEY_FEW, RGA_LIST_ANY, 7 },
  { "samenwerkingsagenda", RGA_FINDING_SUM_MONEY, RGA_LIST_ANY, 1 },
  { "samenwerkingsagenda", RGA_FINDING_SUM_PERCENT, RGA_LIST_ANY, 1 },
  { "samenwerkingsagenda", RGA_FINDING_SUM_HOURS, RGA_LIST_ANY, 0 },
  { "samenwerkingsagenda", RGA_FINDING_NO_BODY, RGA_LIST_ANY, 1 },
  { "transformatieagenda", RGA_FINDING_NO_HOURS, RGA_LIST_ANY, 15 },
  { "transformatieagenda", RGA_FINDING_NO_PERSON, RGA_LIST_ANY, 25 },
  { "transformatieagenda", RGA_FINDING_GOAL_LATER, RGA_LIST_ANY, 1 },
  { "transformatieagenda", RGA_FINDING_ONE_SIDED, RGA_LIST_ANY, 8 },
  { "transformatieagenda", RGA_FINDING_PLACEHOLDER, RGA_LIST_GOALS, 2 },
  { "transformatieagenda", RGA_FINDING_PLACEHOLDER, RGA_LIST_LEADS, 8 },
  { "verkennende-opdracht", RGA_FINDING_NO_BODY, RGA_LIST_ANY, 7 },
  { "norm-opdrachtgeverschap", RGA_FINDING_NO_BODY, RGA_LIST_ANY, 4 },
};

static void
examples_hold_what_was_counted (void)
{
  RgaTableQuery query = { .programme = RGA_ID_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr(RgaPlan) plan = example_plan_new (counts[i].example);
      g_autoptr(GArray) all = rga_findings_new (plan, &query, RGA_DAY_OPEN);
      guint n = 0;

      for (guint j = 0; j < all->len; j++)
        {
          const RgaFinding *finding = &g_array_index (all, RgaFinding, j);
          RgaList list = rga_plan_get (plan, &finding->item)->list;

          n += finding->kind == counts[i].kind && (counts[i].list == RGA_LIST_ANY || counts[i].list == list);
        }
      g_test_message ("%s: %s", counts[i].example, rga_finding_to_word (counts[i].kind));
      g_assert_cmpuint (n, ==, counts[i].n);
    }
}

static gboolean
is_outside (RgaPlan      *plan,
            const GArray *findings,
            const char   *project)
{
  RgaItem *item = example_find (plan, RGA_LIST_PROJECTS, project);

  for (guint i = 0; i < findings->len; i++)
    {
      const RgaFinding *finding = &g_array_index (findings, RgaFinding, i);

      if (finding->kind == RGA_FINDING_OUTSIDE_PROJECT && rga_id_equal (&finding->other, &item->id))
        return TRUE;
    }

  return FALSE;
}

/* Table t12, column child_outside_printed_period; question 33. */
static void
projects_whose_work_lies_outside (void)
{
  static const struct
  {
    const char *project;
    gboolean    outside;
  } rows[] = {
    { "Training 1G1P1R en verdiepingsmodules", TRUE },
    { "Randvoorwaarden lokale teams verstevigen", FALSE },
    { "Doorbraakpoule / Doorbraaktafel (RET)", FALSE },
    { "Handreiking afwegen jeugdhulp", TRUE },
    { "Pilot meldingen Veilig Thuis", TRUE },
    { "Randvoorwaarden regie op veiligheidscasuïstiek", TRUE },
    { "Ontwikkelopdracht Jeugd Verblijf", FALSE },
    { "Actieplan onderwijs–jeugd", TRUE },
    { "Bovenregionaal onderzoek onderwijs-zorg fase 2", TRUE },
    { "Businesscase ondersteuning MBO", TRUE },
  };
  RgaTableQuery query = { .programme = RGA_ID_NONE };
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(GArray) all = rga_findings_new (plan, &query, RGA_DAY_OPEN);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (is_outside (plan, all, rows[i].project) == rows[i].outside);
}

static void
sums_are_said_in_full (void)
{
  RgaTableQuery query = { .programme = RGA_ID_NONE };
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(GArray) all = rga_findings_new (plan, &query, RGA_DAY_OPEN);

  for (guint i = 0; i < all->len; i++)
    {
      const RgaFinding *finding = &g_array_index (all, RgaFinding, i);
      g_autofree char *dutch = rga_finding_what (finding, plan, RGA_LANGUAGE_NL);
      g_autofree char *english = rga_finding_what (finding, plan, RGA_LANGUAGE_EN);

      g_assert_null (strchr (dutch, '{'));
      if (finding->kind == RGA_FINDING_SUM_MONEY)
        {
          g_assert_cmpstr (dutch, ==, "rijen samen € 105.001, begroot € 105.000");
          g_assert_cmpstr (english, ==, "rows add up to € 105,001, budgeted € 105,000");
        }
      if (finding->kind == RGA_FINDING_SUM_PERCENT)
        g_assert_cmpstr (dutch, ==, "rijen samen 100,1%, dat moet 100% zijn");
    }
}

static void
an_open_section_is_called_by_its_name (void)
{
  RgaTableQuery query = { .programme = RGA_ID_NONE };
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GArray) all = rga_findings_new (plan, &query, RGA_DAY_OPEN);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const RgaFinding *finding = &g_array_index (all, RgaFinding, i);
      g_autofree char *dutch = rga_finding_what (finding, plan, RGA_LANGUAGE_NL);

      if (finding->kind == RGA_FINDING_SECTION_OPEN &&
          g_str_equal (dutch, "“Trekkers” van “Vernieuwde bekostiging” is nog niet af"))
        n++;
    }

  g_assert_cmpuint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings/of-item", one_item_finds_what_the_plan_finds);
  g_test_add_func ("/findings/inside", a_project_shows_what_warns_inside);
  g_test_add_func ("/findings/counts", examples_hold_what_was_counted);
  g_test_add_func ("/findings/spans", projects_whose_work_lies_outside);
  g_test_add_func ("/findings/section", an_open_section_is_called_by_its_name);
  g_test_add_func ("/findings/sums", sums_are_said_in_full);

  return g_test_run ();
}
