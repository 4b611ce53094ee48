/* test-statement-lines.c
 *
 * The statement of a municipality of the example, line by line, and on pages.
 */
#include "example-plan.h"
#include "rga-money-text.h"
#include "rga-statement-pages.h"

static RgaPlan *
load (void)
{
  return example_plan_new ("samenwerkingsagenda");
}

static char *
write_lines (RgaPlan    *plan,
             const char *organisation)
{
  RgaStatementQuery query = { .only_counted = TRUE };
  g_autoptr(GPtrArray) all = rga_statements_new (plan, &query);
  const RgaStatement *statement = all->pdata[0];
  const RgaStatementRow *row = rga_statement_find_row (statement, &((RgaItem *) example_find (plan, RGA_LIST_ORGANISATIONS, organisation))->id);
  g_autoptr(GArray) lines = NULL;
  GString *text = g_string_new (NULL);

  g_assert_nonnull (row);
  lines = rga_statement_lines (plan, statement, row, TRUE, RGA_LANGUAGE_NL);
  for (guint i = 0; i < lines->len; i++)
    {
      const RgaStatementLine *line = &g_array_index (lines, RgaStatementLine, i);

      g_string_append_printf (text, "%s%s%s\n", line->label, line->value == NULL ? "" : ": ", line->value == NULL ? "" : line->value);
    }

  return g_string_free (text, FALSE);
}

/* “computed 48, set to 47”, and why. */
static void
leiden_is_explained (void)
{
  g_autoptr(RgaPlan) plan = load ();
  g_autofree char *lines = write_lines (plan, "Leiden");

  g_assert_cmpstr (lines, ==,
                   "Rekenuren inzet beleidsteam 2018\n"
                   "Aandeel in de sleutel: 31,9%\n"
                   "Berekend uit de sleutel: 48 uur\n"
                   "Rekenuren, vastgesteld: 47 uur\n"
                   "sluitpost: de afgeronde rijen tellen op tot 151, de opgave is 150\n"
                   "Gegeven in uren\n"
                   "Nog niets gegeven\n"
                   "\n"
                   "Rest: 47 uur\n"
                   "Te betalen\n"
                   "47 uur × €\u00a085 × 45 weken: €\u00a0179.775\n"
                   "Aandeel Projectbegroting 2018: €\u00a033.484\n"
                   "Samen: €\u00a0213.259\n");
}

static void
each_begins_a_page (void)
{
  g_autoptr(RgaPlan) plan = load ();
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.5);
  RgaStatementPage page = { .language = RGA_LANGUAGE_NL, .today = RGA_DAY_OPEN, .year = RGA_UNKNOWN };
  g_autoptr(GPtrArray) all = rga_statement_pages (plan, &page, measure);
  g_autoptr(GPtrArray) one = NULL;

  g_assert_cmpuint (all->len, ==, 10);
  page.item = ((RgaItem *) example_find (plan, RGA_LIST_ORGANISATIONS, "Leiden"))->id;
  one = rga_statement_pages (plan, &page, measure);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (((RgaScene *) one->pdata[0])->title, ==, "Leiden");
}

/* On small paper it goes on, and nothing stands below the margin. */
static void
small_paper_has_more_pages (void)
{
  g_autoptr(RgaPlan) plan = load ();
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.5);
  RgaStatementPage page = { .width = 400, .height = 300, .language = RGA_LANGUAGE_NL, .today = RGA_DAY_OPEN, .year = RGA_UNKNOWN };
  g_autoptr(GPtrArray) pages = NULL;

  page.item = ((RgaItem *) example_find (plan, RGA_LIST_ORGANISATIONS, "Leiden"))->id;
  pages = rga_statement_pages (plan, &page, measure);
  g_assert_cmpuint (pages->len, >, 1);
  for (guint i = 0; i < pages->len; i++)
    {
      const RgaScene *scene = pages->pdata[i];

      g_assert_cmpint (scene->n_pages, ==, (int) pages->len);
      for (guint m = 0; m < scene->n_marks; m++)
        g_assert_cmpfloat (scene->marks[m].y + scene->marks[m].height, <=, scene->height);
    }
}

static void
amounts_are_read_aloud (void)
{
  static const struct { gint64 cents; const char *nl, *en; } amounts[] = {
    { 0, "0", "0" }, { 5737500, "57.375", "57,375" }, { 13889, "138,89", "138.89" }, { 123456789, "1.234.567,89", "1,234,567.89" },
    { -100, "−1", "−1" }, { 10005, "100,05", "100.05" }, { RGA_UNKNOWN, "–", "–" },
  };
  static const struct { gint64 minutes; const char *nl; } hours[] = { { 450, "7,5" }, { 2820, "47" }, { 20, "0,33" }, { 864, "14,4" } };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *nl = rga_money_text (amounts[i].cents, RGA_LANGUAGE_NL);
      g_autofree char *en = rga_money_text (amounts[i].cents, RGA_LANGUAGE_EN);

      g_assert_cmpstr (nl, ==, amounts[i].nl);
      g_assert_cmpstr (en, ==, amounts[i].en);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autofree char *nl = rga_hours_text (hours[i].minutes, RGA_LANGUAGE_NL);

      g_assert_cmpstr (nl, ==, hours[i].nl);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement-lines/leiden-is-explained", leiden_is_explained);
  g_test_add_func ("/statement-lines/each-begins-a-page", each_begins_a_page);
  g_test_add_func ("/statement-lines/small-paper-has-more-pages", small_paper_has_more_pages);
  g_test_add_func ("/statement-lines/amounts-are-read-aloud", amounts_are_read_aloud);

  return g_test_run ();
}
