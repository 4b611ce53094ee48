#include <math.h>
#include <string.h>

#include "run-cli.h"

/* The tables of money through the program: as the documents give them, and after
 * somebody changed what they follow from, against sums made here. */

#define N 13

/* Printed amounts of 105,000 euros; the weights are these over their sum. */
static const struct { const char *name; int weight; } key[N] = {
  { "Alphen aan den Rijn", 4938 }, { "Hillegom", 5551 }, { "Kaag en Braassem", 867 }, { "Katwijk", 16662 }, { "Leiden", 33484 },
  { "Leiderdorp", 6680 }, { "Lisse", 5221 }, { "Nieuwkoop", 5831 }, { "Noordwijk", 5263 }, { "Noordwijkerhout", 3992 },
  { "Oegstgeest", 5088 }, { "Teylingen", 9525 }, { "Zoeterwoude", 1899 },
};
#define LEIDEN 4

/* Who delivers together; −1 = the end. */
static const struct { const char *name; int members[4]; } rows[] = {
  { "Alphen aan den Rijn", { 0, -1 } }, { "Hillegom, Lisse, Teylingen", { 1, 6, 11, -1 } }, { "Kaag en Braassem", { 2, -1 } },
  { "Katwijk", { 3, -1 } }, { "Leiden", { 4, -1 } }, { "Leiderdorp", { 5, -1 } }, { "Nieuwkoop", { 7, -1 } },
  { "Noordwijk en Noordwijkerhout", { 8, 9, -1 } }, { "Oegstgeest", { 10, -1 } }, { "Zoeterwoude", { 12, -1 } },
};
#define N_ROWS G_N_ELEMENTS (rows)

/* What figures follow from. */
typedef struct
{
  int weights[N];         /* over 105,001 */
  int hours;
  int rate;
  int weeks;
  int lines[3];
  int percent;
  int given[N_ROWS];      /* −1 = nothing noted */
  gboolean leiden_is_set; /* to 47 */
} Inputs;

static Inputs
as_printed (void)
{
  Inputs inputs = { .hours = 150, .rate = 85, .weeks = 45, .lines = { 80000, 10000, 10000 }, .percent = 5, .leiden_is_set = TRUE };

  for (guint i = 0; i < N; i++)
    inputs.weights[i] = key[i].weight;
  for (guint i = 0; i < N_ROWS; i++)
    inputs.given[i] = -1;

  return inputs;
}

/* -- sums made here ------------------------------------------------------- */

typedef struct
{
  int hours[N_ROWS];
  int due[N_ROWS];
  int shares[N];
  int sum_of_shares;
  int unforeseen;
  int total;
} Outcome;

static int
half_up (gint64 top,
         gint64 bottom)
{
  return (int) ((2 * top + bottom) / (2 * bottom));
}

static void
work_out_hours (const Inputs *inputs,
                Outcome      *outcome)
{
  int hours[N], largest = 0, left = inputs->hours;

  for (int i = 0; i < N; i++)
    {
      hours[i] = half_up ((gint64) inputs->weights[i] * inputs->hours, 105001);
      left -= hours[i];
      largest = inputs->weights[i] > inputs->weights[largest] ? i : largest;
    }
  hours[largest] += left;
  if (inputs->leiden_is_set)
    hours[LEIDEN] = 47;
  for (guint r = 0; r < N_ROWS; r++)
    {
      outcome->hours[r] = 0;
      for (guint m = 0; rows[r].members[m] >= 0; m++)
        outcome->hours[r] += hours[rows[r].members[m]];
      outcome->due[r] = MAX (outcome->hours[r] - MAX (inputs->given[r], 0), 0) * inputs->rate * inputs->weeks;
    }
}

static Outcome
work_out (const Inputs *inputs)
{
  Outcome outcome = { .sum_of_shares = 0 };
  int subtotal = inputs->lines[0] + inputs->lines[1] + inputs->lines[2];

  work_out_hours (inputs, &outcome);
  outcome.unforeseen = half_up ((gint64) subtotal * inputs->percent, 100);
  outcome.total = subtotal + outcome.unforeseen;
  for (int i = 0; i < N; i++)
    {
      outcome.shares[i] = half_up ((gint64) inputs->weights[i] * outcome.total, 105001);
      outcome.sum_of_shares += outcome.shares[i];
    }

  return outcome;
}

/* -- the program ---------------------------------------------------------- */

