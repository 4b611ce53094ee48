/* rga-document-close.c
 *
 * An open plan comes to its end: what is still to be published is, a version is kept,
 * and the working copy goes. Nothing waits for a disk that need not.
 */
#include "rga-config.h"

#include "rga-document-outside.h"
#include "rga-document-private.h"
#include "rga-platform.h"
#include "rga-working-copy-private.h"

/* What is left to do on the disk once nobody edits any more; the document has let go
 * of it. */
typedef struct
{
  RgaStore *store;
  int       lock;
  char     *working_copy;     /* NULL = it stays, and another run of the program finds it */
  GFile    *kept;             /* NULL = no version of it is kept */
} Rest;

/* Only the row that made the plan is in the log. */
static gboolean
is_untouched (RgaDocument *self)
{
  return rga_store_get_sequence (self->store) <= 1;
}

static Rest *
take_rest (RgaDocument *self,
           gboolean     is_done,
           gboolean     keeps_version)
{
  Rest *rest = g_new0 (Rest, 1);

  rga_document_stop_autosave (self);
  rga_document_fall_silent (self);
  g_cancellable_cancel (self->looking_beside);
  rest->store = g_steal_pointer (&self->store);
  rest->lock = self->lock;
  self->lock = -1;
  rest->working_copy = is_done ? g_strdup (self->working_copy) : NULL;
  rest->kept = keeps_version ? g_object_ref (self->file) : NULL;

  return rest;
}

static void
rest_free (Rest *rest)
{
  g_free (rest->working_copy);
  g_clear_object (&rest->kept);
  g_free (rest);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rest, rest_free)

/* In whichever thread. */
static void
finish (RgaDocument *self,
        Rest        *rest)
{
  if (rest->kept != NULL)
    rga_document_keep_version (self, rest->kept, TRUE);
  rga_store_close (g_steal_pointer (&rest->store));
  if (rest->working_copy != NULL)
    rga_working_copy_remove (rest->working_copy);
  rga_platform_unlock (rest->lock);
}

static Rest *
take_closed (RgaDocument *self)
{
  return take_rest (self, self->file != NULL || is_untouched (self), self->file != NULL && rga_document_peek_undo (self) != NULL);
}

gboolean
rga_document_has_unsent (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (rga_document_is_as_opened (self) && rga_id_equal (&self->origin.newest, &self->opened))
    return FALSE;   /* what was done came to nothing, and the file never had it */

  return rga_store_count_after (self->store, &self->origin.newest) != 0;
}

/* What others made of the file does not need to be known by who did nothing in it. */
static gboolean
has_nothing_to_say (RgaDocument *self)
{
  return g_error_matches (self->save_error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN) && !rga_document_has_unsent (self);
}

static gboolean
is_published (RgaDocument *self)
{
  return self->file == NULL || self->save_state == RGA_SAVE_SAVED || has_nothing_to_say (self);
}

/* That others changed the file may turn out only now. */
static gboolean
save_what_is_to_say (RgaDocument  *self,
                     GError      **error)
{
  g_autoptr(GError) reason = NULL;

  if (rga_document_save (self, &reason) || has_nothing_to_say (self))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

gboolean
rga_document_close (RgaDocument  *self,
                    GError      **error)
{
  g_autoptr(Rest) rest = NULL;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self), FALSE);

  rga_document_stop_autosave (self);
  if (self->store == NULL)
    return TRUE;
  if (!is_published (self) && !save_what_is_to_say (self, error))
    return FALSE;

  rest = take_closed (self);
  finish (self, rest);

  return TRUE;
}

void
rga_document_discard (RgaDocument *self)
{
  g_autoptr(Rest) rest = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (self->store == NULL)
    return;

  rest = take_rest (self, TRUE, FALSE);
  finish (self, rest);
}

void
rga_document_leave (RgaDocument *self)
{
  g_autoptr(Rest) rest = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (self->store == NULL)
    return;

  rest = take_rest (self, !rga_document_has_unsent (self), FALSE);
  finish (self, rest);
}

/* -- in a worker ---------------------------------------------------------- */

static void
finish_in_worker (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  finish (source, data);
  g_task_return_boolean (task, TRUE);
}

static void
finish_later (GTask *task)
{
  g_task_set_task_data (task, take_closed (g_task_get_source_object (task)), (GDestroyNotify) rest_free);
  g_task_run_in_thread (task, finish_in_worker);
}

/* When it went well, the end of publishing goes on with closing. */
static void
closing_saved_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  GError *error = NULL;

  if (rga_document_save_finish (self, result, &error))
    return;

  if (self->closing != NULL && has_nothing_to_say (self))
    {
      g_error_free (error);
      rga_document_go_on_closing (self);
    }
  else if (self->closing != NULL)
    {
      g_autoptr(GTask) closing = g_steal_pointer (&self->closing);

      g_task_return_error (closing, error);
    }
  else
    g_error_free (error);
}

/* Of a plan that was to have a file and did not get it. */
static gboolean
has_no_place (RgaDocument *self)
{
  return self->file == NULL && self->save_error != NULL;
}

void
rga_document_go_on_closing (RgaDocument *self)
{
  g_autoptr(GTask) closing = NULL;

  if (self->closing == NULL || self->n_publishing > 0)
    return;

  if (self->store != NULL && !is_published (self))
    {
      rga_document_save_async (self, closing_saved_cb, NULL);
      return;
    }

  closing = g_steal_pointer (&self->closing);
  if (self->store == NULL)
    g_task_return_boolean (closing, TRUE);
  else if (has_no_place (self))
    g_task_return_error (closing, g_error_copy (self->save_error));
  else
    finish_later (closing);
}

void
rga_document_close_async (RgaDocument         *self,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->closing == NULL);

  rga_document_stop_autosave (self);
  self->closing = g_task_new (self, NULL, callback, data);
  rga_document_go_on_closing (self);
}

gboolean
rga_document_close_finish (RgaDocument   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
