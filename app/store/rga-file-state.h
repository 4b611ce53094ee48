/* rga-file-state.h
 *
 * The user's file as it was when we last read or wrote it, to see before writing
 * whether anybody touched it since. Time, size and node are looked at first; only
 * when one of them differs do the bytes decide.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 size;
  guint64 changed_us;          /* since 1970, as the folder says; 0 = it does not */
  guint64 node;                /* which file by that name; 0 = the folder does not say */
  guint64 bytes_high, bytes_low;   /* a hash (XXH3) of all bytes */
} RgaFileState;

typedef enum
{
  RGA_FILE_SAME,
  RGA_FILE_OTHER,        /* somebody wrote it, or put another one in its place */
  RGA_FILE_GONE,         /* its folder is there and it is not */
  RGA_FILE_UNREACHABLE,  /* nor its folder, or it cannot be read now */
} RgaFileChange;

/* Reads all of `file`. While somebody else is writing it, size and time move on
 * during the reading: then it is read again, three times at most, and after that
 * FALSE with G_IO_ERROR_BUSY. `contents` may be NULL. */
gboolean      rga_file_state_read    (GFile               *file,
                                      RgaFileState        *state,
                                      GBytes             **contents,
                                      GCancellable        *cancellable,
                                      GError             **error);
/* Kind and size. A link to nothing is not found, and what is in a closed folder is denied. */
GFileInfo    *rga_file_state_query_kind (GFile            *file,
                                      GCancellable        *cancellable,
                                      GError             **error);
/* What became of the file that was `known`. */
RgaFileChange rga_file_state_compare (const RgaFileState  *known,
                                      GFile               *file,
                                      GCancellable        *cancellable);
/* Whatever the folder says of them. */
gboolean      rga_file_state_has_same_bytes (const RgaFileState *a,
                                      const RgaFileState  *b);
gboolean      rga_file_state_is_equal (const RgaFileState *a,
                                      const RgaFileState  *b);
/* One line, and back; FALSE when it is none. Free with g_free(). */
char         *rga_file_state_to_text (const RgaFileState  *state);
gboolean      rga_file_state_from_text (const char        *text,
                                      RgaFileState        *state);

G_END_DECLS
