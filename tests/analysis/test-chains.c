#include "rga-body-agenda.h"
#include "rga-chains.h"
#include "rga-meetings.h"
#include "rga-period-write.h"
#include "rga-powers.h"

#include "example-plan.h"

/* The chain of bodies, counted again day by day: an oracle that knows no rhythm, only
 * whether a body meets on one day. */

static RgaDay
day (const char *text)
{
  return rga_day_from_iso (text);
}

static RgaPeriod *
read_words (RgaPlan    *plan,
            const char *words,
            gboolean    moment)
{
  RgaWindows windows = rga_plan_get_windows (plan);
  RgaReading reading = { .windows = &windows, .today = 0, .moment = moment, .stretch = !moment };
  RgaPeriod *period = g_new (RgaPeriod, 1);

  rga_period_read (period, words, &reading);

  return period;
}

static RgaBody *
add_body (RgaPlan     *plan,
          const char  *name,
          const char  *rhythm,
          const char  *papers,
          const RgaId *before)
{
  RgaBody *body = example_item (plan, RGA_LIST_BODIES);

  body->name = example_text (name);
  if (rhythm != NULL)
    body->rhythm = read_words (plan, rhythm, FALSE);
  if (papers != NULL)
    body->papers = read_words (plan, papers, FALSE);
  if (before != NULL)
    body->prepared_by = *before;

  return (RgaBody *) rga_plan_put (plan, &body->item);
}

static RgaMilestone *
add_decision (RgaPlan       *plan,
              const char    *name,
              const RgaBody *body,
              const char    *when)
{
  RgaMilestone *decision = example_item (plan, RGA_LIST_MILESTONES);

  decision->kind = RGA_MILESTONE_DECISION;
  decision->name = example_text (name);
  decision->body = body->item.id;
  if (when != NULL)
    decision->period = read_words (plan, when, TRUE);

  return (RgaMilestone *) rga_plan_put (plan, &decision->item);
}

static void
link_first (RgaPlan            *plan,
            const RgaMilestone *from,
            const RgaMilestone *to)
{
  RgaLink *link = example_item (plan, RGA_LIST_LINKS);

  link->from = from->item.id;
  link->to = to->item.id;
  link->kind = RGA_LINK_FINISH_START;
  rga_plan_put (plan, &link->item);
}

#define STEP(chain, i) (&g_array_index (chain, RgaChainStep, i))

/* -- meetings -------------------------------------------------------------- */