static void
open_example (Cli          *cli,
              gconstpointer unused)
{
  cli_set_up (cli, unused);
  cli_expect (cli, 0, NULL, "new", "--example", "samenwerkingsagenda", "a.db", NULL);
}

static JsonNode *
table_of (Cli        *cli,
          const char *table)
{
  cli_expect (cli, 0, NULL, "table", table, "--format", "json", "a.db", NULL);

  return cli_get_json (cli);
}

static JsonObject *
find_row (JsonNode   *table,
          const char *column,
          const char *name)
{
  JsonArray *all = json_node_get_array (table);

  for (guint i = 0; i < json_array_get_length (all); i++)
    if (g_strcmp0 (json_object_get_string_member_with_default (json_array_get_object_element (all, i), column, NULL), name) == 0)
      return json_array_get_object_element (all, i);
  g_error ("no row “%s”", name);
}

static void
assert_number (JsonObject *row,
               const char *column,
               double      expected)
{
  g_assert_false (json_object_get_null_member (row, column));
  g_assert_cmpfloat (json_object_get_double_member (row, column), ==, expected);
}

static void
assert_contributions (Cli           *cli,
                      const Inputs  *inputs,
                      const Outcome *outcome)
{
  g_autoptr(JsonNode) table = table_of (cli, "contributions");

  g_assert_cmpuint (json_array_get_length (json_node_get_array (table)), ==, N_ROWS);
  for (guint r = 0; r < N_ROWS; r++)
    {
      JsonObject *row = json_array_get_object_element (json_node_get_array (table), r);
      int given = MAX (inputs->given[r], 0);

      g_assert_cmpstr (json_object_get_string_member (row, "row"), ==, rows[r].name);
      assert_number (row, "key_hours", outcome->hours[r]);
      assert_number (row, "given", given);
      assert_number (row, "rest", MAX (outcome->hours[r] - given, 0));
      assert_number (row, "surplus", MAX (given - outcome->hours[r], 0));
      assert_number (row, "rate", inputs->rate);
      assert_number (row, "weeks", inputs->weeks);
      assert_number (row, "due", outcome->due[r]);
    }
}

static void
assert_budget (Cli           *cli,
               const Outcome *outcome)
{
  g_autoptr(JsonNode) lines = table_of (cli, "budget");
  g_autoptr(JsonNode) shares = table_of (cli, "shares");
  JsonArray *all = json_node_get_array (shares);

  assert_number (find_row (lines, "line", "subtotal"), "amount", outcome->total - outcome->unforeseen);
  assert_number (find_row (lines, "line", "unforeseen"), "amount", outcome->unforeseen);
  assert_number (find_row (lines, "line", "total"), "amount", outcome->total);
  g_assert_cmpuint (json_array_get_length (all), ==, N + 2);
  for (guint i = 0; i < N; i++)
    {
      g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (all, i), "organisation"), ==, key[i].name);
      assert_number (json_array_get_object_element (all, i), "amount", outcome->shares[i]);
    }
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (all, N), "organisation"), ==, "sum of rows");
  assert_number (json_array_get_object_element (all, N), "amount", outcome->sum_of_shares);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (all, N + 1), "organisation"), ==, "total");
  assert_number (json_array_get_object_element (all, N + 1), "amount", outcome->total);
}

static void
assert_statement (Cli           *cli,
                  const Outcome *outcome)
{
  g_autoptr(JsonNode) table = table_of (cli, "statement");

  for (guint r = 0; r < N_ROWS; r++)
    {
      JsonObject *row = find_row (table, "row", rows[r].name);
      int share = 0;

      for (guint m = 0; rows[r].members[m] >= 0; m++)
        share += outcome->shares[rows[r].members[m]];
      assert_number (row, "contribution", outcome->due[r]);
      assert_number (row, "share", share);
      assert_number (row, "total", outcome->due[r] + share);
    }
}

static void
assert_all (Cli          *cli,
            const Inputs *inputs)
{
  Outcome outcome = work_out (inputs);

  assert_contributions (cli, inputs, &outcome);
  assert_budget (cli, &outcome);
  assert_statement (cli, &outcome);
}

/* -- edits ---------------------------------------------------------------- */

/* The id of the item of a list that has this name. */
static char *
find_id (JsonNode   *plan,
         const char *list,
         const char *field,
         const char *value)
{
  JsonArray *all = json_object_get_array_member (json_node_get_object (plan), list);

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *item = json_array_get_object_element (all, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (item, field, NULL), value) == 0)
        return g_strdup (json_object_get_string_member (item, "id"));
    }
  g_error ("no “%s” in %s", value, list);
}

