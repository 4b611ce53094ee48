#include "rga-document-seat-moves.h"
#include "rga-document-seats.h"
#include "rga-document-teams.h"
#include "scratch.h"

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        programme, project, team, other_team, seat;
} Fixture;

static RgaId
add (Fixture    *fixture,
     RgaList     list,
     const char *name)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, &fixture->programme, NULL, NULL, name, &error);

  g_assert_no_error (error);

  return item->id;
}

static void
set_text (Fixture     *fixture,
          const RgaId *id,
          const char  *field,
          const char  *text)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_text (fixture->document, id,
                         (guint) rga_list_find_field (rga_plan_get (fixture->plan, id)->list, field), text, &error);
  g_assert_no_error (error);
}

static RgaId
add_seat (Fixture     *fixture,
          const RgaId *team,
          const char  *function)
{
  g_autoptr(GError) error = NULL;
  RgaItem *seat = rga_document_add_seat (fixture->document, team, NULL, &error);
  RgaId id;

  g_assert_no_error (error);
  id = seat->id;
  set_text (fixture, &id, "function", function);

  return id;
}

static void
set_reference (Fixture     *fixture,
               const RgaId *id,
               const char  *field,
               const RgaId *to)
{
  g_autoptr(GError) error = NULL;
  g_auto(RgaValue) value = rga_value_id (to);

  rga_document_set_value (fixture->document, id,
                          (guint) rga_list_find_field (rga_plan_get (fixture->plan, id)->list, field), &value, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
}

static const RgaSeat *
get_seat (Fixture     *fixture,
          const RgaId *id)
{
  return rga_plan_get_in (fixture->plan, RGA_LIST_SEATS, id);
}

static const RgaPerson *
get_person (Fixture     *fixture,
            const RgaId *id)
{
  return rga_plan_get_in (fixture->plan, RGA_LIST_PEOPLE, id);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
  fixture->programme = rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error)->id;
  fixture->project = add (fixture, RGA_LIST_PROJECTS, "P1");
  fixture->team = add (fixture, RGA_LIST_BODIES, "Kernteam");
  fixture->other_team = add (fixture, RGA_LIST_BODIES, "Projectteam");
  set_reference (fixture, &fixture->other_team, "project", &fixture->project);
  fixture->seat = add_seat (fixture, &fixture->team, "Beleid");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

/* -- one person, two spellings -------------------------------------------- */

static void
two_spellings_become_one_person (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId keep = add (fixture, RGA_LIST_PEOPLE, "J. Proef"), other = add (fixture, RGA_LIST_PEOPLE, "Jo Proef");
  RgaId second = add_seat (fixture, &fixture->other_team, "Inkoop");
  RgaId lead = add (fixture, RGA_LIST_LEADS, "trekker");
  RgaId source = add (fixture, RGA_LIST_SOURCES, NULL);

  set_reference (fixture, &fixture->seat, "person", &keep);
  set_reference (fixture, &second, "person", &other);
  set_reference (fixture, &lead, "person", &other);
  set_reference (fixture, &source, "about", &other);
  set_text (fixture, &other, "function", "Inkoper");
  set_text (fixture, &other, "aliases", "Joop Proef; j. proef");

  g_assert_true (rga_document_join_people (fixture->document, &keep, &other, &error));
  g_assert_no_error (error);
  g_assert_null (get_person (fixture, &other));
  g_assert_cmpstr (get_person (fixture, &keep)->aliases, ==, "Jo Proef; Joop Proef");
  g_assert_cmpstr (get_person (fixture, &keep)->function, ==, "Inkoper");
  g_assert_true (rga_id_equal (&get_seat (fixture, &second)->person, &keep));
  g_assert_true (rga_id_equal (&((RgaLead *) rga_plan_get (fixture->plan, &lead))->person, &keep));
  g_assert_true (rga_id_equal (&((RgaSource *) rga_plan_get (fixture->plan, &source))->about, &keep));

  undo (fixture);
  g_assert_cmpstr (get_person (fixture, &other)->name, ==, "Jo Proef");
  g_assert_null (get_person (fixture, &keep)->aliases);
  g_assert_true (rga_id_equal (&get_seat (fixture, &second)->person, &other));
}

/* Who was only a function gets the name, and then it is no other name. */
static void
a_function_gets_the_name_of_who_it_is (Fixture       *fixture,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId keep = add (fixture, RGA_LIST_PEOPLE, NULL), other = add (fixture, RGA_LIST_PEOPLE, "Jo Proef");

  set_text (fixture, &keep, "function", "Beleid");
  g_assert_true (rga_document_join_people (fixture->document, &keep, &other, &error));
  g_assert_cmpstr (get_person (fixture, &keep)->name, ==, "Jo Proef");
  g_assert_cmpstr (get_person (fixture, &keep)->function, ==, "Beleid");
  g_assert_null (get_person (fixture, &keep)->aliases);
}

static void
nobody_is_joined_to_themselves_or_to_who_is_gone (Fixture       *fixture,
                                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId keep = add (fixture, RGA_LIST_PEOPLE, "Jo Proef");
  const RgaRevision *before = rga_document_peek_undo (fixture->document);

  g_assert_true (rga_document_join_people (fixture->document, &keep, &keep, &error));
  g_assert_true (rga_document_peek_undo (fixture->document) == before);
  g_assert_false (rga_document_join_people (fixture->document, &keep, &fixture->team, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
}

/* -- seats ---------------------------------------------------------------- */

static void
an_open_seat_is_filled (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId person = add (fixture, RGA_LIST_PEOPLE, "Jo Proef");

  set_text (fixture, &fixture->seat, "name_state", "ntb");
  g_assert_true (rga_document_fill_seat (fixture->document, &fixture->seat, &person, &error));
  g_assert_true (rga_id_equal (&get_seat (fixture, &fixture->seat)->person, &person));
  g_assert_null (get_seat (fixture, &fixture->seat)->name_state);
  g_assert_cmpint (get_seat (fixture, &fixture->seat)->persons, ==, 1);

  undo (fixture);
  g_assert_cmpstr (get_seat (fixture, &fixture->seat)->name_state, ==, "ntb");
  g_assert_true (rga_document_fill_seat (fixture->document, &fixture->seat, &person, &error));
  g_assert_true (rga_document_fill_seat (fixture->document, &fixture->seat, NULL, &error));
  g_assert_true (rga_id_is_none (&get_seat (fixture, &fixture->seat)->person));
  g_assert_cmpint (get_seat (fixture, &fixture->seat)->persons, ==, RGA_UNKNOWN);
}

static void
a_seat_is_filled_by_somebody_new (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId organisation = add (fixture, RGA_LIST_ORGANISATIONS, "Leiden");
  RgaId person;

  set_reference (fixture, &fixture->seat, "organisation", &organisation);
  g_assert_true (rga_document_fill_seat_new (fixture->document, &fixture->seat, "Jo Proef", &person, &error));
  g_assert_cmpstr (get_person (fixture, &person)->function, ==, "Beleid");
  g_assert_true (rga_id_equal (&get_person (fixture, &person)->organisation, &organisation));
  g_assert_true (rga_id_equal (&get_seat (fixture, &fixture->seat)->person, &person));

  undo (fixture);
  g_assert_null (get_person (fixture, &person));
  g_assert_true (rga_id_is_none (&get_seat (fixture, &fixture->seat)->person));
}

static void
a_seat_moves_behind_the_others (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId there = add_seat (fixture, &fixture->other_team, "Inkoop");
  g_autoptr(GPtrArray) seats = NULL;

  g_assert_true (rga_document_move_seat (fixture->document, &fixture->seat, &fixture->other_team, &error));
  g_assert_no_error (error);
  seats = rga_plan_children (fixture->plan, &fixture->other_team, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, body));
  g_assert_cmpuint (seats->len, ==, 2);
  g_assert_true (rga_id_equal (&((RgaItem *) seats->pdata[0])->id, &there));
  g_assert_true (rga_id_equal (&((RgaItem *) seats->pdata[1])->id, &fixture->seat));

  g_assert_true (rga_document_move_seat (fixture->document, &there, &fixture->team, &error));
  g_assert_true (rga_id_equal (&get_seat (fixture, &there)->body, &fixture->team));
  undo (fixture);
  undo (fixture);
  g_assert_true (rga_id_equal (&get_seat (fixture, &fixture->seat)->body, &fixture->team));
}

static void
set_period (Fixture     *fixture,
            const RgaId *seat,
            const char  *words)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_period (fixture->document, seat, RGA_FIELD (RGA_LIST_SEATS, period), words, &error);
  g_assert_no_error (error);
}

static RgaId
move_from (Fixture    *fixture,
           const char *day)
{
  g_autoptr(GError) error = NULL;
  RgaId there;

  rga_document_move_seat_from (fixture->document, &fixture->seat, &fixture->other_team, rga_day_from_iso (day),
                               RGA_LANGUAGE_NL, &there, &error);
  g_assert_no_error (error);

  return there;
}

/* What was, stays: the old seat ends the day before, the new one has all it had. */
static void
a_seat_moves_from_a_day (Fixture       *fixture,
                         gconstpointer  unused)
{
  RgaId there;
  const RgaSeat *old, *new;

  set_period (fixture, &fixture->seat, "januari t/m december 2027");
  there = move_from (fixture, "2027-07-01");
  old = get_seat (fixture, &fixture->seat);
  new = get_seat (fixture, &there);
  g_assert_true (rga_id_equal (&old->body, &fixture->team));
  g_assert_true (rga_id_equal (&new->body, &fixture->other_team));
  g_assert_cmpstr (new->function, ==, "Beleid");
  g_assert_cmpint (old->period->start, ==, rga_day_from_iso ("2027-01-01"));
  g_assert_cmpint (old->period->end, ==, rga_day_from_iso ("2027-06-30"));
  g_assert_cmpint (new->period->start, ==, rga_day_from_iso ("2027-07-01"));
  g_assert_cmpint (new->period->end, ==, rga_day_from_iso ("2027-12-31"));

  undo (fixture);
  g_assert_null (get_seat (fixture, &there));
  g_assert_cmpint (get_seat (fixture, &fixture->seat)->period->end, ==, rga_day_from_iso ("2027-12-31"));
}

/* Without a period of its own it was open on both sides, and stays so on the outside. */
static void
an_open_seat_moves_from_a_day (Fixture       *fixture,
                               gconstpointer  unused)
{
  RgaId there = move_from (fixture, "2027-07-01");

  g_assert_cmpint (get_seat (fixture, &fixture->seat)->period->start, ==, RGA_DAY_OPEN);
  g_assert_cmpint (get_seat (fixture, &fixture->seat)->period->end, ==, rga_day_from_iso ("2027-06-30"));
  g_assert_cmpint (get_seat (fixture, &there)->period->start, ==, rga_day_from_iso ("2027-07-01"));
  g_assert_cmpint (get_seat (fixture, &there)->period->end, ==, RGA_DAY_OPEN);
}

/* From its first day there is nothing to leave behind; after its last nothing to move. */
static void
a_day_outside_its_period (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId there;

  set_period (fixture, &fixture->seat, "2027");
  g_assert_false (rga_document_move_seat_from (fixture->document, &fixture->seat, &fixture->other_team,
                                               rga_day_from_iso ("2028-01-01"), RGA_LANGUAGE_NL, &there, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  g_assert_true (rga_id_equal (&get_seat (fixture, &fixture->seat)->body, &fixture->team));

  there = move_from (fixture, "2027-01-01");
  g_assert_true (rga_id_equal (&there, &fixture->seat));
  g_assert_true (rga_id_equal (&get_seat (fixture, &there)->body, &fixture->other_team));
  g_assert_cmpstr (get_seat (fixture, &there)->period->text, ==, "2027");
}

/* -- an organisation in use ----------------------------------------------- */

static void
what_an_organisation_did_stays_in_words (Fixture       *fixture,
                                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId organisation = add (fixture, RGA_LIST_ORGANISATIONS, "Leiden");
  RgaId person = add (fixture, RGA_LIST_PEOPLE, "Jo Proef");

  set_reference (fixture, &fixture->seat, "organisation", &organisation);
  set_reference (fixture, &person, "organisation", &organisation);
  g_assert_true (rga_document_delete (fixture->document, &organisation, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_seat (fixture, &fixture->seat)->organisation_text, ==, "Leiden");
  g_assert_true (rga_id_is_none (&get_seat (fixture, &fixture->seat)->organisation));
  g_assert_cmpstr (get_person (fixture, &person)->name, ==, "Jo Proef");

  undo (fixture);
  g_assert_null (get_seat (fixture, &fixture->seat)->organisation_text);
  g_assert_true (rga_id_equal (&get_seat (fixture, &fixture->seat)->organisation, &organisation));
}

/* -- size ----------------------------------------------------------------- */

static void
check_size (Fixture    *fixture,
            const char *words,
            gint64      min,
            gint64      max,
            gint64      about)
{
  const RgaBody *body = rga_plan_get_in (fixture->plan, RGA_LIST_BODIES, &fixture->team);
  g_autoptr(GError) error = NULL;

  g_test_message ("%s", words);
  rga_document_set_body_size (fixture->document, &fixture->team, words, &error);
  g_assert_no_error (error);
  g_assert_cmpint (body->size_min, ==, min);
  g_assert_cmpint (body->size_max, ==, max);
  g_assert_cmpint (body->size_about, ==, about);
}

static void
a_size_is_typed_as_it_is_said (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  check_size (fixture, "6 tot 8", 6, 8, RGA_UNKNOWN);
  check_size (fixture, "ca. 10", RGA_UNKNOWN, RGA_UNKNOWN, 10);
  check_size (fixture, "9", 9, 9, RGA_UNKNOWN);
  check_size (fixture, "minimaal 6", 6, RGA_UNKNOWN, RGA_UNKNOWN);
  check_size (fixture, "", RGA_UNKNOWN, RGA_UNKNOWN, RGA_UNKNOWN);
  g_assert_false (rga_document_set_body_size (fixture->document, &fixture->team, "genoeg mensen", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document/teams/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("join", two_spellings_become_one_person);
  ADD ("join-function", a_function_gets_the_name_of_who_it_is);
  ADD ("join-none", nobody_is_joined_to_themselves_or_to_who_is_gone);
  ADD ("fill", an_open_seat_is_filled);
  ADD ("fill-new", a_seat_is_filled_by_somebody_new);
  ADD ("move", a_seat_moves_behind_the_others);
  ADD ("move from a day", a_seat_moves_from_a_day);
  ADD ("move an open one", an_open_seat_moves_from_a_day);
  ADD ("move outside its period", a_day_outside_its_period);
  ADD ("organisation", what_an_organisation_did_stays_in_words);
  ADD ("size", a_size_is_typed_as_it_is_said);
#undef ADD

  return g_test_run ();
}
