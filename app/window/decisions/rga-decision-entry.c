/* rga-decision-entry.c */
#include "rga-decision-entry.h"

#include "rga-decision-words.h"

#include <string.h>

struct _RgaDecisionEntry
{
  GObject parent_instance;

  RgaId     id;
  gboolean  is_heading;
  char     *title;
  char     *subtitle;
  char     *status;
};

G_DEFINE_FINAL_TYPE (RgaDecisionEntry, rga_decision_entry, G_TYPE_OBJECT)

enum { PROP_0, PROP_HEADING, PROP_ROW, PROP_TITLE, PROP_SUBTITLE, PROP_STATUS, PROP_HAS_STATUS, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
rga_decision_entry_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RgaDecisionEntry *self = RGA_DECISION_ENTRY (object);

  switch (id)
    {
    case PROP_HEADING:
      g_value_set_boolean (value, self->is_heading);
      break;
    case PROP_ROW:
      g_value_set_boolean (value, !self->is_heading);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_HAS_STATUS:
      g_value_set_boolean (value, self->status != NULL && *self->status != '\0');
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_decision_entry_finalize (GObject *object)
{
  RgaDecisionEntry *self = RGA_DECISION_ENTRY (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->status);

  G_OBJECT_CLASS (rga_decision_entry_parent_class)->finalize (object);
}

static void
rga_decision_entry_class_init (RgaDecisionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rga_decision_entry_get_property;
  object_class->finalize = rga_decision_entry_finalize;

  properties[PROP_HEADING] = g_param_spec_boolean ("heading", NULL, NULL, FALSE, flags);
  properties[PROP_ROW] = g_param_spec_boolean ("row", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  properties[PROP_HAS_STATUS] = g_param_spec_boolean ("has-status", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rga_decision_entry_init (RgaDecisionEntry *self)
{
}

RgaDecisionEntry *
rga_decision_entry_new_heading (const char *title)
{
  RgaDecisionEntry *self = g_object_new (RGA_TYPE_DECISION_ENTRY, NULL);

  self->is_heading = TRUE;
  self->title = g_strdup (title);

  return self;
}

RgaDecisionEntry *
rga_decision_entry_new (RgaPlan       *plan,
                        const RgaItem *item)
{
  RgaDecisionEntry *self = g_object_new (RGA_TYPE_DECISION_ENTRY, NULL);

  self->id = item->id;
  self->title = g_strdup (rga_item_name (item));
  self->subtitle = rga_decision_words_describe (plan, item);
  self->status = g_strdup (rga_decision_words_status (plan, item));

  return self;
}

gboolean
rga_decision_entry_is_heading (RgaDecisionEntry *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_ENTRY (self), FALSE);

  return self->is_heading;
}

const RgaId *
rga_decision_entry_get_id (RgaDecisionEntry *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_ENTRY (self), NULL);

  return &self->id;
}

gboolean
rga_decision_entry_is_same (RgaDecisionEntry *a,
                            RgaDecisionEntry *b)
{
  if (a->is_heading != b->is_heading)
    return FALSE;

  return a->is_heading ? strcmp (a->title, b->title) == 0 : rga_id_equal (&a->id, &b->id);
}

static void
replace_words (RgaDecisionEntry *self,
               char            **words,
               const char       *newer,
               guint             property)
{
  if (g_strcmp0 (*words, newer) == 0)
    return;

  g_free (*words);
  *words = g_strdup (newer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
rga_decision_entry_absorb (RgaDecisionEntry *self,
                           RgaDecisionEntry *newer)
{
  g_return_if_fail (RGA_IS_DECISION_ENTRY (self) && RGA_IS_DECISION_ENTRY (newer));

  replace_words (self, &self->title, newer->title, PROP_TITLE);
  replace_words (self, &self->subtitle, newer->subtitle, PROP_SUBTITLE);
  replace_words (self, &self->status, newer->status, PROP_STATUS);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_STATUS]);
}

gboolean
rga_decision_entry_has_words (RgaDecisionEntry *self,
                              const char       *words)
{
  g_autofree char *all = g_strdup_printf ("%s %s", self->title, self->subtitle != NULL ? self->subtitle : "");
  g_autofree char *small = g_utf8_casefold (all, -1);

  return strstr (small, words) != NULL;
}
