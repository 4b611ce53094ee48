/* Lists of teams, people, organisations and roles: under which headings they
 * stand, what they are found by, and that after any edit a list is what a new one
 * would be. Without a display. */
#include <string.h>

#include "example-plan.h"
#include "rga-document-seats.h"
#include "rga-document-teams.h"
#include "rga-team-list.h"
#include "scratch.h"

#define TODAY rga_day_from_iso ("2021-12-01")
#define STEPS 300

/* “= heading” and “title | subtitle | note”, a line each. */
static void
describe_row (GString *text,
              GObject *entry)
{
  g_autofree char *title = NULL, *subtitle = NULL, *note = NULL;
  gboolean is_heading;

  g_object_get (entry, "title", &title, "subtitle", &subtitle, "note", &note, "is-heading", &is_heading, NULL);
  if (is_heading)
    g_string_append_printf (text, "= %s\n", title);
  else
    g_string_append_printf (text, "%s | %s | %s\n", title, subtitle, note);
}

static char *
describe (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GObject) entry = g_list_model_get_item (model, i);

      describe_row (text, entry);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_new (RgaTeamKind  kind,
              RgaPlan     *plan,
              const char  *search)
{
  g_autoptr(RgaTeamList) list = rga_team_list_new (kind);

  rga_team_list_set_search (list, search);
  rga_team_list_set_plan (list, plan, TODAY);

  return describe (G_LIST_MODEL (list));
}

static void
assert_has (RgaTeamKind  kind,
            const char  *example,
            const char  *search,
            const char  *expected)
{
  g_autoptr(RgaPlan) plan = example_plan_new (example);
  g_autofree char *text = describe_new (kind, plan, search);

  if (strstr (text, expected) == NULL)
    g_test_message ("no “%s” in:\n%s", expected, text);
  g_assert_nonnull (strstr (text, expected));
}

/* Question 20 is answered by the first heading. */
static void
who_sits_in_two_teams_stands_first (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autofree char *text = describe_new (RGA_TEAM_PEOPLE, plan, "");

  g_assert_true (g_str_has_prefix (text,
                 "= In more than one team\n"
                 "Contractmanagement | Alkmaar | 2 seats\n"
                 "Gemeentelijke Toegang | Heerhugowaard | 2 seats\n"
                 "Gemeentelijke Toegang |  | 2 seats\n"
                 "= Aanbieders\n"));
}

static void
every_list_says_what_matters (void)
{
  assert_has (RGA_TEAM_BODIES, "samenwerkingsagenda", "", "= Beleidsteam\nRegionaal beleidsteam jeugd | 6 to 8 · 1 filled | \n");
  assert_has (RGA_TEAM_BODIES, "transformatieagenda", "", "Projectteam drang- en dwanghulp | 8 filled, 5 open | \n");
  assert_has (RGA_TEAM_PEOPLE, "verkennende-opdracht", "", "= In more than one team\nProcesleider (onafhankelijk, extern) | Uitvoeringsteam | 2 seats\n");
  assert_has (RGA_TEAM_PEOPLE, "transformatieagenda", "", "= Open seats\n");
  assert_has (RGA_TEAM_ORGANISATIONS, "norm-opdrachtgeverschap", "", "Gemeenten regio ZOU |  | 5, 0 named\n");
  assert_has (RGA_TEAM_ROLES, "samenwerkingsagenda", "", "Procesmanager | strategische eenheid Holland Rijnland | 11 tasks\n");
}

/* Question 18 is answered by the list of organisations. */
static void
organisations_say_what_they_give (void)
{
  static const char *const given[] = {
    "Alkmaar | 9–11 hours a week and 2 seats without hours", "GGZ NHN | 6 hours a week",
    "Parlan | 6 hours a week and 1 seat without hours", "Vicino | 4 hours a week", "Esdegé Reigersdaal | 4 hours a week",
    "Gecertificeerde Instellingen | 10 hours a week", "Raad voor de Kinderbescherming | 4 hours a week",
    "Heerhugowaard | 3 hours a week and 1 seat without hours · Regio Alkmaar",
    "Langedijk | 3 hours a week and 1 seat without hours · Regio Alkmaar",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (given); i++)
    assert_has (RGA_TEAM_ORGANISATIONS, "transformatieagenda", "", given[i]);
}

/* Question 23: a team is found by what its seats bring in. */
static void
teams_are_found_by_their_seats (void)
{
  static const char found[] = "Projectteam aansluiting 18-/18+ | "
                              "Inhoudsdeskundige jeugdhulp · Inhoudelijke onderbouwing, projectleiding vanuit veld · 6 hours a week |";
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autofree char *text = describe_new (RGA_TEAM_BODIES, plan, "vanuit veld");

  if (strstr (text, found) == NULL)
    g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, found));
  g_assert_null (strstr (text, "Stuurgroep"));
}

