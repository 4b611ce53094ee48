#include "rga-config.h"

#include "rga-working-copy-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "rga-platform.h"
#include "rga-store.h"

#define RANDOM_DIGITS 8
#define PLACE_DIGITS  8

static void
set_error (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK,
                       _("The working copy could not be made. No file was changed. "
                         "Check that your own folder can be written to and that the disk is not full."));
}

char *
rga_working_copy_prepare (const char  *folder,
                          GError     **error)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *name = g_strconcat ("new-", random, NULL);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) reason = NULL;

  if (rga_platform_make_private_folder (path, &reason))
    return path;

  g_debug ("%s", reason->message);
  g_free (path);
  set_error (error);

  return NULL;
}

static char *
make_name (const RgaId *document_id,
           GFile       *file)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *uri = file == NULL ? g_strdup ("") : g_file_get_uri (file);
  g_autofree char *place = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  char id[RGA_ID_TEXT_SIZE];

  random[RANDOM_DIGITS] = '\0';
  place[PLACE_DIGITS] = '\0';

  return g_strdup_printf ("%s-%s-%s", rga_id_to_text (document_id, id), place, random);
}

char *
rga_working_copy_settle (const char   *prepared,
                         const RgaId  *document_id,
                         GFile        *file,
                         GError      **error)
{
  g_autofree char *name = make_name (document_id, file);
  g_autofree char *folder = g_path_get_dirname (prepared);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_rename (prepared, path) == 0)
    return g_steal_pointer (&path);

  set_error (error);

  return NULL;
}

char *
rga_working_copy_path (const char *working_copy)
{
  return g_build_filename (working_copy, "plan.db", NULL);
}
