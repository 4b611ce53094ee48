#include "rga-config.h"

#include "rga-json-edits-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A member that lists the rows which join its owner to something: one row of
 * `list` for each, owner in one field, the other side in another. */
typedef struct
{
  RgaList     owner;
  const char *name;
  RgaList     list;
  const char *owner_field;
  const char *other_field;
  const char *name_field;    /* for who has no row; NULL = an id is needed */
} Join;

static const Join joins[] = {
  { RGA_LIST_PROJECTS, "focus_areas", RGA_LIST_PROJECT_FOCUS_AREAS, "project", "focus_area", NULL },
  { RGA_LIST_ORGANISATION_GROUPS, "members", RGA_LIST_GROUP_MEMBERS, "organisation_group", "organisation", "name" },
};

static gboolean
refuse_array (RgaJsonEdits *self,
              const char   *name,
              GError      **error)
{
  return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, name, _("this is an array of ids, each in quotes"), error);
}

/* The texts of an array, borrowed. */
static gboolean
read_texts (RgaJsonEdits *self,
            const char   *name,
            JsonNode     *node,
            GPtrArray    *texts,
            GError      **error)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (json_node_is_null (node))
    return TRUE;
  if (array == NULL)
    return refuse_array (self, name, error);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return refuse_array (self, name, error);
      g_ptr_array_add (texts, (char *) json_node_get_string (element));
    }

  return TRUE;
}

static void
set_id (RgaJsonEdits *self,
        RgaList       list,
        const RgaId  *row,
        const char   *field,
        const RgaId  *id)
{
  rga_edits_set (self->edits, list, row, rga_list_find_field (list, field), rga_value_id (id));
}

static void
delete_row (RgaJsonEdits *self,
            RgaItem      *row)
{
  rga_edits_delete (self->edits, row->list, &row->id);
  g_hash_table_add (self->deleted, g_memdup2 (&row->id, sizeof row->id));
}

/* The rows of `list` in the plan whose `field` is that row; free the container. */
static GPtrArray *
rows_of (RgaJsonEdits     *self,
         const RgaJsonRow *owner,
         RgaList           list,
         const char       *field)
{
  if (self->reader->plan == NULL || rga_plan_get (self->reader->plan, &owner->id) == NULL)
    return g_ptr_array_new ();

  return rga_plan_children (self->reader->plan, &owner->id, list, rga_list_find_field (list, field));
}

/* What one element of a join stands for: an item, or only a name. */
typedef struct
{
  RgaId       other;
  const char *name;
} Joined;

static gboolean
read_joined (RgaJsonEdits *self,
             const Join   *join,
             const char   *text,
             Joined       *joined,
             GError      **error)
{
  RgaList target = rga_list_info (join->list)->fields[rga_list_find_field (join->list, join->other_field)].target;
  RgaJsonRow row;
  RgaId id;

  *joined = (Joined) { RGA_ID_NONE, text };
  if (join->name_field != NULL && *text != '@' && !rga_id_from_text (text, &id))
    return TRUE;
  if (!rga_json_find (self, join->name, text, target, &row, error))
    return FALSE;

  *joined = (Joined) { row.id, NULL };

  return TRUE;
}

static gboolean
is_joined (const Join    *join,
           const RgaItem *row,
           const Joined  *joined)
{
  g_auto(RgaValue) other = rga_item_get_value (row, rga_list_find_field (join->list, join->other_field));
  g_auto(RgaValue) name = rga_value_text (NULL);

  if (!rga_id_is_none (&joined->other))
    return rga_id_equal (&other.id, &joined->other);
  if (join->name_field != NULL)
    name = rga_item_get_value (row, rga_list_find_field (join->list, join->name_field));

  return rga_id_is_none (&other.id) && g_strcmp0 (name.text, joined->name) == 0;
}

static gboolean
is_wanted (const Join    *join,
           const RgaItem *row,
           GArray        *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    if (is_joined (join, row, &g_array_index (wanted, Joined, i)))
      return TRUE;

  return FALSE;
}

static void
add_joined (RgaJsonEdits     *self,
            const Join       *join,
            const RgaJsonRow *owner,
            const Joined     *joined)
{
  RgaId row = rga_json_add_row (self, join->list);

  set_id (self, join->list, &row, join->owner_field, &owner->id);
  if (rga_id_is_none (&joined->other))
    rga_edits_set (self->edits, join->list, &row, rga_list_find_field (join->list, join->name_field),
                   rga_value_text (joined->name));
  else
    set_id (self, join->list, &row, join->other_field, &joined->other);
}

static gboolean
is_there (const Join   *join,
          GPtrArray    *rows,
          const Joined *joined)
{
  for (guint i = 0; i < rows->len; i++)
    if (is_joined (join, rows->pdata[i], joined))
      return TRUE;

  return FALSE;
}

/* Rows that are no longer named go, new ones come, the others stay as they are. */
static void
replace_joins (RgaJsonEdits     *self,
               const Join       *join,
               const RgaJsonRow *owner,
               GArray           *wanted)
{
  g_autoptr(GPtrArray) rows = rows_of (self, owner, join->list, join->owner_field);

  for (guint i = 0; i < rows->len; i++)
    if (!is_wanted (join, rows->pdata[i], wanted))
      delete_row (self, rows->pdata[i]);
  for (guint i = 0; i < wanted->len; i++)
    if (!is_there (join, rows, &g_array_index (wanted, Joined, i)))
      add_joined (self, join, owner, &g_array_index (wanted, Joined, i));
}

