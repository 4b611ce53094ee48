/* rga-window-open.c
 *
 * An agenda comes into a window: a file of the user's, an own copy of an example.
 */
#include "rga-window-private.h"

#include "rga-examples.h"
#include "rga-recent.h"
#include "rga-say.h"
#include "rga-view-state.h"

#include <glib/gi18n.h>

static RgaApplication *
application_of (RgaWindow *self)
{
  return RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

gboolean
rga_window_is_free (RgaWindow *self)
{
  g_return_val_if_fail (RGA_IS_WINDOW (self), FALSE);

  return rga_window_get_document (self) == NULL
         && rga_opening_page_get_file (rga_window_get_opening_page (self)) == NULL;
}

gboolean
rga_window_has_file (RgaWindow *self,
                     GFile     *file)
{
  RgaDocument *document = NULL;
  GFile *own = NULL;

  g_return_val_if_fail (RGA_IS_WINDOW (self), FALSE);

  document = rga_window_get_document (self);
  own = document != NULL ? rga_document_get_file (document)
                         : rga_opening_page_get_file (rga_window_get_opening_page (self));

  return own != NULL && rga_file_is_same (own, file);
}

/* Before it is read: which agenda it is, the recent list remembers. */
static void
take_size (RgaWindow *self,
           GFile     *file)
{
  RgaId agenda = rga_recent_find_agenda (file);
  g_autoptr(GKeyFile) keys = NULL;

  if (rga_id_is_none (&agenda))
    return;

  keys = rga_view_state_load (&agenda);
  rga_view_state_take_window (keys, GTK_WINDOW (self));
}

void
rga_window_open_file (RgaWindow *self,
                      GFile     *file)
{
  RgaApplication *application = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (RGA_IS_WINDOW (self));
  g_return_if_fail (rga_window_is_free (self));

  application = application_of (self);
  name = g_file_get_basename (file);
  take_size (self, file);
  rga_opening_page_open (rga_window_get_opening_page (self), file, rga_application_get_folder (application),
                         rga_application_get_device (application));
  gtk_window_set_title (GTK_WINDOW (self), name);
  rga_window_show_page (self, "opening");
}

/* Once open, the page forgets the file; the document has it then. */
void
rga_window_opening_finished (RgaWindow *self)
{
  RgaOpeningPage *page = rga_window_get_opening_page (self);
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_opening_page_steal_document (page, &error);

  if (document != NULL)
    {
      rga_window_take_document (self, document);
      rga_window_note_file (self);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rga_window_show_page (self, "start");
  else
    rga_window_show_failed (self, rga_opening_page_get_file (page), error);
}

static RgaEdits *
load_example (const char  *name,
              GError     **error)
{
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { random, 0 };

  return rga_examples_load (name, &ids, g_get_real_time () / 1000, error);
}

void
rga_window_open_example (RgaWindow  *self,
                         const char *name)
{
  RgaApplication *application = NULL;
  RgaDocument *document = NULL;
  g_autoptr(RgaEdits) edits = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (RGA_IS_WINDOW (self));
  g_return_if_fail (rga_window_is_free (self));

  application = application_of (self);
  edits = load_example (name, &error);
  if (edits != NULL)
    document = rga_document_new (edits, rga_application_get_folder (application),
                                 rga_application_get_device (application), &error);

  if (document != NULL)
    rga_window_take_document (self, document);
  else
    rga_say_error (GTK_WIDGET (self), error);
}
