#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "random-item.h"
#include "rga-plan-file.h"
#include "rga-salvage.h"
#include "scratch.h"

/* What is saved of a damaged file is as it was, but for references to what is gone, and
 * of each list from which something is missing that is said. A whole file comes back
 * whole. The oracle are the items of the plan before it was damaged. */

typedef struct
{
  char    *folder, *path, *out;
  GFile   *file;
  GBytes  *whole;
  RgaPlan *plan;     /* before the damage */
  guint    n_named;  /* items that were said to be lost */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *work = NULL;
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();
  RgaStore *store = NULL;

  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, "plan.db");
  fixture->out = scratch_path (fixture->folder, "out.db");
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->plan = rga_plan_new ();
  work = scratch_path (fixture->folder, "work.db");
  store = rga_store_create (work, &id, &error);
  g_assert_no_error (error);
  random_fill (store, fixture->plan, 30);   /* so many that a list takes several pages */
  rga_store_copy (store, fixture->path, &error);
  g_assert_no_error (error);
  rga_store_close (store);
  g_unlink (work);
  fixture->whole = scratch_read (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->file);
  g_object_unref (fixture->plan);
  g_bytes_unref (fixture->whole);
  scratch_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->out);
}

/* -- what came of it --------------------------------------------------------------- */

/* NULL when nothing was saved. The tables are the caller's. */
static RgaPlan *
salvage (Fixture       *fixture,
         const guint8  *bytes,
         gsize          size,
         GPtrArray    **tables)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(RgaStore) store = NULL;

  g_unlink (fixture->path);
  g_unlink (fixture->out);
  g_assert_true (g_file_set_contents (fixture->path, (const char *) bytes, (gssize) size, NULL));
  *tables = rga_salvage (fixture->file, fixture->out, NULL, NULL, NULL, &error);
  if (*tables == NULL)
    {
      g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED);
      g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
      return NULL;
    }
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 2);
  rga_plan_file_check_copy (fixture->out, NULL, &error);
  g_assert_no_error (error);
  store = rga_store_open (fixture->out, &error);
  g_assert_no_error (error);
  rga_store_load (store, plan, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&plan);
}

static const RgaSalvaged *
find_table (const GPtrArray *tables,
            const char      *name)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (((const RgaSalvaged *) tables->pdata[i])->table, name))
      return tables->pdata[i];

  g_assert_not_reached ();
}

static void
expect_as_it_was (const RgaItem  *before,
                  const RgaItem  *after,
                  gboolean        has_periods)
{
  const RgaListInfo *info = rga_list_info (after->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      gboolean is_gone = (info->fields[i].type == RGA_FIELD_REFERENCE && rga_id_is_none (rga_item_field (after, i))) ||
                         (info->fields[i].type == RGA_FIELD_PERIOD && !has_periods);

      g_assert_true (is_gone || rga_item_field_equal (before, after, i));
    }
}

static gboolean
has_name (const GPtrArray *names,
          const char      *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      return TRUE;

  return FALSE;
}

/* Where the log of the file is whole, all that is missing is known, and by its name. */
static void
expect_all_lost_named (Fixture           *fixture,
                       RgaPlan           *saved,
                       RgaList            list,
                       const RgaSalvaged *table)
{
  guint n_before, n_after;
  RgaItem *const *before = rga_plan_items (fixture->plan, list, &n_before);

  rga_plan_items (saved, list, &n_after);
  g_assert_cmpuint (n_after + table->lost->len, ==, n_before);
  for (guint i = 0; i < n_before; i++)
    if (rga_plan_get_in (saved, list, &before[i]->id) == NULL)
      {
        const char *called = *rga_item_name (before[i]) != '\0' ? rga_item_name (before[i]) : rga_item_short_name (before[i]);
        g_autofree char *name = g_utf8_make_valid (called, -1);

        g_assert_true (has_name (table->lost, name));
        fixture->n_named++;
      }
}

/* How many items came back. */
static guint
expect_honest (Fixture         *fixture,
               RgaPlan         *saved,
               const GPtrArray *tables)
{
  gboolean has_periods = !find_table (tables, "periods")->is_partial;
  guint n_saved = 0;

  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaSalvaged *table = find_table (tables, rga_list_info (list)->name);
      guint n, n_before;
      RgaItem *const *items = rga_plan_items (saved, list, &n);

      rga_plan_items (fixture->plan, list, &n_before);
      g_assert_true (n == n_before || table->is_partial);
      if (table->lost->len > 0 && !table->is_supposed)
        expect_all_lost_named (fixture, saved, list, table);
      for (guint i = 0; i < n; i++)
        {
          const RgaItem *before = rga_plan_get_in (fixture->plan, list, &items[i]->id);

          g_assert_nonnull (before);
          expect_as_it_was (before, items[i], has_periods);
        }
      n_saved += n;
    }

  return n_saved;
}

