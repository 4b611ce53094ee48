#include <string.h>

#include "run-cli.h"

/* The figures that follow from the four documents, worked out by hand from
 * their tables; tests/data/tables holds them. */

static const char *const examples[] = {
  "transformatieagenda", "norm-opdrachtgeverschap", "samenwerkingsagenda", "verkennende-opdracht",
};

static void
open_examples (Cli          *cli,
               gconstpointer unused)
{
  cli_set_up (cli, unused);
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *name = g_strconcat (examples[i], ".db", NULL);

      cli_expect (cli, 0, NULL, "new", "--example", examples[i], name, NULL);
    }
}

static JsonNode *
table_of (Cli        *cli,
          const char *example,
          const char *table,
          const char *option,
          const char *value,
          const char *second,
          const char *third)
{
  g_autofree char *plan = g_strconcat (example, ".db", NULL);

  if (third != NULL && *third != '\0')
    cli_expect (cli, 0, NULL, "table", table, "--format", "json", option, value, second, third, plan, NULL);
  else if (*value != '\0')
    cli_expect (cli, 0, NULL, "table", table, "--format", "json", option, value, plan, NULL);
  else
    cli_expect (cli, 0, NULL, "table", table, "--format", "json", plan, NULL);

  return cli_get_json (cli);
}

/* A cell as text; "" when it is not known. */
static char *
cell (JsonObject *row,
      const char *column)
{
  JsonNode *node = json_object_get_member (row, column);

  g_assert_nonnull (node);
  if (json_node_is_null (node))
    return g_strdup ("");

  return json_node_get_value_type (node) == G_TYPE_STRING ? g_strdup (json_node_get_string (node)) : json_to_string (node, FALSE);
}

static gboolean
is_cell (JsonObject *row,
         const char *column,
         const char *expected)
{
  g_autofree char *text = cell (row, column);

  return strcmp (text, expected) == 0;
}

static void
assert_cell (JsonObject *row,
             const char *column,
             const char *expected)
{
  g_autofree char *text = cell (row, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
projects_run_per_quarter (Cli          *cli,
                          gconstpointer unused)
{
  g_autoptr(GPtrArray) lines = load_lines ("tables/load.tsv");
  g_autoptr(JsonNode) node = table_of (cli, "norm-opdrachtgeverschap", "load", "", "", NULL, NULL);
  JsonArray *rows = json_node_get_array (node);

  g_assert_cmpuint (json_array_get_length (rows), ==, lines->len);
  for (guint i = 0; i < lines->len; i++)
    {
      char **line = lines->pdata[i];
      JsonObject *row = json_array_get_object_element (rows, i);

      assert_cell (row, "period", line[0]);
      assert_cell (row, "dated", line[1]);
      assert_cell (row, "ongoing", line[2]);
      assert_cell (row, "projects", line[3]);
    }
}

static gboolean
has_hours (JsonArray *rows,
           char     **line)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (is_cell (row, "by", line[1]) && is_cell (row, "name", line[3]) && is_cell (row, "hours_min", line[4]) &&
          is_cell (row, "hours_max", line[5]) && (*line[6] == '\0' || is_cell (row, "unknown", line[6])))
        return TRUE;
    }

  return FALSE;
}

static void
teams_have_these_hours (Cli          *cli,
                        gconstpointer unused)
{
  g_autoptr(GPtrArray) lines = load_lines ("tables/hours.tsv");

  for (guint i = 0; i < lines->len; i++)
    {
      char **line = lines->pdata[i];
      g_autoptr(JsonNode) node = table_of (cli, line[0], "hours", "--by", line[1], "--variant", line[2]);

      g_test_message ("%s %s %s–%s", line[1], line[3], line[4], line[5]);
      g_assert_true (has_hours (json_node_get_array (node), line));
    }
}

