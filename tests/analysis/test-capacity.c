#include "rga-capacity.h"

#include "example-plan.h"
#include "rga-spans.h"

#define HOURS(n) ((gint64) (n) * 60)
#define DAY(iso) rga_day_from_iso (iso)

static const RgaCapacityGroup *
find_group (const RgaCapacity *capacity,
            const char        *name)
{
  for (guint i = 0; i < capacity->groups->len; i++)
    if (g_strcmp0 (((RgaCapacityGroup *) capacity->groups->pdata[i])->name, name) == 0)
      return capacity->groups->pdata[i];

  return NULL;
}

static void
assert_hours (const RgaCapacityStep *step,
              int                    min,
              int                    max)
{
  g_assert_cmpint (step->min, ==, HOURS (min));
  g_assert_cmpint (step->max, ==, HOURS (max));
}

static void
assert_all (const RgaCapacity *capacity,
            const char        *name,
            int                min,
            int                max,
            guint              unknown)
{
  const RgaCapacityGroup *group = find_group (capacity, name);
  RgaCapacityStep all;

  g_test_message ("%s", name);
  g_assert_nonnull (group);
  all = rga_capacity_group_all (group);
  assert_hours (&all, min, max);
  g_assert_cmpuint (all.unknown, ==, unknown);
}

/* ---- the documents ---- */

/* Table t7: the project teams of Alkmaar. */
static void
teams_of_alkmaar_by_project (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PROJECT };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  const RgaCapacityGroup *group;

  assert_all (capacity, "Vernieuwing van drang- en dwanghulp", 39, 39, 0);
  assert_all (capacity, "Aansluiting 18-/18+", 54, 56, 0);
  assert_all (capacity, "Vernieuwing residentiële zorg en pleegzorg", 23, 23, 0);
  assert_all (capacity, "Deelopdracht 1 – Preventieve ondersteuning", 20, 20, 3);
  assert_all (capacity, "Deelopdracht 2 – Toegang, nazorg & samenwerking", 18, 18, 3);
  assert_all (capacity, "Sturen op resultaat", 0, 0, 9);

  group = find_group (capacity, "Aansluiting 18-/18+");
  assert_hours (rga_capacity_group_at (group, DAY ("2016-05-31")), 54, 56);
  assert_hours (rga_capacity_group_at (group, DAY ("2016-06-01")), 51, 53);
  assert_hours (rga_capacity_group_at (group, DAY ("2017-03-01")), 0, 0);

  group = find_group (capacity, "Vernieuwing residentiële zorg en pleegzorg");
  assert_hours (rga_capacity_group_at (group, DAY ("2016-06-01")), 20, 20);
  g_assert_cmpint (group->later_min, ==, HOURS (3));
  g_assert_cmpuint (group->later_rows, ==, 2);
}

static void
teams_of_alkmaar_per_person (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PROJECT, .count = RGA_CAPACITY_COUNT_PERSONS };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

  assert_all (capacity, "Vernieuwing van drang- en dwanghulp", 51, 51, 0);
  assert_all (capacity, "Aansluiting 18-/18+", 75, 77, 0);
}

static void
teams_of_alkmaar_by_discipline (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_DISCIPLINE };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

  assert_all (capacity, "Beleid", 26, 28, 1);
  assert_all (capacity, "Inhoudsdeskundige", 54, 54, 4);
  assert_all (capacity, "Gemeentelijke Toegang", 16, 16, 1);
  assert_all (capacity, "Gemeentelijke Toegang & Beleid", 2, 2, 0);
  assert_all (capacity, "Bedrijfsvoering", 7, 7, 3);
  assert_all (capacity, "Contractmanagement", 10, 10, 3);
  assert_all (capacity, "Inkoop", 4, 4, 2);
  assert_all (capacity, "Contactpersoon", 12, 12, 0);
  assert_all (capacity, "Medewerker jongerenloket", 3, 3, 0);
  assert_all (capacity, "Medewerker Rmc, vsv aanpak", 3, 3, 0);
  assert_all (capacity, "Student HvA", 3, 3, 0);
}

