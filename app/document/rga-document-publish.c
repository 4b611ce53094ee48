/* rga-document-publish.c
 *
 * The working copy becomes the user's file, while one waits for it or in a worker.
 * One at a time: whoever writes holds `publishing`.
 */
#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>

#include "rga-publish.h"

typedef enum
{
  OWN_FILE,    /* as we know it, or nothing is written */
  AGAIN,       /* the same, or anew where it is gone */
  NEW_FILE,    /* the dialog asked whether it may be replaced; the plan's own from now on */
  COPY,
} Purpose;

/* What publishing needs of the document, and nothing that may change under it. */
typedef struct
{
  GFile  *file;
  Purpose purpose;
  char   *store_path;
  gint64  sequence;     /* how far the working copy was when it began */
} Job;

static Job *
job_new (RgaDocument *self,
         GFile       *file,
         Purpose      purpose)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->purpose = purpose;
  job->store_path = g_strdup (rga_store_get_path (self->store));
  job->sequence = rga_store_get_sequence (self->store);

  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->file);
  g_free (job->store_path);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* -- the file as we know it ----------------------------------------------- */

/* What cannot be noted is found out again at the next start, by reading the file. */
static void
note_origin (RgaDocument        *self,
             GFile              *file,
             const RgaPublished *published)
{
  g_autoptr(GError) error = NULL;

  g_set_object (&self->origin.file, file);
  if (published != NULL)
    {
      self->origin.state = published->state;
      self->origin.newest = published->newest;
      rga_document_note_size (self);
    }
  if (!rga_origin_write (&self->origin, self->working_copy, &error))
    g_debug ("%s", error->message);
}

gboolean
rga_document_knows (RgaDocument        *self,
                    GFile              *file,
                    const RgaFileState *state)
{
  gboolean knows;

  g_mutex_lock (&self->publishing);
  knows = self->origin.file != NULL && g_file_equal (self->origin.file, file)
          && rga_file_state_is_equal (&self->origin.state, state);
  g_mutex_unlock (&self->publishing);

  return knows;
}

void
rga_document_know (RgaDocument        *self,
                   const RgaFileState *state)
{
  g_mutex_lock (&self->publishing);
  self->origin.state = *state;
  g_mutex_unlock (&self->publishing);
}

static void
take_file (RgaDocument *self,
           GFile       *file)
{
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_FILE]);
}

void
rga_document_set_file (RgaDocument *self,
                       GFile       *file)
{
  g_mutex_lock (&self->publishing);
  note_origin (self, file, NULL);
  g_mutex_unlock (&self->publishing);
  take_file (self, file);
}

/* -- publishing ----------------------------------------------------------- */

/* It was saved in another place while this waited: what stands here is not ours any more. */
static gboolean
is_overtaken (RgaDocument *self,
              const Job   *job)
{
  return job->purpose == OWN_FILE && self->origin.file != NULL && !g_file_equal (self->origin.file, job->file);
}

static const RgaFileState *
find_known (RgaDocument *self,
            const Job   *job)
{
  GFile *known = self->origin.file;

  if (job->purpose == NEW_FILE || job->purpose == COPY || known == NULL || !g_file_equal (known, job->file))
    return NULL;

  return job->purpose == AGAIN && !g_file_query_exists (job->file, NULL) ? NULL : &self->origin.state;
}

static gboolean
publish (RgaDocument  *self,
         const Job    *job,
         GError      **error)
{
  RgaPublishing publishing = { .store_path = job->store_path, .file = job->file, .folder = self->working_copy,
                               .known = find_known (self, job) };
  g_autoptr(GError) reason = NULL;
  RgaPublished published;
  gboolean done;

  if (publishing.known != NULL)
    rga_document_keep_version (self, job->file, FALSE);
  done = rga_publish (&publishing, &published, NULL, &reason);
  if (done && job->purpose != COPY)
    note_origin (self, job->file, &published);
  if (publishing.known != NULL && g_error_matches (reason, RGA_STORE_ERROR, RGA_STORE_ERROR_HALF_WRITTEN))
    note_origin (self, NULL, NULL);
  rga_store_error_set_operation (&reason, job->purpose == COPY ? "copy" : "save");
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}

