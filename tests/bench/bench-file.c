#include <glib/gstdio.h>
#include <sqlite3.h>

#include "bench.h"
#include "floor.h"
#include "rga-plan-file.h"

void
bench_check (gboolean       done,
             GError *const *error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

/* A working copy of what was saved. The user's file itself is none: SQLite would
 * write into it. Free with g_free(). */
static char *
copy_plan (Bench *bench)
{
  g_autofree char *path = g_strdup_printf ("%s/copy.db", bench->folder);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_new_for_path (bench->path);
  g_autoptr (GError) error = NULL;

  bench_check (g_file_copy (file, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error), &error);

  return g_steal_pointer (&path);
}

static double
time_loading (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RgaStore) store = NULL;
  g_autoptr (RgaPlan) plan = rga_plan_new ();
  double before = floor_cpu_ms ();

  store = rga_store_open (path, &error);
  bench_check (store != NULL && rga_store_load (store, plan, &error), &error);

  return floor_cpu_ms () - before;
}

double
bench_start_plan (Bench *bench)
{
  g_autofree char *path = g_strdup_printf ("%s/empty-%u.db", bench->folder, g_random_int ());
  RgaIdMaker ids = { g_rand_new (), 0 };
  RgaId id = rga_id_make (&ids, g_get_real_time () / 1000);
  g_autoptr (GError) error = NULL;

  g_rand_free (ids.random);
  rga_store_close (rga_store_create (path, &id, &error));

  return time_loading (path);
}

double
bench_load_plan (Bench *bench)
{
  g_autofree char *copy = copy_plan (bench);

  return time_loading (copy) - bench_start_plan (bench);
}

double
bench_check_plan (Bench *bench)
{
  g_autofree char *path = g_strdup_printf ("%s/checked.db", bench->folder);
  g_autoptr (GFile) file = g_file_new_for_path (bench->path);
  g_autoptr (GError) error = NULL;
  double before;

  g_unlink (path);
  before = floor_cpu_ms ();
  bench_check (rga_plan_file_adopt (file, path, NULL, NULL, &error), &error);

  return floor_cpu_ms () - before;
}

double
bench_publish_plan (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  double before = floor_cpu_ms ();

  bench_check (rga_document_save (bench->document, &error), &error);

  return floor_cpu_ms () - before;
}

int
bench_history (Bench *bench,
               guint *n_steps)
{
  static const char sizes[] =
    "SELECT length (changeset) + length (coalesce (name, '')) + length (action) + length (coalesce (list, ''))"
    " + length (coalesce (item, x'')) + length (coalesce (who, '')) + length (coalesce (device, ''))"
    " + length (revision) + length (coalesce (parent, x'')) + length (coalesce (undoes, x''))"
    " + length (coalesce (content_hash, x'')) + length (at_ms) FROM history WHERE changeset IS NOT NULL ORDER BY 1";
  g_autofree char *path = copy_plan (bench);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));
  sqlite3_stmt *select = NULL;
  sqlite3 *db = NULL;

  if (sqlite3_open (path, &db) != SQLITE_OK || sqlite3_prepare_v2 (db, sizes, -1, &select, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      int size = sqlite3_column_int (select, 0);

      g_array_append_val (found, size);
    }
  sqlite3_finalize (select);
  sqlite3_close (db);
  *n_steps = found->len;

  return found->len == 0 ? 0 : g_array_index (found, int, found->len / 2);
}
