#include <gio/gio.h>
#include <string.h>

#include "rga-changeset-private.h"

/* What a step did is kept shorter than it is, and comes back byte for byte. */

typedef struct
{
  sqlite3      *db;
  sqlite3_stmt *statement;   /* gives back what is bound to it, as a row of the log has it */

  /* Of that row. */
  char         *list;
  RgaId         item;
  char         *name;
} Fixture;

static char *
make_text (void)
{
  int length = g_test_rand_int_range (-1, g_test_rand_int_range (0, 50) == 0 ? 9000 : 60);
  char *text = length < 0 ? NULL : g_malloc0 ((gsize) length + 1);

  for (int i = 0; i < length; i++)
    text[i] = (char) g_test_rand_int_range (1, 128);

  return text;
}

static void
forget_row (Fixture *fixture)
{
  g_free (fixture->list);
  g_free (fixture->name);
}

/* What the log says of a step beside its changeset, as no program of ours would. */
static void
make_row (Fixture *fixture)
{
  forget_row (fixture);
  fixture->list = make_text ();
  fixture->name = make_text ();
  fixture->item = RGA_ID_NONE;
  if (g_test_rand_bit ())
    for (guint i = 0; i < sizeof fixture->item.bytes; i++)
      fixture->item.bytes[i] = (guint8) g_test_rand_int ();
}

static GBytes *
pack (Fixture            *fixture,
      const RgaChangeset *changeset)
{
  return rga_changeset_pack (changeset, fixture->list, &fixture->item, fixture->name);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_assert_cmpint (sqlite3_open (":memory:", &fixture->db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, "SELECT ?, ?, ?, ?", -1, &fixture->statement, NULL), ==, SQLITE_OK);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  sqlite3_finalize (fixture->statement);
  sqlite3_close (fixture->db);
  forget_row (fixture);
}

static int
unpack (Fixture       *fixture,
        gconstpointer  kept,
        gsize          size,
        RgaChangeset  *changeset)
{
  sqlite3_reset (fixture->statement);
  sqlite3_clear_bindings (fixture->statement);
  sqlite3_bind_text (fixture->statement, 1, fixture->list, -1, SQLITE_STATIC);
  if (!rga_id_is_none (&fixture->item))
    sqlite3_bind_blob (fixture->statement, 2, &fixture->item, sizeof fixture->item, SQLITE_STATIC);
  sqlite3_bind_text (fixture->statement, 3, fixture->name, -1, SQLITE_STATIC);
  sqlite3_bind_blob64 (fixture->statement, 4, kept, size, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (fixture->statement), ==, SQLITE_ROW);

  return rga_changeset_unpack (changeset, fixture->statement, 0);
}

static void
add_byte (GByteArray *bytes,
          int         byte)
{
  g_byte_array_append (bytes, &(guint8) { (guint8) byte }, 1);
}

static void
add_bytes (GByteArray *bytes,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    add_byte (bytes, g_test_rand_int_range (0, 256));
}

static void
add_value (GByteArray *bytes,
           int         full)   /* per cent */
{
  int type = g_test_rand_int_range (0, 100) < full ? g_test_rand_int_range (1, 6) : 0;
  int size = g_test_rand_int_range (0, 300);

  add_byte (bytes, type);
  if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
    add_bytes (bytes, 8);
  if (type != SQLITE_TEXT && type != SQLITE_BLOB)
    return;

  if (size >= 128)
    add_byte (bytes, 0x80 | size >> 7);
  add_byte (bytes, size & 0x7f);
  add_bytes (bytes, (guint) size);
}

/* A table as a session writes one, with changes of which much says nothing. */
static void
add_table (GByteArray *bytes,
           guint       size)
{
  static const int ops[] = { SQLITE_INSERT, SQLITE_DELETE, SQLITE_UPDATE };
  int n_columns = g_test_rand_int_range (1, 40), full = g_test_rand_int_range (0, 101);

  add_byte (bytes, 'T');
  add_byte (bytes, n_columns);
  for (int i = 0; i < n_columns; i++)
    add_byte (bytes, i == 0);
  g_byte_array_append (bytes, (const guint8 *) "table", sizeof "table");
  do
    {
      int op = ops[g_test_rand_int_range (0, 3)];

      add_byte (bytes, op);
      add_byte (bytes, 0);
      for (int i = 0; i < (op == SQLITE_UPDATE ? 2 : 1) * n_columns; i++)
        add_value (bytes, i % n_columns == 0 ? 100 : full);
    }
  while (bytes->len < size);
}

