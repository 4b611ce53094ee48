#include "rga-document-seats.h"
#include "rga-seats.h"
#include "scratch.h"

#include <string.h>

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        programme, project, body, seat;
} Fixture;

static RgaId
add (Fixture     *fixture,
     RgaList      list,
     const RgaId *project,
     const char  *name)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, &fixture->programme, project, NULL, name, &error);

  g_assert_no_error (error);

  return item->id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  rga_document_set_today (fixture->document, rga_day_from_iso ("2016-04-11"));
  fixture->plan = rga_document_get_plan (fixture->document);
  fixture->programme = add (fixture, RGA_LIST_PROGRAMMES, NULL, "Agenda");
  fixture->project = add (fixture, RGA_LIST_PROJECTS, NULL, "P1");
  fixture->body = add (fixture, RGA_LIST_BODIES, &fixture->project, "Projectteam");
  fixture->seat = rga_document_add_seat (fixture->document, &fixture->project, NULL, &error)->id;
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static const RgaSeat *
get_seat (Fixture *fixture)
{
  return rga_plan_get_in (fixture->plan, RGA_LIST_SEATS, &fixture->seat);
}

static void
type_hours (Fixture    *fixture,
            const char *words)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_seat_hours (fixture->document, &fixture->seat, words, &error);
  g_assert_no_error (error);
}

static void
assert_hours (Fixture    *fixture,
              const char *words,
              gint64      min,
              gint64      max,
              int         unit)
{
  type_hours (fixture, words);
  g_test_message ("%s", words);
  g_assert_cmpint (get_seat (fixture)->hours_min, ==, min);
  g_assert_cmpint (get_seat (fixture)->hours_max, ==, max);
  g_assert_cmpint (get_seat (fixture)->hours_unit, ==, unit);
}

static void
a_new_seat_is_in_the_team_of_its_project (Fixture       *fixture,
                                          gconstpointer  unused)
{
  g_autoptr(GPtrArray) of_project = rga_seats_of (fixture->plan, &fixture->project);
  g_autoptr(GPtrArray) of_body = rga_seats_of (fixture->plan, &fixture->body);

  g_assert_true (rga_id_equal (&get_seat (fixture)->body, &fixture->body));
  g_assert_cmpuint (of_project->len, ==, 1);
  g_assert_cmpuint (of_body->len, ==, 1);
  g_assert_true (rga_seat_is_open (get_seat (fixture)));
  g_assert_cmpint (get_seat (fixture)->hours_min, ==, RGA_UNKNOWN);
}

static void
a_seat_comes_behind_another (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaItem *last = rga_document_add_seat (fixture->document, &fixture->body, NULL, &error);
  RgaItem *middle = rga_document_add_seat (fixture->document, &fixture->body, &fixture->seat, &error);
  g_autoptr(GPtrArray) seats = rga_seats_of (fixture->plan, &fixture->project);

  g_assert_no_error (error);
  g_assert_cmpuint (seats->len, ==, 3);
  g_assert_true (seats->pdata[1] == middle && seats->pdata[2] == last);
}

static void
hours_are_read_as_typed (Fixture       *fixture,
                         gconstpointer  unused)
{
  assert_hours (fixture, "6-8", 360, 480, RGA_HOURS_UNIT_HOURS);
  assert_hours (fixture, " 3 ", 180, 180, RGA_HOURS_UNIT_HOURS);
  assert_hours (fixture, "2 dagen", 120, 120, RGA_HOURS_UNIT_DAYS);
  assert_hours (fixture, "minimaal 2 dagen", 120, RGA_UNKNOWN, RGA_HOURS_UNIT_DAYS);
  assert_hours (fixture, "-", RGA_UNKNOWN, RGA_UNKNOWN, RGA_HOURS_UNIT_HOURS);
  assert_hours (fixture, "8 uur per maand", RGA_UNKNOWN, RGA_UNKNOWN, RGA_HOURS_UNIT_HOURS);
  g_assert_cmpstr (get_seat (fixture)->hours_text, ==, "8 uur per maand");
  assert_hours (fixture, "", RGA_UNKNOWN, RGA_UNKNOWN, RGA_HOURS_UNIT_HOURS);
  g_assert_null (get_seat (fixture)->hours_text);
}

