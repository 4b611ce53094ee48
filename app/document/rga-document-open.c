/* rga-document-open.c
 *
 * A file of the user's becomes an open plan: read whole, checked, copied to a
 * working copy and loaded. In a worker nobody waits for it.
 */
#include "rga-config.h"

#include "rga-leftover-private.h"

#include "rga-plan-file.h"
#include "rga-platform.h"
#include "rga-working-copy-private.h"

/* The document's id, for the name of the folder; the newest step is what the file has. */
static gboolean
read_adopted (RgaDocument  *self,
              const char   *path,
              RgaId        *id,
              GError      **error)
{
  g_autoptr(RgaStore) store = rga_store_open (path, error);

  if (store == NULL)
    return FALSE;

  *id = rga_store_get_document_id (store);
  self->origin.newest = rga_store_get_head (store);

  return TRUE;
}

/* The working copy says what it is of. */
static gboolean
write_origin (RgaDocument  *self,
              const char   *working_copy,
              GError      **error)
{
  g_autoptr(GError) reason = NULL;

  if (rga_origin_write (&self->origin, working_copy, &reason))
    return TRUE;

  rga_working_copy_set_error (error);
  rga_store_error_set_cause (error, reason);

  return FALSE;
}

static gboolean
claim (RgaDocument  *self,
       GError      **error)
{
  self->lock = rga_working_copy_lock (self->working_copy);
  if (self->lock >= 0)
    return write_origin (self, self->working_copy, error);

  rga_working_copy_set_error (error);

  return FALSE;
}

/* It gets its name when all of it is there: before, a killed run leaves nothing to go on
 * with, and it is cleared away. */
static gboolean
adopt (RgaDocument   *self,
       const char    *prepared,
       GCancellable  *cancellable,
       GError       **error)
{
  g_autofree char *path = rga_working_copy_path (prepared);
  RgaId id;

  if (!rga_plan_file_adopt (self->file, path, &self->found, cancellable, error) || !read_adopted (self, path, &id, error))
    return FALSE;

  self->origin.file = g_object_ref (self->file);
  self->origin.state = self->found.state;
  rga_document_note_size (self);
  if (write_origin (self, prepared, error))
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

  rga_store_follow (self->store, self->plan);
  rga_document_begin_sitting (self);

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
  rga_working_copy_remove (self->working_copy != NULL ? self->working_copy : prepared);

  return FALSE;
}

static RgaDocument *
new_document (GFile      *file,
              const char *device)
{
  RgaDocument *self = g_object_new (RGA_TYPE_DOCUMENT, NULL);

  g_set_object (&self->file, file);
  self->device = g_strdup (device);

  return self;
}

/* Its steps may be of another program; undo reaches them, for that had no end. */
static void
take_over_device (RgaDocument *self)
{
  g_autoptr(GPtrArray) newest = rga_store_history (self->store, 1, NULL);
  const RgaRevision *step = newest != NULL && newest->len > 0 ? newest->pdata[0] : NULL;

  if (step == NULL || step->device == NULL)
    return;

  g_free (self->device);
  self->device = g_strdup (step->device);
  rga_document_reach_back (self);
}

/* Nothing in it is touched before it opened whole. */
RgaDocument *
rga_document_take_over (const char  *working_copy,
                        GFile       *file,
                        const char  *device,
                        GError     **error)
{
  g_autoptr(RgaDocument) self = new_document (file, device);

  self->working_copy = g_strdup (working_copy);
  rga_origin_read (&self->origin, working_copy);
  rga_document_note_size (self);
  if (!claim (self, error) || !load (self, error))
    return NULL;

  take_over_device (self);
  self->found.notes = RGA_PLAN_FILE_RECOVERED;
  self->waiting_since = g_get_monotonic_time ();
  self->save_state = RGA_SAVE_LOCAL_ONLY;

  return g_steal_pointer (&self);
}

/* An earlier run was killed while it had this file open, and nobody touched the file
 * since: its work goes on. NULL without an error when there is no such run. */
static RgaDocument *
go_on (const GPtrArray *leftovers,
       GFile           *file,
       const char      *device)
{
  for (guint i = 0; i < leftovers->len; i++)
    {
      const RgaLeftover *leftover = leftovers->pdata[i];
      RgaDocument *self = rga_leftover_continues (leftover) ? rga_document_take_over (leftover->folder, file, device, NULL) : NULL;

      if (self != NULL)
        return self;
    }

  return NULL;
}

/* The file went on without an earlier run's steps, unless it has them after all. */
static void
note_leftovers (RgaDocument *self,
                GPtrArray   *leftovers)
{
  for (guint i = leftovers->len; i > 0; i--)
    if (rga_leftover_is_in (leftovers->pdata[i - 1], self->store))
      {
        rga_working_copy_remove (((const RgaLeftover *) leftovers->pdata[i - 1])->folder);
        g_ptr_array_remove_index (leftovers, i - 1);
      }

  g_ptr_array_unref (self->leftovers);
  self->leftovers = g_ptr_array_ref (leftovers);
  if (leftovers->len > 0)
    self->found.notes |= RGA_PLAN_FILE_HAS_LEFTOVER;
}

static RgaDocument *
open_file (GFile         *file,
           const char    *folder,
           const char    *device,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GPtrArray) leftovers = rga_leftovers_of (folder, file);
  g_autoptr(RgaDocument) self = go_on (leftovers, file, device);
  g_autofree char *prepared = NULL;

  if (self != NULL)
    return g_steal_pointer (&self);

  self = new_document (file, device);
  prepared = rga_working_copy_prepare (folder, &self->lock, error);
  if (prepared == NULL || !open_prepared (self, prepared, cancellable, error))
    {
      rga_store_error_set_operation (error, "open");
      return NULL;
    }
  note_leftovers (self, leftovers);

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
