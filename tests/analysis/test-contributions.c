#include "rga-contributions.h"

#include <string.h>

#include "example-plan.h"
#include "rga-split.h"

#define HOURS(n) ((gint64) (n) * 60)
#define EUROS(n) ((gint64) (n) * 100)
#define ASKED "Rekenuren inzet beleidsteam 2018"

/* What the document prints of a row (002:171-181). */
static const struct { const char *name; int hours, due; } printed[] = {
  { "Alphen aan den Rijn", 7, 26775 }, { "Hillegom, Lisse, Teylingen", 29, 110925 }, { "Kaag en Braassem", 1, 3825 },
  { "Katwijk", 24, 91800 }, { "Leiden", 47, 179775 }, { "Leiderdorp", 10, 38250 }, { "Nieuwkoop", 8, 30600 },
  { "Noordwijk en Noordwijkerhout", 14, 53550 }, { "Oegstgeest", 7, 26775 }, { "Zoeterwoude", 3, 11475 },
};

static RgaRequirement *
asked_of (RgaPlan *plan)
{
  return example_find (plan, RGA_LIST_REQUIREMENTS, ASKED);
}

static RgaContributions *
contributions_of (RgaPlan *plan)
{
  return rga_contributions_new (plan, asked_of (plan));
}

static const RgaContribution *
row_of (const RgaContributions *self,
        const char             *name)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (g_array_index (self->rows, RgaContribution, i).name, name) == 0)
      return &g_array_index (self->rows, RgaContribution, i);
  g_error ("no such row: %s", name);
}

static RgaRequirementRow *
made_row (RgaPlan    *plan,
          const char *name)
{
  return example_find (plan, RGA_LIST_REQUIREMENT_ROWS, name);
}

static void
remove_rows (RgaPlan *plan)
{
  guint n;

  while (rga_plan_items (plan, RGA_LIST_REQUIREMENT_ROWS, &n), n > 0)
    {
      RgaId id = rga_plan_items (plan, RGA_LIST_REQUIREMENT_ROWS, &n)[0]->id;

      rga_plan_remove (plan, &id);
    }
}

/* -- as the document prints it -------------------------------------------- */

static void
assert_printed (const RgaContributions *self)
{
  g_assert_cmpuint (self->rows->len, ==, G_N_ELEMENTS (printed));
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      const RgaContribution *row = row_of (self, printed[i].name);

      g_assert_cmpint (row->hours, ==, HOURS (printed[i].hours));
      g_assert_cmpint (row->settled, ==, HOURS (printed[i].hours));
      g_assert_cmpint (row->as_given.rest, ==, HOURS (printed[i].hours));
      g_assert_cmpint (row->as_given.due, ==, EUROS (printed[i].due));
      g_assert_cmpint (row->as_given.surplus, ==, 0);
    }
  g_assert_cmpint (self->sums.hours, ==, HOURS (150));
  g_assert_cmpint (self->sums.as_given.due, ==, EUROS (573750));
  g_assert_cmpuint (self->sums.unknown, ==, 0);
}

static void
nobody_gives_anything (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = contributions_of (plan);

  assert_printed (self);
  g_assert_cmpint (row_of (self, "Leiden")->rounded, ==, HOURS (48));
  g_assert_cmpint (row_of (self, "Leiden")->source, ==, RGA_HOURS_SET);
  g_assert_cmpint (row_of (self, "Katwijk")->source, ==, RGA_HOURS_OF_KEY);
  g_assert_true (self->weeks_are_own);
}

/* 8 of the 14 hours are Noordwijk's; rounded as one row, nobody has hours of their own. */
static void
members_have_their_own (void)
{
  static const int hours[] = { 8, 6 };
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) apart = contributions_of (plan);
  g_autoptr(RgaContributions) together = NULL;
  const GArray *members = row_of (apart, "Noordwijk en Noordwijkerhout")->members;

  g_assert_cmpuint (members->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (g_array_index (members, RgaContributionMember, i).rounded, ==, HOURS (hours[i]));
      g_assert_cmpint (g_array_index (members, RgaContributionMember, i).settled, ==, HOURS (hours[i]));
    }
  asked_of (plan)->round_at = RGA_ROUND_AT_ROW;
  together = contributions_of (plan);
  members = row_of (together, "Noordwijk en Noordwijkerhout")->members;
  g_assert_cmpint (g_array_index (members, RgaContributionMember, 0).settled, ==, RGA_UNKNOWN);
  g_assert_true (rga_fraction_is_known (g_array_index (members, RgaContributionMember, 0).share));
}

