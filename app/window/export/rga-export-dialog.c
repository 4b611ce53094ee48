/* rga-export-dialog.c */
#include "rga-export-dialog.h"

#include "rga-export-job.h"
#include "rga-list-name.h"
#include "rga-say.h"

#include <glib/gi18n.h>

struct _RgaExportDialog
{
  AdwWindow parent_instance;

  AdwComboRow *view_row;
  AdwComboRow *level_row;
  AdwComboRow *language_row;
  AdwComboRow *kind_row;
  AdwComboRow *theme_row;
  GtkLabel    *pages_label;
  GtkSpinner  *spinner;
  GtkWidget   *export_button;

  RgaDocument      *document;
  RgaPictureOptions options;   /* as the dialog began; choices go over it */
  char             *path;      /* being written */
  GCancellable     *writing;
  gboolean          is_filling;
};

G_DEFINE_FINAL_TYPE (RgaExportDialog, rga_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the rows of kind_row. */
static const char *const suffixes[] = { "png", "svg", "pdf" };

static RgaPictureOptions
get_choices (RgaExportDialog *self)
{
  RgaPictureOptions options = self->options;

  options.view = adw_combo_row_get_selected (self->view_row);
  options.level = adw_combo_row_get_selected (self->level_row);
  options.language = adw_combo_row_get_selected (self->language_row);
  options.theme = adw_combo_row_get_selected (self->theme_row);
  options.page = 0;

  return options;
}

static void
show_choices (RgaExportDialog *self)
{
  self->is_filling = TRUE;
  adw_combo_row_set_selected (self->view_row, self->options.view);
  adw_combo_row_set_selected (self->level_row, self->options.level);
  adw_combo_row_set_selected (self->language_row, self->options.language);
  adw_combo_row_set_selected (self->theme_row, self->options.theme);
  self->is_filling = FALSE;
}

static void
choice_changed_cb (RgaExportDialog *self)
{
  RgaPictureOptions options = get_choices (self);
  g_autoptr(GPtrArray) pages = NULL;
  g_autofree char *text = NULL;

  if (self->is_filling)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->level_row), options.view == RGA_PICTURE_TIMELINE);
  options.page = 1;
  pages = rga_picture_pages (rga_document_get_plan (self->document), &options);
  text = g_strdup_printf ("%d", ((const RgaScene *) pages->pdata[0])->n_pages);
  gtk_label_set_label (self->pages_label, text);
}

/* the file */

/* Pages that became files of their own have the folder in common. */
static void
toast_done (GtkWidget  *window,
            const char *path,
            guint       n_pages)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean is_one = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *uri = g_filename_to_uri (is_one ? path : folder, NULL, NULL);
  g_autofree char *sentence = NULL;
  AdwToast *toast = NULL;

  sentence = g_strdup_printf (ngettext ("Exported: %u page", "Exported: %u pages", n_pages), n_pages);
  toast = rga_say_with_button (window, sentence, is_one ? _("_Open") : _("_Show folder"));
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_action_name (toast, "win.open-outside");
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(RgaExportDialog) self = data;
  g_autoptr(GError) error = NULL;
  guint n_pages = rga_export_job_finish (result, &error);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  g_application_release (g_application_get_default ());
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_sensitive (self->export_button, TRUE);
  if (window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    rga_say_error (GTK_WIDGET (window), error);
  else
    toast_done (GTK_WIDGET (window), self->path, n_pages);

  gtk_window_close (GTK_WINDOW (self));
}

/* The kind follows the ending, so a name without one gets it. */
static char *
path_with_suffix (GFile      *file,
                  const char *suffix)
{
  g_autofree char *path = g_file_get_path (file);
  RgaPictureKind kind;

  if (path != NULL && rga_picture_kind_of_path (path, &kind))
    return g_steal_pointer (&path);

  return g_strconcat (path, ".", suffix, NULL);
}

/* Whoever quits meanwhile cancels it, and it is tidied up before the program ends. */
static void
start_writing (RgaExportDialog *self,
               GFile           *file)
{
  RgaPictureOptions options = get_choices (self);

  g_free (self->path);
  self->path = path_with_suffix (file, suffixes[adw_combo_row_get_selected (self->kind_row)]);
  gtk_spinner_start (self->spinner);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  g_application_hold (g_application_get_default ());
  rga_export_job_start (rga_document_get_plan (self->document), &options, self->path, self->writing,
                        written_cb, g_object_ref (self));
}

static void
response_cb (RgaExportDialog *self,
             int              response,
             GtkNativeDialog *dialog)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    start_writing (self, file);

  g_object_unref (dialog);
}

static char *
suggest_name (RgaExportDialog *self)
{
  const char *suffix = suffixes[adw_combo_row_get_selected (self->kind_row)];
  const char *title = rga_document_get_title (self->document);
  char *name = g_strdup_printf ("%s.%s", title != NULL && *title != '\0' ? title : "agenda", suffix);

  return g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
}

static void
export_clicked_cb (RgaExportDialog *self)
{
  GtkFileChooserNative *dialog = NULL;
  g_autofree char *name = suggest_name (self);

  dialog = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* However it goes: Cancel, Escape, or together with the window. */
static void
rga_export_dialog_unmap (GtkWidget *widget)
{
  g_cancellable_cancel (RGA_EXPORT_DIALOG (widget)->writing);

  GTK_WIDGET_CLASS (rga_export_dialog_parent_class)->unmap (widget);
}

static void
rga_export_dialog_dispose (GObject *object)
{
  g_clear_object (&RGA_EXPORT_DIALOG (object)->writing);
  g_clear_object (&RGA_EXPORT_DIALOG (object)->document);

  G_OBJECT_CLASS (rga_export_dialog_parent_class)->dispose (object);
}

static void
rga_export_dialog_finalize (GObject *object)
{
  g_free (RGA_EXPORT_DIALOG (object)->path);

  G_OBJECT_CLASS (rga_export_dialog_parent_class)->finalize (object);
}

static void
rga_export_dialog_class_init (RgaExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_export_dialog_finalize;
  widget_class->unmap = rga_export_dialog_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, view_row);
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, level_row);
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, pages_label);
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, RgaExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
}

static void
rga_export_dialog_init (RgaExportDialog *self)
{
  self->writing = g_cancellable_new ();
  self->is_filling = TRUE;   /* until there is a document to count pages of */
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_list_name (gtk_widget_get_ancestor (GTK_WIDGET (self->pages_label), GTK_TYPE_LIST_BOX), _("Pages"));
}

void
rga_export_dialog_present (GtkWindow               *parent,
                           RgaDocument             *document,
                           const RgaPictureOptions *options)
{
  RgaExportDialog *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (RGA_IS_DOCUMENT (document));

  self = g_object_new (RGA_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  self->options = *options;
  show_choices (self);
  choice_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