static void
teams_of_alkmaar_by_organisation (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_ORGANISATION };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  gint64 unnamed = 0;

  assert_all (capacity, "Gecertificeerde Instellingen", 10, 10, 0);
  assert_all (capacity, "Alkmaar", 9, 11, 2);
  assert_all (capacity, "BUCH gemeenten", 3, 3, 0);
  assert_all (capacity, "Parlan", 6, 6, 1);
  assert_all (capacity, "Regio Alkmaar (RA)", 4, 4, 1);
  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityGroup *group = capacity->groups->pdata[i];

      if (group->name[0] == '\0' && g_str_equal (group->party, "gemeenten"))
        unnamed += rga_capacity_group_all (group).min;
    }
  g_assert_cmpint (unnamed, ==, HOURS (55));
}

static void
total_of_alkmaar (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_MAIN_PROJECT };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  const RgaCapacityStep *may = rga_capacity_group_at (capacity->total, DAY ("2016-05-31"));
  const RgaCapacityStep *june = rga_capacity_group_at (capacity->total, DAY ("2016-06-01"));
  const RgaCapacityChange *change = &g_array_index (capacity->changes, RgaCapacityChange, 0);

  assert_hours (may, 151, 153);
  assert_hours (june, 148, 150);
  /* Table t7 leaves the leader of project 1 out: 20 weeks without a start. */
  g_assert_cmpint (capacity->total->loose_min, ==, HOURS (18));
  g_assert_cmpint (capacity->total->later_min, ==, HOURS (3));
  g_assert_cmpuint (capacity->total->unknown, ==, 15);
  g_assert_cmpint (june->available, ==, RGA_UNKNOWN);

  g_assert_cmpint (change->day, ==, DAY ("2016-06-01"));
  g_assert_cmpint (change->min, ==, -HOURS (3));
  g_assert_cmpstr (change->what, ==, "Student HvA");
  assert_all (capacity, "Slimme en effectieve preventie", 38, 38, 6);
}

/* Table t9: ten members of 12 or 16 hours, and the one who leads. */
static void
team_of_zuidwest (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("verkennende-opdracht");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_BODY };
  g_autoptr(RgaCapacity) stated = rga_capacity_new (plan, &query);
  g_autoptr(RgaCapacity) small = NULL;
  g_autoptr(RgaCapacity) ideal = NULL;
  g_autoptr(GPtrArray) variants = rga_capacity_variants (plan, &RGA_ID_NONE);

  g_assert_cmpuint (variants->len, ==, 2);
  query.variant = variants->pdata[0];
  small = rga_capacity_new (plan, &query);
  query.variant = variants->pdata[1];
  ideal = rga_capacity_new (plan, &query);

  g_assert_true (stated->is_relative);
  assert_all (stated, "Uitvoeringsteam", 152, 196, 1);
  assert_all (small, "Uitvoeringsteam", 152, 156, 1);
  assert_all (ideal, "Uitvoeringsteam", 192, 196, 1);
  g_assert_cmpint (stated->total->steps->len, ==, 1);
  g_assert_cmpint (rga_capacity_group_at (stated->total, 0)->available, ==, RGA_UNKNOWN);
}

static void
members_nobody_names_stand_apart (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("verkennende-opdracht");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_FUNCTION };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  guint rests = 0;

  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityGroup *group = capacity->groups->pdata[i];
      RgaCapacityStep all = rga_capacity_group_all (group);

      if (!group->is_rest)
        continue;
      rests++;
      assert_hours (&all, 60, 80);
      g_assert_cmpuint (all.rows, ==, 1);
    }
  g_assert_cmpuint (rests, ==, 1);
}

