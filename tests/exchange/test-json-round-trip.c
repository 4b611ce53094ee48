#include <json-glib/json-glib.h>
#include <string.h>

#include "apply-edits.h"
#include "random-item.h"
#include "rga-json-plan.h"

/* A plan with random values in every field, written as JSON, read back as edits
 * and written again: the same, but for the ids, which are the program's. */

#define ITEMS_PER_LIST 4

/* -- a random plan that may be written ------------------------------------ */

static void
order_days (RgaDay *early,
            RgaDay *late)
{
  RgaDay first = MIN (*early, *late);

  *late = MAX (*early, *late);
  *early = first;
}

/* Random days in the order that bounds must have. */
static void
tame_period (RgaPeriod *period)
{
  order_days (&period->start, &period->start_latest);
  order_days (&period->end_earliest, &period->end);
  if (period->start == RGA_DAY_OPEN || g_test_rand_bit ())
    period->start = period->start_latest = RGA_DAY_OPEN;
  if (period->end_earliest == RGA_DAY_OPEN || period->end < period->start)
    period->end = period->end_earliest = RGA_DAY_OPEN;
}

static void
tame_field (RgaItem *item,
            guint    field)
{
  const RgaField *info = &rga_list_info (item->list)->fields[field];
  g_auto(RgaValue) value = rga_item_get_value (item, field);
  gboolean whole = info->type == RGA_FIELD_INTEGER || info->type == RGA_FIELD_HOURS || info->type == RGA_FIELD_MONEY;

  if (info->type == RGA_FIELD_PERIOD && value.period != NULL)
    tame_period (value.period);
  if (whole && value.number != RGA_UNKNOWN)
    value.number = (info->flags & RGA_FIELD_POSITIVE) ? ABS (value.number % 1000000007) : value.number % 1000000007;
  rga_item_set_value (item, field, &value);
}

static void
add_random_item (RgaPlan *plan,
                 RgaList  list)
{
  RgaItem *item = random_item (plan, list);

  for (guint i = 0; i < rga_list_info (list)->n_fields; i++)
    tame_field (item, i);
  rga_plan_put (plan, item);
}

static RgaPlan *
make_random_plan (void)
{
  RgaPlan *plan = rga_plan_new ();

  for (int round = 0; round < ITEMS_PER_LIST; round++)
    for (RgaList list = 0; list < RGA_N_LISTS; list++)
      add_random_item (plan, list);

  return plan;
}

/* -- from the JSON document to edits -------------------------------------- */

static JsonNode *
label_references (RgaList     list,
                  const char *name,
                  JsonNode   *node)
{
  int field = rga_list_find_field (list, name);
  g_autofree char *label = NULL;

  if (json_node_is_null (node) || rga_list_info (list)->fields[field].type != RGA_FIELD_REFERENCE)
    return json_node_copy (node);

  label = g_strconcat ("@", json_node_get_string (node), NULL);

  return json_node_init_string (json_node_alloc (), label);
}

static void
append_edit (GString    *edits,
             const char *op,
             RgaList     list,
             const char *id,
             JsonObject *set)
{
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), set);
  g_autofree char *text = json_to_string (node, FALSE);

  g_string_append_printf (edits, "{\"op\":\"%s\",\"list\":\"%s\",\"%s\":\"@%s\",\"set\":%s}\n", op,
                          rga_list_info (list)->name, strcmp (op, "add") == 0 ? "label" : "id", id, text);
}

static void
append_fields (GString    *edits,
               RgaList     list,
               JsonObject *row)
{
  g_autoptr(GList) names = json_object_get_members (row);
  g_autoptr(JsonObject) set = json_object_new ();

  for (GList *name = names; name != NULL; name = name->next)
    if (rga_list_find_field (list, name->data) >= 0)
      json_object_set_member (set, name->data, label_references (list, name->data, json_object_get_member (row, name->data)));
  append_edit (edits, "set", list, json_object_get_string_member (row, "id"), set);
}

/* First every row, then what they hold: a row may refer to one that comes later. */
static char *
edits_from_document (JsonObject *document)
{
  GString *edits = g_string_new (NULL);

  for (int fill = 0; fill < 2; fill++)
    for (RgaList list = 0; list < RGA_N_LISTS; list++)
      {
        JsonArray *rows = json_object_get_array_member (document, rga_list_info (list)->name);

        for (guint i = 0; i < json_array_get_length (rows); i++)
          {
            JsonObject *row = json_array_get_object_element (rows, i);
            g_autoptr(JsonObject) empty = json_object_new ();

            if (fill)
              append_fields (edits, list, row);
            else
              append_edit (edits, "add", list, json_object_get_string_member (row, "id"), empty);
          }
      }

  return g_string_free (edits, FALSE);
}

/* -- comparing ------------------------------------------------------------ */

/* Ids in the order in which they are first seen, so that two documents with
 * other ids can be compared as text. */
static char *
number_ids (const char *text)
{
  g_autoptr(GRegex) regex = g_regex_new ("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", 0, 0, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  GString *out = g_string_new (NULL);
  int from = 0, start, end;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      char *id = g_match_info_fetch (match, 0);

      if (!g_hash_table_contains (seen, id))
        g_hash_table_insert (seen, g_strdup (id), GUINT_TO_POINTER (g_hash_table_size (seen) + 1));
      g_match_info_fetch_pos (match, 0, &start, &end);
      g_string_append_len (out, text + from, start - from);
      g_string_append_printf (out, "#%u", GPOINTER_TO_UINT (g_hash_table_lookup (seen, id)));
      from = end;
      g_free (id);
    }
  g_string_append (out, text + from);

  return g_string_free (out, FALSE);
}

static void
a_random_plan_comes_back (void)
{
  g_autoptr(RgaPlan) before = make_random_plan ();
  g_autoptr(RgaPlan) after = rga_plan_new ();
  g_autofree char *written = rga_json_plan_to_text (before);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *edits = NULL, *again = NULL, *first = NULL, *second = NULL;

  json_parser_load_from_data (parser, written, -1, &error);
  g_assert_no_error (error);
  edits = edits_from_document (json_node_get_object (json_parser_get_root (parser)));
  read_and_apply (after, edits);

  again = rga_json_plan_to_text (after);
  first = number_ids (written);
  second = number_ids (again);
  g_assert_cmpstr (first, ==, second);
}

static void
an_empty_plan_has_every_list (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autofree char *text = rga_json_plan_to_text (plan);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      JsonArray *rows = json_object_get_array_member (json_node_get_object (node), rga_list_info (list)->name);

      g_assert_nonnull (rows);
      g_assert_cmpuint (json_array_get_length (rows), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json/random-plan-comes-back", a_random_plan_comes_back);
  g_test_add_func ("/exchange/json/empty-plan-has-every-list", an_empty_plan_has_every_list);

  return g_test_run ();
}
