#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "random-item.h"
#include "rga-plan-file.h"
#include "rga-publish.h"
#include "scratch.h"

/* A plan that only our steps changed is taken as it is, however many there were;
 * one that anything else changed, in any table or in the log, is told from it. */

#define N_STEPS 300

typedef struct
{
  char      *folder;
  char      *work;       /* the working copy that steps are made in */
  char      *path;       /* the user's file */
  GFile     *file;
  RgaStore  *store;
  RgaPlan   *plan;
  GPtrArray *steps;      /* RgaId: what may be taken back */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();

  fixture->folder = scratch_new ();
  fixture->work = scratch_path (fixture->folder, "work.db");
  fixture->path = scratch_path (fixture->folder, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->plan = rga_plan_new ();
  fixture->steps = g_ptr_array_new_with_free_func (g_free);
  fixture->store = rga_store_create (fixture->work, &id, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_store_close (fixture->store);
  g_ptr_array_unref (fixture->steps);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->file);
  scratch_free (fixture->folder);
  g_free (fixture->work);
  g_free (fixture->path);
}

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

/* A step that the file refuses, such as taking away what others refer to, is none. */
static void
take_change (Fixture   *fixture,
             RgaChange *change)
{
  g_autoptr(RgaChange) taken = change;
  g_autoptr(GError) error = NULL;

  if (taken == NULL || rga_id_is_none (&taken->revision))
    return;

  g_ptr_array_add (fixture->steps, g_memdup2 (&taken->revision, sizeof taken->revision));
  rga_delta_free (rga_store_absorb (fixture->store, taken, fixture->plan, &error));
  g_assert_no_error (error);
}

static void
commit (Fixture       *fixture,
        const RgaItem *before,
        const RgaItem *after)
{
  RgaStamp stamp = { .action = RGA_ACTION_EDIT, .at_ms = g_test_rand_int (), .device = "test", .who = "function",
                     .list = (before != NULL ? before : after)->list, .name = "name" };

  take_change (fixture, rga_store_commit (fixture->store, &stamp, write_row, &(Row) { before, after }, NULL));
}

static RgaItem *
choose_item (Fixture *fixture)
{
  RgaList first = (RgaList) g_test_rand_int_range (0, RGA_N_LISTS);

  for (guint i = 0; i < RGA_N_LISTS; i++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (fixture->plan, (first + i) % RGA_N_LISTS, &n);

      if (n > 0)
        return items[g_test_rand_int_range (0, (int) n)];
    }

  return NULL;
}

static void
change_item (Fixture *fixture)
{
  const RgaItem *item = choose_item (fixture);
  g_autoptr(RgaItem) after = item == NULL ? NULL : rga_item_copy (item);
  guint field;
  g_auto (RgaValue) value = { 0 };

  if (item == NULL)
    return;

  field = (guint) g_test_rand_int_range (0, (int) rga_list_info (item->list)->n_fields);
  value = random_value (fixture->plan, &rga_list_info (item->list)->fields[field]);
  rga_item_set_value (after, field, &value);
  commit (fixture, item, after);
}

static void
take_back (Fixture *fixture)
{
  RgaStamp stamp = { .action = RGA_ACTION_UNDO, .device = "test", .list = RGA_LIST_ANY };
  guint n = fixture->steps->len;

  if (n > 0)
    take_change (fixture, rga_store_revert (fixture->store, &stamp,
                                            fixture->steps->pdata[g_test_rand_int_range (0, (int) n)],
                                            g_test_rand_bit (), NULL));
}

static void
make_step (Fixture *fixture)
{
  int what = g_test_rand_int_range (0, 10);
  g_autoptr(RgaItem) item = NULL;

  if (what < 4)
    {
      item = random_item (fixture->plan, (RgaList) g_test_rand_int_range (0, RGA_N_LISTS));
      commit (fixture, NULL, item);
    }
  else if (what < 7)
    change_item (fixture);
  else if (what < 8 && choose_item (fixture) != NULL)
    commit (fixture, choose_item (fixture), NULL);
  else
    take_back (fixture);
}

static void
publish_copy (Fixture    *fixture,
              const char *path)
{
  g_autoptr(GError) error = NULL;
  RgaPublished now;

  rga_publish (&(RgaPublishing) { path, fixture->file, fixture->folder, NULL }, &now, NULL, &error);
  g_assert_no_error (error);
}

static void
publish (Fixture *fixture)
{
  publish_copy (fixture, fixture->work);
}

/* Opens the user's file and says what was found; the copy is at `copy` then. */
static RgaPlanFileNotes
open_theirs (Fixture    *fixture,
             const char *copy)
{
  g_autoptr(GError) error = NULL;
  g_auto(RgaPlanFileFound) found = { 0 };

  g_unlink (copy);
  rga_plan_file_adopt (fixture->file, copy, &found, NULL, &error);
  g_assert_no_error (error);

  return found.notes;
}

static void
our_own_steps_are_recognised (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *copy = scratch_path (fixture->folder, "copy.db");

  for (guint i = 0; i < N_STEPS; i++)
    {
      make_step (fixture);
      if (i % 10 != 0)
        continue;
      publish (fixture);
      g_assert_cmpuint (open_theirs (fixture, copy), ==, 0);
    }
  g_assert_cmpuint (fixture->steps->len, >, N_STEPS / 2);
}

static int
take_name (void  *names,
           int    n,
           char **values,
           char **columns)
{
  for (int i = 0; i < n; i++)
    g_ptr_array_add (names, g_strdup (values[i] != NULL ? values[i] : ""));

  return 0;
}

static GPtrArray *
ask (sqlite3    *db,
     const char *sql)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (sqlite3_exec (db, sql, take_name, names, NULL), ==, SQLITE_OK);

  return names;
}

