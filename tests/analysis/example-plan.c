#include "example-plan.h"

#include <json-glib/json-glib.h>
#include <math.h>


static RgaId
next_id (void)
{
  static guint count;
  RgaId id = RGA_ID_NONE;

  count++;
  id.bytes[0] = 1;
  for (guint i = 0; i < 4; i++)
    id.bytes[15 - i] = (guint8) (count >> (8 * i));

  return id;
}

const char *
example_text (const char *text)
{
  return text != NULL ? g_ref_string_new (text) : NULL;
}

static char *
next_rank (void)
{
  static guint count;

  return g_strdup_printf ("%08u", ++count);
}

gpointer
example_item (RgaPlan *plan,
              RgaList  list)
{
  RgaId id = next_id ();
  RgaItem *item = rga_item_new (list, &id);
  int rank = rga_list_info (list)->rank;

  if (rank >= 0)
    {
      g_autofree char *text = next_rank ();

      *(const char **) rga_item_field (item, (guint) rank) = example_text (text);
    }

  return item;
}

RgaPeriod *
example_period (const char *start,
                const char *end)
{
  RgaPeriod *period = g_new0 (RgaPeriod, 1);

  rga_period_clear (period);
  period->text = g_intern_string ("");
  period->start = period->start_latest = start != NULL ? rga_day_from_iso (start) : RGA_DAY_OPEN;
  period->end = period->end_earliest = end != NULL ? rga_day_from_iso (end) : RGA_DAY_OPEN;
  period->precision = RGA_PRECISION_DAY;
  period->kind = start != NULL && end != NULL ? RGA_PERIOD_PERIOD : start != NULL ? RGA_PERIOD_FROM : RGA_PERIOD_UNTIL;

  return period;
}

RgaSeat *
example_seat (RgaPlan    *plan,
              const char *function,
              int         hours_min,
              int         hours_max,
              RgaPeriod  *period)
{
  RgaSeat *seat = example_item (plan, RGA_LIST_SEATS);

  seat->function = example_text (function);
  seat->hours_min = hours_min == EXAMPLE_NO_HOURS ? RGA_UNKNOWN : hours_min * 60;
  seat->hours_max = hours_max == EXAMPLE_NO_HOURS ? RGA_UNKNOWN : hours_max * 60;
  seat->period = period;

  return seat;
}

gpointer
example_find (RgaPlan    *plan,
              RgaList     list,
              const char *name)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (rga_item_name (items[i]), name) == 0)
      return items[i];
  g_error ("no such item: %s", name);
}

/* ---- examples ---- */

typedef struct
{
  GHashTable *labels;   /* “@S3-P1” → RgaId */
  RgaDay      today;    /* where a missing year comes from */
} Example;

/* The first line is about the example itself. */
static RgaDay
read_head (const char *line)
{
  g_autoptr(JsonNode) root = json_from_string (line, NULL);

  return rga_day_from_iso (json_object_get_string_member (json_node_get_object (root), "as_of"));
}

static RgaDay
member_day (JsonObject *object,
            const char *name)
{
  return json_object_has_member (object, name)
       ? rga_day_from_iso (json_object_get_string_member (object, name))
       : RGA_DAY_OPEN;
}

static RgaPeriod *
read_period (const RgaField *field,
             JsonNode       *node,
             RgaDay          today)
{
  RgaPeriod *period = example_period (NULL, NULL);
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, today, (field->flags & RGA_FIELD_MOMENT) != 0, FALSE };
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      rga_period_read (period, json_node_get_string (node), &reading);
      return period;
    }

  object = json_node_get_object (node);
  period->text = g_intern_string (json_object_get_string_member_with_default (object, "text", ""));
  rga_period_kind_from_word (json_object_get_string_member_with_default (object, "kind", ""), &period->kind);
  rga_precision_from_word (json_object_get_string_member_with_default (object, "precision", ""), &period->precision);
  rga_unit_from_word (json_object_get_string_member_with_default (object, "duration_unit", ""), &period->duration_unit);
  period->duration = (int) json_object_get_int_member_with_default (object, "duration", 0);
  period->start = period->start_latest = member_day (object, "start");
  period->end = period->end_earliest = member_day (object, "end");
  period->anchor = member_day (object, "anchor");

  return period;
}

static int
read_word (const RgaField *field,
           const char     *word)
{
  for (int i = 0; field->words[i] != NULL; i++)
    if (g_str_equal (field->words[i], word))
      return i;

  return RGA_WORD_OPEN;
}

static void
read_reference (GHashTable *labels,
                RgaId      *target,
                const char *label)
{
  const RgaId *id = g_hash_table_lookup (labels, label);

  *target = id != NULL ? *id : RGA_ID_NONE;
}

static gint64
read_number (const RgaField *field,
             JsonNode       *node)
{
  double factor = field->type == RGA_FIELD_HOURS ? 60 : field->type == RGA_FIELD_MONEY ? 100 : 1;

  if (field->type == RGA_FIELD_FLAG)
    return json_node_get_boolean (node);

  return (gint64) llround (json_node_get_double (node) * factor);
}

