/* rga-rescued-window.c */
#include "rga-rescued-window.h"

#include <glib/gi18n.h>

#include "rga-rescue-words.h"
#include "rga-say.h"

#define NAMES_IN_A_ROW 12

struct _RgaRescuedWindow
{
  AdwWindow            parent_instance;

  AdwToastOverlay     *overlay;
  AdwPreferencesGroup *group;
  GtkWidget           *close_button;

  char                *text;
};

G_DEFINE_FINAL_TYPE (RgaRescuedWindow, rga_rescued_window, ADW_TYPE_WINDOW)

static void
say (RgaRescuedWindow *self,
     const char       *sentence)
{
  adw_toast_overlay_add_toast (self->overlay, adw_toast_new (sentence));
}

static void
activate_copy (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaRescuedWindow *self = RGA_RESCUED_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->text);
  say (self, _("Copied"));
}

static void
chosen_cb (GtkNativeDialog  *dialog,
           int               response,
           RgaRescuedWindow *self)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autoptr(GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      if (g_file_replace_contents (file, self->text, strlen (self->text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
        say (self, _("The list was saved"));
      else
        rga_say_error (GTK_WIDGET (self), error);
    }
  g_object_unref (dialog);
}

static void
activate_save (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save as text"), GTK_WINDOW (widget),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _("Missing.txt"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_row (RgaRescuedWindow  *self,
         const RgaSalvaged *table)
{
  g_autofree char *missing = rga_rescue_words_missing (table, NAMES_IN_A_ROW);
  GtkWidget *row = NULL;

  if (missing == NULL)
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rga_rescue_words_title (table));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), missing);
  adw_preferences_group_add (self->group, row);
}

static void
rga_rescued_window_finalize (GObject *object)
{
  g_free (RGA_RESCUED_WINDOW (object)->text);

  G_OBJECT_CLASS (rga_rescued_window_parent_class)->finalize (object);
}

static void
rga_rescued_window_class_init (RgaRescuedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_rescued_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-rescued-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaRescuedWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, RgaRescuedWindow, group);
  gtk_widget_class_bind_template_child (widget_class, RgaRescuedWindow, close_button);
  gtk_widget_class_install_action (widget_class, "rescued.copy", NULL, activate_copy);
  gtk_widget_class_install_action (widget_class, "rescued.save", NULL, activate_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rga_rescued_window_init (RgaRescuedWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_focus (GTK_WINDOW (self), self->close_button);
}

GtkWidget *
rga_rescued_window_new (GtkWindow       *parent,
                        const GPtrArray *tables,
                        const char      *name)
{
  RgaRescuedWindow *self = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && tables != NULL && name != NULL, NULL);

  self = g_object_new (RGA_TYPE_RESCUED_WINDOW, "transient-for", parent, NULL);
  summary = rga_rescue_words_summary (tables);
  markup = g_markup_escape_text (summary, -1);
  self->text = rga_rescue_words_text (tables, name);
  adw_preferences_group_set_description (self->group, markup);
  for (guint i = 0; i < tables->len; i++)
    add_row (self, tables->pdata[i]);

  return GTK_WIDGET (self);
}
