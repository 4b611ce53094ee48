/* rga-document-theirs.c
 *
 * Who wrote what others put in the user's file: the newest step in its own history.
 */
#include "rga-document-outside.h"

#include "rga-document-private.h"
#include "rga-platform.h"
#include "rga-working-copy-private.h"

typedef struct
{
  GFile        *file;
  char         *folder;       /* of working copies */
  RgaFileState  known;        /* from which it was read last; all 0 = never */
  RgaFileState  state;
  RgaRevision  *newest;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->file);
  g_free (reading->folder);
  rga_revision_free (reading->newest);
  g_free (reading);
}

/* A step of somebody: bringing an older file up to this version is not one, and what
 * another program did to it has no author. */
static RgaRevision *
steal_newest (GPtrArray *steps)
{
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      RgaRevision *step = steps->pdata[i];

      if (step->action == RGA_ACTION_OUTSIDE)
        return NULL;
      if (step->action != RGA_ACTION_UPGRADE)
        return g_ptr_array_steal_index (steps, i);
    }

  return NULL;
}

/* From a checked copy, as opening would: what others wrote may be anything. */
static void
read_copy (Reading    *reading,
           const char *folder)
{
  g_autofree char *path = rga_working_copy_path (folder);
  g_autoptr(GPtrArray) steps = NULL;
  RgaPlanFileFound found = { 0 };
  RgaStore *store = NULL;

  if (!rga_plan_file_adopt (reading->file, path, &found, NULL, NULL))
    {
      rga_file_state_read (reading->file, &reading->state, NULL, NULL, NULL);
      return;
    }

  reading->state = found.state;
  g_free (found.left_out);
  store = rga_store_open (path, NULL);
  steps = store == NULL ? NULL : rga_store_history (store, 3, NULL);
  reading->newest = steal_newest (steps);
  g_clear_pointer (&store, rga_store_close);
}

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  gboolean is_known = reading->known.size != 0
                      && rga_file_state_compare (&reading->known, reading->file, NULL) == RGA_FILE_SAME;
  int lock = -1;
  g_autofree char *folder = is_known ? NULL : rga_working_copy_prepare (reading->folder, &lock, NULL);

  if (folder != NULL)
    {
      read_copy (reading, folder);
      rga_working_copy_remove (folder);
    }
  rga_platform_unlock (lock);
  g_task_return_boolean (task, reading->state.size != 0);
}

/* An older version of our own in its place was not written by anybody just now. */
static gboolean
is_own (RgaDocument       *self,
        const RgaRevision *step)
{
  return rga_store_count_after (self->store, &step->revision) >= 0;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  Reading *reading = g_task_get_task_data (G_TASK (result));

  self->reads_theirs = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->store == NULL)
    return;

  self->theirs_state = reading->state;
  g_clear_pointer (&self->theirs, rga_revision_free);
  if (reading->newest != NULL && !is_own (self, reading->newest))
    self->theirs = g_steal_pointer (&reading->newest);
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_SAVE_STATE]);
}

static gboolean
is_overtaken (RgaDocument *self)
{
  return g_error_matches (self->save_error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
}

void
rga_document_read_theirs (RgaDocument *self)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (self->reads_theirs || self->store == NULL || self->file == NULL || !is_overtaken (self))
    return;

  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (self->file);
  reading->folder = g_path_get_dirname (self->working_copy);
  reading->known = self->theirs_state;
  self->reads_theirs = TRUE;
  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_worker);
}

const RgaRevision *
rga_document_get_theirs (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return is_overtaken (self) ? self->theirs : NULL;
}
