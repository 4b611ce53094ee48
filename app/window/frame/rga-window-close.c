/* rga-window-close.c
 *
 * An agenda leaves its window. What is still to be saved is saved in a worker; the
 * window waits for that with its screen, not with its hands: whoever has no time may
 * close it all the same. Steps that stay behind are kept as an earlier version too;
 * where that fails, the window goes only after it was read.
 */
#include "rga-window-private.h"

#include "rga-document-company.h"
#include "rga-document-outside.h"
#include "rga-document-sitting.h"
#include "rga-say.h"

#include <glib/gi18n.h>

#define PATIENCE 1000   /* ms until somebody is told what the window waits for */

struct _RgaLeaving
{
  RgaWindow   *window;
  RgaDocument *document;
  GtkWidget   *focus;        /* had the cursor; weak */
  GtkWindow   *question;     /* weak */
  guint        patience;
  gboolean     closes;       /* the window too */
  gboolean     holds;        /* the program */
  gboolean     gives_up;     /* saving; what stays behind is kept */
  gboolean     takes_back;   /* what was done since opening; it is kept first */
  GFile       *next;         /* comes in its place; NULL = nothing */
};

static RgaLeaving *
leaving_new (RgaWindow *window,
             gboolean   closes)
{
  RgaLeaving *self = g_new0 (RgaLeaving, 1);

  self->window = g_object_ref (window);
  self->document = g_object_ref (rga_window_get_document (window));
  self->closes = closes;
  g_set_weak_pointer (&self->focus, gtk_window_get_focus (GTK_WINDOW (window)));

  return self;
}

/* The program stays for what is being written, though its last window be gone. */
static void
hold (RgaLeaving *self)
{
  g_application_hold (g_application_get_default ());
  self->holds = TRUE;
}

static void
release (RgaLeaving *self)
{
  if (self->holds)
    g_application_release (g_application_get_default ());
  self->holds = FALSE;
}

static void
leaving_free (RgaLeaving *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->question != NULL)
    gtk_window_destroy (self->question);
  g_clear_weak_pointer (&self->question);
  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->next);
  g_object_unref (self->document);
  g_object_unref (self->window);
  release (self);
  g_free (self);
}

/* -- the window's end ----------------------------------------------------- */