static guint
count_items (RgaPlan *plan)
{
  guint n_items = 0;

  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;

      rga_plan_items (plan, list, &n);
      n_items += n;
    }

  return n_items;
}

/* -- the tests ----------------------------------------------------------------------- */

static void
a_whole_file_comes_back_whole (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GPtrArray) tables = NULL;
  g_autoptr(RgaPlan) saved = salvage (fixture, g_bytes_get_data (fixture->whole, NULL), g_bytes_get_size (fixture->whole), &tables);
  g_autofree char *before = describe_plan (fixture->plan), *after = describe_plan (saved);

  g_assert_cmpstr (before, ==, after);
  for (guint i = 0; i < tables->len; i++)
    {
      const RgaSalvaged *table = tables->pdata[i];

      g_assert_false (table->is_partial);
      g_assert_cmpuint (table->n_unlinked, ==, 0);
      g_assert_cmpuint (table->lost->len, ==, 0);
    }
}

/* Some pages are empty: all that is not on them comes back. */
static void
pages_that_are_lost (Fixture       *fixture,
                     gconstpointer  unused)
{
  gsize size = g_bytes_get_size (fixture->whole), n_pages = size / 4096;
  guint n_saved = 0, n_tries = 0, n_least = g_test_slow () ? 500 : 12;

  /* On until something was lost that can be named, which a few tries need not hit. */
  for (; n_tries < n_least || (fixture->n_named == 0 && n_tries < 500); n_tries++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), size);
      g_autoptr(GPtrArray) tables = NULL;
      g_autoptr(RgaPlan) saved = NULL;

      for (int j = g_test_rand_int_range (1, 4); j > 0; j--)
        memset (bytes + (gsize) g_test_rand_int_range (1, (gint32) n_pages) * 4096, 0, 4096);
      saved = salvage (fixture, bytes, size, &tables);
      if (saved != NULL)
        n_saved += expect_honest (fixture, saved, tables);
    }
  g_test_message ("%u of %u items came back", n_saved / n_tries, count_items (fixture->plan));
  g_assert_cmpuint (n_saved / n_tries, >, count_items (fixture->plan) / 2);
  g_assert_cmpuint (fixture->n_named, >, 0);
}

/* Pages on which only is written where the tables begin. */
static GArray *
list_schema_pages (Fixture *fixture)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (int));
  sqlite3_stmt *rows = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "WITH RECURSIVE pages (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM pages WHERE n < "
                                           "(SELECT max (rootpage) FROM sqlite_schema)) "
                                           "SELECT n FROM pages WHERE n NOT IN (SELECT rootpage FROM sqlite_schema)",
                                       -1, &rows, NULL), ==, SQLITE_OK);
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      int page = sqlite3_column_int (rows, 0);

      g_array_append_val (pages, page);
    }
  sqlite3_finalize (rows);
  sqlite3_close (db);

  return pages;
}

/* They are the same in each plan: whatever is lost of them, every item comes back. */
static void
where_tables_begin_is_known (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autofree char *before = describe_plan (fixture->plan);
  g_autoptr(GArray) pages = list_schema_pages (fixture);
  gsize size = g_bytes_get_size (fixture->whole);

  g_assert_cmpuint (pages->len, >, 4);
  for (guint i = 0; i <= pages->len; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), size);
      g_autoptr(GPtrArray) tables = NULL;
      g_autoptr(RgaPlan) saved = NULL;
      g_autofree char *after = NULL;

      for (guint j = 0; j < pages->len; j++)   /* each by itself, and all of them */
        if (i == j || i == pages->len)
          memset (bytes + (gsize) (g_array_index (pages, int, j) - 1) * 4096, 0, 4096);
      saved = salvage (fixture, bytes, size, &tables);
      g_assert_nonnull (saved);
      after = describe_plan (saved);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
put_random (guint8 *bytes,
            gsize   size)
{
  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);
}

static void
expect_damaged (Fixture      *fixture,
                const guint8 *bytes,
                gsize         size)
{
  g_autoptr(GError) error = NULL;

  g_unlink (fixture->path);
  g_unlink (fixture->out);
  g_assert_true (g_file_set_contents (fixture->path, (const char *) bytes, (gssize) size, NULL));
  g_assert_false (rga_plan_file_adopt (fixture->file, fixture->out, NULL, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED);
  g_assert_true (is_sentence (error->message));
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
}

/* Its first page is empty, chance, or of another kind of file: what can be saved of it is known
 * by what follows. */
static void
a_lost_beginning_is_recognised (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autofree char *before = describe_plan (fixture->plan);
  gsize size = g_bytes_get_size (fixture->whole);

  for (int i = 0; i < 3; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), size);
      g_autoptr(GPtrArray) tables = NULL;
      g_autoptr(RgaPlan) saved = NULL;
      g_autofree char *after = NULL;

      memset (bytes, 0, 4096);
      if (i > 0)
        put_random (bytes, 4096);
      if (i > 1)
        memcpy (bytes, "PK\003\004", 4);
      expect_damaged (fixture, bytes, size);
      saved = salvage (fixture, bytes, size, &tables);
      g_assert_nonnull (saved);
      after = describe_plan (saved);
      g_assert_cmpstr (after, ==, before);
    }
}

