#include "rga-budget-figures.h"

#include <math.h>

#include "example-plan.h"

#define EUROS(n) ((gint64) (n) * 100)

static const struct { const char *name; int amount, tenths; } printed[] = {
  { "Alphen aan den Rijn", 4938, 47 }, { "Hillegom", 5551, 53 }, { "Kaag en Braassem", 867, 8 }, { "Katwijk", 16662, 159 },
  { "Leiden", 33484, 319 }, { "Leiderdorp", 6680, 64 }, { "Lisse", 5221, 50 }, { "Nieuwkoop", 5831, 56 }, { "Noordwijk", 5263, 50 },
  { "Noordwijkerhout", 3992, 38 }, { "Oegstgeest", 5088, 48 }, { "Teylingen", 9525, 91 }, { "Zoeterwoude", 1899, 18 },
};

static RgaBudgetFigures *
figures_of (RgaPlan *plan)
{
  return rga_budget_figures_new (plan, example_find (plan, RGA_LIST_BUDGETS, "Projectbegroting 2018"));
}

static RgaBudgetLine *
line_of (RgaPlan    *plan,
         const char *name)
{
  return example_find (plan, RGA_LIST_BUDGET_LINES, name);
}

static const RgaBudgetShare *
share_of (const RgaBudgetFigures *self,
          const char             *name)
{
  for (guint i = 0; i < self->shares->len; i++)
    if (g_strcmp0 (g_array_index (self->shares, RgaBudgetShare, i).name, name) == 0)
      return &g_array_index (self->shares, RgaBudgetShare, i);
  g_error ("no such share: %s", name);
}

static RgaCostShare *
cost_share_of (RgaPlan    *plan,
               const char *organisation)
{
  const RgaItem *item = example_find (plan, RGA_LIST_ORGANISATIONS, organisation);
  guint n;
  const RgaReference *shares = rga_plan_references (plan, &item->id, RGA_LIST_COST_SHARES, &n);

  g_assert_cmpuint (n, ==, 1);

  return (RgaCostShare *) shares[0].item;
}

/* -- as the document prints it -------------------------------------------- */

static void
lines_and_shares_are_as_printed (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaBudgetFigures) self = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    cost_share_of (plan, printed[i].name)->amount_printed = 1;   /* nothing of it is used */
  line_of (plan, "Onvoorzien 5%")->amount = 1;
  self = figures_of (plan);
  g_assert_cmpint (self->subtotal, ==, EUROS (100000));
  g_assert_cmpint (self->unforeseen, ==, EUROS (5000));
  g_assert_cmpint (self->total, ==, EUROS (105000));
  g_assert_cmpint (self->shared, ==, EUROS (105001));
  g_assert_cmpint (self->above_ceiling, ==, RGA_UNKNOWN);
  g_assert_cmpint (rga_share_percent (self->shares_whole, 1), ==, 1000);
  g_assert_cmpuint (self->shares->len, ==, G_N_ELEMENTS (printed));
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_assert_cmpint (share_of (self, printed[i].name)->amount, ==, EUROS (printed[i].amount));
      g_assert_cmpint (rga_share_percent (share_of (self, printed[i].name)->share, 1), ==, printed[i].tenths);
    }
}

static void
a_line_that_rises_raises_all (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaBudgetFigures) self = NULL;

  line_of (plan, "Communicatie")->amount = EUROS (15000);
  self = figures_of (plan);
  g_assert_cmpint (self->subtotal, ==, EUROS (105000));
  g_assert_cmpint (self->unforeseen, ==, EUROS (5250));
  g_assert_cmpint (self->total, ==, EUROS (110250));
  g_assert_cmpint (share_of (self, "Leiden")->amount, ==, EUROS (35158));
  g_assert_cmpint (self->shared, ==, EUROS (110249));
}

static void
amounts_can_be_set (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaBudgetFigures) self = NULL;

  cost_share_of (plan, "Leiden")->amount_set = EUROS (33483);
  self = figures_of (plan);
  g_assert_cmpint (share_of (self, "Leiden")->source, ==, RGA_SHARE_SET);
  g_assert_cmpint (share_of (self, "Leiden")->computed, ==, EUROS (33484));
  g_assert_cmpint (self->shared, ==, EUROS (105000));
}

