#include "rga-bodies.h"

#include "example-plan.h"
#include "rga-findings.h"
#include "rga-occurrences.h"
#include "rga-people.h"
#include "rga-roles.h"
#include "rga-seats.h"

#define HOURS(n) ((gint64) (n) * 60)
#define DAY(iso) rga_day_from_iso (iso)

static const RgaBody *
find_body (RgaPlan    *plan,
           const char *name)
{
  const RgaBody *body = example_find (plan, RGA_LIST_BODIES, name);

  g_assert_nonnull (body);

  return body;
}

static void
assert_size (RgaPlan    *plan,
             const char *name,
             guint       filled,
             guint       open)
{
  RgaBodySize size = rga_body_size (plan, find_body (plan, name));

  g_test_message ("%s", name);
  g_assert_cmpuint (size.filled, ==, filled);
  g_assert_cmpuint (size.open, ==, open);
}

/* Question 22: 25 rows still need a person. */
static void
open_seats_of_alkmaar (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  guint n, open = 0;
  RgaItem *const *seats = rga_plan_items (plan, RGA_LIST_SEATS, &n);

  assert_size (plan, "Projectteam drang- en dwanghulp", 8, 5);
  assert_size (plan, "Projectteam aansluiting 18-/18+", 15, 8);
  assert_size (plan, "Projectteam residentiële zorg en pleegzorg", 0, 7);
  assert_size (plan, "Projectteam preventie deelopdracht 1", 6, 3);
  assert_size (plan, "Projectteam preventie deelopdracht 2", 5, 2);
  assert_size (plan, "Projectteam sturen op resultaat", 9, 0);
  for (guint i = 0; i < n; i++)
    open += rga_seat_is_open ((const RgaSeat *) seats[i]);
  g_assert_cmpuint (open, ==, 25);
}

static void
assert_share (GArray     *shares,
              guint       place,
              const char *name,
              guint       persons)
{
  const RgaBodyShare *share = &g_array_index (shares, RgaBodyShare, place);

  g_assert_cmpuint (place, <, shares->len);
  g_assert_cmpstr (share->name, ==, name);
  g_assert_cmpuint (share->persons, ==, persons);
}

/* Question 27: Kop 3, West-Friesland 3, Regio Alkmaar 2; 8 seats. */
static void
the_steering_group_is_nearly_even (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaBody *body = find_body (plan, "Stuurgroep bovenregionale samenwerking jeugd(hulp)");
  g_autoptr(GArray) shares = rga_body_shares (plan, body);

  g_assert_cmpuint (shares->len, ==, 3);
  assert_share (shares, 0, "Kop van Noord-Holland", 3);
  assert_share (shares, 1, "West-Friesland", 3);
  assert_share (shares, 2, "Regio Alkmaar", 2);
  g_assert_cmpuint (rga_body_size (plan, body).filled, ==, 8);
}

static const RgaSeat *
find_seat (RgaPlan    *plan,
           const char *body,
           const char *function)
{
  g_autoptr(GPtrArray) seats = rga_plan_children (plan, &find_body (plan, body)->item.id, RGA_LIST_SEATS,
                                                  RGA_FIELD (RGA_LIST_SEATS, body));

  for (guint i = 0; i < seats->len; i++)
    if (g_strcmp0 (((const RgaSeat *) seats->pdata[i])->function, function) == 0)
      return seats->pdata[i];
  g_assert_not_reached ();
}

static void
assert_person (RgaPlan    *plan,
               const char *body,
               const char *function,
               guint       n_teams,
               int         hours,
               guint       unknown)
{
  g_autoptr(GPtrArray) seats = rga_person_seats (plan, &find_seat (plan, body, function)->person);
  g_autoptr(GPtrArray) teams = rga_seats_teams (plan, seats);
  RgaSeatHours sum = rga_seats_hours (plan, seats);

  g_test_message ("%s", function);
  g_assert_cmpuint (teams->len, ==, n_teams);
  g_assert_cmpint (sum.min, ==, HOURS (hours));
  g_assert_cmpint (sum.max, ==, HOURS (hours));
  g_assert_cmpuint (sum.unknown, ==, unknown);
}

/* Question 20: who sits in two projects, and for how many hours. */
static void
three_people_sit_in_two_teams (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  guint n, several = 0;
  RgaItem *const *people = rga_plan_items (plan, RGA_LIST_PEOPLE, &n);

  assert_person (plan, "Projectteam preventie deelopdracht 1", "Gemeentelijke Toegang", 2, 4, 0);
  assert_person (plan, "Projectteam drang- en dwanghulp", "Contractmanagement", 2, 6, 1);
  assert_person (plan, "Projectteam aansluiting 18-/18+", "Contactpersoon gemeente Heerhugowaard", 2, 3, 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GPtrArray) seats = rga_person_seats (plan, &people[i]->id);
      g_autoptr(GPtrArray) teams = rga_seats_teams (plan, seats);

      several += teams->len > 1;
    }
  g_assert_cmpuint (several, ==, 3);
}