/* Table t6: six to eight members of two days, against 150 hours of 2018. */
static void
team_of_holland_rijnland (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_BODY };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  g_autoptr(RgaCapacity) shorter = NULL;
  RgaSettings *settings = example_item (plan, RGA_LIST_SETTINGS);
  const RgaCapacityGroup *team = find_group (capacity, "Regionaal beleidsteam jeugd");
  const RgaCapacityStep *step = rga_capacity_group_at (team, DAY ("2018-06-01"));

  assert_hours (step, 96, 128);
  g_assert_cmpint (step->available, ==, HOURS (150));
  g_assert_cmpint (rga_capacity_group_at (team, DAY ("2019-06-01"))->available, ==, RGA_UNKNOWN);
  g_assert_cmpint (rga_capacity_group_at (team, DAY ("2020-01-01"))->max, ==, 0);

  if (rga_plan_get_settings (plan) != NULL)
    settings->item.id = rga_plan_get_settings (plan)->item.id;
  settings->minutes_per_day = 432;
  rga_plan_put (plan, &settings->item);
  shorter = rga_capacity_new (plan, &query);
  step = rga_capacity_group_at (find_group (shorter, "Regionaal beleidsteam jeugd"), DAY ("2018-06-01"));
  g_assert_cmpint (step->min, ==, 86 * 60 + 24);
  g_assert_cmpint (step->max, ==, 115 * 60 + 12);
}

static void
nothing_is_known_of_utrecht (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_DISCIPLINE };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

  g_assert_false (rga_capacity_has_hours (capacity));
  g_assert_cmpuint (capacity->total->unknown, ==, 5);
}

/* ---- rules ---- */

static void
same_person_is_one (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PERSON };
  RgaSeat *first = example_seat (plan, "Toegang", 2, 2, NULL);
  RgaSeat *second = example_seat (plan, "Toegang (spelling)", 2, 3, NULL);
  g_autoptr(RgaCapacity) capacity = NULL;

  second->same_person_as = first->item.id;
  rga_plan_put (plan, &first->item);
  rga_plan_put (plan, &second->item);
  capacity = rga_capacity_new (plan, &query);

  g_assert_cmpuint (capacity->groups->len, ==, 1);
  assert_all (capacity, "Toegang", 4, 5, 0);
}

static void
hours_not_asked_are_not_unknown (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_FUNCTION };
  RgaSeat *first = example_seat (plan, "Wethouder", EXAMPLE_NO_HOURS, EXAMPLE_NO_HOURS, NULL);
  RgaSeat *second = example_seat (plan, "Inkoop", EXAMPLE_NO_HOURS, EXAMPLE_NO_HOURS, NULL);
  g_autoptr(RgaCapacity) capacity = NULL;

  first->hours_state = example_text ("niet gevraagd");
  second->hours_state = example_text ("-");
  rga_plan_put (plan, &first->item);
  rga_plan_put (plan, &second->item);
  capacity = rga_capacity_new (plan, &query);

  g_assert_cmpuint (capacity->total->unknown, ==, 1);
  g_assert_cmpuint (capacity->groups->len, ==, 1);
}

static void
length_without_a_start_stands_apart (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_FUNCTION };
  RgaSeat *loose = example_seat (plan, "Projectleider", 18, 18, example_period (NULL, NULL));
  RgaSeat *dated = NULL;
  g_autoptr(RgaCapacity) relative = NULL;
  g_autoptr(RgaCapacity) calendar = NULL;

  loose->period->kind = RGA_PERIOD_DURATION;
  loose->period->duration = 20;
  loose->period->duration_unit = RGA_UNIT_WEEK;
  rga_plan_put (plan, &loose->item);
  relative = rga_capacity_new (plan, &query);

  g_assert_true (relative->is_relative);
  assert_hours (rga_capacity_group_at (relative->total, 139), 18, 18);
  assert_hours (rga_capacity_group_at (relative->total, 140), 0, 0);

  dated = example_seat (plan, "Student", 3, 3, example_period (NULL, "2016-05-31"));
  rga_plan_put (plan, &dated->item);
  calendar = rga_capacity_new (plan, &query);

  g_assert_false (calendar->is_relative);
  assert_hours (rga_capacity_group_at (calendar->total, DAY ("2016-05-01")), 3, 3);
  g_assert_cmpint (calendar->total->loose_min, ==, HOURS (18));
}