/* A key without weights: names, and only what is printed or set. */
static void
without_weights_only_what_is_printed (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaBudgetFigures) self = NULL;
  guint n;
  RgaItem *const *weights = rga_plan_items (plan, RGA_LIST_KEY_WEIGHTS, &n);

  for (guint i = 0; i < n; i++)
    ((RgaKeyWeight *) weights[i])->weight = RGA_FRACTION_UNKNOWN;
  cost_share_of (plan, "Leiden")->amount_printed = RGA_UNKNOWN;
  self = figures_of (plan);
  g_assert_cmpint (share_of (self, "Leiden")->amount, ==, RGA_UNKNOWN);
  g_assert_cmpint (share_of (self, "Katwijk")->source, ==, RGA_SHARE_AS_PRINTED);
  g_assert_cmpuint (self->shares_unknown, ==, 1);
  g_assert_false (rga_fraction_is_known (self->shares_whole));
}

/* -- budgets made by hand ------------------------------------------------- */

static RgaBudget *
new_budget (RgaPlan *plan)
{
  RgaBudget *budget = example_item (plan, RGA_LIST_BUDGETS);

  budget->name = example_text ("Projectbegroting 2018");
  rga_plan_put (plan, &budget->item);

  return budget;
}

static RgaBudgetLine *
add_line (RgaPlan         *plan,
          const RgaBudget *budget,
          gint64           amount,
          gint64           percent,     /* 0 = none */
          int              of)
{
  RgaBudgetLine *line = example_item (plan, RGA_LIST_BUDGET_LINES);

  line->budget = budget->item.id;
  line->amount = amount;
  if (percent > 0)
    line->percent = rga_fraction_new (percent, 1);
  line->percent_of = of;

  return (RgaBudgetLine *) rga_plan_put (plan, &line->item);
}

static void
take_of (RgaPlan             *plan,
         const RgaBudgetLine *line,
         const RgaBudgetLine *base)
{
  RgaBudgetLineBase *relation = example_item (plan, RGA_LIST_BUDGET_LINE_BASES);

  relation->line = line->item.id;
  relation->base = base->item.id;
  rga_plan_put (plan, &relation->item);
}

static const RgaBudgetFigure *
figure_at (const RgaBudgetFigures *self,
           guint                   place)
{
  return &g_array_index (self->lines, RgaBudgetFigure, place);
}

/* 5% of the total: 100,000 is 95%. */
static void
a_part_of_the_total_is_solved (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBudget *budget = new_budget (plan);
  g_autoptr(RgaBudgetFigures) euros = NULL;
  g_autoptr(RgaBudgetFigures) cents = NULL;
  RgaBudgetLine *amount = add_line (plan, budget, EUROS (100000), 0, RGA_WORD_OPEN);

  add_line (plan, budget, RGA_UNKNOWN, 5, RGA_PERCENT_OF_TOTAL);
  euros = figures_of (plan);
  g_assert_cmpint (euros->unforeseen, ==, EUROS (5263));
  g_assert_cmpint (euros->total, ==, EUROS (105263));
  amount->amount = EUROS (95000);
  rga_budget_figures_free (g_steal_pointer (&euros));
  euros = figures_of (plan);
  g_assert_cmpint (euros->total, ==, EUROS (100000));
  amount->amount = EUROS (100000) + 1;
  cents = figures_of (plan);
  g_assert_cmpint (cents->unit, ==, 1);
  g_assert_cmpint (cents->unforeseen, ==, 526316);
}

static void
chosen_lines_follow_each_other (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBudget *budget = new_budget (plan);
  g_autoptr(RgaBudgetFigures) self = NULL;
  RgaBudgetLine *third = add_line (plan, budget, RGA_UNKNOWN, 50, RGA_PERCENT_OF_LINES);   /* before what it is taken of */
  RgaBudgetLine *first = add_line (plan, budget, EUROS (1000), 0, RGA_WORD_OPEN);
  RgaBudgetLine *second = add_line (plan, budget, RGA_UNKNOWN, 10, RGA_PERCENT_OF_LINES);

  take_of (plan, second, first);
  take_of (plan, third, second);
  take_of (plan, third, first);
  self = figures_of (plan);
  g_assert_cmpint (figure_at (self, 2)->amount, ==, EUROS (100));
  g_assert_cmpint (figure_at (self, 0)->amount, ==, EUROS (550));
  g_assert_cmpint (self->total, ==, EUROS (1650));
  g_assert_cmpuint (self->unknown, ==, 0);
}

