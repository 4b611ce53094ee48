#include "rga-decision-count.h"
#include "rga-decisions.h"

#include "example-plan.h"

static RgaDay
day (const char *text)
{
  return rga_day_from_iso (text);
}

static gboolean
holds (GPtrArray  *rows,
       const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (rga_item_name (rows->pdata[i]), name) == 0)
      return TRUE;

  return FALSE;
}

/* Question 28: what the steering group decides before 1 July 2016, and what soon after. */
static void
a_body_before_a_day (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaItem *body = example_find (plan, RGA_LIST_BODIES, "Stuurgroep bovenregionale samenwerking jeugd(hulp)");
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  g_autoptr(GPtrArray) june = NULL, july = NULL;

  query.body = body->id;
  query.until = day ("2016-06-30");
  june = rga_decisions_new (plan, &query);
  g_assert_cmpuint (june->len, ==, 1);
  g_assert_true (holds (june, "Vaststelling resultaat nulmeting"));

  query.until = day ("2016-07-15");
  july = rga_decisions_new (plan, &query);
  g_assert_cmpuint (july->len, ==, 3);
  g_assert_true (holds (july, "Vaststelling ontwikkelagenda en intentieverklaring"));
  g_assert_true (holds (july, "Aanstelling projectleider/procesbegeleider deel 2"));
}

/* In the name of the decision or of its body, in capitals or not. */
static void
with_words (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  g_autoptr(GPtrArray) named = NULL, of_body = NULL, none = NULL;

  query.words = "nulmeting";
  named = rga_decisions_new (plan, &query);
  g_assert_true (holds (named, "Vaststelling resultaat nulmeting"));
  g_assert_false (holds (named, "Vaststelling ontwikkelagenda en intentieverklaring"));

  query.words = "stuurgroep bovenregionale";
  of_body = rga_decisions_new (plan, &query);
  g_assert_true (holds (of_body, "Vaststelling ontwikkelagenda en intentieverklaring"));

  query.words = "zzqq";
  none = rga_decisions_new (plan, &query);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Question 45. */
static void
without_a_body (void)
{
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  g_autoptr(RgaPlan) first = example_plan_new ("verkennende-opdracht"), second = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(GPtrArray) points = NULL, norm = NULL;

  query.without_body = TRUE;
  points = rga_decisions_new (first, &query);
  g_assert_cmpuint (points->len, ==, 7);   /* six points, and whether a meeting ends */
  norm = rga_decisions_new (second, &query);
  g_assert_cmpuint (norm->len, ==, 4);
  g_assert_true (holds (norm, "Wel of niet stoppen met Doorbraaktafel in huidige vorm"));
}

/* Question 31: the advice of 11 to 20 November, the decision of 21 December. */
static void
days_between (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaMilestone *advice = example_find (plan, RGA_LIST_MILESTONES, "Advies fase 2 gereed (verwachting)");
  RgaMilestone *latest = example_find (plan, RGA_LIST_MILESTONES, "Resultaten fase 2 opgeleverd (deadline)");
  RgaMilestone *decision = example_find (plan, RGA_LIST_MILESTONES, "Advies fase 2: ambitie, werkagenda, scenario's");
  int min, max;

  g_assert_true (rga_days_between (advice->period, decision->period, &min, &max));
  g_assert_cmpint (min, ==, 31);
  g_assert_cmpint (max, ==, 40);
  g_assert_true (rga_days_between (latest->period, decision->period, &min, &max));
  g_assert_cmpint (min, ==, 21);
}

/* What comes first, in days, once a link says so. */
static void
a_link_is_waited_for (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaItem *advice = example_find (plan, RGA_LIST_MILESTONES, "Advies fase 2 gereed (verwachting)");
  RgaMilestone *decision = example_find (plan, RGA_LIST_MILESTONES, "Advies fase 2: ambitie, werkagenda, scenario's");
  g_autoptr(GArray) before = rga_decision_waits_new (plan, decision);
  RgaLink *link = example_item (plan, RGA_LIST_LINKS);
  g_autoptr(GArray) waits = NULL;
  g_autoptr(GPtrArray) next = rga_decision_follow_ons (plan, decision);

  link->from = advice->id;
  link->to = decision->item.id;
  link->kind = RGA_LINK_FINISH_START;
  rga_plan_put (plan, &link->item);
  waits = rga_decision_waits_new (plan, decision);
  g_assert_cmpuint (waits->len, ==, before->len + 1);
  g_assert_true (g_array_index (waits, RgaDecisionWait, before->len).item == advice);
  g_assert_cmpint (g_array_index (waits, RgaDecisionWait, before->len).days_max, ==, 40);
  /* the same decision, said again in another chapter */
  g_assert_true (holds (next, "Bestuurlijk voorleggen ambitie, werkagenda en scenario's"));
}

static gboolean
is_due (const GArray *dues,
        const char   *name,
        RgaDue       *due)
{
  for (guint i = 0; i < dues->len; i++)
    {
      const RgaDueItem *row = &g_array_index (dues, RgaDueItem, i);

      if (g_strcmp0 (rga_item_name (row->item), name) == 0)
        {
          *due = row->due;
          return TRUE;
        }
    }

  return FALSE;
}

/* Question 29: six weeks from 11 April 2016. */
static void
six_weeks (void)
{
  static const char *const expected[] = {
    "Nulmeting gereed", "Oplevering resultaat nulmeting aan stuurgroep", "Vaststelling resultaat nulmeting",
    "Visie gereed", "Inventarisatie en interviews gereed; monitoring start",
  };
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  g_autoptr(GArray) dues = rga_due_items_new (plan, &query, day ("2016-04-11"));
  RgaDue due = RGA_N_DUES;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (is_due (dues, expected[i], &due));
      g_assert_cmpint (due, ==, RGA_DUE_LATER);
    }
  g_assert_true (is_due (dues, "Vaststelling bestuursopdracht", &due));
  g_assert_cmpint (due, ==, RGA_DUE_LATE);
  g_assert_true (is_due (dues, "Welke schaal minimaal nodig is voor specialismen", &due));
  g_assert_cmpint (due, ==, RGA_DUE_UNDATED);
  g_assert_false (is_due (dues, "Vaststelling visie", &due));
  g_assert_false (is_due (dues, "Start project 18-/18+", &due));
}

