#include <sqlite3.h>
#include <string.h>

#include "run-cli.h"

/* What `check` finds: each plan holds one thing to look at. */

#define HEAD "{\"op\":\"add\",\"list\":\"programmes\",\"label\":\"@g\",\"set\":{\"name\":\"Agenda\"}}\n" \
             "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@p\",\"set\":{\"name\":\"P\",\"programme\":\"@g\",\"period\":\"2027\"}}\n"

#define TEAM HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\",\"size_min\":2,\"size_max\":3}}\n"
#define SEAT(persons) "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"hours_min\":4,\"persons\":" #persons "}}\n"
#define REGIONS HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\",\"composition\":\"minimaal 2 per regio\"}}\n" \
                "{\"op\":\"add\",\"list\":\"organisations\",\"label\":\"@o\",\"set\":{\"name\":\"Kop\",\"kind\":\"jeugdhulpregio\"}}\n"
#define REGION_SEAT "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"organisation\":\"@o\",\"hours_min\":4,\"persons\":1}}\n"
#define BUDGET HEAD "{\"op\":\"add\",\"list\":\"budgets\",\"label\":\"@b\",\"set\":{\"name\":\"Begroting\",\"programme\":\"@g\"}}\n" \
               "{\"op\":\"add\",\"list\":\"organisations\",\"label\":\"@o\",\"set\":{\"name\":\"Leiden\"}}\n" \
               "{\"op\":\"add\",\"list\":\"budget_lines\",\"set\":{\"name\":\"Post\",\"budget\":\"@b\",\"amount\":105000}}\n"
#define SHARE(amount) "{\"op\":\"add\",\"list\":\"cost_shares\",\"set\":{\"budget\":\"@b\",\"organisation\":\"@o\",\"amount_printed\":" #amount "}}\n"
/* Two that share it equally; rounded, each of an odd amount is half a euro more. */
#define SHARED "{\"op\":\"add\",\"list\":\"keys\",\"label\":\"@k\",\"set\":{\"name\":\"Sleutel\"}}\n" \
               "{\"op\":\"add\",\"list\":\"organisations\",\"label\":\"@o2\",\"set\":{\"name\":\"Katwijk\"}}\n" \
               "{\"op\":\"add\",\"list\":\"key_weights\",\"set\":{\"key\":\"@k\",\"organisation\":\"@o\",\"weight\":\"1/2\"}}\n" \
               "{\"op\":\"add\",\"list\":\"key_weights\",\"set\":{\"key\":\"@k\",\"organisation\":\"@o2\",\"weight\":\"1/2\"}}\n" \
               "{\"op\":\"set\",\"list\":\"budgets\",\"id\":\"@b\",\"set\":{\"key\":\"@k\"}}\n"
#define PERCENT(set) "{\"op\":\"add\",\"list\":\"budget_lines\",\"label\":\"@l\",\"set\":{\"name\":\"Onvoorzien\",\"budget\":\"@b\"" set "}}\n"
#define SHARES(first, second) "{\"op\":\"add\",\"list\":\"key_weights\",\"set\":{\"key\":\"@k\",\"organisation\":\"@o\",\"weight\":\"" first "\"}}\n" \
                              "{\"op\":\"add\",\"list\":\"key_weights\",\"set\":{\"key\":\"@k\",\"organisation\":\"@o\",\"weight\":\"" second "\"}}\n"
#define KEY HEAD "{\"op\":\"add\",\"list\":\"keys\",\"label\":\"@k\",\"set\":{\"name\":\"Sleutel\"}}\n" \
            "{\"op\":\"add\",\"list\":\"organisations\",\"label\":\"@o\",\"set\":{\"name\":\"Leiden\"}}\n"
#define WEIGHT(printed) "{\"op\":\"add\",\"list\":\"key_weights\",\"set\":{\"key\":\"@k\",\"organisation\":\"@o\",\"printed\":\"" printed "\"}}\n"
#define ASKED HEAD "{\"op\":\"add\",\"list\":\"organisations\",\"label\":\"@o\",\"set\":{\"name\":\"Leiden\"}}\n" \
              "{\"op\":\"add\",\"list\":\"requirements\",\"label\":\"@r\",\"set\":{\"name\":\"Inzet\",\"programme\":\"@g\",\"hours_per_week\":40,\"min_days_per_week\":2}}\n"
#define ROW(set) "{\"op\":\"add\",\"list\":\"requirement_rows\",\"set\":{\"name\":\"Leiden\",\"requirement\":\"@r\"," set "}}\n"
#define TEAM_SEAT(hours) "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\"}}\n" \
  "{\"op\":\"set\",\"list\":\"requirements\",\"id\":\"@r\",\"set\":{\"body\":\"@b\"}}\n" \
  "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"organisation\":\"@o\",\"persons\":1,\"hours_min\":" #hours "}}\n"
