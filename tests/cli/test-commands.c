#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "run-cli.h"

/* Every command as somebody types it, and every way to be turned down. */

#define EDIT "{\"op\":\"add\",\"list\":\"programmes\",\"label\":\"@p\",\"set\":{\"name\":\"Agenda\"}}\n" \
             "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@a\",\"set\":{\"name\":\"Een\",\"programme\":\"@p\"}}\n" \
             "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"Begin\",\"project\":\"@a\",\"period\":\"Q3 2027\"}}\n"

static JsonArray *
list_of (JsonNode   *document,
         const char *name)
{
  return json_object_get_array_member (json_node_get_object (document), name);
}

static guint
count_shown (Cli        *cli,
             const char *list)
{
  g_autoptr(JsonNode) node = NULL;

  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);
  node = cli_get_json (cli);

  return json_array_get_length (list_of (node, list));
}

static char *
read_file (Cli        *cli,
           const char *name,
           gsize      *length)
{
  g_autofree char *path = cli_path (cli, name);
  g_autoptr(GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);

  return bytes;
}

static void
write_file (Cli        *cli,
            const char *name,
            const char *bytes,
            gssize      length)
{
  g_autofree char *path = cli_path (cli, name);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

/* -- what works ----------------------------------------------------------- */

static void
examples_are_listed (Cli          *cli,
                     gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "examples", NULL);
  g_assert_nonnull (strstr (cli->out, "transformatieagenda\tTransformatieagenda\n"));
  g_assert_nonnull (strstr (cli->out, "norm-opdrachtgeverschap\tNorm Opdrachtgeverschap\n"));
  g_assert_nonnull (strstr (cli->out, "samenwerkingsagenda\tSamenwerkingsagenda\n"));
  g_assert_nonnull (strstr (cli->out, "verkennende-opdracht\tVerkennende opdracht\n"));
}

static void
new_plans_are_empty_or_examples (Cli          *cli,
                                 gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  g_assert_cmpuint (count_shown (cli, "projects"), ==, 0);
  g_assert_cmpuint (count_files (cli->folder), ==, 1);

  cli_expect (cli, 0, NULL, "new", "--example", "transformatieagenda", "b.db", NULL);
  cli_expect (cli, 0, NULL, "show", "b.db", NULL);
  g_assert_nonnull (strstr (cli->out, "Vernieuwde bekostiging"));
  g_assert_nonnull (strstr (cli->out, "[Half april gereed]"));
  g_assert_cmpuint (count_files (cli->folder), ==, 2);
}

static void
edits_are_one_step (Cli          *cli,
                    gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, EDIT, "edit", "a.db", NULL);
  g_assert_cmpuint (count_shown (cli, "activities"), ==, 1);

  cli_expect (cli, 0, NULL, "undo", "a.db", NULL);
  g_assert_cmpuint (count_shown (cli, "activities"), ==, 0);
  g_assert_cmpuint (count_shown (cli, "programmes"), ==, 0);
  cli_expect (cli, 0, NULL, "redo", "a.db", NULL);
  g_assert_cmpuint (count_shown (cli, "activities"), ==, 1);
  g_assert_cmpuint (count_files (cli->folder), ==, 1);
}

static void
edits_come_from_a_file (Cli          *cli,
                        gconstpointer unused)
{
  g_autoptr(JsonNode) node = NULL;
  JsonObject *period;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  write_file (cli, "edits.jsonl", EDIT, -1);
  cli_expect (cli, 0, NULL, "edit", "a.db", "edits.jsonl", NULL);
  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);

  node = cli_get_json (cli);
  period = json_object_get_object_member (json_array_get_object_element (list_of (node, "activities"), 0), "period");
  g_assert_cmpstr (json_object_get_string_member (period, "text"), ==, "Q3 2027");
  g_assert_cmpstr (json_object_get_string_member (period, "start"), ==, "2027-07-01");
  g_assert_cmpstr (json_object_get_string_member (period, "end"), ==, "2027-09-30");
}

/* The document of one edit is what the next one names. */
static void
shown_ids_can_be_edited (Cli          *cli,
                         gconstpointer unused)
{
  g_autofree char *edits = NULL;
  g_autoptr(JsonNode) node = NULL;
  const char *id;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, EDIT, "edit", "a.db", NULL);
  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);
  node = cli_get_json (cli);
  id = json_object_get_string_member (json_array_get_object_element (list_of (node, "projects"), 0), "id");
  edits = g_strdup_printf ("{\"op\":\"delete\",\"list\":\"projects\",\"id\":\"%s\"}", id);
  cli_expect (cli, 0, edits, "edit", "a.db", NULL);

  g_assert_cmpuint (count_shown (cli, "projects"), ==, 0);
  g_assert_cmpuint (count_shown (cli, "activities"), ==, 0);
}

