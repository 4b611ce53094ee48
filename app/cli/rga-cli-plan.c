#include "rga-config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "rga-cli.h"

/* Undo reaches what this command did, also in an earlier run. */
#define DEVICE "regioagenda-cli"

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static gboolean
make_folder (RgaCliPlan *self,
             GError    **error)
{
  self->folder = g_dir_make_tmp ("regioagenda-XXXXXX", error);

  return self->folder != NULL;
}

gboolean
rga_cli_plan_open (RgaCliPlan *self,
                   const char *path,
                   RgaDay      today)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GError) error = NULL;

  *self = (RgaCliPlan) { NULL, NULL };
  if (make_folder (self, &error))
    self->document = rga_document_open (file, self->folder, DEVICE, &error);
  if (self->document == NULL)
    {
      rga_cli_fail (RGA_EXIT_INPUT, "%s: %s", path, error->message);
      return FALSE;
    }
  rga_document_set_today (self->document, rga_cli_day_or_clock (today));
  rga_document_reach_back (self->document);

  return TRUE;
}

gboolean
rga_cli_plan_make (RgaCliPlan     *self,
                   const RgaEdits *edits,
                   RgaDay          today,
                   GError        **error)
{
  *self = (RgaCliPlan) { NULL, NULL };
  if (!make_folder (self, error))
    return FALSE;

  self->document = rga_document_new (edits, self->folder, DEVICE, error);
  if (self->document == NULL)
    return FALSE;
  rga_document_set_today (self->document, rga_cli_day_or_clock (today));

  return TRUE;
}

/* What could not be saved has been said; the working copy goes all the same. */
void
rga_cli_plan_close (RgaCliPlan *self)
{
  g_clear_object (&self->document);
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}