/* Each other's bases, one's own base, and all there is: never known, never endless. */
static void
rings_are_not_known (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBudget *budget = new_budget (plan);
  g_autoptr(RgaBudgetFigures) self = NULL;
  RgaBudgetLine *amount = add_line (plan, budget, EUROS (1000), 0, RGA_WORD_OPEN);
  RgaBudgetLine *a = add_line (plan, budget, RGA_UNKNOWN, 10, RGA_PERCENT_OF_LINES);
  RgaBudgetLine *b = add_line (plan, budget, RGA_UNKNOWN, 10, RGA_PERCENT_OF_LINES);
  RgaBudgetLine *own = add_line (plan, budget, RGA_UNKNOWN, 10, RGA_PERCENT_OF_LINES);
  RgaBudgetLine *sound = add_line (plan, budget, RGA_UNKNOWN, 10, RGA_PERCENT_OF_LINES);

  take_of (plan, a, b);
  take_of (plan, b, a);
  take_of (plan, a, amount);
  take_of (plan, own, own);
  take_of (plan, sound, amount);
  self = figures_of (plan);
  for (guint i = 1; i < 4; i++)
    {
      g_assert_true (figure_at (self, i)->in_ring);
      g_assert_cmpint (figure_at (self, i)->amount, ==, RGA_UNKNOWN);
    }
  g_assert_false (figure_at (self, 4)->in_ring);
  g_assert_cmpint (figure_at (self, 4)->amount, ==, EUROS (100));
  g_assert_cmpint (self->total, ==, EUROS (1100));
  g_assert_cmpuint (self->unknown, ==, 3);
}

static void
more_than_all_is_not_known (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBudget *budget = new_budget (plan);
  g_autoptr(RgaBudgetFigures) self = NULL;

  add_line (plan, budget, EUROS (1000), 0, RGA_WORD_OPEN);
  add_line (plan, budget, RGA_UNKNOWN, 60, RGA_PERCENT_OF_TOTAL);
  add_line (plan, budget, RGA_UNKNOWN, 40, RGA_PERCENT_OF_TOTAL);
  self = figures_of (plan);
  g_assert_true (figure_at (self, 1)->in_ring && figure_at (self, 2)->in_ring);
  g_assert_cmpint (self->unforeseen, ==, RGA_UNKNOWN);
  g_assert_cmpint (self->total, ==, EUROS (1000));
}

static void
what_is_not_known_is_counted (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBudget *budget = new_budget (plan);
  g_autoptr(RgaBudgetFigures) none = NULL;
  g_autoptr(RgaBudgetFigures) some = NULL;

  add_line (plan, budget, RGA_UNKNOWN, 0, RGA_WORD_OPEN);
  add_line (plan, budget, RGA_UNKNOWN, 5, RGA_PERCENT_OF_OTHER_LINES);
  add_line (plan, budget, RGA_UNKNOWN, 5, RGA_WORD_OPEN);   /* of what? */
  none = figures_of (plan);
  g_assert_cmpint (none->total, ==, RGA_UNKNOWN);
  g_assert_cmpuint (none->unknown, ==, 3);

  budget->ceiling = EUROS (300);
  add_line (plan, budget, EUROS (400), 0, RGA_WORD_OPEN);
  some = figures_of (plan);
  g_assert_cmpint (some->total, ==, EUROS (400));
  g_assert_cmpuint (some->unknown, ==, 3);
  g_assert_cmpint (some->above_ceiling, ==, EUROS (100));
  budget->ceiling = EUROS (400);
  rga_budget_figures_free (g_steal_pointer (&some));
  some = figures_of (plan);
  g_assert_cmpint (some->above_ceiling, ==, 0);
}

/* A chain as long as a hostile file makes it. */
static void
long_chains_are_walked_once (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBudget *budget = new_budget (plan);
  g_autoptr(RgaBudgetFigures) self = NULL;
  RgaBudgetLine *before = add_line (plan, budget, EUROS (700), 0, RGA_WORD_OPEN);

  for (guint i = 0; i < 20000; i++)
    {
      RgaBudgetLine *line = add_line (plan, budget, RGA_UNKNOWN, 100, RGA_PERCENT_OF_LINES);

      take_of (plan, line, before);
      before = line;
    }
  self = figures_of (plan);
  g_assert_cmpuint (self->unknown, ==, 0);
  g_assert_cmpint (self->total, ==, EUROS (700) * 20001);
}

