/* rga-team-fields.c */
#include "rga-team-fields.h"

#include "rga-detail-row.h"

struct _RgaTeamFields
{
  AdwPreferencesGroup parent_instance;

  RgaList    list;
  char      *names;
  GPtrArray *rows;     /* RgaDetailRow, borrowed from the group */
  RgaId      shown;
  gboolean   is_mine;  /* what is shown is of its list */
  gboolean   is_brief;
};

G_DEFINE_FINAL_TYPE (RgaTeamFields, rga_team_fields, ADW_TYPE_PREFERENCES_GROUP)

enum { PROP_0, PROP_LIST, PROP_FIELDS, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
rga_team_fields_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RgaTeamFields *self = RGA_TEAM_FIELDS (object);

  if (id == PROP_LIST)
    self->list = rga_list_from_name (g_value_get_string (value));
  else if (id == PROP_FIELDS)
    self->names = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
add_row (RgaTeamFields *self,
         const char    *name)
{
  int field = rga_list_find_field (self->list, name);
  GtkWidget *row;

  g_assert (field >= 0);
  row = rga_detail_row_new (rga_detail_form_kind (self->list, (guint) field));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
make_rows (RgaTeamFields *self)
{
  g_auto(GStrv) names = g_strsplit (self->names, " ", -1);

  for (guint i = 0; self->rows->len < g_strv_length (names); i++)
    add_row (self, names[i]);
}

static void
rga_team_fields_finalize (GObject *object)
{
  RgaTeamFields *self = RGA_TEAM_FIELDS (object);

  g_ptr_array_unref (self->rows);
  g_free (self->names);

  G_OBJECT_CLASS (rga_team_fields_parent_class)->finalize (object);
}

static void
rga_team_fields_class_init (RgaTeamFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = rga_team_fields_set_property;
  object_class->finalize = rga_team_fields_finalize;

  properties[PROP_LIST] = g_param_spec_string ("list", NULL, NULL, "bodies", flags);
  properties[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rga_team_fields_init (RgaTeamFields *self)
{
  self->rows = g_ptr_array_new ();
}

static void
unbind (RgaTeamFields *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_unbind (g_ptr_array_index (self->rows, i));
  self->shown = RGA_ID_NONE;
}

static void
bind (RgaTeamFields *self,
      RgaDocument   *document,
      const RgaItem *item)
{
  g_auto(GStrv) names = g_strsplit (self->names, " ", -1);

  make_rows (self);
  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_bind (g_ptr_array_index (self->rows, i), document, item,
                         (guint) rga_list_find_field (self->list, names[i]));
  self->shown = item->id;
}

static void
sync_visible (RgaTeamFields *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_mine && !self->is_brief);
}

void
rga_team_fields_set_brief (RgaTeamFields *self,
                           gboolean       is_brief)
{
  g_return_if_fail (RGA_IS_TEAM_FIELDS (self));

  if (self->is_brief == is_brief)
    return;

  rga_team_fields_commit (self);
  self->is_brief = is_brief;
  sync_visible (self);
}

void
rga_team_fields_show (RgaTeamFields *self,
                      RgaDocument   *document,
                      const RgaItem *item)
{
  gboolean is_mine = item != NULL && item->list == self->list;

  g_return_if_fail (RGA_IS_TEAM_FIELDS (self));

  self->is_mine = is_mine;
  sync_visible (self);
  if (is_mine && rga_id_equal (&self->shown, &item->id))
    {
      for (guint i = 0; i < self->rows->len; i++)
        rga_detail_row_refresh (g_ptr_array_index (self->rows, i));
      return;
    }

  rga_team_fields_commit (self);
  if (is_mine)
    bind (self, document, item);
  else
    unbind (self);
}

void
rga_team_fields_commit (RgaTeamFields *self)
{
  g_return_if_fail (RGA_IS_TEAM_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_commit (g_ptr_array_index (self->rows, i));
}