static void
today_gives_the_year (Cli          *cli,
                      gconstpointer unused)
{
  g_autoptr(JsonNode) node = NULL;
  JsonObject *period;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, "{\"op\":\"add\",\"list\":\"programmes\",\"label\":\"@p\",\"set\":{\"name\":\"A\"}}\n"
                      "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"B\",\"programme\":\"@p\",\"period\":\"mei\"}}",
              "edit", "--today", "2031-02-03", "a.db", NULL);
  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);
  node = cli_get_json (cli);
  period = json_object_get_object_member (json_array_get_object_element (list_of (node, "activities"), 0), "period");
  g_assert_cmpstr (json_object_get_string_member (period, "start"), ==, "2031-05-01");
}

static void
edits_may_come_from_any_editor (Cli          *cli,
                                gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, "\xef\xbb\xbf{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"name\":\"A\"}}\r\n"
                      "\r\n{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"name\":\"B\"}}",
              "edit", "a.db", NULL);
  g_assert_cmpuint (count_shown (cli, "projects"), ==, 2);
}

static void
history_is_newest_first (Cli          *cli,
                         gconstpointer unused)
{
  g_autoptr(JsonNode) node = NULL;
  JsonArray *revisions;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, EDIT, "edit", "a.db", NULL);
  cli_expect (cli, 0, NULL, "undo", "a.db", NULL);
  cli_expect (cli, 0, NULL, "history", "--json", "a.db", NULL);
  node = cli_get_json (cli);
  revisions = list_of (node, "revisions");

  g_assert_cmpuint (json_array_get_length (revisions), >=, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (revisions, 0), "action"), ==, "undo");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (revisions, 1), "action"), ==, "edit");
  cli_expect (cli, 0, NULL, "history", "a.db", NULL);
  g_assert_nonnull (strstr (cli->out, "\tundo"));
}

static void
check_warns_and_does_not_fail (Cli          *cli,
                               gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "new", "--example", "norm-opdrachtgeverschap", "a.db", NULL);
  cli_expect (cli, 0, NULL, "check", "a.db", NULL);
  g_assert_nonnull (strstr (cli->out, "warning\tHandreiking breed verspreiden\tlies outside the period of “Handreiking afwegen jeugdhulp”\n"));
  g_assert_nonnull (strstr (cli->out, "warning\tAdvies over vervolg en borging werkwijze meldingen VT\tdecision without a body\n"));
  g_assert_nonnull (strstr (cli->out, "warning\tOpnieuw bezien wat nodig is en of middelen volstaan\tdecision without a date\n"));
  g_assert_null (strstr (cli->out, "error\t"));

  cli_expect (cli, 0, NULL, "check", "--json", "--lang", "nl", "a.db", NULL);
  g_assert_nonnull (strstr (cli->out, "\"what\": \"besluit zonder gremium\""));
}

/* Another program changes a name. */
static void
change_outside (Cli *cli)
{
  g_autofree char *path = cli_path (cli, "a.db");
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE projects SET name = 'Twee'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* Said on looking; saved once, it is a step of the history like any other. */
static void
check_tells_of_the_file_itself (Cli          *cli,
                                gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 0, EDIT, "edit", "a.db", NULL);
  change_outside (cli);
  cli_expect (cli, 1, NULL, "check", "a.db", NULL);
  g_assert_true (g_str_has_prefix (cli->out, "error\ta.db\tchanged or damaged outside Regioagenda"));
  cli_expect (cli, 1, NULL, "check", "--json", "a.db", NULL);
  g_assert_nonnull (strstr (cli->out, "\"kind\": \"changed-outside\""));
  json_node_unref (cli_get_json (cli));

  cli_expect (cli, 0, EDIT, "edit", "a.db", NULL);
  cli_expect (cli, 0, NULL, "check", "a.db", NULL);
  cli_expect (cli, 0, NULL, "history", "a.db", NULL);
  g_assert_nonnull (strstr (cli->out, "\toutside"));
  cli_expect (cli, 0, NULL, "undo", "a.db", NULL);
  cli_expect (cli, 0, NULL, "show", "a.db", NULL);
  g_assert_nonnull (strstr (cli->out, "Twee"));
}

static void
dates_are_read (Cli          *cli,
                gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "dates", "--today", "2016-04-11", "Half april gereed", "per 1-1-2018", "ooit", NULL);
  g_assert_cmpstr (cli->out, ==, "point\t2016-04-11\t2016-04-20\tmonth\thalf\t2016-04-15\t\n"
                                 "from\t2018-01-01\t\tday\t\t\t\nunspecified\t\t\t\t\t\t\n");
  cli_expect (cli, 0, "Q3 2027\ndriewekelijks\n", "dates", "--lang", "en", "--today", "2026-01-01", "-", NULL);
  g_assert_cmpstr (cli->out, ==, "period\t2027-07-01\t2027-09-30\tquarter\t\t\t\nrecurrence\t\t\t\t\t\t3 week\n");
}

