#include "floor.h"

#include <cairo-pdf.h>
#include <glib.h>
#include <png.h>
#include <stdlib.h>
#include <sqlite3.h>
#include <string.h>
#include <time.h>

typedef struct
{
  gint64 id, project, start, finish;
  double hours;
  char  *name;
} Row;

double
floor_cpu_ms (void)
{
  return (double) clock () * 1000.0 / CLOCKS_PER_SEC;
}

static void
run (sqlite3    *db,
     const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
}

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));

  return statement;
}

static sqlite3 *
open_rows (const char *folder,
           int         rows)
{
  g_autofree char *path = g_strdup_printf ("%s/floor-%d.db", folder, rows);
  gboolean made = g_file_test (path, G_FILE_TEST_EXISTS);
  sqlite3_stmt *insert;
  sqlite3 *db;

  if (sqlite3_open (path, &db) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  run (db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
  if (made)
    return db;

  run (db, "CREATE TABLE rows (id INTEGER PRIMARY KEY, project INTEGER, name TEXT, start INTEGER,"
           " finish INTEGER, hours REAL); BEGIN;");
  insert = prepare (db, "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)");
  for (int i = 1; i <= rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("Werkproces %d.%d", i / 25, i % 25);

      sqlite3_bind_int (insert, 1, i);
      sqlite3_bind_int (insert, 2, i / 25);
      sqlite3_bind_text (insert, 3, name, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int (insert, 4, 20458 + i % 520);
      sqlite3_bind_int (insert, 5, 20500 + i % 520);
      sqlite3_bind_double (insert, 6, 8 + i % 32);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  run (db, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");

  return db;
}

static Row *
read_rows (sqlite3 *db,
           int      rows)
{
  Row *read = g_new0 (Row, rows + 1);
  sqlite3_stmt *select = prepare (db, "SELECT id, project, name, start, finish, hours FROM rows");

  for (int i = 0; sqlite3_step (select) == SQLITE_ROW; i++)
    {
      read[i].id = sqlite3_column_int64 (select, 0);
      read[i].project = sqlite3_column_int64 (select, 1);
      read[i].name = g_strdup ((const char *) sqlite3_column_text (select, 2));
      read[i].start = sqlite3_column_int64 (select, 3);
      read[i].finish = sqlite3_column_int64 (select, 4);
      read[i].hours = sqlite3_column_double (select, 5);
    }
  sqlite3_finalize (select);

  return read;
}

double
floor_select (const char *folder,
              int         rows)
{
  double before;
  sqlite3 *db;
  Row *read;

  sqlite3_close (open_rows (folder, rows));
  before = floor_cpu_ms ();
  db = open_rows (folder, rows);
  read = read_rows (db, rows);
  sqlite3_close (db);
  before = floor_cpu_ms () - before;

  for (int i = 0; i < rows; i++)
    g_free (read[i].name);
  g_free (read);

  return before;
}

static double
update_rows (const char *folder,
             int         rows,
             const char *synchronous)
{
  sqlite3 *db = open_rows (folder, rows);
  sqlite3_stmt *update = prepare (db, "UPDATE rows SET start = start + 1 WHERE id = ?");
  double before;

  run (db, synchronous);
  before = floor_cpu_ms ();

  for (int i = 0; i < 20; i++)
    {
      sqlite3_bind_int (update, 1, 1 + i * 7919 % rows);
      sqlite3_step (update);
      sqlite3_reset (update);
    }
  before = (floor_cpu_ms () - before) / 20;
  sqlite3_finalize (update);
  sqlite3_close (db);

  return before;
}

double
floor_update (const char *folder,
              int         rows)
{
  return update_rows (folder, rows, "PRAGMA synchronous = NORMAL");
}

double
floor_update_synced (const char *folder,
                     int         rows)
{
  return update_rows (folder, rows, "PRAGMA synchronous = FULL");
}

static void
paint_row (cairo_t *cr,
           int      row,
           int      bars,
           int      words,
           double   width,
           double   height)
{
  double y = row * height;

  cairo_set_source_rgb (cr, .85, .85, .87);
  cairo_rectangle (cr, 0, y, width, 1);
  cairo_fill (cr);
  for (int b = 0; b < bars; b++)
    {
      cairo_rectangle (cr, width * .2 + (row * 37 + b * 811) % 600, y + height * .2, 120 + (row * 53 + b * 17) % 300, height * .6);
      cairo_set_source_rgb (cr, .21, .52, .89);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, .10, .37, .70);
      cairo_stroke (cr);
    }
  cairo_set_source_rgb (cr, .1, .1, .1);
  for (int w = 0; w < words; w++)
    {
      cairo_move_to (cr, 10 + w * 400, y + height * .65);
      cairo_show_text (cr, "Handreiking afwegen jeugdhulp");
    }
}

static void
paint_frame (cairo_t *cr,
             int      rows,
             int      bars,
             int      words,
             double   width,
             double   height)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_line_width (cr, 1);
  cairo_set_font_size (cr, 15);
  cairo_set_source_rgb (cr, .94, .94, .95);
  for (double x = 0; x < width; x += 96)
    {
      cairo_rectangle (cr, x, 0, 28, height);
      cairo_fill (cr);
    }
  for (int row = 0; row < rows; row++)
    paint_row (cr, row, bars, words, width, height / rows);
}

static cairo_surface_t *
make_frame (int width,
            int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  paint_frame (cr, 60, 3, 2, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

double
floor_frame (int width,
             int height)
{
  double before = floor_cpu_ms ();
  cairo_surface_t *surface = make_frame (width, height);

  before = floor_cpu_ms () - before;
  cairo_surface_destroy (surface);

  return before;
}

static void
drop (png_structp png,
      png_bytep   data,
      size_t      length)
{
}

static void
flush (png_structp png)
{
}

static void
encode (cairo_surface_t *surface,
        int              level)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  unsigned char *data = cairo_image_surface_get_data (surface);
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);

  if (setjmp (png_jmpbuf (png)))
    g_error ("libpng");
  png_set_write_fn (png, NULL, drop, flush);
  png_set_compression_level (png, level);
  png_set_IHDR (png, info, (png_uint_32) width, (png_uint_32) height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, 0, 0);
  png_write_info (png, info);
  png_set_bgr (png);
  png_set_filler (png, 0, PNG_FILLER_AFTER);
  for (int y = 0; y < height; y++)
    png_write_row (png, data + (size_t) y * (size_t) stride);
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);
}

double
floor_png (int width,
           int height,
           int level)
{
  double before = floor_cpu_ms ();
  cairo_surface_t *surface = make_frame (width, height);

  encode (surface, level);
  before = floor_cpu_ms () - before;
  cairo_surface_destroy (surface);

  return before;
}

static cairo_status_t
ignore (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

double
floor_pdf (int rows)
{
  double before = floor_cpu_ms ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (ignore, NULL, 960, 540);
  cairo_t *cr = cairo_create (surface);

  for (int row = 0; row < rows; row += 60)
    {
      paint_frame (cr, MIN (60, rows - row), 1, 1, 960, 540);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return floor_cpu_ms () - before;
}

typedef struct { int day; gint64 amount; } Change;

static int
compare_changes (const void *a,
                 const void *b)
{
  int one = ((const Change *) a)->day, other = ((const Change *) b)->day;

  return (one > other) - (one < other);
}

static int
compare_times (const void *a,
               const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

double
floor_add (guint n,
           guint days)
{
  g_autofree Change *changes = g_new (Change, n);
  double took[5];
  volatile gint64 most = 0;

  for (guint run_number = 0; run_number < G_N_ELEMENTS (took); run_number++)
    {
      double before = floor_cpu_ms ();
      gint64 sum = 0;

      for (guint i = 0; i < n; i++)
        changes[i] = (Change) { (int) (i * 7919u % days), i % 2 == 0 ? 60 : -60 };
      qsort (changes, n, sizeof *changes, compare_changes);
      for (guint i = 0; i < n; i++)
        {
          sum += changes[i].amount;
          most = MAX (most, sum);
        }
      took[run_number] = floor_cpu_ms () - before;
    }
  qsort (took, G_N_ELEMENTS (took), sizeof *took, compare_times);

  return took[G_N_ELEMENTS (took) / 2];
}