static void
open_hours_keep_their_word (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autofree char *words = NULL;

  type_hours (fixture, "ntb");
  g_assert_cmpstr (get_seat (fixture)->hours_state, ==, "ntb");
  g_assert_null (get_seat (fixture)->hours_text);
  words = rga_seat_hours_words (get_seat (fixture));
  g_assert_cmpstr (words, ==, "ntb");
  type_hours (fixture, "4");
  g_assert_null (get_seat (fixture)->hours_state);
}

static void
assert_until (Fixture    *fixture,
              const char *words,
              const char *until)
{
  type_hours (fixture, words);
  g_test_message ("%s", words);
  g_assert_cmpint (get_seat (fixture)->hours_max, ==, 180);
  g_assert_nonnull (get_seat (fixture)->period);
  g_assert_cmpint (get_seat (fixture)->period->end, ==, rga_day_from_iso (until));
}

static void
hours_may_say_until_when (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autofree char *words = NULL;

  assert_until (fixture, "3 t/m mei", "2016-05-31");
  assert_until (fixture, "3 (t/m mei)", "2016-05-31");
  assert_until (fixture, "3 uur tot maart 2017", "2017-02-28");
  words = rga_seat_hours_words (get_seat (fixture));
  g_assert_cmpstr (words, ==, "3 uur tot maart 2017");

  type_hours (fixture, "3");
  g_assert_null (get_seat (fixture)->period);
}

static void
a_number_of_weeks_is_a_length (Fixture       *fixture,
                               gconstpointer  unused)
{
  type_hours (fixture, "20 weken van gemiddeld 18 uur per week");
  g_assert_cmpint (get_seat (fixture)->hours_min, ==, 18 * 60);
  g_assert_cmpint (get_seat (fixture)->period->kind, ==, RGA_PERIOD_DURATION);
  g_assert_cmpint (get_seat (fixture)->period->duration, ==, 20);
}