static RgaChangeset
make (guint size)
{
  GByteArray *bytes = g_byte_array_new ();
  RgaChangeset changeset;

  add_table (bytes, size / 2);
  if (g_test_rand_bit ())
    add_table (bytes, size);
  changeset.size = (int) bytes->len;
  changeset.bytes = g_byte_array_free (bytes, FALSE);

  return changeset;
}

static void
all_comes_back (Fixture       *fixture,
                gconstpointer  unused)
{
  for (int i = 0; i < 2000; i++)
    {
      g_auto(RgaChangeset) back = { NULL, 0 };
      RgaChangeset changeset = make ((guint) g_test_rand_int_range (1, i % 100 == 0 ? 300000 : 600));
      g_autoptr(GBytes) kept = (make_row (fixture), pack (fixture, &changeset));
      gsize size;
      gconstpointer bytes = g_bytes_get_data (kept, &size);

      g_assert_cmpuint (size, <=, changeset.size);
      g_assert_cmpint (unpack (fixture, bytes, size, &back), ==, SQLITE_OK);
      g_assert_cmpmem (back.bytes, back.size, changeset.bytes, changeset.size);
      g_free (changeset.bytes);
    }
}

/* How many changes SQLite reads of it, whatever it says at the end. */
static int
count_changes (const RgaChangeset *changeset)
{
  sqlite3_changeset_iter *iter = NULL;
  int n = 0;

  if (sqlite3changeset_start (&iter, changeset->size, changeset->bytes) != SQLITE_OK)
    return 0;

  while (n <= changeset->size && sqlite3changeset_next (iter) == SQLITE_ROW)
    n++;
  sqlite3changeset_finalize (iter);

  return n;
}

/* Whatever it is: it is a step or none, and no more than there can be, and SQLite comes
 * to its end: every change is a byte at least. */
static void
damage_is_none (Fixture       *fixture,
                gconstpointer  unused)
{
  for (int i = 0; i < 2000; i++)
    {
      g_auto(RgaChangeset) back = { NULL, 0 };
      RgaChangeset changeset = make (400);
      g_autoptr(GBytes) kept = (make_row (fixture), pack (fixture, &changeset));
      gsize size = g_bytes_get_size (kept);
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (kept, NULL), size);
      int code;

      bytes[g_test_rand_int_range (0, (gint32) size)] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      code = unpack (fixture, bytes, (gsize) g_test_rand_int_range (0, (gint32) size + 1), &back);
      g_assert_true (code == SQLITE_OK || code == SQLITE_EMPTY);
      g_assert_true ((code == SQLITE_OK) == (back.bytes != NULL));
      g_assert_cmpint (code == SQLITE_OK ? count_changes (&back) : 0, <=, back.size);
      g_free (changeset.bytes);
    }
}

/* -- steps that are written down here --------------------------------------------- */

static const guint8 item[] = { 1, 0xa3, 0x18, 0x5c, 0x50, 0, 0x71, 0x6a, 0x8c, 0x79, 3, 0x59, 0x7c, 0x58, 0x82, 0x37 };

/* “Oud” became “Nieuwe naam” in a row of three columns. */
static const char renamed[] = "T\3\1\0\0activities\0\27\0\4\20\1\xa3\30\134\120\0\161\152\214\171\3\131\174\130\202\67"
                              "\3\3Oud\0" "\0\3\13Nieuwe naam\0";

static void
name_row (Fixture *fixture)
{
  forget_row (fixture);
  fixture->list = g_strdup ("activities");
  fixture->name = g_strdup ("Nieuwe naam");
  memcpy (fixture->item.bytes, item, sizeof item);
}

static char *
to_hex (GBytes *bytes)
{
  GString *hex = g_string_new (NULL);

  for (gsize i = 0; i < g_bytes_get_size (bytes); i++)
    g_string_append_printf (hex, "%02x", ((const guint8 *) g_bytes_get_data (bytes, NULL))[i]);

  return g_string_free (hex, FALSE);
}

static GBytes *
from_hex (const char *hex)
{
  GByteArray *bytes = g_byte_array_new ();

  for (gsize i = 0; i < strlen (hex); i += 2)
    {
      guint8 byte = (guint8) (g_ascii_xdigit_value (hex[i]) << 4 | g_ascii_xdigit_value (hex[i + 1]));

      g_byte_array_append (bytes, &byte, 1);
    }

  return g_byte_array_free_to_bytes (bytes);
}

