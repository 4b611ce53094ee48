/* scratch.h
 *
 * A folder of a test's own, gone when the test ends.
 */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

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
/* By SQLite alone, as another program does; what is chance in its statements follows the
 * seed that the test prints. Close it with sqlite3_close(). */
sqlite3 *scratch_open (const char *path);
/* Each file, folder and link in it with what it holds, one a line, sorted. */
char  *scratch_describe (const char *folder);
/* Something to say to a person, and nothing of a library in it. */
gboolean is_sentence  (const char *message);

G_END_DECLS