static void
expect_meetings (const char *rhythm,
                 const char *dates,
                 const char *expected)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaBody *body = add_body (plan, "College", rhythm, NULL, NULL);
  g_autoptr(RgaMeetings) meetings = NULL;
  g_autoptr(GArray) found = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  body->meeting_days = dates != NULL ? example_text (dates) : NULL;
  meetings = rga_meetings_new (plan, body);
  found = rga_meetings_between (meetings, day ("2027-04-01"), day ("2027-06-30"));
  for (guint i = 0; i < found->len; i++)
    {
      const RgaMeeting *meeting = &g_array_index (found, RgaMeeting, i);
      char first[11], last[11];

      g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", rga_day_to_iso (meeting->first, first));
      if (meeting->last != meeting->first)
        g_string_append_printf (text, "/%s", rga_day_to_iso (meeting->last, last));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* 27 April is King’s Day, 5 May Liberation Day, 17 May 2027 Whit Monday. */
static void
rhythms_are_read (void)
{
  expect_meetings ("eerste dinsdag van de maand", NULL, "2027-04-06 2027-05-04 2027-06-01");
  expect_meetings ("elke laatste donderdag van de maand", NULL, "2027-04-29 2027-05-27 2027-06-24");
  expect_meetings ("elke derde maandag van de maand", NULL, "2027-04-19 2027-06-21");
  expect_meetings ("driewekelijks vanaf 12 januari 2027", NULL, "2027-04-06 2027-05-18 2027-06-08 2027-06-29");
  expect_meetings ("maandelijks", NULL, "2027-04-01/2027-04-30 2027-05-03/2027-05-31 2027-06-01/2027-06-30");
  expect_meetings ("per kwartaal", NULL, "2027-04-01/2027-06-30");
  expect_meetings ("maandelijks", "8 april, 13 mei en 10 juni 2027", "2027-04-08 2027-05-13 2027-06-10");
  expect_meetings (NULL, "5 mei 2027", "2027-05-05");
  expect_meetings ("periodiek", NULL, "");
}

static void
without_a_rhythm_nothing_is_known (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(RgaMeetings) none = rga_meetings_new (plan, add_body (plan, "Raad", NULL, NULL, NULL));
  g_autoptr(RgaMeetings) open = rga_meetings_new (plan, add_body (plan, "Raad", "periodiek", NULL, NULL));
  RgaMeeting found;

  g_assert_cmpint (rga_meetings_state (none), ==, RGA_MEETINGS_NO_RHYTHM);
  g_assert_cmpint (rga_meetings_state (open), ==, RGA_MEETINGS_NO_FREQUENCY);
  g_assert_false (rga_meetings_last_by (none, day ("2027-01-01"), &found));
  g_assert_cmpint (rga_meetings_papers_by (none, day ("2027-01-01")), ==, RGA_DAY_OPEN);
}

/* Ten working days before Tuesday 18 May 2027: over Whit Monday, Ascension Day and Liberation Day. */
static void
working_days_go_over_holidays (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(RgaMeetings) ten = rga_meetings_new (plan, add_body (plan, "Raad", NULL, "10 werkdagen", NULL));
  g_autoptr(RgaMeetings) weeks = rga_meetings_new (plan, add_body (plan, "Raad", NULL, "2 weken", NULL));

  g_assert_cmpint (rga_meetings_papers_by (ten, day ("2027-05-18")), ==, day ("2027-04-29"));
  g_assert_cmpint (rga_meetings_papers_by (weeks, day ("2027-05-18")), ==, day ("2027-05-04"));
}

/* -- the oracle ------------------------------------------------------------- */

typedef struct
{
  int      weekday;    /* 0 = Monday */
  int      nth;        /* of the month; 0 = each `weeks` weeks from `anchor` */
  int      weeks;
  RgaDay   anchor;
  int      papers;     /* days */
  RgaBody *body;
} Rhythm;

static gboolean
is_free (RgaDay        at,
         const RgaDay *closed)
{
  for (RgaHoliday holiday = 0; holiday < RGA_N_HOLIDAYS; holiday++)
    if (holiday != RGA_HOLIDAY_GOOD_FRIDAY && rga_holiday_day (holiday, rga_day_year (at)) == at)
      return TRUE;

  return at >= closed[0] && at <= closed[1];
}

static gboolean
meets_on (const Rhythm *rhythm,
          RgaDay        at,
          const RgaDay *closed)
{
  int year, month, of_month;

  if ((int) rga_day_weekday (at) != rhythm->weekday || is_free (at, closed))
    return FALSE;
  rga_day_to_ymd (at, &year, &month, &of_month);
  if (rhythm->nth > 0)
    return (of_month - 1) / 7 + 1 == rhythm->nth;

  return at >= rhythm->anchor && (at - rhythm->anchor) % (7 * rhythm->weeks) == 0;
}

static RgaBody *
add_random_body (RgaPlan     *plan,
                 Rhythm      *rhythm,
                 const RgaId *before)
{
  static const char *const ordinals[] = { "eerste", "tweede", "derde", "vierde" };
  g_autofree char *papers = NULL, *words = NULL;
  RgaDay monday = day ("2024-01-01");

  rhythm->weekday = g_test_rand_int_range (0, 5);
  rhythm->nth = g_test_rand_int_range (0, 5);
  rhythm->weeks = g_test_rand_int_range (1, 7);
  rhythm->anchor = monday + rhythm->weekday + 7 * g_test_rand_int_range (0, 20);
  rhythm->papers = g_test_rand_int_range (1, 40);
  papers = g_strdup_printf ("%d dagen", rhythm->papers);
  if (rhythm->nth > 0)
    words = g_strdup_printf ("elke %s %s van de maand", ordinals[rhythm->nth - 1],
                             rga_weekday_long (RGA_LANGUAGE_NL, rhythm->weekday));
  else
    {
      g_autofree char *from = rga_day_describe (rhythm->anchor, RGA_LANGUAGE_NL, RGA_DAY_STYLE_LONG);

      words = g_strdup_printf ("elke %d weken op %s vanaf %s", rhythm->weeks, rga_weekday_long (RGA_LANGUAGE_NL, rhythm->weekday), from);
    }
  rhythm->body = add_body (plan, "Gremium", words, papers, before);

  return rhythm->body;
}

static void
close_days (RgaPlan *plan,
            RgaDay  *closed)
{
  RgaFreeDay *row = example_item (plan, RGA_LIST_FREE_DAYS);
  char first[11], last[11];

  closed[0] = day ("2026-06-01") + g_test_rand_int_range (0, 300);
  closed[1] = closed[0] + g_test_rand_int_range (0, 40);
  row->kind = RGA_FREE_DAY_CLOSED;
  row->period = example_period (rga_day_to_iso (closed[0], first), rga_day_to_iso (closed[1], last));
  rga_plan_put (plan, &row->item);
}

/* Backwards, one day at a time. */
static void
check_against_days (const GArray *chain,
                    const Rhythm *rhythms,
                    const RgaDay *closed,
                    RgaDay        decided)
{
  RgaDay meeting = decided;

  for (guint i = chain->len - 1; i > 0; i--)
    {
      const RgaChainStep *step = STEP (chain, i - 1);
      RgaDay by = meeting - rhythms[i].papers, at = by;

      g_assert_true (rga_id_equal (&step->body, &rhythms[i - 1].body->item.id));
      while (!meets_on (&rhythms[i - 1], at, closed) && at > by - 2000)
        at--;
      g_assert_cmpint (step->needed_by, ==, by);
      g_assert_cmpint (step->latest.first, ==, at);
      g_assert_cmpint (step->latest.last, ==, at);
      g_assert_cmpint (step->papers_by, ==, at - rhythms[i - 1].papers);
      g_assert_cmpint (step->state, ==, step->papers_by < day ("2026-11-24") ? RGA_CHAIN_LATE : RGA_CHAIN_TO_PLAN);
      meeting = at;
    }
}

static void
dates_are_those_of_counting_back (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_autoptr(RgaPlan) plan = rga_plan_new ();
      int n = g_test_rand_int_range (2, 6);
      RgaDay closed[2], decided = day ("2027-01-01") + g_test_rand_int_range (0, 700);
      g_autofree char *words = rga_day_describe (decided, RGA_LANGUAGE_NL, RGA_DAY_STYLE_LONG);
      g_autoptr(GArray) chain = NULL;
      Rhythm rhythms[6];

      close_days (plan, closed);
      for (int i = 0; i < n; i++)
        add_random_body (plan, &rhythms[i], i == 0 ? NULL : &rhythms[i - 1].body->item.id);
      chain = rga_chain_new (plan, add_decision (plan, "Besluit", rhythms[n - 1].body, words), day ("2026-11-24"));
      g_assert_cmpuint (chain->len, ==, n);
      g_assert_cmpint (STEP (chain, n - 1)->planned.last, ==, decided);
      check_against_days (chain, rhythms, closed, decided);
    }
}

