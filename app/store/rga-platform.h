/* rga-platform.h
 *
 * What each operating system does in its own way with files. This is the only
 * file of the program with calls that only Unix has: a port rewrites this one.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes `path`, with missing parents, for nobody but this user. */
gboolean rga_platform_make_private_folder (const char    *path,
                                           GError       **error);
/* Removes `folder` and the plain files in it. Missing is fine. */
void     rga_platform_remove_folder       (const char    *folder);
/* A new file for nobody but this user, on disk when this returns; fails if
 * there is anything by that name, also a link. */
gboolean rga_platform_write_new           (const char    *path,
                                           gconstpointer  bytes,
                                           gsize          size,
                                           GError       **error);
/* `path` without links in it; what does not exist yet stays as it is. */
char    *rga_platform_resolve             (const char    *path);
/* There is a file, and somebody marked it as not to be changed or this user
 * may not. A rename over it would pass that mark by. */
gboolean rga_platform_is_read_only        (const char    *path);
/* Gives `to` the permissions of `from`, if there is a `from`. */
void     rga_platform_copy_mode           (const char    *from,
                                           const char    *to);
/* Puts `from` in the place of `to` in one step and on disk; never half. */
gboolean rga_platform_replace             (const char    *from,
                                           const char    *to,
                                           GError       **error);
/* The folder this program runs from; NULL when that cannot be said. */
char    *rga_platform_program_folder      (void);
/* Where translations lie: beside the program wherever it was moved to, else as it
 * was built. */
char    *rga_platform_find_locale         (const char    *built);

G_END_DECLS
