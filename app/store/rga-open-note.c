#include "rga-open-note.h"

#include <string.h>

#include "rga-platform.h"

#define GROUP          "Regioagenda"
#define LIMIT          4096             /* bytes; one of ours has some 250 */
#define LONGEST_ID     64
#define LONGEST_WORDS  60               /* letters of a name, when shown */
#define LAST_SECOND    253402300799     /* of the year 9999 */

/* -- as text ---------------------------------------------------------------- */

void
rga_open_note_clear (RgaOpenNote *self)
{
  g_free (self->session);
  g_free (self->computer);
  g_free (self->name);
  g_free (self->host);
  g_free (self->version);
  *self = (RgaOpenNote) { 0 };
}

void
rga_open_note_copy (RgaOpenNote       *self,
                    const RgaOpenNote *from)
{
  RgaOpenNote copy = {
    .session = g_strdup (from->session),
    .computer = g_strdup (from->computer),
    .name = g_strdup (from->name),
    .host = g_strdup (from->host),
    .since = from->since,
    .beat = from->beat,
    .version = g_strdup (from->version),
  };

  rga_open_note_clear (self);
  *self = copy;
}

static void
set_words (GKeyFile   *keys,
           const char *key,
           const char *words)
{
  if (words != NULL && *words != '\0')
    g_key_file_set_string (keys, GROUP, key, words);
}

char *
rga_open_note_to_text (const RgaOpenNote *self)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *beat = g_strdup_printf ("%020" G_GUINT64_FORMAT, self->beat);

  g_return_val_if_fail (self->session != NULL, NULL);

  g_key_file_set_string (keys, GROUP, "session", self->session);
  g_key_file_set_string (keys, GROUP, "beat", beat);
  set_words (keys, "computer", self->computer);
  set_words (keys, "name", self->name);
  set_words (keys, "host", self->host);
  if (self->since != 0)
    g_key_file_set_int64 (keys, GROUP, "since", self->since);
  set_words (keys, "version", self->version);

  return g_key_file_to_data (keys, NULL, NULL);
}

static gboolean
is_id (const char *text)
{
  gsize length = text == NULL ? 0 : strlen (text);

  return length > 0 && length <= LONGEST_ID
         && strspn (text, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") == length;
}

static char *
get_id (GKeyFile   *keys,
        const char *key)
{
  g_autofree char *text = g_key_file_get_string (keys, GROUP, key, NULL);

  return is_id (text) ? g_steal_pointer (&text) : NULL;
}

static gboolean
is_shown (gunichar letter)
{
  switch (g_unichar_type (letter))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
      return FALSE;
    default:
      return TRUE;
    }
}

static char *
get_words (GKeyFile   *keys,
           const char *key)
{
  g_autofree char *text = g_key_file_get_string (keys, GROUP, key, NULL);
  g_autoptr(GString) words = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text; p != NULL && *p != '\0' && n < LONGEST_WORDS; p = g_utf8_next_char (p))
    if (is_shown (g_utf8_get_char (p)))
      {
        g_string_append_unichar (words, g_utf8_get_char (p));
        n++;
      }
  g_strstrip (words->str);

  return *words->str == '\0' ? NULL : g_strdup (words->str);
}

static gint64
get_since (GKeyFile *keys)
{
  gint64 since = g_key_file_get_int64 (keys, GROUP, "since", NULL);

  return since > 0 && since <= LAST_SECOND ? since : 0;
}

static gboolean
read_beat (GKeyFile *keys,
           guint64  *beat)
{
  g_autofree char *text = g_key_file_get_string (keys, GROUP, "beat", NULL);

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, beat, NULL);
}

gboolean
rga_open_note_from_text (RgaOpenNote *self,
                         const char  *text,
                         gsize        size)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_auto(RgaOpenNote) note = { 0 };

  g_return_val_if_fail (self != NULL && (text != NULL || size == 0), FALSE);

  if (size == 0 || size > LIMIT || !g_key_file_load_from_data (keys, text, size, G_KEY_FILE_NONE, NULL)
      || !read_beat (keys, &note.beat))
    return FALSE;

  note.session = get_id (keys, "session");
  if (note.session == NULL)
    return FALSE;

  note.computer = get_id (keys, "computer");
  note.name = get_words (keys, "name");
  note.host = get_words (keys, "host");
  note.since = get_since (keys);
  note.version = get_words (keys, "version");
  rga_open_note_copy (self, &note);

  return TRUE;
}

/* -- beside the file -------------------------------------------------------- */