/* -- chains ---------------------------------------------------------------- */

typedef struct
{
  RgaPlan      *plan;
  RgaBody      *advice, *steering, *colleges, *councils;
  RgaMilestone *decision;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  RgaPlan *plan = fixture->plan = rga_plan_new ();

  fixture->advice = add_body (plan, "Ambtelijk overleg", "elke dinsdag", "1 week", NULL);
  fixture->steering = add_body (plan, "Stuurgroep", "elke eerste donderdag van de maand", "2 weken", &fixture->advice->item.id);
  fixture->colleges = add_body (plan, "Colleges", "elke dinsdag", "10 dagen", &fixture->steering->item.id);
  fixture->councils = add_body (plan, "Raden", "elke laatste donderdag van de maand", "6 weken", &fixture->colleges->item.id);
  fixture->decision = add_decision (plan, "Visie", fixture->councils, "juni 2027");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->plan);
}

static void
advice_to_councils (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr(GArray) chain = rga_chain_new (fixture->plan, fixture->decision, day ("2027-01-04"));

  g_assert_cmpuint (chain->len, ==, 4);
  g_assert_cmpint (STEP (chain, 3)->planned.first, ==, day ("2027-06-24"));
  g_assert_cmpint (STEP (chain, 2)->needed_by, ==, day ("2027-05-13"));
  g_assert_cmpint (STEP (chain, 2)->latest.last, ==, day ("2027-05-11"));
  g_assert_cmpint (STEP (chain, 1)->latest.last, ==, day ("2027-04-01"));
  g_assert_cmpint (STEP (chain, 0)->latest.last, ==, day ("2027-03-16"));
  g_assert_cmpint (STEP (chain, 0)->papers_by, ==, day ("2027-03-09"));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (STEP (chain, i)->state, ==, RGA_CHAIN_TO_PLAN);
}