/* Nobody has a name in document 000: the seat of the procesleider is somebody, and
 * the secretary of the stuurgroep is the same. */
static void
a_function_is_somebody (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("verkennende-opdracht");
  const RgaSeat *leader = find_seat (plan, "Uitvoeringsteam", "Procesleider (onafhankelijk, extern)");
  g_autoptr(GPtrArray) seats = rga_person_seats (plan, &leader->item.id);
  g_autoptr(GPtrArray) teams = rga_seats_teams (plan, seats);

  g_assert_cmpuint (seats->len, ==, 2);
  g_assert_cmpuint (teams->len, ==, 2);
  g_assert_true (rga_seats_hours (plan, seats).min == HOURS (32));
  assert_size (plan, "Stuurgroep", 1, 0);
  assert_size (plan, "Uitvoeringsteam", 0, 4);
  g_assert_cmpint (rga_body_size (plan, find_body (plan, "Uitvoeringsteam")).about, ==, 10);
}

static void
assert_secretary (const char *example,
                  const char *body,
                  const char *expected)
{
  g_autoptr(RgaPlan) plan = example_plan_new (example);
  g_autofree char *secretary = rga_body_secretary (plan, find_body (plan, body));

  g_assert_cmpstr (secretary, ==, expected);
}

/* Question 48, and a team whose secretary only a seat says. */
static void
secretaries_are_named (void)
{
  assert_secretary ("verkennende-opdracht", "Stuurgroep", "procesleider");
  assert_secretary ("transformatieagenda", "Stuurgroep bovenregionale samenwerking jeugd(hulp)",
                    "projectleider / procesbegeleider");
  assert_secretary ("transformatieagenda", "Projectteam drang- en dwanghulp", "Contractmanagement");
  assert_secretary ("samenwerkingsagenda", "Ambtelijk opdrachtgeveroverleg jeugd", NULL);
}

/* Question 47. */
static void
some_groups_stop (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("verkennende-opdracht");
  const RgaBody *housing = find_body (plan, "Werkgroep huisvesting");
  g_autoptr(GPtrArray) endings = rga_body_endings (plan, find_body (plan, "Overige werkgroepen"));

  g_assert_cmpuint (endings->len, ==, 1);
  g_assert_true (rga_body_stops (plan, find_body (plan, "Overige werkgroepen")));
  g_assert_true (rga_body_stops (plan, housing));
  g_assert_cmpint (rga_body_last_day (housing), ==, DAY ("2021-10-31"));
  g_assert_false (rga_body_stops (plan, find_body (plan, "Bovenregionaal overleg jeugdhulp plus")));
}

static void
put_decision (RgaPlan       *plan,
              const RgaBody *body,
              int            status)
{
  RgaMilestone *decision = example_item (plan, RGA_LIST_MILESTONES);

  decision->kind = RGA_MILESTONE_DECISION;
  decision->status = status;
  decision->body = body->item.id;
  rga_plan_put (plan, &decision->item);
}

static void
what_waits_keeps_a_body_from_ending (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBody *body = example_item (plan, RGA_LIST_BODIES);

  body->period = example_period ("2021-01-01", "2021-10-31");
  rga_plan_put (plan, &body->item);
  put_decision (plan, body, RGA_STATUS_TAKEN);
  g_assert_false (rga_body_leaves_any (plan, body, DAY ("2021-11-01")));

  put_decision (plan, body, RGA_WORD_OPEN);
  g_assert_false (rga_body_leaves_any (plan, body, DAY ("2021-10-31")));
  g_assert_true (rga_body_leaves_any (plan, body, DAY ("2021-11-01")));
  g_assert_false (rga_body_leaves_any (plan, body, RGA_DAY_OPEN));
}

static gboolean
has_kind (const GArray   *findings,
          RgaFindingKind  kind)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, RgaFinding, i).kind == kind)
      return TRUE;

  return FALSE;
}

/* What lies behind its end is left at any time, and the point of attention says the
 * same as the card. */
static void
what_comes_later_is_left (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBody *body = example_item (plan, RGA_LIST_BODIES);
  RgaMilestone *decision = example_item (plan, RGA_LIST_MILESTONES);
  g_autoptr(GArray) findings = NULL;

  body->period = example_period ("2021-01-01", "2021-10-31");
  rga_plan_put (plan, &body->item);
  decision->kind = RGA_MILESTONE_DECISION;
  decision->body = body->item.id;
  decision->period = example_period ("2021-12-01", "2021-12-31");
  rga_plan_put (plan, &decision->item);

  g_assert_true (rga_body_leaves_any (plan, body, RGA_DAY_OPEN));
  findings = rga_findings_of_item (plan, &body->item.id, RGA_DAY_OPEN);
  g_assert_true (has_kind (findings, RGA_FINDING_BODY_ENDED));
}

