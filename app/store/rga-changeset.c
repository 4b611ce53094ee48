#include "rga-config.h"

#include "rga-changeset-private.h"

#include <gio/gio.h>
#include <string.h>

/* The first letter says how the rest is kept; SQLite's own begin with T or P. */
#define CONTINUED 'd'                  /* deflated behind list_known() */
#define DEFLATED  'z'                  /* deflated alone: steps of before that */
#define LEVEL     6
#define LARGEST   (64 * 1024 * 1024)   /* bytes; longer ones are kept as they are */
#define MOST_KNOWN 4096                /* bytes; the end of a longer name is not known */

#define NONE_4  "\0\0\0\0"
#define NONE_16 NONE_4 NONE_4 NONE_4 NONE_4
#define NULL_16 "\5\5\5\5\5\5\5\5\5\5\5\5\5\5\5\5"
#define ZERO    "\1\0\0\0\0\0\0\0\0"

/* What most steps begin with, as SQLite writes it: a row of `periods`, the words of a
 * precision, and the head of a table as wide as that of the activities. Never changed:
 * the steps in people's files are read with it. */
static const char words[] =
  "T\25\1\2" NONE_16 "\0\0\0" "periods\0" "\t\0" "\4\20" "\3\6period\3\6period" "\5\5" ZERO ZERO ZERO ZERO ZERO ZERO "\5\5\5\5"
  "\3\7quarter\3\5month\3\3day\3\4year" NULL_16 "T\25\1" NONE_16 NONE_4;

/* Between the name of the table and the id of its row, 16 bytes, when that is updated. */
static const char before_id[] = "\0\27\0\4\20";

/* What the log says beside the changeset. */
enum { LIST, ITEM, NAME, N_SAID };

typedef struct
{
  gconstpointer bytes;   /* borrowed */
  gsize         size;
} Piece;

static Piece
text_piece (const char *text)
{
  return (Piece) { text, text == NULL ? 0 : strlen (text) };
}

/* As bytes: reading them as text could need memory that there is not. */
static Piece
column_piece (sqlite3_stmt *row,
              int           column)
{
  gconstpointer bytes = sqlite3_column_blob (row, column);

  return (Piece) { bytes, bytes == NULL ? 0 : (gsize) sqlite3_column_bytes (row, column) };
}

static void
know (GByteArray *known,
      Piece       piece)
{
  if (piece.size > 0)
    g_byte_array_append (known, piece.bytes, (guint) MIN (piece.size, MOST_KNOWN - known->len));
}

/* What need not be said again: most steps are on the item that the log names. */
static GByteArray *
list_known (const Piece said[N_SAID])
{
  GByteArray *known = g_byte_array_new ();

  know (known, (Piece) { words, sizeof words - 1 });
  know (known, said[LIST]);
  know (known, (Piece) { before_id, sizeof before_id - 1 });
  know (known, said[ITEM]);
  know (known, said[NAME]);

  return known;
}

/* -- keeping -------------------------------------------------------------- */

/* So that what follows can refer to it. What comes out stands for what is known already,
 * and is not kept; there is room for all of it. */
static gboolean
deflate_known (GConverter *compressor,
               GByteArray *known)
{
  guint8 unused[2 * MOST_KNOWN];
  gsize n_read = 0, n_written = 0;

  return g_converter_convert (compressor, known->data, known->len, unused, sizeof unused, G_CONVERTER_FLUSH,
                              &n_read, &n_written, NULL) == G_CONVERTER_CONVERTED
         && n_read == known->len && n_written < sizeof unused;
}

/* How many bytes came out; 0 when there was no room for them. */
static gsize
deflate (const RgaChangeset *self,
         GByteArray         *known,
         guint8             *to,
         gsize               room)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, LEVEL);
  gsize n_read = 0, n_written = 0;

  if (!deflate_known (G_CONVERTER (compressor), known))
    return 0;

  return g_converter_convert (G_CONVERTER (compressor), self->bytes, (gsize) self->size, to, room, G_CONVERTER_INPUT_AT_END,
                              &n_read, &n_written, NULL) == G_CONVERTER_FINISHED ? n_written : 0;
}