/* Nothing of what is printed is used where the key says it. */
static void
the_key_alone_says_the_same (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      made_row (plan, printed[i].name)->hours_computed = HOURS (99);
      made_row (plan, printed[i].name)->hours_set = RGA_UNKNOWN;
    }
  self = contributions_of (plan);
  assert_printed (self);
}

/* Hours asked and a key are enough: those that deliver as one are one row. */
static void
a_key_makes_rows (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;

  remove_rows (plan);
  self = contributions_of (plan);
  assert_printed (self);
  g_assert_null (row_of (self, "Leiden")->row);
}

static void
seven_rows_can_only_pay (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");

  for (int minutes = 480; minutes >= 432; minutes -= 48)   /* 8 and 7.2 hours a day */
    {
      g_autoptr(RgaContributions) self = NULL;
      guint n, few = 0;

      ((RgaSettings *) rga_plan_items (plan, RGA_LIST_SETTINGS, &n)[0])->minutes_per_day = minutes;
      self = contributions_of (plan);
      for (guint i = 0; i < self->rows->len; i++)
        few += g_array_index (self->rows, RgaContribution, i).can_only_pay;
      g_assert_cmpint (self->least, ==, 2 * minutes);
      g_assert_cmpuint (few, ==, 7);
      g_assert_cmpint (self->below.hours, ==, HOURS (50));
      g_assert_cmpint (self->below.as_given.due, ==, EUROS (191250));
    }
}

/* Beside what was set stands what the key says; the figure follows the key. */
static void
computed_hours_follow_the_key (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");

  g_assert_cmpint (rga_requirement_row_computed (plan, made_row (plan, "Leiden")), ==, HOURS (48));
  made_row (plan, "Leiden")->hours_set = RGA_UNKNOWN;
  g_assert_cmpint (rga_requirement_row_computed (plan, made_row (plan, "Leiden")), ==, HOURS (47));
  asked_of (plan)->hours_per_week = HOURS (300);
  g_assert_cmpint (rga_requirement_row_computed (plan, made_row (plan, "Katwijk")), ==, HOURS (48));
  asked_of (plan)->hours_per_week = RGA_UNKNOWN;
  g_assert_cmpint (rga_requirement_row_computed (plan, made_row (plan, "Katwijk")), ==, HOURS (24));
}

/* -- rounding and the difference ------------------------------------------ */

static void
rows_can_be_rounded_instead (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;

  asked_of (plan)->round_at = RGA_ROUND_AT_ROW;
  made_row (plan, "Leiden")->hours_set = RGA_UNKNOWN;
  self = contributions_of (plan);
  g_assert_cmpint (row_of (self, "Leiden")->hours, ==, HOURS (48));
  g_assert_cmpint (row_of (self, "Noordwijk en Noordwijkerhout")->hours, ==, HOURS (13));
  g_assert_cmpint (self->sums.hours, ==, HOURS (150));
}

static void
the_difference_goes_where_it_is_sent (void)
{
  static const struct { RgaSettle settle; const char *chosen, *taker; } cases[] = {
    { RGA_SETTLE_LARGEST, NULL, "Leiden" }, { RGA_SETTLE_LAST, NULL, "Zoeterwoude" },
    { RGA_SETTLE_ROW, "Hillegom, Lisse, Teylingen", "Hillegom, Lisse, Teylingen" }, { RGA_SETTLE_LEAVE, NULL, NULL },
    { RGA_WORD_OPEN, NULL, NULL },
  };

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
      g_autoptr(RgaContributions) self = NULL;

      made_row (plan, "Leiden")->hours_set = RGA_UNKNOWN;
      asked_of (plan)->settle = (int) cases[c].settle;
      if (cases[c].chosen != NULL)
        asked_of (plan)->settle_row = made_row (plan, cases[c].chosen)->item.id;
      self = contributions_of (plan);
      for (guint i = 0; i < self->rows->len; i++)
        {
          const RgaContribution *row = &g_array_index (self->rows, RgaContribution, i);

          g_assert_cmpint (row->rounded - row->settled, ==, g_strcmp0 (row->name, cases[c].taker) == 0 ? HOURS (1) : 0);
        }
      g_assert_cmpint (self->sums.hours, ==, cases[c].taker != NULL ? HOURS (150) : HOURS (151));
    }
}

