#include "rga-progress-field.h"

#include "rga-detail-text.h"

#include <glib/gi18n.h>

struct _RgaProgressField
{
  AdwBin         parent_instance;

  GtkLabel      *heading;
  RgaDetailText *text;
  GtkWidget     *former_box;
  GtkLabel      *former_heading;
  GtkLabel      *former_text;
};

G_DEFINE_FINAL_TYPE (RgaProgressField, rga_progress_field, ADW_TYPE_BIN)

enum { PROP_LABEL = 1 };
enum { WRITTEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
typed_cb (RgaProgressField *self,
          const char       *text)
{
  g_signal_emit (self, signals[WRITTEN], 0, text);
}

static void
take_over_cb (RgaProgressField *self)
{
  g_autofree char *former = g_strdup (gtk_label_get_label (self->former_text));

  rga_progress_field_enter (self);
  g_signal_emit (self, signals[WRITTEN], 0, former);
}

static void
rga_progress_field_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *spec)
{
  g_assert (id == PROP_LABEL);

  gtk_label_set_label (RGA_PROGRESS_FIELD (object)->heading, g_value_get_string (value));
}

static void
rga_progress_field_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *spec)
{
  g_assert (id == PROP_LABEL);

  g_value_set_string (value, gtk_label_get_label (RGA_PROGRESS_FIELD (object)->heading));
}

static void
rga_progress_field_class_init (RgaProgressFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rga_progress_field_set_property;
  object_class->get_property = rga_progress_field_get_property;
  g_object_class_install_property (object_class, PROP_LABEL,
                                   g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (RGA_TYPE_DETAIL_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-progress-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaProgressField, heading);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressField, text);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressField, former_box);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressField, former_heading);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressField, former_text);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_over_cb);
}

static void
rga_progress_field_init (RgaProgressField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_progress_field_show (RgaProgressField *self,
                         const char       *about,
                         const char       *text,
                         const char       *former_heading,
                         const char       *former)
{
  gboolean is_empty = text == NULL || *text == '\0';
  /* Translators: a text of a report (“Result”) and what it is about. */
  g_autofree char *name = g_strdup_printf (_("%s of “%s”"), gtk_label_get_label (self->heading), about);

  rga_detail_text_show (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->former_box, is_empty && former != NULL && *former != '\0');
  gtk_label_set_label (self->former_heading, former_heading != NULL ? former_heading : "");
  gtk_label_set_label (self->former_text, former != NULL ? former : "");
}

void
rga_progress_field_commit (RgaProgressField *self)
{
  rga_detail_text_keep (self->text);
}

void
rga_progress_field_enter (RgaProgressField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