/* Question 43: a role is found by what it may decide. */
static void
roles_are_found_by_their_tasks (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autofree char *budget = describe_new (RGA_TEAM_ROLES, plan, "budget");
  g_autofree char *decide = describe_new (RGA_TEAM_ROLES, plan, "besluiten opdrachten");

  g_assert_nonnull (strstr (budget, "hoofd TWO Jeugdhulp |"));
  g_assert_nonnull (strstr (budget, "projectmanager regionaal beleidsteam |"));
  g_assert_nonnull (strstr (budget, "Procesmanager |"));
  g_assert_null (strstr (budget, "Ambtelijk opdrachtgever |"));
  g_assert_nonnull (strstr (decide, "Bestuurlijk opdrachtgever |"));
  g_assert_null (strstr (decide, "Procesmanager |"));
}

static void
nothing_found_is_an_empty_list (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autofree char *text = describe_new (RGA_TEAM_BODIES, plan, "nergens te vinden");

  g_assert_cmpstr (text, ==, "");
}

/* A size in words is read as the same size again, in both languages. */
static void
sizes_are_read_as_they_are_written (void)
{
  const RgaBodySize sizes[] = {
    { 6, 8, RGA_UNKNOWN, 0, 0 }, { RGA_UNKNOWN, RGA_UNKNOWN, 10, 0, 0 }, { 6, RGA_UNKNOWN, RGA_UNKNOWN, 0, 0 },
    { RGA_UNKNOWN, 8, RGA_UNKNOWN, 0, 0 }, { 9, 9, RGA_UNKNOWN, 0, 0 },
  };
  static const char *const english[] = { "6 to 8", "about 10", "at least 6", "at most 8", "9" };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *words = rga_team_size_words (&sizes[i]);

      g_assert_cmpstr (words, ==, english[i]);
    }
}

/* -- following ------------------------------------------------------------ */

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaTeamList *lists[RGA_N_TEAM_KINDS];
  GPtrArray   *mirrors[RGA_N_TEAM_KINDS];   /* as the signals say */
} Fixture;

static void
mirror_cb (GListModel *model,
           guint       place,
           guint       removed,
           guint       added,
           GPtrArray  *mirror)
{
  g_assert_cmpuint (place + removed, <=, mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror, place, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (place + i), g_list_model_get_item (model, place + i));
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
  rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error);
  g_assert_no_error (error);
  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    {
      fixture->lists[kind] = rga_team_list_new (kind);
      fixture->mirrors[kind] = g_ptr_array_new_with_free_func (g_object_unref);
      g_signal_connect (fixture->lists[kind], "items-changed", G_CALLBACK (mirror_cb), fixture->mirrors[kind]);
      rga_team_list_set_plan (fixture->lists[kind], fixture->plan, TODAY);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    {
      g_assert_finalize_object (fixture->lists[kind]);
      g_ptr_array_unref (fixture->mirrors[kind]);
    }
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static char *
describe_mirror (GPtrArray *mirror)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mirror->len; i++)
    describe_row (text, g_ptr_array_index (mirror, i));

  return g_string_free (text, FALSE);
}

static void
assert_lists_are_as_new (Fixture *fixture)
{
  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    {
      g_autofree char *followed = describe (G_LIST_MODEL (fixture->lists[kind]));
      g_autofree char *mirrored = describe_mirror (fixture->mirrors[kind]);
      g_autofree char *expected = describe_new (kind, fixture->plan, "");

      g_assert_cmpstr (followed, ==, expected);
      g_assert_cmpstr (mirrored, ==, expected);
    }
}

static const RgaId *
any_of (Fixture *fixture,
        RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (fixture->plan, list, &n);

  return n == 0 ? NULL : &items[g_test_rand_int_range (0, (int) n)]->id;
}

static const RgaList made[] = {
  RGA_LIST_BODIES, RGA_LIST_PEOPLE, RGA_LIST_ORGANISATIONS, RGA_LIST_ORGANISATION_GROUPS, RGA_LIST_ROLES, RGA_LIST_MILESTONES,
};

static void
set_some_text (Fixture     *fixture,
               const RgaId *id)
{
  static const char *const fields[] = { "name", "kind", "party", "function", "held_by", "name_state", "short_name" };
  static const char *const words[] = { "a", "b", "", "ntb", "stuurgroep" };
  RgaItem *item = rga_plan_get (fixture->plan, id);
  int field = rga_list_find_field (item->list, fields[g_test_rand_int_range (0, G_N_ELEMENTS (fields))]);

  if (field >= 0 && rga_list_info (item->list)->fields[field].type == RGA_FIELD_TEXT)
    rga_document_set_text (fixture->document, id, (guint) field, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], NULL);
}