/* What somebody sets changes their own row and the sum, nothing else. */
static void
setting_a_row_changes_no_other (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) before = contributions_of (plan);
  g_autoptr(RgaContributions) after = NULL;

  made_row (plan, "Katwijk")->hours_set = HOURS (20);
  after = contributions_of (plan);
  for (guint i = 0; i < before->rows->len; i++)
    {
      const RgaContribution *row = &g_array_index (after->rows, RgaContribution, i);

      g_assert_cmpint (row->hours, ==, strcmp (row->name, "Katwijk") == 0
                       ? HOURS (20) : g_array_index (before->rows, RgaContribution, i).hours);
    }
  g_assert_cmpint (after->sums.hours, ==, HOURS (146));
  g_assert_cmpint (after->hours, ==, HOURS (150));
}

/* -- what is given -------------------------------------------------------- */

static void
assert_owed (RgaPlan    *plan,
             const char *name,
             int         given,
             int         rest,
             int         surplus,
             int         due,
             int         due_counted)
{
  g_autoptr(RgaContributions) self = NULL;
  const RgaContribution *row;

  made_row (plan, name)->hours_given = HOURS (given);
  self = contributions_of (plan);
  row = row_of (self, name);
  g_assert_cmpint (row->given_by, ==, RGA_GIVEN_AS_TYPED);
  g_assert_cmpint (row->as_given.rest, ==, HOURS (rest));
  g_assert_cmpint (row->as_given.surplus, ==, HOURS (surplus));
  g_assert_cmpint (row->as_given.due, ==, EUROS (due));
  g_assert_cmpint (row->as_counted.due, ==, EUROS (due_counted));
  g_assert_cmpint (row->given_few, ==, due != due_counted);
}

static void
what_is_given_comes_off (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;

  assert_owed (plan, "Leiden", 47, 0, 0, 0, 0);
  assert_owed (plan, "Leiden", 32, 15, 0, 57375, 57375);
  assert_owed (plan, "Katwijk", 16, 8, 0, 30600, 30600);
  assert_owed (plan, "Hillegom, Lisse, Teylingen", 29, 0, 0, 0, 0);
  assert_owed (plan, "Leiderdorp", 16, 0, 6, 0, 0);
  assert_owed (plan, "Noordwijk en Noordwijkerhout", 8, 6, 0, 22950, 53550);
  assert_owed (plan, "Zoeterwoude", 0, 3, 0, 11475, 11475);

  self = contributions_of (plan);   /* the picture of the design */
  g_assert_cmpint (self->sums.given, ==, HOURS (101));
  g_assert_cmpint (self->sums.as_counted.counted - self->sums.as_counted.surplus, ==, HOURS (87));
  g_assert_cmpint (self->sums.as_counted.rest, ==, HOURS (63));
  g_assert_cmpint (self->sums.as_counted.due, ==, EUROS (240975));
}

static RgaSeat *
add_seat (RgaPlan    *plan,
          const char *organisation,
          int         least,
          int         most,
          RgaPeriod  *period)
{
  RgaSeat *seat = example_seat (plan, "Lid beleidsteam", least, most, period);

  seat->body = asked_of (plan)->body;
  seat->organisation = ((RgaItem *) example_find (plan, RGA_LIST_ORGANISATIONS, organisation))->id;
  rga_plan_put (plan, &seat->item);

  return seat;
}

