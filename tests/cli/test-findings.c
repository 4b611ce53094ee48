#include <sqlite3.h>
#include <string.h>

#include "run-cli.h"

/* What `check` finds: each plan holds one thing to look at. */

#define HEAD "{\"op\":\"add\",\"list\":\"programmes\",\"label\":\"@g\",\"set\":{\"name\":\"Agenda\"}}\n" \
             "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@p\",\"set\":{\"name\":\"P\",\"programme\":\"@g\",\"period\":\"2027\"}}\n"

typedef struct
{
  const char *path;
  const char *edits;
  const char *kind;      /* NULL = nothing is found */
  const char *severity;
} Finding;

static const Finding cases[] = {
  { "nothing", HEAD "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"period\":\"Q3 2027\"}}", NULL, NULL },
  { "outside", HEAD "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"period\":\"Q3 2028\"}}",
    "outside-project", "warning" },
  { "deadline", HEAD "{\"op\":\"add\",\"list\":\"milestones\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"kind\":\"milestone\","
                "\"period\":\"mei 2027\",\"deadline\":\"1 april 2027\"}}", "deadline-early", "warning" },
  { "deadline-in-time", HEAD "{\"op\":\"add\",\"list\":\"milestones\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"kind\":\"milestone\","
                        "\"period\":\"mei 2027\",\"deadline\":\"1 juni 2027\"}}", NULL, NULL },
  { "order", HEAD "{\"op\":\"add\",\"list\":\"activities\",\"label\":\"@a\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"period\":\"september 2027\"}}\n"
             "{\"op\":\"add\",\"list\":\"activities\",\"label\":\"@b\",\"set\":{\"name\":\"B\",\"project\":\"@p\",\"period\":\"maart 2027\"}}\n"
             "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@a\",\"to\":\"@b\",\"kind\":\"finish-start\"}}", "order", "warning" },
  { "order-kept", HEAD "{\"op\":\"add\",\"list\":\"activities\",\"label\":\"@a\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"period\":\"maart 2027\"}}\n"
                  "{\"op\":\"add\",\"list\":\"activities\",\"label\":\"@b\",\"set\":{\"name\":\"B\",\"project\":\"@p\",\"period\":\"september 2027\"}}\n"
                  "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@a\",\"to\":\"@b\",\"kind\":\"finish-start\"}}", NULL, NULL },
  { "hours", HEAD "{\"op\":\"add\",\"list\":\"people\",\"label\":\"@m\",\"set\":{\"function\":\"Lid\"}}\n"
             "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\"}}\n"
             "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"person\":\"@m\",\"hours_min\":100,\"hours_max\":100}}\n"
             "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"person\":\"@m\",\"hours_min\":69,\"hours_max\":69}}",
    "too-many-hours", "warning" },
  { "hours-of-five", HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\"}}\n"
                     "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"persons\":5,\"hours_min\":180,\"hours_max\":180}}", NULL, NULL },
  { "swapped", HEAD "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"period\":\"Q3 2027 t/m Q1 2027\"}}", "swapped", "warning" },
  { "no-body", HEAD "{\"op\":\"add\",\"list\":\"milestones\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"kind\":\"decision\",\"period\":\"mei 2027\"}}",
    "no-body", "warning" },
  { "no-date", HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Raad\",\"programme\":\"@g\"}}\n"
               "{\"op\":\"add\",\"list\":\"milestones\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"kind\":\"decision\",\"body\":\"@b\"}}",
    "no-date", "warning" },
  { "no-hours", HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\"}}\n"
                "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\"}}", "no-hours", "info" },
  { "section", HEAD "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@p\",\"set\":{\"sections\":{\"doel\":{\"state\":\"to-do\"},"
               "\"trekkers\":{\"state\":\"filled\"}}}}", "section-open", "info" },
};

static JsonArray *
check (Cli       *cli,
       int        status,
       JsonNode **node)
{
  cli_expect (cli, status, NULL, "check", "--json", "a.db", NULL);
  *node = cli_get_json (cli);

  return json_object_get_array_member (json_node_get_object (*node), "findings");
}

static void
is_found (Cli          *cli,
          gconstpointer data)
{
  const Finding *expected = data;
  g_autoptr(JsonNode) node = NULL;
  JsonArray *findings;
  JsonObject *finding;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, expected->edits, "edit", "--today", "2027-01-01", "a.db", NULL);
  findings = check (cli, 0, &node);

  g_assert_cmpuint (json_array_get_length (findings), ==, expected->kind == NULL ? 0 : 1);
  if (expected->kind == NULL)
    return;
  finding = json_array_get_object_element (findings, 0);
  g_assert_cmpstr (json_object_get_string_member (finding, "kind"), ==, expected->kind);
  g_assert_cmpstr (json_object_get_string_member (finding, "severity"), ==, expected->severity);
  g_assert_cmpuint (strlen (json_object_get_string_member (finding, "what")), >, 0);
}

/* No edit can make a plan that is wrong in itself; another program's can. */
static void
a_wrong_file_is_1 (Cli          *cli,
                   gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "a.db");
  g_autoptr(JsonNode) node = NULL;
  JsonArray *findings;
  sqlite3 *db = NULL;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, HEAD, "edit", "a.db", NULL);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE projects SET parent = x'00112233445566778899aabbccddeeff'", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);

  findings = check (cli, 1, &node);
  g_assert_cmpuint (json_array_get_length (findings), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (findings, 0), "kind"), ==, "dangling");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (findings, 0), "severity"), ==, "error");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/check/", cases[i].path, NULL);

      g_test_add (path, Cli, &cases[i], cli_set_up, is_found, cli_tear_down);
    }
  CLI_TEST ("/cli/1/wrong-file", a_wrong_file_is_1);

  return g_test_run ();
}