static void
pictures_are_written (Cli          *cli,
                      gconstpointer unused)
{
  static const char *const files[] = { "t.png", "t.svg", "t.pdf" };

  cli_expect (cli, 0, NULL, "new", "--example", "norm-opdrachtgeverschap", "a.db", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *bytes = NULL;
      gsize length;

      cli_expect (cli, 0, NULL, "export", "--page", "1", "--today", "2022-11-01", "a.db", files[i], NULL);
      bytes = read_file (cli, files[i], &length);
      g_assert_cmpuint (length, >, 1000);
    }
  cli_expect (cli, 0, NULL, "export", "--view", "capacity", "--lang", "en", "--page", "1", "a.db", "c.svg", NULL);
  g_assert_cmpuint (count_files (cli->folder), ==, 5);
}

/* -- what is turned down -------------------------------------------------- */

static void
usage_errors_are_2 (Cli          *cli,
                    gconstpointer unused)
{
  cli_expect (cli, 2, NULL, NULL);
  cli_expect (cli, 2, NULL, "fly", NULL);
  cli_expect (cli, 2, NULL, "show", NULL);
  cli_expect (cli, 2, NULL, "show", "--yaml", "a.db", NULL);
  cli_expect (cli, 2, NULL, "new", "--example", "nergens", "a.db", NULL);
  cli_expect (cli, 2, NULL, "table", "stars", "a.db", NULL);
  cli_expect (cli, 2, NULL, "table", "load", "--per", "fortnight", "a.db", NULL);
  cli_expect (cli, 2, NULL, "table", "load", "--from", "yesterday", "a.db", NULL);
  cli_expect (cli, 2, NULL, "table", "hours", "--by", "colour", "a.db", NULL);
  cli_expect (cli, 2, NULL, "table", "load", "--format", "xml", "a.db", NULL);
  cli_expect (cli, 2, NULL, "dates", "--lang", "fr", "mei", NULL);
  cli_expect (cli, 2, NULL, "export", "a.db", "a.gif", NULL);
  cli_expect (cli, 2, NULL, "export", "--size", "big", "a.db", "a.png", NULL);
  cli_expect (cli, 2, NULL, "export", "--from", "2027-02-01", "--to", "2027-01-31", "a.db", "a.png", NULL);
  cli_expect (cli, 2, NULL, "table", "load", "--from", "2027-02-01", "--to", "2027-01-31", "a.db", NULL);
  cli_expect (cli, 2, NULL, "export", "a.png", "./a.png", NULL);
  g_assert_cmpuint (count_files (cli->folder), ==, 0);
}

static void
what_comes_later_says_so (Cli          *cli,
                          gconstpointer unused)
{
  static const char *const commands[] = { "import", "compare", "merge", "copy" };

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    cli_expect (cli, 2, NULL, commands[i], "a.db", "b.db", NULL);
  cli_expect (cli, 2, NULL, "show", "--at", "00000000-0000-7000-8000-000000000001", "a.db", NULL);
  cli_expect (cli, 2, NULL, "new", "--template", "leeg", "b.db", NULL);
  cli_expect (cli, 2, NULL, "export", "--all-slides", "d", "a.db", NULL);
  cli_expect (cli, 2, NULL, "export", "--slide", "raad", "a.db", "b.png", NULL);
  g_assert_nonnull (strstr (cli->err, "not there yet"));
  g_assert_cmpuint (count_files (cli->folder), ==, 1);
}

static void
refused_edits_change_nothing (Cli          *cli,
                              gconstpointer unused)
{
  static const struct
  {
    const char *edits;
    const char *place;
  } cases[] = {
    { EDIT "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"nmae\":\"B\"}}", "line 4, field “nmae”" },
    { EDIT "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"hours_min\":-2}}", "line 4, field “hours_min”" },
    { EDIT "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@a\",\"set\":{\"parent\":\"@a\"}}", "line 4, field “parent”" },
    { EDIT "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@a\",\"to\":\"@a\",\"kind\":\"finish-start\"}}", "line 4, field “to”" },
    { EDIT "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@c\",\"set\":{\"parent\":\"@a\"}}\n"
      "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@a\",\"set\":{\"parent\":\"@c\"}}", "line 5, field “parent”" },
    { EDIT "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@c\",\"set\":{}}\n"
      "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@a\",\"to\":\"@c\",\"kind\":\"finish-start\"}}\n"
      "{\"op\":\"add\",\"list\":\"links\",\"set\":{\"from\":\"@c\",\"to\":\"@a\",\"kind\":\"finish-start\"}}", "line 6, field “to”" },
    { "nonsense", "line 1" },
    { "{'op':'add','list':'projects','set':{}}", "line 1" },
    { "{\"op\":\"add\",\"list\":\"milestones\",\"set\":{/*x*/}}", "line 1" },
    { "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"hours_min\":010}}", "line 1" },
    { "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"hours_min\":0x10}}", "line 1" },
    { "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"name\":\"a\\u0000b\"}}", "line 1" },
    { "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"name\":\"a\001b\"}}", "line 1" },
  };
  g_autofree char *before = NULL;
  gsize length;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  before = read_file (cli, "a.db", &length);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = NULL;
      gsize now;

      cli_expect (cli, 3, cases[i].edits, "edit", "a.db", NULL);
      g_test_message ("%s", cli->err);
      g_assert_nonnull (strstr (cli->err, cases[i].place));
      after = read_file (cli, "a.db", &now);
      g_assert_cmpmem (before, length, after, now);
    }
  g_assert_cmpuint (count_files (cli->folder), ==, 1);
}