static void
seats_give_hours (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;
  const RgaContribution *row;
  RgaSeat *days;

  add_seat (plan, "Leiden", 16, 16, NULL);
  add_seat (plan, "Leiden", 12, 16, example_period ("2018-07-01", NULL));
  add_seat (plan, "Leiden", 16, 16, example_period ("2016-01-01", "2017-12-31"));   /* over by then */
  add_seat (plan, "Katwijk", EXAMPLE_NO_HOURS, EXAMPLE_NO_HOURS, NULL);
  days = add_seat (plan, "Lisse", 2, 2, NULL);
  days->hours_unit = RGA_HOURS_UNIT_DAYS;
  add_seat (plan, "Hillegom", 4, 4, NULL);

  self = contributions_of (plan);
  row = row_of (self, "Leiden");
  g_assert_cmpint (row->given_by, ==, RGA_GIVEN_BY_SEATS);
  g_assert_cmpint (row->given, ==, HOURS (28));
  g_assert_cmpint (row->given_most, ==, HOURS (32));
  g_assert_true (row->given_partly);
  g_assert_cmpint (row->as_given.rest, ==, HOURS (19));
  g_assert_cmpuint (row_of (self, "Katwijk")->given_unknown, ==, 1);
  g_assert_cmpint (row_of (self, "Katwijk")->as_given.due, ==, EUROS (91800));
  g_assert_cmpint (row_of (self, "Hillegom, Lisse, Teylingen")->given, ==, HOURS (20));
  g_assert_false (row_of (self, "Hillegom, Lisse, Teylingen")->given_partly);
  g_assert_cmpint (row_of (self, "Zoeterwoude")->given_by, ==, RGA_GIVEN_NOTHING);
}

static void
typed_hours_win_over_seats (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;

  add_seat (plan, "Leiden", 16, 16, NULL);
  made_row (plan, "Leiden")->hours_given = HOURS (32);
  self = contributions_of (plan);
  g_assert_cmpint (row_of (self, "Leiden")->given, ==, HOURS (32));
  g_assert_cmpint (row_of (self, "Leiden")->given_by, ==, RGA_GIVEN_AS_TYPED);
}

/* Its words are its organisation; a person's organisation counts where neither is there. */
static void
seats_are_found_by_words_and_by_person (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;
  RgaSeat *seat = add_seat (plan, "Leiden", 16, 16, NULL), *other = add_seat (plan, "Leiden", 20, 20, NULL);
  RgaPerson *person = example_item (plan, RGA_LIST_PEOPLE);

  seat->organisation = other->organisation = RGA_ID_NONE;
  seat->organisation_text = example_text ("Noordwijk en Noordwijkerhout");
  person->organisation = ((RgaItem *) example_find (plan, RGA_LIST_ORGANISATIONS, "Oegstgeest"))->id;
  rga_plan_put (plan, &person->item);
  other->person = person->item.id;

  self = contributions_of (plan);
  g_assert_cmpint (row_of (self, "Noordwijk en Noordwijkerhout")->given, ==, HOURS (16));
  g_assert_cmpint (row_of (self, "Oegstgeest")->given, ==, HOURS (20));
  g_assert_cmpint (row_of (self, "Leiden")->given, ==, 0);
}

/* -- what is not known ---------------------------------------------------- */

static RgaKeyWeight *
weight_of (RgaPlan    *plan,
           const char *organisation)
{
  const RgaItem *item = example_find (plan, RGA_LIST_ORGANISATIONS, organisation);
  guint n;
  const RgaReference *weights = rga_plan_references (plan, &item->id, RGA_LIST_KEY_WEIGHTS, &n);

  g_assert_cmpuint (n, ==, 1);

  return (RgaKeyWeight *) weights[0].item;
}

