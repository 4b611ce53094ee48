#include "rga-config.h"

#include "rga-json-period.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (rga-json-error-quark, rga_json_error)

static const struct
{
  const char    *name;
  RgaPeriodFlags flag;
} flags[] = {
  { "approximate", RGA_PERIOD_APPROXIMATE },
  { "tentative", RGA_PERIOD_TENTATIVE },
  { "provisional", RGA_PERIOD_PROVISIONAL },
  { "year_inferred", RGA_PERIOD_YEAR_INFERRED },
  { "start_set", RGA_PERIOD_START_SET },
  { "end_set", RGA_PERIOD_END_SET },
};

static const struct
{
  const char *name;
  gsize       offset;
} days[] = {
  { "start", G_STRUCT_OFFSET (RgaPeriod, start) },
  { "start_latest", G_STRUCT_OFFSET (RgaPeriod, start_latest) },
  { "end_earliest", G_STRUCT_OFFSET (RgaPeriod, end_earliest) },
  { "end", G_STRUCT_OFFSET (RgaPeriod, end) },
  { "anchor", G_STRUCT_OFFSET (RgaPeriod, anchor) },
};

#define DAY_OF(period, i) (*(RgaDay *) G_STRUCT_MEMBER_P (period, days[i].offset))

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text == NULL || *text == '\0')
    json_object_set_null_member (object, name);
  else
    json_object_set_string_member (object, name, text);
}

static void
set_day (JsonObject *object,
         const char *name,
         RgaDay      day)
{
  char iso[11];

  set_text (object, name, rga_day_to_iso (day, iso));
}

static void
set_words (JsonObject      *object,
           const RgaPeriod *self)
{
  g_autofree char *recurrence = rga_recurrence_to_text (&self->recurrence);

  set_text (object, "precision", rga_precision_to_word (self->precision));
  set_text (object, "qualifier", rga_qualifier_to_word (self->qualifier));
  set_text (object, "recurrence", recurrence);
  set_text (object, "set_reason", self->set_reason);
  set_text (object, "duration_unit", rga_unit_to_word (self->duration_unit));
  if (self->duration == 0)
    json_object_set_null_member (object, "duration");
  else
    json_object_set_int_member (object, "duration", self->duration);
}

JsonNode *
rga_json_period_to_node (const RgaPeriod *self)
{
  JsonObject *object;

  if (self == NULL)
    return json_node_init_null (json_node_alloc ());

  object = json_object_new ();
  set_text (object, "text", self->text);
  set_text (object, "kind", rga_period_kind_to_word (self->kind));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    set_day (object, days[i].name, DAY_OF (self, i));
  set_words (object, self);
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    json_object_set_boolean_member (object, flags[i].name, (self->flags & flags[i].flag) != 0);

  return json_node_init_object (json_node_alloc (), g_steal_pointer (&object));
}

/* -- reading -------------------------------------------------------------- */

static gboolean
refuse (GError     **error,
        RgaJsonError code,
        const char  *name,
        const char  *why)
{
  /* Translators: the name of a part of a period, then what is wrong with it. */
  g_set_error (error, RGA_JSON_ERROR, code, _("“%s” of the period %s"), name, why);

  return FALSE;
}

static gboolean
read_day (RgaDay     *day,
          const char *name,
          JsonNode   *node,
          GError    **error)
{
  *day = RGA_DAY_OPEN;
  if (json_node_is_null (node))
    return TRUE;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    *day = rga_day_from_iso (json_node_get_string (node));

  return *day != RGA_DAY_OPEN ||
         refuse (error, RGA_JSON_ERROR_VALUE, name, _("must be a day such as \"2027-07-01\", or null"));
}

