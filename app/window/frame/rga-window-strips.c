/* rga-window-strips.c
 *
 * What the strip of a window says about the open agenda as a whole.
 */
#include "rga-window-private.h"

#include "rga-document-company.h"
#include "rga-document-outside.h"
#include "rga-file-place.h"
#include "rga-platform.h"
#include "rga-preferences.h"

#include <glib/gi18n.h>

static gboolean
is_write_protected (GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  return path != NULL && rga_platform_is_read_only (path);
}

static gboolean
is_overtaken (const GError *error)
{
  return g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
}

/* What others saved meanwhile is what one came to look at. */
static void
say_only_looks (RgaWindow *self)
{
  const GError *error = rga_document_get_save_error (rga_window_get_document (self));
  g_autofree char *theirs = is_overtaken (error) ? rga_window_describe_theirs (self, error) : NULL;
  RgaStrip *strip = rga_window_get_strip (self);

  if (theirs != NULL)
    rga_strip_say (strip, RGA_STRIP_READ_ONLY, theirs, _("_Open theirs"), "win.open-theirs");
  else
    rga_strip_say (strip, RGA_STRIP_READ_ONLY, _("You only look at this agenda: nothing is changed."), _("_Edit"), "win.edit");
}

/* A copy of a file that may not be changed is what one goes on in. */
static void
sync_read_only (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  RgaStrip *strip = rga_window_get_strip (self);

  if (rga_document_get_only_looks (document))
    say_only_looks (self);
  else if (rga_document_is_read_only (document))
    rga_strip_say (strip, RGA_STRIP_READ_ONLY,
                   _("Made with a newer version of Regioagenda. You can look and export; to edit, update this program."),
                   _("Save a _copy…"), "win.save-copy");
  else if (rga_document_get_file (document) != NULL && rga_earlier_is (rga_document_get_file (document)))
    rga_strip_say (strip, RGA_STRIP_READ_ONLY,
                   _("This is an earlier version, to look at and to copy from. It stays as it is; your agenda is in its own window."),
                   _("Save a _copy…"), "win.save-elsewhere");
  else if (is_write_protected (rga_document_get_file (document)))
    rga_strip_say (strip, RGA_STRIP_READ_ONLY,
                   _("This file may not be changed. What you change here stays on this computer until you keep a copy."),
                   _("Save a _copy…"), "win.save-elsewhere");
  else
    rga_strip_drop (strip, RGA_STRIP_READ_ONLY);
}

/* Said when saving was tried and failed; between an edit and its saving there is
 * nothing to say. Without steps of one's own there is nothing to choose. */
static void
sync_local_only (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  const GError *error = rga_document_get_save_error (document);
  g_autofree char *sentence = error != NULL ? rga_window_describe_theirs (self, error) : NULL;
  RgaStrip *strip = rga_window_get_strip (self);

  if (error == NULL)
    rga_strip_drop (strip, RGA_STRIP_LOCAL_ONLY);
  else if (is_overtaken (error) && !rga_document_has_unsent (document))
    rga_strip_say (strip, RGA_STRIP_LOCAL_ONLY, sentence, _("_Open theirs"), "win.open-theirs");
  else if (rga_window_can_ask_outside (error))
    rga_strip_say (strip, RGA_STRIP_LOCAL_ONLY, sentence, _("_Choose…"), "win.ask-outside");
  else
    rga_strip_say (strip, RGA_STRIP_LOCAL_ONLY, sentence, _("_Try again"), "win.save");
}

/* What opening found, most serious first; NULL = nothing to say. Free with g_free(). */
static char *
describe_notes (RgaDocument *document)
{
  RgaPlanFileNotes notes = rga_document_get_notes (document);

  if (notes & RGA_PLAN_FILE_ADOPTED)
    /* Translators: %s names parts of a file, “trigger t, table more” */
    return g_strdup_printf (_("This file has parts that Regioagenda does not know, lacks some or has them in another form (%s). Nothing "
                              "of them was run, and what Regioagenda knows is here. The file stays as it is until you change "
                              "something, and among the earlier versions then."), rga_document_get_left_out (document));
  if (notes & RGA_PLAN_FILE_CHANGED_OUTSIDE)
    return g_strdup (_("This file was changed or damaged by something else than Regioagenda. All that can be read is here; "
                       "compare it with an earlier copy."));
  if (notes & RGA_PLAN_FILE_WITH_BESIDE)
    return g_strdup (_("Another program left a file beside this one (its name ends in -journal or -wal) that belongs to it. What it "
                       "holds is included here."));
  if (notes & RGA_PLAN_FILE_WITHOUT_BESIDE)
    return g_strdup (_("Another program left a file beside this one (its name ends in -journal or -wal) that does not fit it. It was "
                       "left out and left as it is. If that program is still open, close it and open this agenda again."));

  return NULL;
}

static void
sync_found (RgaWindow *self)
{
  g_autofree char *leftover = rga_window_describe_leftover (self);
  g_autofree char *neighbour = rga_window_describe_neighbour (self);
  g_autofree char *found = describe_notes (rga_window_get_document (self));
  RgaStrip *strip = rga_window_get_strip (self);

  if (leftover != NULL)
    rga_strip_say (strip, RGA_STRIP_LOOK, leftover, _("_Look…"), "win.ask-leftover");
  else if (neighbour != NULL)
    rga_strip_say (strip, RGA_STRIP_LOOK, neighbour, _("_Look…"), "win.ask-neighbour");
  else if (found != NULL)
    rga_strip_say (strip, RGA_STRIP_LOOK, found, NULL, NULL);
  else
    rga_strip_drop (strip, RGA_STRIP_LOOK);
}

/* Nothing of the agenda is lost by it; the next version may be kept again. */
static void
sync_versions (RgaWindow *self)
{
  const GError *error = rga_document_get_version_error (rga_window_get_document (self));

  if (error != NULL)
    rga_strip_say (rga_window_get_strip (self), RGA_STRIP_VERSIONS, error->message, _("_Preferences"), "win.preferences");
  else
    rga_strip_drop (rga_window_get_strip (self), RGA_STRIP_VERSIONS);
}

void
rga_window_sync_strips (RgaWindow *self)
{
  if (rga_window_get_document (self) == NULL)
    {
      rga_strip_clear (rga_window_get_strip (self));
      return;
    }

  sync_read_only (self);
  sync_local_only (self);
  rga_window_sync_company (self);
  sync_found (self);
  sync_versions (self);
}

void
rga_window_welcome (RgaWindow *self)
{
  if (!rga_preferences_is_newcomer ())
    return;

  rga_strip_say (rga_window_get_strip (self), RGA_STRIP_HINT,
                 _("You can take everything back. Type a date the way you say it: Q3 2027, mid-May."),
                 _("_Got it"), "win.understood");
}

void
rga_window_understood (RgaWindow *self)
{
  rga_preferences_end_newcomer ();
  rga_strip_drop (rga_window_get_strip (self), RGA_STRIP_HINT);
}
