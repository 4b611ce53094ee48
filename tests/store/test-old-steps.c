#include <gio/gio.h>
#include <sqlite3.h>
#include <string.h>

#include "random-item.h"
#include "rga-changeset-private.h"
#include "rga-plan-file.h"
#include "rga-publish.h"
#include "scratch.h"

/* Logs as earlier programs wrote them: the same steps, kept otherwise. The file is taken
 * as it is and every step can be taken back; one that was altered cannot. How a step
 * gets its name is written here a second time, from docs/schema.md. */

#define N_STEPS 60
#define COLUMNS "parent, undoes, at_ms, who, device, action, list, item, name, changeset, content_hash"
#define N_COLUMNS 11

typedef struct
{
  char     *folder;
  char     *path;       /* the log is written anew here */
  char     *copy;       /* our working copy of it */
  RgaId     document;
  RgaStore *store;
  sqlite3  *db;
} Fixture;

/* How one step is kept, made of how our program keeps it now. */
typedef GBytes *(*Keep) (const RgaChangeset *changeset);

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, "plan.db");
  fixture->copy = scratch_path (fixture->folder, "copy.db");
  fixture->document = random_id ();
  fixture->store = rga_store_create (fixture->path, &fixture->document, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_clear_pointer (&fixture->store, rga_store_close);
  sqlite3_close (fixture->db);
  scratch_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->copy);
}

/* -- steps ------------------------------------------------------------------------ */

typedef struct
{
  const RgaItem *before;
  const RgaItem *after;
} Row;

static gboolean
write_row (RgaStore       *store,
           gconstpointer   request,
           GError        **error)
{
  const Row *row = request;

  if (row->before == NULL)
    return rga_store_insert (store, row->after, error);
  if (row->after == NULL)
    return rga_store_delete (store, row->before, error);

  return rga_store_update (store, row->before, row->after, error);
}

static void
commit (Fixture       *fixture,
        const RgaItem *before,
        const RgaItem *after)
{
  const RgaItem *item = before != NULL ? before : after;
  RgaStamp stamp = { .action = RGA_ACTION_EDIT, .at_ms = g_test_rand_int (), .device = "test", .list = item->list,
                     .item = item->id, .name = rga_item_name (item) };
  g_autoptr(GError) error = NULL;

  rga_change_free (rga_store_commit (fixture->store, &stamp, write_row, &(Row) { before, after }, &error));
  g_assert_no_error (error);
}

/* One activity comes, gets other words each step, and goes. */
static void
make_steps (Fixture *fixture)
{
  RgaId id = random_id ();
  g_autoptr(RgaItem) item = rga_item_new (RGA_LIST_ACTIVITIES, &id);

  commit (fixture, NULL, item);
  for (int i = 2; i < N_STEPS; i++)
    {
      g_autoptr(RgaItem) before = rga_item_copy (item);
      g_autofree char *words = g_strdup_printf ("Activity %d of %d", i, g_test_rand_int_range (0, 1000));
      g_auto (RgaValue) name = rga_value_text (words);

      rga_item_set_value (item, RGA_FIELD (RGA_LIST_ACTIVITIES, name), &name);
      commit (fixture, before, item);
    }
  commit (fixture, item, NULL);
  g_clear_pointer (&fixture->store, rga_store_close);
}

/* -- the log, written anew -------------------------------------------------------- */

static GBytes *
keep_as_it_is (const RgaChangeset *changeset)
{
  return g_bytes_new (changeset->bytes, (gsize) changeset->size);
}

static GBytes *
keep_deflated (const RgaChangeset *changeset)
{
  g_autoptr(GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 6));
  guint8 *kept = g_malloc0 ((gsize) changeset->size + 100);
  gsize n_read, n_written;

  kept[0] = 'z';
  g_assert_cmpint (g_converter_convert (compressor, changeset->bytes, (gsize) changeset->size, kept + 1,
                                        (gsize) changeset->size + 99, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);

  return g_bytes_new_take (kept, n_written + 1);
}

static void
digest_number (GChecksum *digest,
               int        type,
               gint64     number)
{
  guint8 bytes[9] = { (guint8) type };

  for (int i = 0; i < 8; i++)
    bytes[i + 1] = (guint8) ((guint64) number >> (8 * i));
  g_checksum_update (digest, bytes, sizeof bytes);
}

/* Of one column: its type, its number or length, its bytes. */
static void
digest_value (GChecksum    *digest,
              sqlite3_stmt *row,
              int           column)
{
  int type = sqlite3_column_type (row, column);

  if (type == SQLITE_INTEGER)
    digest_number (digest, type, sqlite3_column_int64 (row, column));
  else
    {
      gconstpointer bytes = sqlite3_column_blob (row, column);

      digest_number (digest, type, sqlite3_column_bytes (row, column));
      if (bytes != NULL)
        g_checksum_update (digest, bytes, sqlite3_column_bytes (row, column));
    }
}

static RgaId
name_step (Fixture      *fixture,
           sqlite3_stmt *row)
{
  g_autoptr(GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 bytes[32];
  gsize size = sizeof bytes;
  RgaId name;

  g_checksum_update (digest, fixture->document.bytes, sizeof fixture->document.bytes);
  for (int i = 0; i < N_COLUMNS; i++)
    digest_value (digest, row, i);
  g_checksum_get_digest (digest, bytes, &size);
  memcpy (name.bytes, bytes, sizeof name.bytes);

  return name;
}

static sqlite3_stmt *
prepare (Fixture    *fixture,
         const char *sql,
         int         sequence)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_int (statement, 1, sequence);

  return statement;
}