static void
set_some_reference (Fixture     *fixture,
                    const RgaId *id)
{
  RgaItem *item = rga_plan_get (fixture->plan, id);
  const RgaListInfo *info = rga_list_info (item->list);
  guint field = (guint) g_test_rand_int_range (0, (int) info->n_fields);
  const RgaId *target;
  g_auto(RgaValue) value = rga_value_open (RGA_FIELD_REFERENCE);

  if (info->fields[field].type != RGA_FIELD_REFERENCE || info->fields[field].target == RGA_LIST_ANY)
    return;
  target = any_of (fixture, info->fields[field].target);
  if (target != NULL && g_test_rand_int_range (0, 4) > 0)
    value.id = *target;
  rga_document_set_value (fixture->document, id, field, &value, NULL);
}

/* Refusals are part of it: then nothing may change. */
static void
do_something (Fixture *fixture)
{
  RgaList list = made[g_test_rand_int_range (0, G_N_ELEMENTS (made))];
  const RgaId *one = any_of (fixture, list), *seat = any_of (fixture, RGA_LIST_SEATS);
  const RgaId *body = any_of (fixture, RGA_LIST_BODIES), *person = any_of (fixture, RGA_LIST_PEOPLE);
  const RgaId *other = any_of (fixture, RGA_LIST_PEOPLE);
  int act = g_test_rand_int_range (0, 14);

  if (act < 3 || one == NULL)
    rga_document_add (fixture->document, list, any_of (fixture, RGA_LIST_PROGRAMMES), NULL, NULL, "nieuw", NULL);
  else if (act < 5 && body != NULL)
    rga_document_add_seat (fixture->document, body, NULL, NULL);
  else if (act < 7)
    set_some_text (fixture, act == 5 && seat != NULL ? seat : one);
  else if (act < 9)
    set_some_reference (fixture, act == 7 && seat != NULL ? seat : one);
  else if (act == 9 && seat != NULL && person != NULL)
    rga_document_fill_seat (fixture->document, seat, person, NULL);
  else if (act == 10 && person != NULL)
    rga_document_join_people (fixture->document, person, other, NULL);
  else if (act == 11)
    rga_document_delete (fixture->document, act == 11 && seat != NULL && g_test_rand_bit () ? seat : one, NULL);
  else if (act == 12 && list == RGA_LIST_ROLES)
    rga_document_add_task (fixture->document, one, g_test_rand_int_range (0, 2), NULL);
  else if (rga_document_can_undo (fixture->document))
    rga_document_undo (fixture->document, NULL);
}

static void
after_any_edit_a_list_is_what_a_new_one_is (Fixture       *fixture,
                                            gconstpointer  unused)
{
  for (guint i = 0; i < STEPS; i++)
    {
      do_something (fixture);
      assert_lists_are_as_new (fixture);
    }
}

/* A row is found by what it is, wherever it stands. */
static void
a_renamed_row_is_found_where_it_went (Fixture       *fixture,
                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaTeamList *list = fixture->lists[RGA_TEAM_ORGANISATIONS];
  RgaId first = rga_document_add (fixture->document, RGA_LIST_ORGANISATIONS, NULL, NULL, NULL, "Alkmaar", &error)->id;
  guint place;

  rga_document_add (fixture->document, RGA_LIST_ORGANISATIONS, NULL, NULL, NULL, "Leiden", &error);
  g_assert_true (rga_team_list_find (list, &first, &place));
  g_assert_cmpuint (place, ==, 1);
  rga_document_set_text (fixture->document, &first, RGA_FIELD (RGA_LIST_ORGANISATIONS, name), "Zeist", &error);
  g_assert_true (rga_team_list_find (list, &first, &place));
  g_assert_cmpuint (place, ==, 2);
  rga_document_delete (fixture->document, &first, &error);
  g_assert_no_error (error);
  g_assert_false (rga_team_list_find (list, &first, &place));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/teams/people", who_sits_in_two_teams_stands_first);
  g_test_add_func ("/teams/lines", every_list_says_what_matters);
  g_test_add_func ("/teams/organisations", organisations_say_what_they_give);
  g_test_add_func ("/teams/by-seats", teams_are_found_by_their_seats);
  g_test_add_func ("/teams/roles", roles_are_found_by_their_tasks);
  g_test_add_func ("/teams/nothing", nothing_found_is_an_empty_list);
  g_test_add_func ("/teams/sizes", sizes_are_read_as_they_are_written);
  g_test_add ("/teams/follow", Fixture, NULL, set_up, after_any_edit_a_list_is_what_a_new_one_is, tear_down);
  g_test_add ("/teams/find", Fixture, NULL, set_up, a_renamed_row_is_found_where_it_went, tear_down);

  return g_test_run ();
}
