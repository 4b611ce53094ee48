/* rga-finding-entry.c */
#include "rga-finding-entry.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RgaFindingEntry
{
  GObject parent_instance;

  RgaFinding      finding;
  RgaFindingGroup group;
  gboolean        is_heading;
  char           *title;
  char           *subtitle;
  char           *order;      /* compares as bytes */
  char           *words;      /* all of it in small letters, to search in */
};

G_DEFINE_FINAL_TYPE (RgaFindingEntry, rga_finding_entry, G_TYPE_OBJECT)

enum { PROP_0, PROP_HEADING, PROP_TITLE, PROP_SUBTITLE, PROP_ICON_NAME, PROP_SEVERITY, PROP_POINT, PROP_KNOWN, PROP_RING, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* What a person hears where another sees the icon. */
static const char *const severity_words[] = { N_("wrong"), N_("take note"), N_("good to know") };
static const char *const icon_names[] = { "dialog-error-symbolic", "dialog-warning-symbolic", "dialog-information-symbolic" };

static const char *
get_severity (RgaFindingEntry *self)
{
  return self->is_heading ? "" : _(severity_words[rga_finding_severity (&self->finding)]);
}

static void
rga_finding_entry_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RgaFindingEntry *self = RGA_FINDING_ENTRY (object);

