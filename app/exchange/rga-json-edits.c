#include "rga-config.h"

#include "rga-json-edits-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No edit nests deeper than a section in a project; this keeps a hostile line
 * from exhausting the parser. */
#define DEEPEST 16

gboolean
rga_json_refuse (RgaJsonEdits *self,
                 RgaJsonError  code,
                 const char   *field,
                 const char   *why,
                 GError      **error)
{
  if (field == NULL)
    /* Translators: the number of a line, then what is wrong with it. */
    g_set_error (error, RGA_JSON_ERROR, code, _("line %u: %s"), self->line, why);
  else
    /* Translators: the number of a line, the name of a field, then what is wrong. */
    g_set_error (error, RGA_JSON_ERROR, code, _("line %u, field “%s”: %s"), self->line, field, why);

  return FALSE;
}

/* -- rows and labels ------------------------------------------------------ */

static RgaItem *
note_row (RgaJsonEdits *self,
          RgaList       list,
          const RgaId  *id)
{
  RgaItem *row = g_new0 (RgaItem, 1);

  row->list = list;
  row->id = *id;
  g_hash_table_insert (self->items, &row->id, row);

  return row;
}

RgaId
rga_json_add_row (RgaJsonEdits *self,
                  RgaList       list)
{
  RgaId id = rga_id_make (self->reader->ids, self->reader->now_ms);

  note_row (self, list, &id);
  rga_edits_add (self->edits, list, &id);

  return id;
}

/* The row that an id names, here or in the plan; NULL when none does. */
static RgaItem *
find_row (RgaJsonEdits *self,
          const RgaId  *id)
{
  RgaItem *row = g_hash_table_lookup (self->items, id);

  if (g_hash_table_contains (self->deleted, id))
    return NULL;
  if (row == NULL && self->reader->plan != NULL)
    row = rga_plan_get (self->reader->plan, id);

  return row;
}

static gboolean
refuse_list (RgaJsonEdits  *self,
             const char    *field,
             const RgaItem *row,
             RgaList        list,
             GError       **error)
{
  /* Translators: two names of lists, such as “projects” and “bodies”. */
  g_autofree char *why = g_strdup_printf (_("this names a row of “%s”; it must be one of “%s”"),
                                          rga_list_info (row->list)->name, rga_list_info (list)->name);

  return rga_json_refuse (self, RGA_JSON_ERROR_REFERENCE, field, why, error);
}

gboolean
rga_json_find (RgaJsonEdits *self,
               const char   *field,
               const char   *text,
               RgaList       list,
               RgaJsonRow   *found,
               GError      **error)
{
  g_autofree char *why = NULL;
  RgaItem *row = NULL;
  RgaId id;

  if (*text == '@')
    row = g_hash_table_lookup (self->labels, text + 1);
  else if (rga_id_from_text (text, &id))
    row = find_row (self, &id);

  if (row == NULL || g_hash_table_contains (self->deleted, &row->id))
    {
      /* Translators: %s is an id or a label that somebody wrote. */
      why = g_strdup_printf (_("there is no “%s”; a label must be given to a row before it is used"), text);
      return rga_json_refuse (self, RGA_JSON_ERROR_REFERENCE, field, why, error);
    }
  if (list != RGA_LIST_ANY && row->list != list)
    return refuse_list (self, field, row, list, error);

  *found = (RgaJsonRow) { row->list, row->id };

  return TRUE;
}

/* -- one line ------------------------------------------------------------- */

