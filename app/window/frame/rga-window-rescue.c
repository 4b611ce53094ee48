/* rga-window-rescue.c
 *
 * A file that could not be opened: saving what can be read of it as a new agenda, or
 * going on with an earlier version.
 */
#include "rga-window-private.h"

#include "rga-recent.h"
#include "rga-rescued-window.h"
#include "rga-say.h"

#include <glib/gi18n.h>

void
rga_window_show_failed (RgaWindow    *self,
                        GFile        *file,
                        const GError *error)
{
  g_autofree char *versions = rga_state_path ("versions");

  rga_failed_page_show (rga_window_get_failed_page (self), file, versions, error);
  gtk_window_set_title (GTK_WINDOW (self), "Regioagenda");   /* no agenda is open in it */
  rga_window_show_page (self, "failed");
}

/* Without its ending. Free with g_free(). */
static char *
find_stem (GFile *file)
{
  char *name = g_file_get_basename (file);
  char *ending = strrchr (name, '.');

  if (ending != NULL && ending != name)
    *ending = '\0';

  return name;
}

/* “region (saved).db” */
static char *
suggest_name (GFile *damaged)
{
  g_autofree char *name = find_stem (damaged);

  /* Translators: the name of a new file; %s is the name of the damaged one without its ending */
  return g_strdup_printf (_("%s (saved).db"), name);
}

static void
place_chosen (RgaWindow *self,
              GFile     *file,
              gpointer   data)
{
  g_autoptr(GFile) target = rga_file_with_suffix (file);
  RgaFailedPage *page = rga_window_get_failed_page (self);
  g_autoptr(GError) error = NULL;

  if (rga_file_is_same (target, rga_failed_page_get_file (page)))
    error = g_error_new_literal (RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                                 _("That is the damaged file itself. It stays as it is. Choose another name."));
  if (error != NULL || !rga_window_may_write (self, target, &error))
    rga_say_error (GTK_WIDGET (self), error);
  else
    rga_failed_page_rescue (page, target);
}

void
rga_window_rescue_wanted (RgaWindow *self)
{
  g_autofree char *name = suggest_name (rga_failed_page_get_file (rga_window_get_failed_page (self)));

  rga_window_choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save what can be read"), name, (RgaChoice) { .chosen = place_chosen });
}

void
rga_window_rescued (RgaWindow *self)
{
  RgaFailedPage *page = rga_window_get_failed_page (self);
  g_autofree char *name = g_file_get_basename (rga_failed_page_get_file (page));
  g_autoptr(GFile) target = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tables = rga_failed_page_steal_rescued (page, &target, &error);

  if (tables == NULL)
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  rga_window_open_file (self, target);
  gtk_window_present (GTK_WINDOW (rga_rescued_window_new (GTK_WINDOW (self), tables, name)));
}

void
rga_window_version_wanted (RgaWindow  *self,
                           const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  rga_window_ask_open (self, file);
}

/* -- one of two ways to read it ---------------------------------------------- */

typedef struct
{
  RgaWindow *window;
  GFile     *target;
} Keeping;

static void
reading_kept_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autofree Keeping *keeping = data;
  g_autoptr(RgaWindow) self = keeping->window;
  g_autoptr(GFile) target = keeping->target;
  g_autoptr(GError) error = NULL;

  if (g_file_copy_finish (G_FILE (source), result, &error))
    rga_window_ask_open (self, target);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

/* It becomes an agenda of its own, without a place yet; the file stays where and as it is. */
void
rga_window_reading_wanted (RgaWindow  *self,
                           const char *path)
{
  g_autofree char *name = find_stem (rga_failed_page_get_file (rga_window_get_failed_page (self)));
  g_autoptr(GFile) copy = g_file_new_for_path (path);
  Keeping *keeping = g_new (Keeping, 1);

  *keeping = (Keeping) { g_object_ref (self), rga_unplaced_new (name) };
  g_file_copy_async (copy, keeping->target, G_FILE_COPY_NONE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, reading_kept_cb, keeping);
}

void
rga_window_again_wanted (RgaWindow *self)
{
  g_autoptr(GFile) file = g_object_ref (rga_failed_page_get_file (rga_window_get_failed_page (self)));

  rga_window_ask_open (self, file);
}