  switch (id)
    {
    case PROP_HEADING:
      g_value_set_boolean (value, self->is_heading);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_ICON_NAME:
      g_value_set_static_string (value, icon_names[rga_finding_severity (&self->finding)]);
      break;
    case PROP_SEVERITY:
      g_value_set_string (value, get_severity (self));
      break;
    case PROP_POINT:
      g_value_set_boolean (value, rga_finding_entry_is_point (self));
      break;
    case PROP_KNOWN:
      g_value_set_boolean (value, self->finding.is_known);
      break;
    case PROP_RING:
      g_value_set_boolean (value, !self->is_heading && rga_finding_is_ring (&self->finding));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_finding_entry_finalize (GObject *object)
{
  RgaFindingEntry *self = RGA_FINDING_ENTRY (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->order);
  g_free (self->words);

  G_OBJECT_CLASS (rga_finding_entry_parent_class)->finalize (object);
}

static void
rga_finding_entry_class_init (RgaFindingEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rga_finding_entry_get_property;
  object_class->finalize = rga_finding_entry_finalize;

  properties[PROP_HEADING] = g_param_spec_boolean ("heading", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_SEVERITY] = g_param_spec_string ("severity", NULL, NULL, NULL, flags);
  properties[PROP_POINT] = g_param_spec_boolean ("point", NULL, NULL, FALSE, flags);
  properties[PROP_KNOWN] = g_param_spec_boolean ("known", NULL, NULL, FALSE, flags);
  properties[PROP_RING] = g_param_spec_boolean ("ring", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rga_finding_entry_init (RgaFindingEntry *self)
{
}

RgaFindingEntry *
rga_finding_entry_new_heading (RgaFindingGroup group,
                               RgaLanguage     language)
{
  RgaFindingEntry *self = g_object_new (RGA_TYPE_FINDING_ENTRY, NULL);

  self->is_heading = TRUE;
  self->group = group;
  self->title = g_strdup (rga_finding_group_name (group, language));

  return self;
}

void
rga_finding_entry_set_count (RgaFindingEntry *self,
                             guint            count)
{
  g_autofree char *words = g_strdup_printf ("%u", count);

  g_return_if_fail (RGA_IS_FINDING_ENTRY (self) && self->is_heading);

  if (g_strcmp0 (self->subtitle, words) == 0)
    return;

  g_free (self->subtitle);
  self->subtitle = g_steal_pointer (&words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/* -- what it is about ----------------------------------------------------- */

#define DEEPEST 8

static const RgaItem *
above (RgaPlan       *plan,
       const RgaItem *item)
{
  static const char *const ways[] = { "parent", "project", "body", "requirement", "about", "programme" };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      int field = rga_list_find_field (item->list, ways[i]);
      const RgaItem *found = field < 0 ? NULL : rga_plan_get (plan, rga_item_field (item, (guint) field));

      if (found != NULL && found != item)
        return found;
    }

  return NULL;
}

/* “Wegwijzer · Training 1G1P1R”: the item, and what it is in. The agenda itself says nothing. */
static char *
describe_place (RgaPlan       *plan,
                const RgaItem *item)
{
  const RgaItem *owner = above (plan, item);
  const char *name = rga_item_short_name (item);

  if (owner == NULL || owner->list == RGA_LIST_PROGRAMMES || *rga_item_short_name (owner) == '\0')
    return g_strdup (name);
  if (*name == '\0')
    return g_strdup (rga_item_short_name (owner));

  return g_strdup_printf ("%s · %s", name, rga_item_short_name (owner));
}

/* An open point is what somebody wrote; below it, what about, who and by when. */
static char *
describe_point (RgaPlan            *plan,
                const RgaOpenPoint *point)
{
  const RgaItem *about = rga_plan_get (plan, &point->about);
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();

  if (about != NULL && about->list != RGA_LIST_PROGRAMMES)
    g_ptr_array_add (parts, (gpointer) rga_item_short_name (about));
  if (point->owner != NULL)
    g_ptr_array_add (parts, (gpointer) point->owner);
  if (point->due != NULL && point->due->text != NULL)
    g_ptr_array_add (parts, (gpointer) point->due->text);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* The ranks from the agenda down to the item, so that rows stand as in the document. */
static char *
make_order (RgaPlan          *plan,
            const RgaFinding *finding)
{
  const RgaItem *chain[DEEPEST];
  guint depth = 0;
  GString *order = g_string_new (NULL);
  char id[RGA_ID_TEXT_SIZE];

  for (const RgaItem *item = rga_plan_get (plan, &finding->item); item != NULL && depth < DEEPEST; item = above (plan, item))
    chain[depth++] = item;
  g_string_append_printf (order, "%02d", finding->kind);
  while (depth > 0)
    g_string_append_printf (order, "\x01%s", rga_item_rank (chain[--depth]));
  g_string_append_printf (order, "\x01%s", rga_id_to_text (&finding->item, id));
  g_string_append_printf (order, "\x01%s", rga_id_to_text (&finding->other, id));

  return g_string_free (order, FALSE);
}

RgaFindingEntry *
rga_finding_entry_new (RgaPlan          *plan,
                       const RgaFinding *finding,
                       RgaLanguage       language)
{
  RgaFindingEntry *self = g_object_new (RGA_TYPE_FINDING_ENTRY, NULL);
  const RgaItem *item = rga_plan_get (plan, &finding->item);
  g_autofree char *all = NULL;

  self->finding = *finding;
  self->group = rga_finding_group (finding);
  if (rga_finding_entry_is_point (self))
    {
      self->title = g_strdup (rga_item_name (item));
      self->subtitle = describe_point (plan, (const RgaOpenPoint *) item);
    }
  else
    {
      self->title = rga_finding_sentence (finding, plan, language);
      self->subtitle = describe_place (plan, item);
    }
  all = g_strdup_printf ("%s %s", self->title, self->subtitle);
  self->words = g_utf8_casefold (all, -1);
  self->order = make_order (plan, finding);

  return self;
}

static void
replace_words (char       **words,
               const char  *newer)
{
  g_free (*words);
  *words = g_strdup (newer);
}

void
rga_finding_entry_absorb (RgaFindingEntry *self,
                          RgaFindingEntry *newer)
{
  g_return_if_fail (RGA_IS_FINDING_ENTRY (self) && RGA_IS_FINDING_ENTRY (newer));

  self->finding = newer->finding;
  replace_words (&self->title, newer->title);
  replace_words (&self->subtitle, newer->subtitle);
  replace_words (&self->words, newer->words);
  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

gboolean
rga_finding_entry_is_heading (RgaFindingEntry *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_ENTRY (self), FALSE);

  return self->is_heading;
}

gboolean
rga_finding_entry_is_point (RgaFindingEntry *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_ENTRY (self), FALSE);

  return !self->is_heading && self->finding.kind == RGA_FINDING_OPEN_POINT;
}

const RgaFinding *
rga_finding_entry_get_finding (RgaFindingEntry *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_ENTRY (self), NULL);

  return self->is_heading ? NULL : &self->finding;
}

RgaFindingGroup
rga_finding_entry_get_group (RgaFindingEntry *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_ENTRY (self), RGA_FINDING_GROUP_CONTRADICTION);

  return self->group;
}

const char *
rga_finding_entry_get_title (RgaFindingEntry *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_ENTRY (self), NULL);

  return self->title;
}

int
rga_finding_entry_compare (RgaFindingEntry *a,
                           RgaFindingEntry *b)
{
  return strcmp (a->order, b->order);
}

gboolean
rga_finding_entry_has_words (RgaFindingEntry *self,
                             const char      *words)
{
  g_return_val_if_fail (RGA_IS_FINDING_ENTRY (self), FALSE);

  return strstr (self->words, words) != NULL;
}
