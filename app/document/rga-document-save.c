#include "rga-config.h"

#include "rga-document-private.h"

#define AUTOSAVE_PAUSE  2     /* s after the last step … */
#define AUTOSAVE_LATEST 30    /* … but never longer than this after the first, and before a new try */
#define LARGE           (50 * 1024 * 1024)   /* bytes; writing such a file whole is work */

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

void
rga_document_note_saved (RgaDocument  *self,
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
    schedule (self, error != NULL || g_atomic_int_get (&self->is_large) ? AUTOSAVE_LATEST : AUTOSAVE_PAUSE);
}

void
rga_document_note_size (RgaDocument *self)
{
  g_atomic_int_set (&self->is_large, self->origin.state.size > LARGE);
}

void
rga_document_note_unsaved (RgaDocument  *self,
                           const GError *error)
{
  rga_document_note_saved (self, rga_store_get_sequence (self->store), error);
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

/* A new step starts the pause again, unless the first one has waited long enough. A
 * large file is written when its planner rests, not while he works. */
void
rga_document_note_step (RgaDocument *self)
{
  gint64 now = g_get_monotonic_time ();
  gboolean is_large = g_atomic_int_get (&self->is_large);

  if (self->waiting_since == 0)
    self->waiting_since = now;
  if (self->save_state != RGA_SAVE_SAVING)
    rga_document_set_save_state (self, RGA_SAVE_LOCAL_ONLY);
  if (is_large)
    schedule (self, AUTOSAVE_LATEST);
  else if (self->autosave_source == 0 || now - self->waiting_since < (AUTOSAVE_LATEST - AUTOSAVE_PAUSE) * G_USEC_PER_SEC)
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