/* A weight that is not known leaves the printed hours, and where there are none nothing. */
static void
unknown_weights_leave_what_is_printed (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) self = NULL;

  weight_of (plan, "Katwijk")->weight = weight_of (plan, "Lisse")->weight = RGA_FRACTION_UNKNOWN;
  made_row (plan, "Hillegom, Lisse, Teylingen")->hours_computed = RGA_UNKNOWN;
  self = contributions_of (plan);
  g_assert_cmpint (row_of (self, "Katwijk")->source, ==, RGA_HOURS_AS_PRINTED);
  g_assert_cmpint (row_of (self, "Katwijk")->hours, ==, HOURS (24));
  g_assert_cmpint (row_of (self, "Hillegom, Lisse, Teylingen")->hours, ==, RGA_UNKNOWN);
  g_assert_cmpint (row_of (self, "Hillegom, Lisse, Teylingen")->as_given.due, ==, RGA_UNKNOWN);
  g_assert_cmpint (row_of (self, "Leiderdorp")->source, ==, RGA_HOURS_OF_KEY);
  g_assert_cmpuint (self->sums.unknown, ==, 1);
  g_assert_cmpint (self->sums.hours, ==, HOURS (121));
}

static void
weeks_and_rate_come_from_somewhere_known (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaContributions) calendar = NULL;
  g_autoptr(RgaContributions) unpaid = NULL;

  asked_of (plan)->weeks = RGA_UNKNOWN;
  calendar = contributions_of (plan);
  g_assert_false (calendar->weeks_are_own);
  g_assert_cmpint (calendar->weeks, ==, 52);
  g_assert_cmpint (row_of (calendar, "Leiden")->as_given.due, ==, EUROS (47 * 85 * 52));

  asked_of (plan)->rate = RGA_UNKNOWN;
  unpaid = contributions_of (plan);
  g_assert_cmpint (row_of (unpaid, "Leiden")->as_given.rest, ==, HOURS (47));
  g_assert_cmpint (row_of (unpaid, "Leiden")->as_given.due, ==, RGA_UNKNOWN);
  g_assert_cmpuint (unpaid->sums.unknown, ==, 10);
}

static void
costs_are_exact_to_the_cent (void)
{
  g_assert_cmpint (rga_hours_cost (HOURS (18), EUROS (85), 20), ==, EUROS (30600));
  g_assert_cmpint (rga_hours_cost (7 * 60 + 30, 8750, 45), ==, 2953125);
  g_assert_cmpint (rga_hours_cost (1, 50, 1), ==, 1);      /* 5/6 of a cent */
  g_assert_cmpint (rga_hours_cost (1, 29, 1), ==, 0);
  g_assert_cmpint (rga_hours_cost (G_MAXINT64 / 4, 2, 52), ==, G_MAXINT64 / 4 / 60 * 104 + 54);   /* 31 × 104 / 60 */
  g_assert_cmpint (rga_hours_cost (G_MAXINT64, G_MAXINT64, 1), ==, RGA_UNKNOWN);
  g_assert_cmpint (rga_hours_cost (HOURS (1), RGA_UNKNOWN, 45), ==, RGA_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contributions/nobody-gives", nobody_gives_anything);
  g_test_add_func ("/contributions/members", members_have_their_own);
  g_test_add_func ("/contributions/key-alone", the_key_alone_says_the_same);
  g_test_add_func ("/contributions/rows-of-key", a_key_makes_rows);
  g_test_add_func ("/contributions/only-pay", seven_rows_can_only_pay);
  g_test_add_func ("/contributions/computed", computed_hours_follow_the_key);
  g_test_add_func ("/contributions/round-rows", rows_can_be_rounded_instead);
  g_test_add_func ("/contributions/difference", the_difference_goes_where_it_is_sent);
  g_test_add_func ("/contributions/set", setting_a_row_changes_no_other);
  g_test_add_func ("/contributions/given", what_is_given_comes_off);
  g_test_add_func ("/contributions/seats", seats_give_hours);
  g_test_add_func ("/contributions/typed", typed_hours_win_over_seats);
  g_test_add_func ("/contributions/words-and-persons", seats_are_found_by_words_and_by_person);
  g_test_add_func ("/contributions/unknown-weights", unknown_weights_leave_what_is_printed);
  g_test_add_func ("/contributions/weeks-and-rate", weeks_and_rate_come_from_somewhere_known);
  g_test_add_func ("/contributions/cost", costs_are_exact_to_the_cent);

  return g_test_run ();
}