static void
variants_stand_one_after_another (Cli          *cli,
                                  gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "table", "hours", "--by", "body", "--variant", "minimaal", "--variant", "idealiter",
              "verkennende-opdracht.db", NULL);
  g_assert_nonnull (strstr (cli->out, "body,Uitvoeringsteam,152,156,1,,,0,108,minimaal\n"));
  g_assert_nonnull (strstr (cli->out, "body,Uitvoeringsteam,192,196,1,,,0,144,idealiter\n"));
  cli_expect (cli, 2, NULL, "table", "capacity", "--basis", "moon", "verkennende-opdracht.db", NULL);
}

/* The student leaves at the end of May. */
static void
hours_change_in_time (Cli          *cli,
                      gconstpointer unused)
{
  g_autoptr(JsonNode) node = table_of (cli, "transformatieagenda", "hours", "--by", "project", NULL, NULL);
  JsonArray *rows = json_node_get_array (node);
  gboolean found = FALSE;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (is_cell (row, "name", "Aansluiting 18-/18+") && is_cell (row, "from", "2016-06-01"))
        found = is_cell (row, "hours_min", "51") && is_cell (row, "hours_max", "53");
    }
  g_assert_true (found);
}

static gboolean
has_count (JsonArray *rows,
           char     **line)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (is_cell (row, "activity", line[1]) && (*line[2] == '\0' || is_cell (row, "rule", line[2])) &&
          is_cell (row, "count", line[5]))
        return TRUE;
    }

  return FALSE;
}

static void
rhythms_are_counted (Cli          *cli,
                     gconstpointer unused)
{
  g_autoptr(GPtrArray) lines = load_lines ("tables/recurrences.tsv");

  for (guint i = 0; i < lines->len; i++)
    {
      char **line = lines->pdata[i];
      g_autoptr(JsonNode) node = table_of (cli, line[0], "recurrences", "--from", line[3], "--to", line[4]);

      g_test_message ("%s: %s", line[1], line[5]);
      g_assert_true (has_count (json_node_get_array (node), line));
    }
}

static void
assert_decision (JsonObject *row,
                 char      **line)
{
  assert_cell (row, "date_text", line[1]);
  assert_cell (row, "start", line[2]);
  assert_cell (row, "end", line[3]);
  assert_cell (row, "body", line[4]);
  assert_cell (row, "subject", line[5]);
}

/* The calendar runs over all four; in each plan its own rows come first, in
 * that order, and what has no date comes after them. */
static void
decisions_stand_in_order (Cli          *cli,
                          gconstpointer unused)
{
  g_autoptr(GPtrArray) lines = load_lines ("tables/decisions.tsv");

  for (gsize e = 0; e < G_N_ELEMENTS (examples); e++)
    {
      g_autoptr(JsonNode) node = table_of (cli, examples[e], "decisions", "", "", NULL, NULL);
      JsonArray *rows = json_node_get_array (node);
      guint n = 0;

      for (guint i = 0; i < lines->len; i++)
        {
          char **line = lines->pdata[i];

          if (strcmp (line[0], examples[e]) == 0)
            assert_decision (json_array_get_object_element (rows, n++), line);
        }
      for (; n < json_array_get_length (rows); n++)
        {
          assert_cell (json_array_get_object_element (rows, n), "start", "");
          assert_cell (json_array_get_object_element (rows, n), "end", "");
        }
    }
}

static void
coherence_is_nine_pairs (Cli          *cli,
                         gconstpointer unused)
{
  g_autoptr(JsonNode) node = table_of (cli, "transformatieagenda", "coherence", "", "", NULL, NULL);
  g_autoptr(JsonNode) projects = table_of (cli, "transformatieagenda", "projects", "", "", NULL, NULL);
  JsonArray *rows = json_node_get_array (node), *named = json_node_get_array (projects);
  guint pairs = 0, both = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      g_autofree char *to = cell (row, "to"), *declared = cell (row, "declared_by");

      for (guint p = 0; p < json_array_get_length (named); p++)
        if (is_cell (json_array_get_object_element (named, p), "project", to))
          {
            pairs++;
            both += strstr (declared, "; ") != NULL;
          }
    }
  g_assert_cmpuint (pairs, ==, 9);
  g_assert_cmpuint (both, ==, 1);
}