static gboolean
destroy_cb (gpointer self)
{
  gtk_window_destroy (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
show_end (RgaWindow *self,
          gboolean   closes)
{
  if (closes)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    rga_window_show_page (self, "start");
}

/* Without what could not be saved. A dialog goes with its window, so it has to be done
 * with what it says first. */
static void
leave (RgaLeaving *self)
{
  RgaWindow *window = self->window;
  gboolean only_looks = rga_document_get_only_looks (self->document);

  rga_window_set_leaving (window, NULL);
  rga_document_leave (self->document);
  rga_window_forget_document (window);
  if (self->next == NULL)
    {
      g_idle_add_full (G_PRIORITY_DEFAULT, destroy_cb, g_object_ref (window), g_object_unref);
      return;
    }

  rga_window_set_only_looks_next (window, only_looks);
  rga_window_open_file (window, self->next);
}

/* Nobody goes: it can be worked in again. */
static void
stay (RgaLeaving *self)
{
  rga_window_set_leaving (self->window, NULL);
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
}

static gboolean
is_current (RgaLeaving *self)
{
  return rga_window_get_leaving (self->window) == self;
}

/* -- what was done is taken back ------------------------------------------- */

static void
take_back (RgaWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (rga_document_take_back_sitting (rga_window_get_document (self), &error))
    rga_window_end_document (self, TRUE);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

/* Whoever keeps what was done may still be at it, and finds that nobody waits. */
static void
begin_taking_back (RgaLeaving *self)
{
  stay (self);
  take_back (self->window);
}

/* -- waiting -------------------------------------------------------------- */

static void
asked_cb (AdwMessageDialog *dialog,
          const char       *response,
          RgaWindow        *window)
{
  RgaLeaving *leaving = rga_window_get_leaving (window);

  if (!g_str_equal (response, "close") || leaving == NULL)
    return;

  if (leaving->gives_up)
    leave (leaving);
  else if (leaving->takes_back)
    begin_taking_back (leaving);
  else
    rga_window_close_all_the_same (window);
}

static const char *
get_question (RgaLeaving *self)
{
  if (self->takes_back)
    return _("A folder for earlier versions answers slowly. When you go on now, what you did is taken back without being kept as "
             "an earlier version.");
  if (self->gives_up)
    return _("A folder for earlier versions answers slowly. When you go on now, your last steps stay on this computer and are "
             "there again when you open this agenda here.");

  return _("The place of this file answers slowly. When you close now, your last steps stay on this computer and are there again "
           "when you open this agenda here.");
}

static void
ask (RgaLeaving *self)
{
  gboolean goes_on = self->gives_up || self->takes_back;
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (self->window), _("Saving takes long"), get_question (self));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  adw_message_dialog_add_responses (dialog, "wait", _("_Wait"), "close", goes_on ? _("_Go on now") : _("_Close now"), NULL);
  adw_message_dialog_set_close_response (dialog, "wait");
  adw_message_dialog_set_default_response (dialog, "wait");
  g_signal_connect_object (dialog, "response", G_CALLBACK (asked_cb), self->window, 0);
  g_set_weak_pointer (&self->question, GTK_WINDOW (question));
  gtk_window_present (self->question);
}

static gboolean
slow_cb (gpointer data)
{
  RgaLeaving *self = data;

  self->patience = 0;
  ask (self);

  return G_SOURCE_REMOVE;
}

/* Who wants to close once more has waited long enough. */
static void
ask_again (RgaLeaving *self)
{
  if (self->patience == 0 && self->question == NULL)
    ask (self);
}

static void
wait_for (RgaLeaving *self)
{
  rga_window_set_leaving (self->window, self);
  self->patience = g_timeout_add (PATIENCE, slow_cb, self);
}

static void
stop_waiting (RgaLeaving *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->question != NULL)
    gtk_window_destroy (self->question);
}

/* -- keeping what stays behind -------------------------------------------- */

static void keep_unsent (RgaLeaving *self);

/* Of the window that asked; its question is answered. */
static RgaLeaving *
take_answered (RgaWindow *window)
{
  RgaLeaving *self = rga_window_get_leaving (window);

  g_clear_weak_pointer (&self->question);

  return self;
}

static void
stay_answered (RgaWindow *window)
{
  RgaLeaving *self = take_answered (window);

  stay (self);
  leaving_free (self);
}

static void
try_again_answered (RgaWindow *window)
{
  keep_unsent (take_answered (window));
}

static void
go_on_answered (RgaWindow *window)
{
  RgaLeaving *self = take_answered (window);

  leave (self);
  leaving_free (self);
}

static const RgaAnswer unkept_answers[] = {
  { "cancel", N_("_Cancel"), stay_answered },
  { "again", N_("_Try again"), try_again_answered, ADW_RESPONSE_SUGGESTED },
  { "go-on", N_("_Go on all the same"), go_on_answered },
  { NULL }
};

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  RgaLeaving *self = data;
  g_autoptr(GError) error = NULL;
  gboolean is_kept = rga_document_keep_unsent_finish (RGA_DOCUMENT (source), result, &error);

  stop_waiting (self);
  if (is_current (self) && !is_kept)
    {
      g_set_weak_pointer (&self->question, rga_window_ask_of (self->window, _("An earlier version could not be kept"), error->message,
                                                              error, unkept_answers));
      return;
    }

  if (is_current (self))
    leave (self);
  leaving_free (self);
}

static void
keep_unsent (RgaLeaving *self)
{
  wait_for (self);
  rga_document_keep_unsent_async (self->document, kept_cb, self);
}

