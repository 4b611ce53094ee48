/* rga-window-sitting.c
 *
 * Closing without keeping what was done since the agenda was opened: who asks for it is
 * told what goes, and where it still is.
 */
#include "rga-window-private.h"

#include "rga-document-outside.h"
#include "rga-document-sitting.h"
#include "rga-recent.h"

#include <glib/gi18n.h>

static char *
describe_steps (RgaDocument *document)
{
  guint n = (guint) rga_document_count_sitting (document);
  g_autofree char *moment = rga_describe_moment (rga_document_get_opened_at (document));

  /* Translators: a number, and a time, such as 14:03, or a day and a time */
  return g_strdup_printf (ngettext ("%1$u step since %2$s goes.", "%1$u steps since %2$s go.", n), n, moment);
}

static const char *
describe_rest (RgaDocument *document)
{
  GFile *file = rga_document_get_file (document);

  if (g_error_matches (rga_document_get_save_error (document), RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN))
    return _("What others saved in the file stays.");
  if (file == NULL || rga_unplaced_is (file))
    return _("The agenda stays on this computer as it was when you began.");

  return _("The agenda is saved as it was when you opened it.");
}

static const RgaAnswer answers[] = {
  { "cancel", N_("_Cancel") },
  { "close", N_("Close _without keeping"), rga_window_close_without_keeping, ADW_RESPONSE_DESTRUCTIVE },
  { NULL }
};

void
rga_window_ask_without_keeping (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autofree char *steps = NULL, *body = NULL;

  rga_plan_view_commit (rga_window_get_plan_view (self));
  if (document == NULL || rga_document_count_sitting (document) == 0)
    return;

  steps = describe_steps (document);
  body = g_strjoin (" ", steps, describe_rest (document),
                    _("What you made of it can be found under Earlier versions for two weeks."), NULL);
  rga_window_ask (self, _("Close without keeping changes?"), body, answers);
}
