#include "rga-progress-export.h"

#include "rga-export-job.h"
#include "rga-say.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget       *from;
  RgaPlan         *plan;       /* the worker's own */
  RgaReportOptions options;
  char            *path;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_object (&self->from);
  g_clear_object (&self->plan);
  g_free (self->path);
  g_free (self);
}

static void
write_report (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  if (rga_report_write (self->plan, &self->options, self->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  const Job *self = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_path_get_basename (self->path), *sentence = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      rga_say_error (self->from, error);
      return;
    }
  /* Translators: %s is a file name. */
  sentence = g_strdup_printf (_("The report is in “%s”"), name);
  rga_say (self->from, sentence);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  Job *self = data;
  g_autoptr(GTask) task = NULL;

  g_object_unref (dialog);
  self->path = file != NULL ? g_file_get_path (file) : NULL;
  if (self->path == NULL)    /* cancelled; a place without a path is not offered */
    {
      job_free (self);
      return;
    }
  task = g_task_new (NULL, NULL, written_cb, NULL);
  g_task_set_source_tag (task, rga_progress_export);
  g_task_set_task_data (task, self, job_free);
  g_task_run_in_thread (task, write_report);
}

static char *
suggest_name (RgaDocument            *document,
              const RgaReportOptions *options)
{
  const char *title = rga_document_get_title (document);
  g_autofree char *report = rga_report_title (options);
  char *name = g_strdup_printf ("%s - %s.odt", title != NULL && *title != '\0' ? title : "agenda", report);

  return g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
}

void
rga_progress_export (GtkWidget              *from,
                     RgaDocument            *document,
                     const RgaReportOptions *options)
{
  g_autofree char *name = suggest_name (document, options);
  GtkFileChooserNative *dialog;
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (GTK_IS_WIDGET (from) && RGA_IS_DOCUMENT (document));

  job->from = g_object_ref (from);
  job->plan = rga_plan_snapshot (rga_document_get_plan (document));
  job->options = *options;
  dialog = gtk_file_chooser_native_new (_("Export report"), GTK_WINDOW (gtk_widget_get_root (from)), GTK_FILE_CHOOSER_ACTION_SAVE,
                                        NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), job);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
