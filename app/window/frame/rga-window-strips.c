/* rga-window-strips.c
 *
 * What the strip of a window says about the open agenda as a whole.
 */
#include "rga-window-private.h"

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

static void
sync_read_only (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  const char *sentence = NULL;

  if (rga_document_is_read_only (document))
    sentence = _("Made with a newer version of Regioagenda. You can look and export; to edit, update this program.");
  else if (is_write_protected (rga_document_get_file (document)))
    sentence = _("This file may not be changed. What you change here stays on this computer until you keep a copy.");

  if (sentence != NULL)
    rga_strip_say (rga_window_get_strip (self), RGA_STRIP_READ_ONLY, sentence, _("Save a _copy…"), "win.save-copy");
  else
    rga_strip_drop (rga_window_get_strip (self), RGA_STRIP_READ_ONLY);
}

/* Said when saving was tried and failed; between an edit and its saving there is
 * nothing to say. */
static void
sync_local_only (RgaWindow *self)
{
  const GError *error = rga_document_get_save_error (rga_window_get_document (self));

  if (error != NULL)
    rga_strip_say (rga_window_get_strip (self), RGA_STRIP_LOCAL_ONLY, error->message, _("_Try again"), "win.save");
  else
    rga_strip_drop (rga_window_get_strip (self), RGA_STRIP_LOCAL_ONLY);
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
