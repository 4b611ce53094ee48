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
/* Writes over the file that is there, or makes it; on disk when this returns. A full disk
 * leaves it as it was; after another error it may be half written. */
gboolean rga_platform_overwrite           (const char    *path,
                                           gconstpointer  bytes,
                                           gsize          size,
                                           GError       **error);
/* `path` without links in it; what does not exist yet stays as it is. */
char    *rga_platform_resolve             (const char    *path);
/* There is a file, and somebody marked it as not to be changed or this user
 * may not. A rename over it would pass that mark by. */
gboolean rga_platform_is_read_only        (const char    *path);
/* A sandbox lent this one file, without its neighbours. `path` has no links in it. */
gboolean rga_platform_is_lent             (const char    *path);
/* Gives `to` what others may do with `from`: its group, permissions and labels, as far as
 * this user can. Where there is no `from`, what a new file of this user's is for others. */
void     rga_platform_copy_access         (const char    *from,
                                           const char    *to);
/* Puts `from` in the place of `to` in one step and on disk; never half. */
gboolean rga_platform_replace             (const char    *from,
                                           const char    *to,
                                           GError       **error);
/* The same, but what was at `to` is at `from` then. FALSE where the drive cannot do that. */
gboolean rga_platform_swap                (const char    *from,
                                           const char    *to);
/* Says that `path`, made when missing, is in use until rga_platform_unlock(), or until
 * this program ends in whatever way. -1 when another program says so already. */
int      rga_platform_lock                (const char    *path);
void     rga_platform_unlock              (int            lock);
/* The folder this program runs from; NULL when that cannot be said. */
char    *rga_platform_program_folder      (void);
/* Where translations lie: beside the program wherever it was moved to, else as it
 * was built. */
char    *rga_platform_find_locale         (const char    *built);

G_END_DECLS
