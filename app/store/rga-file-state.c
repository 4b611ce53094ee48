#include "rga-file-state.h"

#include <xxhash.h>

#define TRIES 3

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED "," \
                   G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_UNIX_INODE

/* What the folder says of it; the bytes stay as they are. */
static gboolean
look (GFile         *file,
      RgaFileState  *state,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;

  state->size = (guint64) g_file_info_get_size (info);
  state->changed_us = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) * G_USEC_PER_SEC
                      + g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC);
  state->node = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE);

  return TRUE;
}

GFileInfo *
rga_file_state_query_kind (GFile         *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileType type = info == NULL ? G_FILE_TYPE_REGULAR : g_file_info_get_file_type (info);

  if (type != G_FILE_TYPE_SYMBOLIC_LINK && type != G_FILE_TYPE_UNKNOWN)
    return g_steal_pointer (&info);

  g_set_error_literal (error, G_IO_ERROR, type == G_FILE_TYPE_UNKNOWN ? G_IO_ERROR_PERMISSION_DENIED : G_IO_ERROR_NOT_FOUND,
                       "It leads nowhere");

  return NULL;
}

static gboolean
looks_same (const RgaFileState *a,
            const RgaFileState *b)
{
  return a->size == b->size && a->changed_us == b->changed_us && a->node == b->node;
}

gboolean
rga_file_state_has_same_bytes (const RgaFileState *a,
                               const RgaFileState *b)
{
  return a->size == b->size && a->bytes_high == b->bytes_high && a->bytes_low == b->bytes_low;
}

gboolean
rga_file_state_is_equal (const RgaFileState *a,
                         const RgaFileState *b)
{
  return looks_same (a, b) && rga_file_state_has_same_bytes (a, b);
}

/* Once; `settled` tells whether nothing moved meanwhile. */
static GBytes *
read_once (GFile         *file,
           RgaFileState  *state,
           gboolean      *settled,
           GCancellable  *cancellable,
           GError       **error)
{
  RgaFileState after = { 0 };
  XXH128_hash_t hash;
  char *bytes;
  gsize size;

  if (!look (file, state, cancellable, error) || !g_file_load_contents (file, cancellable, &bytes, &size, NULL, error))
    return NULL;

  hash = XXH3_128bits (bytes, size);
  state->bytes_high = hash.high64;
  state->bytes_low = hash.low64;
  *settled = look (file, &after, cancellable, NULL) && looks_same (state, &after) && state->size == size;

  return g_bytes_new_take (bytes, size);
}

gboolean
rga_file_state_read (GFile         *file,
                     RgaFileState  *state,
                     GBytes       **contents,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (file) && state != NULL, FALSE);

  for (int i = 0; i < TRIES; i++)
    {
      gboolean settled;
      g_autoptr(GBytes) bytes = read_once (file, state, &settled, cancellable, error);

      if (bytes == NULL)
        return FALSE;
      if (!settled)
        continue;
      if (contents != NULL)
        *contents = g_steal_pointer (&bytes);
      return TRUE;
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "The file changes while it is read");

  return FALSE;
}

static RgaFileChange
find_why (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);

  return folder != NULL && g_file_query_exists (folder, NULL) && !g_file_query_exists (file, NULL) ? RGA_FILE_GONE
                                                                                                   : RGA_FILE_UNREACHABLE;
}

RgaFileChange
rga_file_state_compare (const RgaFileState *known,
                        GFile              *file,
                        GCancellable       *cancellable)
{
  RgaFileState now = { 0 };

  g_return_val_if_fail (known != NULL && G_IS_FILE (file), RGA_FILE_UNREACHABLE);

  if (!look (file, &now, cancellable, NULL))
    return find_why (file);
  if (looks_same (known, &now))
    return RGA_FILE_SAME;
  if (known->size != now.size)
    return RGA_FILE_OTHER;
  if (!rga_file_state_read (file, &now, NULL, cancellable, NULL))
    return find_why (file);

  return rga_file_state_has_same_bytes (known, &now) ? RGA_FILE_SAME : RGA_FILE_OTHER;
}

/* -- kept ----------------------------------------------------------------- */

char *
rga_file_state_to_text (const RgaFileState *state)
{
  g_return_val_if_fail (state != NULL, NULL);

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT
                          " %016" G_GINT64_MODIFIER "x %016" G_GINT64_MODIFIER "x",
                          state->size, state->changed_us, state->node, state->bytes_high, state->bytes_low);
}

gboolean
rga_file_state_from_text (const char   *text,
                          RgaFileState *state)
{
  static const guint bases[] = { 10, 10, 10, 16, 16 };
  guint64 *const numbers[] = { &state->size, &state->changed_us, &state->node, &state->bytes_high, &state->bytes_low };
  g_auto(GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  if (g_strv_length (words) != G_N_ELEMENTS (bases))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    if (!g_ascii_string_to_unsigned (words[i], bases[i], 0, G_MAXUINT64, numbers[i], NULL))
      return FALSE;

  return TRUE;
}
