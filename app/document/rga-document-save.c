#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>

#include "rga-plan-file.h"

#define AUTOSAVE_PAUSE  2     /* s after the last step … */
#define AUTOSAVE_LATEST 30    /* … but never longer than this after the first, and before a new try */

void
rga_document_set_save_state (RgaDocument  *self,
                             RgaSaveState  state)
{
  if (self->save_state == state)
    return;

  self->save_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_SAVE_STATE]);
}

RgaSaveState
rga_document_get_save_state (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), RGA_SAVE_LOCAL_ONLY);

  return self->save_state;
}

const GError *
rga_document_get_save_error (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->save_error;
}

static void schedule (RgaDocument *self,
                      guint        seconds);

/* `sequence` is how far the working copy was when publishing began. */
static void
note_published (RgaDocument  *self,
                gint64        sequence,
                const GError *error)
{
  gboolean whole = self->store != NULL && rga_store_get_sequence (self->store) == sequence;

  g_clear_error (&self->save_error);
  if (error != NULL)
    self->save_error = g_error_copy (error);
  if (error == NULL && whole)
    self->waiting_since = 0;
  rga_document_set_save_state (self, error == NULL && whole ? RGA_SAVE_SAVED : RGA_SAVE_LOCAL_ONLY);
  if (error != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_SAVE_STATE]);
  if (error != NULL || !whole)
    schedule (self, error != NULL ? AUTOSAVE_LATEST : AUTOSAVE_PAUSE);
}

static gboolean
publish (RgaDocument  *self,
         const char   *store_path,
         GFile        *file,
         GError      **error)
{
  gboolean done;

  g_mutex_lock (&self->publishing);
  done = rga_plan_file_publish (store_path, file, NULL, error);
  g_mutex_unlock (&self->publishing);

  return done;
}

static gboolean
refuse_without_file (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("This agenda has no file yet. Your work is safe on this computer. Choose a name and a folder for it."));

  return FALSE;
}

static gboolean
save_to (RgaDocument  *self,
         GFile        *file,
         GError      **error)
{
  g_autoptr(GError) reason = NULL;
  gint64 sequence = rga_store_get_sequence (self->store);

  if (publish (self, rga_store_get_path (self->store), file, &reason))
    return TRUE;

  if (self->file == file)
    note_published (self, sequence, reason);
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

gboolean
rga_document_save (RgaDocument  *self,
                   GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (self->file == NULL)
    return refuse_without_file (error);
  /* A file of a newer program is only looked at: it stays byte for byte. */
  if (rga_store_is_read_only (self->store))
    return TRUE;
  if (!save_to (self, self->file, error))
    return FALSE;

  note_published (self, rga_store_get_sequence (self->store), NULL);

  return TRUE;
}

gboolean
rga_document_save_as (RgaDocument  *self,
                      GFile        *file,
                      GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!save_to (self, file, error))
    return FALSE;

  g_set_object (&self->file, file);
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_FILE]);
  note_published (self, rga_store_get_sequence (self->store), NULL);

  return TRUE;
}

gboolean
rga_document_save_copy (RgaDocument  *self,
                        GFile        *file,
                        GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return publish (self, rga_store_get_path (self->store), file, error);
}

/* What the worker gets: nothing of the document that may change under it. */
typedef struct
{
  char  *store_path;
  GFile *file;
  gint64 sequence;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->store_path);
  g_object_unref (job->file);
  g_free (job);
}

static void
publish_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (publish (RGA_DOCUMENT (source), job->store_path, job->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
published_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  g_autoptr(GTask) outer = data;
  Job *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (self->store != NULL && self->file != NULL && g_file_equal (self->file, job->file))
    note_published (self, job->sequence, error);
  if (error != NULL)
    g_task_return_error (outer, error);
  else
    g_task_return_boolean (outer, TRUE);
}

void
rga_document_save_async (RgaDocument         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) outer = NULL;
  g_autoptr(GTask) worker = NULL;
  g_autoptr(GError) error = NULL;
  Job *job;

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  outer = g_task_new (self, NULL, callback, data);
  if (self->file == NULL)
    {
      refuse_without_file (&error);
      g_task_return_error (outer, g_steal_pointer (&error));
      return;
    }
  if (rga_store_is_read_only (self->store))
    {
      g_task_return_boolean (outer, TRUE);
      return;
    }

  job = g_new0 (Job, 1);
  job->store_path = g_strdup (rga_store_get_path (self->store));
  job->file = g_object_ref (self->file);
  job->sequence = rga_store_get_sequence (self->store);
  rga_document_stop_autosave (self);
  rga_document_set_save_state (self, RGA_SAVE_SAVING);
  worker = g_task_new (self, NULL, published_cb, g_steal_pointer (&outer));
  g_task_set_task_data (worker, job, job_free);
  g_task_run_in_thread (worker, publish_in_worker);
}

gboolean
rga_document_save_finish (RgaDocument   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
autosave_cb (gpointer data)
{
  RgaDocument *self = data;

  self->autosave_source = 0;
  if (self->save_state == RGA_SAVE_SAVING)
    schedule (self, AUTOSAVE_PAUSE);
  else
    rga_document_save_async (self, NULL, NULL);

  return G_SOURCE_REMOVE;
}

void
rga_document_stop_autosave (RgaDocument *self)
{
  g_clear_handle_id (&self->autosave_source, g_source_remove);
}

static void
schedule (RgaDocument *self,
          guint        seconds)
{
  rga_document_stop_autosave (self);
  if (self->autosave && self->file != NULL && self->store != NULL)
    self->autosave_source = g_timeout_add_seconds (seconds, autosave_cb, self);
}

/* A new step starts the pause again, unless the first one has waited long enough. */
void
rga_document_note_step (RgaDocument *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->waiting_since == 0)
    self->waiting_since = now;
  if (self->save_state != RGA_SAVE_SAVING)
    rga_document_set_save_state (self, RGA_SAVE_LOCAL_ONLY);
  if (self->autosave_source == 0 || now - self->waiting_since < (AUTOSAVE_LATEST - AUTOSAVE_PAUSE) * G_USEC_PER_SEC)
    schedule (self, AUTOSAVE_PAUSE);
}

void
rga_document_set_autosave (RgaDocument *self,
                           gboolean     autosave)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));

  self->autosave = autosave;
  if (!autosave)
    rga_document_stop_autosave (self);
  else if (self->waiting_since != 0)
    schedule (self, AUTOSAVE_PAUSE);
}
