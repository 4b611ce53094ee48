/* rga-decision-row.c */
#include "rga-decision-row.h"

struct _RgaDecisionRow
{
  AdwBin parent_instance;

  GtkMenuButton    *menu_button;

  RgaDecisionEntry *entry;
};

G_DEFINE_FINAL_TYPE (RgaDecisionRow, rga_decision_row, ADW_TYPE_BIN)

enum { PROP_0, PROP_ENTRY, N_PROPS };
enum { ASKED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
ask_menu (GtkMenuButton *button,
          gpointer       self)
{
  g_signal_emit (self, signals[ASKED], 0);
}

static void
rga_decision_row_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_ENTRY)
    g_value_set_object (value, RGA_DECISION_ROW (object)->entry);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_decision_row_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_ENTRY)
    rga_decision_row_set_entry (RGA_DECISION_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_decision_row_dispose (GObject *object)
{
  g_clear_object (&RGA_DECISION_ROW (object)->entry);

  G_OBJECT_CLASS (rga_decision_row_parent_class)->dispose (object);
}

static void
rga_decision_row_class_init (RgaDecisionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_decision_row_get_property;
  object_class->set_property = rga_decision_row_set_property;
  object_class->dispose = rga_decision_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, RGA_TYPE_DECISION_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ASKED] = g_signal_new ("asked", RGA_TYPE_DECISION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-decision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, rga_decision_row_popup);
}

static void
rga_decision_row_init (RgaDecisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, ask_menu, self, NULL);
}

GtkWidget *
rga_decision_row_new (void)
{
  return g_object_new (RGA_TYPE_DECISION_ROW, NULL);
}

void
rga_decision_row_set_entry (RgaDecisionRow   *self,
                            RgaDecisionEntry *entry)
{
  g_return_if_fail (RGA_IS_DECISION_ROW (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

RgaDecisionEntry *
rga_decision_row_get_entry (RgaDecisionRow *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_ROW (self), NULL);

  return self->entry;
}

void
rga_decision_row_set_menu (RgaDecisionRow *self,
                           GMenuModel     *menu)
{
  g_return_if_fail (RGA_IS_DECISION_ROW (self));

  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

void
rga_decision_row_popup (RgaDecisionRow *self)
{
  g_return_if_fail (RGA_IS_DECISION_ROW (self));

  if (self->entry != NULL && !rga_decision_entry_is_heading (self->entry))
    gtk_menu_button_popup (self->menu_button);
}
