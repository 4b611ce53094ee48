#include "rga-platform.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (const char  *path,
      GError     **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));

  return FALSE;
}

gboolean
rga_platform_make_private_folder (const char  *path,
                                  GError     **error)
{
  return g_mkdir_with_parents (path, 0700) == 0 || fail (path, error);
}

void
rga_platform_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
write_all (int            fd,
           gconstpointer  bytes,
           gsize          size)
{
  const char *next = bytes;

  while (size > 0)
    {
      gssize written = write (fd, next, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      next += written;
      size -= (gsize) written;
    }

  return TRUE;
}

gboolean
rga_platform_write_new (const char     *path,
                        gconstpointer   bytes,
                        gsize           size,
                        GError        **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  gboolean written;

  if (fd < 0)
    return fail (path, error);

  written = write_all (fd, bytes, size) && fsync (fd) == 0;
  if (!written)
    fail (path, error);
  close (fd);
  if (!written)
    g_unlink (path);

  return written;
}

char *
rga_platform_resolve (const char *path)
{
  char *found = realpath (path, NULL);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *real = NULL;
  char *resolved;

  if (found != NULL)
    {
      resolved = g_strdup (found);
      free (found);
      return resolved;
    }

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  found = realpath (folder, NULL);
  resolved = found == NULL ? g_strdup (path) : g_build_filename (found, name, NULL);
  free (found);

  return resolved;
}

gboolean
rga_platform_is_read_only (const char *path)
{
  struct stat info;

  if (stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return FALSE;

  return (info.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || g_access (path, W_OK) != 0;
}

void
rga_platform_copy_mode (const char *from,
                        const char *to)
{
  struct stat info;

  if (stat (from, &info) == 0 && S_ISREG (info.st_mode) && chmod (to, info.st_mode & 0777) != 0)
    g_debug ("%s: the permissions could not be copied", to);
}

static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return fail (path, error);

  synced = fsync (fd) == 0;
  if (!synced)
    fail (path, error);
  close (fd);

  return synced;
}

/* Some network folders cannot be synced; the file itself was. */
static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  if (!sync_path (folder, &error))
    g_debug ("The folder could not be synced: %s", error->message);
}

gboolean
rga_platform_replace (const char  *from,
                      const char  *to,
                      GError     **error)
{
  if (!sync_path (from, error))
    return FALSE;
  if (g_rename (from, to) != 0)
    return fail (to, error);
  sync_folder_of (to);

  return TRUE;
}

char *
rga_platform_program_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
}

char *
rga_platform_find_locale (const char *built)
{
  const char *chosen = g_getenv ("REGIOAGENDA_LOCALEDIR");
  g_autofree char *folder = rga_platform_program_folder ();
  g_autofree char *beside = NULL;

  if (chosen != NULL)
    return g_strdup (chosen);

  beside = folder != NULL ? g_build_filename (folder, "..", "share", "locale", NULL) : NULL;

  return beside != NULL && g_file_test (beside, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&beside) : g_strdup (built);
}
