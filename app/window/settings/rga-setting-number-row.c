/* rga-setting-number-row.c */
#include "rga-setting-number-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "rga-field-words.h"
#include "rga-reading.h"
#include "rga-setting-edit.h"
#include "rga-settings.h"

/* Somebody who clicks + five times makes one step. */
#define PAUSE_MS 700

struct _RgaSettingNumberRow
{
  AdwActionRow parent_instance;

  GtkSpinButton *spin;

  RgaDocument   *document;     /* borrowed from the page */
  char          *field_name;
  char          *example;
  double         factor;
  gboolean       is_showing;   /* the number follows the plan */
  guint          pause;
};

enum { PROP_0, PROP_FIELD, PROP_FACTOR, PROP_EXAMPLE, PROP_ADJUSTMENT, PROP_DIGITS, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RgaSettingNumberRow, rga_setting_number_row, ADW_TYPE_ACTION_ROW)

static guint
get_field (RgaSettingNumberRow *self)
{
  return (guint) rga_list_find_field (RGA_LIST_SETTINGS, self->field_name);
}

static int
get_number (RgaSettingNumberRow *self)
{
  return rga_settings_get_number (rga_plan_get_settings (rga_document_get_plan (self->document)), get_field (self));
}

/* Words are read as in the field of a milestone: that is where soft ones stand. */
static void
show_example (RgaSettingNumberRow *self)
{
  g_autofree char *bounds = NULL;
  g_autofree char *line = NULL;
  RgaPeriod period;

  if (self->example == NULL)
    return;

  rga_document_read_period (self->document, &period, self->example, RGA_LIST_MILESTONES,
                            RGA_FIELD (RGA_LIST_MILESTONES, period));
  bounds = rga_reading_bounds (&period);
  /* Translators: words of a date, then the days they are read as */
  line = g_strdup_printf (_("%s: %s"), self->example, bounds);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), line);
}

static void
show (RgaSettingNumberRow *self)
{
  self->is_showing = TRUE;
  gtk_spin_button_set_value (self->spin, get_number (self) / self->factor);
  self->is_showing = FALSE;
  show_example (self);
}

void
rga_setting_number_row_commit (RgaSettingNumberRow *self)
{
  gint64 number;

  g_return_if_fail (RGA_IS_SETTING_NUMBER_ROW (self));

  if (self->pause == 0)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  number = llround (gtk_spin_button_get_value (self->spin) * self->factor);
  if (number != get_number (self))
    rga_setting_edit (GTK_WIDGET (self), self->document, get_field (self), rga_value_number (RGA_FIELD_INTEGER, number));

  show (self);
}

static gboolean
paused_cb (gpointer self)
{
  rga_setting_number_row_commit (self);

  return G_SOURCE_REMOVE;
}

/* With the sign before decimals of the program's language, whatever the computer's. */
static gboolean
output_cb (RgaSettingNumberRow *self)
{
  guint digits = gtk_spin_button_get_digits (self->spin);
  g_autofree char *text = g_strdup_printf ("%.*f", (int) digits, gtk_spin_button_get_value (self->spin));

  g_strdelimit (text, ".,", *C_("decimal sign", "."));
  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->spin))))
    gtk_editable_set_text (GTK_EDITABLE (self->spin), text);

  return TRUE;
}

/* A comma or a point, whichever somebody types. */
static int
input_cb (RgaSettingNumberRow *self,
          double              *value)
{
  g_autofree char *text = g_strdelimit (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->spin))), ",", '.');
  char *end = NULL;

  *value = g_ascii_strtod (g_strstrip (text), &end);

  return end != text && *end == '\0' ? TRUE : GTK_INPUT_ERROR;
}

static void
value_changed_cb (RgaSettingNumberRow *self)
{
  if (self->is_showing || self->document == NULL)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

static void
rga_setting_number_row_set_property (GObject      *object,
                                     guint         id,
                                     const GValue *value,
                                     GParamSpec   *spec)
{
  RgaSettingNumberRow *self = RGA_SETTING_NUMBER_ROW (object);

  switch (id)
    {
    case PROP_FIELD:
      self->field_name = g_value_dup_string (value);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                     rga_field_words_label (RGA_LIST_SETTINGS, get_field (self)));
      break;
    case PROP_FACTOR:
      self->factor = g_value_get_double (value);
      break;
    case PROP_EXAMPLE:
      self->example = g_value_dup_string (value);
      break;
    case PROP_ADJUSTMENT:
      gtk_spin_button_set_adjustment (self->spin, g_value_get_object (value));
      break;
    case PROP_DIGITS:
      gtk_spin_button_set_digits (self->spin, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
rga_setting_number_row_dispose (GObject *object)
{
  g_clear_handle_id (&RGA_SETTING_NUMBER_ROW (object)->pause, g_source_remove);

  G_OBJECT_CLASS (rga_setting_number_row_parent_class)->dispose (object);
}

static void
rga_setting_number_row_finalize (GObject *object)
{
  g_free (RGA_SETTING_NUMBER_ROW (object)->field_name);
  g_free (RGA_SETTING_NUMBER_ROW (object)->example);

  G_OBJECT_CLASS (rga_setting_number_row_parent_class)->finalize (object);
}

static void
rga_setting_number_row_class_init (RgaSettingNumberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = rga_setting_number_row_set_property;
  object_class->dispose = rga_setting_number_row_dispose;
  object_class->finalize = rga_setting_number_row_finalize;
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_FACTOR] = g_param_spec_double ("factor", NULL, NULL, 1, G_MAXINT, 1, flags);
  properties[PROP_EXAMPLE] = g_param_spec_string ("example", NULL, NULL, NULL, flags);
  properties[PROP_ADJUSTMENT] = g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT, flags);
  properties[PROP_DIGITS] = g_param_spec_uint ("digits", NULL, NULL, 0, 2, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-setting-number-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSettingNumberRow, spin);
  gtk_widget_class_bind_template_callback (widget_class, input_cb);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
rga_setting_number_row_init (RgaSettingNumberRow *self)
{
  self->factor = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_setting_number_row_show (RgaSettingNumberRow *self,
                             RgaDocument         *document)
{
  g_return_if_fail (RGA_IS_SETTING_NUMBER_ROW (self));

  if (self->document != document)
    rga_setting_number_row_commit (self);
  self->document = document;
  if (document != NULL && self->pause == 0)
    show (self);
}