/* In whichever thread. */
static gboolean
run (RgaDocument  *self,
     const Job    *job,
     GError      **error)
{
  gboolean done;

  g_mutex_lock (&self->publishing);
  done = is_overtaken (self, job) || publish (self, job, error);
  g_mutex_unlock (&self->publishing);

  return done;
}

/* In the thread of the document. */
static void
note (RgaDocument  *self,
      const Job    *job,
      const GError *error)
{
  if (self->store == NULL || job->purpose == COPY)
    return;

  if (error == NULL && job->purpose != OWN_FILE)
    take_file (self, job->file);
  if (self->file == NULL || g_file_equal (self->file, job->file))
    rga_document_note_saved (self, job->sequence, error);
}

/* Whether there is anything to publish, and a place for it. */
typedef enum
{
  READY,
  NO_FILE,
  ONLY_LOOKED_AT,     /* a file of a newer program stays byte for byte */
} Readiness;

static Readiness
find_readiness (RgaDocument *self)
{
  if (self->file == NULL)
    return NO_FILE;

  return rga_store_is_read_only (self->store) ? ONLY_LOOKED_AT : READY;
}

static gboolean
refuse_without_file (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("This agenda has no file yet. Your work is safe on this computer. Choose a name and a folder for it."));

  return FALSE;
}

/* -- while one waits ------------------------------------------------------ */

static gboolean
publish_now (RgaDocument  *self,
             GFile        *file,
             Purpose       purpose,
             GError      **error)
{
  g_autoptr(Job) job = job_new (self, file, purpose);
  g_autoptr(GError) reason = NULL;
  gboolean done = run (self, job, &reason);

  note (self, job, reason);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}

gboolean
rga_document_save (RgaDocument  *self,
                   GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  switch (find_readiness (self))
    {
    case NO_FILE:
      return refuse_without_file (error);
    case READY:
      return publish_now (self, self->file, OWN_FILE, error);
    case ONLY_LOOKED_AT:
    default:
      return TRUE;
    }
}

gboolean
rga_document_save_as (RgaDocument  *self,
                      GFile        *file,
                      GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return publish_now (self, file, NEW_FILE, error);
}

/* -- in a worker ---------------------------------------------------------- */

static void
publish_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (run (RGA_DOCUMENT (source), data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
return_to (GTask  *task,
           GError *error)
{
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
published_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  g_autoptr(GTask) outer = data;
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->n_publishing--;
  note (self, g_task_get_task_data (G_TASK (result)), error);
  return_to (outer, error);
  rga_document_go_on_closing (self);
}

/* Takes over `outer`. */
static void
publish_later (GTask   *outer,
               GFile   *file,
               Purpose  purpose)
{
  RgaDocument *self = g_task_get_source_object (outer);
  g_autoptr(GTask) worker = g_task_new (self, NULL, published_cb, outer);

  self->n_publishing++;
  g_task_set_task_data (worker, job_new (self, file, purpose), (GDestroyNotify) job_free);
  g_task_run_in_thread (worker, publish_in_worker);
}

static void
save_own_later (RgaDocument         *self,
                Purpose              purpose,
                GAsyncReadyCallback  callback,
                gpointer             data)
{
  g_autoptr(GTask) outer = g_task_new (self, NULL, callback, data);
  g_autoptr(GError) error = NULL;
  Readiness readiness = find_readiness (self);

  if (readiness == NO_FILE)
    refuse_without_file (&error);
  if (readiness != READY)
    {
      return_to (outer, g_steal_pointer (&error));
      return;
    }

  rga_document_stop_autosave (self);
  rga_document_set_save_state (self, RGA_SAVE_SAVING);
  publish_later (g_steal_pointer (&outer), self->file, purpose);
}

void
rga_document_save_async (RgaDocument         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  save_own_later (self, OWN_FILE, callback, data);
}

void
rga_document_save_again_async (RgaDocument         *self,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  save_own_later (self, AGAIN, callback, data);
}

void
rga_document_save_as_async (RgaDocument         *self,
                            GFile               *file,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);
  g_return_if_fail (G_IS_FILE (file));

  publish_later (g_task_new (self, NULL, callback, data), file, NEW_FILE);
}

void
rga_document_save_copy_async (RgaDocument         *self,
                              GFile               *file,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);
  g_return_if_fail (G_IS_FILE (file));

  publish_later (g_task_new (self, NULL, callback, data), file, COPY);
}

gboolean
rga_document_save_finish (RgaDocument   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
