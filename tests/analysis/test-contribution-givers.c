/* test-contribution-givers.c
 *
 * What people say they give counts as given: against a second counting, row by row,
 * over drawn teams; and what was promised follows the key.
 */
#include "rga-contributions.h"
#include "rga-items.h"
#include "rga-statement.h"
#include "rga-trial.h"

#define N_ORGANISATIONS 3
#define MINUTES 60

typedef struct
{
  RgaPlan *plan;
  RgaId    body, other_body, requirement;
  RgaId    organisations[N_ORGANISATIONS];
  RgaId    rows[N_ORGANISATIONS];
  guint    n_ids;
} Region;

static RgaId
new_id (Region *region)
{
  RgaId id = RGA_ID_NONE;
  guint number = ++region->n_ids;

  for (guint i = 0; i < sizeof number; i++)
    ((guint8 *) &id)[sizeof id - 1 - i] = (guint8) (number >> (8 * i));

  return id;
}

/* Not in the plan before its fields are filled. */
static gpointer
make (Region  *region,
      RgaList  list,
      RgaId   *id)
{
  *id = new_id (region);

  return rga_item_new (list, id);
}

static void
put (Region  *region,
     RgaItem *item)
{
  g_assert_true (rga_plan_add (region->plan, item));
}

static void
put_empty (Region  *region,
           RgaList  list,
           RgaId   *id)
{
  put (region, make (region, list, id));
}

static void
make_region (Region *region)
{
  RgaRequirement *asked;

  *region = (Region) { .plan = rga_plan_new () };
  put_empty (region, RGA_LIST_BODIES, &region->body);
  put_empty (region, RGA_LIST_BODIES, &region->other_body);
  asked = make (region, RGA_LIST_REQUIREMENTS, &region->requirement);
  asked->body = region->body;
  asked->hours_per_week = 100 * MINUTES;
  asked->rate = 8500;
  asked->weeks = 45;
  asked->min_days_per_week = 2;
  put (region, &asked->item);
  for (guint i = 0; i < N_ORGANISATIONS; i++)
    {
      RgaRequirementRow *row;

      put_empty (region, RGA_LIST_ORGANISATIONS, &region->organisations[i]);
      row = make (region, RGA_LIST_REQUIREMENT_ROWS, &region->rows[i]);
      row->requirement = region->requirement;
      row->organisation = region->organisations[i];
      row->hours_set = 30 * MINUTES;
      put (region, &row->item);
    }
}

static RgaId
add_person (Region *region,
            guint   of)
{
  RgaId id;
  RgaPerson *person = make (region, RGA_LIST_PEOPLE, &id);

  person->organisation = region->organisations[of];
  put (region, &person->item);

  return id;
}

static void
add_seat (Region      *region,
          const RgaId *person,
          const RgaId *body,
          guint        of,
          gint64       hours)
{
  RgaId id;
  RgaSeat *seat = make (region, RGA_LIST_SEATS, &id);

  seat->body = *body;
  seat->person = *person;
  seat->organisation = region->organisations[of];
  seat->hours_min = seat->hours_max = hours * MINUTES;
  seat->hours_unit = RGA_HOURS_UNIT_HOURS;
  put (region, &seat->item);
}

static void
add_gift (Region      *region,
          const RgaId *person,
          const RgaId *body,
          gint64       hours)
{
  RgaId id;
  RgaAvailability *gift = make (region, RGA_LIST_AVAILABILITIES, &id);

  gift->person = *person;
  gift->body = *body;
  gift->hours_min = gift->hours_max = hours * MINUTES;
  gift->hours_unit = RGA_HOURS_UNIT_HOURS;
  put (region, &gift->item);
}

/* Drawn and counted person by person, as a clerk would. */
static void
draw_people (Region *region,
             gint64 *expected)
{
  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    {
      guint of = (guint) g_test_rand_int_range (0, N_ORGANISATIONS);
      RgaId person = add_person (region, of);
      gint64 seat = g_test_rand_int_range (1, 20), gift = g_test_rand_int_range (1, 20);
      gboolean sits = g_test_rand_bit (), says = g_test_rand_bit (), elsewhere = g_test_rand_bit ();

      if (sits)
        add_seat (region, &person, &region->body, of, seat);
      if (says)
        add_gift (region, &person, &region->body, gift);
      if (elsewhere)
        add_gift (region, &person, g_test_rand_bit () ? &region->other_body : &RGA_ID_NONE, 9);
      expected[of] += says ? gift : sits ? seat : 0;
    }
}

static void
people_say_what_they_give (void)
{
  for (guint round = 0; round < 200; round++)
    {
      Region region;
      gint64 expected[N_ORGANISATIONS] = { 0 };
      g_autoptr(RgaContributions) all = NULL;

      make_region (&region);
      draw_people (&region, expected);
      all = rga_contributions_new (region.plan, rga_plan_get_in (region.plan, RGA_LIST_REQUIREMENTS, &region.requirement));
      g_assert_cmpuint (all->rows->len, ==, N_ORGANISATIONS);
      for (guint i = 0; i < N_ORGANISATIONS; i++)
        {
          const RgaContribution *row = &g_array_index (all->rows, RgaContribution, i);
          gint64 sum = 0;

          g_assert_cmpint (row->given, ==, expected[i] * MINUTES);
          for (guint g = 0; g < row->givers->len; g++)
            sum += g_array_index (row->givers, RgaContributionGiver, g).least;
          g_assert_cmpint (sum, ==, row->given);
          g_assert_cmpint (row->as_given.rest, ==, MAX (30 - expected[i], 0) * MINUTES);
          g_assert_cmpint (row->as_counted.rest, ==, (expected[i] < 16 ? 30 : MAX (30 - expected[i], 0)) * MINUTES);
        }
      g_object_unref (region.plan);
    }
}

/* A trial changes nothing of the plan, and what follows from it is as if it were done. */
static void
a_trial_leaves_the_plan (void)
{
  Region region;
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(RgaPlan) trial = NULL;
  g_autoptr(RgaContributions) before = NULL;
  g_autoptr(RgaContributions) after = NULL;
  guint rate;

  make_region (&region);
  rate = RGA_FIELD (RGA_LIST_REQUIREMENTS, rate);
  rga_edits_set (edits, RGA_LIST_REQUIREMENTS, &region.requirement, rate, rga_value_number (RGA_FIELD_MONEY, 10000));
  trial = rga_trial_new (region.plan, edits);
  before = rga_contributions_new (region.plan, rga_plan_get_in (region.plan, RGA_LIST_REQUIREMENTS, &region.requirement));
  after = rga_contributions_new (trial, rga_plan_get_in (trial, RGA_LIST_REQUIREMENTS, &region.requirement));
  g_assert_cmpint (before->sums.as_given.due, ==, 3 * 30 * 45 * 8500);
  g_assert_cmpint (after->sums.as_given.due, ==, 3 * 30 * 45 * 10000);
  g_object_unref (region.plan);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contribution-givers/people-say-what-they-give", people_say_what_they_give);
  g_test_add_func ("/contribution-givers/a-trial-leaves-the-plan", a_trial_leaves_the_plan);

  return g_test_run ();
}
