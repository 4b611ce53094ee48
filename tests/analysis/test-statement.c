#include "rga-statement.h"

#include "example-plan.h"

#define EUROS(n) ((gint64) (n) * 100)

static const RgaStatementRow *
row_of (const RgaStatement *self,
        const char         *name)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (g_array_index (self->rows, RgaStatementRow, i).name, name) == 0)
      return &g_array_index (self->rows, RgaStatementRow, i);
  g_error ("no such row: %s", name);
}

static void
statements_put_both_together (void)
{
  static const struct { const char *name; int total; } totals[] = {
    { "Leiden", 213259 }, { "Hillegom, Lisse, Teylingen", 131222 }, { "Katwijk", 108462 }, { "Noordwijk en Noordwijkerhout", 62805 },
    { "Leiderdorp", 44930 }, { "Nieuwkoop", 36431 }, { "Oegstgeest", 31863 }, { "Alphen aan den Rijn", 31713 },
    { "Zoeterwoude", 13374 }, { "Kaag en Braassem", 4692 },
  };
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(GPtrArray) all = rga_statements_new (plan, &(RgaStatementQuery) { 0 });
  const RgaStatement *self;
  gint64 sum = 0;

  g_assert_cmpuint (all->len, ==, 1);
  self = all->pdata[0];
  g_assert_cmpint (self->year, ==, 2018);
  g_assert_cmpuint (self->rows->len, ==, G_N_ELEMENTS (totals));
  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_assert_cmpint (rga_statement_row_total (row_of (self, totals[i].name)), ==, EUROS (totals[i].total));
      sum += rga_statement_row_total (row_of (self, totals[i].name));
    }
  g_assert_cmpint (sum, ==, EUROS (678751));
}

/* Years stand apart; what has none is in each; of variants one counts; who only pays
 * is a row too; what is not known makes no total. */
static void
statements_keep_years_and_variants_apart (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(GPtrArray) all = NULL;
  RgaRequirement *asked = example_find (plan, RGA_LIST_REQUIREMENTS, "Rekenuren inzet beleidsteam 2018");
  RgaRequirement *other = (RgaRequirement *) rga_item_copy (&asked->item);
  RgaBudget *budget = example_find (plan, RGA_LIST_BUDGETS, "Projectbegroting 2018");
  RgaOrganisation *payer = example_item (plan, RGA_LIST_ORGANISATIONS);
  RgaCostShare *share = example_item (plan, RGA_LIST_COST_SHARES);

  other->item.id = share->item.id;
  other->item.id.bytes[1] = 7;
  other->variant = example_text ("ideaal");
  asked->variant = example_text ("minimaal");
  other->rate = EUROS (1000);
  rga_plan_put (plan, &other->item);
  budget->year = 2019;
  payer->name = example_text ("Provincie");
  rga_plan_put (plan, &payer->item);
  share->organisation = payer->item.id;
  share->budget = budget->item.id;
  rga_plan_put (plan, &share->item);

  all = rga_statements_new (plan, &(RgaStatementQuery) { 0 });
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (row_of (all->pdata[0], "Leiden")->contribution, ==, EUROS (179775));
  g_assert_cmpint (row_of (all->pdata[0], "Leiden")->share, ==, 0);
  g_assert_cmpint (((RgaStatement *) all->pdata[1])->year, ==, 2019);
  g_assert_cmpint (row_of (all->pdata[1], "Leiden")->share, ==, EUROS (33484));
  g_assert_cmpint (rga_statement_row_total (row_of (all->pdata[1], "Provincie")), ==, RGA_UNKNOWN);

  budget->year = RGA_UNKNOWN;
  g_ptr_array_unref (all);
  all = rga_statements_new (plan, &(RgaStatementQuery) { .variant = "ideaal" });
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (row_of (all->pdata[0], "Leiden")->contribution, ==, EUROS (48 * 1000 * 45 - 1000 * 45));
  g_assert_cmpint (row_of (all->pdata[0], "Leiden")->share, ==, EUROS (33484));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement/both", statements_put_both_together);
  g_test_add_func ("/statement/years-and-variants", statements_keep_years_and_variants_apart);

  return g_test_run ();
}
