/* broken-disk.c
 *
 * Loaded before the C library: a drive below BROKEN_FOLDER. With BROKEN=full nothing can be
 * written there; with BROKEN=half nothing can be put in the place of a plan, and one that is
 * written over gets only the first bytes of it, from then on.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define KEPT 5000   /* bytes */

static int
is_below (const char *path,
          const char *fault)
{
  const char *folder = getenv ("BROKEN_FOLDER"), *chosen = getenv ("BROKEN");

  return folder != NULL && chosen != NULL && strcmp (chosen, fault) == 0 && strncmp (path, folder, strlen (folder)) == 0;
}

static int
is_plan (const char *path)
{
  size_t size = strlen (path);

  return size > 3 && strcmp (path + size - 3, ".db") == 0;
}

static int
is_file_below (int         fd,
               const char *fault)
{
  char link[64], path[PATH_MAX];
  ssize_t size;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  size = readlink (link, path, sizeof path - 1);
  if (size < 0)
    return 0;
  path[size] = '\0';

  return is_below (path, fault) && (strcmp (fault, "half") != 0 || is_plan (path));
}

static int
fail (int code)
{
  errno = code;

  return -1;
}

ssize_t
write (int         fd,
       const void *bytes,
       size_t      size)
{
  static size_t written;
  ssize_t (*real) (int, const void *, size_t) = (ssize_t (*) (int, const void *, size_t)) dlsym (RTLD_NEXT, "write");

  if (is_file_below (fd, "full"))
    return fail (ENOSPC);
  if (!is_file_below (fd, "half"))
    return real (fd, bytes, size);
  if (written >= KEPT)
    return fail (EIO);

  size = size < KEPT - written ? size : KEPT - written;
  written += size;

  return real (fd, bytes, size);
}

int
rename (const char *from,
        const char *to)
{
  int (*real) (const char *, const char *) = (int (*) (const char *, const char *)) dlsym (RTLD_NEXT, "rename");

  return is_below (to, "half") ? fail (EPERM) : real (from, to);
}

int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  int (*real) (int, const char *, int, const char *, unsigned int)
    = (int (*) (int, const char *, int, const char *, unsigned int)) dlsym (RTLD_NEXT, "renameat2");

  return is_below (to, "half") ? fail (EINVAL) : real (from_folder, from, to_folder, to, flags);
}

int
posix_fallocate (int   fd,
                 off_t start,
                 off_t size)
{
  int (*real) (int, off_t, off_t) = (int (*) (int, off_t, off_t)) dlsym (RTLD_NEXT, "posix_fallocate");

  return is_file_below (fd, "full") ? ENOSPC : real (fd, start, size);
}