static void
what_passed_is_late (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr(GArray) papers = rga_chain_new (fixture->plan, fixture->decision, day ("2027-03-10"));
  g_autoptr(GArray) over = rga_chain_new (fixture->plan, fixture->decision, day ("2027-03-17"));

  g_assert_cmpint (STEP (papers, 0)->gap, ==, RGA_CHAIN_GAP_PAPERS_PASSED);
  g_assert_cmpint (STEP (over, 0)->state, ==, RGA_CHAIN_LATE);
  g_assert_cmpint (STEP (over, 0)->gap, ==, RGA_CHAIN_GAP_PASSED);
  g_assert_cmpint (STEP (over, 1)->state, ==, RGA_CHAIN_TO_PLAN);
}

static void
a_date_of_its_own_is_judged (Fixture      *fixture,
                             gconstpointer unused)
{
  RgaMilestone *early = add_decision (fixture->plan, "Advies", fixture->steering, "4 maart 2027");
  RgaMilestone *late = add_decision (fixture->plan, "Voorstel", fixture->steering, "5 mei 2027");
  g_autoptr(GArray) chain = NULL;

  link_first (fixture->plan, early, fixture->decision);
  link_first (fixture->plan, late, fixture->decision);
  chain = rga_chain_new (fixture->plan, fixture->decision, day ("2027-01-04"));
  for (guint i = 0; i < chain->len; i++)
    {
      if (STEP (chain, i)->decision == early)
        g_assert_cmpint (STEP (chain, i)->state, ==, RGA_CHAIN_IN_TIME);
      if (STEP (chain, i)->decision == late)
        g_assert_cmpint (STEP (chain, i)->gap, ==, RGA_CHAIN_GAP_PLANNED_LATE);
    }
  g_assert_cmpint (STEP (chain, chain->len - 1)->next, ==, -1);
}

static void
the_proposer_begins (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr(GArray) cut = NULL, other = NULL;

  fixture->decision->proposed_by = fixture->steering->item.id;
  cut = rga_chain_new (fixture->plan, fixture->decision, day ("2027-01-04"));
  g_assert_cmpuint (cut->len, ==, 3);
  fixture->decision->proposed_by = add_body (fixture->plan, "Projectgroep", NULL, NULL, NULL)->item.id;
  other = rga_chain_new (fixture->plan, fixture->decision, day ("2027-01-04"));
  g_assert_cmpuint (other->len, ==, 5);
  g_assert_cmpint (STEP (other, 0)->gap, ==, RGA_CHAIN_GAP_NO_RHYTHM);
}

