#include "rga-figures.h"

#include "example-plan.h"
#include "rga-bodies.h"
#include "rga-capacity.h"
#include "rga-findings.h"
#include "rga-load.h"
#include "rga-people.h"
#include "rga-spans.h"

#define HOURS(n) ((gint64) (n) * 60)
#define TEAM "Projectteam drang- en dwanghulp"
#define PROJECT "Vernieuwing van drang- en dwanghulp"

static RgaOverride *
set_value (RgaPlan    *plan,
           RgaList     list,
           const char *item,
           const char *name,
           const char *value,
           const char *reason)
{
  RgaOverride *row = example_item (plan, RGA_LIST_OVERRIDES);

  row->about = ((RgaItem *) example_find (plan, list, item))->id;
  row->field = example_text (name);
  row->value = example_text (value);
  row->reason = reason == NULL ? NULL : example_text (reason);
  rga_plan_put (plan, &row->item);

  return row;
}

static gint64
sum_of (RgaPlan       *plan,
        RgaCapacityBy  by,
        gint64        *total)
{
  RgaCapacityQuery query = { .by = by };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  gint64 sum = 0;

  for (guint i = 0; i < capacity->groups->len; i++)
    {
      RgaCapacityStep all = rga_capacity_group_all (capacity->groups->pdata[i]);

      g_assert_cmpint (all.min, <=, all.max);
      sum += all.max;
    }
  *total = rga_capacity_group_all (capacity->total).max;

  return sum;
}

static gint64
hours_of_group (RgaPlan       *plan,
                RgaCapacityBy  by,
                const char    *name)
{
  RgaCapacityQuery query = { .by = by };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityGroup *group = capacity->groups->pdata[i];

      if (g_strcmp0 (group->name, name) == 0)
        return rga_capacity_group_all (group).max;
    }
  g_assert_not_reached ();
}

/* The rows of a team that is set to 30 instead of 39 count for 30, however they
 * are added up. */
static void
set_hours_hold_in_every_view (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  gint64 before, total;

  sum_of (plan, RGA_CAPACITY_BY_BODY, &before);
  set_value (plan, RGA_LIST_BODIES, TEAM, "hours", "30", "afspraak");
  for (guint by = 0; by < RGA_N_CAPACITY_BY; by++)
    {
      g_assert_cmpint (sum_of (plan, by, &total), ==, total);
      g_assert_cmpint (total, ==, before - HOURS (9));
    }
  g_assert_cmpint (hours_of_group (plan, RGA_CAPACITY_BY_BODY, TEAM), ==, HOURS (30));
  g_assert_cmpint (hours_of_group (plan, RGA_CAPACITY_BY_PROJECT, PROJECT), ==, HOURS (30));
}

static RgaFigureState
look (RgaPlan    *plan,
      RgaList     list,
      const char *item,
      const char *name)
{
  return rga_figure_look (rga_figure_find (list, name), plan, example_find (plan, list, item));
}

static void
the_widest_hours_hold (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaFigureState state;

  set_value (plan, RGA_LIST_PROJECTS, PROJECT, "hours", "40", "x");
  set_value (plan, RGA_LIST_BODIES, TEAM, "hours", "30", "x");
  g_assert_cmpint (hours_of_group (plan, RGA_CAPACITY_BY_PROJECT, PROJECT), ==, HOURS (40));

  state = look (plan, RGA_LIST_PROJECTS, PROJECT, "hours");
  g_assert_cmpint (state.computed.most, ==, HOURS (30));
  g_assert_cmpint (state.set.most, ==, HOURS (40));
  state = look (plan, RGA_LIST_BODIES, TEAM, "hours");
  g_assert_cmpint (state.computed.most, ==, HOURS (39));
}

/* What the figure says, in whole hours. */
static void
check_hours (RgaPlan    *plan,
             RgaList     list,
             const char *item,
             int         least,
             int         most,
             guint       open)
{
  RgaFigureState state = look (plan, list, item, "hours");

  g_assert_cmpint (state.computed.least, ==, HOURS (least));
  g_assert_cmpint (state.computed.most, ==, HOURS (most));
  g_assert_cmpuint (state.computed.open, ==, open);
}