/* As long as a plan, and none. */
static void
what_is_none_is_not_taken_for_one (Fixture       *fixture,
                                   gconstpointer  unused)
{
  gsize size = g_bytes_get_size (fixture->whole);
  g_autofree guint8 *bytes = g_malloc0 (size);
  g_autofree char *theirs = scratch_path (fixture->folder, "theirs.db");
  g_autoptr(GBytes) nothing = NULL;
  g_autoptr(GBytes) database = NULL;
  sqlite3 *db = scratch_open (theirs);

  put_random (bytes, size / 2);
  nothing = g_bytes_new_static (bytes, size);
  g_assert_false (rga_salvage_recognises (nothing, NULL));
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *sql = g_strdup_printf ("CREATE TABLE t%d (a PRIMARY KEY, b); INSERT INTO t%d VALUES (1, hex (randomblob (9000)))",
                                              i, i);

      g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (db);
  database = scratch_read (theirs);
  g_assert_false (rga_salvage_recognises (database, NULL));
}

/* Another program added a table and wrote the file anew: what begins where is not guessed. */
static void
another_order_is_not_guessed (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr(GArray) pages = list_schema_pages (fixture);
  g_autoptr(GPtrArray) tables = NULL;
  g_autoptr(RgaPlan) saved = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE theirs (a); VACUUM", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  memset (bytes + (gsize) (g_array_index (pages, int, 3) - 1) * 4096, 0, 4096);
  saved = salvage (fixture, (guint8 *) bytes, size, &tables);
  g_assert_nonnull (saved);
  g_assert_cmpuint (expect_honest (fixture, saved, tables), <, count_items (fixture->plan));
}

static void
a_file_cut_off (Fixture       *fixture,
                gconstpointer  unused)
{
  gsize size = g_bytes_get_size (fixture->whole);

  for (guint i = 0; i < (g_test_slow () ? 500 : 12); i++)
    {
      g_autoptr(GPtrArray) tables = NULL;
      g_autoptr(RgaPlan) saved = salvage (fixture, g_bytes_get_data (fixture->whole, NULL),
                                          (gsize) g_test_rand_int_range (1, (gint32) size), &tables);

      if (saved != NULL)
        expect_honest (fixture, saved, tables);
    }
}

/* Whatever bytes there are: a whole plan comes of it, or a sentence. */
static void
anything_else (Fixture       *fixture,
               gconstpointer  unused)
{
  gsize size = g_bytes_get_size (fixture->whole);

  for (guint i = 0; i < (g_test_slow () ? 1000 : 15); i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), size);
      g_autoptr(GPtrArray) tables = NULL;
      g_autoptr(RgaPlan) saved = NULL;

      for (int j = g_test_rand_int_range (1, 400); j > 0; j--)
        bytes[g_test_rand_int_range (0, (gint32) size)] = (guint8) g_test_rand_int_range (0, 256);
      saved = salvage (fixture, bytes, size, &tables);
    }
}

#define ADD(name) g_test_add ("/store/salvage/" #name, Fixture, NULL, set_up, name, tear_down)

static void
count_progress (guint    n_done,
                guint    n,
                gpointer data)
{
  guint *last = data;

  g_assert_cmpuint (n_done, ==, *last + 1);
  g_assert_cmpuint (n_done, <=, n);
  *last = n_done;
}

static void
cancel_half_way (guint    n_done,
                 guint    n,
                 gpointer cancellable)
{
  if (n_done == n / 2)
    g_cancellable_cancel (cancellable);
}

/* How far it is is said at each list; who stops it finds nothing left behind. */
static void
it_can_be_stopped (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) tables = NULL;
  g_autoptr(GError) error = NULL;
  guint last = 0;

  g_assert_null (rga_salvage (fixture->file, fixture->out, cancel_half_way, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);

  tables = rga_salvage (fixture->file, fixture->out, count_progress, &last, NULL, NULL);
  g_assert_nonnull (tables);
  g_assert_cmpuint (last, ==, tables->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (a_whole_file_comes_back_whole);
  ADD (pages_that_are_lost);
  ADD (where_tables_begin_is_known);
  ADD (a_lost_beginning_is_recognised);
  ADD (what_is_none_is_not_taken_for_one);
  ADD (another_order_is_not_guessed);
  ADD (a_file_cut_off);
  ADD (anything_else);
  ADD (it_can_be_stopped);

  return g_test_run ();
}
