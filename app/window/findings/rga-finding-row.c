/* rga-finding-row.c */
#include "rga-finding-row.h"

struct _RgaFindingRow
{
  AdwBin parent_instance;

  GtkMenuButton   *menu_button;
  GMenuModel      *finding_menu;
  GMenuModel      *known_menu;
  GMenuModel      *point_menu;

  RgaFindingEntry *entry;
};

G_DEFINE_FINAL_TYPE (RgaFindingRow, rga_finding_row, ADW_TYPE_BIN)

enum { PROP_0, PROP_ENTRY, N_PROPS };
enum { ASKED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GMenuModel *
menu_of (RgaFindingRow *self)
{
  if (rga_finding_entry_is_point (self->entry))
    return self->point_menu;

  return rga_finding_entry_get_finding (self->entry)->is_known ? self->known_menu : self->finding_menu;
}

/* The menu is about to be shown. */
static void
fill_menu (GtkMenuButton *button,
           gpointer       data)
{
  RgaFindingRow *self = data;

  if (self->entry == NULL || rga_finding_entry_is_heading (self->entry))
    return;
  gtk_menu_button_set_menu_model (button, menu_of (self));
  g_signal_emit (self, signals[ASKED], 0);
}

/* It acts on the row that is selected. */
static void
break_cb (RgaFindingRow *self)
{
  g_signal_emit (self, signals[ASKED], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "findings.break-ring", NULL);
}

static gboolean
is_finding (RgaFindingRow   *self,
            RgaFindingEntry *entry)
{
  return entry != NULL && !rga_finding_entry_is_heading (entry);
}

static void
rga_finding_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_ENTRY)
    g_value_set_object (value, RGA_FINDING_ROW (object)->entry);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_finding_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (id == PROP_ENTRY)
    rga_finding_row_set_entry (RGA_FINDING_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_finding_row_dispose (GObject *object)
{
  g_clear_object (&RGA_FINDING_ROW (object)->entry);

  G_OBJECT_CLASS (rga_finding_row_parent_class)->dispose (object);
}

static void
rga_finding_row_class_init (RgaFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_finding_row_get_property;
  object_class->set_property = rga_finding_row_set_property;
  object_class->dispose = rga_finding_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, RGA_TYPE_FINDING_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ASKED] = g_signal_new ("asked", RGA_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaFindingRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RgaFindingRow, finding_menu);
  gtk_widget_class_bind_template_child (widget_class, RgaFindingRow, known_menu);
  gtk_widget_class_bind_template_child (widget_class, RgaFindingRow, point_menu);
  gtk_widget_class_bind_template_callback (widget_class, rga_finding_row_popup);
  gtk_widget_class_bind_template_callback (widget_class, is_finding);
  gtk_widget_class_bind_template_callback (widget_class, break_cb);
}

static void
rga_finding_row_init (RgaFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu, self, NULL);
}

GtkWidget *
rga_finding_row_new (void)
{
  return g_object_new (RGA_TYPE_FINDING_ROW, NULL);
}

void
rga_finding_row_set_entry (RgaFindingRow   *self,
                           RgaFindingEntry *entry)
{
  g_return_if_fail (RGA_IS_FINDING_ROW (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

RgaFindingEntry *
rga_finding_row_get_entry (RgaFindingRow *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_ROW (self), NULL);

  return self->entry;
}

void
rga_finding_row_popup (RgaFindingRow *self)
{
  g_return_if_fail (RGA_IS_FINDING_ROW (self));

  if (self->entry != NULL && !rga_finding_entry_is_heading (self->entry))
    gtk_menu_button_popup (self->menu_button);
}