static void
check_read (Fixture    *fixture,
            const char *hex)
{
  g_auto(RgaChangeset) back = { NULL, 0 };
  g_autoptr(GBytes) kept = from_hex (hex);

  g_assert_cmpint (unpack (fixture, g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), &back), ==, SQLITE_OK);
  g_assert_cmpmem (back.bytes, back.size, renamed, sizeof renamed - 1);
}

/* The steps in people's files are such: these lines are only added to. */
static void
steps_of_every_time_are_read (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *raw = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new (renamed, sizeof renamed - 1);

  name_row (fixture);
  raw = to_hex (bytes);
  check_read (fixture, raw);
  check_read (fixture, "7a0b61666460484c2ec92ccb2cc94c2d6610676011605c2c1113c05098d553c91c5913d164ceccec5f9ac2c0c0cced97995a5a9eaa90979898cb0000");
  check_read (fixture, "640b616624a89c99d9bf34858181991b491f0300");
}

/* Its table, its item and its new name are in the row of the log already. */
static void
what_the_log_says_is_not_kept_twice (Fixture       *fixture,
                                     gconstpointer  unused)
{
  RgaChangeset changeset = { (void *) renamed, sizeof renamed - 1 };
  g_autoptr(GBytes) kept = NULL;

  name_row (fixture);
  kept = pack (fixture, &changeset);
  g_assert_cmpuint (g_bytes_get_size (kept), <=, sizeof renamed / 2);
}

/* The same of bytes that are kept as they are, which a checksum of zlib does not save. */
static void
another_form_is_none (Fixture       *fixture,
                      gconstpointer  unused)
{
  int n_read = 0, n_refused = 0;

  for (int i = 0; i < 20000; i++)
    {
      RgaChangeset changeset = make ((guint) g_test_rand_int_range (1, 200));
      g_autofree guint8 *bytes = changeset.bytes;

      g_assert_true (rga_changeset_is_well_formed (&changeset));
      if (i % 2 == 0)
        changeset.size = g_test_rand_int_range (0, changeset.size);
      else
        bytes[g_test_rand_int_range (0, changeset.size)] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      if (rga_changeset_is_well_formed (&changeset))
        {
          g_assert_cmpint (count_changes (&changeset), <=, changeset.size);
          n_read++;
        }
      else
        n_refused++;
    }
  g_assert_cmpint (n_read, >, 100);
  g_assert_cmpint (n_refused, >, 100);
}

/* A few kilobytes that would become a gigabyte are no step. */
static void
a_flood_is_none (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_auto(RgaChangeset) back = { NULL, 0 };
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autofree guint8 *zeros = g_malloc0 (1024 * 1024);
  g_autoptr(GByteArray) kept = g_byte_array_new ();

  for (int i = 0; i < 200; i++)
    g_assert_true (g_output_stream_write_all (stream, zeros, 1024 * 1024, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  g_byte_array_append (kept, (const guint8 *) (g_test_rand_bit () ? "z" : "d"), 1);
  g_byte_array_append (kept, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                       (guint) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));
  g_assert_cmpint (unpack (fixture, kept->data, kept->len, &back), ==, SQLITE_EMPTY);
}

static void
nothing_is_none (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_auto(RgaChangeset) back = { NULL, 0 };

  g_assert_cmpint (unpack (fixture, "", 0, &back), ==, SQLITE_EMPTY);
  g_assert_cmpint (unpack (fixture, NULL, 0, &back), ==, SQLITE_EMPTY);
  g_assert_cmpint (unpack (fixture, "z", 1, &back), ==, SQLITE_EMPTY);
  g_assert_cmpint (unpack (fixture, "z\3\0", 3, &back), ==, SQLITE_EMPTY);
  g_assert_cmpint (unpack (fixture, "d", 1, &back), ==, SQLITE_EMPTY);
  g_assert_cmpint (unpack (fixture, "d\3\0", 3, &back), ==, SQLITE_EMPTY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/store/changeset/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (all_comes_back);
  ADD (damage_is_none);
  ADD (another_form_is_none);
  ADD (steps_of_every_time_are_read);
  ADD (what_the_log_says_is_not_kept_twice);
  ADD (a_flood_is_none);
  ADD (nothing_is_none);

  return g_test_run ();
}