/* Another value of the same type in one cell of some row; FALSE when nothing there can
 * be changed to one that this column may hold. */
static gboolean
alter_cell (sqlite3    *db,
            const char *table,
            const char *column)
{
  g_autofree char *list_keys =
    g_strdup_printf ("SELECT group_concat ('\"' || name || '\"') FROM pragma_table_info ('%s') WHERE pk > 0", table);
  g_autoptr(GPtrArray) keys = ask (db, list_keys);
  g_autofree char *sql =
    g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = CASE typeof (\"%s\") WHEN 'integer' THEN \"%s\" + 1 "
                     "WHEN 'real' THEN \"%s\" + 1 WHEN 'text' THEN \"%s\" || 'x' "
                     "WHEN 'blob' THEN CAST (substr (\"%s\", 1, length (\"%s\") - 1) || "
                     "CASE substr (\"%s\", -1) WHEN x'7f' THEN x'80' ELSE x'7f' END AS BLOB) END "
                     "WHERE (%s) = (SELECT %s FROM \"%s\" WHERE \"%s\" IS NOT NULL ORDER BY random () LIMIT 1)",
                     table, column, column, column, column, column, column, column, column,
                     (const char *) keys->pdata[0], (const char *) keys->pdata[0], table, column);

  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK && sqlite3_changes (db) == 1;
}

static void
alter_somewhere (Fixture    *fixture,
                 const char *tables)
{
  sqlite3 *db = scratch_open (fixture->path);
  gboolean altered = FALSE;

  while (!altered)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT s.name, c.name FROM sqlite_schema s JOIN pragma_table_info (s.name) c "
                                              "WHERE s.type = 'table' AND s.name %s ORDER BY random () LIMIT 1", tables);
      g_autoptr(GPtrArray) place = ask (db, sql);

      altered = alter_cell (db, place->pdata[0], place->pdata[1]);
    }
  sqlite3_close (db);
}

static void
write_theirs (Fixture *fixture,
              GBytes  *bytes)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