static void
tables_show_the_busiest_week (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_FUNCTION };
  g_autoptr(RgaCapacity) capacity = NULL;
  g_autoptr(GArray) quarters = NULL;
  g_autoptr(GArray) weeks = NULL;

  rga_plan_put (plan, &example_seat (plan, "Beleid", 10, 12, example_period ("2016-01-01", "2016-12-31"))->item);
  rga_plan_put (plan, &example_seat (plan, "Beleid", 5, 5, example_period ("2016-06-06", "2016-06-12"))->item);
  capacity = rga_capacity_new (plan, &query);
  quarters = rga_capacity_group_table (capacity->total, RGA_PRECISION_QUARTER, DAY ("2016-02-10"), DAY ("2016-08-01"));
  weeks = rga_capacity_group_table (capacity->total, RGA_PRECISION_WEEK, DAY ("2016-06-01"), DAY ("2016-06-14"));

  g_assert_cmpuint (quarters->len, ==, 3);
  g_assert_cmpint (g_array_index (quarters, RgaCapacityStep, 0).from, ==, DAY ("2016-01-01"));
  g_assert_cmpint (g_array_index (quarters, RgaCapacityStep, 1).to, ==, DAY ("2016-06-30"));
  assert_hours (&g_array_index (quarters, RgaCapacityStep, 0), 10, 12);
  assert_hours (&g_array_index (quarters, RgaCapacityStep, 1), 15, 17);
  assert_hours (&g_array_index (quarters, RgaCapacityStep, 2), 10, 12);
  g_assert_cmpuint (weeks->len, ==, 3);
  assert_hours (&g_array_index (weeks, RgaCapacityStep, 0), 10, 12);
  assert_hours (&g_array_index (weeks, RgaCapacityStep, 1), 15, 17);
}

/* ---- any plan at all ---- */

/* What a patient clerk would do: for this one day ask every seat again. */
static gint64
count_by_hand (RgaPlan       *plan,
               RgaDay         day,
               const RgaBody *body,
               gboolean       max,
               guint         *unknown)
{
  gint64 sum = 0;
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_SEATS, &n);

  *unknown = 0;
  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (const RgaSeat *) items[i];
      const RgaPeriod *period = seat->period;

      if (body != NULL && !rga_id_equal (&seat->body, &body->item.id))
        continue;
      if (period != NULL && period->start != RGA_DAY_OPEN && day < period->start)
        continue;
      if (period != NULL && period->end != RGA_DAY_OPEN && day > period->end)
        continue;
      if (seat->hours_min == RGA_UNKNOWN)
        (*unknown)++;
      else
        sum += max ? seat->hours_max : seat->hours_min;
    }

  return sum;
}

static RgaPeriod *
random_period (RgaDay origin)
{
  RgaPeriod *period = example_period ("2020-01-01", "2020-01-01");
  RgaDay start = origin + g_test_rand_int_range (0, 400);

  period->start = g_test_rand_bit () ? start : RGA_DAY_OPEN;
  period->end = g_test_rand_bit () ? start + g_test_rand_int_range (0, 200) : RGA_DAY_OPEN;
  period->kind = period->start == RGA_DAY_OPEN ? RGA_PERIOD_UNTIL : RGA_PERIOD_PERIOD;

  return period;
}

static void
add_random_seat (RgaPlan *plan,
                 RgaBody *body,
                 RgaDay   origin)
{
  int min = g_test_rand_int_range (0, 30);
  RgaSeat *seat = example_seat (plan, "x", min, min + g_test_rand_int_range (0, 5), NULL);

  if (g_test_rand_int_range (0, 5) == 0)
    seat->hours_min = seat->hours_max = RGA_UNKNOWN;
  if (g_test_rand_int_range (0, 4) != 0)
    seat->period = random_period (origin);
  seat->body = body->item.id;
  rga_plan_put (plan, &seat->item);
}

