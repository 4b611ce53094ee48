/* scratch.h
 *
 * A folder of a test's own, gone when the test ends.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char  *scratch_new    (void);
/* Free with scratch_free(); removes everything below it. */
void   scratch_free   (char       *folder);
char  *scratch_path   (const char *folder,
                       const char *name);
/* How many files and folders are in it, also hidden ones. */
guint  scratch_count  (const char *folder);
/* The whole file; fails the test when it cannot be read. */
GBytes *scratch_read  (const char *path);

G_END_DECLS
