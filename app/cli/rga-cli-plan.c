#include "rga-config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "rga-cli.h"
#include "rga-platform.h"
#include "rga-publish.h"

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

char *
rga_cli_make_folder (GError **error)
{
  g_autoptr(GError) reason = NULL;
  char *folder = g_dir_make_tmp ("regioagenda-XXXXXX", &reason);

  if (folder == NULL)
    g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK,
                 /* Translators: %s is a folder */
                 _("No file can be made in the folder for temporary files, %s. Nothing was changed. Choose another "
                   "with TMPDIR."), g_get_tmp_dir ());

  return folder;
}

static void
say_notes (RgaDocument *document,
           const char  *path)
{
  RgaPlanFileNotes notes = rga_document_get_notes (document);

  if (notes & RGA_PLAN_FILE_CHANGED_OUTSIDE)
    rga_cli_warn (_("%s: this file was changed or damaged outside Regioagenda since it was last saved. "
                    "Everything that can be read is here; compare it with an earlier copy."), path);
  if (notes & RGA_PLAN_FILE_ADOPTED)
    rga_cli_warn (_("%s: this file has parts that Regioagenda does not know, lacks some or has them in another form (%s). "
                    "Nothing of them was run; what Regioagenda knows of it is here, and the file is as it was."),
                  path, rga_document_get_left_out (document));
  if (notes & RGA_PLAN_FILE_WITH_BESIDE)
    rga_cli_warn (_("%s: another program left a file beside it (-journal or -wal) that belongs to it. What it holds is "
                    "included; both files are as they were."), path);
  if (notes & RGA_PLAN_FILE_WITHOUT_BESIDE)
    rga_cli_warn (_("%s: another program left a file beside it (-journal or -wal) that does not fit it. It is left out; "
                    "both files are as they were."), path);
}

gboolean
rga_cli_plan_open (RgaCliPlan *self,
                   const char *path,
                   RgaDay      today)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GError) error = NULL;

  *self = (RgaCliPlan) { NULL, NULL };
  self->folder = rga_cli_make_folder (&error);
  if (self->folder != NULL)
    self->document = rga_document_open (file, self->folder, DEVICE, &error);
  if (self->document == NULL)
    {
      rga_cli_fail (RGA_EXIT_INPUT, "%s: %s", path, error->message);
      return FALSE;
    }
  say_notes (self->document, path);
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
  self->folder = rga_cli_make_folder (error);
  if (self->folder == NULL)
    return FALSE;

  self->document = rga_document_new (edits, self->folder, DEVICE, error);
  if (self->document == NULL)
    return FALSE;
  rga_document_set_today (self->document, rga_cli_day_or_clock (today));

  return TRUE;
}

/* Where the working copy is, and with it the file as it was. Free with g_free(). */
static char *
find_kept_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (folder, name, NULL);
      g_autofree char *kept = rga_publish_find_kept (child);

      if (kept != NULL)
        return g_steal_pointer (&child);
    }

  return g_strdup (folder);
}

/* The file may be broken: what it was is the one thing that may not go. */
static RgaExit
fail_half_written (RgaCliPlan *self,
                   const char *path)
{
  g_autofree char *folder = find_kept_folder (self->folder);

  g_clear_pointer (&self->folder, g_free);   /* which would be removed */
  /* Translators: %s are the name of a file, and a folder. */
  return rga_cli_fail (RGA_EXIT_OUTPUT, _("%s could not be written whole and may not open now. What it was before is kept in %s, "
                                          "as “before.db”. Copy that back when the disk can be written to."), path, folder);
}

RgaExit
rga_cli_fail_writing (const char   *path,
                      const GError *error)
{
  switch (error->domain == RGA_STORE_ERROR ? (RgaStoreError) error->code : RGA_STORE_ERROR_DISK)
    {
    case RGA_STORE_ERROR_OVERTAKEN:
    case RGA_STORE_ERROR_MOVED:
      return rga_cli_fail (RGA_EXIT_OUTPUT, _("%s was changed by another program at the same moment. Its version is safe: it is this "
                                              "file, or stands beside it with “~” behind the name. Look at it, and give the "
                                              "command again."), path);
    case RGA_STORE_ERROR_DISK:
      break;
    default:
      return rga_cli_fail (RGA_EXIT_OUTPUT, "%s: %s", path, error->message);
    }

  return rga_store_error_is_full (error)
         ? rga_cli_fail (RGA_EXIT_OUTPUT, _("%s cannot be written: the disk is full. Nothing was changed. Free some space and try again."),
                         path)
         : rga_cli_fail (RGA_EXIT_OUTPUT, _("%s cannot be written. Nothing was changed. Check that it and its folder may be written "
                                            "to, and try again."), path);
}

static RgaExit
fail_saving (RgaCliPlan   *self,
             const char   *path,
             const GError *error)
{
  return g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_HALF_WRITTEN) ? fail_half_written (self, path)
                                                                                : rga_cli_fail_writing (path, error);
}

RgaExit
rga_cli_plan_save (RgaCliPlan *self,
                   const char *path)
{
  g_autoptr(GError) error = NULL;

  return rga_document_save (self->document, &error) ? RGA_EXIT_DONE : fail_saving (self, path, error);
}

RgaExit
rga_cli_plan_save_new (RgaCliPlan *self,
                       const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GError) error = NULL;

  return rga_document_save_as (self->document, file, &error) ? RGA_EXIT_DONE : fail_saving (self, path, error);
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

gboolean
rga_cli_is_same_file (const char *source,
                      const char *target)
{
  g_autofree char *plan = rga_platform_resolve (source);
  g_autofree char *file = rga_platform_resolve (target);

  return g_strcmp0 (plan, file) == 0;
}

RgaDay
rga_cli_find_as_of (RgaPlan *plan)
{
  const RgaSettings *settings = rga_plan_get_settings (plan);
  const RgaPeriod *as_of = settings == NULL ? NULL : settings->as_of;

  if (as_of == NULL)
    return RGA_DAY_OPEN;

  return as_of->anchor != RGA_DAY_OPEN ? as_of->anchor : as_of->end;
}

RgaItem *
rga_cli_find_item (RgaPlan       *plan,
                   const char    *text,
                   const RgaList *lists,
                   gsize          n_lists)
{
  RgaId id;

  if (rga_id_from_text (text, &id))
    return rga_plan_get (plan, &id);
  for (gsize l = 0; l < n_lists; l++)
    {
      g_autoptr(GPtrArray) items = rga_plan_sorted (plan, lists[l]);

      for (guint i = 0; i < items->len; i++)
        if (g_str_equal (rga_item_name (items->pdata[i]), text))
          return items->pdata[i];
    }

  return NULL;
}

RgaItem *
rga_cli_find_payer (RgaPlan    *plan,
                    const char *text)
{
  static const RgaList lists[] = {
    RGA_LIST_REQUIREMENTS, RGA_LIST_BUDGETS, RGA_LIST_ORGANISATION_GROUPS, RGA_LIST_ORGANISATIONS,
  };

  return rga_cli_find_item (plan, text, lists, G_N_ELEMENTS (lists));
}
