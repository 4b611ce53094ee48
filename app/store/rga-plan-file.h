/* rga-plan-file.h
 *
 * The user's file is read whole once, checked, and copied to our own folder. SQLite
 * never opens its path. How it is written: rga-publish.h.
 */
#pragma once

#include <gio/gio.h>

#include "rga-file-state.h"
#include "rga-store.h"

G_BEGIN_DECLS

/* What was found on opening that its reader should know. */
typedef enum
{
  RGA_PLAN_FILE_UPGRADED = 1 << 0,          /* from an older version of the program */
  RGA_PLAN_FILE_CHANGED_OUTSIDE = 1 << 1,   /* by another program, or by damage that left it readable */
  RGA_PLAN_FILE_RECOVERED = 1 << 2,         /* with steps that an earlier run could not save */
  RGA_PLAN_FILE_HAS_LEFTOVER = 1 << 3,      /* there are such steps, but the file went on without them */
  RGA_PLAN_FILE_WITH_BESIDE = 1 << 4,       /* a “-journal” or “-wal” beside it belongs to it and is in the copy */
  RGA_PLAN_FILE_WITHOUT_BESIDE = 1 << 5,    /* one that does not belong to it, or to an older state, was left out */
  RGA_PLAN_FILE_ADOPTED = 1 << 6,           /* it has parts that this program does not know, or lacks some: see rga-adopt */
} RgaPlanFileNotes;

typedef struct
{
  RgaPlanFileNotes notes;
  RgaFileState     state;   /* of the file as it was read */
  char            *left_out;   /* of one that was adopted, what did not come along; free with g_free() */
} RgaPlanFileFound;

static inline void
rga_plan_file_found_clear (RgaPlanFileFound *self)
{
  g_free (self->left_out);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaPlanFileFound, rga_plan_file_found_clear)

/* Reads `file` and leaves a checked working copy at `path` (which must not
 * exist). On an error nothing is left behind and the sentence says what the
 * file is and what to do. `found` may be NULL. */
gboolean rga_plan_file_adopt   (GFile            *file,
                                const char       *path,
                                RgaPlanFileFound *found,
                                GCancellable     *cancellable,
                                GError          **error);
/* A file of which rga_plan_file_adopt() said RGA_STORE_ERROR_UNCLEAR: both ways to read it,
 * as it is at `alone` and with what lies beside it at `applied`; neither may exist, and one
 * that cannot be read that way is not made. */
gboolean rga_plan_file_read_both (GFile           *file,
                                const char       *alone,
                                const char       *applied,
                                GCancellable     *cancellable,
                                GError          **error);
/* Whether a working copy of this version that was left behind is a whole plan. */
gboolean rga_plan_file_check_copy (const char    *path,
                                   GCancellable  *cancellable,
                                   GError       **error);

G_END_DECLS