/* Question 39: Tuesdays and Thursdays in 2018 and 2019. */
static void
fixed_days_are_counted (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  const RgaBody *team = find_body (plan, "Regionaal beleidsteam jeugd");
  g_autoptr(GArray) days = rga_occurrences_of_seat (plan, find_seat (plan, team->name, "Lid regionaal beleidsteam"));
  RgaOccurrences meetings;

  g_assert_cmpuint (days->len, ==, 2);
  g_assert_cmpint (g_array_index (days, RgaOccurrences, 0).count, ==, 105);
  g_assert_cmpint (g_array_index (days, RgaOccurrences, 1).count, ==, 104);
  g_assert_false (rga_occurrences_of_body (plan, team, &meetings));
}

static const RgaRoleTask *
find_task (RgaPlan    *plan,
           const char *role,
           const char *name)
{
  g_autoptr(GPtrArray) tasks = rga_role_tasks (plan, &((RgaItem *) example_find (plan, RGA_LIST_ROLES, role))->id);

  for (guint i = 0; i < tasks->len; i++)
    if (g_strcmp0 (((const RgaRoleTask *) tasks->pdata[i])->name, name) == 0)
      return tasks->pdata[i];
  g_assert_not_reached ();
}

/* Question 44. The answer names five; “Steun en draagvlak organiseren” stands with
 * both clients in the same words, and so is a sixth. */
static void
two_roles_have_the_same_tasks (void)
{
  static const char *const shared[][2] = {
    { "Procesmanager", "Budgethouder projectbudget" },
    { "Procesmanager", "Overlap en witte vlekken analyseren" },
    { "Procesmanager", "Overleggen voorbereiden" },
    { "Procesmanager", "Beleidsteam samenstellen met ambtelijk opdrachtgever" },
    { "Procesmanager", "Geschillen melden bij ambtelijk opdrachtgever" },
    { "Bestuurlijk opdrachtgever", "Steun en draagvlak organiseren" },
  };
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaSharedTasks) index = rga_shared_tasks_new (plan);
  guint n, found = 0;
  RgaItem *const *tasks = rga_plan_items (plan, RGA_LIST_ROLE_TASKS, &n);

  for (guint i = 0; i < n; i++)
    found += rga_shared_tasks_has (index, (const RgaRoleTask *) tasks[i]);
  g_assert_cmpuint (found, ==, 2 * G_N_ELEMENTS (shared));
  for (gsize i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      g_autoptr(GPtrArray) others = rga_shared_tasks_find (index, find_task (plan, shared[i][0], shared[i][1]));

      g_assert_cmpuint (others->len, ==, 1);
    }
}

/* Question 43: who may decide? */
static void
tasks_are_found_by_their_words (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  guint n, found = 0;
  RgaItem *const *tasks = rga_plan_items (plan, RGA_LIST_ROLE_TASKS, &n);
  const RgaRoleTask *power = find_task (plan, "Bestuurlijk opdrachtgever",
                                        "Besluiten bij knelpunten, geschillen, nieuwe opdrachten, tempoversnelling of -vertraging");

  g_assert_cmpint (power->kind, ==, 1);
  g_assert_true (rga_role_task_matches (power, "BESLUIT opdracht"));
  g_assert_true (rga_role_task_matches (power, "vertraging"));
  for (guint i = 0; i < n; i++)
    found += rga_role_task_matches ((const RgaRoleTask *) tasks[i], "budget");
  g_assert_cmpuint (found, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bodies/open-seats", open_seats_of_alkmaar);
  g_test_add_func ("/bodies/even", the_steering_group_is_nearly_even);
  g_test_add_func ("/bodies/secretary", secretaries_are_named);
  g_test_add_func ("/bodies/stop", some_groups_stop);
  g_test_add_func ("/bodies/past-end", what_waits_keeps_a_body_from_ending);
  g_test_add_func ("/bodies/comes-later", what_comes_later_is_left);
  g_test_add_func ("/bodies/fixed-days", fixed_days_are_counted);
  g_test_add_func ("/people/two-teams", three_people_sit_in_two_teams);
  g_test_add_func ("/people/functions", a_function_is_somebody);
  g_test_add_func ("/roles/shared", two_roles_have_the_same_tasks);
  g_test_add_func ("/roles/search", tasks_are_found_by_their_words);

  return g_test_run ();
}
