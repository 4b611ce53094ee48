/* rga-document-open.c
 *
 * A file of the user's becomes an open plan: read whole, checked, copied to a
 * working copy and loaded. In a worker nobody waits for it.
 */
#include "rga-config.h"

#include "rga-document-private.h"

#include "rga-plan-file.h"
#include "rga-platform.h"
#include "rga-working-copy-private.h"

/* The document's id, for the name of the folder. */
static gboolean
read_document_id (const char  *path,
                  RgaId       *id,
                  GError     **error)
{
  g_autoptr(RgaStore) store = rga_store_open (path, error);

  if (store == NULL)
    return FALSE;

  *id = rga_store_get_document_id (store);

  return TRUE;
}

static gboolean
adopt (RgaDocument   *self,
       const char    *prepared,
       GCancellable  *cancellable,
       GError       **error)
{
  g_autofree char *path = rga_working_copy_path (prepared);
  RgaId id;

  if (!rga_plan_file_adopt (self->file, path, cancellable, error) || !read_document_id (path, &id, error))
    return FALSE;

  self->working_copy = rga_working_copy_settle (prepared, &id, self->file, error);

  return self->working_copy != NULL;
}

static gboolean
load (RgaDocument  *self,
      GError      **error)
{
  g_autofree char *path = rga_working_copy_path (self->working_copy);

  self->store = rga_store_open (path, error);
  if (self->store == NULL || !rga_store_load (self->store, self->plan, error))
    return FALSE;

  rga_document_refresh_title (self);

  return TRUE;
}

static gboolean
open_prepared (RgaDocument   *self,
               const char    *prepared,
               GCancellable  *cancellable,
               GError       **error)
{
  if (adopt (self, prepared, cancellable, error) && load (self, error))
    return TRUE;

  g_clear_pointer (&self->store, rga_store_close);
  rga_platform_remove_folder (self->working_copy != NULL ? self->working_copy : prepared);

  return FALSE;
}

static RgaDocument *
open_file (GFile         *file,
           const char    *folder,
           const char    *device,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(RgaDocument) self = NULL;
  g_autofree char *prepared = NULL;

  prepared = rga_working_copy_prepare (folder, error);
  if (prepared == NULL)
    return NULL;

  self = g_object_new (RGA_TYPE_DOCUMENT, NULL);
  self->file = g_object_ref (file);
  self->device = g_strdup (device);
  if (!open_prepared (self, prepared, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

RgaDocument *
rga_document_open (GFile       *file,
                   const char  *folder,
                   const char  *device,
                   GError     **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (folder != NULL && device != NULL, NULL);

  return open_file (file, folder, device, NULL, error);
}

typedef struct
{
  GFile *file;
  char  *folder;
  char  *device;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_free (job->folder);
  g_free (job->device);
  g_free (job);
}

/* Opened for somebody who no longer waits: its working copy goes too. */
static void
discard (gpointer document)
{
  rga_document_discard (document);
  g_object_unref (document);
}

static void
open_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  RgaDocument *document = open_file (job->file, job->folder, job->device, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, discard);
  else
    g_task_return_error (task, error);
}

void
rga_document_open_async (GFile               *file,
                         const char          *folder,
                         const char          *device,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Job *job = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (folder != NULL && device != NULL);

  job = g_new0 (Job, 1);
  job->file = g_object_ref (file);
  job->folder = g_strdup (folder);
  job->device = g_strdup (device);
  task = g_task_new (file, cancellable, callback, data);
  g_task_set_task_data (task, job, job_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, open_in_worker);
}

RgaDocument *
rga_document_open_finish (GFile         *file,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
