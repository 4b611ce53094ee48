#include "rga-zip.h"

#include <string.h>
#include <zlib.h>

#define LOCAL_HEADER   0x04034b50u
#define CENTRAL_HEADER 0x02014b50u
#define END_HEADER     0x06054b50u
#define VERSION        20           /* 2.0: folders and deflate */
#define STORED         0
#define DEFLATED       8

struct _RgaZip
{
  GByteArray *bytes;
  GByteArray *directory;
  guint16     n_files;
  guint16     date;       /* as MS-DOS writes one */
};

static void
put_16 (GByteArray *bytes,
        guint       number)
{
  guint16 ordered = GUINT16_TO_LE ((guint16) number);

  g_byte_array_append (bytes, (const guint8 *) &ordered, sizeof ordered);
}

static void
put_32 (GByteArray *bytes,
        gsize       number)
{
  guint32 ordered = GUINT32_TO_LE ((guint32) number);

  g_byte_array_append (bytes, (const guint8 *) &ordered, sizeof ordered);
}

static guint16
dos_date (RgaDay day)
{
  int year = 1980, month = 1, of_month = 1;

  if (day != RGA_DAY_OPEN && day >= rga_day_from_ymd (1980, 1, 1))
    rga_day_to_ymd (day, &year, &month, &of_month);

  return (guint16) ((MIN (year - 1980, 127) << 9) | (month << 5) | of_month);
}

RgaZip *
rga_zip_new (RgaDay day)
{
  RgaZip *self = g_new0 (RgaZip, 1);

  self->bytes = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  self->date = dos_date (day);

  return self;
}

/* Without the head and tail of zlib: the package has its own sum. */
static GBytes *
deflate_bytes (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  z_stream stream = { 0 };
  gsize room;
  guint8 *packed;

  if (deflateInit2 (&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("out of memory");
  room = deflateBound (&stream, size);
  packed = g_malloc (room);
  stream.next_in = (Bytef *) data;
  stream.avail_in = (uInt) size;
  stream.next_out = packed;
  stream.avail_out = (uInt) room;
  deflate (&stream, Z_FINISH);
  deflateEnd (&stream);

  return g_bytes_new_take (packed, stream.total_out);
}

/* What stands before the file and in the directory, the same in both. */
static void
put_head (RgaZip     *self,
          GByteArray *bytes,
          guint       method,
          guint32     sum,
          gsize       packed,
          gsize       size,
          const char *name)
{
  put_16 (bytes, VERSION);
  put_16 (bytes, 0);                /* flags */
  put_16 (bytes, method);
  put_16 (bytes, 0);                /* midnight */
  put_16 (bytes, self->date);
  put_32 (bytes, sum);
  put_32 (bytes, packed);
  put_32 (bytes, size);
  put_16 (bytes, (guint) strlen (name));
  put_16 (bytes, 0);                /* no extra field */
}

static void
put_directory (RgaZip     *self,
               gsize       place,
               const char *name,
               guint       method,
               guint32     sum,
               gsize       packed,
               gsize       size)
{
  put_32 (self->directory, CENTRAL_HEADER);
  put_16 (self->directory, VERSION);
  put_head (self, self->directory, method, sum, packed, size, name);
  put_16 (self->directory, 0);      /* comment */
  put_16 (self->directory, 0);      /* disk */
  put_16 (self->directory, 0);      /* attributes, inside and outside */
  put_32 (self->directory, 0);
  put_32 (self->directory, place);
  g_byte_array_append (self->directory, (const guint8 *) name, (guint) strlen (name));
}

void
rga_zip_add (RgaZip     *self,
             const char *name,
             GBytes     *bytes,
             gboolean    packed)
{
  g_autoptr(GBytes) content = packed ? deflate_bytes (bytes) : g_bytes_ref (bytes);
  gsize size, content_size, place = self->bytes->len;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint8 *stored = g_bytes_get_data (content, &content_size);
  guint32 sum = (guint32) crc32 (0, data, (uInt) size);
  guint method = packed ? DEFLATED : STORED;

  g_return_if_fail (size < G_MAXINT32 && self->bytes->len < G_MAXINT32 && self->n_files < G_MAXUINT16);

  put_32 (self->bytes, LOCAL_HEADER);
  put_head (self, self->bytes, method, sum, content_size, size, name);
  g_byte_array_append (self->bytes, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->bytes, stored, (guint) content_size);
  put_directory (self, place, name, method, sum, content_size, size);
  self->n_files++;
}

GBytes *
rga_zip_finish (RgaZip *self)
{
  gsize place = self->bytes->len;
  GBytes *bytes;

  g_byte_array_append (self->bytes, self->directory->data, self->directory->len);
  put_32 (self->bytes, END_HEADER);
  put_16 (self->bytes, 0);
  put_16 (self->bytes, 0);
  put_16 (self->bytes, self->n_files);
  put_16 (self->bytes, self->n_files);
  put_32 (self->bytes, self->directory->len);
  put_32 (self->bytes, place);
  put_16 (self->bytes, 0);
  bytes = g_byte_array_free_to_bytes (self->bytes);
  g_byte_array_unref (self->directory);
  g_free (self);

  return bytes;
}
