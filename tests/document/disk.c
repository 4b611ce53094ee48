#define _GNU_SOURCE
#include "disk.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static DiskOpenFunc tell_open;
static gpointer told_open;
static gboolean skips_syncs;
static GRecMutex watching;      /* workers ask too, also in the moment in which nobody watches any more */
static const char *watched;
static DiskFunc tell;
static gpointer told;

void
disk_watch (const char *folder,
            DiskFunc    func,
            gpointer    data)
{
  g_rec_mutex_lock (&watching);
  tell = func;
  told = data;
  watched = folder;
  g_rec_mutex_unlock (&watching);
}

void
disk_watch_opens (DiskOpenFunc func,
                  gpointer     data)
{
  told_open = data;
  tell_open = func;
}

static void
note_open (const char *path,
           int         flags,
           void       *caller)
{
  Dl_info info;
  gboolean by_sqlite = dladdr (caller, &info) != 0 && info.dli_fname != NULL && strstr (info.dli_fname, "sqlite") != NULL;

  if (tell_open != NULL)
    tell_open (path, by_sqlite, (flags & O_ACCMODE) != O_RDONLY, told_open);
}

void
disk_skip_syncs (void)
{
  skips_syncs = TRUE;
}

static gboolean
fails (const DiskAsked *asked)
{
  int code = 0;

  if (watched == NULL || asked->path == NULL)
    return FALSE;

  g_rec_mutex_lock (&watching);
  if (watched != NULL && g_str_has_prefix (asked->path, watched))
    code = tell (asked, told);
  g_rec_mutex_unlock (&watching);
  if (code != 0)
    errno = code;

  return code != 0;
}

static gboolean
fails_at (int       fd,
          DiskAsked asked)
{
  char link[64], path[4096];
  gssize size;

  if (watched == NULL)
    return FALSE;

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  size = readlink (link, path, sizeof path - 1);
  path[MAX (size, 0)] = '\0';
  asked.path = path;

  return fails (&asked);
}

#define REAL(result, name, ...) \
  static result (*real) (__VA_ARGS__); \
  if (real == NULL) \
    real = (result (*) (__VA_ARGS__)) dlsym (RTLD_NEXT, name)

ssize_t
write (int         fd,
       const void *bytes,
       size_t      size)
{
  REAL (ssize_t, "write", int, const void *, size_t);

  if (watched != NULL && fails_at (fd, (DiskAsked) { DISK_WRITE, NULL, NULL, lseek (fd, 0, SEEK_CUR), bytes, size }))
    return -1;

  return real (fd, bytes, size);
}

ssize_t
pwrite (int         fd,
        const void *bytes,
        size_t      size,
        off_t       place)
{
  REAL (ssize_t, "pwrite64", int, const void *, size_t, off_t);

  return fails_at (fd, (DiskAsked) { DISK_WRITE, NULL, NULL, place, bytes, size }) ? -1 : real (fd, bytes, size, place);
}

/* Room that was made holds nothing yet. */
int
posix_fallocate (int   fd,
                 off_t start,
                 off_t size)
{
  REAL (int, "posix_fallocate64", int, off_t, off_t);

  return fails_at (fd, (DiskAsked) { DISK_WRITE, NULL, NULL, start, "", 0 }) ? errno : real (fd, start, size);
}

int
fsync (int fd)
{
  REAL (int, "fsync", int);

  if (fails_at (fd, (DiskAsked) { .call = DISK_SYNC }))
    return -1;

  return skips_syncs ? 0 : real (fd);
}

int
fdatasync (int fd)
{
  REAL (int, "fdatasync", int);

  if (fails_at (fd, (DiskAsked) { .call = DISK_SYNC }))
    return -1;

  return skips_syncs ? 0 : real (fd);
}

int
ftruncate (int   fd,
           off_t size)
{
  REAL (int, "ftruncate64", int, off_t);

  return fails_at (fd, (DiskAsked) { .call = DISK_CUT, .size = (gsize) size }) ? -1 : real (fd, size);
}

int
rename (const char *from,
        const char *to)
{
  REAL (int, "rename", const char *, const char *);

  return fails (&(DiskAsked) { .call = DISK_RENAME, .path = from, .to = to }) ? -1 : real (from, to);
}

int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  REAL (int, "renameat2", int, const char *, int, const char *, unsigned int);
  DiskCall call = flags & RENAME_EXCHANGE ? DISK_SWAP : DISK_RENAME;

  return fails (&(DiskAsked) { .call = call, .path = from, .to = to }) ? -1 : real (from_folder, from, to_folder, to, flags);
}

int
unlink (const char *path)
{
  REAL (int, "unlink", const char *);

  return fails (&(DiskAsked) { .call = DISK_REMOVE, .path = path }) ? -1 : real (path);
}

/* Only what concerns locks is told. */
int
fcntl (int fd,
       int command,
       ...)
{
  REAL (int, "fcntl64", int, int, ...);
  void *argument;
  va_list rest;

  va_start (rest, command);
  argument = va_arg (rest, void *);
  va_end (rest);
  if ((command == F_SETLK || command == F_SETLKW) && fails_at (fd, (DiskAsked) { .call = DISK_LOCK }))
    return -1;

  return real (fd, command, argument);
}

static gboolean
fails_to_open (const char *path,
               int         flags)
{
  if ((flags & O_CREAT) && access (path, F_OK) != 0 && fails (&(DiskAsked) { .call = DISK_MAKE, .path = path }))
    return TRUE;

  return (flags & O_TRUNC) && fails (&(DiskAsked) { .call = DISK_CUT, .path = path });
}

int
open (const char *path,
      int         flags,
      ...)
{
  REAL (int, "open64", const char *, int, ...);
  mode_t mode = 0;
  va_list rest;

  va_start (rest, flags);
  if (flags & O_CREAT)
    mode = va_arg (rest, mode_t);
  va_end (rest);
  note_open (path, flags, __builtin_return_address (0));

  return watched != NULL && fails_to_open (path, flags) ? -1 : real (path, flags, mode);
}