/* Sums of domain-model 5.2: a later stage and rows without hours stand apart. */
static void
a_figure_is_what_is_asked_at_once (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaId team = ((RgaItem *) example_find (plan, RGA_LIST_BODIES, TEAM))->id;
  RgaSeat *early = example_item (plan, RGA_LIST_SEATS), *late = example_item (plan, RGA_LIST_SEATS);

  check_hours (plan, RGA_LIST_BODIES, "Projectteam aansluiting 18-/18+", 54, 56, 0);
  check_hours (plan, RGA_LIST_BODIES, "Projectteam residentiële zorg en pleegzorg", 20, 20, 0);
  check_hours (plan, RGA_LIST_BODIES, "Projectteam preventie deelopdracht 1", 20, 20, 3);

  early->body = late->body = team;
  early->hours_min = early->hours_max = late->hours_min = late->hours_max = HOURS (5);
  early->period = example_period ("2017-01-01", "2017-03-31");
  late->period = example_period ("2017-04-01", "2017-06-30");
  rga_plan_put (plan, &early->item);
  rga_plan_put (plan, &late->item);
  check_hours (plan, RGA_LIST_BODIES, TEAM, 44, 44, 0);
}

static void
check_list (RgaPlan *plan,
            RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      RgaCapacityQuery query = { .within = items[i]->id, .by = RGA_CAPACITY_BY_BODY };
      g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
      RgaCapacityStep now = rga_capacity_group_now (capacity->total);
      RgaFigureState state = rga_figure_look (rga_figure_find (list, "hours"), plan, items[i]);

      g_assert_cmpint (state.computed.least, ==, now.rows == 0 ? RGA_UNKNOWN : now.min);
      g_assert_cmpint (state.computed.most, ==, now.rows == 0 ? RGA_UNKNOWN : now.max);
      g_assert_cmpuint (state.computed.open, ==, now.rows == 0 ? 0 : now.unknown);
    }
}

/* The pane and the table under which the seats stand say the same. */
static void
figure_and_capacity_agree (void)
{
  static const char *const examples[] = { "transformatieagenda", "verkennende-opdracht", "samenwerkingsagenda" };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr(RgaPlan) plan = example_plan_new (examples[i]);

      check_list (plan, RGA_LIST_BODIES);
      check_list (plan, RGA_LIST_PROJECTS);
    }
}

/* “Sturen op resultaat” has nine rows, and none says how many hours. */
static void
hours_are_set_where_no_row_has_any (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  gint64 total;

  set_value (plan, RGA_LIST_PROJECTS, "Sturen op resultaat", "hours", "20-22", NULL);
  g_assert_cmpint (hours_of_group (plan, RGA_CAPACITY_BY_PROJECT, "Sturen op resultaat"), ==, HOURS (22));
  g_assert_cmpint (sum_of (plan, RGA_CAPACITY_BY_DISCIPLINE, &total), ==, total);
}

/* A variant is a sum of its own; counting heads too. */
static void
other_ways_to_count_stay_as_computed (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaCapacityQuery query = { .by = RGA_CAPACITY_BY_PROJECT, .count = RGA_CAPACITY_COUNT_PERSONS };
  g_autoptr(RgaCapacity) before = rga_capacity_new (plan, &query);
  g_autoptr(RgaCapacity) after = NULL;

  set_value (plan, RGA_LIST_BODIES, TEAM, "hours", "30", "x");
  after = rga_capacity_new (plan, &query);
  g_assert_cmpint (rga_capacity_group_all (after->total).max, ==, rga_capacity_group_all (before->total).max);
}

static void
a_span_is_set_on_one_side_or_both (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *project = example_find (plan, RGA_LIST_PROJECTS, PROJECT);
  RgaOverride *row = set_value (plan, RGA_LIST_PROJECTS, PROJECT, "span", "vanaf 1 mei 2016", "x");
  RgaSpan computed = rga_span_computed (plan, &project->id);
  RgaSpan span = rga_span_of_project (plan, &project->id);

  g_assert_cmpint (span.first, ==, rga_day_from_iso ("2016-05-01"));
  g_assert_cmpint (span.last, ==, computed.last);
  rga_plan_remove (plan, &row->item.id);
  set_value (plan, RGA_LIST_PROJECTS, PROJECT, "span", "2016-02-01/2016-12-31", "x");
  span = rga_span_of_project (plan, &project->id);
  g_assert_cmpint (span.first, ==, rga_day_from_iso ("2016-02-01"));
  g_assert_cmpint (span.last, ==, rga_day_from_iso ("2016-12-31"));
}

static void
counts_are_what_was_set (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaBody *team = example_find (plan, RGA_LIST_BODIES, TEAM);
  guint before = rga_body_size (plan, team).filled;

  set_value (plan, RGA_LIST_BODIES, TEAM, "members", "12", "x");
  g_assert_cmpuint (rga_body_size (plan, team).filled, ==, 12);
  g_assert_cmpuint (rga_body_size_computed (plan, team).filled, ==, before);
}