/* Every table has a header row and as many cells in each row. */
static void
tables_are_csv (Cli          *cli,
                gconstpointer unused)
{
  static const struct
  {
    const char *name;
    const char *header;
  } tables[] = {
    { "projects", "number,project,focus_areas,start,end,precision,status,priority,activities,undated,sections_open\n" },
    { "activities", "project,name,text,start,end,precision,status\n" },
    { "milestones", "project,name,text,start,end,precision,status,kind,body\n" },
    { "decisions", "date_text,start,end,body,subject,project,status\n" },
    { "load", "period,dated,ongoing,projects\n" },
    { "seats", "body,project,function,organisation,hours_min,hours_max,basis,period\n" },
    { "hours", "by,name,hours_min,hours_max,unknown,from,to,tentative,vacant,variant\n" },
    { "capacity", "by,name,period,demand_min,demand_max,available,room,unknown,available_max,too_much,tentative,"
                  "vacant,available_unknown,total_min,total_max,total_available,basis,variant\n" },
    { "recurrences", "activity,rule,from,to,count\n" },
    { "coherence", "from,to,declared_by\n" },
    { "findings", "severity,item,what\n" },
    { "open-points", "severity,item,what\n" },
    { "happenings", "how,day,item,project,text\n" },
    { "due", "due,day,item,project,body\n" },
    { "progress", "focus_area,project,what,item,text,day,value,unit,status\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      cli_expect (cli, 0, NULL, "table", tables[i].name, "transformatieagenda.db", NULL);
      g_assert_true (g_str_has_prefix (cli->out, tables[i].header));
      g_assert_cmpuint (strlen (cli->out), >, strlen (tables[i].header));
    }
  cli_expect (cli, 0, NULL, "table", "hours", "transformatieagenda.db", NULL);
  g_assert_nonnull (strstr (cli->out, "project,\"Deelopdracht 2 – Toegang, nazorg & samenwerking\",18,18,3,,,0,0,\n"));
}

/* Questions 30 and 53: what a quarter report tells of the first document. */
static void
progress_is_told_per_quarter (Cli          *cli,
                              gconstpointer unused)
{
  cli_expect (cli, 0, NULL, "table", "progress", "--today=2022-11-01", "norm-opdrachtgeverschap.db", NULL);
  g_assert_nonnull (strstr (cli->out, ",,measurement,Jeugdigen met zorg van Yeph bekostigd door regio,ca 20,2022-06-30,20,jeugdigen,\n"));
  g_assert_nonnull (strstr (cli->out, ",Bovenregionaal onderzoek onderwijs-zorg fase 2,due,Advies fase 2 gereed (verwachting),"));
  g_assert_nonnull (strstr (cli->out, ",,late,Visuele wegwijzer complexe casuïstiek af,oktober 2022,2022-10-31,,,planned\n"));
  g_assert_null (strstr (cli->out, ",result,"));

  cli_expect (cli, 0, NULL, "table", "progress", "--today=2022-11-01", "--from=2021-12-01", "--to=2022-03-31", "norm-opdrachtgeverschap.db", NULL);
  g_assert_nonnull (strstr (cli->out, ",measurement,Jeugdigen met zorg van Yeph bekostigd door regio,nog ca 50,2021-12-31,50,"));
  g_assert_null (strstr (cli->out, "2022-06-30"));
}

/* The same bytes whatever the computer's language and clock. */
static void
output_does_not_depend_on_the_computer (Cli          *cli,
                                        gconstpointer unused)
{
  static const char *const commands[][3] = {
    { "show", "--json", "transformatieagenda.db" }, { "table", "hours", "transformatieagenda.db" },
    { "table", "load", "norm-opdrachtgeverschap.db" }, { "check", "--json", "samenwerkingsagenda.db" },
    { "dates", "--today=2022-11-01", "eind mei" },
  };
  static const char *const places[][2] = {
    { "C", "Pacific/Kiritimati" }, { "nl_NL.UTF-8", "Europe/Amsterdam" }, { "tr_TR.UTF-8", "America/St_Johns" },
  };

  for (gsize c = 0; c < G_N_ELEMENTS (commands); c++)
    {
      g_autofree char *before = NULL;

      cli->locale = cli->zone = NULL;
      cli_expect (cli, 0, NULL, commands[c][0], commands[c][1], commands[c][2], NULL);
      before = g_strdup (cli->out);
      for (gsize p = 0; p < G_N_ELEMENTS (places); p++)
        {
          cli->locale = (char *) places[p][0];
          cli->zone = (char *) places[p][1];
          cli_expect (cli, 0, NULL, commands[c][0], commands[c][1], commands[c][2], NULL);
          g_assert_cmpstr (cli->out, ==, before);
        }
    }
}

static char *
set_hours_of_a_team (const char *value)
{
  return g_strconcat (
    "{\"op\":\"add\",\"list\":\"bodies\",\"label\":\"@b\",\"set\":{\"name\":\"Kernteam\"}}\n"
    "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"body\":\"@b\",\"function\":\"Lid\",\"hours_min\":8,\"hours_max\":8}}\n"
    "{\"op\":\"add\",\"list\":\"overrides\",\"set\":{\"about\":\"@b\",\"field\":\"hours\",\"value\":\"", value, "\"}}\n", NULL);
}

/* 48 and 47 of Leiden; a team that is set to other hours counts for those everywhere. */
static void
set_values_count (Cli          *cli,
                  gconstpointer unused)
{
  g_autofree char *good = set_hours_of_a_team ("6–7,5 uur");
  g_autofree char *bad = set_hours_of_a_team ("veel");

  cli_expect (cli, 0, NULL, "table", "figures", "samenwerkingsagenda.db", NULL);
  g_assert_nonnull (strstr (cli->out, "requirement_rows,Leiden,hours,48,47,"));
  cli_expect (cli, 3, bad, "edit", "samenwerkingsagenda.db", NULL);
  g_assert_nonnull (strstr (cli->err, "line 3, field “value”"));

  cli_expect (cli, 0, good, "edit", "samenwerkingsagenda.db", NULL);
  cli_expect (cli, 0, NULL, "table", "figures", "samenwerkingsagenda.db", NULL);
  g_assert_nonnull (strstr (cli->out, "bodies,Kernteam,hours,8,6-7.5,\n"));
  cli_expect (cli, 0, NULL, "table", "hours", "--by", "body", "samenwerkingsagenda.db", NULL);
  g_assert_nonnull (strstr (cli->out, "body,Kernteam,6,7.5,0,"));
  cli_expect (cli, 0, NULL, "table", "findings", "samenwerkingsagenda.db", NULL);
  g_assert_nonnull (strstr (cli->out, "info,Kernteam,"));
}

#define TABLE_TEST(path, function) g_test_add (path, Cli, NULL, open_examples, function, cli_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TABLE_TEST ("/cli/table/load", projects_run_per_quarter);
  TABLE_TEST ("/cli/table/hours", teams_have_these_hours);
  TABLE_TEST ("/cli/table/hours-in-time", hours_change_in_time);
  TABLE_TEST ("/cli/table/variants", variants_stand_one_after_another);
  TABLE_TEST ("/cli/table/recurrences", rhythms_are_counted);
  TABLE_TEST ("/cli/table/decisions", decisions_stand_in_order);
  TABLE_TEST ("/cli/table/coherence", coherence_is_nine_pairs);
  TABLE_TEST ("/cli/table/csv", tables_are_csv);
  TABLE_TEST ("/cli/table/progress", progress_is_told_per_quarter);
  TABLE_TEST ("/cli/table/figures", set_values_count);
  TABLE_TEST ("/cli/determinism", output_does_not_depend_on_the_computer);

  return g_test_run ();
}
