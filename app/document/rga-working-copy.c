#include "rga-config.h"

#include "rga-working-copy-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "rga-platform.h"
#include "rga-store.h"

#define UNNAMED       "new-"
#define TRIES         3
#define RANDOM_DIGITS 8
#define PLACE_DIGITS  8
#define SESSION_DIGITS 32

void
rga_working_copy_set_error (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK,
                       _("The working copy could not be made. No file was changed. "
                         "Check that your own folder can be written to and that the disk is not full."));
}

/* A name that no plan has. Free with g_free(). */
static char *
make_unnamed (const char *folder)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (UNNAMED, random, NULL);

  return g_build_filename (folder, name, NULL);
}

static char *
make_folder (const char  *folder,
             int         *lock,
             GError     **error)
{
  g_autofree char *path = make_unnamed (folder);

  if (!rga_platform_make_private_folder (path, error))
    return NULL;
  *lock = rga_working_copy_lock (path);
  if (*lock >= 0)
    return g_steal_pointer (&path);

  rga_platform_remove_folder (path);

  return NULL;
}

char *
rga_working_copy_prepare (const char  *folder,
                          int         *lock,
                          GError     **error)
{
  g_autoptr(GError) last = NULL;
  char *path = NULL;

  *lock = -1;
  /* Another program may take one for left behind that is not locked yet. */
  for (int i = 0; i < TRIES && path == NULL; i++)
    {
      g_clear_error (&last);
      path = make_folder (folder, lock, &last);
    }
  if (path == NULL)
    rga_working_copy_set_error (error);
  rga_store_error_set_cause (path == NULL ? error : NULL, last);

  return path;
}

/* From where it came, in a few letters. Free with g_free(). */
static char *
name_place (GFile *file)
{
  g_autofree char *uri = file == NULL ? g_strdup ("") : g_file_get_uri (file);
  char *place = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  place[PLACE_DIGITS] = '\0';

  return place;
}

static char *
make_name (const RgaId *document_id,
           GFile       *file)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *place = name_place (file);
  char id[RGA_ID_TEXT_SIZE];

  random[RANDOM_DIGITS] = '\0';

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

  rga_working_copy_set_error (error);

  return NULL;
}

char *
rga_working_copy_path (const char *working_copy)
{
  return g_build_filename (working_copy, "plan.db", NULL);
}

/* “ID-PLACE-RANDOM”; what was only prepared has another name. */
static gboolean
is_settled (const char *name)
{
  char text[RGA_ID_TEXT_SIZE];
  RgaId id;

  if (strlen (name) != RGA_ID_TEXT_SIZE + PLACE_DIGITS + 1 + RANDOM_DIGITS)
    return FALSE;

  g_strlcpy (text, name, sizeof text);

  return rga_id_from_text (text, &id);
}

GPtrArray *
rga_working_copies_find (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_settled (name))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));

  return paths;
}

int
rga_working_copy_lock (const char *working_copy)
{
  g_autofree char *path = g_build_filename (working_copy, "lock", NULL);

  return rga_platform_lock (path);
}

char *
rga_working_copy_name_session (const char *working_copy)
{
  g_autofree char *name = g_path_get_basename (working_copy);
  char *session = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  session[SESSION_DIGITS] = '\0';

  return session;
}

static gboolean
is_locked (const char *working_copy)
{
  int lock = rga_working_copy_lock (working_copy);

  rga_platform_unlock (lock);

  return lock < 0;
}

gboolean
rga_working_copy_is_in_use (const char *folder,
                            const char *session)
{
  g_autoptr(GPtrArray) paths = rga_working_copies_find (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = rga_working_copy_name_session (paths->pdata[i]);

      if (g_str_equal (name, session))
        return is_locked (paths->pdata[i]);
    }

  return FALSE;
}

void
rga_working_copies_clear (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      int lock = g_str_has_prefix (name, UNNAMED) ? rga_working_copy_lock (path) : -1;

      if (lock >= 0)
        rga_platform_remove_folder (path);
      rga_platform_unlock (lock);
    }
}

void
rga_working_copy_remove (const char *working_copy)
{
  g_autofree char *folder = g_path_get_dirname (working_copy);
  g_autofree char *unnamed = make_unnamed (folder);

  rga_platform_remove_folder (g_rename (working_copy, unnamed) == 0 ? unnamed : working_copy);
}