static void
what_is_no_plan_is_3 (Cli          *cli,
                      gconstpointer unused)
{
  static const char *const names[] = { "gone.db", "empty.db", "text.db", "cut.db", "foreign.db" };
  g_autofree char *plan = NULL;
  gsize length;

  cli_expect (cli, 0, NULL, "new", "--example", "verkennende-opdracht", "a.db", NULL);
  plan = read_file (cli, "a.db", &length);
  write_file (cli, "empty.db", "", 0);
  write_file (cli, "text.db", "Beste collega, hierbij de agenda.", -1);
  write_file (cli, "cut.db", plan, (gssize) length / 2);
  memset (plan + 68, 0, 4);   /* the number that says whose file this is */
  write_file (cli, "foreign.db", plan, (gssize) length);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cli_expect (cli, 3, NULL, "show", names[i], NULL);
      g_test_message ("%s", cli->err);
      cli_expect (cli, 3, NULL, "check", names[i], NULL);
      cli_expect (cli, 3, EDIT, "edit", names[i], NULL);
      cli_expect (cli, 3, NULL, "export", names[i], "out.png", NULL);
    }
  g_assert_cmpuint (count_files (cli->folder), ==, 5);
}

static void
nothing_to_undo_is_3 (Cli          *cli,
                      gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli_expect (cli, 3, NULL, "undo", "a.db", NULL);
  cli_expect (cli, 3, NULL, "redo", "a.db", NULL);
  cli_expect (cli, 3, NULL, "table", "load", "--programme", "00000000-0000-7000-8000-000000000001", "a.db", NULL);
  cli_expect (cli, 3, NULL, "edit", "a.db", "gone.jsonl", NULL);
}

static void
what_cannot_be_written_is_4 (Cli          *cli,
                             gconstpointer unused)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize length, now;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  before = read_file (cli, "a.db", &length);
  cli_expect (cli, 4, NULL, "new", "a.db", NULL);
  after = read_file (cli, "a.db", &now);
  g_assert_cmpmem (before, length, after, now);

  cli_expect (cli, 4, NULL, "new", "nowhere/b.db", NULL);
  cli_expect (cli, 4, NULL, "export", "a.db", "nowhere/b.png", NULL);
  g_assert_cmpuint (count_files (cli->folder), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLI_TEST ("/cli/examples", examples_are_listed);
  CLI_TEST ("/cli/new", new_plans_are_empty_or_examples);
  CLI_TEST ("/cli/edit/one-step", edits_are_one_step);
  CLI_TEST ("/cli/edit/file", edits_come_from_a_file);
  CLI_TEST ("/cli/edit/shown-ids", shown_ids_can_be_edited);
  CLI_TEST ("/cli/edit/today", today_gives_the_year);
  CLI_TEST ("/cli/any-editor", edits_may_come_from_any_editor);
  CLI_TEST ("/cli/history", history_is_newest_first);
  CLI_TEST ("/cli/check", check_warns_and_does_not_fail);
  CLI_TEST ("/cli/check/file", check_tells_of_the_file_itself);
  CLI_TEST ("/cli/dates", dates_are_read);
  CLI_TEST ("/cli/export", pictures_are_written);
  CLI_TEST ("/cli/2/usage", usage_errors_are_2);
  CLI_TEST ("/cli/2/later", what_comes_later_says_so);
  CLI_TEST ("/cli/3/refused-edits", refused_edits_change_nothing);
  CLI_TEST ("/cli/3/no-plan", what_is_no_plan_is_3);
  CLI_TEST ("/cli/3/nothing-to-undo", nothing_to_undo_is_3);
  CLI_TEST ("/cli/4/output", what_cannot_be_written_is_4);

  return g_test_run ();
}