/* A list that keeps the pair in fields of its own: Leiden, 48 and 47. */
static void
leiden_is_set_to_47 (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  RgaFigureState state = look (plan, RGA_LIST_REQUIREMENT_ROWS, "Leiden", "hours");

  g_assert_true (state.is_set);
  g_assert_cmpint (state.computed.most, ==, HOURS (48));
  g_assert_cmpint (state.set.most, ==, HOURS (47));
  g_assert_nonnull (state.reason);
}

static void
check_words (RgaPlan       *plan,
             RgaAmountKind  kind,
             const char    *words,
             const char    *expected)   /* NULL = not read */
{
  RgaAmount amount, again;
  g_autofree char *text = NULL;

  g_test_message ("%s", words);
  g_assert_cmpint (rga_amount_read (&amount, kind, words, plan), ==, expected != NULL);
  text = rga_amount_to_text (&amount, kind);
  g_assert_cmpstr (text, ==, expected == NULL ? "" : expected);
  if (expected == NULL)
    return;

  g_assert_true (rga_amount_read (&again, kind, text, plan));
  g_assert_cmpint (again.least, ==, amount.least);
  g_assert_cmpint (again.most, ==, amount.most);
}

/* What is written reads back; a year that nobody named is not taken from today. */
static void
words_are_read_as_typed (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();

  check_words (plan, RGA_AMOUNT_HOURS, "47", "47");
  check_words (plan, RGA_AMOUNT_HOURS, "54–56 uur", "54-56");
  check_words (plan, RGA_AMOUNT_HOURS, "7,5", "7.5");
  check_words (plan, RGA_AMOUNT_HOURS, "2 dagen", "16");
  check_words (plan, RGA_AMOUNT_HOURS, "veel", NULL);
  check_words (plan, RGA_AMOUNT_COUNT, " 11 ", "11");
  check_words (plan, RGA_AMOUNT_COUNT, "-1", NULL);
  check_words (plan, RGA_AMOUNT_COUNT, "elf", NULL);
  check_words (plan, RGA_AMOUNT_DAYS, "Q2 2022 t/m Q1 2023", "2022-04-01/2023-03-31");
  check_words (plan, RGA_AMOUNT_DAYS, "t/m 2023", "../2023-12-31");
  check_words (plan, RGA_AMOUNT_DAYS, "mei", NULL);
  check_words (plan, RGA_AMOUNT_DAYS, "2023-03-31/2022-04-01", NULL);
}

static guint
count_unexplained (RgaPlan *plan)
{
  RgaTableQuery everything = { .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GArray) findings = rga_findings_new (plan, &everything, RGA_DAY_OPEN);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_array_index (findings, RgaFinding, i).kind == RGA_FINDING_SET_UNEXPLAINED;

  return n;
}

static void
a_missing_reason_is_an_open_point (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  RgaRequirementRow *leiden;

  g_assert_cmpuint (count_unexplained (plan), ==, 0);
  set_value (plan, RGA_LIST_BODIES, "Regionaal beleidsteam jeugd", "hours", "150", NULL);
  g_assert_cmpuint (count_unexplained (plan), ==, 1);
  set_value (plan, RGA_LIST_BODIES, "Regionaal beleidsteam jeugd", "members", "7", "geteld op 1 mei");
  g_assert_cmpuint (count_unexplained (plan), ==, 1);

  leiden = (RgaRequirementRow *) rga_item_copy (example_find (plan, RGA_LIST_REQUIREMENT_ROWS, "Leiden"));
  g_clear_pointer ((char **) &leiden->set_reason, g_ref_string_release);
  rga_plan_put (plan, &leiden->item);
  g_assert_cmpuint (count_unexplained (plan), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/hours-in-every-view", set_hours_hold_in_every_view);
  g_test_add_func ("/figures/hours-widest", the_widest_hours_hold);
  g_test_add_func ("/figures/hours-at-once", a_figure_is_what_is_asked_at_once);
  g_test_add_func ("/figures/hours-agree", figure_and_capacity_agree);
  g_test_add_func ("/figures/hours-from-nothing", hours_are_set_where_no_row_has_any);
  g_test_add_func ("/figures/other-counts", other_ways_to_count_stay_as_computed);
  g_test_add_func ("/figures/span", a_span_is_set_on_one_side_or_both);
  g_test_add_func ("/figures/counts", counts_are_what_was_set);
  g_test_add_func ("/figures/leiden", leiden_is_set_to_47);
  g_test_add_func ("/figures/words", words_are_read_as_typed);
  g_test_add_func ("/figures/unexplained", a_missing_reason_is_an_open_point);

  return g_test_run ();
}