static const char *
text_member (JsonObject *object,
             const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
check_members (RgaJsonEdits       *self,
               JsonObject         *object,
               const char *const  *allowed,
               GError            **error)
{
  g_autoptr(GList) names = json_object_get_members (object);

  for (GList *name = names; name != NULL; name = name->next)
    if (!g_strv_contains (allowed, name->data))
      return rga_json_refuse (self, RGA_JSON_ERROR_UNKNOWN, name->data, _("there is no such member here"), error);

  return TRUE;
}

gboolean
rga_json_set_field (RgaJsonEdits     *self,
                    const RgaJsonRow *row,
                    const char       *name,
                    JsonNode         *node,
                    GError          **error)
{
  int field = rga_list_find_field (row->list, name);
  g_auto(RgaValue) value = { .type = RGA_FIELD_INTEGER };
  g_autofree char *why = NULL;

  if (field < 0)
    {
      /* Translators: %s is the name of a list, such as “projects”. */
      why = g_strdup_printf (_("“%s” has no such field"), rga_list_info (row->list)->name);
      return rga_json_refuse (self, RGA_JSON_ERROR_UNKNOWN, name, why, error);
    }
  if (!rga_json_read_value (self, row->list, field, node, &value, error))
    return FALSE;

  rga_edits_set (self->edits, row->list, &row->id, field, value);
  value = rga_value_open (RGA_FIELD_INTEGER);

  return TRUE;
}

static gboolean
set_fields (RgaJsonEdits     *self,
            const RgaJsonRow *row,
            JsonObject       *set,
            GError          **error)
{
  g_autoptr(GList) names = json_object_get_members (set);
  gboolean handled;

  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonNode *node = json_object_get_member (set, name->data);

      if (!rga_json_set_rows (self, row, name->data, node, &handled, error))
        return FALSE;
      if (!handled && !rga_json_set_field (self, row, name->data, node, error))
        return FALSE;
    }

  return TRUE;
}

static JsonObject *
get_set (RgaJsonEdits *self,
         JsonObject   *object,
         GError      **error)
{
  JsonNode *node = json_object_get_member (object, "set");

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      rga_json_refuse (self, RGA_JSON_ERROR_SYNTAX, "set", _("this is an object with the fields and their values"), error);
      return NULL;
    }

  return json_node_get_object (node);
}

static gboolean
read_label (RgaJsonEdits  *self,
            JsonObject    *object,
            const char   **label,
            GError       **error)
{
  *label = NULL;
  if (!json_object_has_member (object, "label"))
    return TRUE;

  *label = text_member (object, "label");
  if (*label == NULL || **label != '@' || (*label)[1] == '\0')
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, "label", _("a label is text that begins with @"), error);
  if (g_hash_table_contains (self->labels, ++*label))
    return rga_json_refuse (self, RGA_JSON_ERROR_REFERENCE, "label", _("another row has this label already"), error);

  return TRUE;
}

static gboolean
read_add (RgaJsonEdits *self,
          JsonObject   *object,
          RgaList       list,
          GError      **error)
{
  static const char *const allowed[] = { "op", "list", "label", "set", NULL };
  JsonObject *set;
  RgaJsonRow row = { list, RGA_ID_NONE };
  const char *label;

  if (!check_members (self, object, allowed, error) || !read_label (self, object, &label, error))
    return FALSE;
  set = get_set (self, object, error);
  if (set == NULL)
    return FALSE;

  row.id = rga_json_add_row (self, list);
  if (label != NULL)
    g_hash_table_insert (self->labels, g_strdup (label), g_hash_table_lookup (self->items, &row.id));

  return set_fields (self, &row, set, error);
}

static gboolean
find_target (RgaJsonEdits *self,
             JsonObject   *object,
             RgaList       list,
             RgaJsonRow   *row,
             GError      **error)
{
  const char *id = text_member (object, "id");

  if (id == NULL)
    return rga_json_refuse (self, RGA_JSON_ERROR_SYNTAX, "id", _("this names the row, as an id or an @label"), error);

  return rga_json_find (self, "id", id, list, row, error);
}

static gboolean
read_set (RgaJsonEdits *self,
          JsonObject   *object,
          RgaList       list,
          GError      **error)
{
  static const char *const allowed[] = { "op", "list", "id", "set", NULL };
  JsonObject *set;
  RgaJsonRow row;

  if (!check_members (self, object, allowed, error) || !find_target (self, object, list, &row, error))
    return FALSE;
  set = get_set (self, object, error);

  return set != NULL && set_fields (self, &row, set, error);
}

static gboolean
read_delete (RgaJsonEdits *self,
             JsonObject   *object,
             RgaList       list,
             GError      **error)
{
  static const char *const allowed[] = { "op", "list", "id", NULL };
  RgaJsonRow row;

  if (!check_members (self, object, allowed, error) || !find_target (self, object, list, &row, error))
    return FALSE;

  rga_edits_delete (self->edits, row.list, &row.id);
  g_hash_table_add (self->deleted, g_memdup2 (&row.id, sizeof row.id));

  return TRUE;
}

