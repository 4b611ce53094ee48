/* rga-team-entry.c */
#include "rga-team-entry.h"

#include <string.h>

struct _RgaTeamEntry
{
  GObject parent_instance;

  RgaId        id;
  RgaTeamLine *line;
  char        *group_order;   /* compares as bytes */
};

G_DEFINE_FINAL_TYPE (RgaTeamEntry, rga_team_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_NOTE,
  PROP_WARNING,
  PROP_HAS_SUBTITLE,
  PROP_HAS_NOTE,
  PROP_HAS_WARNING,
  PROP_IS_HEADING,
  PROP_IS_ITEM,
  PROP_CLASSES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const open_classes[] = { "detail-open", NULL };
static const char *const plain_classes[] = { NULL };

static void
rga_team_entry_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RgaTeamEntry *self = RGA_TEAM_ENTRY (object);
  gboolean is_heading = rga_team_entry_is_heading (self);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, is_heading ? self->line->group : self->line->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->line->subtitle);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->line->note);
      break;
    case PROP_WARNING:
      g_value_set_string (value, self->line->warning);
      break;
    case PROP_HAS_SUBTITLE:
      g_value_set_boolean (value, *self->line->subtitle != '\0');
      break;
    case PROP_HAS_NOTE:
      g_value_set_boolean (value, *self->line->note != '\0');
      break;
    case PROP_HAS_WARNING:
      g_value_set_boolean (value, *self->line->warning != '\0');
      break;
    case PROP_IS_HEADING:
      g_value_set_boolean (value, is_heading);
      break;
    case PROP_IS_ITEM:
      g_value_set_boolean (value, !is_heading);
      break;
    case PROP_CLASSES:
      g_value_set_boxed (value, self->line->is_open ? open_classes : plain_classes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_team_entry_finalize (GObject *object)
{
  RgaTeamEntry *self = RGA_TEAM_ENTRY (object);

  g_clear_pointer (&self->line, rga_team_line_free);
  g_clear_pointer (&self->group_order, g_free);

  G_OBJECT_CLASS (rga_team_entry_parent_class)->finalize (object);
}

static void
rga_team_entry_class_init (RgaTeamEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rga_team_entry_get_property;
  object_class->finalize = rga_team_entry_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_WARNING] = g_param_spec_string ("warning", NULL, NULL, "", flags);
  properties[PROP_HAS_SUBTITLE] = g_param_spec_boolean ("has-subtitle", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_NOTE] = g_param_spec_boolean ("has-note", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_WARNING] = g_param_spec_boolean ("has-warning", NULL, NULL, FALSE, flags);
  properties[PROP_IS_HEADING] = g_param_spec_boolean ("is-heading", NULL, NULL, FALSE, flags);
  properties[PROP_IS_ITEM] = g_param_spec_boolean ("is-item", NULL, NULL, TRUE, flags);
  properties[PROP_CLASSES] = g_param_spec_boxed ("classes", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rga_team_entry_init (RgaTeamEntry *self)
{
}

static void
set_line (RgaTeamEntry *self,
          RgaTeamLine  *line)
{
  g_clear_pointer (&self->line, rga_team_line_free);
  g_free (self->group_order);
  self->line = line;
  self->group_order = g_utf8_collate_key (line->group, -1);
}

RgaTeamEntry *
rga_team_entry_new (const RgaId *id,
                    RgaTeamLine *line)
{
  RgaTeamEntry *self = g_object_new (RGA_TYPE_TEAM_ENTRY, NULL);

  self->id = *id;
  set_line (self, line);

  return self;
}

RgaTeamEntry *
rga_team_entry_new_heading (RgaTeamEntry *entry)
{
  RgaTeamLine *line = g_new0 (RgaTeamLine, 1);

  line->section = entry->line->section;
  line->group = g_strdup (entry->line->group);
  line->order = g_strdup ("");
  line->title = g_strdup ("");
  line->subtitle = g_strdup ("");
  line->note = g_strdup ("");
  line->warning = g_strdup ("");

  return rga_team_entry_new (&RGA_ID_NONE, line);
}

const RgaId *
rga_team_entry_get_id (RgaTeamEntry *self)
{
  g_return_val_if_fail (RGA_IS_TEAM_ENTRY (self), NULL);

  return &self->id;
}

gboolean
rga_team_entry_is_heading (RgaTeamEntry *self)
{
  g_return_val_if_fail (RGA_IS_TEAM_ENTRY (self), FALSE);

  return rga_id_is_none (&self->id);
}

static int
compare_groups (RgaTeamEntry *a,
                RgaTeamEntry *b)
{
  int order = (int) a->line->section - (int) b->line->section;

  if (order == 0)
    order = strcmp (a->group_order, b->group_order);

  return order != 0 ? order : strcmp (a->line->group, b->line->group);
}

/* A heading has no id, and so stands before all that is under it. */
int
rga_team_entry_compare (RgaTeamEntry *a,
                        RgaTeamEntry *b)
{
  int order = compare_groups (a, b);

  if (order == 0)
    order = rga_team_entry_is_heading (b) - rga_team_entry_is_heading (a);
  if (order == 0)
    order = strcmp (a->line->order, b->line->order);

  return order != 0 ? order : rga_id_compare (&a->id, &b->id);
}

gboolean
rga_team_entry_same_group (RgaTeamEntry *a,
                           RgaTeamEntry *b)
{
  return compare_groups (a, b) == 0;
}

gboolean
rga_team_entry_stays (RgaTeamEntry      *self,
                      const RgaTeamLine *line)
{
  return self->line->section == line->section && strcmp (self->line->group, line->group) == 0 &&
         strcmp (self->line->order, line->order) == 0;
}

void
rga_team_entry_update (RgaTeamEntry *self,
                       RgaTeamLine  *line)
{
  g_return_if_fail (RGA_IS_TEAM_ENTRY (self) && line != NULL);

  set_line (self, line);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}
