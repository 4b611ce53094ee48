#include "rga-config.h"

#include "rga-json-edits-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rga-json-period.h"

/* The largest whole number a JSON number holds exactly. */
#define LARGEST_WHOLE 9007199254740992.0

static gboolean
is_number (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  return type == G_TYPE_INT64 || (type == G_TYPE_DOUBLE && isfinite (json_node_get_double (node)));
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static double
number_of (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_INT64 ? (double) json_node_get_int (node) : json_node_get_double (node);
}

static gboolean
read_text (RgaJsonEdits   *self,
           const RgaField *field,
           JsonNode       *node,
           RgaValue       *value,
           GError        **error)
{
  if (!is_text (node))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this is text, in quotes, or null"), error);

  *value = rga_value_text (json_node_get_string (node));

  return TRUE;
}

static gboolean
refuse_word (RgaJsonEdits   *self,
             const RgaField *field,
             GError        **error)
{
  g_autofree char *words = g_strjoinv (", ", (char **) field->words);
  /* Translators: %s is a list of words such as “idea, planned, running”. */
  g_autofree char *why = g_strdup_printf (_("this is one of: %s"), words);

  return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, why, error);
}

static gboolean
read_word (RgaJsonEdits   *self,
           const RgaField *field,
           JsonNode       *node,
           RgaValue       *value,
           GError        **error)
{
  const char *word = is_text (node) ? json_node_get_string (node) : "";

  for (int i = 0; field->words[i] != NULL; i++)
    if (strcmp (field->words[i], word) == 0)
      {
        *value = rga_value_word (i);
        return TRUE;
      }

  return refuse_word (self, field, error);
}

/* How many of what is stored go into what is written: minutes, cents. */
static double
scale_of (RgaFieldType type)
{
  return type == RGA_FIELD_HOURS ? 60.0 : type == RGA_FIELD_MONEY ? 100.0 : 1.0;
}

static gboolean
read_whole (RgaJsonEdits   *self,
            const RgaField *field,
            JsonNode       *node,
            RgaValue       *value,
            GError        **error)
{
  double number;

  if (!is_number (node))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this is a number, or null"), error);

  number = number_of (node) * scale_of (field->type);
  if (field->type == RGA_FIELD_INTEGER && number != floor (number))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this is a whole number, or null"), error);
  if (number < 0 && (field->flags & RGA_FIELD_POSITIVE))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this cannot be below 0"), error);
  if (fabs (number) > LARGEST_WHOLE)
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this number is too large"), error);

  *value = rga_value_number (field->type, llround (number));

  return TRUE;
}

static gboolean
read_number (RgaJsonEdits   *self,
             const RgaField *field,
             JsonNode       *node,
             RgaValue       *value,
             GError        **error)
{
  if (!is_number (node))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this is a number, or null"), error);

  *value = rga_value_real (number_of (node));
  if (value->real < 0 && (field->flags & RGA_FIELD_POSITIVE))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this cannot be below 0"), error);

  return TRUE;
}

static gboolean
read_flag (RgaJsonEdits   *self,
           const RgaField *field,
           JsonNode       *node,
           RgaValue       *value,
           GError        **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this is true, false or null"), error);

  *value = rga_value_number (RGA_FIELD_FLAG, json_node_get_boolean (node));

  return TRUE;
}

static gboolean
read_fraction (RgaJsonEdits   *self,
               const RgaField *field,
               JsonNode       *node,
               RgaValue       *value,
               GError        **error)
{
  RgaFraction fraction;

  if (!is_text (node) || !rga_fraction_from_text (json_node_get_string (node), &fraction))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name,
                            _("this is an exact fraction in quotes, such as \"4938/105001\", or null"), error);

  *value = rga_value_fraction (fraction);

  return TRUE;
}

static gboolean
read_reference (RgaJsonEdits   *self,
                const RgaField *field,
                JsonNode       *node,
                RgaValue       *value,
                GError        **error)
{
  RgaJsonRow row;

  if (!is_text (node))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, field->name, _("this is an id or an @label, in quotes, or null"), error);
  if (!rga_json_find (self, field->name, json_node_get_string (node), field->target, &row, error))
    return FALSE;

  *value = rga_value_id (&row.id);

  return TRUE;
}

static gboolean
read_period (RgaJsonEdits *self,
             RgaList       list,
             guint         field,
             JsonNode     *node,
             RgaValue     *value,
             GError      **error)
{
  const char *name = rga_list_info (list)->fields[field].name;
  g_autoptr(GError) wrong = NULL;
  RgaPeriod period;

  if (is_text (node))
    self->reader->read_period (&period, json_node_get_string (node), list, field, self->reader->data);
  else if (!JSON_NODE_HOLDS_OBJECT (node))
    return rga_json_refuse (self, RGA_JSON_ERROR_VALUE, name, _("this is words such as \"Q3 2027\", an object, or null"), error);
  else if (!rga_json_period_from_node (&period, node, &wrong))
    return rga_json_refuse (self, wrong->code, name, wrong->message, error);

  *value = rga_value_period (&period);

  return TRUE;
}

gboolean
rga_json_read_value (RgaJsonEdits *self,
                     RgaList       list,
                     guint         field,
                     JsonNode     *node,
                     RgaValue     *value,
                     GError      **error)
{
  const RgaField *info = &rga_list_info (list)->fields[field];

  *value = rga_value_open (info->type);
  if (json_node_is_null (node))
    return TRUE;

  switch (info->type)
    {
    case RGA_FIELD_TEXT: return read_text (self, info, node, value, error);
    case RGA_FIELD_WORD: return read_word (self, info, node, value, error);
    case RGA_FIELD_NUMBER: return read_number (self, info, node, value, error);
    case RGA_FIELD_FLAG: return read_flag (self, info, node, value, error);
    case RGA_FIELD_FRACTION: return read_fraction (self, info, node, value, error);
    case RGA_FIELD_REFERENCE: return read_reference (self, info, node, value, error);
    case RGA_FIELD_PERIOD: return read_period (self, list, field, node, value, error);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    default: return read_whole (self, info, node, value, error);
    }
}