static gboolean
read_object (RgaJsonEdits *self,
             JsonObject   *object,
             GError      **error)
{
  const char *op = text_member (object, "op");
  const char *name = text_member (object, "list");
  RgaList list = name == NULL ? RGA_N_LISTS : rga_list_from_name (name);

  if (list == RGA_N_LISTS)
    return rga_json_refuse (self, RGA_JSON_ERROR_UNKNOWN, "list", _("there is no such list; docs/schema.md describes them"), error);
  if (g_strcmp0 (op, "add") == 0)
    return read_add (self, object, list, error);
  if (g_strcmp0 (op, "set") == 0)
    return read_set (self, object, list, error);
  if (g_strcmp0 (op, "delete") == 0)
    return read_delete (self, object, list, error);

  return rga_json_refuse (self, RGA_JSON_ERROR_UNKNOWN, "op", _("this is \"add\", \"set\" or \"delete\""), error);
}

/* A character inside quotes: no control characters, and no escaped one that
 * would end the text. */
static gboolean
is_fine_in_text (const char *c)
{
  return (guchar) *c >= ' ' && strncmp (c, "\\u0000", 6) != 0;
}

/* A character between values. The parser would take comments, other quotes and
 * octal or hexadecimal numbers: 010 is a slip, not eight. */
static gboolean
is_fine_between (const char *line,
                 const char *c)
{
  const char *before = c > line && c[-1] == '-' ? c - 1 : c;
  gboolean begins = before == line || !(g_ascii_isalnum (before[-1]) || strchr (".+-", before[-1]) != NULL);

  if (*c == '0' && begins && g_ascii_isalnum (c[1]))
    return g_ascii_tolower (c[1]) == 'e';

  return g_ascii_isalnum (*c) || g_ascii_isspace (*c) || strchr ("{}[]:,\"+-.", *c) != NULL;
}

/* One bracketed value, not nested too deep, in plain JSON: the parser itself
 * would neither mind a second value on the line nor any depth. */
static gboolean
is_one_value (const char *line)
{
  int depth = 0;
  gboolean quoted = FALSE, ended = FALSE;

  for (const char *c = line; *c != '\0'; c++)
    {
      if (ended && !g_ascii_isspace (*c))
        return FALSE;
      if (quoted ? !is_fine_in_text (c) : !is_fine_between (line, c))
        return FALSE;
      if (quoted && *c == '\\' && c[1] != '\0')
        c++;
      else if (*c == '"')
        quoted = !quoted;
      else if (!quoted && (*c == '{' || *c == '['))
        depth++;
      else if (!quoted && (*c == '}' || *c == ']'))
        ended = --depth == 0;
      if (depth > DEEPEST)
        return FALSE;
    }

  return ended;
}

static gboolean
read_line (RgaJsonEdits *self,
           const char   *line,
           GError      **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (!g_utf8_validate (line, -1, NULL))
    return rga_json_refuse (self, RGA_JSON_ERROR_SYNTAX, NULL, _("this is not UTF-8 text"), error);
  if (!is_one_value (line) || !json_parser_load_from_data (parser, line, -1, NULL))
    return rga_json_refuse (self, RGA_JSON_ERROR_SYNTAX, NULL, _("this is not a JSON object on one line"), error);
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return rga_json_refuse (self, RGA_JSON_ERROR_SYNTAX, NULL, _("this is not a JSON object on one line"), error);

  return read_object (self, json_node_get_object (root), error);
}

/* -- the text ------------------------------------------------------------- */

static void
begin (RgaJsonEdits        *self,
       const RgaJsonReader *reader)
{
  self->reader = reader;
  self->edits = rga_edits_new ();
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->items = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, NULL, g_free);
  self->deleted = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
end (RgaJsonEdits *self)
{
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->deleted);
  g_hash_table_unref (self->items);
  g_clear_pointer (&self->edits, rga_edits_free);
}

static gboolean
read_lines (RgaJsonEdits *self,
            const char   *text,
            GError      **error)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint first = MAX (self->reader->first_line, 1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      self->line = self->edits->line = first + i;
      if (*g_strstrip (lines[i]) != '\0' && !read_line (self, lines[i], error))
        return FALSE;
    }

  return TRUE;
}

RgaEdits *
rga_json_edits_read (const char          *text,
                     const RgaJsonReader *reader,
                     GError             **error)
{
  RgaJsonEdits self;
  RgaEdits *edits = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (reader != NULL && reader->ids != NULL && reader->read_period != NULL, NULL);

  /* Some editors begin a text with a mark of its encoding. */
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;

  begin (&self, reader);
  if (read_lines (&self, text, error))
    edits = g_steal_pointer (&self.edits);
  end (&self);

  return edits;
}
