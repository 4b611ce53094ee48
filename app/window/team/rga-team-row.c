/* rga-team-row.c */
#include "rga-team-row.h"

struct _RgaTeamRow
{
  AdwBin parent_instance;

  RgaTeamEntry *entry;
};

G_DEFINE_FINAL_TYPE (RgaTeamRow, rga_team_row, ADW_TYPE_BIN)

enum { PROP_0, PROP_ENTRY, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* “” for a heading and for nothing. */
static char *
dup_id (RgaTeamRow *self)
{
  char text[RGA_ID_TEXT_SIZE];

  if (self->entry == NULL || rga_team_entry_is_heading (self->entry))
    return g_strdup ("");

  return g_strdup (rga_id_to_text (rga_team_entry_get_id (self->entry), text));
}

static GdkContentProvider *
drag_prepare_cb (RgaTeamRow *self)
{
  g_autofree char *id = dup_id (self);

  return *id == '\0' ? NULL : gdk_content_provider_new_typed (G_TYPE_STRING, id);
}

static gboolean
dropped_cb (RgaTeamRow   *self,
            const GValue *value)
{
  g_autofree char *onto = dup_id (self);

  if (*onto == '\0')
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "team.drop", "(ss)", g_value_get_string (value), onto);
}

static void
rga_team_row_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_ENTRY)
    g_value_set_object (value, RGA_TEAM_ROW (object)->entry);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_team_row_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RgaTeamRow *self = RGA_TEAM_ROW (object);

  if (id != PROP_ENTRY)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->entry, g_value_get_object (value)))
    g_object_notify_by_pspec (object, properties[PROP_ENTRY]);
}

static void
rga_team_row_dispose (GObject *object)
{
  g_clear_object (&RGA_TEAM_ROW (object)->entry);

  G_OBJECT_CLASS (rga_team_row_parent_class)->dispose (object);
}

static void
rga_team_row_class_init (RgaTeamRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_team_row_get_property;
  object_class->set_property = rga_team_row_set_property;
  object_class->dispose = rga_team_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, RGA_TYPE_TEAM_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RGA_TYPE_TEAM_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-team-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
rga_team_row_init (RgaTeamRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
