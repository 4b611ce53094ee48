#include "rga-rescue.h"

#include "rga-platform.h"
#include "rga-publish.h"

/* -- what can be read -------------------------------------------------------- */

static GPtrArray *
rescue_in (const char          *folder,
           GFile               *damaged,
           GFile               *target,
           RgaSalvageProgress   progress,
           gpointer             data,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr(GPtrArray) tables = rga_salvage (damaged, path, progress, data, cancellable, error);
  RgaPublished published;

  if (tables == NULL ||
      !rga_publish (&(RgaPublishing) { .store_path = path, .file = target, .folder = folder }, &published, cancellable, error))
    return NULL;

  return g_steal_pointer (&tables);
}

GPtrArray *
rga_rescue (GFile               *damaged,
            GFile               *target,
            RgaSalvageProgress   progress,
            gpointer             data,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autofree char *folder = NULL;
  GPtrArray *tables;

  g_return_val_if_fail (G_IS_FILE (damaged) && G_IS_FILE (target), NULL);

  folder = g_dir_make_tmp ("regioagenda-XXXXXX", error);
  if (folder == NULL)
    return NULL;

  tables = rescue_in (folder, damaged, target, progress, data, cancellable, error);
  rga_platform_remove_folder (folder);
  rga_store_error_set_operation (error, "salvage");

  return tables;
}

/* -- in a worker --------------------------------------------------------------- */

typedef struct
{
  GFile              *target;
  RgaSalvageProgress  progress;
  gpointer            data;
} Job;

/* How far it is, on its way to where it is shown. */
typedef struct
{
  GTask *task;
  guint  n_done, n;
} Report;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->target);
  g_free (job);
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

/* Whoever stopped it, or is told already, is not told any more. */
static gboolean
report_cb (gpointer data)
{
  const Report *report = data;
  const Job *job = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (report->task)))
    job->progress (report->n_done, report->n, job->data);

  return G_SOURCE_REMOVE;
}

static void
send_report (guint    n_done,
             guint    n,
             gpointer task)
{
  Report *report = g_new (Report, 1);

  *report = (Report) { g_object_ref (task), n_done, n };
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, report_cb, report, report_free);
}

static void
rescue_in_worker (GTask        *task,
                  gpointer      damaged,
                  gpointer      data,
                  GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  GPtrArray *tables = rga_rescue (damaged, job->target, job->progress == NULL ? NULL : send_report, task, cancellable, &error);

  if (tables != NULL)
    g_task_return_pointer (task, tables, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
rga_rescue_async (GFile               *damaged,
                  GFile               *target,
                  RgaSalvageProgress   progress,
                  gpointer             progress_data,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Job *job = NULL;

  g_return_if_fail (G_IS_FILE (damaged) && G_IS_FILE (target));

  job = g_new (Job, 1);
  *job = (Job) { g_object_ref (target), progress, progress_data };
  task = g_task_new (damaged, cancellable, callback, data);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, rescue_in_worker);
}

GPtrArray *
rga_rescue_finish (GFile         *damaged,
                   GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, damaged), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* -- an earlier version ---------------------------------------------------------- */

typedef struct
{
  char  *versions;
  RgaId  remembered;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->versions);
  g_free (wish);
}

static RgaVersion *
find_whole (const char   *folder,
            GCancellable *cancellable)
{
  g_autoptr(GPtrArray) versions = rga_versions_list (folder, NULL);

  for (guint i = 0; versions != NULL && i < versions->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      RgaVersion *version = versions->pdata[i];

      rga_version_look (version, NULL);
      if (version->is_whole)
        return g_ptr_array_steal_index (versions, i);
    }

  return NULL;
}

static void
find_in_worker (GTask        *task,
                gpointer      damaged,
                gpointer      data,
                GCancellable *cancellable)
{
  const Wish *wish = data;
  RgaId id = wish->remembered;
  g_autofree char *folder = NULL;
  char name[RGA_ID_TEXT_SIZE];

  if (!rga_salvage_read_id (damaged, cancellable, &id))
    id = wish->remembered;
  folder = rga_id_is_none (&id) ? NULL : g_build_filename (wish->versions, rga_id_to_text (&id, name), NULL);
  g_task_return_pointer (task, folder == NULL ? NULL : find_whole (folder, cancellable), (GDestroyNotify) rga_version_free);
}

void
rga_rescue_find_version_async (GFile               *damaged,
                               const char          *versions,
                               const RgaId         *remembered,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Wish *wish = NULL;

  g_return_if_fail (G_IS_FILE (damaged) && versions != NULL && remembered != NULL);

  wish = g_new (Wish, 1);
  *wish = (Wish) { g_strdup (versions), *remembered };
  task = g_task_new (damaged, cancellable, callback, data);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, find_in_worker);
}

RgaVersion *
rga_rescue_find_version_finish (GFile         *damaged,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, damaged), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
