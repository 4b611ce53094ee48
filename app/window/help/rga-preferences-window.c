/* rga-preferences-window.c */
#include "rga-preferences-window.h"

#include "rga-preferences.h"

#include <glib/gi18n.h>

struct _RgaPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *style_row;
  AdwComboRow *density_row;
  AdwComboRow *language_row;
  AdwComboRow *program_language_row;
  AdwEntryRow *name_row;
  GtkSwitch   *hide_name;
  GtkSwitch   *open_last;
  AdwActionRow *second_row;
  GtkWidget   *second_clear;
};

G_DEFINE_FINAL_TYPE (RgaPreferencesWindow, rga_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
place_from_nick (GValue   *place,
                 GVariant *nick,
                 gpointer  key)
{
  g_value_set_uint (place, (guint) g_settings_get_enum (rga_preferences_get (), key));

  return TRUE;
}

static GVariant *
place_to_nick (const GValue       *place,
               const GVariantType *type,
               gpointer            key)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsSchemaKey) info = NULL;
  g_autoptr(GVariant) range = NULL;
  g_autoptr(GVariant) nicks = NULL;
  g_autoptr(GVariant) nick = NULL;

  g_object_get (rga_preferences_get (), "settings-schema", &schema, NULL);
  info = g_settings_schema_get_key (schema, key);
  range = g_settings_schema_key_get_range (info);
  g_variant_get (range, "(sv)", NULL, &nicks);
  nick = g_variant_get_child_value (nicks, g_value_get_uint (place));

  return g_variant_ref_sink (g_variant_new_string (g_variant_get_string (nick, NULL)));
}

static void
bind_choice (AdwComboRow *row,
             const char  *key)
{
  g_settings_bind_with_mapping (rga_preferences_get (), key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                place_from_nick, place_to_nick, (gpointer) key, NULL);
}

/* -- the second folder ------------------------------------------------------ */

static void
show_second_folder (RgaPreferencesWindow *self)
{
  g_autofree char *folder = rga_preferences_dup_second_folder ();

  adw_action_row_set_subtitle (self->second_row, *folder == '\0' ? _("They are on this computer only") : folder);
  gtk_widget_set_visible (self->second_clear, *folder != '\0');
}

static void
folder_chosen_cb (GtkNativeDialog *dialog,
                  int              response)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    g_settings_set_string (rga_preferences_get (), "second-folder", path);
  g_object_unref (dialog);
}

static void
activate_second_folder (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Second folder"), GTK_WINDOW (widget),
                                                              GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (folder_chosen_cb), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
activate_no_second_folder (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  g_settings_reset (rga_preferences_get (), "second-folder");
}

static void
rga_preferences_window_class_init (RgaPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, density_row);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, program_language_row);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, open_last);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, hide_name);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, second_row);
  gtk_widget_class_bind_template_child (widget_class, RgaPreferencesWindow, second_clear);
  gtk_widget_class_install_action (widget_class, "preferences.second-folder", NULL, activate_second_folder);
  gtk_widget_class_install_action (widget_class, "preferences.no-second-folder", NULL, activate_no_second_folder);
}

/* Without the schema there is nothing to keep a choice in. */
static void
rga_preferences_window_init (RgaPreferencesWindow *self)
{
  GSettings *settings = rga_preferences_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), settings != NULL);
  if (settings == NULL)
    return;

  bind_choice (self->style_row, "style");
  bind_choice (self->density_row, "density");
  bind_choice (self->program_language_row, "language");
  bind_choice (self->language_row, "export-language");
  g_settings_bind (settings, "own-name", self->name_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "hide-name", self->hide_name, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::second-folder", G_CALLBACK (show_second_folder), self, G_CONNECT_SWAPPED);
  show_second_folder (self);
  g_settings_bind (settings, "open-last", self->open_last, "active", G_SETTINGS_BIND_DEFAULT);
}

GtkWindow *
rga_preferences_window_new (GtkWindow *of)
{
  return g_object_new (RGA_TYPE_PREFERENCES_WINDOW, "transient-for", of, "modal", TRUE, NULL);
}