static void
add_edit (GString    *edits,
          JsonNode   *plan,
          const char *list,
          const char *field,
          const char *value,
          const char *set)
{
  g_autofree char *id = find_id (plan, list, field, value);

  g_string_append_printf (edits, "{\"op\":\"set\",\"list\":\"%s\",\"id\":\"%s\",\"set\":{%s}}\n", list, id, set);
}

static void
add_line_edits (GString      *edits,
                JsonNode     *plan,
                const Inputs *inputs)
{
  static const char *const names[] = { "Algemeen werkbudget", "Projectondersteuning", "Communicatie" };
  g_autofree char *percent = g_strdup_printf ("\"percent\":\"%d\"", inputs->percent);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *set = g_strdup_printf ("\"amount\":%d", inputs->lines[i]);

      add_edit (edits, plan, "budget_lines", "name", names[i], set);
    }
  add_edit (edits, plan, "budget_lines", "name", "Onvoorzien 5%", percent);
}

static void
add_weight_edits (GString      *edits,
                  JsonNode     *plan,
                  const Inputs *inputs)
{
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *organisation = find_id (plan, "organisations", "name", key[i].name);
      g_autofree char *set = g_strdup_printf ("\"weight\":\"%d/105001\"", inputs->weights[i]);

      add_edit (edits, plan, "key_weights", "organisation", organisation, set);
    }
}

static void
change (Cli          *cli,
        const Inputs *inputs)
{
  g_autoptr(GString) edits = g_string_new (NULL);
  g_autoptr(JsonNode) plan = NULL;
  g_autofree char *asked = g_strdup_printf ("\"hours_per_week\":%d,\"rate\":%d,\"weeks\":%d", inputs->hours, inputs->rate, inputs->weeks);

  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);
  plan = cli_get_json (cli);
  add_edit (edits, plan, "requirements", "name", "Rekenuren inzet beleidsteam 2018", asked);
  add_line_edits (edits, plan, inputs);
  add_weight_edits (edits, plan, inputs);
  for (guint r = 0; r < N_ROWS; r++)
    {
      g_autofree char *set = inputs->given[r] < 0 ? g_strdup ("\"hours_given\":null") : g_strdup_printf ("\"hours_given\":%d", inputs->given[r]);

      add_edit (edits, plan, "requirement_rows", "name", rows[r].name, set);
    }
  if (!inputs->leiden_is_set)
    add_edit (edits, plan, "requirement_rows", "name", "Leiden", "\"hours_set\":null");
  cli_expect (cli, 0, edits->str, "edit", "a.db", NULL);
}

/* -- tests ---------------------------------------------------------------- */

static void
tables_are_as_the_document_gives_them (Cli          *cli,
                                       gconstpointer unused)
{
  Inputs inputs = as_printed ();
  g_autoptr(JsonNode) shares = table_of (cli, "shares");

  assert_all (cli, &inputs);
  assert_number (find_row (shares, "organisation", "Leiden"), "weight_percent", 31.9);
  assert_number (find_row (shares, "organisation", "sum of rows"), "weight_percent", 100.1);
  assert_number (find_row (shares, "organisation", "sum of rows"), "amount", 105001);
  assert_number (find_row (shares, "organisation", "total"), "weight_percent", 100);
}