/* -- by chance, against turning round until nothing moves ------------------ */

#define LINES 8
#define FIXED 4   /* the first have amounts */

typedef struct
{
  RgaBudgetLine *lines[LINES];
  gboolean       bases[LINES][LINES];
  double         values[LINES];
} Chance;

/* Chosen lines come before the one that is taken of them. */
static void
build (Chance  *chance,
       RgaPlan *plan)
{
  RgaBudget *budget = new_budget (plan);

  for (int i = 0; i < LINES; i++)
    {
      int of = i < FIXED ? RGA_WORD_OPEN : g_test_rand_int_range (0, 3);

      chance->lines[i] = add_line (plan, budget, i < FIXED ? g_test_rand_int_range (1, 50000000) : RGA_UNKNOWN,
                                   i < FIXED ? 0 : g_test_rand_int_range (1, 15), of);
      chance->values[i] = i < FIXED ? (double) chance->lines[i]->amount : 0;
      for (int j = 0; j < i; j++)
        {
          chance->bases[i][j] = of == RGA_PERCENT_OF_LINES && (j == 0 || g_test_rand_bit ());
          if (chance->bases[i][j])
            take_of (plan, chance->lines[i], chance->lines[j]);
        }
    }
}

static double
base_of (const Chance *chance,
         int           line)
{
  double sum = 0;

  for (int j = 0; j < LINES; j++)
    {
      int of = chance->lines[line]->percent_of;

      if (of == RGA_PERCENT_OF_TOTAL || (of == RGA_PERCENT_OF_OTHER_LINES && j != line) || chance->bases[line][j])
        sum += chance->values[j];
    }

  return sum;
}

static void
turn_until_still (Chance *chance)
{
  double moved = 1;

  for (int turn = 0; turn < 10000 && moved > 1e-7; turn++)
    {
      moved = 0;
      for (int i = FIXED; i < LINES; i++)
        {
          double value = base_of (chance, i) * (double) chance->lines[i]->percent.top / (double) chance->lines[i]->percent.bottom / 100;

          moved = MAX (moved, fabs (value - chance->values[i]));
          chance->values[i] = value;
        }
    }
  g_assert_cmpfloat (moved, <=, 1e-7);
}

static void
all_percentages_hold_at_once (void)
{
  for (guint round = 0; round < 300; round++)
    {
      Chance chance = { 0 };
      g_autoptr(RgaPlan) plan = rga_plan_new ();
      g_autoptr(RgaBudgetFigures) self = NULL;
      gint64 sum = 0;

      build (&chance, plan);
      turn_until_still (&chance);
      self = figures_of (plan);
      for (guint i = 0; i < LINES; i++)
        {
          g_assert_cmpint (figure_at (self, i)->amount, !=, RGA_UNKNOWN);
          g_assert_cmpfloat (fabs ((double) figure_at (self, i)->amount - chance.values[i]), <=, (double) self->unit / 2 + 1e-3);
          sum += figure_at (self, i)->amount;
        }
      g_assert_cmpint (self->total, ==, sum);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget/as-printed", lines_and_shares_are_as_printed);
  g_test_add_func ("/budget/line-rises", a_line_that_rises_raises_all);
  g_test_add_func ("/budget/set", amounts_can_be_set);
  g_test_add_func ("/budget/no-weights", without_weights_only_what_is_printed);
  g_test_add_func ("/budget/of-the-total", a_part_of_the_total_is_solved);
  g_test_add_func ("/budget/chosen-lines", chosen_lines_follow_each_other);
  g_test_add_func ("/budget/rings", rings_are_not_known);
  g_test_add_func ("/budget/more-than-all", more_than_all_is_not_known);
  g_test_add_func ("/budget/unknown", what_is_not_known_is_counted);
  g_test_add_func ("/budget/long-chain", long_chains_are_walked_once);
  g_test_add_func ("/budget/all-at-once", all_percentages_hold_at_once);

  return g_test_run ();
}