check_altered (Fixture    *fixture,
               const char *tables)
{
  g_autofree char *copy = scratch_path (fixture->folder, "copy.db");
  g_autoptr(GBytes) whole = NULL;

  for (guint i = 0; i < 40; i++)
    make_step (fixture);
  publish (fixture);
  whole = scratch_read (fixture->path);
  for (guint i = 0; i < 60; i++)
    {
      write_theirs (fixture, whole);
      alter_somewhere (fixture, tables);
      g_assert_cmpuint (open_theirs (fixture, copy), ==, RGA_PLAN_FILE_CHANGED_OUTSIDE);
    }
}

static void
a_cell_that_others_changed_is_noticed (Fixture       *fixture,
                                       gconstpointer  unused)
{
  check_altered (fixture, "NOT IN ('history', 'meta')");
}

static void
a_log_that_others_changed_is_noticed (Fixture       *fixture,
                                      gconstpointer  unused)
{
  check_altered (fixture, "= 'history'");
}

static void
steps_taken_out_of_the_log_are_noticed (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autofree char *copy = scratch_path (fixture->folder, "copy.db");
  g_autoptr(GBytes) whole = NULL;

  for (guint i = 0; i < 40; i++)
    make_step (fixture);
  publish (fixture);
  whole = scratch_read (fixture->path);
  for (guint i = 0; i < 20; i++)
    {
      sqlite3 *db = NULL;

      write_theirs (fixture, whole);
      db = scratch_open (fixture->path);
      g_assert_cmpint (sqlite3_exec (db, "DELETE FROM history WHERE sequence = (SELECT sequence FROM history "
                                         "WHERE sequence > 1 ORDER BY random () LIMIT 1)", NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (db);
      g_assert_cmpuint (open_theirs (fixture, copy), ==, RGA_PLAN_FILE_CHANGED_OUTSIDE);
    }
}

/* What was found stands in the history, and from there on the chain holds again. */
static void
what_others_changed_is_said_once (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autofree char *copy = scratch_path (fixture->folder, "copy.db");
  g_autofree char *again = scratch_path (fixture->folder, "again.db");
  g_autoptr(RgaStore) store = NULL;
  g_autoptr(GPtrArray) history = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 40; i++)
    make_step (fixture);
  publish (fixture);
  alter_somewhere (fixture, "NOT IN ('history', 'meta')");
  open_theirs (fixture, copy);
  publish_copy (fixture, copy);
  g_assert_cmpuint (open_theirs (fixture, again), ==, 0);

  store = rga_store_open (again, &error);
  g_assert_no_error (error);
  history = rga_store_history (store, 1, &error);
  g_assert_cmpint (((RgaRevision *) history->pdata[0])->action, ==, RGA_ACTION_OUTSIDE);
}

/* Two colleagues who open the same altered file have the same plan still. */
static void
everybody_finds_the_same (Fixture       *fixture,
                          gconstpointer  unused)
{
  const char *names[] = { "one.db", "other.db" };
  RgaId heads[G_N_ELEMENTS (names)];

  for (guint i = 0; i < 40; i++)
    make_step (fixture);
  publish (fixture);
  alter_somewhere (fixture, "NOT IN ('history', 'meta')");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *copy = scratch_path (fixture->folder, names[i]);
      g_autoptr(RgaStore) store = NULL;
      g_autoptr(GPtrArray) history = NULL;

      open_theirs (fixture, copy);
      store = rga_store_open (copy, NULL);
      history = rga_store_history (store, 1, NULL);
      heads[i] = ((RgaRevision *) history->pdata[0])->revision;
    }
  g_assert_true (rga_id_equal (&heads[0], &heads[1]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/store/content/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (our_own_steps_are_recognised);
  ADD (a_cell_that_others_changed_is_noticed);
  ADD (a_log_that_others_changed_is_noticed);
  ADD (steps_taken_out_of_the_log_are_noticed);
  ADD (what_others_changed_is_said_once);
  ADD (everybody_finds_the_same);

  return g_test_run ();
}
