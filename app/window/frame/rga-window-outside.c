/* rga-window-outside.c
 *
 * What a person chooses when the file of the open agenda is no longer what it was:
 * others wrote it, moved it or may not be overwritten; or steps of an earlier time
 * never got into it. Whatever is chosen, nothing of anybody is thrown away unasked.
 */
#include "rga-window-private.h"

#include "rga-company-words.h"
#include "rga-document-company.h"
#include "rga-document-outside.h"
#include "rga-leftover.h"
#include "rga-recent.h"
#include "rga-say.h"

#include <glib/gi18n.h>

/* -- written by others ---------------------------------------------------- */

static void
save_elsewhere (RgaWindow *self)
{
  rga_window_choose_elsewhere (self, FALSE);
}

/* Who only looked goes on looking. */
void
rga_window_open_theirs (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);

  if (document != NULL && rga_document_get_file (document) != NULL)
    rga_window_leave_for (self, rga_document_get_file (document));
}

char *
rga_window_describe_theirs (RgaWindow    *self,
                            const GError *error)
{
  RgaDocument *document = rga_window_get_document (self);

  if (!g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN))
    return g_strdup (error->message);

  rga_document_read_theirs (document);

  return rga_describe_theirs (rga_document_get_theirs (document), rga_document_has_unsent (document));
}

typedef struct
{
  RgaWindow *window;
  GFile     *kept;
} Replacing;

/* Theirs is kept also when ours could not be saved after that. */
static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  RgaDocument *document = RGA_DOCUMENT (source);
  g_autofree Replacing *replacing = data;
  g_autoptr(RgaWindow) self = replacing->window;
  g_autoptr(GFile) kept = replacing->kept;
  RgaId agenda = rga_document_get_id (document);
  g_autoptr(GError) error = NULL;

  if (!rga_document_save_finish (document, result, &error))
    rga_say_error (GTK_WIDGET (self), error);
  if (rga_window_get_document (self) != document || !g_file_query_exists (kept, NULL))
    return;

  rga_recent_note (kept, rga_document_get_title (document), &agenda);
  rga_window_note_file (self);
  if (error == NULL)
    rga_say (GTK_WIDGET (self), _("Saved. The version of the other stands on the start page."));
}

static void
replace_theirs (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  Replacing *replacing = g_new (Replacing, 1);

  *replacing = (Replacing) { g_object_ref (self), rga_unplaced_new (rga_document_get_title (document)) };
  rga_plan_view_commit (rga_window_get_plan_view (self));
  rga_document_replace_async (document, replacing->kept, replaced_cb, replacing);
}

static const RgaAnswer overtaken_answers[] = {
  { "later", N_("_Later") },
  { "elsewhere", N_("Save mine _elsewhere…"), save_elsewhere },
  { "theirs", N_("_Open theirs"), rga_window_open_theirs },
  { "replace", N_("_Replace theirs"), replace_theirs, ADW_RESPONSE_DESTRUCTIVE },
  { NULL }
};

/* -- moved, or half written ----------------------------------------------- */

/* It may have come back meanwhile; then it is saved only when it is still the same. */
static void
save_here (RgaWindow *self)
{
  rga_plan_view_commit (rga_window_get_plan_view (self));
  rga_document_save_again_async (rga_window_get_document (self), rga_window_saved_cb, g_object_ref (self));
}

static const RgaAnswer moved_answers[] = {
  { "later", N_("_Later") },
  { "follow", N_("_Show where it is…"), rga_window_choose_followed },
  { "elsewhere", N_("Save mine _elsewhere…"), save_elsewhere },
  { "here", N_("Save it here _again"), save_here, ADW_RESPONSE_SUGGESTED },
  { NULL }
};

static const RgaAnswer half_written_answers[] = {
  { "later", N_("_Later") },
  { "elsewhere", N_("Save mine _elsewhere…"), save_elsewhere },
  { "again", N_("_Try again"), save_here, ADW_RESPONSE_SUGGESTED },
  { NULL }
};

static void
ask_overtaken (RgaWindow *self)
{
  const RgaRevision *theirs = rga_document_get_theirs (rga_window_get_document (self));
  gboolean is_named = theirs != NULL && theirs->who != NULL && *theirs->who != '\0';
  /* Translators: %s is a person */
  g_autofree char *heading = is_named ? g_strdup_printf (_("%s changed this file"), theirs->who)
                                      : g_strdup (_("Somebody else changed this file"));

  rga_window_ask (self, heading,
                  _("It was written or replaced while you had it open. Nothing is lost, whatever you choose: when you open theirs, "
                    "your steps stay on this computer; when you replace theirs, it stands on the start page."),
                  overtaken_answers);
}

