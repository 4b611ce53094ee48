#include "rga-config.h"

#include "rga-document-company.h"

#include <glib/gi18n-lib.h>

#include "rga-document-private.h"
#include "rga-presence-private.h"

#define SETTLE_MS 2000

/* One beat in a worker: what it says, and what it saw. */
typedef struct
{
  RgaPresence    *presence;
  RgaOpenNote     ours;
  gboolean        says;
  RgaOpenNote     let_go;
  gboolean        lets_go;
  RgaPresenceLook look;
} Beat;

static void
beat_free (gpointer data)
{
  Beat *beat = data;

  rga_presence_unref (beat->presence);
  rga_open_note_clear (&beat->ours);
  rga_open_note_clear (&beat->let_go);
  rga_presence_look_clear (&beat->look);
  g_free (beat);
}

static void
beat_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Beat *beat = data;

  rga_presence_beat (beat->presence, beat->says ? &beat->ours : NULL, beat->lets_go ? &beat->let_go : NULL, &beat->look);
  g_task_return_boolean (task, TRUE);
}

static void
note_look (RgaDocument           *self,
           const RgaPresenceLook *look)
{
  gint64 patience = (gint64) self->beat_ms * RGA_COMPANY_BEATS * 1000;
  gboolean is_news = rga_company_look (&self->company, look->found, &look->note, g_get_monotonic_time (), patience);

  if (is_news)
    g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_COMPANY]);
  if (!look->took_over || self->was_stopped)
    return;

  self->was_stopped = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_WAS_STOPPED]);
}

static void
beaten_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  const Beat *beat = g_task_get_task_data (G_TASK (result));

  self->is_beating = FALSE;
  if (self->presence == beat->presence)
    note_look (self, &beat->look);
  if (self->beats_again)
    rga_document_look_around (self);
}

static void
begin_beat (RgaDocument *self,
            gboolean     lets_go)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, beaten_cb, NULL);
  Beat *beat = g_new0 (Beat, 1);

  beat->presence = rga_presence_ref (self->presence);
  beat->says = !rga_document_is_read_only (self);
  rga_open_note_copy (&beat->ours, &self->opener);
  beat->lets_go = lets_go;
  if (lets_go)
    rga_open_note_copy (&beat->let_go, &self->company.note);
  self->is_beating = TRUE;
  self->beats_again = FALSE;
  g_task_set_task_data (task, beat, beat_free);
  g_task_run_in_thread (task, beat_in_worker);
}

/* A disk that does not answer is waited for by one worker, not by one a beat. */
void
rga_document_look_around (RgaDocument *self)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));

  self->beats_again = self->presence != NULL && self->is_beating;
  if (self->presence != NULL && !self->is_beating)
    begin_beat (self, FALSE);
}

static gboolean
beat_cb (gpointer data)
{
  rga_document_look_around (data);

  return G_SOURCE_CONTINUE;
}

static void
begin_beating (RgaDocument *self)
{
  self->presence = rga_presence_new (self->file, self->working_copy, self->device);
  self->beat_source = g_timeout_add (self->beat_ms, beat_cb, self);
  rga_document_look_around (self);
}

void
rga_document_fall_silent (RgaDocument *self)
{
  g_clear_handle_id (&self->beat_source, g_source_remove);
  g_clear_pointer (&self->presence, rga_presence_leave);
  self->beats_again = FALSE;
}

/* The note goes with the plan; only looking was for where it was. */
static void
file_changed_cb (RgaDocument *self)
{
  rga_document_fall_silent (self);
  rga_company_clear (&self->company);
  if (self->file != NULL && self->store != NULL)
    begin_beating (self);
  rga_document_set_only_looks (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_COMPANY]);
}

void
rga_document_announce (RgaDocument *self,
                       const char  *name,
                       const char  *host)
{
  RgaOpenNote opener = { .session = (char *) "", .name = (char *) name, .host = (char *) host };

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  rga_open_note_copy (&self->opener, &opener);
  if (!self->is_announced)
    g_signal_connect (self, "notify::file", G_CALLBACK (file_changed_cb), NULL);
  self->is_announced = TRUE;
  if (self->presence == NULL && self->file != NULL)
    begin_beating (self);
  else
    rga_document_look_around (self);
}

const RgaCompany *
rga_document_get_company (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return &self->company;
}

void
rga_document_let_company_go (RgaDocument *self)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (self->presence != NULL && self->company.kind == RGA_COMPANY_LEFT_BEHIND)
    begin_beat (self, TRUE);
}

gboolean
rga_document_was_stopped (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), FALSE);

  return self->was_stopped;
}

void
rga_document_set_beat (RgaDocument *self,
                       guint        beat_ms)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self) && beat_ms > 0);

  self->beat_ms = beat_ms;
}

void
rga_document_settle_company (void)
{
  rga_presence_settle (SETTLE_MS);
}

/* -- only looking ---------------------------------------------------------------- */

void
rga_document_set_only_looks (RgaDocument *self,
                             gboolean     only_looks)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (self->only_looks == only_looks)
    return;

  self->only_looks = only_looks;
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_READ_ONLY]);
  rga_document_notify_steps (self);
  rga_document_look_around (self);
}

gboolean
rga_document_get_only_looks (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), FALSE);

  return self->only_looks;
}

gboolean
rga_document_may_change (RgaDocument  *self,
                         GError      **error)
{
  if (!self->only_looks)
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("You are only looking at this agenda, so nothing was changed. "
                         "Choose “Edit” above the page to work in it."));

  return FALSE;
}