static void
finish (sqlite3_stmt *statement)
{
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

/* Otherwise kept, and behind the step before it by that one's new name. */
static void
write_step (Fixture *fixture,
            int      sequence,
            RgaId   *parent,
            Keep     keep)
{
  sqlite3_stmt *row = prepare (fixture, "SELECT " RGA_CHANGESET_COLUMNS " FROM history WHERE sequence = ?", sequence);
  sqlite3_stmt *update = prepare (fixture, "UPDATE history SET parent = ?2, changeset = ?3 WHERE sequence = ?1", sequence);
  g_auto(RgaChangeset) changeset = { NULL, 0 };
  g_autoptr(GBytes) kept = NULL;

  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  g_assert_cmpint (rga_changeset_unpack (&changeset, row, 0), ==, SQLITE_OK);
  kept = keep (&changeset);
  sqlite3_finalize (row);
  if (sequence > 1)
    sqlite3_bind_blob (update, 2, parent, sizeof *parent, SQLITE_STATIC);
  sqlite3_bind_blob (update, 3, g_bytes_get_data (kept, NULL), (int) g_bytes_get_size (kept), SQLITE_STATIC);
  finish (update);

  row = prepare (fixture, "SELECT " COLUMNS " FROM history WHERE sequence = ?", sequence);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  *parent = name_step (fixture, row);
  sqlite3_finalize (row);
  update = prepare (fixture, "UPDATE history SET revision = ?2 WHERE sequence = ?1", sequence);
  sqlite3_bind_blob (update, 2, parent, sizeof *parent, SQLITE_STATIC);
  finish (update);
}

static void
write_log (Fixture *fixture,
           Keep     keep)
{
  RgaId parent = RGA_ID_NONE;

  g_assert_cmpint (sqlite3_open (fixture->path, &fixture->db), ==, SQLITE_OK);
  for (int i = 1; i <= N_STEPS; i++)
    write_step (fixture, i, &parent, keep);
  g_assert_cmpint (sqlite3_exec (fixture->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (g_steal_pointer (&fixture->db));
}

/* -- what is done with it --------------------------------------------------------- */

static void
open_copy (Fixture *fixture)
{
  g_autoptr(GFile) file = g_file_new_for_path (fixture->path);
  g_auto(RgaPlanFileFound) found = { 0 };
  g_autoptr(GError) error = NULL;

  rga_plan_file_adopt (file, fixture->copy, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found.notes, ==, 0);
  fixture->store = rga_store_open (fixture->copy, &error);
  g_assert_no_error (error);
}

static RgaChange *
take_back (Fixture            *fixture,
           const RgaRevision  *step,
           GError            **error)
{
  RgaStamp stamp = { .action = RGA_ACTION_UNDO, .device = "test", .list = step->list, .item = step->item, .name = step->name };

  return rga_store_revert (fixture->store, &stamp, &step->revision, TRUE, error);
}

static void
check_taken_back (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = rga_store_history (fixture->store, 0, &error);
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  guint n;

  g_assert_cmpuint (steps->len, ==, N_STEPS);
  for (guint i = 0; i < steps->len - 1; i++)
    {
      rga_change_free (take_back (fixture, steps->pdata[i], &error));
      g_assert_no_error (error);
    }
  g_assert_true (rga_store_load (fixture->store, plan, &error));
  rga_plan_items (plan, RGA_LIST_ACTIVITIES, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
steps_of_then_are_taken_back (Fixture       *fixture,
                              gconstpointer  keep)
{
  make_steps (fixture);
  write_log (fixture, (Keep) keep);
  open_copy (fixture);
  check_taken_back (fixture);
}

static void
alter (Fixture    *fixture,
       const char *column)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE history SET %s = %s || 'x' WHERE sequence = %d", column, column, N_STEPS);

  g_assert_cmpint (sqlite3_open (fixture->copy, &fixture->db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (fixture->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (fixture->db), ==, 1);
  sqlite3_close (g_steal_pointer (&fixture->db));
}

/* A step is read back with the words beside it: it must not be done with others. */
static void
an_altered_step_is_not_taken_back (Fixture       *fixture,
                                   gconstpointer  column)
{
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(GError) error = NULL;

  make_steps (fixture);
  write_log (fixture, keep_deflated);
  open_copy (fixture);
  alter (fixture, column);
  steps = rga_store_history (fixture->store, 1, &error);
  g_assert_no_error (error);
  g_assert_null (take_back (fixture, steps->pdata[0], &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add ("/store/old-steps/" path, Fixture, data, set_up, test, tear_down)
  ADD ("as-they-are", keep_as_it_is, steps_of_then_are_taken_back);
  ADD ("deflated-alone", keep_deflated, steps_of_then_are_taken_back);
  ADD ("altered/name", "name", an_altered_step_is_not_taken_back);
  ADD ("altered/list", "list", an_altered_step_is_not_taken_back);
  ADD ("altered/device", "device", an_altered_step_is_not_taken_back);

  return g_test_run ();
}