void
rga_window_ask_outside (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  const GError *error = document != NULL ? rga_document_get_save_error (document) : NULL;

  if (g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN))
    ask_overtaken (self);
  else if (g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_MOVED))
    rga_window_ask_of (self, _("The file is no longer where it was"), error->message, error, moved_answers);
  else if (error != NULL)
    rga_window_ask_of (self, _("The last steps are on this computer only"), error->message, error, half_written_answers);
}

gboolean
rga_window_can_ask_outside (const GError *error)
{
  return g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN)
         || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_MOVED)
         || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_HALF_WRITTEN);
}

/* -- closing -------------------------------------------------------------- */

static void
save_and_close (RgaWindow *self)
{
  rga_window_choose_elsewhere (self, TRUE);
}

static const RgaAnswer unsaved_answers[] = {
  { "cancel", N_("_Cancel") },
  { "elsewhere", N_("Save _elsewhere…"), save_and_close, ADW_RESPONSE_SUGGESTED },
  { "close", N_("_Close"), rga_window_close_all_the_same },
  { NULL }
};

void
rga_window_ask_unsaved (RgaWindow    *self,
                        const GError *error)
{
  /* Translators: %s is a sentence that says why saving failed. */
  g_autofree char *body = g_strdup_printf (_("%s\n\nWhen you close, they stay on this computer and are there again when you open "
                                             "this agenda here."), error->message);

  rga_window_ask_of (self, _("The last steps are on this computer only"), body, error, unsaved_answers);
}

/* -- of an earlier time --------------------------------------------------- */

static RgaLeftover *
get_leftover (RgaWindow *self)
{
  GPtrArray *leftovers = rga_document_get_leftovers (rga_window_get_document (self));

  return leftovers->len > 0 ? leftovers->pdata[0] : NULL;
}

/* What is done with it is done; the next one, if any, is told of. */
static void
drop_leftover (RgaWindow *self)
{
  g_ptr_array_remove_index (rga_document_get_leftovers (rga_window_get_document (self)), 0);
  rga_window_sync_strips (self);
}

gboolean
rga_window_open_leftover (RgaWindow   *self,
                          RgaLeftover *leftover)
{
  RgaApplication *application = RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_leftover_open (leftover, rga_application_get_device (application), &error);

  if (document != NULL)
    rga_window_take_document (self, document);
  else
    rga_say_error (GTK_WIDGET (self), error);

  return document != NULL;
}

static void
open_leftover (RgaWindow *self)
{
  RgaWindow *other = rga_window_new (RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  gtk_window_present (GTK_WINDOW (other));
  if (rga_window_open_leftover (other, get_leftover (self)))
    drop_leftover (self);
}

static void
discard_leftover (RgaWindow *self)
{
  rga_leftover_discard (get_leftover (self));
  drop_leftover (self);
}

static const RgaAnswer leftover_answers[] = {
  { "later", N_("_Later") },
  { "discard", N_("_Throw away"), discard_leftover, ADW_RESPONSE_DESTRUCTIVE },
  { "open", N_("_Open beside this one"), open_leftover, ADW_RESPONSE_SUGGESTED },
  { NULL }
};

/* “3 steps of Tuesday 14:10 are not in this file”. Free with g_free(). */
static char *
describe_leftover (const RgaLeftover *leftover)
{
  g_autofree char *moment = rga_describe_moment (leftover->at_ms / 1000);

  /* Translators: a number, and a time such as 14:03, or a day and a time */
  return g_strdup_printf (ngettext ("%1$u step, of %2$s, is not in this file.",
                                    "%1$u steps, the last of %2$s, are not in this file.", leftover->n_unsent),
                          leftover->n_unsent, moment);
}

void
rga_window_ask_leftover (RgaWindow *self)
{
  g_autofree char *heading = NULL;

  if (rga_window_get_document (self) == NULL || get_leftover (self) == NULL)
    return;

  heading = describe_leftover (get_leftover (self));
  rga_window_ask (self, heading,
                  _("They were made on this computer and could not be saved in this file, because others wrote it too. They are "
                    "kept as an agenda of their own: open it to look or to save it in another place, or throw it away."),
                  leftover_answers);
}

char *
rga_window_describe_leftover (RgaWindow *self)
{
  RgaLeftover *leftover = get_leftover (self);

  return leftover != NULL ? describe_leftover (leftover) : NULL;
}

/* -- looking -------------------------------------------------------------- */

/* Whoever comes back to the window sees at once what others did; whoever goes leaves
 * nothing waiting. */
void
rga_window_follow_attention (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);

  if (document == NULL || rga_document_get_file (document) == NULL)
    return;

  if (gtk_window_is_active (GTK_WINDOW (self)))
    {
      rga_document_look_outside (document);
      rga_document_look_around (document);
    }
  else if (rga_document_get_save_state (document) == RGA_SAVE_LOCAL_ONLY && rga_document_get_save_error (document) == NULL)
    rga_document_save_async (document, NULL, NULL);
}
