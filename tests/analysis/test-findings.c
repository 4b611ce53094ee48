#include "rga-findings.h"

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
      g_autoptr(GArray) own = rga_findings_of_item (plan, &finding->item);

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
      g_autoptr(GArray) all = rga_findings_new (plan, &query);

      g_assert_cmpuint (all->len, >, 0);
      assert_same (plan, all);
    }
}

static void
a_project_shows_what_warns_inside (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaItem *project = example_find (plan, RGA_LIST_PROJECTS, "Pilot meldingen Veilig Thuis");
  g_autoptr(GArray) findings = rga_findings_of_item (plan, &project->id);
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings/of-item", one_item_finds_what_the_plan_finds);
  g_test_add_func ("/findings/inside", a_project_shows_what_warns_inside);

  return g_test_run ();
}