/* Unknown stays open, and says why. */
static void
gaps_stay_open (Fixture      *fixture,
                gconstpointer unused)
{
  g_autoptr(GArray) chain = NULL, undated = NULL;
  g_autofree char *why = NULL;

  rga_period_clear (fixture->colleges->papers);
  chain = rga_chain_new (fixture->plan, fixture->decision, day ("2027-01-04"));
  g_assert_cmpint (STEP (chain, 2)->state, ==, RGA_CHAIN_TO_PLAN);
  g_assert_cmpint (STEP (chain, 1)->gap, ==, RGA_CHAIN_GAP_NO_PAPERS);
  g_assert_cmpint (STEP (chain, 1)->needed_by, ==, RGA_DAY_OPEN);
  g_assert_cmpint (STEP (chain, 0)->gap, ==, RGA_CHAIN_GAP_NEXT_OPEN);
  why = rga_chain_step_sentence (fixture->plan, chain, 1, RGA_LANGUAGE_NL);
  g_assert_cmpstr (why, ==, "open: hoe lang vooraf de stukken bij Colleges moeten zijn is niet ingevuld");

  rga_period_clear (fixture->decision->period);
  undated = rga_chain_new (fixture->plan, fixture->decision, day ("2027-01-04"));
  for (guint i = 0; i < undated->len; i++)
    g_assert_cmpint (STEP (undated, i)->gap, ==, RGA_CHAIN_GAP_NO_DATE);
}

/* Bodies that prepare each other do not go round for ever. */
static void
a_ring_ends (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr(GArray) chain = NULL;

  fixture->advice->prepared_by = fixture->councils->item.id;
  chain = rga_chain_new (fixture->plan, fixture->decision, day ("2027-01-04"));
  g_assert_cmpuint (chain->len, ==, 4);
}

/* -- an agenda ------------------------------------------------------------- */

static gboolean
has_item (const RgaBodyAgenda *agenda,
          const char          *name,
          RgaAgendaState       state,
          gboolean             is_step)
{
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const RgaAgendaItem *item = &g_array_index (agenda->items, RgaAgendaItem, i);

      if (g_strcmp0 (item->decision->name, name) == 0 && item->state == state && item->is_step == is_step)
        return TRUE;
    }

  return FALSE;
}

static void
late_due_and_ready (Fixture      *fixture,
                    gconstpointer unused)
{
  RgaMilestone *ready = add_decision (fixture->plan, "Aanstelling", fixture->steering, "juli 2027");
  g_autoptr(RgaBodyAgenda) agenda = NULL;
  g_autofree char *text = NULL;

  add_decision (fixture->plan, "Nulmeting", fixture->steering, "februari 2027");
  add_decision (fixture->plan, "Ontwikkelagenda", fixture->steering, "1 april 2027");
  add_decision (fixture->plan, "Begroting", fixture->steering, "september 2027");
  ready->status = RGA_STATUS_SCHEDULED;
  agenda = rga_body_agenda_new (fixture->plan, fixture->steering, day ("2027-03-20"), day ("2027-03-20"));
  g_assert_cmpint (agenda->meeting.first, ==, day ("2027-04-01"));
  g_assert_cmpint (agenda->papers_by, ==, day ("2027-03-18"));
  g_assert_true (has_item (agenda, "Nulmeting", RGA_AGENDA_LATE, FALSE));
  g_assert_true (has_item (agenda, "Ontwikkelagenda", RGA_AGENDA_DUE, FALSE));
  g_assert_true (has_item (agenda, "Visie", RGA_AGENDA_DUE, TRUE));
  g_assert_true (has_item (agenda, "Aanstelling", RGA_AGENDA_READY, FALSE));
  g_assert_cmpuint (agenda->items->len, ==, 4);
  text = rga_body_agenda_write (fixture->plan, agenda, RGA_LANGUAGE_NL);
  g_assert_nonnull (strstr (text, "Agenda van Stuurgroep, 1 april 2027\nStukken uiterlijk 18 maart 2027\n\nTe laat\n- Nulmeting (28 feb 2027)\n"));
}

