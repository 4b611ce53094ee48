#include "rga-png-private.h"

#include <math.h>
#include <png.h>
#include <setjmp.h>

#define METRES_PER_PT (0.0254 / 72)

typedef struct
{
  png_structp  png;
  png_infop    info;
  GByteArray  *bytes;
  guint8      *row;       /* one row as red, green, blue */
} Writer;

static void
write_cb (png_structp png,
          png_bytep   data,
          size_t      length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) length);
}

static void
flush_cb (png_structp png)
{
}

static void
error_cb (png_structp     png,
          png_const_charp message)
{
  longjmp (png_jmpbuf (png), 1);
}

static void
warning_cb (png_structp     png,
            png_const_charp message)
{
}

static void
describe (Writer     *self,
          double      px_per_pt,
          const char *title,
          RgaDay      today)
{
  png_uint_32 per_metre = (png_uint_32) lround (px_per_pt / METRES_PER_PT);
  png_text text = { .compression = PNG_ITXT_COMPRESSION_NONE, .key = (char *) "Title", .text = (char *) title,
                    .lang = (char *) "", .lang_key = (char *) "" };
  png_time time = { .hour = 0 };
  int year, month, day;

  png_set_pHYs (self->png, self->info, per_metre, per_metre, PNG_RESOLUTION_METER);
  if (title != NULL && title[0] != '\0')
    png_set_text (self->png, self->info, &text, 1);
  if (today == RGA_DAY_OPEN)
    return;

  rga_day_to_ymd (today, &year, &month, &day);
  time.year = (png_uint_16) year;
  time.month = (png_byte) month;
  time.day = (png_byte) day;
  png_set_tIME (self->png, self->info, &time);
}

/* Cairo keeps a pixel as one native 32-bit number. */
static void
write_row (Writer        *self,
           const guint32 *pixels,
           int            width)
{
  for (int x = 0; x < width; x++)
    {
      self->row[3 * x] = (guint8) (pixels[x] >> 16);
      self->row[3 * x + 1] = (guint8) (pixels[x] >> 8);
      self->row[3 * x + 2] = (guint8) pixels[x];
    }
  png_write_row (self->png, self->row);
}

static void
write_image (Writer          *self,
             cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < height; y++)
    write_row (self, (const guint32 *) (gconstpointer) (data + (gsize) y * (gsize) stride), width);
}

static gboolean
encode (Writer          *self,
        cairo_surface_t *surface,
        double           px_per_pt,
        const char      *title,
        RgaDay           today)
{
  if (setjmp (png_jmpbuf (self->png)))
    return FALSE;

  png_set_write_fn (self->png, self->bytes, write_cb, flush_cb);
  png_set_IHDR (self->png, self->info, (png_uint_32) cairo_image_surface_get_width (surface),
                (png_uint_32) cairo_image_surface_get_height (surface), 8, PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  describe (self, px_per_pt, title, today);
  png_write_info (self->png, self->info);
  write_image (self, surface);
  png_write_end (self->png, self->info);

  return TRUE;
}

GBytes *
rga_png_encode (cairo_surface_t *surface,
                double           px_per_pt,
                const char      *title,
                RgaDay           today)
{
  Writer self = { png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb) };
  gboolean done = FALSE;

  if (self.png == NULL)
    return NULL;
  cairo_surface_flush (surface);
  self.info = png_create_info_struct (self.png);
  self.bytes = g_byte_array_new ();
  self.row = g_malloc (3 * (gsize) cairo_image_surface_get_width (surface));
  if (self.info != NULL)
    done = encode (&self, surface, px_per_pt, title, today);

  png_destroy_write_struct (&self.png, &self.info);
  g_free (self.row);
  if (done)
    return g_byte_array_free_to_bytes (self.bytes);
  g_byte_array_unref (self.bytes);

  return NULL;
}
