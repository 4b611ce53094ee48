#include <gio/gio.h>
#include <sqlite3.h>
#include <string.h>

#include "random-item.h"
#include "rga-store-trace.h"
#include "rga-store.h"
#include "scratch.h"

/* The history of one item in a log that no program of ours wrote: what cannot be read is
 * passed over and that is said, and reading comes to an end. */

typedef struct
{
  char    *folder;
  char    *path;
  sqlite3 *db;
  RgaId    item;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  RgaId document = random_id ();
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, "plan.db");
  fixture->item = random_id ();
  rga_store_close (rga_store_create (fixture->path, &document, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &fixture->db), ==, SQLITE_OK);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  sqlite3_close (fixture->db);
  scratch_free (fixture->folder);
  g_free (fixture->path);
}

/* The item is added, with as many zeros as value of another column. As SQLite writes it. */
static GBytes *
make_changeset (Fixture *fixture,
                guint    n_zeros)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 length[] = { 0x80 | (n_zeros >> 28 & 0x7f), 0x80 | (n_zeros >> 21 & 0x7f), 0x80 | (n_zeros >> 14 & 0x7f),
                      0x80 | (n_zeros >> 7 & 0x7f), n_zeros & 0x7f };

  g_byte_array_append (bytes, (const guint8 *) "T\2\1\0activities\0\22\0\4\20", 19);
  g_byte_array_append (bytes, fixture->item.bytes, sizeof fixture->item.bytes);
  g_byte_array_append (bytes, (const guint8 *) "\4", 1);
  g_byte_array_append (bytes, length, sizeof length);
  g_byte_array_set_size (bytes, bytes->len + n_zeros);
  memset (bytes->data + bytes->len - n_zeros, 0, n_zeros);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
deflate (GBytes *bytes)
{
  gsize size = g_bytes_get_size (bytes), room = size / 100 + 1000, n_read, n_written;
  guint8 *kept = g_malloc (room);
  g_autoptr(GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9));

  kept[0] = 'z';
  g_assert_cmpint (g_converter_convert (compressor, g_bytes_get_data (bytes, NULL), size, kept + 1, room - 1,
                                        G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL), ==, G_CONVERTER_FINISHED);

  return g_bytes_new_take (kept, n_written + 1);
}

/* As a program of before version 4 would: without the hash of the content. */
static void
write_step (Fixture    *fixture,
            const char *content,
            GBytes     *changeset)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO history (revision, at_ms, action, content_hash, changeset) "
                                          "VALUES (randomblob (16), 0, 'edit', %s, ?)", content);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (statement, 1, g_bytes_get_data (changeset, NULL), (int) g_bytes_get_size (changeset), SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

static RgaTraces *
trace (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  RgaTraces *traces = rga_store_trace_item (fixture->path, RGA_LIST_ACTIVITIES, &fixture->item, 0, NULL, &error);

  g_assert_no_error (error);

  return traces;
}

static void
check (Fixture  *fixture,
       guint     n_steps,
       gboolean  has_gap)
{
  g_autoptr(RgaTraces) traces = trace (fixture);

  g_assert_cmpuint (traces->steps->len, ==, n_steps);
  g_assert_cmpint (traces->has_gap, ==, has_gap);
}

/* Three dozen kilobytes become forty megabytes, and that a hundred times. */
static void
a_flood_comes_to_an_end (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GBytes) large = make_changeset (fixture, 40 * 1024 * 1024);
  g_autoptr(GBytes) kept = deflate (large);

  for (int i = 0; i < 3; i++)
    write_step (fixture, "NULL", kept);
  check (fixture, 3, FALSE);
  for (int i = 0; i < 97; i++)
    write_step (fixture, "NULL", kept);
  check (fixture, 4, TRUE);
}

/* A step of today with a name that does not fit, among steps that do not say. */
static void
an_altered_step_is_passed_over (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(GBytes) changeset = make_changeset (fixture, 5);

  write_step (fixture, "NULL", changeset);
  write_step (fixture, "NULL", changeset);
  check (fixture, 2, FALSE);
  write_step (fixture, "zeroblob (16)", changeset);
  check (fixture, 2, TRUE);
}

/* Of some of these SQLite would read without end. */
static void
what_is_no_changeset_is_passed_over (Fixture       *fixture,
                                     gconstpointer  unused)
{
  g_autoptr(GBytes) changeset = make_changeset (fixture, 5);
  gsize size = g_bytes_get_size (changeset);

  write_step (fixture, "NULL", changeset);
  for (gsize i = 1; i < size; i++)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (changeset, 0, i);

      write_step (fixture, "NULL", part);
    }
  check (fixture, 1, TRUE);
}

static void
reading_can_be_stopped (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GBytes) changeset = make_changeset (fixture, 5);
  g_autoptr(GError) error = NULL;

  write_step (fixture, "NULL", changeset);
  g_cancellable_cancel (cancellable);
  g_assert_null (rga_store_trace_item (fixture->path, RGA_LIST_ACTIVITIES, &fixture->item, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/store/trace/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (a_flood_comes_to_an_end);
  ADD (an_altered_step_is_passed_over);
  ADD (what_is_no_changeset_is_passed_over);
  ADD (reading_can_be_stopped);

  return g_test_run ();
}