static gboolean
read_flag (RgaPeriod     *self,
           RgaPeriodFlags flag,
           const char    *name,
           JsonNode      *node,
           GError       **error)
{
  if (json_node_is_null (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return refuse (error, RGA_JSON_ERROR_VALUE, name, _("must be true or false"));
  if (json_node_get_boolean (node))
    self->flags |= flag;

  return TRUE;
}

static gboolean
read_word (RgaPeriod  *self,
           const char *name,
           const char *word)
{
  if (strcmp (name, "kind") == 0)
    return rga_period_kind_from_word (word, &self->kind);
  if (strcmp (name, "precision") == 0)
    return rga_precision_from_word (word, &self->precision);
  if (strcmp (name, "qualifier") == 0)
    return rga_qualifier_from_word (word, &self->qualifier);
  if (strcmp (name, "duration_unit") == 0)
    return rga_unit_from_word (word, &self->duration_unit);

  return rga_recurrence_from_text (word, &self->recurrence);
}

static gboolean
read_text (RgaPeriod  *self,
           const char *name,
           JsonNode   *node,
           GError    **error)
{
  const char *text;

  if (json_node_is_null (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (error, RGA_JSON_ERROR_VALUE, name, _("must be text, or null"));

  text = json_node_get_string (node);
  if (strcmp (name, "text") == 0)
    self->text = *text == '\0' ? NULL : g_intern_string (text);
  else if (strcmp (name, "set_reason") == 0)
    self->set_reason = *text == '\0' ? NULL : g_intern_string (text);
  else if (!read_word (self, name, text))
    return refuse (error, RGA_JSON_ERROR_UNKNOWN, name, _("is not a word that this program knows"));

  return TRUE;
}

static gboolean
read_duration (RgaPeriod *self,
               JsonNode  *node,
               GError   **error)
{
  gint64 duration;

  if (json_node_is_null (node))
    return TRUE;
  duration = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;
  if (duration < 0 || duration > G_MAXINT)
    return refuse (error, RGA_JSON_ERROR_VALUE, "duration", _("must be a whole number, or null"));
  self->duration = (int) duration;

  return TRUE;
}

static gboolean
read_member (RgaPeriod  *self,
             const char *name,
             JsonNode   *node,
             GError    **error)
{
  static const char *const texts[] = {
    "text", "kind", "precision", "qualifier", "recurrence", "set_reason", "duration_unit", NULL
  };

  if (!json_node_is_null (node) && !JSON_NODE_HOLDS_VALUE (node))
    return refuse (error, RGA_JSON_ERROR_VALUE, name, _("must be a single value"));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (strcmp (name, days[i].name) == 0)
      return read_day (&DAY_OF (self, i), name, node, error);
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    if (strcmp (name, flags[i].name) == 0)
      return read_flag (self, flags[i].flag, name, node, error);
  if (strcmp (name, "duration") == 0)
    return read_duration (self, node, error);
  if (g_strv_contains (texts, name))
    return read_text (self, name, node, error);

  return refuse (error, RGA_JSON_ERROR_UNKNOWN, name, _("does not exist"));
}

/* The months in one unit of that precision; 0 when it is no stretch of months. */
static int
months_in (RgaPrecision precision)
{
  switch ((int) precision)
    {
    case RGA_PRECISION_MONTH: return 1;
    case RGA_PRECISION_QUARTER:
    case RGA_PRECISION_SEASON: return 3;
    case RGA_PRECISION_HALF_YEAR: return 6;
    case RGA_PRECISION_YEAR: return 12;
    default: return 0;
    }
}

/* “Q4 2022” starts on one of the days of that quarter: it begins at the bound. */
static RgaDay
last_start (const RgaPeriod *self)
{
  int months = months_in (self->precision);
  RgaDay latest = self->start;

  if (self->start == RGA_DAY_OPEN)
    return RGA_DAY_OPEN;
  if (self->kind == RGA_PERIOD_POINT && self->end != RGA_DAY_OPEN)
    return self->end;
  if (self->qualifier == RGA_QUALIFIER_NONE && months > 0)
    latest = rga_day_add_months (self->start, months) - 1;

  return self->end == RGA_DAY_OPEN ? latest : MIN (latest, self->end);
}

static RgaDay
first_end (const RgaPeriod *self)
{
  int months = months_in (self->precision);
  RgaDay earliest = self->end;

  if (self->end == RGA_DAY_OPEN)
    return RGA_DAY_OPEN;
  if (self->kind == RGA_PERIOD_POINT && self->start != RGA_DAY_OPEN)
    return self->start;
  if (self->qualifier == RGA_QUALIFIER_NONE && months > 0)
    earliest = rga_day_add_months (self->end + 1, -months);

  return self->start == RGA_DAY_OPEN ? earliest : MAX (earliest, self->start);
}

static gboolean
check_bounds (const RgaPeriod *self,
              GError         **error)
{
  gboolean both = self->start != RGA_DAY_OPEN && self->end != RGA_DAY_OPEN;

  if (both && self->end < self->start)
    return refuse (error, RGA_JSON_ERROR_BOUNDS, "end", _("lies before its start"));
  if ((self->start == RGA_DAY_OPEN) != (self->start_latest == RGA_DAY_OPEN) || self->start_latest < self->start)
    return refuse (error, RGA_JSON_ERROR_BOUNDS, "start_latest", _("must not lie before its start"));
  if ((self->end == RGA_DAY_OPEN) != (self->end_earliest == RGA_DAY_OPEN) || self->end_earliest > self->end)
    return refuse (error, RGA_JSON_ERROR_BOUNDS, "end_earliest", _("must not lie after its end"));

  return TRUE;
}

gboolean
rga_json_period_from_node (RgaPeriod *self,
                           JsonNode  *node,
                           GError   **error)
{
  JsonObject *object = json_node_get_object (node);
  g_autoptr(GList) names = json_object_get_members (object);

  rga_period_clear (self);
  for (GList *name = names; name != NULL; name = name->next)
    if (!read_member (self, name->data, json_object_get_member (object, name->data), error))
      return FALSE;

  if (self->text == NULL)
    return refuse (error, RGA_JSON_ERROR_VALUE, "text", _("is missing: a period keeps its words"));
  if (!json_object_has_member (object, "start_latest"))
    self->start_latest = last_start (self);
  if (!json_object_has_member (object, "end_earliest"))
    self->end_earliest = first_end (self);

  return check_bounds (self, error);
}