static void
assert_group_like_clerk (RgaPlan                *plan,
                         const RgaCapacityGroup *group,
                         const RgaBody          *body,
                         RgaDay                  day)
{
  const RgaCapacityStep *step = rga_capacity_group_at (group, day);
  guint unknown;

  g_assert_cmpint (step->min, ==, count_by_hand (plan, day, body, FALSE, &unknown));
  g_assert_cmpint (step->max, ==, count_by_hand (plan, day, body, TRUE, &unknown));
  g_assert_cmpuint (step->unknown, ==, unknown);
}

static void
any_plan_adds_up_day_by_day (void)
{
  RgaDay origin = DAY ("2020-01-01");

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr(RgaPlan) plan = rga_plan_new ();
      RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_BODY };
      g_autoptr(RgaCapacity) capacity = NULL;
      RgaBody *bodies[3];

      for (guint i = 0; i < 3; i++)
        bodies[i] = (RgaBody *) rga_plan_put (plan, example_item (plan, RGA_LIST_BODIES));
      for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
        add_random_seat (plan, bodies[g_test_rand_int_range (0, 3)], origin);
      capacity = rga_capacity_new (plan, &query);

      for (RgaDay day = origin - 10; day < origin + 620; day += 3)
        {
          assert_group_like_clerk (plan, capacity->total, NULL, day);
          for (guint i = 0; i < capacity->groups->len; i++)
            {
              const RgaCapacityGroup *group = capacity->groups->pdata[i];

              assert_group_like_clerk (plan, group, rga_plan_get_in (plan, RGA_LIST_BODIES, &group->id), day);
            }
        }
    }
}

static void
steps_leave_no_gap (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_DISCIPLINE };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityGroup *group = capacity->groups->pdata[i];

      g_assert_cmpint (g_array_index (group->steps, RgaCapacityStep, 0).from, ==, RGA_DAY_OPEN);
      for (guint j = 1; j < group->steps->len; j++)
        g_assert_cmpint (g_array_index (group->steps, RgaCapacityStep, j).from, ==,
                         g_array_index (group->steps, RgaCapacityStep, j - 1).to + 1);
      g_assert_cmpint (g_array_index (group->steps, RgaCapacityStep, group->steps->len - 1).to, ==, RGA_DAY_OPEN);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capacity/alkmaar/project", teams_of_alkmaar_by_project);
  g_test_add_func ("/capacity/alkmaar/per-person", teams_of_alkmaar_per_person);
  g_test_add_func ("/capacity/alkmaar/discipline", teams_of_alkmaar_by_discipline);
  g_test_add_func ("/capacity/alkmaar/organisation", teams_of_alkmaar_by_organisation);
  g_test_add_func ("/capacity/alkmaar/total", total_of_alkmaar);
  g_test_add_func ("/capacity/zuidwest/team", team_of_zuidwest);
  g_test_add_func ("/capacity/zuidwest/rest", members_nobody_names_stand_apart);
  g_test_add_func ("/capacity/holland-rijnland/team", team_of_holland_rijnland);
  g_test_add_func ("/capacity/utrecht/nothing", nothing_is_known_of_utrecht);
  g_test_add_func ("/capacity/same-person", same_person_is_one);
  g_test_add_func ("/capacity/not-asked", hours_not_asked_are_not_unknown);
  g_test_add_func ("/capacity/length", length_without_a_start_stands_apart);
  g_test_add_func ("/capacity/table", tables_show_the_busiest_week);
  g_test_add_func ("/capacity/random", any_plan_adds_up_day_by_day);
  g_test_add_func ("/capacity/no-gap", steps_leave_no_gap);

  return g_test_run ();
}
