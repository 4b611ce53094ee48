#include "rga-detail-text-row.h"

#include "rga-detail-text.h"
#include "rga-field-words.h"

struct _RgaDetailTextRow
{
  AdwPreferencesRow parent_instance;

  RgaDetailRow     *text;
  GtkLabel         *open;
};

static void rga_detail_text_row_iface_init (RgaDetailRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDetailTextRow, rga_detail_text_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_DETAIL_ROW, rga_detail_text_row_iface_init))

enum { PROP_SINGLE_LINE = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* The words inside are bound; the row is the frame around them. */
static RgaDetailSlot *
rga_detail_text_row_get_slot (RgaDetailRow *row)
{
  RgaDetailRow *text = RGA_DETAIL_TEXT_ROW (row)->text;

  return RGA_DETAIL_ROW_GET_IFACE (text)->get_slot (text);
}

static void
rga_detail_text_row_refresh (RgaDetailRow *row)
{
  RgaDetailTextRow *self = RGA_DETAIL_TEXT_ROW (row);
  g_autofree char *open = rga_detail_row_write_open (row);

  gtk_label_set_label (self->open, open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
  rga_detail_row_refresh (self->text);
}

static void
rga_detail_text_row_commit (RgaDetailRow *row)
{
  rga_detail_row_commit (RGA_DETAIL_TEXT_ROW (row)->text);
}

static gboolean
rga_detail_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_DETAIL_TEXT_ROW (widget)->text));
}

static void
pressed_cb (RgaDetailTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
rga_detail_text_row_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *spec)
{
  g_object_get_property (G_OBJECT (RGA_DETAIL_TEXT_ROW (object)->text), "single-line", value);
}

static void
rga_detail_text_row_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *spec)
{
  g_object_set_property (G_OBJECT (RGA_DETAIL_TEXT_ROW (object)->text), "single-line", value);
}

static void
rga_detail_text_row_iface_init (RgaDetailRowInterface *iface)
{
  iface->get_slot = rga_detail_text_row_get_slot;
  iface->refresh = rga_detail_text_row_refresh;
  iface->commit = rga_detail_text_row_commit;
}

static void
rga_detail_text_row_class_init (RgaDetailTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = rga_detail_text_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = rga_detail_text_row_set_property;
  properties[PROP_SINGLE_LINE] = g_param_spec_boolean ("single-line", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (RGA_TYPE_DETAIL_TEXT);
  widget_class->grab_focus = rga_detail_text_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailTextRow, text);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailTextRow, open);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
rga_detail_text_row_init (RgaDetailTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
