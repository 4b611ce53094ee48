/* rga-export-job.c */
#include "rga-export-job.h"

typedef struct
{
  RgaPlan          *plan;      /* the worker's own */
  RgaPictureOptions options;
  char             *path;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->plan);
  g_free ((char *) job->options.title);
  g_free ((char *) job->options.variant);
  g_free (job->path);
  g_free (job);
}

static void
draw (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  guint n_pages = 0;
  GError *error = NULL;

  if (rga_picture_write (job->plan, &job->options, job->path, cancellable, &n_pages, &error))
    g_task_return_int (task, n_pages);
  else
    g_task_return_error (task, error);
}

void
rga_export_job_start (RgaPlan                 *plan,
                      const RgaPictureOptions *options,
                      const char              *path,
                      GCancellable            *cancellable,
                      GAsyncReadyCallback      callback,
                      gpointer                 data)
{
  g_autoptr(GTask) task = NULL;
  Job *job = NULL;

  g_return_if_fail (RGA_IS_PLAN (plan));
  g_return_if_fail (options != NULL && path != NULL);

  job = g_new0 (Job, 1);
  job->plan = rga_plan_snapshot (plan);
  job->options = *options;
  job->options.title = g_strdup (options->title);
  job->options.variant = g_strdup (options->variant);
  job->path = g_strdup (path);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, rga_export_job_start);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, draw);
}

guint
rga_export_job_finish (GAsyncResult  *result,
                       GError       **error)
{
  gssize n_pages = 0;

  g_return_val_if_fail (g_task_is_valid (result, NULL), 0);

  n_pages = g_task_propagate_int (G_TASK (result), error);

  return n_pages > 0 ? (guint) n_pages : 0;
}