static void
hours_below_nothing_are_refused (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  type_hours (fixture, "6");
  g_assert_false (rga_document_set_seat_hours (fixture->document, &fixture->seat, "-4 uur", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  g_assert_cmpint (get_seat (fixture)->hours_min, ==, 360);
}

static void
an_organisation_is_found_by_its_names (Fixture       *fixture,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId id = add (fixture, RGA_LIST_ORGANISATIONS, NULL, "Gemeente Alkmaar");

  rga_document_set_text (fixture->document, &id, RGA_FIELD (RGA_LIST_ORGANISATIONS, aliases), "Alkmaar; RA", &error);
  g_assert_no_error (error);
  g_assert_true (rga_document_set_seat_organisation (fixture->document, &fixture->seat, "alkmaar", &error));
  g_assert_true (rga_id_equal (&get_seat (fixture)->organisation, &id));
  g_assert_null (get_seat (fixture)->organisation_text);

  g_assert_true (rga_document_set_seat_organisation (fixture->document, &fixture->seat, "nader te bepalen", &error));
  g_assert_true (rga_id_is_none (&get_seat (fixture)->organisation));
  g_assert_cmpstr (get_seat (fixture)->organisation_text, ==, "nader te bepalen");
}

static guint
count_items (Fixture *fixture,
             RgaList  list)
{
  guint n;

  rga_plan_items (rga_document_get_plan (fixture->document), list, &n);

  return n;
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
}

static void
an_organisation_not_in_the_plan_is_made (Fixture       *fixture,
                                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  guint n = count_items (fixture, RGA_LIST_ORGANISATIONS);
  const RgaItem *made;

  rga_document_set_seat_organisation (fixture->document, &fixture->seat, "aanbieder X", &error);
  g_assert_no_error (error);
  made = rga_plan_get_in (rga_document_get_plan (fixture->document), RGA_LIST_ORGANISATIONS, &get_seat (fixture)->organisation);
  g_assert_nonnull (made);
  g_assert_cmpstr (rga_item_name (made), ==, "aanbieder X");
  g_assert_null (get_seat (fixture)->organisation_text);
  g_assert_cmpuint (count_items (fixture, RGA_LIST_ORGANISATIONS), ==, n + 1);

  rga_document_set_seat_organisation (fixture->document, &fixture->seat, "Aanbieder x", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_items (fixture, RGA_LIST_ORGANISATIONS), ==, n + 1);
  rga_document_set_seat_organisation (fixture->document, &fixture->seat, "een; twee", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_items (fixture, RGA_LIST_ORGANISATIONS), ==, n + 1);

  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (count_items (fixture, RGA_LIST_ORGANISATIONS), ==, n);
  g_assert_true (rga_id_is_none (&get_seat (fixture)->organisation));
}

static void
type_holder (Fixture    *fixture,
             const char *words,
             gint64      persons,
             gboolean    is_open)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_seat_holder (fixture->document, &fixture->seat, words, &error);
  g_assert_no_error (error);
  g_test_message ("%s", words);
  g_assert_cmpint (get_seat (fixture)->persons, ==, persons);
  g_assert_cmpint (rga_seat_is_open (get_seat (fixture)), ==, is_open);
}

static void
who_holds_it_is_a_number_a_person_or_words (Fixture       *fixture,
                                            gconstpointer  unused)
{
  RgaId id = add (fixture, RGA_LIST_PEOPLE, NULL, "beleidsmedewerker Langedijk");

  type_holder (fixture, "4", 4, FALSE);
  type_holder (fixture, "Beleidsmedewerker langedijk", 1, FALSE);
  g_assert_true (rga_id_equal (&get_seat (fixture)->person, &id));
  type_holder (fixture, "aan te wijzen door de GI's", RGA_UNKNOWN, TRUE);
  type_holder (fixture, "een adviseur, een inkoper", 2, FALSE);
  type_holder (fixture, "", RGA_UNKNOWN, TRUE);
}

static void
a_name_becomes_a_person_once (Fixture       *fixture,
                              gconstpointer  unused)
{
  guint n = count_items (fixture, RGA_LIST_PEOPLE);
  RgaId made;

  type_holder (fixture, "Jo van den Proef", 1, FALSE);
  made = get_seat (fixture)->person;
  g_assert_cmpstr (rga_item_name (rga_plan_get (rga_document_get_plan (fixture->document), &made)), ==, "Jo van den Proef");
  g_assert_null (get_seat (fixture)->persons_text);
  g_assert_cmpuint (count_items (fixture, RGA_LIST_PEOPLE), ==, n + 1);

  type_holder (fixture, "jo van den proef", 1, FALSE);
  g_assert_true (rga_id_equal (&get_seat (fixture)->person, &made));
  g_assert_cmpuint (count_items (fixture, RGA_LIST_PEOPLE), ==, n + 1);
  undo (fixture);
  g_assert_cmpuint (count_items (fixture, RGA_LIST_PEOPLE), ==, n);
  g_assert_true (rga_seat_is_open (get_seat (fixture)));
}

static void
a_function_is_nobody (Fixture       *fixture,
                      gconstpointer  unused)
{
  static const char *const functions[] = {
    "projectleider", "Medewerker jeugd", "Contactpersoon GGD", "Inkoper", "Inkoper Noord", "Gemeente Proef",
    "Jo Proef, Bo Proef", "Zorgaanbieder 2"
  };
  g_autoptr(GError) error = NULL;
  guint n = count_items (fixture, RGA_LIST_PEOPLE);

  add (fixture, RGA_LIST_ORGANISATIONS, NULL, "Gemeente Proef");
  rga_document_set_text (fixture->document, &fixture->seat, RGA_FIELD (RGA_LIST_SEATS, function), "inkoper", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      type_holder (fixture, functions[i], strchr (functions[i], ',') != NULL ? 2 : 1, FALSE);
      g_assert_true (rga_id_is_none (&get_seat (fixture)->person));
      g_assert_cmpstr (get_seat (fixture)->persons_text, ==, functions[i]);
    }
  g_assert_cmpuint (count_items (fixture, RGA_LIST_PEOPLE), ==, n);
}

static void
typing_is_one_undo_step (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  type_hours (fixture, "6-8");
  type_hours (fixture, "3 t/m mei");
  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_seat (fixture)->hours_max, ==, 480);
  g_assert_null (get_seat (fixture)->period);
}

#define TEST(name) g_test_add ("/seats/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST (a_new_seat_is_in_the_team_of_its_project);
  TEST (a_seat_comes_behind_another);
  TEST (hours_are_read_as_typed);
  TEST (open_hours_keep_their_word);
  TEST (hours_may_say_until_when);
  TEST (a_number_of_weeks_is_a_length);
  TEST (hours_below_nothing_are_refused);
  TEST (an_organisation_is_found_by_its_names);
  TEST (who_holds_it_is_a_number_a_person_or_words);
  TEST (an_organisation_not_in_the_plan_is_made);
  TEST (a_name_becomes_a_person_once);
  TEST (a_function_is_nobody);
  TEST (typing_is_one_undo_step);

  return g_test_run ();
}