GFile *
rga_open_note_place (GFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *real = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GFile) itself = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autofree char *hidden = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_path (file);
  real = path == NULL ? NULL : rga_platform_resolve (path);
  itself = real == NULL ? g_object_ref (file) : g_file_new_for_path (real);
  folder = g_file_get_parent (itself);
  if (folder == NULL || (real != NULL && rga_platform_is_lent (real)))
    return NULL;

  name = g_file_get_basename (itself);
  hidden = g_strdup_printf (".~lock.%s#", name);

  return g_file_get_child (folder, hidden);
}

/* A link is not followed, and what is no plain file is not even opened: that may wait
 * for ever. */
static RgaOpenNoteFound
look_at_kind (GFile *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info (place, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, &error);

  if (info == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? RGA_OPEN_NOTE_NONE : RGA_OPEN_NOTE_FOREIGN;

  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= LIMIT
           ? RGA_OPEN_NOTE_READ : RGA_OPEN_NOTE_FOREIGN;
}

static gboolean
read_note (GInputStream *stream,
           RgaOpenNote  *note)
{
  char text[LIMIT + 1];
  gsize size = 0;

  return stream != NULL && g_input_stream_read_all (stream, text, sizeof text, &size, NULL, NULL)
         && rga_open_note_from_text (note, text, size);
}

RgaOpenNoteFound
rga_open_note_look (GFile       *place,
                    RgaOpenNote *note)
{
  g_autoptr(GFileInputStream) stream = NULL;
  RgaOpenNoteFound found;

  g_return_val_if_fail (G_IS_FILE (place) && note != NULL, RGA_OPEN_NOTE_FOREIGN);

  found = look_at_kind (place);
  if (found != RGA_OPEN_NOTE_READ)
    return found;

  stream = g_file_read (place, NULL, NULL);

  return read_note (G_INPUT_STREAM (stream), note) ? RGA_OPEN_NOTE_READ : RGA_OPEN_NOTE_FOREIGN;
}

gboolean
rga_open_note_make (GFile             *place,
                    const RgaOpenNote *note)
{
  g_autofree char *text = rga_open_note_to_text (note);
  g_autoptr(GFileOutputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (place) && text != NULL, FALSE);

  stream = g_file_create (place, G_FILE_CREATE_NONE, NULL, NULL);
  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), text, strlen (text), NULL, NULL, NULL)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL))
    return TRUE;

  g_file_delete (place, NULL, NULL);   /* half of a note, which nobody but us made */

  return FALSE;
}

/* Through one handle: what is written over is what was read. */
static gboolean
write_over (GFileIOStream     *both,
            const RgaOpenNote *note)
{
  g_autofree char *text = rga_open_note_to_text (note);
  g_auto(RgaOpenNote) there = { 0 };
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (both));

  return read_note (g_io_stream_get_input_stream (G_IO_STREAM (both)), &there)
         && g_str_equal (there.session, note->session)
         && g_seekable_seek (G_SEEKABLE (both), 0, G_SEEK_SET, NULL, NULL)
         && g_output_stream_write_all (out, text, strlen (text), NULL, NULL, NULL)
         && g_seekable_truncate (G_SEEKABLE (both), (goffset) strlen (text), NULL, NULL);
}

/* Network folders of the desktop may be read and written, but not both at once. */
static gboolean
replace (GFile             *place,
         const RgaOpenNote *note)
{
  g_autofree char *text = rga_open_note_to_text (note);
  g_auto(RgaOpenNote) there = { 0 };

  return rga_open_note_look (place, &there) == RGA_OPEN_NOTE_READ && g_str_equal (there.session, note->session)
         && g_file_replace_contents (place, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
}

gboolean
rga_open_note_renew (GFile             *place,
                     const RgaOpenNote *note)
{
  g_autoptr(GFileIOStream) both = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (G_IS_FILE (place) && note != NULL && note->session != NULL, FALSE);

  if (look_at_kind (place) != RGA_OPEN_NOTE_READ)
    return FALSE;

  both = g_file_open_readwrite (place, NULL, &error);
  if (both == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) && replace (place, note);

  return write_over (both, note);
}

gboolean
rga_open_note_remove (GFile         *place,
                      const char    *session,
                      const guint64 *beat)
{
  g_auto(RgaOpenNote) there = { 0 };

  g_return_val_if_fail (G_IS_FILE (place) && session != NULL, FALSE);

  return rga_open_note_look (place, &there) == RGA_OPEN_NOTE_READ
         && g_str_equal (there.session, session)
         && (beat == NULL || there.beat == *beat)
         && g_file_delete (place, NULL, NULL);
}
