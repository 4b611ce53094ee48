#include <json-glib/json-glib.h>
#include <string.h>

#include "apply-edits.h"
#include "rga-examples.h"
#include "rga-json-plan.h"

/* Every example against what was read in its document: tests/data/examples
 * says how many rows each list must have, and names and periods of the rows. */

static RgaPlan *
load_plan (const char *name)
{
  g_autoptr(GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  RgaIdMaker ids = { .random = random };
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = rga_examples_load (name, &ids, 1000, &error);
  RgaPlan *plan = rga_plan_new ();

  g_assert_no_error (error);
  apply_edits (plan, edits);

  return plan;
}

static JsonObject *
load_document (const char  *name,
               JsonNode   **node)
{
  g_autoptr(RgaPlan) plan = load_plan (name);
  g_autofree char *text = rga_json_plan_to_text (plan);

  *node = json_from_string (text, NULL);
  g_assert_nonnull (*node);

  return json_node_get_object (*node);
}

static const char *
text_of (JsonObject *row,
         const char *name)
{
  JsonNode *node = json_object_get_member (row, name);

  return node == NULL || json_node_is_null (node) ? "" : json_node_get_string (node);
}

static const char *
part_of_period (JsonObject *row,
                const char *name)
{
  JsonNode *node = json_object_get_member (row, "period");

  return node == NULL || json_node_is_null (node) ? "" : text_of (json_node_get_object (node), name);
}

static gboolean
is_row (JsonObject *row,
        char      **cells)
{
  const char *name = json_object_has_member (row, "name") ? text_of (row, "name") : text_of (row, "function");

  return strcmp (name, cells[2]) == 0 && strcmp (part_of_period (row, "text"), cells[3]) == 0 &&
         (*cells[4] == '\0' || strcmp (part_of_period (row, "kind"), cells[4]) == 0) &&
         strcmp (part_of_period (row, "start"), cells[5]) == 0 && strcmp (part_of_period (row, "end"), cells[6]) == 0;
}

static void
assert_row (JsonObject *document,
            char      **cells)
{
  JsonArray *rows = json_object_get_array_member (document, cells[1]);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (is_row (json_array_get_object_element (rows, i), cells))
      return;

  g_test_message ("%s: “%s” [%s] %s … %s", cells[1], cells[2], cells[3], cells[5], cells[6]);
  g_test_fail ();
}

static void
assert_line (JsonObject *document,
             const char *line)
{
  g_auto(GStrv) cells = g_strsplit (line, "\t", -1);

  if (strcmp (cells[0], "row") == 0)
    {
      g_assert_cmpuint (g_strv_length (cells), ==, 7);
      assert_row (document, cells);
      return;
    }

  g_test_message ("%s", cells[1]);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (document, cells[1])), >=,
                    g_ascii_strtoull (cells[2], NULL, 10));
}

static void
is_as_transcribed (gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".tsv", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = NULL;
  JsonObject *document = load_document (name, &node);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 50);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      assert_line (document, lines[i]);
}

/* Days that the documents print, seen through the settings of each plan. */
static void
has_its_as_of_date (gconstpointer data)
{
  const RgaExample *example = data;
  g_autoptr(RgaPlan) plan = load_plan (example->name);
  const RgaSettings *settings = rga_plan_get_settings (plan);

  g_assert_nonnull (settings);
  g_assert_nonnull (settings->as_of);
  g_assert_cmpint (settings->as_of->start, ==, example->as_of);
  g_assert_cmpint (settings->as_of->end, ==, example->as_of);
}

/* The row that was settled by hand: computed, set and why. */
static void
leiden_has_47_hours (void)
{
  g_autoptr(RgaPlan) plan = load_plan ("samenwerkingsagenda");
  g_autoptr(GPtrArray) rows = rga_plan_sorted (plan, RGA_LIST_REQUIREMENT_ROWS);
  gint64 sum = 0;

  g_assert_cmpuint (rows->len, ==, 10);
  for (guint i = 0; i < rows->len; i++)
    {
      const RgaRequirementRow *row = rows->pdata[i];
      gboolean leiden = strcmp (row->name, "Leiden") == 0;

      sum += row->hours_set != RGA_UNKNOWN ? row->hours_set : row->hours_computed;
      g_assert_cmpint (row->hours_set, ==, leiden ? 47 * 60 : RGA_UNKNOWN);
      g_assert_true (leiden == (row->set_reason != NULL));
      if (leiden)
        g_assert_cmpint (row->hours_computed, ==, 48 * 60);
    }
  g_assert_cmpint (sum, ==, 150 * 60);
}

static void
weights_are_exact (void)
{
  g_autoptr(RgaPlan) plan = load_plan ("samenwerkingsagenda");
  g_autoptr(GPtrArray) weights = rga_plan_sorted (plan, RGA_LIST_KEY_WEIGHTS);
  gint64 sum = 0;

  g_assert_cmpuint (weights->len, ==, 13);
  for (guint i = 0; i < weights->len; i++)
    {
      RgaFraction weight = ((RgaKeyWeight *) weights->pdata[i])->weight;

      g_assert_cmpint (105001 % weight.bottom, ==, 0);
      sum += weight.top * (105001 / weight.bottom);
    }
  g_assert_cmpint (sum, ==, 105001);
}

static void
an_unknown_example_is_refused (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  RgaIdMaker ids = { .random = random };
  g_autoptr(GError) error = NULL;

  g_assert_null (rga_examples_load ("nergens", &ids, 1000, &error));
  g_assert_error (error, RGA_JSON_ERROR, RGA_JSON_ERROR_UNKNOWN);
}

/* Nobody types the Markdown of the transcriptions. */
static void
has_plain_words (gconstpointer data)
{
  g_autoptr(RgaPlan) plan = load_plan (data);
  g_autofree char *text = rga_json_plan_to_text (plan);

  g_assert_null (strstr (text, "**"));
  g_assert_null (strchr (text, '^'));
  g_assert_null (strstr (text, ".json"));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GPtrArray) examples = rga_examples_list ();

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < examples->len; i++)
    {
      const RgaExample *example = examples->pdata[i];
      g_autofree char *rows = g_strconcat ("/exchange/examples/as-transcribed/", example->name, NULL);
      g_autofree char *words = g_strconcat ("/exchange/examples/plain-words/", example->name, NULL);
      g_autofree char *as_of = g_strconcat ("/exchange/examples/as-of/", example->name, NULL);

      g_test_add_data_func (rows, example->name, is_as_transcribed);
      g_test_add_data_func (words, example->name, has_plain_words);
      g_test_add_data_func (as_of, example, has_its_as_of_date);
    }
  g_test_add_func ("/exchange/examples/leiden-has-47-hours", leiden_has_47_hours);
  g_test_add_func ("/exchange/examples/weights-are-exact", weights_are_exact);
  g_test_add_func ("/exchange/examples/unknown-is-refused", an_unknown_example_is_refused);

  return g_test_run ();
}