/* -- who may decide --------------------------------------------------------- */

/* Question 43. */
static void
who_may_slow_it_down (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(GArray) pace = rga_powers_of_words (plan, "nieuwe opdracht", &RGA_ID_NONE);
  g_autoptr(GArray) regular = rga_powers_of_words (plan, "reguliere voortgang", &RGA_ID_NONE);
  g_autofree char *basis = NULL;

  g_assert_cmpuint (pace->len, ==, 1);
  g_assert_cmpstr (g_array_index (pace, RgaPower, 0).role->name, ==, "Bestuurlijk opdrachtgever");
  basis = rga_power_basis (plan, g_array_index (pace, RgaPower, 0).task);
  g_assert_nonnull (strstr (basis, "r. 80 (bevoegdheden)"));
  g_assert_cmpuint (regular->len, ==, 1);
  g_assert_nonnull (strstr (g_array_index (regular, RgaPower, 0).role->name, "projectmanager"));
}

/* The power it names first, then those of its body, then by subject. */
static void
the_surest_comes_first (Fixture      *fixture,
                        gconstpointer unused)
{
  static const char *const names[] = { "Middelen toekennen", "Besluiten over de agenda", "Vaststellen van plannen" };
  RgaRoleTask *tasks[3];
  g_autoptr(GArray) powers = NULL;

  for (int i = 0; i < 3; i++)
    {
      RgaRole *role = example_item (fixture->plan, RGA_LIST_ROLES);

      tasks[i] = example_item (fixture->plan, RGA_LIST_ROLE_TASKS);
      tasks[i]->name = example_text (names[i]);
      tasks[i]->kind = 1;
      tasks[i]->role = role->item.id;
      if (i == 1)
        role->held_by = example_text ("leden van de Raden");
      if (i == 0)
        tasks[i]->subject = example_text ("financiën, visie");
      rga_plan_put (fixture->plan, &role->item);
      rga_plan_put (fixture->plan, &tasks[i]->item);
    }
  fixture->decision->power = tasks[2]->item.id;
  powers = rga_powers_of_decision (fixture->plan, fixture->decision);
  g_assert_cmpuint (powers->len, ==, 3);
  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpstr (g_array_index (powers, RgaPower, i).task->name, ==, names[2 - i]);
      g_assert_cmpint (g_array_index (powers, RgaPower, i).reason, ==, i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/meetings/rhythms_are_read", rhythms_are_read);
  g_test_add_func ("/analysis/meetings/without_a_rhythm_nothing_is_known", without_a_rhythm_nothing_is_known);
  g_test_add_func ("/analysis/meetings/working_days_go_over_holidays", working_days_go_over_holidays);
  g_test_add_func ("/analysis/chains/dates_are_those_of_counting_back", dates_are_those_of_counting_back);
  g_test_add_func ("/analysis/powers/who_may_slow_it_down", who_may_slow_it_down);
#define ADD(room, name) g_test_add ("/analysis/" room "/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD ("powers", the_surest_comes_first);
  ADD ("chains", advice_to_councils);
  ADD ("chains", what_passed_is_late);
  ADD ("chains", a_date_of_its_own_is_judged);
  ADD ("chains", the_proposer_begins);
  ADD ("chains", gaps_stay_open);
  ADD ("chains", a_ring_ends);
  ADD ("agenda", late_due_and_ready);
#undef ADD

  return g_test_run ();
}
