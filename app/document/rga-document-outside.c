#include "rga-config.h"

#include "rga-document-outside.h"

#include <glib/gi18n-lib.h>

#include "rga-document-private.h"
#include "rga-platform.h"
#include "rga-publish.h"

typedef struct
{
  GFile        *file;
  RgaFileState  known;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->file);
  g_free (look);
}

static void
look_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Look *look = data;
  GError *error = NULL;

  if (rga_publish_check (look->file, &look->known, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Saving in between is how we know it now: then nobody else was seen. A drive that
 * cannot be reached is told of when there is something to save. */
static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  const Look *look = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  self->is_looking = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error) || self->store == NULL || self->save_state == RGA_SAVE_SAVING)
    return;
  if (!rga_document_knows (self, look->file, &look->known))
    return;
  if (g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN)
      || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_MOVED))
    rga_document_note_unsaved (self, error);
}

void
rga_document_look_outside (RgaDocument *self)
{
  g_autoptr(GTask) task = NULL;
  Look *look = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (self->is_looking || self->store == NULL || self->file == NULL || self->save_state == RGA_SAVE_SAVING)
    return;

  look = g_new0 (Look, 1);
  look->file = g_object_ref (self->file);
  look->known = self->origin.state;
  self->is_looking = TRUE;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_worker);
}

/* -- what the person chooses ---------------------------------------------- */

typedef struct _Choice Choice;

typedef void (*TakeFunc) (RgaDocument  *self,
                          const Choice *choice);

/* Looks or reads in a worker; then the document takes it, and saves. */
struct _Choice
{
  TakeFunc      take;
  GFile        *file;      /* that was chosen */
  GFile        *own;       /* as it was when that was asked */
  RgaFileState  state;     /* of the own */
};

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->file);
  g_object_unref (choice->own);
  g_free (choice);
}

static void
choice_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(GTask) outer = data;
  GError *error = NULL;

  if (rga_document_save_finish (RGA_DOCUMENT (source), result, &error))
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
}

/* `data` is the caller's task. */
static void
choice_made_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  g_autoptr(GTask) outer = data;
  const Choice *choice = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) && self->store != NULL)
    {
      choice->take (self, choice);
      rga_document_save_async (self, choice_saved_cb, g_steal_pointer (&outer));
    }
  else if (error != NULL)
    g_task_return_error (outer, error);
  else
    g_task_return_boolean (outer, TRUE);
}

static void
start_choice (GTask           *outer,
              GFile           *file,
              GTaskThreadFunc  work,
              TakeFunc         take)
{
  RgaDocument *self = g_task_get_source_object (outer);
  g_autoptr(GTask) task = g_task_new (self, NULL, choice_made_cb, outer);
  Choice *choice = g_new0 (Choice, 1);

  choice->take = take;
  choice->file = g_object_ref (file);
  choice->own = g_object_ref (self->file);
  choice->state = self->origin.state;
  g_task_set_task_data (task, choice, choice_free);
  g_task_run_in_thread (task, work);
}

static void
follow_in_worker (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  const Choice *choice = data;

  if (rga_publish_check (choice->file, &choice->state, NULL, NULL))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED, "%s",
                             _("That is not the file this agenda was in, or somebody changed it. Nothing was written to it. "
                               "Choose the file that was moved, or save in another place."));
}

static void
take_followed (RgaDocument  *self,
               const Choice *choice)
{
  rga_document_set_file (self, choice->file);
}

void
rga_document_follow_async (RgaDocument         *self,
                           GFile               *file,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL && self->file != NULL);
  g_return_if_fail (G_IS_FILE (file));

  start_choice (g_task_new (self, NULL, callback, data), file, follow_in_worker, take_followed);
}

/* What is there now, in full, elsewhere. */
static gboolean
keep_theirs (GFile         *file,
             GFile         *kept,
             RgaFileState  *theirs,
             GError       **error)
{
  g_autofree char *path = g_file_get_path (kept);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) reason = NULL;

  if (path != NULL && rga_file_state_read (file, theirs, &bytes, NULL, &reason)
      && rga_platform_write_new (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &reason))
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK,
                       _("The version of the other could not be kept, so it was left as it is. Your work is safe on this computer. "
                         "Save it in another place."));
  rga_store_error_set_cause (error, reason);

  return FALSE;
}

static void
keep_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Choice *choice = data;
  GError *error = NULL;

  if (!keep_theirs (choice->own, choice->file, &choice->state, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  rga_document_keep_version (source, choice->file, TRUE);
  g_task_return_boolean (task, TRUE);
}

static void
take_known (RgaDocument  *self,
            const Choice *choice)
{
  rga_document_know (self, &choice->state);
}

void
rga_document_replace_async (RgaDocument         *self,
                            GFile               *kept,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL && self->file != NULL);
  g_return_if_fail (G_IS_FILE (kept));

  start_choice (g_task_new (self, NULL, callback, data), kept, keep_in_worker, take_known);
}

GPtrArray *
rga_document_get_leftovers (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->leftovers;
}
