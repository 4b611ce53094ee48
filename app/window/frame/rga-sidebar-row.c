/* rga-sidebar-row.c */
#include "rga-sidebar-row.h"

#include "rga-completeness-ring.h"

struct _RgaSidebarRow
{
  AdwBin parent_instance;

  RgaSidebarEntry *entry;
};

G_DEFINE_FINAL_TYPE (RgaSidebarRow, rga_sidebar_row, ADW_TYPE_BIN)

enum { PROP_0, PROP_ENTRY, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
rga_sidebar_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_ENTRY)
    g_value_set_object (value, RGA_SIDEBAR_ROW (object)->entry);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_sidebar_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (id == PROP_ENTRY)
    rga_sidebar_row_set_entry (RGA_SIDEBAR_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_sidebar_row_dispose (GObject *object)
{
  g_clear_object (&RGA_SIDEBAR_ROW (object)->entry);

  G_OBJECT_CLASS (rga_sidebar_row_parent_class)->dispose (object);
}

static void
rga_sidebar_row_class_init (RgaSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_sidebar_row_get_property;
  object_class->set_property = rga_sidebar_row_set_property;
  object_class->dispose = rga_sidebar_row_dispose;

  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, RGA_TYPE_SIDEBAR_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RGA_TYPE_COMPLETENESS_RING);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/regioagenda/Regioagenda/ui/rga-sidebar-row.ui");
}

static void
rga_sidebar_row_init (RgaSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_sidebar_row_new (void)
{
  return g_object_new (RGA_TYPE_SIDEBAR_ROW, NULL);
}

void
rga_sidebar_row_set_entry (RgaSidebarRow   *self,
                           RgaSidebarEntry *entry)
{
  g_return_if_fail (RGA_IS_SIDEBAR_ROW (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