static void
this_week_ends_on_sunday (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  static const char *const days[] = { "2027-05-16", "2027-05-17", "2027-06-22", "2027-06-23" };
  g_autoptr(GArray) dues = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      RgaMilestone *row = example_item (plan, RGA_LIST_MILESTONES);

      row->kind = RGA_MILESTONE_DECISION;
      row->period = example_period (days[i], days[i]);
      rga_plan_put (plan, &row->item);
    }
  /* a Tuesday */
  dues = rga_due_items_new (plan, &query, day ("2027-05-11"));
  g_assert_cmpuint (dues->len, ==, 3);
  g_assert_cmpint (g_array_index (dues, RgaDueItem, 0).due, ==, RGA_DUE_THIS_WEEK);
  g_assert_cmpint (g_array_index (dues, RgaDueItem, 1).due, ==, RGA_DUE_LATER);
  g_assert_cmpint (g_array_index (dues, RgaDueItem, 2).due, ==, RGA_DUE_LATER);
}

/* Five lanes as in the design's picture, those of no body last. */
static void
lanes_are_bodies (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  g_autoptr(GPtrArray) decisions = rga_decisions_new (plan, &query);
  g_autoptr(GArray) lanes = rga_decision_lanes_new (plan, decisions, FALSE);
  guint n = 0;

  g_assert_cmpuint (decisions->len, ==, 11);
  g_assert_cmpuint (lanes->len, ==, 5);
  for (guint i = 0; i < lanes->len; i++)
    n += g_array_index (lanes, RgaDecisionLane, i).decisions->len;
  g_assert_cmpuint (n, ==, 9);
  g_assert_true (rga_id_is_none (&g_array_index (lanes, RgaDecisionLane, 4).body));
}

/* In the window a body of which nothing has a day stands there too; while something is
 * carried, every body does, once, behind those that were there. */