GBytes *
rga_changeset_pack (const RgaChangeset *self,
                    const char         *list,
                    const RgaId        *item,
                    const char         *name)
{
  Piece said[] = { text_piece (list), { item->bytes, rga_id_is_none (item) ? 0 : sizeof item->bytes }, text_piece (name) };
  g_autoptr(GByteArray) known = list_known (said);
  gsize size = (gsize) self->size;
  g_autofree guint8 *packed = size > 1 && size <= LARGEST ? g_malloc (size) : NULL;
  gsize n_packed = packed != NULL ? deflate (self, known, packed + 1, size - 1) : 0;

  if (n_packed == 0)
    return g_bytes_new (self->bytes, size);

  packed[0] = CONTINUED;

  return g_bytes_new_take (g_steal_pointer (&packed), n_packed + 1);
}

/* -- reading back --------------------------------------------------------- */

static int
take (RgaChangeset  *self,
      gconstpointer  bytes,
      gsize          size)
{
  if (size > G_MAXINT32 || !rga_changeset_is_well_formed (&(RgaChangeset) { (void *) bytes, (int) size }))
    return SQLITE_EMPTY;

  self->bytes = sqlite3_malloc64 (size);
  self->size = (int) size;
  if (self->bytes == NULL)
    return SQLITE_NOMEM;

  memcpy (self->bytes, bytes, size);

  return SQLITE_OK;
}

/* What is known stands before it as it is, in the way of RFC 1951, 3.2.4: not the last
 * block, not deflated, so long. */
static GByteArray *
put_behind (GByteArray   *known,
            const guint8 *kept,
            gsize         size)
{
  GByteArray *whole = g_byte_array_sized_new ((guint) (known->len + size + 5));
  guint16 length = (guint16) known->len;
  guint16 lengths[] = { GUINT16_TO_LE (length), GUINT16_TO_LE ((guint16) ~length) };

  g_byte_array_append (whole, (const guint8 *) "", 1);
  g_byte_array_append (whole, (const guint8 *) lengths, sizeof lengths);
  g_byte_array_append (whole, known->data, known->len);
  g_byte_array_append (whole, kept, (guint) size);

  return whole;
}

/* Without the `n_known` bytes that come out first. */
static int
inflate (RgaChangeset *self,
         const guint8 *kept,
         gsize         size,
         gsize         n_known)
{
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  GConverterResult result;

  do
    {
      guint8 part[4096];
      gsize n_read = 0, n_written = 0;

      result = g_converter_convert (G_CONVERTER (decompressor), kept, size, part, sizeof part, G_CONVERTER_INPUT_AT_END,
                                    &n_read, &n_written, NULL);
      kept += n_read;
      size -= n_read;
      g_byte_array_append (bytes, part, (guint) n_written);
    }
  while (result == G_CONVERTER_CONVERTED && bytes->len <= n_known + LARGEST);

  if (result != G_CONVERTER_FINISHED || size > 0 || bytes->len <= n_known)
    return SQLITE_EMPTY;

  return take (self, bytes->data + n_known, bytes->len - n_known);
}

static int
inflate_continued (RgaChangeset *self,
                   sqlite3_stmt *row,
                   int           first,
                   const guint8 *kept,
                   gsize         size)
{
  Piece said[] = { column_piece (row, first + LIST), column_piece (row, first + ITEM), column_piece (row, first + NAME) };
  g_autoptr(GByteArray) known = list_known (said);
  g_autoptr(GByteArray) whole = put_behind (known, kept, size);

  return inflate (self, whole->data, whole->len, known->len);
}

int
rga_changeset_unpack (RgaChangeset *self,
                      sqlite3_stmt *row,
                      int           first)
{
  int column = first + N_SAID;
  const guint8 *kept = sqlite3_column_blob (row, column);
  gsize size = (gsize) sqlite3_column_bytes (row, column);

  *self = (RgaChangeset) { NULL, 0 };
  if (kept == NULL || size == 0)
    return SQLITE_EMPTY;

  switch (*kept)
    {
    case CONTINUED:
      return inflate_continued (self, row, first, kept + 1, size - 1);
    case DEFLATED:
      return inflate (self, kept + 1, size - 1, 0);
    default:
      return take (self, kept, size);
    }
}