#define TWO_PROJECTS HEAD "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@q\",\"set\":{\"name\":\"Q\",\"programme\":\"@g\"}}\n"
#define ENDING HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\",\"period\":\"januari 2027 t/m maart 2027\"}}\n"
#define DECIDES(set) "{\"op\":\"add\",\"list\":\"milestones\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"kind\":\"decision\",\"body\":\"@b\"," set "}}\n"
#define DOCUMENT "{\"op\":\"add\",\"list\":\"documents\",\"label\":\"@d\",\"set\":{\"name\":\"Nota\",\"date\":\"1 mei 2026\"}}\n" \
                 "{\"op\":\"set\",\"list\":\"programmes\",\"id\":\"@g\",\"set\":{\"document\":\"@d\"}}\n"
#define GOAL "{\"op\":\"add\",\"list\":\"goals\",\"set\":{\"name\":\"G\",\"project\":\"@p\",\"deadline\":\"1 juni 2027\"}}\n"
#define DUE(day) "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"A\",\"project\":\"@p\",\"deadline\":\"" day "\"}}\n"

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
                "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"persons\":1}}", "no-hours", "info" },
  { "section", HEAD "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@p\",\"set\":{\"sections\":{\"doel\":{\"state\":\"to-do\"},"
               "\"trekkers\":{\"state\":\"filled\"}}}}", "section-open", "info" },
  { "charter-empty", HEAD "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@p\",\"set\":{\"sections\":{\"doel\":{\"state\":\"empty\"},"
                     "\"trekkers\":{\"state\":\"empty\"}}}}", "charter-empty", "info" },
  { "goal-later", HEAD GOAL DUE ("1 april 2027"), "goal-later", "warning" },
  { "goal-in-time", HEAD GOAL DUE ("1 april 2027") DUE ("1 juni 2027"), NULL, NULL },
  { "hours-after-each-other", HEAD "{\"op\":\"add\",\"list\":\"people\",\"label\":\"@m\",\"set\":{\"function\":\"Lid\"}}\n"
                              "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\"}}\n"
                              "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"person\":\"@m\",\"hours_min\":30,\"period\":\"Q1 2027\"}}\n"
                              "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"person\":\"@m\",\"hours_min\":30,\"period\":\"Q2 2027\"}}", NULL, NULL },
  { "hours-of-the-same", HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\"}}\n"
                         "{\"op\":\"add\",\"list\":\"seats\",\"label\":\"@s\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"persons\":1,\"hours_min\":30}}\n"
                         "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"persons\":1,\"hours_min\":30,\"same_person_as\":\"@s\"}}",
    "too-many-hours", "warning" },
  { "team-small", TEAM SEAT (1), "team-small", "warning" },
  { "team-right", TEAM SEAT (1) SEAT (2), NULL, NULL },
  { "team-large", TEAM SEAT (1) SEAT (2) SEAT (1), "team-large", "warning" },
  { "team-without-rows", TEAM, NULL, NULL },
  { "region-few", REGIONS REGION_SEAT, "region-few", "warning" },
  { "region-enough", REGIONS REGION_SEAT REGION_SEAT, NULL, NULL },
  { "no-member", TEAM SEAT (2) "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@p\",\"set\":{\"contractor_body\":\"@b\"}}", "no-member", "warning" },
  { "member", TEAM "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"project\":\"@p\",\"hours_min\":4,\"persons\":2}}\n"
              "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@p\",\"set\":{\"contractor_body\":\"@b\"}}", NULL, NULL },
  { "no-person", HEAD "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Team\",\"programme\":\"@g\"}}\n"
                 "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Lid\",\"body\":\"@b\",\"hours_min\":4,\"persons\":1,\"name_state\":\"ntb\"}}",
    "no-person", "info" },
  { "sum-money", BUDGET SHARE (100000) SHARE (5001), "sum-money", "warning" },
  { "sum-money-right", BUDGET SHARE (100000) SHARE (5000), NULL, NULL },
  { "sum-money-unknown", BUDGET SHARE (100000) SHARE (null), NULL, NULL },
  { "sum-money-follows", BUDGET SHARED PERCENT (",\"percent\":\"5\",\"percent_of\":\"other-lines\"") SHARE (1), NULL, NULL },
  { "sum-money-rounded", BUDGET "{\"op\":\"add\",\"list\":\"budget_lines\",\"set\":{\"budget\":\"@b\",\"amount\":1}}\n" SHARED, "sum-money", "warning" },
  { "above-ceiling", BUDGET "{\"op\":\"set\",\"list\":\"budgets\",\"id\":\"@b\",\"set\":{\"ceiling\":104999}}", "above-ceiling", "warning" },
  { "at-ceiling", BUDGET "{\"op\":\"set\",\"list\":\"budgets\",\"id\":\"@b\",\"set\":{\"ceiling\":105000}}", NULL, NULL },
  { "percent-ring", BUDGET PERCENT (",\"percent\":\"5\",\"percent_of\":\"lines\"")
                    "{\"op\":\"add\",\"list\":\"budget_line_bases\",\"set\":{\"line\":\"@l\",\"base\":\"@l\"}}", "percent-ring", "warning" },
  { "sum-shares", KEY SHARES ("1/2", "0.4"), "sum-percent", "warning" },
  { "sum-shares-right", KEY SHARES ("3/5", "0.4"), NULL, NULL },
  { "sum-numbers", KEY SHARES ("125000", "0.4"), NULL, NULL },
  { "sum-percent", KEY WEIGHT ("60,1%") WEIGHT ("40,0"), "sum-percent", "warning" },
  { "sum-percent-right", KEY WEIGHT ("60,0%") WEIGHT ("40,0"), NULL, NULL },
  { "sum-hours", ASKED ROW ("\"hours_computed\":21") ROW ("\"hours_computed\":20"), "sum-hours", "warning" },
  { "sum-hours-set", ASKED ROW ("\"hours_computed\":21,\"hours_set\":20,\"set_reason\":\"sluitpost\"") ROW ("\"hours_computed\":20"), NULL, NULL },
  { "set-unexplained", ASKED ROW ("\"hours_computed\":21,\"hours_set\":20") ROW ("\"hours_computed\":20"), "set-unexplained", "info" },
  { "given-few", ASKED ROW ("\"hours_computed\":40,\"hours_given\":8"), "given-few", "warning" },
  { "given-enough", ASKED ROW ("\"hours_computed\":40,\"hours_given\":16"), NULL, NULL },
  { "key-few", ASKED ROW ("\"hours_computed\":32") ROW ("\"hours_computed\":8"), "key-few", "info" },
  { "given-few-seat", ASKED ROW ("\"hours_computed\":40,\"organisation\":\"@o\"") TEAM_SEAT (8), "given-few", "warning" },
  { "given-enough-seat", ASKED ROW ("\"hours_computed\":40,\"organisation\":\"@o\"") TEAM_SEAT (16), NULL, NULL },
  { "one-sided", TWO_PROJECTS "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@p\",\"to\":\"@q\",\"kind\":\"coordination\"}}", "one-sided", "info" },
  { "both-sides", TWO_PROJECTS "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@p\",\"to\":\"@q\",\"kind\":\"coordination\"}}\n"
                  "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@q\",\"to\":\"@p\",\"kind\":\"coordination\"}}", NULL, NULL },
  { "placeholder", HEAD "{\"op\":\"add\",\"list\":\"goals\",\"set\":{\"name\":\"XX% minder\",\"project\":\"@p\"}}", "placeholder", "info" },
  { "placeholder-old", HEAD DOCUMENT "{\"op\":\"add\",\"list\":\"goals\",\"set\":{\"name\":\"XX% minder\",\"project\":\"@p\"}}", "placeholder-old", "warning" },
  { "no-placeholder", HEAD "{\"op\":\"add\",\"list\":\"goals\",\"set\":{\"name\":\"Zaal XXL, 20% minder\",\"project\":\"@p\"}}", NULL, NULL },
  { "body-ended", ENDING DECIDES ("\"period\":\"mei 2027\",\"status\":\"to-decide\""), "body-ended", "warning" },
  { "body-done", ENDING DECIDES ("\"period\":\"mei 2027\",\"status\":\"taken\""), NULL, NULL },
  { "body-in-time", ENDING DECIDES ("\"period\":\"februari 2027\",\"status\":\"to-decide\""), NULL, NULL },
  { "known", HEAD "{\"op\":\"add\",\"list\":\"overrides\",\"set\":{\"about\":\"@p\",\"field\":\"finding:no-body\",\"value\":\"0\"}}", NULL, NULL },
};

static JsonArray *
check (Cli       *cli,
       int        status,
       JsonNode **node)
{
  cli_expect (cli, status, NULL, "check", "--json", "--today=2027-01-01", "a.db", NULL);
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
  g_assert_cmpuint (json_array_get_length (findings), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (findings, 0), "kind"), ==, "changed-outside");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (findings, 1), "kind"), ==, "dangling");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (findings, 1), "severity"), ==, "error");
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