static gboolean
set_joins (RgaJsonEdits     *self,
           const Join       *join,
           const RgaJsonRow *owner,
           JsonNode         *node,
           GError          **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  g_autoptr(GArray) wanted = g_array_new (FALSE, TRUE, sizeof (Joined));
  Joined joined;

  if (!read_texts (self, join->name, node, texts, error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    {
      if (!read_joined (self, join, texts->pdata[i], &joined, error))
        return FALSE;
      g_array_append_val (wanted, joined);
    }

  replace_joins (self, join, owner, wanted);

  return TRUE;
}

/* The seats of a body are rows of their own: those named move to it, those
 * that were there and are not named stay behind without a body. */
static gboolean
set_seats (RgaJsonEdits     *self,
           const RgaJsonRow *body,
           JsonNode         *node,
           GError          **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  g_autoptr(GPtrArray) seats = rows_of (self, body, RGA_LIST_SEATS, "body");
  RgaJsonRow seat;

  if (!read_texts (self, "members", node, texts, error))
    return FALSE;
  for (guint i = 0; i < seats->len; i++)
    set_id (self, RGA_LIST_SEATS, &((RgaItem *) seats->pdata[i])->id, "body", &RGA_ID_NONE);
  for (guint i = 0; i < texts->len; i++)
    {
      if (!rga_json_find (self, "members", texts->pdata[i], RGA_LIST_SEATS, &seat, error))
        return FALSE;
      set_id (self, RGA_LIST_SEATS, &seat.id, "body", &body->id);
    }

  return TRUE;
}

/* -- charter sections ----------------------------------------------------- */

static char *
section_key (const RgaJsonRow *project,
             const char       *kind)
{
  char id[RGA_ID_TEXT_SIZE];

  return g_strconcat (rga_id_to_text (&project->id, id), "/", kind, NULL);
}

static RgaItem *
find_section (RgaJsonEdits     *self,
              const RgaJsonRow *project,
              const char       *kind)
{
  g_autoptr(GPtrArray) rows = rows_of (self, project, RGA_LIST_SECTIONS, "project");
  g_autofree char *key = section_key (project, kind);

  for (guint i = 0; i < rows->len; i++)
    {
      RgaSection *section = rows->pdata[i];

      if (g_strcmp0 (section->kind, kind) == 0 && !g_hash_table_contains (self->deleted, &section->item.id))
        return &section->item;
    }

  return g_hash_table_lookup (self->sections, key);
}

static RgaId
add_section (RgaJsonEdits     *self,
             const RgaJsonRow *project,
             const char       *kind)
{
  RgaId id = rga_json_add_row (self, RGA_LIST_SECTIONS);

  set_id (self, RGA_LIST_SECTIONS, &id, "project", &project->id);
  rga_edits_set (self->edits, RGA_LIST_SECTIONS, &id, rga_list_find_field (RGA_LIST_SECTIONS, "kind"),
                 rga_value_text (kind));
  g_hash_table_insert (self->sections, section_key (project, kind), g_hash_table_lookup (self->items, &id));

  return id;
}

static gboolean
set_section_fields (RgaJsonEdits     *self,
                    const RgaJsonRow *section,
                    JsonObject       *fields,
                    GError          **error)
{
  static const char *const allowed[] = { "text", "state", "title", "notes", NULL };
  g_autoptr(GList) names = json_object_get_members (fields);

  for (GList *name = names; name != NULL; name = name->next)
    {
      if (!g_strv_contains (allowed, name->data))
        return rga_json_refuse (self, RGA_JSON_ERROR_UNKNOWN, name->data,
                                _("a section has text, state, title and notes"), error);
      if (!rga_json_set_field (self, section, name->data, json_object_get_member (fields, name->data), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_section (RgaJsonEdits     *self,
             const RgaJsonRow *project,
             const char       *kind,
             JsonNode         *node,
             GError          **error)
{
  RgaItem *there = find_section (self, project, kind);
  RgaJsonRow section = { RGA_LIST_SECTIONS, there == NULL ? RGA_ID_NONE : there->id };

  if (json_node_is_null (node))
    {
      if (there != NULL)
        delete_row (self, there);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, kind, _("a section is an object with text and state, or null"), error);
  if (there == NULL)
    section.id = add_section (self, project, kind);

  return set_section_fields (self, &section, json_node_get_object (node), error);
}

static gboolean
set_sections (RgaJsonEdits     *self,
              const RgaJsonRow *project,
              JsonNode         *node,
              GError          **error)
{
  g_autoptr(GList) kinds = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, "sections",
                            _("this is an object with the kinds of section and what they hold"), error);

  object = json_node_get_object (node);
  kinds = json_object_get_members (object);
  for (GList *kind = kinds; kind != NULL; kind = kind->next)
    if (!set_section (self, project, kind->data, json_object_get_member (object, kind->data), error))
      return FALSE;

  return TRUE;
}

gboolean
rga_json_set_rows (RgaJsonEdits     *self,
                   const RgaJsonRow *row,
                   const char       *name,
                   JsonNode         *node,
                   gboolean         *handled,
                   GError          **error)
{
  *handled = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (joins); i++)
    if (row->list == joins[i].owner && strcmp (name, joins[i].name) == 0)
      return set_joins (self, &joins[i], row, node, error);
  if (row->list == RGA_LIST_BODIES && strcmp (name, "members") == 0)
    return set_seats (self, row, node, error);
  if (row->list == RGA_LIST_PROJECTS && strcmp (name, "sections") == 0)
    return set_sections (self, row, node, error);

  *handled = FALSE;

  return TRUE;
}