void
rga_window_leave_for (RgaWindow *self,
                      GFile     *next)
{
  const RgaLeaving *former = rga_window_get_leaving (self);
  RgaLeaving *leaving = leaving_new (self, next == NULL);

  if (former != NULL)
    g_set_weak_pointer (&leaving->focus, former->focus);
  g_set_object (&leaving->next, next);
  leaving->gives_up = TRUE;
  rga_window_finish_view (self);
  keep_unsent (leaving);
}

/* Nobody waits any more for a disk that does not answer. */
void
rga_window_close_all_the_same (RgaWindow *self)
{
  if (rga_window_get_leaving (self) != NULL)
    release (rga_window_get_leaving (self));
  rga_window_leave_for (self, NULL);
}

/* -- what is taken back is kept first ---------------------------------------- */

static void keep_sitting (RgaLeaving *self);

static void
keep_again_answered (RgaWindow *window)
{
  keep_sitting (take_answered (window));
}

static void
take_back_answered (RgaWindow *window)
{
  stay_answered (window);
  take_back (window);
}

static const RgaAnswer unkept_sitting_answers[] = {
  { "cancel", N_("_Cancel"), stay_answered },
  { "again", N_("_Try again"), keep_again_answered, ADW_RESPONSE_SUGGESTED },
  { "go-on", N_("_Go on all the same"), take_back_answered, ADW_RESPONSE_DESTRUCTIVE },
  { NULL }
};

static void
sitting_kept_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  RgaLeaving *self = data;
  g_autoptr(GError) error = NULL;
  gboolean is_kept = rga_document_keep_sitting_finish (RGA_DOCUMENT (source), result, &error);

  stop_waiting (self);
  if (is_current (self) && !is_kept)
    {
      g_set_weak_pointer (&self->question, rga_window_ask_of (self->window, _("An earlier version could not be kept"), error->message,
                                                              error, unkept_sitting_answers));
      return;
    }

  if (is_current (self))
    begin_taking_back (self);
  leaving_free (self);
}

static void
keep_sitting (RgaLeaving *self)
{
  wait_for (self);
  rga_document_keep_sitting_async (self->document, sitting_kept_cb, self);
}

void
rga_window_close_without_keeping (RgaWindow *self)
{
  RgaLeaving *leaving = NULL;

  if (rga_window_get_leaving (self) != NULL)
    return;

  leaving = leaving_new (self, TRUE);
  leaving->takes_back = TRUE;
  rga_window_finish_view (self);
  keep_sitting (leaving);
}

/* -- saving --------------------------------------------------------------- */

static void
say_unsaved (RgaLeaving   *self,
             const GError *error)
{
  stay (self);
  if (self->closes)
    rga_window_ask_unsaved (self->window, error);
  else
    rga_say_error (GTK_WIDGET (self->window), error);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RgaLeaving *self = data;
  g_autoptr(GError) error = NULL;
  gboolean is_closed = rga_document_close_finish (RGA_DOCUMENT (source), result, &error);

  /* Unless it was given up meanwhile. */
  if (is_current (self) && is_closed)
    {
      rga_window_set_leaving (self->window, NULL);
      rga_window_forget_document (self->window);
      show_end (self->window, self->closes);
    }
  else if (is_current (self))
    say_unsaved (self, error);
  leaving_free (self);
}

void
rga_window_end_document (RgaWindow *self,
                         gboolean   closes)
{
  RgaLeaving *leaving = NULL;

  if (rga_window_get_document (self) == NULL)
    {
      show_end (self, closes);
      return;
    }
  if (rga_window_get_leaving (self) != NULL)
    {
      ask_again (rga_window_get_leaving (self));
      return;
    }

  leaving = leaving_new (self, closes);
  hold (leaving);
  rga_window_finish_view (self);
  wait_for (leaving);
  rga_document_close_async (leaving->document, closed_cb, leaving);
}
