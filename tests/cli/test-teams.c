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

  return g_test_run ();
}
