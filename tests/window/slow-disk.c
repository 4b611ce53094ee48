/* slow-disk.c
 *
 * Loaded before the C library: a drive that does not answer when a file is put in its
 * place below SLOW_FOLDER.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
sleep_below (const char *path)
{
  const char *folder = getenv ("SLOW_FOLDER");

  while (folder != NULL && strncmp (path, folder, strlen (folder)) == 0)
    pause ();
}

int
rename (const char *from,
        const char *to)
{
  int (*real) (const char *, const char *) = (int (*) (const char *, const char *)) dlsym (RTLD_NEXT, "rename");

  sleep_below (to);

  return real (from, to);
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

  sleep_below (to);

  return real (from_folder, from, to_folder, to, flags);
}
