#include "rga-contributions.h"

#include <string.h>

#include "example-plan.h"
#include "rga-split.h"

/* Regions made by chance, against an arithmetic of their own. */

#define HOURS(n) ((gint64) (n) * 60)
#define EUROS(n) ((gint64) (n) * 100)
#define ASKED "Inzet"

#define N 12

/* A region of N municipalities; the first `grouped` deliver as one. */
typedef struct
{
  gint64 numbers[N];   /* inhabitants */
  guint  grouped;
  gint64 asked;        /* hours */
  gint64 rate;         /* euros */
  gint64 weeks;
  gint64 given[N];     /* hours, of the rows; −1 = nothing noted */
  gboolean by_row;
  gboolean leave;
} Region;

static void
choose (Region *region)
{
  for (guint i = 0; i < N; i++)
    {
      region->numbers[i] = g_test_rand_int_range (1, 130000);
      region->given[i] = g_test_rand_int_range (-1, 40);
    }
  region->grouped = (guint) g_test_rand_int_range (1, 5);
  region->asked = g_test_rand_int_range (100, 600);   /* so that the largest bears the difference */
  region->rate = g_test_rand_int_range (1, 200);
  region->weeks = g_test_rand_int_range (1, 53);
  region->by_row = g_test_rand_bit ();
  region->leave = g_test_rand_bit ();
}

static RgaPlan *
build (const Region *region)
{
  RgaPlan *plan = rga_plan_new ();
  RgaKey *key = example_item (plan, RGA_LIST_KEYS);
  RgaRequirement *asked = example_item (plan, RGA_LIST_REQUIREMENTS);
  RgaOrganisationGroup *group = example_item (plan, RGA_LIST_ORGANISATION_GROUPS);

  asked->name = example_text (ASKED);
  asked->key = key->item.id;
  asked->hours_per_week = HOURS (region->asked);
  asked->rate = EUROS (region->rate);
  asked->weeks = region->weeks;
  asked->round_at = region->by_row ? RGA_ROUND_AT_ROW : RGA_ROUND_AT_ORGANISATION;
  asked->settle = region->leave ? RGA_SETTLE_LEAVE : RGA_SETTLE_LARGEST;
  rga_plan_put (plan, &key->item);
  rga_plan_put (plan, &asked->item);
  rga_plan_put (plan, &group->item);
  for (guint i = 0; i < N; i++)
    {
      RgaOrganisation *organisation = example_item (plan, RGA_LIST_ORGANISATIONS);
      RgaKeyWeight *weight = example_item (plan, RGA_LIST_KEY_WEIGHTS);
      RgaRequirementRow *row = example_item (plan, RGA_LIST_REQUIREMENT_ROWS);
      RgaGroupMember *member = example_item (plan, RGA_LIST_GROUP_MEMBERS);

      weight->key = key->item.id;
      weight->organisation = member->organisation = organisation->item.id;
      weight->weight = rga_fraction_new (region->numbers[i], 1);
      member->organisation_group = group->item.id;
      row->requirement = asked->item.id;
      row->hours_given = region->given[i] < 0 ? RGA_UNKNOWN : HOURS (region->given[i]);
      if (i < region->grouped)
        row->organisation_group = group->item.id;
      else
        row->organisation = organisation->item.id;
      rga_plan_put (plan, &organisation->item);
      rga_plan_put (plan, &weight->item);
      if (i < region->grouped)
        rga_plan_put (plan, &member->item);
      else
        rga_item_free (&member->item);
      if (i == 0 || i >= region->grouped)
        rga_plan_put (plan, &row->item);
      else
        rga_item_free (&row->item);
    }

  return plan;
}

/* The hours of each row, in whole hours: weights one after another, the largest
 * found by looking at all of them. */
static void
expect (const Region *region,
        gint64       *hours)
{
  gint64 numbers[N] = { 0 }, sum = 0, given = 0;
  guint n = 0, largest = 0;
  guint row_of_part[N];

  for (guint i = 0; i < N; i++)
    {
      gboolean joins = i > 0 && i < region->grouped;

      if (region->by_row && joins)
        numbers[n - 1] += region->numbers[i];
      else
        numbers[n++] = region->numbers[i];
      row_of_part[n - 1] = i < region->grouped ? 0 : i - region->grouped + 1;
      sum += region->numbers[i];
    }
  memset (hours, 0, N * sizeof (gint64));
  for (guint p = 0; p < n; p++)
    {
      gint64 rounded = (2 * region->asked * numbers[p] + sum) / (2 * sum);

      hours[row_of_part[p]] += rounded;
      given += rounded;
      if (numbers[p] > numbers[largest])
        largest = p;
    }
  if (!region->leave)
    hours[row_of_part[largest]] += region->asked - given;
}

static void
any_region_is_as_worked_out (void)
{
  for (guint round = 0; round < 400; round++)
    {
      Region region;
      gint64 hours[N];
      guint n_rows;
      g_autoptr(RgaPlan) plan = NULL;
      g_autoptr(RgaContributions) self = NULL;

      choose (&region);
      plan = build (&region);
      self = rga_contributions_new (plan, example_find (plan, RGA_LIST_REQUIREMENTS, ASKED));
      expect (&region, hours);
      n_rows = N - region.grouped + 1;
      g_assert_cmpuint (self->rows->len, ==, n_rows);
      for (guint i = 0; i < n_rows; i++)
        {
          const RgaContribution *row = &g_array_index (self->rows, RgaContribution, i);
          gint64 given = MAX (region.given[i == 0 ? 0 : i + region.grouped - 1], 0);

          g_assert_cmpint (row->hours, ==, HOURS (hours[i]));
          g_assert_cmpint (row->as_given.due, ==, EUROS (MAX (hours[i] - given, 0) * region.rate * region.weeks));
          g_assert_cmpint (row->as_given.surplus, ==, HOURS (MAX (given - hours[i], 0)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contributions/any-region", any_region_is_as_worked_out);

  return g_test_run ();
}
