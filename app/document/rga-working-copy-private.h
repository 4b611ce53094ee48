/* rga-working-copy-private.h
 *
 * The folder in which an open plan is worked on. Its name holds the plan's id,
 * where the plan came from and a random part, so no two programs share one and
 * one that was left behind can be recognised.
 */
#pragma once

#include <gio/gio.h>

#include "rga-id.h"

G_BEGIN_DECLS

/* A new folder in `folder`, not yet named after a plan, and locked; `lock` is the caller's.
 * Free with g_free(). */
char    *rga_working_copy_prepare (const char   *folder,
                                   int          *lock,
                                   GError      **error);
/* Renames it after its plan and returns the new path; it stays locked. `file` may be NULL. */
char    *rga_working_copy_settle  (const char   *prepared,
                                   const RgaId  *document_id,
                                   GFile        *file,
                                   GError      **error);
/* Those in `folder`, in no order: paths, free with g_ptr_array_unref(). Whose they are
 * says rga-origin: a plan may have got another file since. */
GPtrArray *rga_working_copies_find (const char  *folder);
/* All of it: one that is killed meanwhile leaves nothing that looks like a plan. */
void     rga_working_copy_remove  (const char   *working_copy);
/* Removes what a program left that was killed before its folder was named after a plan, or
 * while it removed it. */
void     rga_working_copies_clear (const char   *folder);
/* In use by this program until it ends or closes the plan; -1 when another one has it. */
int      rga_working_copy_lock    (const char   *working_copy);
/* Names one opening of a plan to others without saying of which plan; see rga-open-note.h.
 * Free with g_free(). */
char    *rga_working_copy_name_session (const char *working_copy);
/* Whether a running program works on the one of that session, of those in `folder`. */
gboolean rga_working_copy_is_in_use (const char   *folder,
                                     const char   *session);
/* The sentence for a working copy that could not be made. */
void     rga_working_copy_set_error (GError     **error);
/* Where in the folder the plan itself is. */
char    *rga_working_copy_path    (const char   *working_copy);

G_END_DECLS