static void
lanes_to_drop_on (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  g_autoptr(GPtrArray) decisions = rga_decisions_new (plan, &query);
  g_autoptr(GArray) lanes = rga_decision_lanes_new (plan, decisions, TRUE);
  RgaItem *undated = example_find (plan, RGA_LIST_BODIES, "Individuele gemeenten (college of raad)");
  RgaItem *idle = example_find (plan, RGA_LIST_BODIES, "Bestuurlijk Inkoopteam Jeugdhulp");
  guint n;

  g_assert_cmpuint (lanes->len, ==, 6);
  g_assert_cmpint (rga_decision_lanes_find (lanes, &undated->id), >=, 0);
  g_assert_cmpint (rga_decision_lanes_find (lanes, &RGA_ID_NONE), ==, 5);
  g_assert_cmpint (rga_decision_lanes_find (lanes, &idle->id), ==, -1);

  rga_decision_lanes_add_others (lanes, plan, &query.programme);
  rga_plan_items (plan, RGA_LIST_BODIES, &n);
  g_assert_cmpuint (lanes->len, ==, n + 1);
  g_assert_cmpint (rga_decision_lanes_find (lanes, &RGA_ID_NONE), ==, 5);
  g_assert_cmpint (rga_decision_lanes_find (lanes, &idle->id), >, 5);
}

/* -- how many are open ---------------------------------------------------- */

static const RgaItem *
random_milestone (RgaPlan *plan,
                  GRand   *rand)
{
  guint n;
  RgaItem *const *rows = rga_plan_items (plan, RGA_LIST_MILESTONES, &n);

  return rows[g_rand_int_range (rand, 0, (gint32) n)];
}

static RgaId
change_at_random (RgaPlan *plan,
                  GRand   *rand)
{
  static const int states[] = { RGA_WORD_OPEN, RGA_STATUS_TAKEN, RGA_STATUS_DISCUSSED, RGA_STATUS_DROPPED };
  RgaItem *item = rga_item_copy (random_milestone (plan, rand));
  RgaMilestone *row = (RgaMilestone *) item;

  row->kind = g_rand_int_range (rand, 0, 3) == 0 ? RGA_MILESTONE_MILESTONE : RGA_MILESTONE_DECISION;
  row->status = states[g_rand_int_range (rand, 0, G_N_ELEMENTS (states))];
  row->same_as = g_rand_boolean (rand) ? RGA_ID_NONE : random_milestone (plan, rand)->id;

  return rga_plan_put (plan, item)->id;
}

static RgaId
edit_at_random (RgaPlan *plan,
                GRand   *rand)
{
  int what = g_rand_int_range (rand, 0, 10);
  RgaItem *added;
  RgaId id;

  if (what < 8)
    return change_at_random (plan, rand);
  if (what == 8)
    {
      id = random_milestone (plan, rand)->id;
      rga_plan_remove (plan, &id);
      return id;
    }
  added = example_item (plan, RGA_LIST_MILESTONES);
  ((RgaMilestone *) added)->kind = RGA_MILESTONE_DECISION;

  return rga_plan_put (plan, added)->id;
}

/* Kept through any edit, it is what counting anew would say. */
static void
the_open_ones_are_counted (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(RgaDecisionCount) kept = rga_decision_count_new (plan);
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  g_assert_cmpuint (rga_decision_count_get (kept), ==, 8);
  for (int i = 0; i < 400; i++)
    {
      g_autoptr(RgaDelta) delta = rga_delta_new ();
      g_autoptr(RgaDecisionCount) fresh = NULL;
      RgaId id = edit_at_random (plan, rand);

      rga_delta_add (delta, RGA_DELTA_CHANGED, RGA_LIST_MILESTONES, &id);
      rga_decision_count_update (kept, delta);
      fresh = rga_decision_count_new (plan);
      g_assert_cmpuint (rga_decision_count_get (kept), ==, rga_decision_count_get (fresh));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decisions/body", a_body_before_a_day);
  g_test_add_func ("/decisions/words", with_words);
  g_test_add_func ("/decisions/without-body", without_a_body);
  g_test_add_func ("/decisions/days-between", days_between);
  g_test_add_func ("/decisions/waits", a_link_is_waited_for);
  g_test_add_func ("/decisions/six-weeks", six_weeks);
  g_test_add_func ("/decisions/this-week", this_week_ends_on_sunday);
  g_test_add_func ("/decisions/lanes", lanes_are_bodies);
  g_test_add_func ("/decisions/drop", lanes_to_drop_on);
  g_test_add_func ("/decisions/counted", the_open_ones_are_counted);

  return g_test_run ();
}
