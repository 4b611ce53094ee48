#define _GNU_SOURCE   /* renameat2 */
#include "rga-platform.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
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

/* Some network folders cannot be told to wait for the disk: what they keep is read back. */
static gboolean
sync_file (int fd)
{
  return fsync (fd) == 0 || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
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

  written = write_all (fd, bytes, size) && sync_file (fd);
  if (!written)
    fail (path, error);
  close (fd);
  if (!written)
    g_unlink (path);

  return written;
}

/* Claims the room before a byte is written, so that a full disk leaves the file whole. */
static gboolean
make_room (int   fd,
           gsize size)
{
  struct stat info;
  int code;

  if (fstat (fd, &info) != 0)
    return FALSE;
  code = posix_fallocate (fd, 0, (off_t) size);
  if (code == 0 || code == EOPNOTSUPP || code == EINVAL)
    return TRUE;

  if (ftruncate (fd, info.st_size) != 0)
    g_debug ("A file kept its new length");
  errno = code;

  return FALSE;
}

gboolean
rga_platform_overwrite (const char     *path,
                        gconstpointer   bytes,
                        gsize           size,
                        GError        **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  gboolean written;

  if (fd < 0)
    return fail (path, error);

  written = make_room (fd, size) && write_all (fd, bytes, size) && ftruncate (fd, (off_t) size) == 0 && sync_file (fd);
  if (!written)
    fail (path, error);
  close (fd);

  return written;
}

char *
rga_platform_resolve (const char *path)
{
  char *found = realpath (path, NULL);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
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

/* The document portal shows each of its files in a folder of its own. */
gboolean
rga_platform_is_lent (const char *path)
{
  g_autofree char *lent = g_strconcat (g_get_user_runtime_dir (), "/doc/", NULL);

  return g_str_has_prefix (path, lent) || g_str_has_prefix (path, "/run/flatpak/doc/");
}

/* umask() itself cannot be asked without setting it, also for other threads. */
static mode_t
read_mode_of_new_files (void)
{
  g_autofree char *status = NULL;
  const char *mask;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0600;

  mask = strstr (status, "\nUmask:");

  return mask == NULL ? 0600 : 0666 & ~(mode_t) g_ascii_strtoull (mask + strlen ("\nUmask:"), NULL, 8);
}

/* Labels of the user, and the list of who else may read or write it. */
static void
copy_label (const char *from,
            const char *to,
            const char *name)
{
  char value[4096];   /* ext4 keeps no larger one */
  ssize_t size;

  if (!g_str_has_prefix (name, "user.") && !g_str_equal (name, "system.posix_acl_access"))
    return;

  size = getxattr (from, name, value, sizeof value);
  if (size >= 0 && setxattr (to, name, value, (size_t) size, 0) != 0)
    g_debug ("A label of a file could not be copied");
}

static void
copy_labels (const char *from,
             const char *to)
{
  char names[4096];
  ssize_t size = listxattr (from, names, sizeof names);

  for (const char *name = names; size > 0 && name < names + size; name += strlen (name) + 1)
    copy_label (from, to, name);
}

void
rga_platform_copy_access (const char *from,
                          const char *to)
{
  struct stat info;
  gboolean is_new = stat (from, &info) != 0;

  if (!is_new && !S_ISREG (info.st_mode))
    return;

  if (!is_new && chown (to, (uid_t) -1, info.st_gid) != 0)
    g_debug ("The group of a file could not be kept");
  if (!is_new)
    copy_labels (from, to);
  if (chmod (to, is_new ? read_mode_of_new_files () : info.st_mode & 0777) != 0)
    g_debug ("The permissions of a file could not be kept");
}

static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return fail (path, error);

  synced = sync_file (fd);
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

gboolean
rga_platform_swap (const char *from,
                   const char *to)
{
  if (!sync_path (from, NULL) || renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) != 0)
    return FALSE;
  sync_folder_of (to);

  return TRUE;
}

int
rga_platform_lock (const char *path)
{
  int fd = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0 || flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;

  close (fd);

  return -1;
}

void
rga_platform_unlock (int lock)
{
  if (lock >= 0)
    close (lock);
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