static void
headings_are_the_contract (Cli          *cli,
                           gconstpointer unused)
{
  static const char *const tables[][2] = {
    { "contributions", "row,key_hours,given,rest,rate,weeks,due," }, { "shares", "organisation,weight_percent,amount," },
    { "budget", "number,line,amount," }, { "statement", "row,contribution,share,total," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      cli_expect (cli, 0, NULL, "table", tables[i][0], "a.db", NULL);
      g_assert_true (g_str_has_prefix (cli->out, tables[i][1]));
    }
}

/* The questions of the meeting, one after the other in the same plan. */
static void
questions_change_what_follows (Cli          *cli,
                               gconstpointer unused)
{
  Inputs inputs = as_printed ();
  g_autoptr(JsonNode) table = NULL;

  inputs.given[4] = 32;        /* Leiden */
  inputs.given[3] = 16;        /* Katwijk */
  inputs.given[5] = 16;        /* Leiderdorp */
  inputs.given[7] = 8;         /* Noordwijk en Noordwijkerhout */
  inputs.lines[2] = 15000;
  change (cli, &inputs);
  assert_all (cli, &inputs);
  table = table_of (cli, "contributions");
  assert_number (find_row (table, "row", "Leiden"), "due", 57375);
  assert_number (find_row (table, "row", "Katwijk"), "due", 30600);
  assert_number (find_row (table, "row", "Leiderdorp"), "due", 0);
  assert_number (find_row (table, "row", "Noordwijk en Noordwijkerhout"), "due", 22950);
  assert_number (find_row (table, "row", "Noordwijk en Noordwijkerhout"), "due_counted", 53550);
  g_assert_cmpstr (json_object_get_string_member (find_row (table, "row", "Noordwijk en Noordwijkerhout"), "warning"), ==, "given-few");
  json_node_unref (g_steal_pointer (&table));
  table = table_of (cli, "shares");
  assert_number (find_row (table, "organisation", "Leiden"), "amount", 35158);
  assert_number (find_row (table, "organisation", "sum of rows"), "amount", 110249);
  assert_number (find_row (table, "organisation", "total"), "amount", 110250);
}

/* Another rate, key, budget and other hours, by chance. */
static void
any_inputs_are_followed (Cli          *cli,
                         gconstpointer unused)
{
  for (guint round = 0; round < 4; round++)
    {
      Inputs inputs = as_printed ();

      inputs.leiden_is_set = FALSE;
      inputs.hours = g_test_rand_int_range (100, 400);
      inputs.rate = g_test_rand_int_range (50, 150);
      inputs.weeks = g_test_rand_int_range (40, 53);
      inputs.percent = g_test_rand_int_range (1, 20);
      for (guint i = 0; i < 3; i++)
        inputs.lines[i] = g_test_rand_int_range (1000, 90000);
      for (guint i = 0; i < N; i++)
        inputs.weights[i] += g_test_rand_int_range (-800, 800);   /* together no longer 105,001 */
      for (guint r = 0; r < N_ROWS; r++)
        inputs.given[r] = g_test_rand_int_range (-1, 40);
      change (cli, &inputs);
      assert_all (cli, &inputs);
    }
}

/* One requirement or budget by name, one payer of the statement; an agenda's only. */
static void
tables_can_be_of_one (Cli          *cli,
                      gconstpointer unused)
{
  static const char *const lines = "{\"op\":\"add\",\"list\":\"programmes\",\"label\":\"@p\",\"set\":{\"name\":\"Andere agenda\"}}\n"
    "{\"op\":\"add\",\"list\":\"budgets\",\"label\":\"@b\",\"set\":{\"name\":\"Tweede begroting\",\"programme\":\"@p\"}}\n"
    "{\"op\":\"add\",\"list\":\"budget_lines\",\"set\":{\"budget\":\"@b\",\"name\":\"Zaalhuur\",\"amount\":12.5}}\n";
  g_autoptr(JsonNode) plan = NULL;
  g_autofree char *programme = NULL;

  cli_expect (cli, 0, lines, "edit", "a.db", NULL);
  cli_expect (cli, 0, NULL, "table", "budget", "--item", "Tweede begroting", "a.db", NULL);
  g_assert_true (g_str_has_suffix (cli->out, ",total,12.50,Tweede begroting,,,,\n"));
  g_assert_null (strstr (cli->out, "Communicatie"));
  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);
  plan = cli_get_json (cli);
  programme = find_id (plan, "programmes", "name", "Andere agenda");
  cli_expect (cli, 0, NULL, "table", "shares", "--programme", programme, "a.db", NULL);
  g_assert_null (strchr (strchr (cli->out, '\n') + 1, '\n'));
  cli_expect (cli, 0, NULL, "table", "statement", "--item", "Leiden", "a.db", NULL);
  g_assert_nonnull (strstr (cli->out, "\nLeiden,179775,33484,213259,"));
  g_assert_null (strstr (cli->out, "Katwijk"));
  cli_expect (cli, 2, NULL, "table", "shares", "--item", "Geen begroting", "a.db", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/money/document", Cli, NULL, open_example, tables_are_as_the_document_gives_them, cli_tear_down);
  g_test_add ("/cli/money/headings", Cli, NULL, open_example, headings_are_the_contract, cli_tear_down);
  g_test_add ("/cli/money/questions", Cli, NULL, open_example, questions_change_what_follows, cli_tear_down);
  g_test_add ("/cli/money/any", Cli, NULL, open_example, any_inputs_are_followed, cli_tear_down);
  g_test_add ("/cli/money/one", Cli, NULL, open_example, tables_can_be_of_one, cli_tear_down);

  return g_test_run ();
}