static void
read_field (RgaItem        *item,
            const RgaField *field,
            JsonNode       *node,
            Example        *example)
{
  gpointer memory = (char *) item + field->offset;

  switch (field->type)
    {
    case RGA_FIELD_TEXT:
      g_clear_pointer ((char **) memory, g_ref_string_release);
      *(const char **) memory = JSON_NODE_HOLDS_VALUE (node) ? example_text (json_node_get_string (node)) : NULL;
      break;
    case RGA_FIELD_WORD:
      *(int *) memory = read_word (field, json_node_get_string (node));
      break;
    case RGA_FIELD_REFERENCE:
      read_reference (example->labels, memory, json_node_get_string (node));
      break;
    case RGA_FIELD_PERIOD:
      *(RgaPeriod **) memory = read_period (field, node, example->today);
      break;
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
      *(gint64 *) memory = read_number (field, node);
      break;
    case RGA_FIELD_NUMBER:
      *(double *) memory = json_node_get_double (node);
      break;
    case RGA_FIELD_FRACTION:
      g_assert_true (rga_fraction_from_text (json_node_get_string (node), memory));
      break;
    default:
      break;
    }
}

static void
read_fields (RgaItem    *item,
             JsonObject *set,
             Example    *example)
{
  g_autoptr(GList) names = json_object_get_members (set);

  for (GList *name = names; name != NULL; name = name->next)
    {
      int field = rga_list_find_field (item->list, name->data);
      JsonNode *node = json_object_get_member (set, name->data);

      if (field >= 0 && !JSON_NODE_HOLDS_NULL (node))
        read_field (item, &rga_list_info (item->list)->fields[field], node, example);
    }
}

/* A project's charter stands in its own line: {kind: {text, state}}. */
static void
read_sections (RgaPlan       *plan,
               const RgaItem *project,
               JsonObject    *set,
               Example       *example)
{
  JsonObject *sections = json_object_has_member (set, "sections") ? json_object_get_object_member (set, "sections") : NULL;
  g_autoptr(GList) kinds = sections == NULL ? NULL : json_object_get_members (sections);

  for (GList *kind = kinds; kind != NULL; kind = kind->next)
    {
      RgaSection *section = example_item (plan, RGA_LIST_SECTIONS);

      section->project = project->id;
      section->kind = example_text (kind->data);
      read_fields (&section->item, json_object_get_object_member (sections, kind->data), example);
      rga_plan_put (plan, &section->item);
    }
}

/* So do the members of a group; one that is no item of the plan is a name. */
static void
read_members (RgaPlan       *plan,
              const RgaItem *group,
              JsonObject    *set,
              Example       *example)
{
  JsonArray *members = json_object_has_member (set, "members") ? json_object_get_array_member (set, "members") : NULL;

  for (guint i = 0; members != NULL && i < json_array_get_length (members); i++)
    {
      RgaGroupMember *member = example_item (plan, RGA_LIST_GROUP_MEMBERS);
      const char *label = json_array_get_string_element (members, i);

      member->organisation_group = group->id;
      read_reference (example->labels, &member->organisation, label);
      if (rga_id_is_none (&member->organisation))
        member->name = example_text (label);
      rga_plan_put (plan, &member->item);
    }
}

static void
read_line (RgaPlan    *plan,
           Example    *example,
           const char *line)
{
  g_autoptr(JsonNode) root = json_from_string (line, NULL);
  JsonObject *object = json_node_get_object (root);
  RgaList list = rga_list_from_name (json_object_get_string_member (object, "list"));
  const char *label = json_object_get_string_member_with_default (object, "label", NULL);
  RgaItem *item;

  if (list == RGA_N_LISTS)
    return;
  if (g_str_equal (json_object_get_string_member (object, "op"), "set"))
    item = rga_item_copy (rga_plan_get (plan, g_hash_table_lookup (example->labels, json_object_get_string_member (object, "id"))));
  else
    item = example_item (plan, list);
  if (label != NULL)
    g_hash_table_insert (example->labels, g_strdup (label), g_memdup2 (&item->id, sizeof (RgaId)));
  read_fields (item, json_object_get_object_member (object, "set"), example);
  item = rga_plan_put (plan, item);
  read_sections (plan, item, json_object_get_object_member (object, "set"), example);
  if (list == RGA_LIST_ORGANISATION_GROUPS)
    read_members (plan, item, json_object_get_object_member (object, "set"), example);
}

RgaPlan *
example_plan_new (const char *name)
{
  RgaPlan *plan = rga_plan_new ();
  g_autofree char *file = g_strconcat (name, ".jsonl", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", file, NULL);
  g_autoptr(GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Example example = { labels, RGA_DAY_OPEN };
  g_auto(GStrv) lines = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  example.today = read_head (lines[0]);
  for (guint i = 1; lines[i] != NULL; i++)
    if (lines[i][0] == '{')
      read_line (plan, &example, lines[i]);

  return plan;
}
