#include <string.h>

#include "run-cli.h"

/* Who sits where, as a script asks it. */

static void
expect_line (Cli        *cli,
             const char *example,
             const char *table,
             const char *line)
{
  g_autofree char *plan = g_strconcat (example, ".db", NULL);
  g_autofree char *path = cli_path (cli, plan);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    cli_expect (cli, 0, NULL, "new", "--example", example, plan, NULL);
  cli_expect (cli, 0, NULL, "table", table, plan, NULL);
  g_test_message ("%s", line);
  g_assert_nonnull (strstr (cli->out, line));
}

static void
teams_are_listed (Cli          *cli,
                  gconstpointer unused)
{
  expect_line (cli, "transformatieagenda", "teams",
               "8,0,Kop van Noord-Holland 3; West-Friesland 3; Regio Alkmaar 2,");
  expect_line (cli, "samenwerkingsagenda", "teams", "Regionaal beleidsteam jeugd,beleidsteam,,,,6,8,,1,0,");
  expect_line (cli, "verkennende-opdracht", "teams", "Stuurgroep,stuurgroep,,,procesleider,");
  expect_line (cli, "verkennende-opdracht", "teams", "eind oktober,2021-10-31,rondt taak af,");
  expect_line (cli, "verkennende-opdracht", "teams", "Bemensing uitvoeringsteam doet andere werkgroepen vervallen");
}

static void
people_in_two_teams_come_first (Cli          *cli,
                                gconstpointer unused)
{
  expect_line (cli, "transformatieagenda", "people",
               "unknown\n"
               "Gemeentelijke Toegang,Heerhugowaard,2,Projectteam sturen op resultaat; Projectteam aansluiting 18-/18+,3,3,1\n"
               "Contractmanagement,Alkmaar,2,Projectteam sturen op resultaat; Projectteam drang- en dwanghulp,6,6,1\n"
               "Gemeentelijke Toegang,,2,Projectteam preventie deelopdracht 2; Projectteam preventie deelopdracht 1,4,4,0\n");
}

static void
open_seats_are_25 (Cli          *cli,
                   gconstpointer unused)
{
  g_auto (GStrv) lines = NULL;

  expect_line (cli, "transformatieagenda", "open-seats", "Aan te wijzen door gezamenlijke GI's\n");
  lines = g_strsplit (g_strchomp (cli->out), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 25);
}

/* “17, 13 genoemd” */
static void
a_group_may_be_named_in_part (Cli          *cli,
                              gconstpointer unused)
{
  expect_line (cli, "transformatieagenda", "organisations", "Noord-Holland Noord (NHN),,17,13,0\n");
  expect_line (cli, "transformatieagenda", "organisations", "Regio Alkmaar (RA),,7,7,0\n");
}

static void
shared_tasks_say_with_whom (Cli          *cli,
                            gconstpointer unused)
{
  expect_line (cli, "samenwerkingsagenda", "roles",
               "task,Budgethouder projectbudget,procesmanager,Procesmanager\n");
  expect_line (cli, "samenwerkingsagenda", "roles",
               "power,\"Besluiten bij knelpunten, geschillen, nieuwe opdrachten, tempoversnelling of -vertraging\",,\n");
}

static JsonNode *
show (Cli *cli)
{
  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);

  return cli_get_json (cli);
}

static JsonObject *
find_named (JsonNode   *plan,
            const char *list,
            const char *member,
            const char *words)
{
  JsonArray *items = json_object_get_array_member (json_node_get_object (plan), list);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (item, member, NULL), words) == 0)
        return item;
    }
  g_assert_not_reached ();
}

/* Here it ends the day before, and one like it begins there; undone as one step. */
static void
a_seat_goes_to_another_team_from_a_day (Cli          *cli,
                                        gconstpointer unused)
{
  g_autoptr(JsonNode) before = NULL, after = NULL;
  g_autofree char *here = NULL, *there = NULL;
  JsonObject *seat;

  cli_expect (cli, 0, NULL, "new", "--example", "transformatieagenda", "a.db", NULL);
  before = show (cli);
  here = g_strdup (json_object_get_string_member (find_named (before, "seats", "function", "Inhoudsdeskundige aanbieder Parlan"), "id"));
  cli_expect (cli, 0, NULL, "move-seat", "--to", "Werkgroep Crisisdienst", "--from", "2017-07-01", "a.db", here, NULL);
  there = g_strdup (g_strchomp (cli->out));
  g_assert_cmpstr (there, !=, here);

  after = show (cli);
  seat = find_named (after, "seats", "id", there);
  g_assert_cmpstr (json_object_get_string_member (seat, "body"), ==,
                   json_object_get_string_member (find_named (after, "bodies", "name", "Werkgroep Crisisdienst"), "id"));
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (seat, "period"), "start"), ==, "2017-07-01");
  seat = find_named (after, "seats", "id", here);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (seat, "period"), "end"), ==, "2017-06-30");

  cli_expect (cli, 0, NULL, "undo", "a.db", NULL);
  cli_expect (cli, 3, NULL, "undo", "a.db", NULL);
}

static void
a_move_to_nowhere_changes_nothing (Cli          *cli,
                                   gconstpointer unused)
{
  g_autoptr(JsonNode) plan = NULL;
  g_autofree char *seat = NULL;

  cli_expect (cli, 0, NULL, "new", "--example", "transformatieagenda", "a.db", NULL);
  plan = show (cli);
  seat = g_strdup (json_object_get_string_member (find_named (plan, "seats", "function", "Contractmanagement"), "id"));
  cli_expect (cli, 2, NULL, "move-seat", "a.db", seat, NULL);
  cli_expect (cli, 2, NULL, "move-seat", "--to", "Stuurgroep", "--from", "juli", "a.db", seat, NULL);
  cli_expect (cli, 3, NULL, "move-seat", "--to", "Nergens", "a.db", seat, NULL);
  cli_expect (cli, 3, NULL, "move-seat", "--to", "Werkgroep Crisisdienst", "a.db", "niets", NULL);
  cli_expect (cli, 3, NULL, "undo", "a.db", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLI_TEST ("/cli/teams", teams_are_listed);
  CLI_TEST ("/cli/people", people_in_two_teams_come_first);
  CLI_TEST ("/cli/open-seats", open_seats_are_25);
  CLI_TEST ("/cli/organisations", a_group_may_be_named_in_part);
  CLI_TEST ("/cli/roles", shared_tasks_say_with_whom);

  CLI_TEST ("/cli/move-seat", a_seat_goes_to_another_team_from_a_day);
  CLI_TEST ("/cli/move-seat-nowhere", a_move_to_nowhere_changes_nothing);

  return g_test_run ();
}
